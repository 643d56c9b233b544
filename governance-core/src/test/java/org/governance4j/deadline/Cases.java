package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Policies after CD-13 in several readings, and histories in a few words. */
final class Cases {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final RuleRef TEXT = RuleRef.of("CD-13", "首问首办：一般一天，重大一周，特殊逐级上报", "城东街道");
  static final RuleRef READING = TEXT.interpreted();
  static final RuleRef HOST = RuleRef.of("HOST-CLOCK", "how we count", "our decision");
  static final OrganisationId STREET = OrganisationId.of("street");

  /** One day and one week as calendar days. */
  static final CaseLimitPolicy CALENDAR_DAYS = limits(1, LimitUnit.DAYS, 1, LimitUnit.WEEKS);

  /** One day and one week as working days. */
  static final CaseLimitPolicy WORKING_DAYS =
      limits(1, LimitUnit.WORKING_DAYS, 5, LimitUnit.WORKING_DAYS);

  /** One day as 24 hours. */
  static final CaseLimitPolicy HOURS = limits(24, LimitUnit.HOURS, 168, LimitUnit.HOURS);

  static final CountingPolicy PLAIN =
      CountingPolicy.of(
          CountingPolicy.Start.NEXT_DAY,
          CountingPolicy.OutsideHours.AS_RECEIVED,
          CountingPolicy.RollOver.NONE,
          DayEnd.midnight(),
          HOST);

  static final CaseChangePolicy FROM_RECEIPT =
      CaseChangePolicy.of(HOST)
          .withReclassification(CaseChangePolicy.Reclassification.COUNT_FROM_RECEIPT);

  static final CaseChangePolicy ANEW =
      CaseChangePolicy.of(HOST)
          .withReclassification(CaseChangePolicy.Reclassification.COUNT_FROM_RECLASSIFICATION);

  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

  private Cases() {}

  static CaseLimitPolicy limits(int general, LimitUnit unit, int major, LimitUnit majorUnit) {
    return new CaseLimitPolicy(
        ImmutableMap.of(
            Gravity.GENERAL,
            new TimeLimit(general, unit, unit == LimitUnit.DAYS ? TEXT : READING),
            Gravity.MAJOR,
            new TimeLimit(major, majorUnit, majorUnit == LimitUnit.WEEKS ? TEXT : READING)),
        ImmutableMap.of(Gravity.SPECIAL, TEXT));
  }

  static CountingPolicy rolling(CountingPolicy counting) {
    return counting.withRollOver(CountingPolicy.RollOver.NEXT_WORKING_DAY);
  }

  static CountingPolicy closing(CountingPolicy counting, String time) {
    return counting.withDayEnd(DayEnd.at(LocalTime.parse(time)));
  }

  static CountingPolicy atReceipt(CountingPolicy counting) {
    return counting.withStart(CountingPolicy.Start.AT_RECEIPT);
  }

  static CountingPolicy provisional(CountingPolicy counting) {
    return counting.withProvisionalDays();
  }

  static Dated<CaseLimitPolicy> dated(CaseLimitPolicy limits) {
    return Dated.from("deadline.case-limits", SINCE, TEXT, limits);
  }

  static Dated<CountingPolicy> dated(CountingPolicy counting) {
    return Dated.from("timelimit.counting", SINCE, HOST, counting);
  }

  static Dated<CaseChangePolicy> dated(CaseChangePolicy changes) {
    return Dated.from("deadline.case-changes", SINCE, HOST, changes);
  }

  static DeadlineCalculator calculator(CaseLimitPolicy limits, CountingPolicy counting) {
    return calculator(limits, counting, FROM_RECEIPT);
  }

  static DeadlineCalculator calculator(
      CaseLimitPolicy limits, CountingPolicy counting, CaseChangePolicy changes) {
    return DeadlineCalculator.of(dated(limits), dated(counting), WorkCalendar.published(), ZONE)
        .withChanges(dated(changes));
  }

  static CaseHistory history(CaseEvent... events) {
    return new CaseHistory(CaseId.of("case-7"), ImmutableList.copyOf(events));
  }

  static CaseEvent received(String at, Gravity gravity) {
    return received(at, Optional.of(gravity));
  }

  static CaseEvent received(String at) {
    return received(at, Optional.empty());
  }

  static CaseEvent classified(String at, Gravity gravity) {
    return new CaseEvent.Classified(at(at), Optional.of(gravity), Optional.of(Complexity.GENERAL));
  }

  static CaseEvent escalated(String at) {
    return new CaseEvent.Escalated(at(at), STREET);
  }

  static CaseEvent limitSet(String at, String due) {
    return new CaseEvent.LimitSet(at(at), at(due), STREET);
  }

  static CaseEvent fedBack(String at) {
    return new CaseEvent.FedBack(at(at));
  }

  static CaseEvent closed(String at) {
    return new CaseEvent.Closed(at(at));
  }

  /** An instant from local date and time, of which the time may be 24:00. */
  static Instant at(String local) {
    return local.endsWith("T24:00") ? at(local.replace("T24:00", "T00:00"), 1) : at(local, 0);
  }

  private static Instant at(String local, int days) {
    return LocalDateTime.parse(local).plusDays(days).atZone(ZONE).toInstant();
  }

  private static CaseEvent received(String at, Optional<Gravity> gravity) {
    return CaseEvent.Received.builder().at(at(at)).gravity(gravity).build();
  }
}
