package org.governance4j.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;

/** LC-06 at the size of Chengdong: about 7,000 households, 330 members, here in 33 grids. */
class ContactPlannerTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("LC-06", "1+10", "a source");
  private static final int GRIDS = 33;

  @Test
  void sharesOutACommunityEvenly() {
    Outcome<ContactPlan> outcome = plan(30, 330, 7_000);
    ContactPlan plan = outcome.orElseThrow();
    assertThat(plan.uncovered()).isEmpty();
    assertThat(plan.contacts().values()).allMatch(one -> one.size() == 21 || one.size() == 22);
    assertThat(outcome.reasons().stream().map(reason -> reason.code().name()))
        .filteredOn("ABOVE_USUAL_NUMBER"::equals)
        .hasSize(330);
  }

  @Test
  void namesThoseBeyondTheMost() {
    ContactPlan plan = plan(12, 330, 7_000).orElseThrow();
    assertThat(plan.contacts().values()).allMatch(one -> one.size() == 12);
    assertThat(plan.uncovered()).hasSize(7_000 - 330 * 12);
  }

  @Test
  void boundsMustFit() {
    assertThatThrownBy(() -> new ContactPolicy(0, RULE)).hasMessageContaining("households 0");
    assertThatThrownBy(() -> new ContactLimitPolicy(0, RULE)).hasMessageContaining("most 0");
  }

  /** Each member lives in a building of one grid and serves that grid and the next. */
  private static Outcome<ContactPlan> plan(int most, int members, int households) {
    List<ContactMember> who = new ArrayList<>();
    IntStream.range(0, members)
        .forEach(
            n ->
                who.add(
                    new ContactMember(
                        PersonId.of("p-" + n),
                        ImmutableSet.of(grid(n), grid(n + 1)),
                        Optional.of(building(n)))));
    List<ContactHousehold> whom = new ArrayList<>();
    IntStream.range(0, households)
        .forEach(
            n ->
                whom.add(
                    new ContactHousehold(
                        HouseholdId.of("h-" + n), grid(n), Optional.of(building(n)))));
    return ContactPlanner.of(
            Dated.from("policy", DAY, RULE, new ContactPolicy(10, RULE)),
            Dated.from("limit", DAY, RULE, new ContactLimitPolicy(most, RULE)))
        .plan(who, whom, DAY);
  }

  private static GridId grid(int n) {
    return GridId.of("g-" + n % GRIDS);
  }

  private static BuildingId building(int n) {
    return BuildingId.of("b-" + n % (2 * GRIDS));
  }
}
