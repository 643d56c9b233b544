package org.governance4j.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.registry.Communities.ON;
import static org.governance4j.registry.Communities.below;
import static org.governance4j.registry.Communities.body;
import static org.governance4j.registry.Communities.many;
import static org.governance4j.registry.Communities.organisations;
import static org.governance4j.registry.Communities.part;
import static org.governance4j.registry.Communities.person;
import static org.governance4j.registry.Communities.scheme;
import static org.governance4j.registry.Communities.schemes;
import static org.governance4j.registry.Communities.seat;
import static org.governance4j.registry.Communities.top;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.Institution;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The trees and the bodies beside them that the seeds describe. */
class SeedTreesTest {

  @Test
  @DisplayName("LW-01: five levels")
  void lw01FiveLevels() {
    String[] levels = {
      "STREET", "COMMUNITY", "GRID_BRANCH", "BUILDING_GROUP", "RESPONSIBILITY_AREA"
    };
    Registry.Builder builder = Registry.builder(schemes(scheme("LIWAN", "LW-01", levels)));
    List<List<String>> tree =
        List.of(
            List.of("s"), many("c", 201), many("g", 1_044), many("b", 5_000), many("a", 20_001));
    builder.add(top("s", "LIWAN", "STREET"));
    for (int level = 1; level < levels.length; level++) {
      List<String> parents = tree.get(level - 1);
      for (int i = 0; i < tree.get(level).size(); i++) {
        builder.add(
            below(tree.get(level).get(i), "LIWAN", levels[level], parents.get(i % parents.size())));
      }
    }
    Registry registry = builder.build().orElseThrow();
    ImmutableMap<String, Integer> counts =
        registry.census(OrganisationId.of("s"), ON).orElseThrow().organisations();
    assertThat(counts).containsEntry("COMMUNITY", 201).containsEntry("GRID_BRANCH", 1_044);
    assertThat(counts.get("RESPONSIBILITY_AREA")).as("20,000+").isGreaterThan(20_000);
    assertThat(registry.organisations().above(OrganisationId.of("a20000"), ON).orElseThrow())
        .isEqualTo(organisations("b0", "g0", "c0", "s"));
  }

  @Test
  @DisplayName("QS-20: the chain down to the member's centre household")
  void qs20ChainDownToTheCentreHousehold() {
    Registry registry =
        Registry.builder(
                schemes(
                    scheme(
                        "QINGSHEN",
                        "QS-20",
                        "COMMUNITY",
                        "GRID_BRANCH",
                        "BUILDING_GROUP",
                        "CENTRE_HOUSEHOLD")))
            .add(below("household", "QINGSHEN", "CENTRE_HOUSEHOLD", "group"))
            .add(below("group", "QINGSHEN", "BUILDING_GROUP", "branch"))
            .add(below("branch", "QINGSHEN", "GRID_BRANCH", "community"))
            .add(top("community", "QINGSHEN", "COMMUNITY"))
            .build()
            .orElseThrow();
    assertThat(registry.organisations().above(OrganisationId.of("household"), ON).orElseThrow())
        .isEqualTo(organisations("group", "branch", "community"));
    assertThat(registry.organisations().within(OrganisationId.of("community"), ON).orElseThrow())
        .hasSize(4);
  }

