package org.governance4j.scoring.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.Indicator;

/** The faults of facts, found by hand, as code, member and indicator. */
record ScoringFaults(AppraisalScheme scheme) {

  List<String> of(List<AppraisalInput> inputs, LocalDate day) {
    List<String> faults = new ArrayList<>(underAnyPolicy(inputs));
    for (AppraisalInput input : inputs) {
      String member = input.member().value();
      long branches =
          input.affiliations().stream().filter(one -> one.validity().contains(day)).count();
      if (branches >= 2) {
        faults.add("CONFLICTING_BRANCHES " + member);
      }
      input
          .scores()
          .forEach(
              (code, score) -> {
                List<Indicator> of =
                    scheme.indicators().stream().filter(one -> one.code().equals(code)).toList();
                if (of.isEmpty()) {
                  faults.add("INDICATOR_NOT_IN_SCHEME " + member + " " + code);
                } else if (score.minus(of.get(0).lowest()).numerator() < 0
                    || of.get(0).highest().minus(score).numerator() < 0) {
                  faults.add("SCORE_OUT_OF_RANGE " + member + " " + code);
                }
              });
    }
    return faults;
  }

  static List<String> underAnyPolicy(List<AppraisalInput> inputs) {
    List<String> faults = new ArrayList<>();
    List<String> members = inputs.stream().map(input -> input.member().value()).toList();
    for (String member : new TreeSet<>(members)) {
      if (members.indexOf(member) != members.lastIndexOf(member)) {
        faults.add("DUPLICATE_MEMBER " + member);
      }
    }
    for (AppraisalInput input : inputs) {
      if (input.participation().isPresent() && input.participation().get().activities() < 0) {
        faults.add("ACTIVITIES_NEGATIVE " + input.member().value());
      }
    }
    return faults;
  }

  static List<String> named(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused
        ? refused.violations().stream().map(ScoringFaults::named).toList()
        : List.of();
  }

  private static String named(Reason reason) {
    String name = reason.code().name() + " " + ((Fact.Id) reason.facts().get("member")).value();
    return reason.facts().get("indicator") instanceof Fact.Code code
        ? name + " " + code.value()
        : name;
  }
}
