/**
 * A double-entry ledger of points, minutes or money: the balance of each account on each day, as
 * known at each instant (复式账本). It knows no place's rules; time banks and points (CD-29, LC-09,
 * CC-13, QS-04, QS-15, QS-19) are built on it.
 *
 * <p>A {@link org.governance4j.ledger.Transfer} moves an amount from one {@link
 * org.governance4j.ledger.Account} to another, or holds it back until it is posted or voided. It
 * has two times: the day on which it happened, and the instant at which it was written down, which
 * may be much later. Nothing is edited or deleted; a mistake is corrected by a new transfer. A
 * {@link org.governance4j.ledger.Ledger} judges each transfer and answers with balances and
 * statements; its {@link org.governance4j.ledger.Journal} is what the host stores.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-LEDGER-1: the posted balances of all accounts of a unit add up to zero on every effective
 *       day, as known at every instant.
 *   <li>L-LEDGER-2: an account or a transfer that is stated again unchanged is accepted again and
 *       changes nothing; an id that is stated again with other content is refused.
 *   <li>L-LEDGER-3: a refused transfer changes nothing and names every violated rule.
 *   <li>L-LEDGER-4: a list of transfers is applied as if one by one, or not at all.
 *   <li>L-LEDGER-5: a pending transfer is posted or voided at most once, between its accounts, with
 *       its whole amount, and not effective before it.
 *   <li>L-LEDGER-6: a posted transfer is reversed at most once, in the opposite direction, with its
 *       whole amount, and not effective before it.
 *   <li>L-LEDGER-7: the available balance of an account with floor ZERO is below zero on no
 *       effective day, however late a transfer is written down.
 *   <li>L-LEDGER-8: instants of recording never go back, and a balance as known at an instant is
 *       changed by no transfer that is recorded later.
 *   <li>L-LEDGER-9: a ledger is the fold of its journal: replayed, it has the same journal, the
 *       same balances and the same statements, and accepts and refuses the same.
 *   <li>L-LEDGER-10: balances and statements are those that adding up all transfers by hand gives,
 *       and statements of adjoining days join.
 *   <li>L-LEDGER-11: a transfer moves more than zero between two different open accounts of one
 *       unit, and names an earlier transfer exactly if its kind settles one.
 *   <li>L-LEDGER-12: no balance wraps: a transfer that would take one beyond the numbers of a long
 *       is refused.
 *   <li>L-LEDGER-13: a ledger holds a bounded number of accounts and of transfers; one more is
 *       refused.
 *   <li>L-LEDGER-14: a list has a bounded number of transfers; a longer one is refused as a whole.
 *   <li>L-LEDGER-15: a journal of an unknown format, or one that has an entry twice, is refused.
 *   <li>L-LEDGER-16: a question about an unknown account or transfer is undetermined, never zero
 *       and never an exception.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.ledger;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