  @Test
  @DisplayName("CC-17: a city community's net has three levels, and a village's is another")
  void cc17CitiesAndVillagesHaveNetsOfTheirOwn() {
    // The text names the three levels of a city community alone: those of a village are ours.
    OrganisationPolicy schemes =
        schemes(
            scheme("CITY_NET", "CC-17", "COMMUNITY", "ESTATE_BRANCH", "BUILDING_OR_CONTACT_AREA"),
            scheme("VILLAGE_NET", "HOST-1", "VILLAGE", "VILLAGE_GROUP"));
    Registry registry =
        Registry.builder(schemes)
            .add(top("c", "CITY_NET", "COMMUNITY"))
            .add(below("e", "CITY_NET", "ESTATE_BRANCH", "c"))
            .add(below("b", "CITY_NET", "BUILDING_OR_CONTACT_AREA", "e"))
            .add(top("v", "VILLAGE_NET", "VILLAGE"))
            .add(below("vg", "VILLAGE_NET", "VILLAGE_GROUP", "v"))
            .build()
            .orElseThrow();
    assertThat(registry.organisations().above(OrganisationId.of("b"), ON).orElseThrow())
        .isEqualTo(organisations("e", "c"));
    Outcome<Registry> mixed =
        Registry.builder(schemes)
            .add(top("c", "CITY_NET", "COMMUNITY"))
            .add(below("vg", "VILLAGE_NET", "VILLAGE_GROUP", "c"))
            .build();
    assertThat(mixed.reasons())
        .extracting(Reason::code)
        .containsExactly(RegistryReason.LEVEL_NOT_BELOW_PARENT);
  }

  @Test
  @DisplayName("CD-32: city, street and community; street cadres are stationed in communities")
  void cd32ThreeLevels() {
    Registry registry =
        Registry.builder(schemes(scheme("CHENGDONG", "CD-32", "CITY", "STREET", "COMMUNITY")))
            .add(top("city", "CHENGDONG", "CITY"))
            .add(below("s", "CHENGDONG", "STREET", "city"))
            .add(below("c", "CHENGDONG", "COMMUNITY", "s"))
            .add(person("cadre"))
            .add(
                PostHolding.of(
                    PersonId.of("cadre"),
                    "STATIONED_CADRE",
                    OrganisationId.of("c"),
                    Communities.OPEN))
            .build()
            .orElseThrow();
    assertThat(
            registry.posts().holdersOf(OrganisationId.of("c"), "STATIONED_CADRE", ON).orElseThrow())
        .hasSize(1);
    assertThat(
            registry.posts().holdersOf(OrganisationId.of("s"), "STATIONED_CADRE", ON).orElseThrow())
        .isEmpty();
    assertThat(registry.organisations().above(OrganisationId.of("c"), ON).orElseThrow())
        .isEqualTo(organisations("s", "city"));
  }

  @Test
  @DisplayName("HT-01: a commission with sub-commissions")
  void ht01CommissionWithSubCommissions() {
    Registry registry =
        Registry.builder(schemes(scheme("HANTING", "HT-01", "STREET", "COMMUNITY")))
            .add(top("s", "HANTING", "STREET"))
            .add(body("commission", Body.Kind.GOVERNANCE_COMMISSION, "s"))
            .add(part("law", Body.Kind.SUB_COMMISSION, "commission"))
            .add(part("estates", Body.Kind.SUB_COMMISSION, "commission"))
            .build()
            .orElseThrow();
    assertThat(registry.bodies().of(OrganisationId.of("s"), ON).orElseThrow())
        .containsExactly(BodyId.of("commission"));
    assertThat(registry.bodies().partsOf(BodyId.of("commission"), ON).orElseThrow())
        .containsExactly(BodyId.of("law"), BodyId.of("estates"));
  }

  @Test
  @DisplayName("LW-02: a big committee of units, police and residents")
  void lw02BigCommitteeOfUnitsPoliceAndResidents() {
    Registry registry =
        Registry.builder(schemes(scheme("LIWAN", "LW-02", "COMMUNITY")))
            .add(top("c", "LIWAN", "COMMUNITY"))
            .add(Communities.institution("school", Institution.Kind.PUBLIC_UNIT, "c"))
            .add(Communities.institution("police", Institution.Kind.PUBLIC_UNIT, "c"))
            .add(person("p1"))
            .add(person("p2"))
            .add(person("p3"))
            .add(
                body(
                    "big",
                    Body.Kind.BIG_COMMITTEE,
                    "c",
                    seat("p1", "UNIT_MEMBER", "school"),
                    seat("p2", "POLICE_MEMBER", "police"),
                    seat("p3", "RESIDENT_MEMBER")))
            .build()
            .orElseThrow();
    assertThat(registry.bodies().seatsOf(BodyId.of("big"), ON).orElseThrow())
        .extracting(Body.Seat::capacity)
        .containsExactly("UNIT_MEMBER", "POLICE_MEMBER", "RESIDENT_MEMBER");
    assertThat(registry.bodies().of(PersonId.of("p3"), ON).orElseThrow())
        .containsExactly(BodyId.of("big"));
  }

