/**
 * The time bank: the hours of voluntary service, saved and honoured (时间银行; CD-29, LC-09).
 *
 * <p>A {@link org.governance4j.timebank.TimeBankPolicy} states whether a record must be confirmed,
 * how its time is rounded and which hours make which star level. {@link
 * org.governance4j.timebank.TimeBank} works out a {@link org.governance4j.timebank.TimeCredit} for
 * each service record, whose transfers the host posts to its ledger, between accounts that {@link
 * org.governance4j.timebank.TimeBankAccounts} names. Records of one person that overlap are no
 * fault: the time is counted once, for the record that could be credited first.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-TIMEBANK-1: a person's counted time is that of the union of the creditable records, and
 *       each moment counts for the record that could be credited first, as marking minute by minute
 *       finds.
 *   <li>L-TIMEBANK-2: each record's counted time is rounded once, to a multiple of the step, in the
 *       stated way, and by less than one step; no other rounding takes place.
 *   <li>L-TIMEBANK-3: where confirmation is required, a record without it is listed, earns nothing
 *       and takes nothing from another.
 *   <li>L-TIMEBANK-4: a record that is recorded or confirmed later changes no credit of those that
 *       could be credited before, and the instant of recording selects no version of the policy.
 *   <li>L-TIMEBANK-5: neither the order of stating nor stating the same again changes anything.
 *   <li>L-TIMEBANK-6: transfers posted once or again give the balances that adding up the minutes
 *       by hand gives, and what is issued equals what all hold.
 *   <li>L-TIMEBANK-7: records that contradict themselves or each other are refused, with exactly
 *       the contradictions that comparing them by hand finds; a day without a policy is
 *       undetermined.
 *   <li>L-TIMEBANK-8: a star level is the one whose band going through the bands finds for the
 *       exact hours, and spending lowers no star level.
 *   <li>L-TIMEBANK-9: minutes of a lifetime below zero have no star level: the question is refused.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.timebank;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
