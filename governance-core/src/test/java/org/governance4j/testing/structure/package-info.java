/**
 * The laws of a place's structure (组织设置检验).
 *
 * <p>Extend {@link org.governance4j.testing.structure.StructureLaws} and override {@code schemes()}
 * and {@code policy()} to try your own; the communities are those of {@link
 * org.governance4j.testing.registry.CommunityArbitraries}.
 */
@NullMarked
package org.governance4j.testing.structure;

import org.jspecify.annotations.NullMarked;
