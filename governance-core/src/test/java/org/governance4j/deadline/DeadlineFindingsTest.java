package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.api.Test;

/** The smallest cases in which counting by the rules and the engine differ. */
class DeadlineFindingsTest {

  private static final OrganisationId UNIT = OrganisationId.of("unit");

  /** A month anew from 30 June 23:59 at the receipt is a whole month: until 30 July 23:59. */
  @Test
  void monthsAnewRunFromTheTimeOfDayOfTheResumption() {
    CountingPolicy clock =
        Cases.atReceipt(Cases.PLAIN).withSuspendedMonths(CountingPolicy.SuspendedMonths.COUNT_ANEW);
    CaseHistory history =
        Cases.history(
            Cases.received("2022-06-01T00:00", Gravity.GENERAL),
            new CaseEvent.Suspended(Cases.at("2022-06-01T00:00"), "a"),
            new CaseEvent.Resumed(Cases.at("2022-06-30T23:59"), "a"));
    assertThat(handling(clock, 1, LimitUnit.MONTHS).compute(history).orElseThrow().due())
        .isEqualTo(Cases.at("2022-07-30T23:59"));
  }

  /**
   * The only day that could count is suspended as it ends: whether it is worked does not matter.
   */
  @Test
  void whatStandsStillNeedsNoSchedule() {
    CaseHistory history =
        Cases.history(
            Cases.received("2027-02-01T10:00", Gravity.GENERAL),
            new CaseEvent.Suspended(Cases.at("2027-02-01T11:00"), "a"));
    assertThat(
            handling(Cases.rolling(Cases.PLAIN), 1, LimitUnit.DAYS)
                .statusAt(history, Cases.at("2027-02-02T10:00"))
                .toOptional()
                .map(CaseStatus::state))
        .contains(CaseState.SUSPENDED);
  }

  /** Suspended over the unpublished days, the limit rests on published ones only. */
  @Test
  void shiftedMonthsRestOnTheDaysTheyCount() {
    CountingPolicy clock =
        Cases.rolling(Cases.PLAIN).withSuspendedMonths(CountingPolicy.SuspendedMonths.SHIFT);
    CaseHistory history =
        Cases.history(
            Cases.received("2006-06-01T00:00", Gravity.GENERAL),
            new CaseEvent.Suspended(Cases.at("2006-06-01T00:00"), "a"),
            new CaseEvent.Resumed(Cases.at("2006-12-31T10:00"), "a"));
    assertThat(handling(clock, 1, LimitUnit.MONTHS).compute(history).toOptional()).isPresent();
  }

  /** Counted from the very day of the start, no day before it matters. */
  @Test
  void theFirstCoveredDayCounts() {
    CountingPolicy clock =
        CountingPolicy.of(
            CountingPolicy.Start.SAME_DAY,
            CountingPolicy.OutsideHours.AS_RECEIVED,
            CountingPolicy.RollOver.NONE,
            DayEnd.midnight(),
            Cases.HOST);
    CaseHistory history = Cases.history(Cases.received("2007-01-01T10:00", Gravity.GENERAL));
    assertThat(handling(clock, 1, LimitUnit.WORKING_DAYS).compute(history).toOptional())
        .isPresent();
  }

