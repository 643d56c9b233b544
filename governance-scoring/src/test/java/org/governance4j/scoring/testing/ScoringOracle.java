package org.governance4j.scoring.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.governance4j.community.PartyMember;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.rule.Fraction;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.Exemption;
import org.governance4j.scoring.Indicator;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;

/** The appraisal once more, by hand: day by day, band by band, subset by subset. */
record ScoringOracle(
    AppraisalScheme scheme,
    RegistrationGatePolicy gate,
    RegistrationRequirementPolicy requirement,
    LocalDate relationOn,
    int year,
    LocalDate knownOn) {

  /** The weighted score over the product of all denominators. */
  Fraction score(AppraisalInput input) {
    BigInteger denominator = BigInteger.ONE;
    for (Indicator indicator : scheme.indicators()) {
      denominator =
          denominator
              .multiply(big(indicator.weight().denominator()))
              .multiply(big(input.scores().get(indicator.code()).denominator()));
    }
    BigInteger sum = BigInteger.ZERO;
    for (Indicator indicator : scheme.indicators()) {
      Fraction score = input.scores().get(indicator.code());
      sum =
          sum.add(
              denominator
                  .multiply(big(indicator.weight().numerator()))
                  .multiply(big(score.numerator()))
                  .divide(big(indicator.weight().denominator()))
                  .divide(big(score.denominator())));
    }
    BigInteger gcd = sum.gcd(denominator);
    return Fraction.of(sum.divide(gcd).longValueExact(), denominator.divide(gcd).longValueExact());
  }

  AppraisalGrade band(AppraisalInput input) {
    List<String> holding =
        scheme.grades().bands().stream()
            .filter(band -> band.contains(score(input)))
            .map(Band::code)
            .toList();
    if (holding.size() != 1) {
      throw new AssertionError(score(input) + " lies in " + holding);
    }
    return AppraisalGrade.valueOf(holding.get(0));
  }

  /** The requirements that a member whose facts are all known did not meet. */
  Set<String> fired(AppraisalInput input) {
    Set<String> fired = new TreeSet<>();
    boolean excused = input.exemptions().stream().anyMatch(this::coversEachDay);
    if (input.employment().orElseThrow() == AppraisalInput.Employment.NOT_IN_SERVICE || excused) {
      return fired;
    }
    Optional<LocalDate> on = input.registration().orElseThrow().on();
    if (on.isEmpty()) {
      fired.add("NOT_REGISTERED");
    } else if (on.get().compareTo(requirement.registerBy()) > 0) {
      fired.add("REGISTERED_LATE");
    }
    if (input.participation().orElseThrow().activities() < requirement.requiredActivities()) {
      fired.add("TOO_FEW_ACTIVITIES");
    }
    return fired;
  }

  private boolean coversEachDay(Exemption exemption) {
    return exemption.approvedOn().compareTo(knownOn) <= 0
        && LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .allMatch(exemption.validity()::contains);
  }

  /** The grade before the quota. */
  AppraisalGrade gated(AppraisalInput input) {
    AppraisalGrade band = band(input);
    boolean lowered = !fired(input).isEmpty() && band.compareTo(gate.atMost()) < 0;
    return lowered ? gate.atMost() : band;
  }

  /** The members that bar each branch. */
  Map<String, Set<String>> barred(List<AppraisalInput> inputs) {
    Map<String, Set<String>> barred = new TreeMap<>();
    for (AppraisalInput input : inputs) {
      for (PartyMember.Affiliation affiliation : input.affiliations()) {
        if (affiliation.validity().contains(relationOn)) {
          Set<String> members =
              barred.computeIfAbsent(affiliation.branch().value(), branch -> new TreeSet<>());
          if (!fired(input).isEmpty()) {
            members.add(input.member().value());
          }
        }
      }
    }
    return barred;
  }

  /** The grades under a quota; empty where equals are to be decided. */
  Map<String, Optional<AppraisalGrade>> grades(
      List<AppraisalInput> inputs, OutstandingQuotaPolicy quota) {
    List<AppraisalInput> best =
        inputs.stream().filter(one -> gated(one) == AppraisalGrade.OUTSTANDING).toList();
    BigDecimal share =
        BigDecimal.valueOf(quota.quota().share().numerator())
            .multiply(BigDecimal.valueOf(inputs.size()));
    int places =
        share
            .divide(
                BigDecimal.valueOf(quota.quota().share().denominator()),
                0,
                quota.quota().rounding())
            .intValueExact();
    int wanted = Math.min(places, best.size());
    Set<String> narrow = ids(fairSubset(best, 0, wanted, true));
    Set<String> wide = ids(fairSubset(best, wanted, best.size(), false));
    Map<String, Optional<AppraisalGrade>> grades = new HashMap<>();
    inputs.forEach(one -> grades.put(one.member().value(), Optional.of(gated(one))));
    for (AppraisalInput one : best) {
      String id = one.member().value();
      boolean kept =
          switch (quota.tie()) {
            case ALL_IN -> wide.contains(id);
            case ALL_OUT, UNDETERMINED -> narrow.contains(id);
          };
      boolean open =
          quota.tie() == QuotaTie.UNDETERMINED && wide.contains(id) && !narrow.contains(id);
      grades.put(
          id,
          open
              ? Optional.empty()
              : Optional.of(kept ? AppraisalGrade.OUTSTANDING : AppraisalGrade.QUALIFIED));
    }
    return grades;
  }

  /** The largest or smallest subset of such a size that prefers nobody to an equal or better. */
  private List<AppraisalInput> fairSubset(
      List<AppraisalInput> best, int least, int most, boolean largest) {
    List<AppraisalInput> found = null;
    for (int bits = 0; bits < 1 << best.size(); bits++) {
      List<AppraisalInput> in = new ArrayList<>();
      List<AppraisalInput> out = new ArrayList<>();
      for (int i = 0; i < best.size(); i++) {
        ((bits >> i & 1) == 1 ? in : out).add(best.get(i));
      }
      boolean fair =
          in.stream().allMatch(a -> out.stream().allMatch(b -> score(a).compareTo(score(b)) > 0));
      boolean fits = in.size() >= least && in.size() <= most;
      if (fair && fits && (found == null || largest == (in.size() > found.size()))) {
        found = in;
      }
    }
    return found;
  }

  private static Set<String> ids(List<AppraisalInput> inputs) {
    Set<String> ids = new TreeSet<>();
    inputs.forEach(input -> ids.add(input.member().value()));
    return ids;
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
