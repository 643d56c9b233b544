package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
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
    return new DeadlineTarget(
        code,
        DeadlineTarget.Owner.CASE,
        from,
        until,
        scale,
        Optional.empty(),
        false,
        extension,
        Cases.TEXT);
  }

  private static Dated<DeadlinePolicy> targets(DeadlineTarget target) {
    return Dated.from("targets", SINCE, Cases.TEXT, new DeadlinePolicy(ImmutableList.of(target)));
  }

  private static DeadlineCalculator calculator(CountingPolicy counting, DeadlineTarget target) {
    return DeadlineCalculator.ofTargets(
        targets(target), Cases.dated(counting), WorkCalendar.published(), Cases.ZONE);
  }
}
