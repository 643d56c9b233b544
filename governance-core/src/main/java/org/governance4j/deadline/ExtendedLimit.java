package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.deadline.CaseEvent.Extended;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** A limit with the extensions that were granted to it, each judged as of when it was granted. */
final class ExtendedLimit {

  static final RuleRef WITHIN_RULE =
      RuleRef.law("L-DEADLINE-10", "an extension keeps to its legal basis, or nothing is answered");

  private final DeadlineRules rules;
  private final CaseReplay replay;
  private final TargetRun run;
  private final TimeLimit limit;
  private final CountingPolicy clock;
  private final boolean lenient;

  ExtendedLimit(
      DeadlineRules rules,
      CaseReplay replay,
      TargetRun run,
      TimeLimit limit,
      CountingPolicy clock,
      boolean lenient) {
    this.rules = rules;
    this.replay = replay;
    this.run = run;
    this.limit = limit;
    this.clock = clock;
    this.lenient = lenient;
  }

  /** The deadline with all extensions, or every one that was not allowed. */
  Outcome<CountedLimit> settle(Instant start, ImmutableList<Pause> pauses) {
    Findings all = new Findings();
    int amount = limit.amount();
    int times = 0;
    for (Extended extended : replay.extensions(run.target().code(), run.unit())) {
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
    return all.outcome(() -> total).flatMap(extended -> count(extended).from(start, pauses));
  }

  private void judge(Extended extended, int times, int amount, Findings findings) {
    Optional<ExtensionRule> allowed = run.target().extension();
    if (allowed.isEmpty()) {
      findings.violation(about(DeadlineReason.NOT_EXTENDABLE, extended, WITHIN_RULE));
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
              .with("by", by.fact())
              .with("limit", limit.fact()));
    } else if ((long) amount - limit.amount() + by.amount() > rule.cap().amount()) {
      findings.violation(
          about(DeadlineReason.EXTENSION_ABOVE_CAP, extended, rule.rule())
              .with("by", by.fact())
              .with("cap", rule.cap().fact()));
    }
  }

  /** An extension after the due instant, as it stood then, revives nothing. */
  private void judgeTime(
      Extended extended,
      Instant start,
      int amount,
      ImmutableList<Pause> pauses,
      Findings findings) {
    count(amount)
        .from(start, Pause.knownAt(extended.at(), pauses))
        .toOptional()
        .flatMap(CountedLimit::deadline)
        .filter(before -> extended.at().isAfter(before.due()))
        .ifPresent(
            before ->
                findings.violation(
                    about(DeadlineReason.EXTENDED_AFTER_EXPIRY, extended, WITHIN_RULE)
                        .with("at", Fact.of(extended.at()))
                        .with("due", Fact.of(before.due()))));
  }

  private LimitCount count(int amount) {
    return new LimitCount(replay.id(), limit, amount, clock, rules);
  }

  private Reason granted(Extended extended) {
    return Reason.of(
            DeadlineReason.EXTENDED, extended.extension().rule(), "by", extended.extension().fact())
        .with("at", Fact.of(extended.at()))
        .with("approvedBy", Fact.of(extended.approvedBy()));
  }

  private Reason about(DeadlineReason code, Extended extended, RuleRef rule) {
    return Reason.of(code, rule, "case", Fact.of(replay.id()))
        .with("target", new Fact.Id(extended.target()));
  }
}
