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

/** Members and households of three grids and three buildings. */
final class ContactArbitraries {

  private ContactArbitraries() {}

  /** Tasks in order, small enough to try every plan. */
  static Arbitrary<ContactTask> tasks(int mostMembers, int mostHouseholds) {
    return Combinators.combine(
            member().list().ofMaxSize(mostMembers), household().list().ofMaxSize(mostHouseholds))
        .as(ContactArbitraries::numbered)
        .withoutEdgeCases();
  }

  /** Tasks in which members and households may be stated twice. */
  static Arbitrary<ContactTask> messyTasks() {
    return Combinators.combine(member().list().ofMaxSize(4), household().list().ofMaxSize(4))
        .as(ContactTask::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<ContactMember> member() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 7).map(n -> PersonId.of("p-" + n)),
            Arbitraries.of("g-1", "g-2", "g-3").map(GridId::of).set().ofMaxSize(2),
            building())
        .as(
            (person, grids, building) ->
                new ContactMember(person, ImmutableSet.copyOf(grids), building.stream().findAny()));
  }

  private static Arbitrary<ContactHousehold> household() {
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
