package org.governance4j.hours;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.governance4j.rule.RuleRef;

/**
 * The hours of some kinds of day (某几类日子的服务时间). Make-up working days that keep the hours of a Friday
 * are stated with it, or under a rule of their own where that is a reading of the text.
 *
 * @param on the kinds of day, at least one
 * @param open the spans in any order; none where such a day is closed
 * @param rule who says so
 */
public record DailyHours(ImmutableSet<HoursDay> on, ImmutableList<ServiceSpan> open, RuleRef rule) {

  /** Checks the components. */
  public DailyHours {
    requireNonNull(on, "on");
    requireNonNull(open, "open");
    requireNonNull(rule, "rule");
  }
}
