package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.governance4j.cases.CaseEvent.Extended;
import org.governance4j.cases.CaseFold;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.CountingVersion;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;

/** A limit with the extensions that were granted to it, each judged as of when it was granted. */
final class ExtendedLimit {

  private final CaseFold fold;
  private final TargetRun run;
  private final TimeLimit limit;
  private final CountingVersion counting;
  private final boolean lenient;

  ExtendedLimit(
      CaseFold fold, TargetRun run, TimeLimit limit, CountingVersion counting, boolean lenient) {
    this.fold = fold;
    this.run = run;
    this.limit = limit;
    this.counting = counting;
    this.lenient = lenient;
  }

  /**
   * The deadline with all extensions, or every one that was not allowed.
   *
   * @param starts from when the limit ran
   */
  Outcome<RunLimit> settle(Starts starts, ImmutableList<Pause> pauses) {
    Findings all = new Findings();
    ExtensionChecks checks = new ExtensionChecks(fold, run);
    int epoch = 0;
    int amount = limit.amount();
    int times = 0;
    for (Extended extended : fold.extensions(run.target().code(), run.unit())) {
      for (; starts.endsBy(epoch, extended.at()); epoch++) {
        amount = limit.amount();
        times = 0;
      }
      times++;
      Findings findings = new Findings();
      checks.check(extended, times, amount - limit.amount(), findings);
      if (epoch >= starts.known()) {
        checks.checkUnit(extended, limit, findings);
        judgeTime(extended, starts.all().get(epoch), amount, pauses, findings);
      }
      if (findings.clear()) {
        amount += extended.extension().amount();
        if (starts.isLast(epoch)) {
          all.step(granted(extended));
        }
      } else if (!lenient) {
        all.take(findings.outcome(() -> extended));
      }
    }
    int total = starts.isLast(epoch) ? amount : limit.amount();
    return all.outcome(() -> total).flatMap(longer -> count(starts.last(), longer, pauses));
  }

  /**
   * From when a limit ran, and ran anew.
   *
   * @param all the instants in order; it runs from the last one now
   * @param known the place of the first from which on it was this limit, and not that of another
   *     grade
   */
  record Starts(ImmutableList<Instant> all, int known) {

    Starts with(List<Instant> anew) {
      return new Starts(ImmutableList.<Instant>builder().addAll(all).addAll(anew).build(), known);
    }

    Instant last() {
      return all.get(all.size() - 1);
    }

    boolean isLast(int place) {
      return place == all.size() - 1;
    }

    /** Whether it had run anew after one of them by an instant. */
    boolean endsBy(int place, Instant instant) {
      return !isLast(place) && !all.get(place + 1).isAfter(instant);
    }
  }

  /** An extension after the due instant, as it stood then, revives nothing. */
  private void judgeTime(
      Extended extended,
      Instant start,
      int amount,
      ImmutableList<Pause> pauses,
      Findings findings) {
    count(start, amount, knownAt(extended.at(), pauses))
        .toOptional()
        .flatMap(RunLimit::deadline)
        .filter(before -> extended.at().isAfter(before.due()))
        .ifPresent(
            before ->
                findings.violation(
                    new ExtensionChecks(fold, run)
                        .about(
                            DeadlineReason.EXTENDED_AFTER_EXPIRY,
                            extended,
                            DeadlineLaw.EXTENSION_ALLOWED)
                        .with("at", Fact.of(extended.at()))
                        .with("due", Fact.of(before.due()))));
  }

  /** What was known of pauses at an instant: those begun by then, open where they outlast it. */
  private static ImmutableList<Pause> knownAt(Instant instant, ImmutableList<Pause> pauses) {
    return pauses.stream()
        .filter(pause -> !pause.from().isAfter(instant))
        .map(pause -> pause.endsAfter(instant) ? Pause.since(pause.from()) : pause)
        .collect(ImmutableList.toImmutableList());
  }

  private Outcome<RunLimit> count(Instant start, int amount, ImmutableList<Pause> pauses) {
    int extension = amount - limit.amount();
    return counting
        .run(start, limit, extension, pauses)
        .map(run -> new RunLimit.Counted(counting, limit, extension, run))
        .map(counted -> RunLimit.of(fold.id(), counted));
  }

  private Reason granted(Extended extended) {
    return Reason.of(
            DeadlineReason.EXTENDED,
            extended.extension().rule(),
            "by",
            extended.extension().toFact())
        .with("at", Fact.of(extended.at()))
        .with("approvedBy", Fact.of(extended.approvedBy()));
  }
}
