package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.cases.CaseFold;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.deadline.TargetStatus;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutyState;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.Worklist.CaseItem;
import org.governance4j.examples.community.Worklist.DutyItem;
import org.governance4j.examples.community.Worklist.Scope;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.Outcome;
import org.governance4j.timelimit.Pause;

/** Gathers what is to be done from what the engines say of each case and each duty. */
final class WorklistRun {

  private static final ImmutableSet<CaseState> RUNNING =
      ImmutableSet.of(
          CaseState.RUNNING, CaseState.OVERDUE, CaseState.AWAITING_LIMIT, CaseState.SUSPENDED);
  private static final Comparator<CaseItem> BY_DUE =
      Comparator.comparing(
              (CaseItem item) -> item.deadline().map(until -> until.due()).orElse(Instant.MAX))
          .thenComparing(item -> item.id().value());

  private final DeadlineCalculator deadlines;
  private final Instant asOf;
  private final Worklist week;
  private final ImmutableSet<String> rolling;

  /**
   * A run of an instant.
   *
   * @param rolling the codes of the duties that are in force with a rolling rhythm
   */
  WorklistRun(
      DeadlineCalculator deadlines, Instant asOf, LocalDate today, ImmutableSet<String> rolling) {
    this.deadlines = deadlines;
    this.asOf = asOf;
    this.week = Worklist.on(today);
    this.rolling = rolling;
  }

  Worklist worklist(List<CaseResult> cases, List<DutyResult> duties) {
    return new WorklistBuilder()
        .from(week)
        .cases(cases.stream().flatMap(this::items).sorted(BY_DUE).toList())
        .duties(
            duties.stream()
                .flatMap(this::items)
                .sorted(Comparator.comparing(item -> item.period().due()))
                .toList())
        .build();
  }

  private Stream<CaseItem> items(CaseResult one) {
    Outcome<CaseFold> folded = CaseFold.at(one.history(), asOf);
    Optional<CaseFold> fold = folded.toOptional();
    if (folded instanceof Outcome.Undetermined) {
      return Stream.empty(); // Received later than the instant asked about.
    }
    Outcome<ImmutableList<TargetStatus>> targets = deadlines.targetsAt(one.history(), asOf);
    if (targets.toOptional().isEmpty()) {
      // Contradicting records may hide anything, a missing policy a case that is open.
      return fold.flatMap(CaseFold::closed).isPresent() && !(targets instanceof Outcome.Refused)
          ? Stream.empty()
          : Stream.of(unanswered(one, fold, targets));
    }
    List<TargetStatus> open =
        targets.orElseThrow().stream()
            .filter(target -> isOpen(target, fold.orElseThrow()))
            .toList();
    if (open.isEmpty()) {
      return Stream.empty();
    }
    Optional<Instant> next =
        deadlines.nextChange(one.history(), asOf).toOptional().flatMap(found -> found);
    return open.stream()
        .map(target -> item(one, fold.orElseThrow(), target).nextChange(next).build());
  }

  // Of a closed case nothing is to be done but what is known to run, such as feedback.
  private static boolean isOpen(TargetStatus target, CaseFold fold) {
    return target
        .progress()
        .toOptional()
        .map(progress -> RUNNING.contains(progress.state()))
        .orElse(fold.closed().isEmpty());
  }

  private CaseItemBuilder item(CaseResult one, CaseFold fold, TargetStatus target) {
    ImmutableList<Pause> pauses = fold.suspended(target.target(), target.unit());
    return new CaseItemBuilder()
        .id(one.id())
        .target(target.target())
        .unit(target.unit())
        .scopes(scopes(target.progress().toOptional()))
        .progress(target.progress())
        .suspendedSince(
            pauses.stream().filter(pause -> pause.until().isEmpty()).map(Pause::from).findFirst())
        .handlers(fold.handledBy())
        .grid(one.knownGrid());
  }

  private CaseItem unanswered(
      CaseResult one, Optional<CaseFold> fold, Outcome<ImmutableList<TargetStatus>> targets) {
    return new CaseItemBuilder()
        .id(one.id())
        .scopes(ImmutableSet.of(Scope.NO_DUE_DAY))
        .progress(withoutTargets(targets))
        .handlers(fold.map(CaseFold::handledBy).orElse(ImmutableList.of()))
        .grid(one.knownGrid())
        .build();
  }

  // There are no targets to take a progress from: the reasons are the same.
  private static Outcome<TargetProgress> withoutTargets(
      Outcome<ImmutableList<TargetStatus>> targets) {
    return targets.flatMap(all -> all.get(0).progress());
  }

  private ImmutableSet<Scope> scopes(Optional<TargetProgress> progress) {
    return progress
        .flatMap(TargetProgress::deadline)
        .map(
            until ->
                week.scopes(until.lastDay(), progress.orElseThrow().state() == CaseState.OVERDUE))
        .orElse(ImmutableSet.of(Scope.NO_DUE_DAY));
  }

  private Stream<DutyItem> items(DutyResult one) {
    List<DutyPeriod> periods =
        one.sheet().toOptional().map(sheet -> sheet.periods()).orElse(ImmutableList.of());
    return periods.stream()
        .filter(period -> period.state() == DutyState.RUNNING || lasts(one.duty(), periods, period))
        .filter(period -> !period.from().isAfter(week.today()))
        .filter(period -> !period.due().isAfter(week.weekTo()))
        .map(
            period ->
                new DutyItem(
                    one.organisation(),
                    one.duty(),
                    week.scopes(period.due(), period.due().isBefore(week.today())),
                    period));
  }

  // Under a rolling rhythm the last period lasts, missed or not, until it is done.
  private boolean lasts(String duty, List<DutyPeriod> periods, DutyPeriod period) {
    return rolling.contains(duty)
        && period.equals(Iterables.getLast(periods))
        && period.state() == DutyState.MISSED
        && period.records().isEmpty();
  }
}
