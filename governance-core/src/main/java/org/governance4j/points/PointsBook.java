package org.governance4j.points;

import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;

/** What sets one book of points apart from the other, for the engine that both share. */
interface PointsBook {

  /** What begins the ids of its transfers, so that the two books never share one. */
  String purpose();

  /** What a sound fact has a claim to. */
  Outcome<Claim> claim(Contribution fact);

  /** On what rule something that stands is taken back. */
  Outcome<Withdrawal> withdrawal(Transfer standing);

  /**
   * A public notice.
   *
   * @param days for how many days; empty for none
   * @param rule who says so
   */
  record Notice(Optional<Integer> days, RuleRef rule) {}

  /**
   * How something is taken back.
   *
   * @param debtor the account that owes what is no longer there; empty if that is refused
   * @param rule who says so
   */
  record Withdrawal(Optional<Account> debtor, RuleRef rule) {}
}
