package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * A time at which demands can be served, and the longer periods that it lies in (服务时段), CC-07. No
 * two slots overlap, and each period lies in one of the next longer kind: a week that reaches into
 * two months belongs to the one that the host states.
 *
 * @param code the slot's code
 * @param day the code of the day that it lies in; empty if that is not said
 * @param week the code of the week; empty if that is not said
 * @param month the code of the month; empty if that is not said
 */
@Value.Builder
public record Slot(String code, Optional<String> day, Optional<String> week, Optional<String> month)
    implements WithSlot {

  /** Checks the components. */
  public Slot {
    requireNonNull(code, "code");
    requireNonNull(day, "day");
    requireNonNull(week, "week");
    requireNonNull(month, "month");
    OpaqueId.checkCode("code", code);
    day.ifPresent(value -> OpaqueId.checkCode("day", value));
    week.ifPresent(value -> OpaqueId.checkCode("week", value));
    month.ifPresent(value -> OpaqueId.checkCode("month", value));
  }

  /**
   * Starts a slot, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The period of a kind that the slot lies in.
   *
   * @param period the kind
   * @return the period's code, the slot's own for {@link Period#SLOT}; empty if it is not said
   */
  public Optional<String> in(Period period) {
    return switch (requireNonNull(period, "period")) {
      case SLOT -> Optional.of(code);
      case DAY -> day;
      case WEEK -> week;
      case MONTH -> month;
    };
  }

  /** A kind of period for which an {@link Offer} has a limit (时段层级), the shortest first. */
  public enum Period {
    /** One slot (时段). */
    SLOT,
    /** A day (日). */
    DAY,
    /** A week (周). */
    WEEK,
    /** A month (月). */
    MONTH
  }

  /**
   * Names the components of a slot one by one (构建器). Optionals that are not named are empty; any
   * other that is not named is refused by its name.
   */
  public static final class Builder extends SlotBuilder {

    Builder() {}
  }
}
