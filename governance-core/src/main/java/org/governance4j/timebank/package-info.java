/**
 * The time bank: the hours of voluntary service, saved and honoured (时间银行; CD-29, LC-09).
 *
 * <p>A {@link org.governance4j.timebank.TimeBankPolicy} states how hours are counted, a {@link
 * org.governance4j.timebank.CoinPolicy} what they earn to spend, and a {@link
 * org.governance4j.timebank.StarPolicy} which hours make which star level. {@link
 * org.governance4j.timebank.TimeBank} is given service records and a ledger, and answers with the
 * {@link org.governance4j.timebank.TimePostings} that the ledger lacks. It keeps two books: the
 * hours of a lifetime, which nothing but a correction lowers, and coins, which are spent. {@link
 * org.governance4j.timebank.TimeBankAccounts} names the accounts. An {@link
 * org.governance4j.timebank.AuditSample} draws the records that are checked on the spot.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-TIMEBANK-1: a person's counted minutes are those of the union of the records that count,
 *       without their travel, and each minute counts for the record that began first, of two for
 *       the lower id, as marking minute by minute finds.
 *   <li>L-TIMEBANK-2: each minute counts for the day of the zone on which it begins, so that a
 *       record over midnight counts for each of its days.
 *   <li>L-TIMEBANK-3: what the policy rounds together, a record or a person's day, is credited as
 *       the rounded sum of its minutes; a total that is rounded is kept exact, and rounded where it
 *       is stated; no other rounding takes place.
 *   <li>L-TIMEBANK-4: a record that is cancelled, or not confirmed where that is required, saves
 *       nothing and takes nothing from another.
 *   <li>L-TIMEBANK-5: for no activity, day or year of a person is more credited than its cap,
 *       together with what stands of other records; the minutes are given to the records in the
 *       order in which they count, and no minute is lost that has room.
 *   <li>L-TIMEBANK-6: once a call's commands are entered, what stands of each record is what it
 *       saves; a second call adds nothing, whatever was recorded, confirmed or stated again
 *       meanwhile.
 *   <li>L-TIMEBANK-7: statements in any order, split into any calls that each have all that is
 *       known, with repeats, corrections and cancellations, end in the same hours as the last
 *       statements at once.
 *   <li>L-TIMEBANK-8: records that contradict themselves or each other come back apart, with
 *       exactly the contradictions that comparing them by hand finds; the others save what they
 *       save without them, and what stands of a record that comes back apart stays.
 *   <li>L-TIMEBANK-9: a record on a day without a policy is undetermined and saves nothing; one of
 *       a class without a coefficient saves its hours, and its coins stay as they are.
 *   <li>L-TIMEBANK-10: the hours of a person are what the records that stand have saved; nothing
 *       but a correction lowers them, whatever is spent.
 *   <li>L-TIMEBANK-11: coins are the credited minutes times the coefficient of the class, exactly;
 *       what exceeds the saving cap when it is entered is donated or honours the person, and none
 *       is lost.
 *   <li>L-TIMEBANK-12: a correction takes back all that it corrects: what of its coins was spent,
 *       its owner owes, and none is lost.
 *   <li>L-TIMEBANK-13: no time is too early, too late or too long, and no list too great, for an
 *       answer: beyond the stated bounds it is refused, and nothing throws.
 *   <li>L-TIMEBANK-14: a sample is drawn by seed and id alone: it is the same for any order of the
 *       records, and a longer one begins with a shorter one.
 *   <li>L-TIMEBANK-15: a star level is the one whose band going through the bands finds for the
 *       exact hours.
 *   <li>L-TIMEBANK-16: minutes of a lifetime below zero have no star level: the question is
 *       refused.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.timebank;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
