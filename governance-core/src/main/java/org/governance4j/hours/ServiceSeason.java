package org.governance4j.hours;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.MonthDay;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * A part of every year with its hours of service (季节服务时间), such as autumn and winter in LC-08.
 *
 * @param code the season's code, such as {@code WINTER}
 * @param first its first day
 * @param last its last day, included; before {@code first} where it runs over the end of the year
 * @param hours its hours, each kind of day once
 * @param rule who says when it is
 */
@Value.Builder
public record ServiceSeason(
    String code, MonthDay first, MonthDay last, ImmutableList<DailyHours> hours, RuleRef rule)
    implements WithServiceSeason {

  /** Checks the components. */
  public ServiceSeason {
    requireNonNull(code, "code");
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    requireNonNull(hours, "hours");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
  }

  /**
   * Starts a service season, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether a day lies in it.
   *
   * @param day the day of the year
   * @return true from the first to the last day, over the end of the year if need be
   */
  public boolean contains(MonthDay day) {
    requireNonNull(day, "day");
    boolean fromFirst = !day.isBefore(first);
    boolean toLast = !day.isAfter(last);
    return first.isAfter(last) ? fromFirst || toLast : fromFirst && toLast;
  }

  /**
   * Names the components of a service season one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ServiceSeasonBuilder {

    Builder() {}
  }
}
