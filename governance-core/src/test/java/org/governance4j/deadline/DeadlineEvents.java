package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Everything that is said of targets, suspensions, units, mergers, reopenings and extensions. */
final class DeadlineEvents {

  private static final OrganisationId UNIT = OrganisationId.of("unit");
  private static final String RECEIVED = "2022-01-30T10:00";
  private static final String LATER = "2022-01-30T12:00";
  private static final ExtensionRule ONCE =
      new ExtensionRule(1, new TimeLimit(2, LimitUnit.MONTHS, Cases.TEXT), Cases.TEXT);
  private static final CountingPolicy DECIDED =
      Cases.PLAIN.withSuspendedMonths(CountingPolicy.SuspendedMonths.SHIFT);
  private static final CaseChangePolicy CHANGES =
      Cases.ANEW.withReopening(CaseChangePolicy.Reopening.COUNT_ANEW);
  private static final CountingPolicy OPEN =
      CountingPolicy.of(
          CountingPolicy.Start.NEXT_DAY,
          CountingPolicy.OutsideHours.AS_RECEIVED,
          CountingPolicy.RollOver.NONE,
          DayEnd.midnight(),
          Cases.HOST);

  private DeadlineEvents() {}

  static List<Reason> everything() {
    LimitScale month = new LimitScale.Same(new TimeLimit(1, LimitUnit.MONTHS, Cases.TEXT));
    LimitScale graded =
        new LimitScale.ByComplexity(
            ImmutableMap.of(
                Complexity.GENERAL, new TimeLimit(1, LimitUnit.MONTHS, Cases.TEXT),
                Complexity.SIMPLE, new TimeLimit(0, LimitUnit.IMMEDIATELY, Cases.TEXT)));
    List<DeadlineTarget> targets =
        List.of(
            target(month, Optional.of(ONCE), Optional.empty()),
            target(month, Optional.empty(), Optional.empty()),
            target(month, Optional.empty(), Optional.of("NO-SUCH-SET")),
            target(graded, Optional.empty(), Optional.empty()));
    List<Reason> all = new ArrayList<>();
    for (CaseHistory history : histories()) {
      for (CountingPolicy clock : List.of(DECIDED, OPEN)) {
        for (DeadlineTarget target : targets) {
          all.addAll(calculator(clock, ImmutableList.of(target)).compute(history).reasons());
        }
        all.addAll(calculator(clock, ImmutableList.of()).compute(history).reasons());
      }
    }
    all.addAll(inServiceTime());
    return all;
  }

