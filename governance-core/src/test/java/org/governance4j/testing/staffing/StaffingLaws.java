package org.governance4j.testing.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.staffing.StaffingFacts.DAY;
import static org.governance4j.testing.staffing.StaffingFacts.END;
import static org.governance4j.testing.staffing.StaffingFacts.GRID;
import static org.governance4j.testing.staffing.StaffingFacts.START;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.staffing.GridStaffing;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;
import org.governance4j.staffing.StaffedGrid;
import org.governance4j.staffing.StaffingReason;

/** The laws of the staff of grids. */
public class StaffingLaws {

  private static final RuleRef RULE = RuleRef.of("TEST-S", "a rule", "a source");

  /**
   * The policy that the laws are tried on.
   *
   * @return who may staff a grid
   */
  protected GridStaffingPolicy policy() {
    return new GridStaffingPolicy(
        ImmutableSet.of("POST-1", "POST-2"),
        false,
        ImmutableSet.of("POOL-1", "POOL-2", "POOL-3"),
        RULE,
        RULE,
        RULE,
        Optional.empty(),
        RULE);
  }

  /**
   * The number that the laws are tried on.
   *
   * @return how many dedicated workers a grid has at least
   */
  protected GridWorkerPolicy number() {
    return new GridWorkerPolicy(2, RULE);
  }

  @Provide
  Arbitrary<StaffingFacts> facts() {
    return StaffingArbitraries.facts(policy());
  }

  @Property(tries = 100)
  @Label("L-STAFFING-1: a changed fact gives exactly its violation")
  void changedFactGivesItsViolation(@ForAll StaffingChange change) {
    StaffingFacts well = StaffingFacts.well(policy(), number());
    Outcome<StaffedGrid> before = check(well);
    assertThat(before.toOptional())
        .map(StaffedGrid::workers)
        .contains(well.posts().subList(1, well.posts().size()));
    Outcome<StaffedGrid> after = check(change.applyTo(well, policy()));
    List<StaffingReason> expected = change.violations(policy(), number());
    assertThat(after.toOptional().isPresent()).isEqualTo(expected.isEmpty());
    if (!expected.isEmpty()) {
      assertThat(codes(after)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Property(tries = 300)
  @Label("L-STAFFING-2: stated facts are decided as the rules applied one by one decide")
  void rulesAreApplied(@ForAll("facts") StaffingFacts facts) {
    List<StaffingReason> violations = StaffingOracle.violations(facts, policy(), number());
    Outcome<StaffedGrid> answer = check(facts);
    if (!violations.isEmpty()) {
      assertThat(answer).isInstanceOf(Outcome.Refused.class);
      assertThat(codes(answer)).containsExactlyInAnyOrderElementsOf(violations);
    } else if (StaffingOracle.unknownPools(facts) > 0) {
      assertThat(answer).isInstanceOf(Outcome.Undetermined.class);
    } else {
      assertThat(answer).isInstanceOf(Outcome.Accepted.class);
    }
  }

  @Property(tries = 100)
  @Label("L-STAFFING-3: what is not known is undetermined and named, unless a rule is violated")
  void unknownIsUndetermined(
      @ForAll boolean poolKnown,
      @ForAll boolean policyKnown,
      @ForAll boolean numberKnown,
      @ForAll boolean dutyKnown) {
    StaffingFacts well = StaffingFacts.well(policy(), number());
    StaffingFacts facts =
        dutyKnown ? well : StaffingChange.HELPER_HAS_NO_DUTY.applyTo(well, policy());
    if (!poolKnown) {
      facts =
          facts.changing(
              post -> post.role() == GridPost.Role.WORKER, StaffingChange.from(Optional.empty()));
    }
    GridStaffing staffing =
        GridStaffing.of(
            policyKnown ? dated(policy()) : Dated.empty("policy"),
            numberKnown ? dated(number()) : Dated.empty("number"));
    Outcome<StaffedGrid> answer = staffing.check(facts.registry(), GRID, DAY);
    if (policyKnown && !dutyKnown) {
      assertThat(codes(answer)).containsExactly(StaffingReason.POST_WITHOUT_DUTY);
    } else if (policyKnown && numberKnown && poolKnown) {
      assertThat(answer).isInstanceOf(Outcome.Accepted.class);
    } else {
      assertThat(answer).isInstanceOf(Outcome.Undetermined.class);
      assertThat(codes(answer))
          .containsExactlyElementsOf(
              Stream.<ReasonCode>of(
                      policyKnown ? StaffingReason.POOL_UNKNOWN : RuleReason.NO_VERSION_IN_FORCE,
                      RuleReason.NO_VERSION_IN_FORCE)
                  .skip(policyKnown && poolKnown ? 1 : 0)
                  .limit((policyKnown && poolKnown ? 0 : 1) + (numberKnown ? 0 : 1))
                  .toList());
    }
    assertThat(codes(check(facts, GridId.of("another"), DAY)))
        .containsExactly(StaffingReason.GRID_UNKNOWN);
  }

  @Property(tries = 50)
  @Label("L-STAFFING-4: a grid is not staffed on a day on which it does not exist")
  void gridMustExist(@ForAll("facts") StaffingFacts facts, @ForAll @IntRange(max = 99) int days) {
    assertThat(codes(check(facts, GRID, START.minusDays(1L + days))))
        .containsExactly(StaffingReason.GRID_NOT_IN_FORCE);
    assertThat(codes(check(facts, GRID, END.plusDays(days))))
        .containsExactly(StaffingReason.GRID_NOT_IN_FORCE);
  }

  private Outcome<StaffedGrid> check(StaffingFacts facts) {
    return check(facts, GRID, DAY);
  }

  private Outcome<StaffedGrid> check(StaffingFacts facts, GridId grid, LocalDate on) {
    return GridStaffing.of(dated(policy()), dated(number())).check(facts.registry(), grid, on);
  }

  private static <T> Dated<T> dated(T policy) {
    return Dated.from("policy", START, RULE, policy);
  }

  private static List<ReasonCode> codes(Outcome<?> answer) {
    return answer.reasons().stream().map(Reason::code).toList();
  }
}
