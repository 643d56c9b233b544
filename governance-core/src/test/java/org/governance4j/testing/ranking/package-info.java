/**
 * The laws of bands, ranks and quotas (分档与排名规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.ranking.RankingLaws} to run them;
 * {@link org.governance4j.testing.ranking.RankingArbitraries} draws bands and values with many
 * ties.
 */
@NullMarked
package org.governance4j.testing.ranking;

import org.jspecify.annotations.NullMarked;
