package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.scoring.Appraisal;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.BranchCandidacy;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.Indicator;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.Registration;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each figure of the pack as the seed document states it. */
class FoshanChanchengPackTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
  private static final PolicyPack PACK = PackReader.builtIn("foshan-chancheng");
  private static final RuleRef DECISION =
      new RuleRef("LOCAL-1", "what no text gives", "the test", Basis.HOST_DECISION);

  @Test
  @DisplayName("CC-03: ten classes of service")
  void tenClassesOfService() {
    List<ServiceClass> classes =
        inForce(ServiceClassPolicy.KEY).classes().stream()
            .filter(listed -> listed.rule().baseId().equals("CC-03"))
            .toList();
    assertThat(classes)
        .extracting(ServiceClass::code)
        .as("CC-03, in the text's order")
        .containsExactly(
            "EPIDEMIC_CONTROL",
            "POVERTY_RELIEF",
            "CLEAN_HOMES",
            "SAFETY_WATCH",
            "CIVILISED_TRAVEL",
            "GOOD_NEIGHBOURS",
            "CULTURE_AND_SPORTS",
            "COMMUNITY_BUILDING",
            "COMMUNITY_GOVERNANCE",
            "COMMUNITY_SHARING");
    assertThat(classes)
        .extracting(listed -> listed.rule().id())
        .containsExactly(
            "CC-03/1",
            "CC-03/2",
            "CC-03/3",
            "CC-03/4",
            "CC-03/5",
            "CC-03/6",
            "CC-03/7",
            "CC-03/8",
            "CC-03/9",
            "CC-03/10");
  }

  @Test
  @DisplayName("CC-03: wishes are for listed classes only")
  void wishesAreForListedClassesOnly() {
    Matcher matcher =
        Matcher.of(
            decided(MatchingPolicy.KEY, MatchingPolicy.of(1, 3, DECISION)),
            PACK.get(ServiceClassPolicy.KEY));
    assertThat(matcher.match(List.of(wish("CLEAN_HOMES")), List.of(), DAY).orElseThrow().apart())
        .as("CC-03")
        .isEmpty();
    assertThat(matcher.match(List.of(wish("BANQUETS")), List.of(), DAY).orElseThrow().apart())
        .extracting(reason -> (Object) reason.code())
        .containsExactly(MatchingReason.DEMAND_CLASS_NOT_LISTED);
  }

  @Test
  @DisplayName("CC-04, CC-05: the grade is limited and the branch of the relation barred")
  void theBranchOfTheOrganisationalRelationIsBarred() {
    BranchGatePolicy gate = inForce(BranchGatePolicy.KEY);
    assertThat(gate.rule().id()).isEqualTo("CC-05");
    assertThat(gate.rule().basis()).as("the day is our reading").isEqualTo(Basis.INTERPRETATION);
    AppraisalYear year =
        Appraisal.of(
                decided(AppraisalScheme.KEY, scheme()),
                PACK.get(RegistrationGatePolicy.KEY),
                decided(RegistrationRequirementPolicy.KEY, demand()),
                PACK.get(BranchGatePolicy.KEY))
            .appraise(2022, List.of(movedOnTheLastDay()))
            .orElseThrow();
    assertThat(year.members().get(0).grade().orElseThrow())
        .as("CC-04")
        .isEqualTo(AppraisalGrade.BASICALLY_QUALIFIED);
    assertThat(year.branches())
        .as("CC-05: the branch of 31 December, not the one of the day before")
        .extracting(BranchCandidacy::branch)
        .containsExactly(OrganisationId.of("branch-2"));
    assertThat(year.branches().get(0).redBanner()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("CC-17: the net of a city community has three levels")
  void theNetOfACityCommunityHasThreeLevels() {
    assertThat(inForce(OrganisationPolicy.KEY).schemes())
        .as("CC-17")
        .singleElement()
        .satisfies(
            scheme -> {
              assertThat(scheme.levels())
                  .containsExactly("COMMUNITY", "ESTATE_BRANCH", "BUILDING_OR_CONTACT_AREA");
              assertThat(scheme.rule().id()).isEqualTo("CC-17");
            });
  }

  @Test
  @DisplayName("CC-04, CC-13, CC-16, CC-19, CC-26: what the text leaves open")
  void whatTheTextLeavesOpenThePackDoesNotState() {
    assertThat(PACK.get(RegistrationRequirementPolicy.KEY).asOf(DAY, DAY))
        .as("CC-04: neither the day nor the number is given")
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(PACK.open())
        .as("CC-04, CC-13, CC-16, CC-19, CC-26")
        .extracting(item -> item.rule().baseId())
        .containsExactly(
            "CC-04", "CC-13", "CC-13", "CC-19", "CC-16", "CC-26", "CC-16", "CC-16", "CC-16");
    assertThat(PACK.keys()).hasSize(7);
    for (PolicyKey<?> key : PACK.keys()) {
      LocalDate first = LocalDate.of(2020, 6, 9);
      assertThat(PACK.get(key).asOf(first, first)).isInstanceOf(Outcome.Accepted.class);
      assertThat(PACK.get(key).asOf(first.minusDays(1), first))
          .isInstanceOf(Outcome.Undetermined.class);
    }
  }

  private static AppraisalInput movedOnTheLastDay() {
    LocalDate last = LocalDate.of(2022, 12, 31);
    return AppraisalInput.builder()
        .member(PersonId.of("p1"))
        .putScores("ALL", Fraction.of(95, 1))
        .employment(AppraisalInput.Employment.IN_SERVICE)
        .registration(Registration.none())
        .participation(Participation.of(9))
        .addAffiliations(
            new PartyMember.Affiliation(OrganisationId.of("branch-1"), Validity.of(DAY, last)),
            new PartyMember.Affiliation(OrganisationId.of("branch-2"), Validity.from(last)))
        .build();
  }

  private static AppraisalScheme scheme() {
    Bands grades =
        Bands.of(
                "grades",
                List.of(
                    Band.of("UNQUALIFIED", Fraction.ZERO, Fraction.of(60, 1)),
                    Band.from("OUTSTANDING", Fraction.of(60, 1))))
            .orElseThrow();
    Indicator all =
        new Indicator("ALL", Fraction.ONE, Fraction.ZERO, Fraction.of(100, 1), DECISION);
    return new AppraisalScheme(ImmutableList.of(all), grades, DECISION);
  }

  private static RegistrationRequirementPolicy demand() {
    return new RegistrationRequirementPolicy(LocalDate.of(2022, 3, 31), 4, DECISION);
  }

  private static Demand wish(String serviceClass) {
    return Demand.builder().id(OrderId.of("w1")).serviceClass(serviceClass).places(1).build();
  }

  private static <T> Dated<T> decided(PolicyKey<T> key, T policy) {
    return Dated.from(key.id(), DAY, DECISION, policy);
  }

  private static <T> T inForce(PolicyKey<T> key) {
    return PACK.get(key).asOf(DAY, DAY).orElseThrow();
  }
}
