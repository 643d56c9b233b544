package org.governance4j.standings;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * Those with the most points on a day (积分榜).
 *
 * @param code the board's code
 * @param of who is ranked
 * @param measure by which points
 * @param on the day
 * @param ranked how many were ranked, listed or not
 * @param lines those that are listed, the best first
 */
@Value.Builder
public record Board(
    String code, Subject of, Measure measure, LocalDate on, int ranked, ImmutableList<Line> lines)
    implements WithBoard {

  /** Checks the components. */
  public Board {
    requireNonNull(code, "code");
    requireNonNull(of, "of");
    requireNonNull(measure, "measure");
    requireNonNull(on, "on");
    requireNonNull(lines, "lines");
    OpaqueId.checkCode("code", code);
    checkLeast(
        "ranked",
        ranked,
        lines.size(),
        Unit.COUNT,
        "ranked must be at least %s, which are listed, but is %s",
        lines.size(),
        ranked);
  }

  /**
   * Starts a board, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * One line of a board (榜上一行).
   *
   * @param subject who, named by the purse
   * @param points the points
   * @param rank the rank, from 1
   * @param tiedWith how many others have the same points
   */
  public record Line(AccountId subject, long points, int rank, int tiedWith) {

    /** Checks the components. */
    public Line {
      requireNonNull(subject, "subject");
    }
  }

  /**
   * Names the components of a board one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends BoardBuilder {

    Builder() {}
  }
}
