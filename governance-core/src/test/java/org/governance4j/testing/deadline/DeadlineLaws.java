package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.deadline.DeadlineChanges.lengthened;
import static org.governance4j.testing.deadline.DeadlineChanges.received;
import static org.governance4j.testing.deadline.DeadlineChanges.unjudged;
import static org.governance4j.testing.deadline.DeadlineChecks.agree;
import static org.governance4j.testing.deadline.DeadlineChecks.codes;
import static org.governance4j.testing.deadline.DeadlineChecks.missing;
import static org.governance4j.testing.deadline.DeadlineChecks.subjects;
import static org.governance4j.testing.deadline.DeadlineChecks.verdict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.CaseStatus;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.LimitScale;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.cases.CaseArbitraries;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitReason;

/**
 * The laws of deadlines. A host overrides the methods of its own policies, calendar and zone; half
 * of the tries use these, the others generated policies.
 */
public class DeadlineLaws {

  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
  private static final RuleRef RULE = RuleRef.of("CD-13", "first asked, first to act", "seed");

  /**
   * The limits that the laws are tried on.
   *
   * @return the limits by gravity
   */
  protected Dated<CaseLimitPolicy> policy() {
    CaseLimitPolicy limits =
        new CaseLimitPolicy(
            ImmutableMap.of(
                Gravity.GENERAL,
                new TimeLimit(1, LimitUnit.DAYS, RULE),
                Gravity.MAJOR,
                new TimeLimit(1, LimitUnit.WEEKS, RULE)),
            ImmutableMap.of(Gravity.SPECIAL, RULE));
    return Dated.from("deadline.case-limits", SINCE, RULE, limits);
  }

  /**
   * The way of counting that the laws are tried on.
   *
   * @return how they are counted
   */
  protected Dated<CountingPolicy> counting() {
    CountingPolicy counting =
        CountingPolicy.of(
            CountingPolicy.Start.NEXT_DAY,
            CountingPolicy.OutsideHours.AS_RECEIVED,
            CountingPolicy.RollOver.NEXT_WORKING_DAY,
            DayEnd.midnight(),
            RULE);
    return Dated.from("timelimit.counting", SINCE, RULE, counting);
  }

  /**
   * The decisions about reclassified cases that the laws are tried on.
   *
   * @return what changes in a case do to its limit
   */
  protected Dated<CaseChangePolicy> changes() {
    CaseChangePolicy changes =
        CaseChangePolicy.of(RULE)
            .withReclassification(CaseChangePolicy.Reclassification.COUNT_FROM_RECEIPT);
    return Dated.from("deadline.case-changes", SINCE, RULE, changes);
  }

  /**
   * The calendar that the laws are tried on.
   *
   * @return the days that are worked
   */
  protected WorkCalendar calendar() {
    return WorkCalendar.published();
  }

  /**
   * The zone that the laws are tried in.
   *
   * @return the time zone of the days
   */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<DeadlineSample> samples() {
    return samples(CaseArbitraries.histories(zone()));
  }

  @Provide
  Arbitrary<DeadlineSample> anySamples() {
    return samples(CaseArbitraries.anyHistories(zone()));
  }

  @Provide
  Arbitrary<DeadlineSample> receipts() {
    return samples(
        Combinators.combine(TimeLimitArbitraries.instants(zone()), Arbitraries.of(Gravity.values()))
            .as((at, gravity) -> received(at, Optional.of(gravity))));
  }

  private Arbitrary<DeadlineSample> samples(Arbitrary<CaseHistory> histories) {
    return DeadlineSample.arbitrary(policy(), counting(), changes(), histories);
  }

