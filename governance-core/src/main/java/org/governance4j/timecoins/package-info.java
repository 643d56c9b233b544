/**
 * What is done with the coins of a time bank (时间币的使用; CD-29, LC-09).
 *
 * <p>A {@link org.governance4j.timecoins.CoinUsePolicy} states the rights of those who hold coins,
 * term by term: withdrawal from an age or in hardship, gift, donation, exchange, what groups may
 * do, grants by a fund, freezing, moving to another bank, death and leaving. {@link
 * org.governance4j.timecoins.CoinUse} is given a {@link org.governance4j.timecoins.CoinRequest},
 * what the host states of its persons as {@link org.governance4j.timecoins.CoinFacts}, and a
 * ledger, and answers with the {@link org.governance4j.timecoins.CoinPostings} to enter. {@link
 * org.governance4j.timecoins.CoinAccounts} names the accounts. Banks that serve each other's
 * members owe each other coins; {@link org.governance4j.timecoins.Clearing} compares both ledgers
 * and settles.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-TIMECOINS-1: an accepted request moves what it states between the accounts that the
 *       policy names, and the coins of all accounts of a ledger add up to zero.
 *   <li>L-TIMECOINS-2: no request lowers the hours of a lifetime, whoever is paid.
 *   <li>L-TIMECOINS-3: a request that is stated again adds nothing; other content under its id is
 *       refused.
 *   <li>L-TIMECOINS-4: an age is reached exactly if every birthday that explains all statements has
 *       reached it, missed if none has, and else open.
 *   <li>L-TIMECOINS-5: a gift is accepted if a relation that the rule names is stated for its day,
 *       refused if only others are, and undetermined if nothing is stated.
 *   <li>L-TIMECOINS-6: a group uses exactly the terms that are stated for groups.
 *   <li>L-TIMECOINS-7: in no period is a person granted more than the limit, nor all together more
 *       than the budget, in whichever order and calls grants are entered.
 *   <li>L-TIMECOINS-8: what needs a term that no text states is undetermined and enters nothing.
 *   <li>L-TIMECOINS-9: asking changes nothing, and a refusal names every violated rule, those of
 *       the ledger among them.
 *   <li>L-TIMECOINS-10: a closed account is empty, and all that it held is where the rule says.
 *   <li>L-TIMECOINS-11: what follows a person to another bank arrives there as it left, and nothing
 *       else does.
 *   <li>L-TIMECOINS-12: once both banks have entered their halves, the claims of all banks add up
 *       to zero, and the comparison names exactly what one bank has otherwise than the other.
 *   <li>L-TIMECOINS-13: a period is settled once, and what was settled is no longer claimed by
 *       either bank.
 *   <li>L-TIMECOINS-14: no day, instant, amount or number of statements is too great for an answer:
 *       beyond the stated bounds it is refused, and nothing throws.
 *   <li>L-TIMECOINS-15: an account is exchanged from at most as often in a period as the rule says,
 *       whatever was reversed.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.timecoins;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
