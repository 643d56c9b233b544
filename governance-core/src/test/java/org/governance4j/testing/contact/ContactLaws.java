package org.governance4j.testing.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactLimitPolicy;
import org.governance4j.contact.ContactMember;
import org.governance4j.contact.ContactPlan;
import org.governance4j.contact.ContactPlanner;
import org.governance4j.contact.ContactPolicy;
import org.governance4j.contact.ContactReason;
import org.governance4j.contact.UncoveredHousehold;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** The laws of keeping contact. A host overrides {@link #policy()} to try them on its own. */
public class ContactLaws {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("TEST-1", "contact", "a source");

  /** The policy to try. */
  protected ContactPolicy policy() {
    return new ContactPolicy(1, RULE);
  }

  /** The limit to try. */
  protected ContactLimitPolicy limit() {
    return new ContactLimitPolicy(2, RULE);
  }

  @Provide
  Arbitrary<ContactTask> tasks() {
    return ContactArbitraries.tasks(4, 6);
  }

  @Provide
  Arbitrary<ContactTask> largerTasks() {
    return ContactArbitraries.tasks(12, 40);
  }

  @Provide
  Arbitrary<ContactTask> messyTasks() {
    return ContactArbitraries.messyTasks();
  }

  @Property(tries = 120)
  @Label("L-CONTACT-1: as many households are covered as in any plan, within grids and bounds")
  void mostCovered(@ForAll("tasks") ContactTask task) {
    ContactPlan plan = plan(task).orElseThrow();
    int covered = plan.contacts().values().stream().mapToInt(List::size).sum();
    assertThat(covered).isEqualTo(ContactOracle.best(task, limit().most()).covered());
    plan.contacts()
        .forEach(
            (member, households) -> {
              assertThat(households).hasSizeLessThanOrEqualTo(limit().most());
              assertThat(households)
                  .allMatch(
                      one -> ContactOracle.serves(member(task, member), household(task, one)));
            });
  }

  @Property(tries = 120)
  @Label("L-CONTACT-2: no plan that covers as many has more even loads")
  void mostEven(@ForAll("tasks") ContactTask task) {
    assertThat(loads(plan(task).orElseThrow()))
        .isEqualTo(ContactOracle.best(task, limit().most()).loads());
    ContactTask free =
        new ContactTask(
            task.members().stream()
                .map(one -> new ContactMember(one.member(), ImmutableSet.of(), one.building()))
                .toList(),
            task.households());
    List<Integer> loads = loads(plan(free).orElseThrow());
    if (!loads.isEmpty()) {
      assertThat(loads.get(0) - loads.get(loads.size() - 1)).isBetween(0, 1);
    }
  }

  @Property(tries = 250)
  @Label("L-CONTACT-3: every household stands once, and is uncovered only for a true reason")
  void nothingTwice(@ForAll("largerTasks") ContactTask task) {
    ContactPlan plan = plan(task).orElseThrow();
    List<HouseholdId> all = new ArrayList<>();
    plan.contacts().values().forEach(all::addAll);
    plan.uncovered().forEach(open -> all.add(open.household()));
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            task.households().stream().map(ContactHousehold::household).toList());
    assertThat(plan.contacts().keySet())
        .containsExactlyInAnyOrderElementsOf(
            task.members().stream().map(ContactMember::member).toList());
    plan.uncovered().forEach(open -> confirm(task, plan, open));
  }

  @Property(tries = 120)
  @Label("L-CONTACT-4: no plan as even gives more households to members of their own building")
  void ownBuildings(@ForAll("tasks") ContactTask task) {
    int own = 0;
    for (Map.Entry<PersonId, ImmutableList<HouseholdId>> contacts :
        plan(task).orElseThrow().contacts().entrySet()) {
      ContactMember member = member(task, contacts.getKey());
      for (HouseholdId household : contacts.getValue()) {
        own += ContactOracle.own(member, household(task, household)) ? 1 : 0;
      }
    }
    assertThat(own).isEqualTo(ContactOracle.best(task, limit().most()).own());
  }

  @Property(tries = 200)
  @Label("L-CONTACT-5: the order of members and households changes nothing")
  void orderChangesNothing(@ForAll("largerTasks") ContactTask task, @ForAll long seed) {
    assertThat(plan(task.shuffled(seed))).isEqualTo(plan(task));
  }

  @Property(tries = 200)
  @Label("L-CONTACT-6: who is stated twice is refused and named, and no policy is undetermined")
  void statedOnce(@ForAll("messyTasks") ContactTask task) {
    List<String> twice = new ArrayList<>(twice(task.members(), one -> one.member().value()));
    twice.addAll(twice(task.households(), one -> one.household().value()));
    Outcome<ContactPlan> outcome = plan(task);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!twice.isEmpty());
    if (outcome instanceof Outcome.Refused<ContactPlan> refused) {
      assertThat(
              refused.violations().stream()
                  .map(
                      reason ->
                          id(
                              reason,
                              reason.code() == ContactReason.DUPLICATE_MEMBER
                                  ? "person"
                                  : "household")))
          .containsExactlyInAnyOrderElementsOf(twice);
    } else {
      assertThat(
              ContactPlanner.of(Dated.empty("policy"), Dated.empty("limit"))
                  .plan(task.members(), task.households(), DAY))
          .isInstanceOf(Outcome.Undetermined.class);
    }
  }

  @Property(tries = 200)
  @Label("L-CONTACT-7: exactly the members with more than the usual number are explained")
  void moreThanUsual(@ForAll("largerTasks") ContactTask task) {
    Outcome<ContactPlan> outcome = plan(task);
    List<String> above = new ArrayList<>();
    outcome
        .orElseThrow()
        .contacts()
        .forEach(
            (member, households) -> {
              if (households.size() > policy().households()) {
                above.add(member.value());
              }
            });
    assertThat(
            outcome.reasons().stream()
                .filter(reason -> reason.code() == ContactReason.ABOVE_USUAL_NUMBER)
                .map(reason -> id(reason, "person")))
        .containsExactlyInAnyOrderElementsOf(above);
  }

  private void confirm(ContactTask task, ContactPlan plan, UncoveredHousehold open) {
    ContactHousehold household = household(task, open.household());
    List<ContactMember> able =
        task.members().stream().filter(one -> ContactOracle.serves(one, household)).toList();
    assertThat(open.reasons()).hasSize(1);
    Reason reason = open.reasons().get(0);
    if (able.isEmpty()) {
      assertThat(reason.code()).isEqualTo(ContactReason.NO_MEMBER_FOR_GRID);
    } else {
      assertThat(reason.code()).isEqualTo(ContactReason.MEMBERS_FULL);
      assertThat(((Fact.Amount) reason.facts().get("members")).amount()).isEqualTo(able.size());
      assertThat(able).allMatch(one -> plan.contacts().get(one.member()).size() == limit().most());
    }
  }

  private static List<Integer> loads(ContactPlan plan) {
    return plan.contacts().values().stream()
        .map(List::size)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static <T> List<String> twice(List<T> all, Function<T, String> toId) {
    List<String> ids = all.stream().map(toId).toList();
    return ids.stream().filter(id -> Collections.frequency(ids, id) > 1).distinct().toList();
  }

  private static String id(Reason reason, String fact) {
    return ((Fact.Id) reason.facts().get(fact)).value();
  }

  private static ContactMember member(ContactTask task, PersonId id) {
    return task.members().stream().filter(one -> one.member().equals(id)).findFirst().orElseThrow();
  }

  private static ContactHousehold household(ContactTask task, HouseholdId id) {
    return task.households().stream()
        .filter(one -> one.household().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Outcome<ContactPlan> plan(ContactTask task) {
    return ContactPlanner.of(
            Dated.from("policy", DAY, RULE, policy()), Dated.from("limit", DAY, RULE, limit()))
        .plan(task.members(), task.households(), DAY);
  }
}