  private static List<Reason> inServiceTime() {
    CountingPolicy nextOpening =
        CountingPolicy.of(
            CountingPolicy.Start.NEXT_DAY,
            CountingPolicy.OutsideHours.NEXT_OPENING,
            CountingPolicy.RollOver.NONE,
            DayEnd.midnight(),
            Cases.HOST);
    LimitScale hours = new LimitScale.Same(new TimeLimit(2, LimitUnit.SERVICE_HOURS, Cases.TEXT));
    DeadlineCalculator counted =
        calculator(
            nextOpening, ImmutableList.of(target(hours, Optional.empty(), Optional.empty())));
    List<Reason> all = new ArrayList<>(counted.compute(with()).reasons());
    CaseHistory atNight = Cases.history(Cases.received("2022-03-01T20:00"));
    all.addAll(counted.withServiceHours(hours()).compute(atNight).reasons());
    LightPolicy inServiceTime =
        new LightPolicy(
            new Threshold.ShareUsed(Fraction.ONE),
            new Threshold.TimeLeft(new TimeLimit(1, LimitUnit.SERVICE_HOURS, Cases.TEXT)),
            Cases.TEXT);
    Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN)
        .withLights(Dated.from("lights", LocalDate.of(2000, 1, 1), Cases.TEXT, inServiceTime))
        .targetsAt(Cases.history(Cases.received(RECEIVED, Gravity.GENERAL)), Cases.at(LATER))
        .orElseThrow()
        .forEach(status -> all.addAll(status.progress().reasons()));
    all.addAll(counted.bulk(Validity.from(LocalDate.of(2022, 1, 1))).reasons());
    return all;
  }

  /** Nine to five on every day but Sundays. */
  private static ServiceHours hours() {
    EnumSet<HoursDay> worked = EnumSet.complementOf(EnumSet.of(HoursDay.SUNDAY));
    ImmutableList<ServiceSpan> open =
        ImmutableList.of(ServiceSpan.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    ServiceSeason year =
        new ServiceSeason(
            "YEAR",
            MonthDay.of(1, 1),
            MonthDay.of(12, 31),
            ImmutableList.of(
                new DailyHours(ImmutableSet.copyOf(worked), open, Cases.HOST),
                new DailyHours(ImmutableSet.of(HoursDay.SUNDAY), ImmutableList.of(), Cases.HOST)),
            Cases.HOST);
    ServiceHoursPolicy policy = new ServiceHoursPolicy(ImmutableList.of(year), ImmutableList.of());
    return ServiceHours.of(
            Dated.from("hours", LocalDate.of(2000, 1, 1), Cases.HOST, policy),
            WorkCalendar.published())
        .orElseThrow();
  }

  private static List<CaseHistory> histories() {
    CaseEvent closed = Cases.closed("2022-02-02T10:00");
    CaseEvent reopened = new CaseEvent.Reopened(Cases.at("2022-02-03T10:00"));
    CaseEvent suspended = new CaseEvent.Suspended(Cases.at(LATER), "a");
    CaseEvent resumed = new CaseEvent.Resumed(Cases.at("2022-02-03T10:00"), "a");
    CaseEvent dispatched = new CaseEvent.Dispatched(Cases.at(LATER), UNIT, UnitRole.LEAD);
    CaseEvent granted = extended("2022-02-01T10:00", DeadlineTarget.HANDLING, 1, LimitUnit.MONTHS);
    return List.of(
        with(),
        Cases.history(received(Optional.empty())),
        Cases.history(received(Optional.of(Complexity.COMPLEX))),
        with(CaseEvent.Classified.at(Cases.at(LATER), Complexity.SIMPLE)),
        with(closed, reopened),
        with(reopened),
        with(suspended),
        with(suspended, resumed),
        with(suspended, suspended),
        with(resumed),
        with(dispatched, dispatched),
        with(new CaseEvent.Returned(Cases.at(LATER), UNIT)),
        with(merged("case-8", "2022-01-25T10:00")),
        with(merged("case-8", RECEIVED), merged("case-8", RECEIVED)),
        with(merged("case-8", "2022-05-01T10:00")),
        with(new CaseEvent.Merged(Cases.at(LATER), other("case-8"))),
        with(
            new CaseEvent.Merged(
                Cases.at("2022-02-03T10:00"),
                other("case-8", received(Optional.of(Complexity.GENERAL)), closed))),
        with(granted),
        with(granted, granted),
        with(extended(LATER, "NO-SUCH-TARGET", 1, LimitUnit.MONTHS)),
        with(extended(LATER, DeadlineTarget.HANDLING, 1, LimitUnit.HOURS)),
        with(extended(LATER, DeadlineTarget.HANDLING, 3, LimitUnit.MONTHS)),
        with(extended("2023-02-01T10:00", DeadlineTarget.HANDLING, 1, LimitUnit.MONTHS)));
  }

  private static CaseHistory with(CaseEvent... events) {
    ImmutableList.Builder<CaseEvent> all = ImmutableList.builder();
    all.add(received(Optional.of(Complexity.GENERAL))).add(events);
    return Cases.history(all.build().toArray(CaseEvent[]::new));
  }

  private static CaseEvent received(Optional<Complexity> complexity) {
    return CaseEvent.Received.builder().at(Cases.at(RECEIVED)).complexity(complexity).build();
  }

  private static CaseEvent merged(String id, String received) {
    return new CaseEvent.Merged(
        Cases.at(LATER), other(id, CaseEvent.Received.at(Cases.at(received), Complexity.GENERAL)));
  }

  private static CaseHistory other(String id, CaseEvent... events) {
    return new CaseHistory(CaseId.of(id), ImmutableList.copyOf(events));
  }

  private static CaseEvent extended(String at, String target, int amount, LimitUnit unit) {
    return CaseEvent.Extended.of(
        Cases.at(at), target, new TimeLimit(amount, unit, Cases.TEXT), Cases.STREET);
  }

  private static DeadlineTarget target(
      LimitScale limits, Optional<ExtensionRule> extension, Optional<String> ruleSet) {
    return DeadlineTarget.handling(limits, Cases.TEXT)
        .withRuleSet(ruleSet)
        .withExtension(extension);
  }

  private static DeadlineCalculator calculator(
      CountingPolicy clock, ImmutableList<DeadlineTarget> targets) {
    LocalDate since = LocalDate.of(2000, 1, 1);
    return DeadlineCalculator.ofTargets(
            Dated.from("targets", since, Cases.TEXT, new DeadlinePolicy(targets)),
            Cases.dated(clock),
            WorkCalendar.published(),
            Cases.ZONE)
        .withChanges(Cases.dated(clock.equals(DECIDED) ? CHANGES : CaseChangePolicy.of(Cases.HOST)))
        .withRuleSets(
            Dated.from("rule-sets", since, Cases.TEXT, new CountingRuleSets(ImmutableMap.of())));
  }
}
