package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactLimitPolicy;
import org.governance4j.contact.ContactMember;
import org.governance4j.contact.ContactPlan;
import org.governance4j.contact.ContactPlanner;
import org.governance4j.contact.ContactPolicy;
import org.governance4j.contact.ContactReason;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each figure of the pack as the seed document states it. */
class ShijiazhuangLuanchengPackTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
  private static final RuleRef HOST =
      new RuleRef("HOST", "at most 12 households", "this test", Basis.HOST_DECISION);
  private static final GridId GRID = GridId.of("g1");
  private static final PolicyPack PACK = PackReader.builtIn("shijiazhuang-luancheng");

  @Test
  @DisplayName("LC-06: about ten households, a target and no ceiling")
  void oneMemberTenHouseholds() {
    ContactPolicy policy = PACK.get(ContactPolicy.KEY).asOf(DAY, DAY).orElseThrow();
    assertThat(policy.households()).as("LC-06").isEqualTo(10);
    assertThat(PACK.get(ContactLimitPolicy.KEY).asOf(DAY, DAY))
        .as("LC-06: ten is a target, and no bound is given")
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(PACK.open())
        .as("LC-03, LC-06, LC-08, LC-09")
        .extracting(item -> item.rule().baseId())
        .containsExactly(
            "LC-06", "LC-08", "LC-09", "LC-03", "LC-03", "LC-09", "LC-09", "LC-09", "LC-09");
    assertThat(policy.rule().id()).isEqualTo("LC-06");
    assertThat(policy.rule().basis()).isEqualTo(Basis.INTERPRETATION);
    assertThat(PACK.keys()).hasSize(4);
    assertThat(PACK.get(ContactPolicy.KEY).asOf(DAY.minusDays(1), DAY))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  @DisplayName("LC-06: about ten each, up to the limit that the host states")
  void aboutTenHouseholdsEachUpToTheHostsLimit() {
    assertThat(plan(24).uncovered()).as("LC-06").isEmpty();
    ContactPlan plan = plan(25);
    assertThat(plan.contacts().values()).allSatisfy(own -> assertThat(own).hasSize(12));
    assertThat(plan.uncovered()).hasSize(1);
    assertThat(plan.uncovered().get(0).reasons())
        .extracting(reason -> (Object) reason.code())
        .containsExactly(ContactReason.MEMBERS_FULL);
  }

  private static ContactPlan plan(int households) {
    List<ContactMember> members =
        List.of(
            new ContactMember(PersonId.of("p1"), ImmutableSet.of(GRID), Optional.empty()),
            new ContactMember(PersonId.of("p2"), ImmutableSet.of(GRID), Optional.empty()));
    return ContactPlanner.of(
            PACK.get(ContactPolicy.KEY),
            Dated.from(ContactLimitPolicy.KEY, DAY, HOST, new ContactLimitPolicy(12, HOST)))
        .plan(
            members,
            IntStream.range(0, households)
                .mapToObj(i -> HouseholdId.of("h" + i))
                .map(id -> new ContactHousehold(id, GRID, Optional.empty()))
                .toList(),
            DAY)
        .orElseThrow();
  }
}
