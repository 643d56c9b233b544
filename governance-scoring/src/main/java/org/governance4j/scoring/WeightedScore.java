package org.governance4j.scoring;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/**
 * A member's weighted score as far as it is known: between the lowest that the missing scores would
 * leave it and the highest.
 */
record WeightedScore(
    Fraction low, Fraction high, ImmutableList<Reason> parts, ImmutableList<Reason> missing) {

  /** Adds up the scores that the scheme allows; what it does not allow is judged elsewhere. */
  static WeightedScore of(AppraisalInput input, AppraisalScheme scheme, Findings findings) {
    try {
      return sum(input, scheme);
    } catch (ArithmeticException e) {
      findings.violation(
          Reason.of(
              ScoringReason.SCORE_NOT_REPRESENTABLE,
              ScoringLaw.EXACT,
              "member",
              Fact.of(input.member())));
      return new WeightedScore(
          Fraction.ZERO, Fraction.ZERO, ImmutableList.of(), ImmutableList.of());
    }
  }

  private static WeightedScore sum(AppraisalInput input, AppraisalScheme scheme) {
    Fraction low = Fraction.ZERO;
    Fraction high = Fraction.ZERO;
    ImmutableList.Builder<Reason> parts = ImmutableList.builder();
    ImmutableList.Builder<Reason> missing = ImmutableList.builder();
    for (Indicator indicator : scheme.indicators()) {
      Fraction score = input.scores().get(indicator.code());
      if (score == null) {
        low = low.plus(indicator.lowest().times(indicator.weight()));
        high = high.plus(indicator.highest().times(indicator.weight()));
        missing.add(reason(ScoringReason.SCORE_MISSING, ScoringLaw.NEVER_ZERO, input, indicator));
      } else {
        Fraction part = score.times(indicator.weight());
        low = low.plus(part);
        high = high.plus(part);
        parts.add(
            reason(ScoringReason.INDICATOR_COUNTED, indicator.rule(), input, indicator)
                .with("score", Fact.of(score))
                .with("weight", Fact.of(indicator.weight()))
                .with("part", Fact.of(part)));
      }
    }
    return new WeightedScore(low, high, parts.build(), missing.build());
  }

  private static Reason reason(
      ScoringReason code, RuleRef rule, AppraisalInput input, Indicator indicator) {
    return Reason.of(code, rule, "member", Fact.of(input.member()))
        .with("indicator", new Fact.Code("indicator", indicator.code()));
  }

  Outcome<Fraction> outcome() {
    return missing.isEmpty()
        ? new Outcome.Accepted<>(low, parts)
        : new Outcome.Undetermined<>(missing);
  }
}
