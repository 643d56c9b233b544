package org.governance4j.testing.contact;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactMember;

/**
 * Generators of members and households for contact plans (联户数据生成), in a few grids and buildings, so
 * that many fit and many do not.
 */
public final class ContactArbitraries {

  private ContactArbitraries() {}

  /**
   * Tasks without duplicates.
   *
   * @param mostMembers the most members of a task
   * @param mostHouseholds the most households of a task
   * @return members and households that a planner accepts
   */
  public static Arbitrary<ContactTask> tasks(int mostMembers, int mostHouseholds) {
    return Combinators.combine(
            members().list().ofMaxSize(mostMembers), households().list().ofMaxSize(mostHouseholds))
        .as(ContactArbitraries::numbered)
        .withoutEdgeCases();
  }

  /**
   * Small tasks in which a member or a household may occur twice.
   *
   * @return members and households of which a planner refuses some
   */
  public static Arbitrary<ContactTask> messyTasks() {
    return Combinators.combine(members().list().ofMaxSize(4), households().list().ofMaxSize(4))
        .as(ContactTask::new)
        .withoutEdgeCases();
  }

  /**
   * Members with up to two grids and at most one building.
   *
   * @return members with one of seven ids
   */
  public static Arbitrary<ContactMember> members() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 7).map(n -> PersonId.of("p-" + n)),
            Arbitraries.of("g-1", "g-2", "g-3").map(GridId::of).set().ofMaxSize(2),
            building())
        .as(
            (person, grids, building) ->
                new ContactMember(person, ImmutableSet.copyOf(grids), building.stream().findAny()));
  }

  /**
   * Households in one grid and at most one building; some are in a grid of no member.
   *
   * @return households with one of seven ids
   */
  public static Arbitrary<ContactHousehold> households() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 7).map(n -> HouseholdId.of("h-" + n)),
            Arbitraries.of("g-1", "g-1", "g-2", "g-2", "g-3", "g-4").map(GridId::of),
            building())
        .as(
            (household, grid, building) ->
                new ContactHousehold(household, grid, building.stream().findAny()));
  }

  private static Arbitrary<List<BuildingId>> building() {
    return Arbitraries.of("b-1", "b-2", "b-3").map(BuildingId::of).list().ofMaxSize(1);
  }

  private static ContactTask numbered(
      List<ContactMember> members, List<ContactHousehold> households) {
    List<ContactMember> numbered = new ArrayList<>();
    for (ContactMember one : members) {
      numbered.add(
          new ContactMember(PersonId.of("p-" + numbered.size()), one.grids(), one.building()));
    }
    List<ContactHousehold> numberedHouseholds = new ArrayList<>();
    for (ContactHousehold one : households) {
      numberedHouseholds.add(
          new ContactHousehold(
              HouseholdId.of("h-" + numberedHouseholds.size()), one.grid(), one.building()));
    }
    return new ContactTask(numbered, numberedHouseholds);
  }
}
