package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.governance4j.rule.Unit;

/**
 * How counted minutes become whole steps (取整); the only place where the time bank rounds.
 *
 * @param per what is added up before it is rounded
 * @param stepMinutes the step in minutes, 1 to {@value #MAX_STEP}
 * @param mode how a remainder of a step is rounded; not {@link RoundingMode#UNNECESSARY}
 */
public record Rounding(Per per, int stepMinutes, RoundingMode mode) {

  /** The longest step: a day. */
  public static final int MAX_STEP = 1_440;

  /** Checks the components. */
  public Rounding {
    requireNonNull(per, "per");
    requireNonNull(mode, "mode");
    checkRange(
        "stepMinutes",
        stepMinutes,
        1,
        MAX_STEP,
        Unit.MINUTES,
        "stepMinutes must be between 1 and %s but is %s",
        MAX_STEP,
        stepMinutes);
    checkComponent(
        "mode",
        mode != RoundingMode.UNNECESSARY,
        "mode must say what becomes of a remainder: name another one than UNNECESSARY");
  }

  /**
   * Rounds minutes to a multiple of the step.
   *
   * @param minutes the minutes, not negative
   * @return the nearest multiple in the stated way
   */
  public long round(long minutes) {
    return BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(stepMinutes), 0, mode)
            .longValueExact()
        * stepMinutes;
  }

  /** What is added up before it is rounded (取整范围). */
  public enum Per {
    /** The minutes of one record (按次取整). */
    RECORD,
    /** The minutes of one person on one day (按日取整). */
    DAY,
    /**
     * All minutes of a lifetime: they are kept exact, and rounded where hours are stated (按累计取整).
     */
    TOTAL
  }
}
