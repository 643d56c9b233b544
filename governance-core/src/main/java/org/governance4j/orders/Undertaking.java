package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.ContentRef;
import org.governance4j.timelimit.TimeLimit;

/**
 * What somebody undertakes who claims a project, or proposes in a negotiation (认领方案), CD-28, QS-09.
 *
 * @param plan the host's text of how it is done
 * @param goal the host's text of what is reached
 * @param limit how long it takes, counted from the claim
 * @param fen the funds that are brought, 0 to {@value Order#MAX_FEN} hundredths of a yuan; empty if
 *     none are
 */
public record Undertaking(ContentRef plan, ContentRef goal, TimeLimit limit, Optional<Long> fen) {

  /** Checks the components. */
  public Undertaking {
    requireNonNull(plan, "plan");
    requireNonNull(goal, "goal");
    requireNonNull(limit, "limit");
    requireNonNull(fen, "fen");
    fen.ifPresent(amount -> Order.checkFen("fen", amount));
  }

  /**
   * An undertaking without funds of its own.
   *
   * @param plan the host's text of how it is done
   * @param goal the host's text of what is reached
   * @param limit how long it takes
   * @return the undertaking
   */
  public static Undertaking of(ContentRef plan, ContentRef goal, TimeLimit limit) {
    return new Undertaking(plan, goal, limit, Optional.empty());
  }
}
