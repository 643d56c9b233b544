/**
 * The laws of the registry (社区信息库规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.registry.RegistryLaws} and override {@code schemes()}
 * to try your own organisation schemes; {@link
 * org.governance4j.testing.registry.CommunityArbitraries} draws whole communities with and without
 * faults.
 */
@NullMarked
package org.governance4j.testing.registry;

import org.jspecify.annotations.NullMarked;
