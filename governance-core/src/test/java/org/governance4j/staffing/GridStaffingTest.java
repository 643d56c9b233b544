package org.governance4j.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.governance4j.grid.GridMaps.codes;
import static org.governance4j.testing.staffing.StaffingFacts.CHIEF;
import static org.governance4j.testing.staffing.StaffingFacts.DAY;
import static org.governance4j.testing.staffing.StaffingFacts.GRID;
import static org.governance4j.testing.staffing.StaffingFacts.START;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Label;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.testing.staffing.StaffingChange;
import org.governance4j.testing.staffing.StaffingFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The staff of a grid as Gaozhou Chengdong describes it (CD-03, CD-05). */
class GridStaffingTest {

  private static final ImmutableMap<String, Label> LABELS =
      ImmutableMap.of(
          "BRANCH_COMMITTEE_MEMBER",
          new Label("branch committee member", "支委委员"),
          "BACKBONE_MEMBER",
          new Label("backbone member", "骨干党员"),
          "TWO_COMMITTEE_CADRE",
          new Label("two-committee cadres", "“两委”干部"));

  private static final RuleRef CHIEF_RULE = RuleRef.of("CD-03", "the grid chief", "seeds/0");
  private static final RuleRef ACTING_RULE =
      RuleRef.of("CD-03/ACTING", "holding a post as acting", "seeds/0").interpreted();
  private static final RuleRef WORKER_RULE = RuleRef.of("CD-03", "the grid workers", "seeds/0");
  private static final RuleRef OTHERS_RULE =
      RuleRef.of("CD-03/OTHERS", "and others (等人)", "seeds/0").interpreted();
  private static final RuleRef POST_RULE = RuleRef.of("CD-05", "person, place, duty", "seeds/0");
  private static final RuleRef NUMBER_RULE =
      new RuleRef("LOCAL-2", "dedicated workers", "a decision", Basis.HOST_DECISION);
  private static final GridStaffingPolicy POLICY =
      new GridStaffingPolicy(
          ImmutableSet.of("BRANCH_COMMITTEE_MEMBER", "BACKBONE_MEMBER"),
          false,
          ImmutableSet.of("TWO_COMMITTEE_CADRE", "RESERVE_CADRE", "VOLUNTEER"),
          CHIEF_RULE,
          ACTING_RULE,
          WORKER_RULE,
          Optional.empty(),
          POST_RULE);
  private static final GridWorkerPolicy ONE = new GridWorkerPolicy(1, NUMBER_RULE);
  private static final StaffingFacts WELL = StaffingFacts.well(POLICY, ONE);

  @Test
  void reasonsNameChiefWorkersAndRules() {
    Outcome<StaffedGrid> answer = check(WELL);
    StaffedGrid staffed = answer.orElseThrow();
    assertThat(staffed.grid()).isEqualTo(GRID);
    assertThat(staffed.chiefs()).containsExactlyElementsOf(WELL.posts().subList(0, 1));
    assertThat(staffed.workers()).containsExactlyElementsOf(WELL.posts().subList(1, 3));
    assertThat(sentences(answer))
        .containsExactly(
            "staffing of grids: the version in force from 2020-01-01 applies, known since"
                + " 2020-01-01",
            "chief, chief of grid grid-1 on 2026-03-02, is branch committee member and a"
                + " probationary party member",
            "worker-0, worker of grid grid-1 on 2026-03-02, is one of the two-committee cadres",
            "helper, worker of grid grid-1 on 2026-03-02, is one of the two-committee cadres",
            "each of 3 posts of grid grid-1 has its person, place and duty on 2026-03-02",
            "number of grid workers: the version in force from 2020-01-01 applies, known since"
                + " 2020-01-01",
            "grid grid-1 has 1 dedicated worker on 2026-03-02, at least 1 person");
    assertThat(answer.reasons())
        .extracting(Reason::rule)
        .containsExactly(
            CHIEF_RULE, CHIEF_RULE, WORKER_RULE, WORKER_RULE, POST_RULE, NUMBER_RULE, NUMBER_RULE);
  }

  @Test
  void allViolationsComeAtOnce() {
    StaffingFacts facts =
        StaffingChange.CHIEF_ONLY_ACTS.applyTo(
            StaffingChange.HELPER_FROM_ELSEWHERE.applyTo(
                StaffingChange.DEDICATED_WORKER_LEAVES.applyTo(WELL.withMembers(List.of()), POLICY),
                POLICY),
            POLICY);
    assertThat(sentences(check(facts)))
        .containsExactlyInAnyOrder(
            "chief, chief of grid grid-1, is no party member on 2026-03-02",
            "chief, chief of grid grid-1, is branch committee member only as acting on 2026-03-02",
            "post 1 of grid grid-1, of a grid worker, has no person on 2026-03-02",
            "post 2 of grid grid-1 is filled from ELSEWHERE-9 on 2026-03-02, which is none of the"
                + " pools for grid workers",
            "grid grid-1 has 0 dedicated workers on 2026-03-02, fewer than 1" + " person");
  }

