package org.governance4j.benchmarks.deadline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.LimitScale;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** The mixed limits as the library states them: one target each. */
final class BulkLimits {

  /** The days of receipt. */
  static final Validity DAYS = Validity.of(LocalDate.of(2007, 1, 1), LocalDate.of(2025, 1, 1));

  private static final RuleRef RULE = RuleRef.of("MIX", "mixed limits", "this benchmark");
  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

  private BulkLimits() {}

  static String code(int limit) {
    return "LIMIT-" + limit;
  }

  /** By the schedules as they stand. */
  static DeadlineCalculator calculator() {
    return calculator(WorkCalendar.published());
  }

  /** By the schedules without the notice of 2020-01-27, which moved the end of the holidays. */
  static DeadlineCalculator calculatorBefore() {
    WorkCalendar published = WorkCalendar.published();
    List<HolidaySchedule> schedules = new ArrayList<>(published.schedules());
    HolidaySchedule amendment =
        schedules.stream()
            .filter(schedule -> schedule.year() == 2020)
            .reduce((first, last) -> last)
            .orElseThrow();
    schedules.remove(amendment);
    return calculator(WorkCalendar.of(schedules, published.regulation()).orElseThrow());
  }

  private static DeadlineCalculator calculator(WorkCalendar calendar) {
    ImmutableList.Builder<DeadlineTarget> targets = ImmutableList.builder();
    for (int i = 0; i < BulkInput.MIX.length; i++) {
      targets.add(target(code(i), BulkInput.MIX[i]));
    }
    CountingPolicy clock =
        CountingPolicy.of(
            CountingPolicy.Start.NEXT_DAY,
            CountingPolicy.OutsideHours.AS_RECEIVED,
            CountingPolicy.RollOver.NEXT_WORKING_DAY,
            DayEnd.at(LocalTime.of(17, 30)),
            RULE);
    return DeadlineCalculator.ofTargets(
            Dated.from("targets", SINCE, RULE, new DeadlinePolicy(targets.build())),
            Dated.from("clock", SINCE, RULE, clock),
            calendar,
            ZoneId.of("Asia/Shanghai"))
        .withServiceHours(hours(calendar));
  }

  static ServiceHours hours(WorkCalendar calendar) {
    return ServiceHours.of(
            Dated.from("hours", SINCE, RULE, new ServiceHoursPolicy(seasons(), ImmutableList.of())),
            calendar)
        .orElseThrow();
  }

  private static DeadlineTarget target(String code, BulkInput.Mixed limit) {
    LimitUnit unit =
        switch (limit.unit()) {
          case WORKING_DAYS -> LimitUnit.WORKING_DAYS;
          case DAYS_ROLLED -> LimitUnit.DAYS;
          case SERVICE_HOURS -> LimitUnit.SERVICE_HOURS;
        };
    return DeadlineTarget.builder()
        .code(code)
        .owner(DeadlineTarget.Owner.CASE)
        .from(DeadlineTarget.Milestone.RECEIVED)
        .until(DeadlineTarget.Milestone.CLOSED)
        .limits(new LimitScale.Same(new TimeLimit(limit.amount(), unit, RULE)))
        .optional(false)
        .rule(RULE)
        .build();
  }

  /** As LC-08: open to 21:00, in autumn and winter to 20:00, all day at weekends. */
  private static ImmutableList<ServiceSeason> seasons() {
    return ImmutableList.of(
        ServiceSeason.builder()
            .code("SUMMER")
            .first(MonthDay.of(4, 1))
            .last(MonthDay.of(8, 31))
            .hours(hours(21))
            .rule(RULE)
            .build(),
        ServiceSeason.builder()
            .code("WINTER")
            .first(MonthDay.of(9, 1))
            .last(MonthDay.of(3, 31))
            .hours(hours(20))
            .rule(RULE)
            .build());
  }

  private static ImmutableList<DailyHours> hours(int close) {
    LocalTime opens = LocalTime.of(8, 30);
    return ImmutableList.of(
        new DailyHours(
            ImmutableSet.of(
                HoursDay.MONDAY,
                HoursDay.TUESDAY,
                HoursDay.WEDNESDAY,
                HoursDay.THURSDAY,
                HoursDay.FRIDAY,
                HoursDay.MAKE_UP_WORKDAY),
            ImmutableList.of(ServiceSpan.of(opens, LocalTime.of(close, 0))),
            RULE),
        new DailyHours(
            ImmutableSet.of(HoursDay.SATURDAY, HoursDay.SUNDAY),
            ImmutableList.of(ServiceSpan.of(opens, LocalTime.of(17, 30))),
            RULE),
        new DailyHours(
            ImmutableSet.of(HoursDay.STATUTORY_HOLIDAY, HoursDay.SHIFTED_DAY_OFF),
            ImmutableList.of(),
            RULE));
  }
}
