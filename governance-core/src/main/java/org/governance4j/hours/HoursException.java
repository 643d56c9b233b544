package org.governance4j.hours;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.rule.RuleRef;

/**
 * The hours of one date, whatever its season and kind (特定日期的服务时间), such as a rota on a holiday
 * (QS-11).
 *
 * @param date the day
 * @param open the spans in any order; none where it is closed
 * @param rule who says so
 */
public record HoursException(LocalDate date, ImmutableList<ServiceSpan> open, RuleRef rule) {

  /** Checks the components. */
  public HoursException {
    requireNonNull(date, "date");
    requireNonNull(open, "open");
    requireNonNull(rule, "rule");
  }
}
