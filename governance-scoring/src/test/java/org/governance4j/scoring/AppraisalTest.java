package org.governance4j.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.ShareQuota;
import org.governance4j.rule.Dated;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

/** Chancheng's rule by example (CC-04, CC-05), and the quota while some results are open. */
class AppraisalTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final RuleRef CC_04 =
      RuleRef.of("CC-04", "not registered in time: not 合格以上", "seeds/3").interpreted();
  private static final RuleRef CC_05 = RuleRef.of("CC-05", "no Red Banner branch", "seeds/3");
  private static final RuleRef HOST = RuleRef.of("LOCAL-1", "open figures", "the host");
  private static final EvidenceRef SHEET =
      new EvidenceRef("sheet-1", "SIGN_IN_SHEET", Instant.EPOCH, "a".repeat(64));

  private final Appraisal appraisal =
      Appraisal.of(
          dated(SchemeTest.scheme()),
          dated(new RegistrationGatePolicy(AppraisalGrade.BASICALLY_QUALIFIED, CC_04)),
          dated(new RegistrationRequirementPolicy(LocalDate.of(2023, 3, 31), 4, HOST)),
          dated(new BranchGatePolicy(MonthDay.of(12, 31), CC_05)));

  @Test
  void lateMemberIsBasicallyQualifiedAndBarsTheBranchOfTheRelation() {
    AppraisalInput late =
        member("p-1", 95, Optional.of(Registration.on(LocalDate.of(2023, 4, 1))), 4);
    AppraisalInput inTime =
        member("p-2", 95, Optional.of(Registration.on(LocalDate.of(2023, 3, 31))), 4);
    AppraisalYear year = appraise(appraisal, moved(late, "b-old", "b-new"), inTime);
    MemberAppraisal found = year.members().get(0);
    assertThat(found.score().orElseThrow()).isEqualTo(Fraction.of(95, 1));
    assertThat(found.grade().orElseThrow()).isEqualTo(AppraisalGrade.BASICALLY_QUALIFIED);
    assertThat(codes(found.grade()))
        .containsExactly("INDICATOR_COUNTED", "GRADED", "REGISTERED_LATE", "CAPPED_BY_GATE");
    assertThat(found.grade().reasons().get(3).rule()).isEqualTo(CC_04);
    assertThat(found.unmet().get(0).reason().rule()).isEqualTo(HOST);
    assertThat(year.members().get(1).grade().orElseThrow()).isEqualTo(AppraisalGrade.OUTSTANDING);
    assertThat(year.branches())
        .extracting(one -> one.branch().value())
        .containsExactly("b", "b-new");
    BranchCandidacy barred = year.branch(OrganisationId.of("b-new")).orElseThrow();
    assertThat(barred.barredBy()).containsExactly(PersonId.of("p-1"));
    assertThat(barred.redBanner()).isInstanceOf(Outcome.Refused.class);
    assertThat(year.branch(OrganisationId.of("b")).orElseThrow().redBanner().toOptional())
        .isPresent();
  }

  @Test
  void everyDemandNotMetIsNamedWithItsEvidence() {
    AppraisalInput neither = member("p-1", 95, Optional.of(Registration.none()), 3);
    MemberAppraisal found = appraise(appraisal, neither).members().get(0);
    assertThat(found.unmet())
        .extracting(gate -> gate.reason().code())
        .containsExactly(ScoringReason.NOT_REGISTERED, ScoringReason.TOO_FEW_ACTIVITIES);
    assertThat(found.unmet().get(1).evidence()).containsExactly(SHEET);
  }

  @Test
  void aGateCountsThoughTheScoreIsMissing() {
    AppraisalInput late = member("p-1", 95, Optional.of(Registration.none()), 4);
    AppraisalInput unscored = late.withScores(ImmutableMap.of());
    AppraisalYear year = appraise(appraisal, unscored);
    assertThat(year.members().get(0).unmet()).hasSize(1);
    assertThat(codes(year.members().get(0).grade())).containsExactly("SCORE_MISSING");
    assertThat(year.branches().get(0).redBanner()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aMemberOfAnUnknownBranchLeavesEveryBranchOpen() {
    AppraisalInput late = member("p-1", 95, Optional.of(Registration.none()), 4);
    AppraisalInput lost = moved(late, "b-1", "b-2", Validity.of(FIRST, FIRST.plusDays(9)));
    AppraisalInput fine = member("p-2", 95, Optional.of(Registration.on(FIRST)), 4);
    AppraisalYear year = appraise(appraisal, lost, fine);
    assertThat(codes(year.branch(OrganisationId.of("b")).orElseThrow().redBanner()))
        .containsExactly("BRANCH_UNKNOWN");
  }

  @Test
  void whereTheScoreIsLowTheGateDecidesNothing() {
    AppraisalInput low = member("p-1", 10, Optional.empty(), 4);
    AppraisalYear year = appraise(appraisal, low);
    assertThat(year.members().get(0).grade().orElseThrow()).isEqualTo(AppraisalGrade.UNQUALIFIED);
    assertThat(codes(year.branches().get(0).redBanner())).containsExactly("REGISTRATION_UNKNOWN");
  }

  @Test
  void theQuotaIsOpenOnlyWhereAnOpenResultCanDecide() {
    AppraisalInput best = member("p-1", 99, Optional.of(Registration.on(FIRST)), 4);
    AppraisalInput middle = member("p-2", 95, Optional.of(Registration.on(FIRST)), 4);
    AppraisalInput low = member("p-3", 90, Optional.of(Registration.on(FIRST)), 4);
    AppraisalInput open = member("p-4", 97, Optional.empty(), 4);
    AppraisalYear year = appraise(quota(Fraction.of(1, 2)), best, middle, low, open);
    assertThat(year.members().get(0).grade().orElseThrow()).isEqualTo(AppraisalGrade.OUTSTANDING);
    assertThat(codes(year.members().get(1).grade())).containsExactly("QUOTA_OPEN");
    assertThat(year.members().get(1).grade().reasons().get(0).facts().get("others"))
        .hasFieldOrPropertyWithValue("amount", 1L);
    assertThat(year.members().get(2).grade().orElseThrow()).isEqualTo(AppraisalGrade.QUALIFIED);
    assertThat(codes(year.members().get(3).grade())).containsExactly("REGISTRATION_UNKNOWN");
    Reason cut = year.members().get(2).grade().reasons().get(2);
    assertThat(cut.code()).isEqualTo(ScoringReason.CUT_BY_QUOTA);
    assertThat(cut.facts().get("rank")).hasFieldOrPropertyWithValue("amount", 3L);
    assertThat(cut.facts().get("places")).hasFieldOrPropertyWithValue("amount", 2L);
    assertThat(cut.facts().get("grade")).isEqualTo(Fact.of(AppraisalGrade.QUALIFIED));
  }

  @Test
  void scoresThatDoNotFitAreRefused() {
    AppraisalInput fine = member("p-1", 95, Optional.empty(), 4);
    ImmutableMap<String, Fraction> scores =
        ImmutableMap.of(
            "A", Fraction.of(1, Long.MAX_VALUE), "B", Fraction.of(1, Long.MAX_VALUE - 1));
    Outcome<AppraisalYear> outcome =
        Appraisal.of(dated(SchemeTest.halves())).appraise(2023, List.of(fine.withScores(scores)));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(codes(outcome)).containsExactly("SCORE_NOT_REPRESENTABLE");
  }

  @Test
  void thereIsNoYearZero() {
    assertThat(codes(appraisal.appraise(0, List.of()))).containsExactly("YEAR_OUT_OF_RANGE");
    assertThat(codes(appraisal.appraise(10_000, List.of()))).containsExactly("YEAR_OUT_OF_RANGE");
  }

  private Appraisal quota(Fraction share) {
    return appraisal.withQuota(
        dated(
            new OutstandingQuotaPolicy(
                new ShareQuota(share, RoundingMode.DOWN), QuotaTie.ALL_OUT, HOST)));
  }

  private static AppraisalYear appraise(Appraisal appraisal, AppraisalInput... inputs) {
    return appraisal.appraise(2023, List.of(inputs)).orElseThrow();
  }

  private static AppraisalInput member(
      String id, long score, Optional<Registration> registration, int activities) {
    return AppraisalInput.builder()
        .member(PersonId.of(id))
        .putScores("ALL", Fraction.of(score, 1))
        .employment(AppraisalInput.Employment.IN_SERVICE)
        .registration(registration)
        .participation(new Participation(activities, ImmutableList.of(SHEET)))
        .addAffiliations(new PartyMember.Affiliation(OrganisationId.of("b"), Validity.from(FIRST)))
        .build();
  }

  private static AppraisalInput moved(AppraisalInput input, String from, String to) {
    return moved(input, from, to, Validity.from(LocalDate.of(2023, 12, 31)));
  }

  private static AppraisalInput moved(AppraisalInput input, String from, String to, Validity now) {
    return input.withAffiliations(
        new PartyMember.Affiliation(
            OrganisationId.of(from), Validity.of(FIRST.minusYears(1), now.from())),
        new PartyMember.Affiliation(OrganisationId.of(to), now));
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.reasons().stream()
        .map(reason -> reason.code().name())
        .filter(code -> !code.equals("VERSION_IN_FORCE"))
        .toList();
  }

  private static <T> Dated<T> dated(T value) {
    return Dated.from("policy", FIRST, HOST, value);
  }
}
