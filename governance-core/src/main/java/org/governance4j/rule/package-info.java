/**
 * The ground floor: who says so, since when, and why (规则、依据与理由).
 *
 * <p>A {@link org.governance4j.rule.RuleRef} cites the text that a figure comes from. A {@link
 * org.governance4j.rule.Reason} is one step of an answer: a code, the rule, the facts. A {@link
 * org.governance4j.rule.Dated} value says what is in force on a day as far as it was known on
 * another; a {@link org.governance4j.rule.PolicyPack} is a set of such values by {@link
 * org.governance4j.rule.PolicyKey}, and packs layer. Every engine answers with an {@link
 * org.governance4j.rule.Outcome}: accepted, refused with every violated rule, or undetermined with
 * everything that is missing. {@link org.governance4j.rule.ReasonTexts} puts reasons into Chinese
 * or English sentences, which are for people and never parsed.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-DATED-1: {@code asOf} answers with exactly the version that a search of all versions by
 *       hand finds: in force on the day, known by then, in the uppermost layer, known latest.
 *   <li>L-DATED-2: a day that no known version covers is undetermined, never a neighbour's value.
 *   <li>L-DATED-3: versions of one layer that are known since the same day and overlap are refused,
 *       and every overlapping pair is named.
 *   <li>L-DATED-4: what was known on an earlier day is not changed by adding a version that became
 *       known later.
 *   <li>L-OUTCOME-1: a refusal wins over missing facts, and combining loses neither a violation nor
 *       a missing fact of the case that it ends in.
 *   <li>L-OUTCOME-2: {@code map} and {@code flatMap} keep the case and the order of the reasons,
 *       and obey the laws of a monad on values.
 *   <li>L-FRACTION-1: fractions are in lowest terms with a positive denominator, so equal values
 *       are equal objects.
 *   <li>L-FRACTION-2: addition, subtraction, multiplication, division and comparison agree with
 *       unbounded integers, or throw on overflow; they never wrap.
 *   <li>L-PACK-1: layering is associative, and a lower pack answers exactly where no upper pack
 *       speaks.
 * </ul>
 */
@NullMarked
package org.governance4j.rule;

import org.jspecify.annotations.NullMarked;
