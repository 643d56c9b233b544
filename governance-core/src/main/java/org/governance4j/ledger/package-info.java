/**
 * A double-entry ledger of points, minutes, goods or money: the balance of each account on each
 * day, as known at each entry (复式账本). It knows no place's rules; time banks and points (CD-29,
 * LC-09, CC-13, QS-04, QS-15, QS-19) are built on it.
 *
 * <p>A {@link org.governance4j.journal.Transfer} moves amounts between {@link
 * org.governance4j.journal.Account accounts}, or holds them back until they are posted or voided. A
 * host asks by a {@link org.governance4j.journal.LedgerCommand}; a {@link
 * org.governance4j.ledger.Ledger} decides, and its {@link org.governance4j.journal.Decision} is the
 * entries that the host stores before they are appended. Nothing is edited or deleted; a mistake is
 * corrected by a reversal. Three times are kept apart: the day on which something happened, the
 * instant at which somebody wrote it down, and the sequence and instant at which the ledger entered
 * it. An account may keep {@link org.governance4j.journal.Lot lots}, which expire.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-LEDGER-1: the posted balances of all accounts of a unit add up to zero on every effective
 *       day, as known at every entry.
 *   <li>L-LEDGER-2: an account or a transfer that is stated again is accepted again and changes
 *       nothing, whenever it was recorded and whatever shows it; an id that is stated again with
 *       other content is refused, and a refused id may be used again.
 *   <li>L-LEDGER-3: a refused command changes nothing and names every violated rule.
 *   <li>L-LEDGER-4: commands that are entered together are entered as if one by one, or not at all.
 *   <li>L-LEDGER-5: a pending transfer ends once: it is posted, in whole or in part, voided or
 *       timed out; what is not posted is free again, and from the day on which its time is over it
 *       holds nothing back, freed or not.
 *   <li>L-LEDGER-6: what a transfer moved is reversed as a whole or in parts, never more than the
 *       whole, and not effective before it; a reversal can be reversed like any other.
 *   <li>L-LEDGER-7: the available balance of an account is below its floor on no day, as booked,
 *       however late a transfer is entered.
 *   <li>L-LEDGER-8: posting instants never go back: an earlier one is entered as the last one, and
 *       one further ahead than the terms allow is refused; a balance as known at an instant or an
 *       entry is changed by nothing that is entered later.
 *   <li>L-LEDGER-9: a ledger is the fold of its journal: resumed from it, it has the same journal,
 *       the same balances, lots and statements, and decides the same.
 *   <li>L-LEDGER-10: balances and statements are those that adding up all movements by hand gives,
 *       and statements of adjoining days join.
 *   <li>L-LEDGER-11: a transfer moves amounts above zero between two different open accounts of one
 *       unit, states the components that its kind needs and no others, and names an earlier
 *       transfer exactly if its kind settles one.
 *   <li>L-LEDGER-12: no balance wraps: all movements of one account together stay within the
 *       numbers of a long.
 *   <li>L-LEDGER-13: a ledger holds a bounded number of accounts, transfers and rules; one more is
 *       refused.
 *   <li>L-LEDGER-14: a list has a bounded number of commands; a longer one is refused as a whole.
 *   <li>L-LEDGER-15: a journal of an unknown format, or one in which an entry is changed, lost,
 *       moved or added, is refused, and the first such entry is named.
 *   <li>L-LEDGER-16: a question about an unknown account or transfer is undetermined, never zero
 *       and never an exception.
 *   <li>L-LEDGER-17: the balance of an account with what is on its way to it is above its ceiling
 *       on no day, as booked.
 *   <li>L-LEDGER-18: nothing new is spent or held back from a frozen account; nothing moves on a
 *       closed one; only an empty one is closed.
 *   <li>L-LEDGER-19: the balance of an account that keeps lots is the sum of what is left of them
 *       and of what is held back, and each use of a lot stays as it was entered.
 *   <li>L-LEDGER-20: nothing is spent from a lot on the day on which it expires or later; what a
 *       hold pins does not expire; what was spent before the day and is entered after the expiry
 *       first brings that part back.
 *   <li>L-LEDGER-21: what is voided or reversed comes back to the very lots that it was taken from,
 *       with their dates, unless the transfer grants a later day.
 *   <li>L-LEDGER-22: what is effective within a closed period and entered later is booked on the
 *       first open day and changes no published balance of the period; statements as corrected show
 *       it on its day.
 *   <li>L-LEDGER-23: the limits of an account hold from a day on, and are not changed to such as
 *       its balances cross.
 *   <li>L-LEDGER-24: deciding changes nothing; a decision that is appended leaves what applying its
 *       commands leaves, and one of another version is refused.
 *   <li>L-LEDGER-25: a day lies between the first day of the terms and the furthest that they look
 *       ahead; later ones and earlier ones are refused.
 *   <li>L-LEDGER-26: a reversal with a claim takes what its receiver has, and the claim account
 *       owes the rest: nothing is lost.
 *   <li>L-LEDGER-27: a posting of at most an amount moves the most that limits and lots allow on
 *       every day from its own on, and never more than the amount.
 *   <li>L-LEDGER-28: a ledger that is resumed from a snapshot and what followed it, or from what a
 *       host has loaded for some commands, decides what the whole ledger decides, or answers
 *       undetermined where something is not loaded.
 *   <li>L-LEDGER-29: a second thread that comes in the midst of a first one's use is refused by an
 *       exception, and changes nothing.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.ledger;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
