package org.governance4j.deadline;

import java.util.Optional;
import org.governance4j.cases.CaseEvent.Extended;
import org.governance4j.cases.CaseFold;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.timelimit.TimeLimit;

/** Checks extensions of a target against its extension rule, whether or not its limit is known. */
record ExtensionChecks(CaseFold fold, TargetRun run) {

  /** Checks every extension by itself. */
  void checkEach(Findings findings) {
    for (Extended extended : extensions()) {
      check(extended, 1, 0, findings);
    }
  }

  /**
   * Checks an extension.
   *
   * @param times how often the limit is extended with it
   * @param before how much it had been extended before
   */
  void check(Extended extended, int times, int before, Findings findings) {
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
    if (by.unit() != rule.cap().unit()) {
      findings.violation(otherUnit(extended, rule.cap(), rule.rule()));
    } else if ((long) before + by.amount() > rule.cap().amount()) {
      findings.violation(
          about(DeadlineReason.EXTENSION_ABOVE_CAP, extended, rule.rule())
              .with("by", by.toFact())
              .with("cap", rule.cap().toFact()));
    }
  }

  /** Checks that an extension is in the unit of the limit, where it is in that of the cap. */
  void checkUnit(Extended extended, TimeLimit limit, Findings findings) {
    run.target()
        .extension()
        .filter(rule -> rule.cap().unit() == extended.extension().unit())
        .filter(rule -> rule.cap().unit() != limit.unit())
        .ifPresent(rule -> findings.violation(otherUnit(extended, limit, rule.rule())));
  }

  /** Refuses every extension of a limit that a level above sets. */
  void checkNoneOfLimitSetAbove(Findings findings) {
    for (Extended extended : extensions()) {
      if (fold.gravityChanged().filter(extended.at()::isBefore).isEmpty()) {
        findings.violation(
            about(DeadlineReason.EXTENDS_LIMIT_SET_ABOVE, extended, DeadlineLaw.EXTENSION_ALLOWED));
      }
    }
  }

  Reason about(DeadlineReason code, Extended extended, RuleRef rule) {
    return Reason.of(code, rule, "case", Fact.of(fold.id()))
        .with("target", new Fact.Code("target", extended.target()));
  }

  private Reason otherUnit(Extended extended, TimeLimit limit, RuleRef rule) {
    return about(DeadlineReason.EXTENSION_UNIT, extended, rule)
        .with("by", extended.extension().toFact())
        .with("limit", limit.toFact());
  }

  private Iterable<Extended> extensions() {
    return fold.extensions(run.target().code(), run.unit());
  }
}
