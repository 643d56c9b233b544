package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Optional;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * The most minutes that count for one person (计入时长上限), each empty where no text limits it. What
 * stands in the ledger already takes its part of them.
 *
 * @param perActivity the most for one activity; a record without one is an activity by itself
 * @param perDay the most for one day of the zone
 * @param perYear the most for one calendar year of the zone
 */
@Value.Builder
public record TimeCaps(Optional<Long> perActivity, Optional<Long> perDay, Optional<Long> perYear)
    implements WithTimeCaps {

  /** Every minute counts (不设上限). */
  public static final TimeCaps NONE =
      new TimeCaps(Optional.empty(), Optional.empty(), Optional.empty());

  /** The greatest cap: the minutes of a leap year. */
  public static final long MAX_MINUTES = 527_040;

  /** Checks the components. */
  public TimeCaps {
    requireNonNull(perActivity, "perActivity");
    requireNonNull(perDay, "perDay");
    requireNonNull(perYear, "perYear");
    check("perActivity", perActivity);
    check("perDay", perDay);
    check("perYear", perYear);
  }

  private static void check(String component, Optional<Long> most) {
    checkRange(
        component,
        most.orElse(0L),
        0,
        MAX_MINUTES,
        Unit.MINUTES,
        "%s must be between 0 and %s but is %s",
        component,
        MAX_MINUTES,
        most.orElse(0L));
  }

  /**
   * Starts caps, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What a cap limits (上限种类). */
  public enum Kind {
    /** The minutes for one activity (一次活动). */
    ACTIVITY,
    /** The minutes of one day (一日). */
    DAY,
    /** The minutes of one calendar year (一年). */
    YEAR
  }

  /**
   * Names the components of caps one by one (构建器). Optionals and collections that are not named are
   * empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TimeCapsBuilder {

    Builder() {}
  }
}
