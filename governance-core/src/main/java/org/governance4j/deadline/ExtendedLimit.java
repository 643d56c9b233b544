package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.cases.CaseEvent.Extended;
import org.governance4j.cases.CaseFold;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
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

  /** The deadline with all extensions, or every one that was not allowed. */
  Outcome<RunLimit> settle(Instant start, ImmutableList<Pause> pauses) {
    Findings all = new Findings();
    int amount = limit.amount();
    int times = 0;
    for (Extended extended : fold.extensions(run.target().code(), run.unit())) {
      if (extended.at().isBefore(start)) {
        continue;
      }
      times++;
      Findings findings = new Findings();
      judge(extended, times, amount, findings);
      judgeTime(extended, start, amount, pauses, findings);
      if (findings.clear()) {
        amount += extended.extension().amount();
        all.step(granted(extended));
      } else if (!lenient) {
        all.take(findings.outcome(() -> extended));
      }
    }
    int total = amount;
    return all.outcome(() -> total).flatMap(extended -> count(start, extended, pauses));
  }

  private void judge(Extended extended, int times, int amount, Findings findings) {
    Optional<ExtensionRule> allowed = run.target().extension();
    if (allowed.isEmpty()) {
      findings.violation(
          about(DeadlineReason.NOT_EXTENDABLE, extended, DeadlineLaw.EXTENSION_ALLOWED));
      return;
    }
    ExtensionRule rule = allowed.get();
    TimeLimit by = extended.extension();
    if (times > rule.times()) {
      findings.violation(
          about(DeadlineReason.TOO_MANY_EXTENSIONS, extended, rule.rule())
              .with("most", Fact.of(rule.times(), Unit.COUNT)));
    }
    if (by.unit() != limit.unit() || by.unit() != rule.cap().unit()) {
      findings.violation(
          about(DeadlineReason.EXTENSION_UNIT, extended, rule.rule())
              .with("by", by.toFact())
              .with("limit", limit.toFact()));
    } else if ((long) amount - limit.amount() + by.amount() > rule.cap().amount()) {
      findings.violation(
          about(DeadlineReason.EXTENSION_ABOVE_CAP, extended, rule.rule())
              .with("by", by.toFact())
              .with("cap", rule.cap().toFact()));
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
                    about(
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

  private Reason about(DeadlineReason code, Extended extended, RuleRef rule) {
    return Reason.of(code, rule, "case", Fact.of(fold.id()))
        .with("target", new Fact.Code("target", extended.target()));
  }
}
