package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;

/** The hours of an office. */
final class OfficeHours {

  private static final Set<HoursDay> DAYS_OFF =
      Sets.immutableEnumSet(
          HoursDay.SATURDAY, HoursDay.SUNDAY, HoursDay.STATUTORY_HOLIDAY, HoursDay.SHIFTED_DAY_OFF);

  private OfficeHours() {}

  /** Nine to five on working days, make-up workdays included; closed on days off. */
  static ServiceHours nineToFive() {
    ServiceSpan open = ServiceSpan.of(LocalTime.of(9, 0), LocalTime.of(17, 0));
    ServiceSeason year =
        new ServiceSeason(
            "YEAR",
            MonthDay.of(1, 1),
            MonthDay.of(12, 31),
            ImmutableList.of(
                new DailyHours(
                    Sets.difference(Sets.immutableEnumSet(Set.of(HoursDay.values())), DAYS_OFF)
                        .immutableCopy(),
                    ImmutableList.of(open),
                    Cases.HOST),
                new DailyHours(Sets.immutableEnumSet(DAYS_OFF), ImmutableList.of(), Cases.HOST)),
            Cases.HOST);
    ServiceHoursPolicy policy = new ServiceHoursPolicy(ImmutableList.of(year), ImmutableList.of());
    return ServiceHours.of(
            Dated.from("hours", LocalDate.of(2000, 1, 1), Cases.HOST, policy),
            WorkCalendar.published())
        .orElseThrow();
  }
}
