package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.util.Optional;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * The level that a volunteer's service reaches (达到的星级), whether it is certified or not.
 *
 * @param minutes the minutes that count, not negative
 * @param points the points that count, where the policy asks for points
 * @param level the code of the level
 * @param cycle where the volunteer is in a cycle, where the policy has cycles
 * @param medal the code of the band of medals, where the policy has medals
 */
@Value.Builder
public record StarReached(
    long minutes,
    Optional<Long> points,
    String level,
    Optional<InCycle> cycle,
    Optional<String> medal)
    implements WithStarReached {

  private static final int MINUTES_OF_HOUR = 60;

  /** Checks the components. */
  public StarReached {
    requireNonNull(points, "points");
    requireNonNull(level, "level");
    requireNonNull(cycle, "cycle");
    requireNonNull(medal, "medal");
    checkComponent("minutes", minutes >= 0, "minutes must not be negative but are %s", minutes);
    OpaqueId.checkCode("level", level);
    medal.ifPresent(code -> OpaqueId.checkCode("medal", code));
  }

  /**
   * The hours that count.
   *
   * @return the exact share of hours
   */
  public Fraction hours() {
    return Fraction.of(minutes, MINUTES_OF_HOUR);
  }

  /**
   * Starts a reached level, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where a volunteer is in a cycle (循环内星级).
   *
   * @param number the cycle's number, from 1 on
   * @param minutes the minutes of this cycle: above 0, but for the first one, and at most those of
   *     a cycle
   * @param level the code of the level that these minutes reach again
   */
  public record InCycle(long number, long minutes, String level) {

    /** Checks the components. */
    public InCycle {
      requireNonNull(level, "level");
      checkComponent("number", number >= 1, "number must be at least 1 but is %s", number);
      checkComponent("minutes", minutes >= 0, "minutes must not be negative but are %s", minutes);
      OpaqueId.checkCode("level", level);
    }
  }

  /**
   * Names the components of a reached level one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends StarReachedBuilder {

    Builder() {}
  }
}
