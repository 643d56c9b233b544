package org.governance4j.duty;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Optional;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * What a duty states for the cases that are not plain (履职的特别约定). None has a default: where one
 * decides and is not stated, the answer is undetermined; only grace that is not stated is none.
 *
 * @param grace how long after a period it still counts, late
 * @param acting whether an acting holder of a post is credited
 * @param partTenure what is due where the bearer is there, or holds the post, on part of a period
 * @param partExcuse what is due where an excuse covers part of the days that the bearer is there
 * @param partTarget whether a target that is in the set on part of a period must be reached
 */
@Value.Builder
public record DutyTerms(
    Optional<Grace> grace,
    Optional<Acting> acting,
    Optional<Part> partTenure,
    Optional<Part> partExcuse,
    Optional<Part> partTarget)
    implements WithDutyTerms {

  /** Checks the components. */
  public DutyTerms {
    requireNonNull(grace, "grace");
    requireNonNull(acting, "acting");
    requireNonNull(partTenure, "partTenure");
    requireNonNull(partExcuse, "partExcuse");
    requireNonNull(partTarget, "partTarget");
  }

  /** Nothing stated. */
  public static final DutyTerms NONE =
      new DutyTerms(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Starts a duty's terms, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Days of grace (宽限期).
   *
   * @param days how many calendar days after the due day, 1 to {@value #MAX_DAYS}
   * @param rule who says so
   */
  public record Grace(int days, RuleRef rule) {

    /** The longest grace in days. */
    public static final int MAX_DAYS = 1_000;

    /** Checks the components. */
    public Grace {
      requireNonNull(rule, "rule");
      checkRange(
          "days", days, 1, MAX_DAYS, Unit.DAYS, "grace of %s days must be 1 to %s", days, MAX_DAYS);
    }
  }

  /**
   * Whether an acting holder of a post is credited (代理履职). If so, the duty passes to the acting
   * holder while the holder is away or the post is vacant; if not, such days are excused or not
   * owed.
   *
   * @param credited whether
   * @param rule who says so
   */
  public record Acting(boolean credited, RuleRef rule) {

    /** Checks the components. */
    public Acting {
      requireNonNull(rule, "rule");
    }
  }

  /**
   * What is due on part of a period (不足期的约定).
   *
   * @param due how much
   * @param rule who says so
   */
  public record Part(PartialPeriod due, RuleRef rule) {

    /** Checks the components. */
    public Part {
      requireNonNull(due, "due");
      requireNonNull(rule, "rule");
    }
  }

  /** What is due where only part of a period's days count (不足一个周期的处理). */
  public enum PartialPeriod {
    /** As much as in a whole period (按整期). */
    IN_FULL,
    /** Nothing (免除). */
    NOT_OWED,
    /** In proportion to the calendar days that count, rounded up (按比例，向上取整). */
    IN_PROPORTION
  }

  /**
   * Names the components of a duty's terms one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DutyTermsBuilder {

    Builder() {}
  }
}
