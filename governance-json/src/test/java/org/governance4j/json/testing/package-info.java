/**
 * The laws of the JSON bindings as jqwik properties (JSON 规则检验).
 *
 * <p>Extend {@link org.governance4j.json.testing.JsonLaws} to run them; {@link
 * org.governance4j.json.testing.JsonArbitraries} draws values of any record, and {@link
 * org.governance4j.json.testing.JsonSamples} lists the records of the library.
 */
@NullMarked
package org.governance4j.json.testing;

import org.jspecify.annotations.NullMarked;
