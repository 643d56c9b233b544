/**
 * The laws of holiday rotas (节假日值班规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.rota.RotaLaws} to run them.
 */
@NullMarked
package org.governance4j.testing.rota;

import org.jspecify.annotations.NullMarked;