  /** Closed and reopened at one instant, the limit in months stood still for no time at all. */
  @Test
  void reopeningAtOnceChangesNothing() {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            Cases.closed("2022-03-02T10:00"),
            new CaseEvent.Reopened(Cases.at("2022-03-02T10:00")));
    CaseChangePolicy goesOn =
        CaseChangePolicy.of(Cases.HOST).withReopening(CaseChangePolicy.Reopening.CONTINUE);
    assertThat(
            handling(Cases.PLAIN, 1, LimitUnit.MONTHS)
                .withChanges(Cases.dated(goesOn))
                .compute(history)
                .toOptional()
                .map(Deadline::due))
        .contains(Cases.at("2022-04-01T24:00"));
  }

  /** Twenty working days after the due day lie in an unpublished year: it is green all the same. */
  @Test
  void aRungBeyondTheSchedulesDoesNotHideTheState() {
    EscalationPolicy ladder =
        new EscalationPolicy(
            ImmutableList.of(
                new EscalationPolicy.Rung(
                    "STREET",
                    new Threshold.TimeOver(new TimeLimit(20, LimitUnit.WORKING_DAYS, Cases.TEXT)),
                    Cases.TEXT)));
    TargetProgress progress =
        handling(Cases.provisional(Cases.PLAIN), 5, LimitUnit.DAYS)
            .withEscalation(Dated.from("ladder", LocalDate.of(2000, 1, 1), Cases.TEXT, ladder))
            .targetsAt(
                Cases.history(Cases.received("2026-12-14T10:00", Gravity.GENERAL)),
                Cases.at("2026-12-15T10:00"))
            .orElseThrow()
            .get(0)
            .progress()
            .orElseThrow();
    assertThat(progress.state()).isEqualTo(CaseState.RUNNING);
  }

  /** All of the time is not used before the due instant. */
  @Test
  void aShareIsRoundedUpAndNotDown() {
    LightPolicy lights =
        new LightPolicy(
            new Threshold.ClockShareUsed(Fraction.ONE),
            new Threshold.ClockShareUsed(Fraction.ONE),
            Cases.TEXT);
    TargetProgress progress =
        handling(Cases.closing(Cases.PLAIN, "23:59:59.999999999"), 1, LimitUnit.DAYS)
            .withLights(Dated.from("lights", LocalDate.of(2000, 1, 1), Cases.TEXT, lights))
            .targetsAt(
                Cases.history(Cases.received("2022-03-01T00:00", Gravity.GENERAL)),
                Cases.at("2022-03-02T23:59:59.5"))
            .orElseThrow()
            .get(0)
            .progress()
            .orElseThrow();
    assertThat(progress.light().orElseThrow()).contains(Light.GREEN);
  }

  /** A case that is overdue stays so though a suspended one is merged with it. */
  @Test
  void mergingWithASuspendedCaseStopsNoClock() {
    CaseHistory suspended =
        other(
            Cases.received("2022-02-27T09:00", Gravity.GENERAL),
            new CaseEvent.Suspended(Cases.at("2022-02-27T09:30"), "a"));
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            new CaseEvent.Merged(Cases.at("2022-03-02T10:00"), suspended));
    assertThat(state(history, "2022-03-20T10:00")).isEqualTo(CaseState.OVERDUE);
  }

  /** Nor does a suspended case stop the clock of the one that is merged with it. */
  @Test
  void mergingASuspendedCaseStopsNoClock() {
    CaseHistory running = other(Cases.received("2022-02-27T09:00", Gravity.GENERAL));
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            new CaseEvent.Suspended(Cases.at("2022-03-01T11:00"), "a"),
            new CaseEvent.Merged(Cases.at("2022-03-02T10:00"), running));
    assertThat(state(history, "2022-03-20T10:00")).isEqualTo(CaseState.OVERDUE);
  }

  /** Both go on as this case: what had suspended the other ends here, too. */
  @Test
  void theSuspensionOfAMergedCaseCanEnd() {
    CaseHistory suspended =
        other(
            Cases.received("2022-02-27T09:00", Gravity.GENERAL),
            new CaseEvent.Suspended(Cases.at("2022-02-27T09:30"), "a"));
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            new CaseEvent.Merged(Cases.at("2022-03-02T10:00"), suspended),
            new CaseEvent.Resumed(Cases.at("2022-03-03T10:00"), "a"));
    assertThat(
            handling(Cases.PLAIN, 5, LimitUnit.DAYS)
                .compute(history)
                .toOptional()
                .map(Deadline::due))
        .contains(Cases.at("2022-03-06T24:00"));
  }

  /** A right that was over before the unit was done was not given up by being done. */
  @Test
  void aLapsedRightStaysLapsed() {
    DeadlineTarget right =
        DeadlineTarget.builder()
            .code("RETURN")
            .owner(DeadlineTarget.Owner.LEAD_UNIT)
            .from(DeadlineTarget.Milestone.DISPATCHED)
            .until(DeadlineTarget.Milestone.RETURNED)
            .limits(new LimitScale.Same(new TimeLimit(1, LimitUnit.DAYS, Cases.TEXT)))
            .optional(true)
            .rule(Cases.TEXT)
            .build();
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            new CaseEvent.Dispatched(Cases.at("2022-03-01T11:00"), UNIT, UnitRole.LEAD),
            new CaseEvent.Finished(Cases.at("2022-03-05T09:00"), UNIT));
    DeadlineCalculator calculator = calculator(Cases.PLAIN, right);
    for (String at : new String[] {"2022-03-04T09:00", "2022-03-06T09:00"}) {
      assertThat(
              calculator
                  .targetsAt(history, Cases.at(at))
                  .orElseThrow()
                  .get(0)
                  .progress()
                  .orElseThrow()
                  .state())
          .as(at)
          .isEqualTo(CaseState.LAPSED);
    }
  }

  private static CaseState state(CaseHistory history, String at) {
    return handling(Cases.PLAIN, 5, LimitUnit.DAYS)
        .statusAt(history, Cases.at(at))
        .orElseThrow()
        .state();
  }

  private static CaseHistory other(CaseEvent... events) {
    return new CaseHistory(CaseId.of("case-8"), ImmutableList.copyOf(events));
  }

  private static DeadlineCalculator handling(CountingPolicy clock, int amount, LimitUnit unit) {
    return calculator(
        clock,
        DeadlineTarget.handling(
            new LimitScale.Same(new TimeLimit(amount, unit, Cases.TEXT)), Cases.TEXT));
  }

  private static DeadlineCalculator calculator(CountingPolicy clock, DeadlineTarget target) {
    return DeadlineCalculator.ofTargets(
        Dated.from(
            "targets",
            LocalDate.of(2000, 1, 1),
            Cases.TEXT,
            new DeadlinePolicy(ImmutableList.of(target))),
        Cases.dated(clock),
        WorkCalendar.published(),
        Cases.ZONE);
  }
}