  @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: a deadline equals the one that counting day by day finds")
  void dueAsCountedDayByDay(@ForAll("samples") DeadlineSample sample) {
    agree(engine(sample).compute(sample.history()), oracle(sample).compute(sample.history()));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: so it does from the knowledge of any day")
  void dueAsCountedAsKnownThen(@ForAll("samples") DeadlineSample sample) {
    LocalDate known = sample.knownOn();
    agree(
        engine(sample).asKnownAt(known).compute(sample.history()),
        oracle(sample).asKnownAt(known).compute(sample.history()));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: a status follows from the due instant that counting day by day finds")
  void statusAsCountedDayByDay(@ForAll("samples") DeadlineSample sample) {
    Outcome<CaseStatus> status = engine(sample).statusAt(sample.history(), sample.at());
    DeadlineOracle.Answer right = oracle(sample).statusAt(sample.history(), sample.at());
    agree(status.map(CaseStatus::deadline), right.verdict(), right);
    assertThat(status.toOptional().map(CaseStatus::state)).isEqualTo(right.state());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-2: a longer limit never gives an earlier due instant")
  void longerLimitIsNeverDueEarlier(
      @ForAll("samples") DeadlineSample sample, @ForAll @IntRange(min = 1, max = 9) int more) {
    DeadlineSample longer =
        new DeadlineSample(
            lengthened(sample.limits(), more),
            sample.countings(),
            sample.changes(),
            sample.history(),
            sample.at(),
            sample.knownOn());
    Optional<Deadline> before = engine(sample).compute(sample.history()).toOptional();
    Optional<Deadline> after = engine(longer).compute(sample.history()).toOptional();
    if (before.isPresent() && after.isPresent()) {
      assertThat(after.get().due()).isAfterOrEqualTo(before.get().due());
    }
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 100)
  @Label(
      "L-DEADLINE-2: a later receipt never gives an earlier last day, nor an earlier due instant")
  void laterReceiptIsNeverDueEarlier(
      @ForAll("receipts") DeadlineSample sample, @ForAll @IntRange(min = 1, max = 96) int hours) {
    CaseEvent.Received first = (CaseEvent.Received) sample.history().events().get(0);
    CaseHistory later = received(first.at().plus(Duration.ofHours(hours)), first.gravity());
    LocalDate firstDay = first.at().atZone(zone()).toLocalDate();
    LocalDate laterDay = later.events().get(0).at().atZone(zone()).toLocalDate();
    Assume.that(same(sample.limits(), firstDay, laterDay));
    Assume.that(same(sample.countings(), firstDay, laterDay));
    Optional<Deadline> before = engine(sample).compute(sample.history()).toOptional();
    Optional<Deadline> after = engine(sample).compute(later).toOptional();
    if (before.isPresent() && after.isPresent()) {
      assertThat(after.get().lastDay()).isAfterOrEqualTo(before.get().lastDay());
      // A time of day that is kept over days off falls back: Friday 17:00 to Monday 17:00, but
      // Saturday 10:00 to Monday 10:00. No useful reading of AT_RECEIPT avoids that.
      if (!oracle(sample).keepsTimeOfDay(sample.history())) {
        assertThat(after.get().due()).isAfterOrEqualTo(before.get().due());
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-3: the status at an instant depends on no event after that instant")
  void laterEventsDoNotMatter(
      @ForAll("anySamples") DeadlineSample sample, @ForAll("anySamples") DeadlineSample other) {
    List<CaseEvent> events = new ArrayList<>();
    int kept = 0;
    for (CaseEvent event : other.history().events()) {
      if (event.at().isAfter(sample.at())) {
        events.add(event);
      }
      if (kept < sample.history().events().size()) {
        events.add(sample.history().events().get(kept++));
      }
    }
    events.addAll(sample.history().events().subList(kept, sample.history().events().size()));
    CaseHistory mixed = new CaseHistory(sample.history().id(), ImmutableList.copyOf(events));
    CaseHistory past = sample.history().until(sample.at());
    Outcome<CaseStatus> status = engine(sample).statusAt(past, sample.at());
    assertThat(engine(sample).statusAt(mixed, sample.at())).isEqualTo(status);
    assertThat(engine(sample).statusAt(sample.history(), sample.at())).isEqualTo(status);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-4: without an event a status changes at most from running to overdue")
  void standsStillWithoutEvents(
      @ForAll("samples") DeadlineSample sample, @ForAll("samples") DeadlineSample other) {
    CaseHistory past = sample.history().until(sample.at());
    Instant later =
        sample.at().plus(Duration.between(other.history().events().get(0).at(), other.at()).abs());
    Outcome<CaseStatus> now = engine(sample).statusAt(past, sample.at());
    Outcome<CaseStatus> then = engine(sample).statusAt(past, later);
    assertThat(verdict(then)).isEqualTo(verdict(now));
    if (now instanceof Outcome.Accepted<CaseStatus> a
        && then instanceof Outcome.Accepted<CaseStatus> b) {
      assertThat(b.value().deadline()).isEqualTo(a.value().deadline());
      if (a.value().state() == CaseState.RUNNING && b.value().state() == CaseState.OVERDUE) {
        Instant due = a.value().deadline().orElseThrow().due();
        assertThat(due).isAfterOrEqualTo(sample.at()).isBefore(later);
      } else {
        assertThat(b.value()).isEqualTo(a.value());
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 100)
  @Label("L-DEADLINE-4: a case is overdue just after its due instant and not before")
  void overdueJustAfterTheDueInstant(@ForAll("samples") DeadlineSample sample) {
    List<CaseEvent> open =
        sample.history().events().stream()
            .takeWhile(event -> !(event instanceof CaseEvent.Closed))
            .toList();
    CaseHistory history = new CaseHistory(sample.history().id(), ImmutableList.copyOf(open));
    Optional<Instant> due = engine(sample).compute(history).toOptional().map(Deadline::due);
    Assume.that(due.filter(d -> !d.isBefore(open.get(open.size() - 1).at())).isPresent());
    assertThat(state(sample, history, due.get())).isEqualTo(CaseState.RUNNING);
    assertThat(state(sample, history, due.get().plusNanos(1))).isEqualTo(CaseState.OVERDUE);
    assertThat(closed(sample, history, due.get())).isEqualTo(CaseState.CLOSED_IN_TIME);
    assertThat(closed(sample, history, due.get().plusNanos(1))).isEqualTo(CaseState.CLOSED_LATE);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-5: without the gravity, the limits or the counting nothing is determined")
  void missingFactsLeaveItOpen(@ForAll("samples") DeadlineSample sample) {
    Dated<CaseLimitPolicy> noLimits = Dated.empty("no.limits");
    Dated<CountingPolicy> noCounting = Dated.empty("no.counting");
    CaseHistory history = sample.history();
    CaseHistory unjudged = unjudged(history);
    missing(engine(sample).compute(unjudged), DeadlineReason.GRAVITY_UNKNOWN.id());
    missing(
        engine(sample).statusAt(unjudged, sample.at().plus(Duration.ofDays(999))),
        DeadlineReason.GRAVITY_UNKNOWN.id());
    Outcome<Deadline> unlimited =
        DeadlineCalculator.of(noLimits, sample.countings(), calendar(), zone())
            .withChanges(sample.changes())
            .compute(history);
    Outcome<Deadline> uncounted =
        DeadlineCalculator.of(sample.limits(), noCounting, calendar(), zone())
            .withChanges(sample.changes())
            .compute(history);
    Outcome<Deadline> bare =
        DeadlineCalculator.of(noLimits, noCounting, calendar(), zone())
            .withChanges(sample.changes())
            .compute(unjudged);
    assertThat(subjects(unlimited)).contains("no.limits");
    boolean countingMatters = oracle(sample).needsCounting(history);
    assertThat(countingMatters ? subjects(uncounted) : List.of("no.counting"))
        .contains("no.counting");
    assertThat(subjects(bare)).contains("no.limits");
    missing(bare, DeadlineReason.GRAVITY_UNKNOWN.id());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 100)
  @Label("L-DEADLINE-5: without the schedule of a day that decided, nothing is determined")
  void missingScheduleLeavesItOpen(@ForAll("samples") DeadlineSample sample) {
    Optional<Deadline> deadline = engine(sample).compute(sample.history()).toOptional();
    Assume.that(deadline.isPresent() && oracle(sample).needsDays(sample.history()));
    Assume.that(deadline.get().certainty() != Certainty.PROVISIONAL);
    int year = deadline.get().lastDay().getYear();
    List<HolidaySchedule> others =
        calendar().schedules().stream().filter(schedule -> schedule.year() < year).toList();
    WorkCalendar poorer = WorkCalendar.of(others, calendar().regulation()).orElseThrow();
    DeadlineCalculator engine =
        DeadlineCalculator.of(sample.limits(), sample.countings(), poorer, zone())
            .withChanges(sample.changes());
    Outcome<Deadline> outcome = engine.compute(sample.history());
    agree(
        outcome,
        new DeadlineOracle(sample.limits(), sample.countings(), sample.changes(), poorer, zone())
            .compute(sample.history()));
    if (outcome instanceof Outcome.Accepted<Deadline> a) {
      assertThat(a.value().certainty()).isNotEqualTo(Certainty.PUBLISHED);
      assertThat(
              a.value().certainty() == Certainty.PROVISIONAL
                  || a.value().lastDay().getYear() < year)
          .isTrue();
    }
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: so it is of any history, and none of one that contradicts itself")
  void contradictionsAreRefused(@ForAll("anySamples") DeadlineSample sample) {
    agree(engine(sample).compute(sample.history()), oracle(sample).compute(sample.history()));
    DeadlineOracle.Answer right = oracle(sample).statusAt(sample.history(), sample.at());
    Outcome<CaseStatus> status = engine(sample).statusAt(sample.history(), sample.at());
    agree(status.map(CaseStatus::deadline), right.verdict(), right);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: so it is marked, or undetermined, where it rests on unpublished days")
  void unpublishedDaysAreMarked(@ForAll("samples") DeadlineSample sample) {
    for (WorkCalendar calendar : List.of(calendar(), calendar().provisional())) {
      Outcome<Deadline> outcome =
          DeadlineCalculator.of(sample.limits(), sample.countings(), calendar, zone())
              .withChanges(sample.changes())
              .compute(sample.history());
      DeadlineOracle oracle =
          new DeadlineOracle(
              sample.limits(), sample.countings(), sample.changes(), calendar, zone());
      agree(outcome, oracle.compute(sample.history()));
      if (outcome instanceof Outcome.Accepted<Deadline> a) {
        boolean settled = a.value().certainty() == Certainty.PUBLISHED;
        assertThat(codes(outcome).contains(TimeLimitReason.NOT_SETTLED.id())).isEqualTo(!settled);
        boolean covered =
            calendar.covered().filter(days -> days.contains(a.value().lastDay())).isPresent();
        if (!covered && oracle.needsDays(sample.history())) {
          assertThat(a.value().certainty()).isEqualTo(Certainty.PROVISIONAL);
        }
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-12: limits by gravity alone are those of the handling from receipt to closing")
  void limitsAloneAreThoseOfTheHandling(@ForAll("samples") DeadlineSample sample) {
    Dated<DeadlinePolicy> targets =
        sample
            .limits()
            .map(
                limits ->
                    new DeadlinePolicy(
                        ImmutableList.of(
                            DeadlineTarget.handling(new LimitScale.ByGravity(limits), RULE))));
    DeadlineCalculator stated =
        DeadlineCalculator.ofTargets(targets, sample.countings(), calendar(), zone())
            .withChanges(sample.changes());
    assertThat(engine(sample).compute(sample.history()).toOptional())
        .isEqualTo(stated.compute(sample.history()).toOptional());
    assertThat(engine(sample).statusAt(sample.history(), sample.at()).toOptional())
        .isEqualTo(stated.statusAt(sample.history(), sample.at()).toOptional());
    assertThat(engine(sample).targetsAt(sample.history(), sample.at()).toOptional())
        .isEqualTo(stated.targetsAt(sample.history(), sample.at()).toOptional());
  }

  private DeadlineCalculator engine(DeadlineSample sample) {
    return DeadlineCalculator.of(sample.limits(), sample.countings(), calendar(), zone())
        .withChanges(sample.changes());
  }

  private DeadlineOracle oracle(DeadlineSample sample) {
    return new DeadlineOracle(
        sample.limits(), sample.countings(), sample.changes(), calendar(), zone());
  }

  private CaseState state(DeadlineSample sample, CaseHistory history, Instant at) {
    return engine(sample).statusAt(history, at).orElseThrow().state();
  }

  private CaseState closed(DeadlineSample sample, CaseHistory history, Instant at) {
    ImmutableList<CaseEvent> events =
        ImmutableList.<CaseEvent>builder()
            .addAll(history.events())
            .add(new CaseEvent.Closed(at))
            .build();
    return state(sample, new CaseHistory(history.id(), events), at);
  }

  private static <T> boolean same(Dated<T> dated, LocalDate first, LocalDate second) {
    return dated
        .versionsAsOf(first, LocalDate.MAX)
        .equals(dated.versionsAsOf(second, LocalDate.MAX));
  }
}
