/**
 * The laws of the optimiser (流量优化规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.flow.FlowLaws} and {@link
 * org.governance4j.testing.flow.FlowPairsLaws} to run them; {@link
 * org.governance4j.testing.flow.FlowArbitraries} draws networks and pairs.
 */
@NullMarked
package org.governance4j.testing.flow;

import org.jspecify.annotations.NullMarked;
