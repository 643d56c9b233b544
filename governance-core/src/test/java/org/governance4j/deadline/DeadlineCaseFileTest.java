package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.LimitUse;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases from outside with their right values, worked out by hand. */
class DeadlineCaseFileTest {

  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
  private static final OrganisationId UNIT = OrganisationId.of("unit");

  @Test
  @DisplayName("a last day that rolled past one suspension rolls past the next, too")
  void rollsPastTwoSuspensions() {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00"),
            suspended("2024-03-03T10:00"),
            resumed("2024-03-05T10:00"),
            suspended("2024-03-05T11:00"),
            resumed("2024-03-08T10:00"));
    DeadlineCalculator oneDay =
        calculator(Cases.closing(Cases.rolling(Cases.PLAIN), "17:30"), handling(1, LimitUnit.DAYS));
    Deadline deadline = oneDay.compute(history).orElseThrow();
    assertThat(deadline.due()).isEqualTo(Cases.at("2024-03-08T17:30"));
    assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2024, 3, 8));
  }

  /** As the pack {@code petitions} states it: 15 days, rolled over, to 24:00. */
  @Test
  @DisplayName("a case whose last day rolled into a second, open suspension is suspended")
  void staysSuspendedAfterRollingOver() {
    DeadlineTarget acceptance =
        target(
            "ACCEPTANCE",
            DeadlineTarget.Milestone.RECEIVED,
            DeadlineTarget.Milestone.RESPONDED,
            new LimitScale.Same(limit(15, LimitUnit.DAYS)),
            Optional.empty());
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T10:00"),
            suspended("2024-03-17T10:00"),
            resumed("2024-03-19T10:00"),
            suspended("2024-03-19T11:00"));
    TargetProgress progress =
        progress(
            calculator(Cases.rolling(Cases.PLAIN), acceptance), history, "2024-03-20T10:00", 0);
    assertThat(progress.state()).isEqualTo(CaseState.SUSPENDED);
    assertThat(progress.deadline()).isEmpty();
  }

  /** Five working days are over on Friday or Monday at 24:00; one over is the working day after. */
  @ParameterizedTest(name = "received {0}, last day {1} until {2}: the rung is reached at {3}")
  @CsvSource({
    "2024-03-01T09:00, 2024-03-08, 24:00, 2024-03-12T00:00",
    "2024-09-24T09:00, 2024-09-30, 24:00, 2024-10-09T00:00",
    "2024-03-01T09:00, 2024-03-08, 23:59, 2024-03-11T23:59",
  })
  void oneWorkingDayOverIsCountedFromTheLastDay(
      String received, LocalDate lastDay, String end, String from) {
    CountingPolicy plain = Cases.rolling(Cases.PLAIN);
    CountingPolicy counting = end.equals("24:00") ? plain : Cases.closing(plain, end);
    EscalationPolicy ladder =
        new EscalationPolicy(
            ImmutableList.of(
                new EscalationPolicy.Rung(
                    "STREET",
                    new Threshold.TimeOver(limit(1, LimitUnit.WORKING_DAYS)),
                    Cases.TEXT)));
    DeadlineCalculator deadlines =
        calculator(counting, handling(5, LimitUnit.WORKING_DAYS))
            .withEscalation(Dated.from("ladder", SINCE, Cases.TEXT, ladder));
    CaseHistory history = Cases.history(Cases.received(received));
    assertThat(deadlines.compute(history).orElseThrow().lastDay()).isEqualTo(lastDay);
    Instant rung = Cases.at(from);
    assertThat(rungAt(deadlines, history, rung.minusNanos(1))).isEmpty();
    assertThat(rungAt(deadlines, history, rung.plusNanos(1))).contains("STREET");
  }

  @Test
  @DisplayName("a share of 16 service hours is half used after 8 of them")
  void aShareOfServiceHoursIsOfTheHours() {
    DeadlineCalculator deadlines = sixteenHours(new Threshold.ShareUsed(Fraction.of(1, 2)));
    CaseHistory history = Cases.history(Cases.received("2020-01-22T16:00"));
    Instant half = Cases.at("2020-01-23T16:00");
    assertThat(lightAt(deadlines, history, half.minusSeconds(1))).contains(Light.GREEN);
    assertThat(lightAt(deadlines, history, half)).contains(Light.YELLOW);
  }

  @Test
  @DisplayName("a share of the clock's time is half over at half of the days and nights")
  void aShareOfTheClockCountsNightsAndDaysOff() {
    DeadlineCalculator deadlines = sixteenHours(new Threshold.ClockShareUsed(Fraction.of(1, 2)));
    CaseHistory history = Cases.history(Cases.received("2020-01-22T16:00"));
    assertThat(deadlines.compute(history).orElseThrow().due())
        .isEqualTo(Cases.at("2020-02-03T16:00"));
    Instant half = Cases.at("2020-01-28T16:00");
    assertThat(lightAt(deadlines, history, half.minusSeconds(1))).contains(Light.GREEN);
    assertThat(lightAt(deadlines, history, half)).contains(Light.YELLOW);
  }

  @Test
  @DisplayName("6 of 16 service hours are used and 10 left, 2 that were suspended left out")
  void whatIsUsedAndLeft() {
    TimeLimitCounter counter =
        TimeLimitCounter.of(
            Cases.dated(Cases.PLAIN),
            WorkCalendar.published(),
            OfficeHours.nineToFive(),
            Cases.ZONE);
    LimitUse use =
        counter
            .use(
                Cases.at("2020-01-22T16:00"),
                limit(16, LimitUnit.SERVICE_HOURS),
                List.of(Pause.of(Cases.at("2020-01-23T10:00"), Cases.at("2020-01-23T12:00"))),
                Cases.at("2020-01-23T16:00"))
            .orElseThrow();
    assertThat(use.used()).isEqualTo(Fraction.of(6, 1));
    assertThat(use.left()).isEqualTo(Fraction.of(10, 1));
  }

  @Test
  @DisplayName("a target without an extension rule is not extended after a limit was set above")
  void noExtensionOfALimitSetAboveWithoutARule() {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00", Gravity.SPECIAL),
            Cases.escalated("2024-03-01T10:00"),
            Cases.limitSet("2024-03-01T11:00", "2024-03-20T17:00"),
            extended("2024-03-02T10:00", 90, LimitUnit.YEARS));
    assertThat(calculator(Cases.PLAIN, byGravity(Optional.empty())).compute(history))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName(
      "an extension above its cap is refused, also once the case is closed and counted anew")
  void anExtensionAboveTheCapStaysRefusedAfterReopening() {
    ExtensionRule most10Days = new ExtensionRule(1, limit(10, LimitUnit.DAYS), Cases.TEXT);
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00", Gravity.GENERAL),
            extended("2024-03-01T10:00", 11, LimitUnit.DAYS),
            Cases.closed("2024-03-02T10:00"),
            new CaseEvent.Reopened(Cases.at("2024-03-04T10:00")));
    CaseChangePolicy anew =
        CaseChangePolicy.of(Cases.HOST).withReopening(CaseChangePolicy.Reopening.COUNT_ANEW);
    assertThat(
            calculator(Cases.PLAIN, byGravity(Optional.of(most10Days)))
                .withChanges(Cases.dated(anew))
                .compute(history))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("a forbidden extension is refused though the gravity is unknown")
  void aForbiddenExtensionIsRefusedWithoutTheGravity() {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00"), extended("2024-03-01T10:00", 1, LimitUnit.DAYS));
    assertThat(calculator(Cases.PLAIN, byGravity(Optional.empty())).compute(history))
        .isInstanceOf(Outcome.Refused.class);
  }

  /** The limit set above is the limit of a suspended case, too: it stops with the case. */
  @Test
  @DisplayName("a case is suspended, not overdue, after the due instant that a level above set")
  void aLimitSetAboveStopsWhileSuspended() {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00", Gravity.SPECIAL),
            Cases.escalated("2024-03-01T10:00"),
            Cases.limitSet("2024-03-01T11:00", "2024-03-08T17:00"),
            suspended("2024-03-05T10:00"));
    assertThat(
            calculator(Cases.PLAIN, byGravity(Optional.empty()))
                .statusAt(history, Cases.at("2024-03-11T10:00"))
                .orElseThrow()
                .state())
        .isEqualTo(CaseState.SUSPENDED);
  }

  /** Regulation on the disclosure of government information, article 30. */
  @Test
  @DisplayName("20 working days are counted anew from the corrected application")
  void countsAnewFromTheCorrection() {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-02-05T09:00"),
            new CaseEvent.Suspended(Cases.at("2024-02-07T10:00"), "CORRECTION"),
            new CaseEvent.Resumed(Cases.at("2024-03-01T10:00"), "CORRECTION"));
    assertThat(lastDay(calculator(Cases.PLAIN, anewFromCorrection()), history))
        .contains(LocalDate.of(2024, 3, 29));
  }

  @Test
  @DisplayName("another cause than the stated one begins nothing anew")
  void anotherCauseOnlyPauses() {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00"),
            suspended("2024-03-05T10:00"),
            resumed("2024-03-06T10:00"));
    // 20 working days from 2024-03-04 on without the 5th: 2024-04-01.
    assertThat(lastDay(calculator(Cases.PLAIN, anewFromCorrection()), history))
        .contains(LocalDate.of(2024, 4, 1));
  }

  /** Law on administrative reconsideration, articles 30 and 62. */
  @Test
  @DisplayName("without a reply within the examination days the handling begins with their expiry")
  void deemedAcceptance() {
    DeadlineTarget examination =
        target(
            "ACCEPTANCE",
            DeadlineTarget.Milestone.RECEIVED,
            DeadlineTarget.Milestone.RESPONDED,
            new LimitScale.Same(limit(5, LimitUnit.WORKING_DAYS)),
            Optional.empty());
    DeadlineTarget handling =
        target(
                DeadlineTarget.HANDLING,
                DeadlineTarget.Milestone.RESPONDED,
                DeadlineTarget.Milestone.CLOSED,
                new LimitScale.Same(limit(60, LimitUnit.DAYS)),
                Optional.empty())
            .withDeemed(new DeadlineTarget.Deemed("ACCEPTANCE", Cases.TEXT));
    DeadlineCalculator deadlines =
        DeadlineCalculator.ofTargets(
            Dated.from(
                "targets",
                SINCE,
                Cases.TEXT,
                new DeadlinePolicy(ImmutableList.of(examination, handling))),
            Cases.dated(Cases.PLAIN),
            WorkCalendar.published(),
            Cases.ZONE);
    CaseHistory silent = Cases.history(Cases.received("2024-03-01T09:00"));
    // Examined until Friday 8 March; 60 days later it is 7 May.
    assertThat(lastDay(deadlines, silent)).contains(LocalDate.of(2024, 5, 7));
    assertThat(deadlines.targetsAt(silent, Cases.at("2024-03-09T00:00")).orElseThrow()).hasSize(1);
    assertThat(deadlines.targetsAt(silent, Cases.at("2024-03-09T00:01")).orElseThrow()).hasSize(2);
    CaseHistory replied =
        Cases.history(
            Cases.received("2024-03-01T09:00"),
            new CaseEvent.Responded(Cases.at("2024-03-06T10:00"), Optional.empty()));
    assertThat(lastDay(deadlines, replied)).contains(LocalDate.of(2024, 5, 5));
    CaseHistory late =
        Cases.history(
            Cases.received("2024-03-01T09:00"),
            new CaseEvent.Responded(Cases.at("2024-03-20T10:00"), Optional.empty()));
    assertThat(lastDay(deadlines, late)).contains(LocalDate.of(2024, 5, 7));
  }

  @Test
  @DisplayName("a suspension of one target stops that target alone")
  void aTargetIsSuspendedAlone() {
    Optional<CaseEvent.Part> other = Optional.of(new CaseEvent.Part.OfTarget("OTHER"));
    Optional<CaseEvent.Part> handling =
        Optional.of(new CaseEvent.Part.OfTarget(DeadlineTarget.HANDLING));
    DeadlineCalculator deadlines = calculator(Cases.PLAIN, handling(5, LimitUnit.DAYS));
    assertThat(lastDay(deadlines, pausedFor(other))).contains(LocalDate.of(2024, 3, 6));
    assertThat(lastDay(deadlines, pausedFor(handling))).contains(LocalDate.of(2024, 3, 8));
    assertThat(lastDay(deadlines, pausedFor(Optional.empty()))).contains(LocalDate.of(2024, 3, 8));
  }

  private static CaseHistory pausedFor(Optional<CaseEvent.Part> part) {
    return Cases.history(
        Cases.received("2024-03-01T09:00", Gravity.GENERAL),
        new CaseEvent.Suspended(Cases.at("2024-03-02T10:00"), "a", part),
        new CaseEvent.Resumed(Cases.at("2024-03-04T10:00"), "a", part));
  }

  private static DeadlineTarget anewFromCorrection() {
    return handling(20, LimitUnit.WORKING_DAYS)
        .withRestart(new DeadlineTarget.Restart(ImmutableSet.of("CORRECTION"), Cases.TEXT));
  }

  private static Optional<LocalDate> lastDay(DeadlineCalculator deadlines, CaseHistory history) {
    return deadlines.compute(history).toOptional().map(Deadline::lastDay);
  }

  @Test
  @DisplayName("a reopened case can be handed again to the unit that had it")
  void aReopenedCaseGoesToTheSameUnitAgain() {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00", Gravity.GENERAL),
            new CaseEvent.Dispatched(Cases.at("2024-03-01T10:00"), UNIT, UnitRole.LEAD),
            Cases.closed("2024-03-02T10:00"),
            new CaseEvent.Reopened(Cases.at("2024-03-04T10:00")),
            new CaseEvent.Dispatched(Cases.at("2024-03-04T11:00"), UNIT, UnitRole.LEAD));
    CaseChangePolicy anew =
        CaseChangePolicy.of(Cases.HOST).withReopening(CaseChangePolicy.Reopening.COUNT_ANEW);
    assertThat(
            calculator(Cases.PLAIN, handling(5, LimitUnit.DAYS))
                .withChanges(Cases.dated(anew))
                .compute(history)
                .toOptional()
                .map(Deadline::lastDay))
        .contains(LocalDate.of(2024, 3, 9));
  }

  private static DeadlineCalculator sixteenHours(Threshold yellow) {
    LightPolicy lights = new LightPolicy(yellow, new Threshold.ShareUsed(Fraction.ONE), Cases.TEXT);
    return calculator(Cases.PLAIN, handling(16, LimitUnit.SERVICE_HOURS))
        .withServiceHours(OfficeHours.nineToFive())
        .withLights(Dated.from("lights", SINCE, Cases.TEXT, lights));
  }

  private static CaseEvent suspended(String at) {
    return new CaseEvent.Suspended(Cases.at(at), "a");
  }

  private static CaseEvent resumed(String at) {
    return new CaseEvent.Resumed(Cases.at(at), "a");
  }

  private static CaseEvent extended(String at, int amount, LimitUnit unit) {
    return new CaseEvent.Extended(
        Cases.at(at), DeadlineTarget.HANDLING, Optional.empty(), limit(amount, unit), Cases.STREET);
  }

  private static TimeLimit limit(int amount, LimitUnit unit) {
    return new TimeLimit(amount, unit, Cases.TEXT);
  }

  private static Optional<String> rungAt(
      DeadlineCalculator deadlines, CaseHistory history, Instant at) {
    return deadlines
        .targetsAt(history, at)
        .orElseThrow()
        .get(0)
        .progress()
        .orElseThrow()
        .rung()
        .orElseThrow();
  }

  private static Optional<Light> lightAt(
      DeadlineCalculator deadlines, CaseHistory history, Instant at) {
    return deadlines
        .targetsAt(history, at)
        .orElseThrow()
        .get(0)
        .progress()
        .orElseThrow()
        .light()
        .orElseThrow();
  }

  private static TargetProgress progress(
      DeadlineCalculator deadlines, CaseHistory history, String at, int target) {
    List<TargetStatus> all = deadlines.targetsAt(history, Cases.at(at)).orElseThrow();
    return all.get(target).progress().orElseThrow();
  }

  private static DeadlineTarget handling(int amount, LimitUnit unit) {
    return handling(new LimitScale.Same(limit(amount, unit)), Optional.empty());
  }

  /** One day for what is general; what is special is escalated. */
  private static DeadlineTarget byGravity(Optional<ExtensionRule> extension) {
    CaseLimitPolicy grades =
        new CaseLimitPolicy(
            ImmutableMap.of(Gravity.GENERAL, limit(1, LimitUnit.DAYS)),
            ImmutableMap.of(Gravity.SPECIAL, Cases.TEXT));
    return handling(new LimitScale.ByGravity(grades), extension);
  }

  private static DeadlineTarget handling(LimitScale scale, Optional<ExtensionRule> extension) {
    return target(
        DeadlineTarget.HANDLING,
        DeadlineTarget.Milestone.RECEIVED,
        DeadlineTarget.Milestone.CLOSED,
        scale,
        extension);
  }

  private static DeadlineTarget target(
      String code,
      DeadlineTarget.Milestone from,
      DeadlineTarget.Milestone until,
      LimitScale scale,
      Optional<ExtensionRule> extension) {
    return DeadlineTarget.handling(scale, Cases.TEXT)
        .withCode(code)
        .withFrom(from)
        .withUntil(until)
        .withExtension(extension);
  }

  private static Dated<DeadlinePolicy> targets(DeadlineTarget target) {
    return Dated.from("targets", SINCE, Cases.TEXT, new DeadlinePolicy(ImmutableList.of(target)));
  }

  private static DeadlineCalculator calculator(CountingPolicy counting, DeadlineTarget target) {
    return DeadlineCalculator.ofTargets(
        targets(target), Cases.dated(counting), WorkCalendar.published(), Cases.ZONE);
  }
}
