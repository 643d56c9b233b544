package org.governance4j.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.standings.StandingsTown.JUNE_1;
import static org.governance4j.standings.StandingsTown.MAY_1;
import static org.governance4j.standings.StandingsTown.START;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Datum;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistryMembershipsTest {

  private static final OrganisationId COMMUNITY = OrganisationId.of("community");
  private static final OrganisationId BRANCH = OrganisationId.of("branch");
  private static final OrganisationId GROUP = OrganisationId.of("group");
  private static final PersonId MEMBER = PersonId.of("member");
  private static final PersonId OTHER = PersonId.of("other");
  private static final HouseholdId HOME = HouseholdId.of("home");

  private static final GeoPoint PLACE = new GeoPoint(1_131_000_000, 230_000_000, Datum.WGS84);

  private final Registry registry = registry();

  @Test
  @DisplayName("QS-04: households are those of the registry, and a gap in it is unknown")
  void households() {
    Memberships homes = Memberships.ofHouseholds(registry);
    AccountId member = PointsAccounts.of(MEMBER);
    assertThat(homes.of()).isEqualTo(Subject.HOUSEHOLDS);
    assertThat(homes.groups()).containsExactly(PointsAccounts.of(HOME));
    assertThat(homes.groupOf(member, MAY_1))
        .isEqualTo(Outcome.accepted(Optional.of(PointsAccounts.of(HOME))));
    assertThat(homes.groupOf(member, JUNE_1)).isInstanceOf(Outcome.Undetermined.class);
    assertThat(homes.groupOf(PointsAccounts.of(OTHER), MAY_1))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  @DisplayName("QS-19: a member counts in the branch above the group in which the relation lies")
  void branches() {
    Memberships branches = Memberships.ofBranches(registry, "BRANCH");
    Memberships groups = Memberships.ofBranches(registry, "GROUP");
    AccountId member = PointsAccounts.of(MEMBER);
    assertThat(branches.groups()).isEqualTo(ImmutableSet.of(PointsAccounts.of(BRANCH)));
    assertThat(groups.groups()).isEqualTo(ImmutableSet.of(PointsAccounts.of(GROUP)));
    assertPlace(branches, member, MAY_1, Optional.of(PointsAccounts.of(BRANCH)));
    assertPlace(groups, member, MAY_1, Optional.of(PointsAccounts.of(GROUP)));
    // Later the relation lies with the branch itself, in no group.
    assertPlace(branches, member, JUNE_1, Optional.of(PointsAccounts.of(BRANCH)));
    assertPlace(groups, member, JUNE_1, Optional.empty());
    // Before the admission, and who is no member, is known to be in none.
    assertPlace(branches, member, START.minusDays(1), Optional.empty());
    assertPlace(branches, PointsAccounts.of(OTHER), MAY_1, Optional.empty());
    // A member whose relation nobody has stated is unknown.
    assertThat(branches.groupOf(member, START)).isInstanceOf(Outcome.Undetermined.class);
    assertPlace(branches, member, JUNE_1.plusYears(1), Optional.empty());
  }

  private static void assertPlace(
      Memberships memberships, AccountId member, LocalDate on, Optional<AccountId> group) {
    assertThat(memberships.groupOf(member, on)).isEqualTo(Outcome.accepted(group));
  }

  private static Registry registry() {
    Validity always = Validity.from(START.minusYears(9));
    OrganisationScheme scheme =
        new OrganisationScheme(
            "S", ImmutableList.of("COMMUNITY", "BRANCH", "GROUP"), StandingsTown.OURS);
    BuildingId building = BuildingId.of("building");
    DwellingId dwelling = DwellingId.of("dwelling");
    return Registry.builder(new OrganisationPolicy(ImmutableList.of(scheme)))
        .add(new Organisation(COMMUNITY, "S", "COMMUNITY", Optional.empty(), always))
        .add(new Organisation(BRANCH, "S", "BRANCH", Optional.of(COMMUNITY), always))
        .add(new Organisation(GROUP, "S", "GROUP", Optional.of(BRANCH), always))
        .add(new Building(building, COMMUNITY, Optional.empty(), PLACE))
        .add(new Dwelling(dwelling, building))
        .add(new Household(HOME, dwelling, always))
        .add(
            new Person(
                MEMBER,
                ImmutableList.of(),
                ImmutableList.of(new Household.Membership(HOME, Validity.of(START, JUNE_1)))))
        .add(new Person(OTHER, ImmutableList.of(), ImmutableList.of()))
        .add(
            PartyMember.builder()
                .person(MEMBER)
                .admittedOn(START)
                .endedOn(JUNE_1.plusYears(1))
                .affiliations(
                    ImmutableList.of(
                        new PartyMember.Affiliation(GROUP, Validity.of(MAY_1.minusDays(9), JUNE_1)),
                        new PartyMember.Affiliation(
                            BRANCH, Validity.of(JUNE_1, JUNE_1.plusYears(1)))))
                .build())
        .build()
        .orElseThrow();
  }
}
