package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalInput.Employment;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.BranchCandidacy;
import org.governance4j.scoring.MemberAppraisal;
import org.governance4j.scoring.ScoringReason;
import org.junit.jupiter.api.Test;

/** The appraisal of the committed year against going through its rules by hand. */
class AppraisalRunTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final LocalDate TODAY = LocalDate.of(2022, 12, 20);
  private static final AppraisalResult RESULT = new YearRun(INPUT).appraisal();
  private static final Map<PersonId, AppraisalFacts> FACTS = new HashMap<>();

  static {
    INPUT.year().appraisal().forEach(facts -> FACTS.put(facts.member(), facts));
  }

  @Test
  void gradesBeforeTheQuotaAreThoseByHand() {
    Set<ScoringReason> fired = new HashSet<>();
    for (MemberAppraisal one : RESULT.beforeQuota().orElseThrow().members()) {
      one.unmet().forEach(gate -> fired.add((ScoringReason) gate.reason().code()));
      Optional<AppraisalGrade> grade = byHand(FACTS.get(one.member()));
      assertThat(one.grade().toOptional()).as("CD-19, CC-04: %s", one.member()).isEqualTo(grade);
    }
    assertThat(fired)
        .containsExactlyInAnyOrder(
            ScoringReason.NOT_REGISTERED,
            ScoringReason.REGISTERED_LATE,
            ScoringReason.TOO_FEW_ACTIVITIES);
  }

  @Test
  void aFifthAtMostIsOutstandingAndATieIsLeftToThoseWhoDecide() {
    AppraisalYear year = RESULT.year().orElseThrow();
    List<Fraction> scores = new ArrayList<>();
    for (MemberAppraisal one : RESULT.beforeQuota().orElseThrow().members()) {
      if (one.grade().toOptional().equals(Optional.of(AppraisalGrade.OUTSTANDING))) {
        scores.add(one.score().orElseThrow());
      }
    }
    scores.sort(Comparator.reverseOrder());
    Fraction last = scores.get(65);
    assertThat(scores.get(66)).as("the last place of 66 is tied").isEqualTo(last);
    for (MemberAppraisal one : year.members()) {
      boolean before =
          RESULT
              .beforeQuota()
              .orElseThrow()
              .member(one.member())
              .orElseThrow()
              .grade()
              .toOptional()
              .equals(Optional.of(AppraisalGrade.OUTSTANDING));
      if (before) {
        int above = one.score().orElseThrow().compareTo(last);
        assertThat(state(one))
            .as(one.member().value())
            .isEqualTo(above > 0 ? "OUTSTANDING" : above < 0 ? "QUALIFIED" : "UNDETERMINED");
      }
    }
  }

  @Test
  void theBranchesOfStoppedMembersAreBarred() {
    Map<String, Set<PersonId>> expected = new HashMap<>();
    for (MemberAppraisal one : RESULT.year().orElseThrow().members()) {
      if (stopped(FACTS.get(one.member())).equals(Optional.of(true))) {
        OrganisationId branch =
            INPUT
                .registry()
                .members()
                .branchOf(one.member(), LocalDate.of(2022, 12, 31))
                .orElseThrow()
                .orElseThrow();
        expected.computeIfAbsent(branch.value(), id -> new HashSet<>()).add(one.member());
      }
    }
    List<BranchCandidacy> branches = RESULT.year().orElseThrow().branches();
    assertThat(branches).hasSize(11);
    for (BranchCandidacy one : branches) {
      assertThat(one.barredBy())
          .as("CC-05")
          .containsExactlyInAnyOrderElementsOf(
              expected.getOrDefault(one.branch().value(), Set.of()));
      assertThat(one.redBanner() instanceof Outcome.Refused)
          .isEqualTo(expected.containsKey(one.branch().value()));
    }
    assertThat(expected).containsOnlyKeys("cd-p02", "cd-p04");
  }

  @Test
  void withoutAMembersFactsTheQuotaStaysOpen() {
    YearFacts year = INPUT.year();
    PersonId best =
        RESULT.year().orElseThrow().members().stream()
            .filter(one -> state(one).equals("OUTSTANDING"))
            .findFirst()
            .orElseThrow()
            .member();
    YearFacts less =
        new YearFacts(
            year.orders(),
            year.helpers(),
            year.signIns(),
            year.contributions(),
            year.serviceRecords(),
            year.transfers(),
            year.dutyRecords(),
            year.appraisal().stream()
                .filter(facts -> !facts.member().equals(best))
                .collect(ImmutableList.toImmutableList()));
    AppraisalYear changed =
        new YearRun(CommittedFolder.with(less)).appraisal().year().orElseThrow();
    assertThat(changed.member(best).orElseThrow().grade()).isInstanceOf(Outcome.Undetermined.class);
    assertThat(
            changed.members().stream()
                .filter(one -> one.grade() instanceof Outcome.Undetermined)
                .flatMap(one -> one.grade().reasons().stream())
                .map(Reason::code))
        .contains(ScoringReason.QUOTA_OPEN)
        .doesNotContain(ScoringReason.TIE_TO_BE_DECIDED);
  }

  private static String state(MemberAppraisal one) {
    return one.grade().toOptional().map(Enum::name).orElse("UNDETERMINED");
  }

  /** The grade by score and gate; empty if what is unknown decides. */
  private static Optional<AppraisalGrade> byHand(AppraisalFacts facts) {
    if (facts.scores().size() < 4) {
      return Optional.empty();
    }
    // In tenths of a point: 2, 2, 3 and 3 tenths of each score.
    long tenths =
        2 * score(facts, "IDEALS")
            + 2 * score(facts, "DISCIPLINE")
            + 3 * score(facts, "SERVICE")
            + 3 * score(facts, "EXAMPLE");
    AppraisalGrade grade =
        tenths >= 900
            ? AppraisalGrade.OUTSTANDING
            : tenths >= 750
                ? AppraisalGrade.QUALIFIED
                : tenths >= 600 ? AppraisalGrade.BASICALLY_QUALIFIED : AppraisalGrade.UNQUALIFIED;
    if (grade.compareTo(AppraisalGrade.BASICALLY_QUALIFIED) >= 0) {
      return Optional.of(grade);
    }
    return stopped(facts).map(yes -> yes ? AppraisalGrade.BASICALLY_QUALIFIED : grade);
  }

  private static long score(AppraisalFacts facts, String indicator) {
    return Long.parseLong(facts.scores().get(indicator).toString());
  }

  /** Whether the gate stops a member (CC-04); empty if what is unknown decides. */
  private static Optional<Boolean> stopped(AppraisalFacts facts) {
    if (facts.employment().equals(Optional.of(Employment.NOT_IN_SERVICE))
        || facts.exemptions().stream()
            .anyMatch(
                one ->
                    !one.approvedOn().isAfter(TODAY)
                        && one.validity().from().equals(LocalDate.of(2022, 1, 1))
                        && one.validity().until().isEmpty())) {
      return Optional.of(false);
    }
    boolean unregistered =
        facts
            .registration()
            .filter(
                known ->
                    known.on().isEmpty() || known.on().get().isAfter(LocalDate.of(2022, 3, 31)))
            .isPresent();
    Optional<Integer> activities =
        facts.elsewhere().isPresent()
            ? facts.elsewhere().get().participation().map(known -> known.activities())
            : Optional.of(signedIn(facts.member()));
    boolean tooSeldom = activities.filter(times -> times < 4).isPresent();
    if (unregistered || tooSeldom) {
      return facts.employment().map(Employment.IN_SERVICE::equals);
    }
    return facts.registration().isPresent() && activities.isPresent()
        ? Optional.of(false)
        : Optional.empty();
  }

  private static int signedIn(PersonId member) {
    return (int)
        INPUT.year().signIns().stream()
            .filter(one -> one.person().equals(member))
            .filter(one -> !one.recordedAt().isAfter(INPUT.manifest().asOf()))
            .map(SignIn::activity)
            .distinct()
            .count();
  }
}