  @Test
  @DisplayName("LW-03: secretary and director are one person")
  void lw03SecretaryAndDirectorAreOnePerson() {
    OrganisationId one = OrganisationId.of("c1");
    OrganisationId two = OrganisationId.of("c2");
    Registry registry =
        Registry.builder(schemes(scheme("LIWAN", "LW-03", "COMMUNITY")))
            .add(top("c1", "LIWAN", "COMMUNITY"))
            .add(top("c2", "LIWAN", "COMMUNITY"))
            .add(body("rc1", Body.Kind.RESIDENTS_COMMITTEE, "c1"))
            .add(body("rc2", Body.Kind.RESIDENTS_COMMITTEE, "c2"))
            .add(person("p1"))
            .add(person("p2"))
            .add(person("p3"))
            .add(PostHolding.of(PersonId.of("p1"), "SECRETARY", one, Communities.OPEN))
            .add(director("p1", "rc1"))
            .add(PostHolding.of(PersonId.of("p2"), "SECRETARY", two, Communities.OPEN))
            .add(director("p3", "rc2"))
            .build()
            .orElseThrow();
    assertThat(
            registry
                .posts()
                .holdersOfBoth(one, "SECRETARY", "COMMITTEE_DIRECTOR", ON)
                .orElseThrow())
        .containsExactly(PersonId.of("p1"));
    assertThat(
            registry
                .posts()
                .holdersOfBoth(two, "SECRETARY", "COMMITTEE_DIRECTOR", ON)
                .orElseThrow())
        .isEmpty();
  }

  private static PostHolding director(String person, String committee) {
    return PostHolding.of(
        PersonId.of(person), "COMMITTEE_DIRECTOR", BodyId.of(committee), Communities.OPEN);
  }

  @Test
  @DisplayName("QS-01: communities, branches and part-time commissioners")
  void qs01CommunitiesBranchesAndPartTimeCommissioners() {
    Registry.Builder builder =
        Registry.builder(
                schemes(
                    scheme(
                        "QINGSHEN", "QS-01", "TOWN", "COMMUNITY", "ESTATE_BRANCH", "GRID_BRANCH")))
            .add(top("t", "QINGSHEN", "TOWN"));
    many("c", 9).forEach(id -> builder.add(below(id, "QINGSHEN", "COMMUNITY", "t")));
    many("g", 30).forEach(id -> builder.add(below(id, "QINGSHEN", "GRID_BRANCH", "c3")));
    many("e", 4).forEach(id -> builder.add(below(id, "QINGSHEN", "ESTATE_BRANCH", "c5")));
    for (String id : many("p", 11)) {
      builder
          .add(person(id))
          .add(
              PostHolding.of(
                  PersonId.of(id),
                  "PART_TIME_COMMISSIONER",
                  OrganisationId.of("t"),
                  Communities.OPEN));
    }
    Registry registry = builder.build().orElseThrow();
    assertThat(registry.census(OrganisationId.of("t"), ON).orElseThrow().organisations())
        .containsEntry("COMMUNITY", 9)
        .containsEntry("GRID_BRANCH", 30)
        .containsEntry("ESTATE_BRANCH", 4);
    assertThat(
            registry
                .posts()
                .holdersOf(OrganisationId.of("t"), "PART_TIME_COMMISSIONER", ON)
                .orElseThrow())
        .hasSize(11)
        .noneMatch(PostHolding::acting);
  }
}
