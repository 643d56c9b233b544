/**
 * The ground floor: who says so, since when, and why (规则、依据与理由).
 *
 * <p>A {@link org.governance4j.rule.RuleRef} cites the text that a figure comes from. A {@link
 * org.governance4j.rule.Reason} is one step of an answer: a code, the rule, the facts. A {@link
 * org.governance4j.rule.Dated} value says what is in force on a day as far as it was known on
 * another; a {@link org.governance4j.rule.PolicyPack} is a set of such values by {@link
 * org.governance4j.rule.PolicyKey}, and packs layer, whole or by the elements that a {@link
 * org.governance4j.rule.Layering} names. Every engine answers with an {@link
 * org.governance4j.rule.Outcome}: accepted, refused with every violated rule, or undetermined with
 * everything that is missing. {@link org.governance4j.rule.ReasonTexts} puts reasons into Chinese
 * or English sentences, which are for people and never parsed.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-RULE-1: {@code asOf} answers with exactly the version that a search of all versions by
 *       hand finds: in force on the day, known by then, in the uppermost layer, known latest.
 *   <li>L-RULE-2: a day that no known version covers is undetermined, never a neighbour's value.
 *   <li>L-RULE-3: versions of one layer that are known since the same day and overlap are refused,
 *       and each that begins before an earlier one has ended is named.
 *   <li>L-RULE-4: what was known on an earlier day is not changed by adding a version that became
 *       known later.
 *   <li>L-RULE-5: between two of the days that {@code changes} lists, no answer changes, and every
 *       value of an answer is one of {@code values}.
 *   <li>L-RULE-6: a version that removes elements of a policy that layers whole is refused.
 *   <li>L-RULE-7: a refusal wins over missing facts, and combining loses neither a violation nor a
 *       missing fact of the case that it ends in.
 *   <li>L-RULE-8: {@code map} and {@code flatMap} keep the case and the order of the reasons, and
 *       obey the laws of a monad on values.
 *   <li>L-RULE-9: at most 100 reasons of a kind are listed, and the last one counts the rest
 *       exactly.
 *   <li>L-RULE-10: intersection, overlap, enclosure and length agree with counting days one by one.
 *   <li>L-RULE-11: fractions are in lowest terms with a positive denominator, so equal values are
 *       equal objects.
 *   <li>L-RULE-12: addition, subtraction, multiplication, division and comparison agree with
 *       unbounded integers, or throw on overflow; they never wrap.
 *   <li>L-RULE-13: a text of a fraction is read exactly or refused, and what is written is read
 *       again as it was.
 *   <li>L-RULE-14: on every day, from whatever knowledge, the elements of a layered pack are those
 *       that going up through the layers by hand gives, and each is cited as its own layer's.
 *   <li>L-RULE-15: inside a layer a version replaces the earlier one whole; a version without a
 *       value ends all below it; where all layers are silent the answer is undetermined.
 *   <li>L-RULE-16: of a policy that layers whole a lower pack answers exactly where no upper pack
 *       speaks.
 *   <li>L-RULE-17: layering is refused exactly if some cell's merged value is one that the policy
 *       refuses, and the refusal names every layer that takes part.
 *   <li>L-RULE-18: layering is associative.
 *   <li>L-RULE-19: {@code replaced} lists exactly what some day's answer lacks of a lower layer,
 *       with the layer and the rule that is the cause.
 *   <li>L-RULE-20: {@code open} lists exactly the open items that no layer above fills.
 *   <li>L-RULE-21: packs of one id do not layer.
 *   <li>L-RULE-22: a merge beyond its bounds is refused, and one within them is not.
 *   <li>L-RULE-23: the unmatched removals are exactly those of elements that no lower layer states
 *       on any day or leaves open.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.rule;

import org.jspecify.annotations.NullMarked;
