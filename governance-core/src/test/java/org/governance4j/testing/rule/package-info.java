/**
 * The laws of dated policies, validities, outcomes and fractions (基础规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.rule.RuleLaws} to run them; {@link
 * org.governance4j.testing.rule.RuleArbitraries} draws dated values and outcomes.
 */
@NullMarked
package org.governance4j.testing.rule;

import org.jspecify.annotations.NullMarked;
