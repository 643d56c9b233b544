package org.governance4j.scoring.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.ShareQuota;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Validity;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalInput.Employment;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.Exemption;
import org.governance4j.scoring.Indicator;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.Registration;
import org.governance4j.scoring.RegistrationRequirementPolicy;

/**
 * Generators of appraisal facts of a few members (评议数据生成), at and next to every boundary of the
 * policies, with many ties.
 *
 * @param scheme the scheme that is in force
 * @param gate the registration gate that is in force
 * @param relationOn the day on which a member's branch counts
 * @param year the year of the appraisal
 * @param knownOn the day of whose knowledge the appraisal is
 */
public record ScoringArbitraries(
    AppraisalScheme scheme,
    RegistrationRequirementPolicy requirement,
    LocalDate relationOn,
    int year,
    LocalDate knownOn) {

  private static final int MOST_MEMBERS = 6;
  private static final int STEPS = 4;
  private static final EvidenceRef PAPER =
      new EvidenceRef("e-1", "SHEET", Instant.EPOCH, "0".repeat(64));

  /**
   * Members with all facts.
   *
   * @return up to six members with distinct ids
   */
  public Arbitrary<List<AppraisalInput>> complete() {
    return input().list().ofMaxSize(MOST_MEMBERS).map(ScoringArbitraries::numbered);
  }

  /**
   * Members with fewer facts.
   *
   * @param inputs members with all facts
   * @return the same members without some of the facts
   */
  public Arbitrary<List<AppraisalInput>> erased(List<AppraisalInput> inputs) {
    return Arbitraries.integers()
        .between(0, 15)
        .list()
        .ofSize(4 * inputs.size())
        .map(
            dice -> {
              List<AppraisalInput> erased = new ArrayList<>();
              for (int i = 0; i < inputs.size(); i++) {
                erased.add(erased(inputs.get(i), dice.subList(4 * i, 4 * i + 4)));
              }
              return erased;
            });
  }

  private static AppraisalInput erased(AppraisalInput input, List<Integer> dice) {
    ScoringEdit edit = ScoringEdit.of(input);
    if (dice.get(0) < 4) {
      edit = edit.withoutScore(dice.get(0));
    }
    if (dice.get(1) < 4) {
      edit = edit.employment(Optional.empty());
    }
    if (dice.get(2) < 4) {
      edit = edit.registration(Optional.empty());
    }
    if (dice.get(2) % 3 == 0) {
      edit = edit.participation(Optional.empty());
    }
    return dice.get(3) < 2 ? edit.affiliations(ImmutableList.of()).input() : edit.input();
  }

  /**
   * Members who may occur twice, or contradict themselves or the policies.
   *
   * @return up to four members
   */
  public Arbitrary<List<AppraisalInput>> contradictory() {
    Arbitrary<Integer> dice = Arbitraries.integers().between(0, 7);
    return Combinators.combine(input(), Arbitraries.integers().between(0, 3), dice, dice, dice)
        .as(
            (input, id, score, activities, branch) -> {
              ScoringEdit edit = ScoringEdit.of(input).member(PersonId.of("p-" + id));
              Indicator first = scheme.indicators().get(0);
              if (score == 0) {
                edit = edit.score(first.code(), first.highest().plus(Fraction.of(1, 7)));
              } else if (score == 1) {
                edit = edit.score(first.code(), first.lowest().minus(Fraction.of(1, 7)));
              } else if (score == 2) {
                edit = edit.score("NO-SUCH-INDICATOR", Fraction.ONE);
              }
              if (activities == 0) {
                edit = edit.participation(Optional.of(Participation.of(-1)));
              }
              return branch > 0
                  ? edit.input()
                  : edit.affiliations(
                          ImmutableList.of(
                              affiliation("b-1", Validity.from(relationOn)),
                              affiliation("b-2", Validity.from(relationOn.minusDays(1)))))
                      .input();
            })
        .list()
        .ofMaxSize(4);
  }

  /**
   * Quotas with other shares and ties.
   *
   * @param stated the quota to vary
   * @return the quota with its own and other shares, with each way to treat ties
   */
  public static Arbitrary<OutstandingQuotaPolicy> quotas(OutstandingQuotaPolicy stated) {
    Arbitrary<Fraction> shares =
        Arbitraries.of(stated.quota().share(), Fraction.ZERO, Fraction.of(1, 4), Fraction.of(1, 2));
    return Combinators.combine(shares, Arbitraries.of(QuotaTie.class))
        .as(
            (share, tie) ->
                new OutstandingQuotaPolicy(
                    new ShareQuota(share, stated.quota().rounding()), tie, stated.rule()));
  }

  private Arbitrary<AppraisalInput> input() {
    Arbitrary<List<Integer>> steps =
        Arbitraries.of(0, 2, 3, STEPS, STEPS, STEPS).list().ofSize(scheme.indicators().size());
    return Combinators.combine(
            steps,
            Arbitraries.of(
                Employment.IN_SERVICE,
                Employment.IN_SERVICE,
                Employment.IN_SERVICE,
                Employment.NOT_IN_SERVICE),
            registration(),
            participation(),
            exemption().list().ofMaxSize(1),
            affiliations())
        .as(
            (given, employment, registration, participation, exemptions, affiliations) ->
                new AppraisalInput(
                    PersonId.of("p"),
                    scores(given),
                    Optional.of(employment),
                    Optional.of(registration),
                    Optional.of(participation),
                    ImmutableList.copyOf(exemptions),
                    affiliations));
  }

  private ImmutableMap<String, Fraction> scores(List<Integer> steps) {
    ImmutableMap.Builder<String, Fraction> scores = ImmutableMap.builder();
    for (int i = 0; i < steps.size(); i++) {
      Indicator indicator = scheme.indicators().get(i);
      Fraction width = indicator.highest().minus(indicator.lowest());
      scores.put(
          indicator.code(), indicator.lowest().plus(width.times(Fraction.of(steps.get(i), STEPS))));
    }
    return scores.buildOrThrow();
  }

  private Arbitrary<Registration> registration() {
    return Arbitraries.of(-30, -1, 0, 0, 0, 1, 99)
        .map(
            days ->
                new Registration(
                    Optional.of(requirement.registerBy().plusDays(days)).filter(day -> days != 99),
                    Optional.of(PAPER).filter(paper -> days != 1)));
  }

  private Arbitrary<Participation> participation() {
    return Arbitraries.of(-1, 0, 0, 1, 2)
        .map(
            more ->
                new Participation(
                    Math.max(0, requirement.requiredActivities() + more), ImmutableList.of(PAPER)));
  }

  private Arbitrary<Exemption> exemption() {
    LocalDate first = LocalDate.of(year, 1, 1);
    Validity whole = Validity.of(first, first.plusYears(1));
    return Arbitraries.of(
        excused(whole, knownOn),
        excused(Validity.from(first.minusDays(1)), knownOn.minusDays(1)),
        excused(whole, knownOn.plusDays(1)),
        excused(Validity.from(first.plusDays(1)), knownOn),
        excused(Validity.of(first, first.plusYears(1).minusDays(1)), knownOn));
  }

  private static Exemption excused(Validity validity, LocalDate approvedOn) {
    return new Exemption(validity, OrganisationId.of("o-1"), approvedOn, PAPER);
  }

  private Arbitrary<ImmutableList<PartyMember.Affiliation>> affiliations() {
    Arbitrary<String> branch = Arbitraries.of("b-1", "b-2", "b-3");
    return Combinators.combine(branch, branch, Arbitraries.of(0, 1))
        .as(
            (before, after, later) -> {
              LocalDate change = relationOn.plusDays(later);
              return ImmutableList.of(
                  affiliation(after, Validity.from(change)),
                  affiliation(before, Validity.of(change.minusYears(1), change)));
            });
  }

  private static PartyMember.Affiliation affiliation(String branch, Validity validity) {
    return new PartyMember.Affiliation(OrganisationId.of(branch), validity);
  }

  private static List<AppraisalInput> numbered(List<AppraisalInput> inputs) {
    List<AppraisalInput> numbered = new ArrayList<>();
    for (AppraisalInput input : inputs) {
      // Ids run against the order of generation, so that they decide nothing by accident.
      PersonId id = PersonId.of("p-" + (MOST_MEMBERS - numbered.size()));
      numbered.add(ScoringEdit.of(input).member(id).input());
    }
    return numbered;
  }
}