  @Test
  void postHeldInFullCountsBeforeOneHeldAsActing() {
    StaffingFacts facts =
        WELL.withHoldings(
            ImmutableList.of(
                StaffingFacts.holding(CHIEF, "BRANCH_COMMITTEE_MEMBER", true),
                StaffingFacts.holding(CHIEF, "BACKBONE_MEMBER", false)));
    Outcome<StaffedGrid> answer = check(facts);
    assertThat(codes(answer)).contains(StaffingReason.CHIEF_HOLDS_POST);
    assertThat(sentences(answer).get(1)).contains("is backbone member");
  }

  @Test
  void actingPostIsAcceptedWhereThePolicySaysSo() {
    GridStaffingPolicy lenient =
        new GridStaffingPolicy(
            POLICY.chiefPosts(),
            true,
            POLICY.workerPools(),
            CHIEF_RULE,
            ACTING_RULE,
            WORKER_RULE,
            Optional.empty(),
            POST_RULE);
    StaffingFacts facts = StaffingChange.CHIEF_ONLY_ACTS.applyTo(WELL, POLICY);
    assertThat(codes(check(facts, lenient))).contains(StaffingReason.CHIEF_HOLDS_ACTING_POST);
  }

  @Test
  @DisplayName("CD-03: a seventh pool is no violation, as the list says 等人")
  void anotherPoolIsAcceptedWhereTheListIsOpen() {
    StaffingFacts facts = StaffingChange.HELPER_FROM_ELSEWHERE.applyTo(WELL, POLICY);
    Outcome<StaffedGrid> answer = check(facts, POLICY.withOtherPoolsRule(OTHERS_RULE));
    assertThat(answer.orElseThrow().workers()).hasSize(2);
    assertThat(sentences(answer))
        .contains(
            "helper, worker of grid grid-1 on 2026-03-02, comes from another pool, ELSEWHERE-9,"
                + " which the open list accepts");
    assertThat(answer.reasons()).extracting(Reason::rule).contains(OTHERS_RULE);
    assertThat(codes(check(facts))).contains(StaffingReason.POOL_NOT_ALLOWED);
  }

  @Test
  void standingOfTheChiefIsNamed() {
    PartyMember full =
        PartyMember.builder().person(CHIEF).admittedOn(START).fullSince(START.plusYears(1)).build();
    assertThat(sentences(check(WELL.withMembers(List.of(full)))).get(1))
        .endsWith("a full party member");
  }

  @Test
  void versionOfTheNumberIsThatOfTheDay() {
    GridWorkerPolicy nine = new GridWorkerPolicy(9, NUMBER_RULE);
    Dated<GridWorkerPolicy> later =
        Dated.from("staffing.worker-number", DAY.plusDays(1), NUMBER_RULE, nine)
            .over(Dated.from("staffing.worker-number", START, NUMBER_RULE, ONE));
    GridStaffing staffing = GridStaffing.of(dated(POLICY), later);
    assertThat(staffing.check(WELL.registry(), GRID, DAY).toOptional()).isPresent();
    Outcome<StaffedGrid> after = staffing.check(WELL.registry(), GRID, DAY.plusDays(1));
    assertThat(codes(after)).containsExactly(StaffingReason.TOO_FEW_DEDICATED);
    assertThat(after.reasons().get(0).facts())
        .containsEntry("found", Fact.of(1, Unit.PERSONS))
        .containsEntry("minimum", Fact.of(9, Unit.PERSONS));
    assertThat(staffing.asKnownAt(DAY).check(WELL.registry(), GRID, DAY.plusDays(1)).toOptional())
        .isPresent();
  }

  @Test
  void malformedPoliciesAreRefusedOnConstruction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GridWorkerPolicy(-1, NUMBER_RULE))
        .withMessage("minimumDedicated -1 must not be negative: state 0 for no minimum");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GridStaffingPolicy(
                    ImmutableSet.of(),
                    true,
                    POLICY.workerPools(),
                    CHIEF_RULE,
                    ACTING_RULE,
                    WORKER_RULE,
                    Optional.empty(),
                    POST_RULE))
        .withMessageContaining("chiefPosts");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GridStaffingPolicy(
                    POLICY.chiefPosts(),
                    true,
                    ImmutableSet.of("志愿者"),
                    CHIEF_RULE,
                    ACTING_RULE,
                    WORKER_RULE,
                    Optional.empty(),
                    POST_RULE))
        .withMessageContaining("workerPools");
  }

  private static Outcome<StaffedGrid> check(StaffingFacts facts) {
    return check(facts, POLICY);
  }

  private static Outcome<StaffedGrid> check(StaffingFacts facts, GridStaffingPolicy policy) {
    return GridStaffing.of(
            dated(policy), Dated.from("staffing.worker-number", START, NUMBER_RULE, ONE))
        .check(facts.registry(), GRID, DAY);
  }

  private static Dated<GridStaffingPolicy> dated(GridStaffingPolicy policy) {
    return Dated.from("staffing.policy", START, CHIEF_RULE, policy);
  }

  private static List<String> sentences(Outcome<?> answer) {
    return answer.reasons().stream()
        .map(ReasonTexts.of(Locale.ENGLISH).labelled(LABELS)::text)
        .toList();
  }
}
