package org.governance4j.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.community.PartyMember;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Names every fault of the facts handed in. */
record InputChecks(Findings findings) {

  /** What is wrong under any policy. */
  void judge(List<AppraisalInput> inputs) {
    Map<String, Integer> times = new TreeMap<>();
    inputs.forEach(input -> times.merge(input.member().value(), 1, Integer::sum));
    times.forEach(
        (member, count) -> {
          if (count > 1) {
            findings.violation(
                Reason.of(
                        ScoringReason.DUPLICATE_MEMBER,
                        ScoringLaw.SOUND,
                        "member",
                        new Fact.Id(member))
                    .with("times", Fact.of(count, Unit.COUNT)));
          }
        });
    for (AppraisalInput input : inputs) {
      input
          .participation()
          .filter(participation -> participation.activities() < 0)
          .ifPresent(
              negative ->
                  findings.violation(
                      reason(ScoringReason.ACTIVITIES_NEGATIVE, ScoringLaw.ACTIVITIES, input)
                          .with("activities", Fact.of(negative.activities(), Unit.COUNT))));
    }
  }

  /** What the scheme does not score, or not so. */
  void judgeScores(AppraisalInput input, AppraisalScheme scheme) {
    Map<String, Fraction> rest = new TreeMap<>(input.scores());
    for (Indicator indicator : scheme.indicators()) {
      Fraction score = rest.remove(indicator.code());
      if (score != null && !indicator.allows(score)) {
        findings.violation(
            reason(ScoringReason.SCORE_OUT_OF_RANGE, indicator.rule(), input)
                .with("indicator", code(indicator.code()))
                .with("score", Fact.of(score))
                .with("lowest", Fact.of(indicator.lowest()))
                .with("highest", Fact.of(indicator.highest())));
      }
    }
    for (String unknown : rest.keySet()) {
      findings.violation(
          reason(ScoringReason.INDICATOR_NOT_IN_SCHEME, scheme.rule(), input)
              .with("indicator", code(unknown)));
    }
  }

  /** A member whose relation two branches hold on the day that counts. */
  void judgeBranch(AppraisalInput input, LocalDate day) {
    List<String> branches =
        input.affiliations().stream()
            .filter(affiliation -> affiliation.validity().contains(day))
            .map(PartyMember.Affiliation::branch)
            .map(branch -> branch.value())
            .sorted()
            .toList();
    if (branches.size() > 1) {
      findings.violation(
          reason(ScoringReason.CONFLICTING_BRANCHES, ScoringLaw.SOUND, input)
              .with("day", Fact.of(day))
              .with("first", new Fact.Id(branches.get(0)))
              .with("second", new Fact.Id(branches.get(1))));
    }
  }

  private static Fact code(String indicator) {
    return new Fact.Code("indicator", indicator);
  }

  private static Reason reason(ScoringReason code, RuleRef rule, AppraisalInput input) {
    return Reason.of(code, rule, "member", Fact.of(input.member()));
  }
}
