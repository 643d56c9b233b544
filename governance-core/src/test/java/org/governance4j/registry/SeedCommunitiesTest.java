package org.governance4j.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.registry.Communities.ON;
import static org.governance4j.registry.Communities.OPEN;
import static org.governance4j.registry.Communities.START;
import static org.governance4j.registry.Communities.below;
import static org.governance4j.registry.Communities.building;
import static org.governance4j.registry.Communities.institution;
import static org.governance4j.registry.Communities.many;
import static org.governance4j.registry.Communities.member;
import static org.governance4j.registry.Communities.person;
import static org.governance4j.registry.Communities.residence;
import static org.governance4j.registry.Communities.scheme;
import static org.governance4j.registry.Communities.schemes;
import static org.governance4j.registry.Communities.top;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BuildingId;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.Residence;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The people, estates, funds and files that the seeds describe. */
class SeedCommunitiesTest {

  private static final OrganisationId COMMUNITY = OrganisationId.of("c");

  private static Registry.Builder community(String seedRow) {
    return Registry.builder(schemes(scheme("TOWN", seedRow, "STREET", "COMMUNITY", "BRANCH")))
        .add(top("s", "TOWN", "STREET"))
        .add(below("c", "TOWN", "COMMUNITY", "s"));
  }

  @Test
  @DisplayName("CD-01: the information base")
  void cd01InformationBase() {
    Registry.Builder builder =
        community("CD-01")
            .add(below("elsewhere", "TOWN", "COMMUNITY", "s"))
            .add(building("b", "c"))
            .add(building("far", "elsewhere"))
            .add(new Dwelling(DwellingId.of("d"), BuildingId.of("b")))
            .add(new Dwelling(DwellingId.of("d-far"), BuildingId.of("far")));
    many("branch", 10).forEach(id -> builder.add(below(id, "TOWN", "BRANCH", "c")));
    many("unit", 131)
        .forEach(id -> builder.add(institution(id, Institution.Kind.PUBLIC_UNIT, "c")));
    // A resident with two residences here is one; a tenant registered next door is floating.
    many("resident", 9_000)
        .forEach(
            id ->
                builder.add(
                    person(
                        id,
                        residence("d", Residence.Kind.REGISTERED),
                        residence("d", Residence.Kind.ACTUAL))));
    many("tenant", 13_000)
        .forEach(
            id ->
                builder.add(
                    person(
                        id,
                        residence("d-far", Residence.Kind.REGISTERED),
                        residence("d", Residence.Kind.TENANT))));
    for (int i = 0; i < 330; i++) {
      builder.add(member("resident" + i, "branch" + i % 10));
    }
    Registry registry = builder.build().orElseThrow();
    Census census = registry.census(COMMUNITY, ON).orElseThrow();
    assertThat(census.residents()).isEqualTo(22_000);
    assertThat(census.floatingPopulation()).isEqualTo(13_000);
    assertThat(census.institutions().get(Institution.Kind.PUBLIC_UNIT)).isGreaterThan(130);
    assertThat(census.organisations().values().stream().mapToInt(n -> n).sum()).isEqualTo(11);
    assertThat(census.members()).isEqualTo(330);
    assertThat(census.fullMembers()).isEqualTo(330);
    Census street = registry.census(OrganisationId.of("s"), ON).orElseThrow();
    assertThat(street.residents()).isEqualTo(22_000);
    assertThat(street.floatingPopulation())
        .as("still not registered where they live")
        .isEqualTo(13_000);
  }

  @Test
  @DisplayName("CC-02, CD-31: activists and candidates are no members")
  void cc02AndCd31ActivistsAndCandidatesAreNoMembers() {
    PersonId person = PersonId.of("p");
    LocalDate admitted = LocalDate.of(2023, 7, 1);
    Registry.Builder builder =
        community("CC-02")
            .add(person("p"))
            .add(
                new Applicant(
                    person,
                    Applicant.Stage.ACTIVIST,
                    COMMUNITY,
                    Validity.of(START, START.plusYears(1))))
            .add(
                new Applicant(
                    person,
                    Applicant.Stage.CANDIDATE,
                    COMMUNITY,
                    Validity.of(START.plusYears(1), admitted)))
            .add(
                PartyMember.builder()
                    .person(person)
                    .admittedOn(admitted)
                    .addAffiliations(
                        new PartyMember.Affiliation(COMMUNITY, Validity.from(admitted)))
                    .build());
    Registry registry = builder.build().orElseThrow();
    assertThat(registry.members().within(COMMUNITY, ON).orElseThrow()).isEmpty();
    assertThat(registry.census(COMMUNITY, ON).orElseThrow().applicants())
        .containsEntry(Applicant.Stage.CANDIDATE, 1)
        .containsEntry(Applicant.Stage.ACTIVIST, 0);
    assertThat(registry.members().statusOf(person, admitted).orElseThrow())
        .contains(PartyMember.Status.PROBATIONARY);
    assertThat(registry.census(COMMUNITY, admitted).orElseThrow().probationaryMembers())
        .isEqualTo(1);
    assertThat(registry.members().applicantsWithin(COMMUNITY, admitted).orElseThrow()).isEmpty();
    builder.add(
        new Applicant(person, Applicant.Stage.CANDIDATE, COMMUNITY, Validity.from(admitted)));
    assertThat(builder.build().reasons())
        .extracting(Reason::code)
        .containsExactly(RegistryReason.APPLICANT_IS_MEMBER);
  }

  @Test
  @DisplayName("CC-05: the relation need not be where a member lives")
  void cc05TheRelationNeedNotBeWhereAMemberLives() {
    Registry registry =
        community("CC-05")
            .add(below("work", "TOWN", "BRANCH", "s"))
            .add(building("b", "c"))
            .add(new Dwelling(DwellingId.of("d"), BuildingId.of("b")))
            .add(person("p", residence("d", Residence.Kind.ACTUAL)))
            .add(member("p", "work"))
            .build()
            .orElseThrow();
    assertThat(registry.members().branchOf(PersonId.of("p"), ON).orElseThrow())
        .contains(OrganisationId.of("work"));
    assertThat(registry.census(COMMUNITY, ON).orElseThrow().members()).isZero();
    assertThat(registry.census(COMMUNITY, ON).orElseThrow().residents()).isEqualTo(1);
  }

  @Test
  @DisplayName("LW-05, LC-11: estates with and without a property firm")
  void lw05AndLc11EstatesWithAndWithoutAFirm() {
    Registry.Builder builder = community("LC-11");
    many("firm", 41)
        .forEach(id -> builder.add(institution(id, Institution.Kind.PROPERTY_FIRM, "c")));
    LocalDate handover = LocalDate.of(2022, 1, 1);
    for (int i = 0; i < 119; i++) {
      ImmutableList<Estate.Engagement> firms =
          i < 36
              ? ImmutableList.of()
              : ImmutableList.of(
                  engagement("firm" + i % 41, Validity.of(START, handover)),
                  engagement("firm" + i % 11, Validity.from(handover)));
      builder.add(new Estate(EstateId.of("e" + i), COMMUNITY, firms));
    }
    builder.add(
        Body.builder()
            .id(BodyId.of("owners"))
            .kind(Body.Kind.OWNERS_COMMITTEE)
            .estate(EstateId.of("e0"))
            .validity(OPEN)
            .build());
    Registry registry = builder.build().orElseThrow();
    assertThat(registry.homes().estates()).hasSize(119);
    assertThat(registry.homes().estatesWithoutFirm(OrganisationId.of("s"), ON).orElseThrow())
        .hasSize(119 - 83);
    assertThat(
            registry.homes().estates().stream()
                .flatMap(e -> registry.homes().propertyFirmOf(e.id(), ON).orElseThrow().stream())
                .distinct())
        .hasSize(11);
    assertThat(
            registry
                .homes()
                .propertyFirmOf(EstateId.of("e50"), handover.minusDays(1))
                .orElseThrow())
        .contains(InstitutionId.of("firm9"));
    assertThat(registry.homes().propertyFirmOf(EstateId.of("e50"), handover).orElseThrow())
        .contains(InstitutionId.of("firm6"));
    assertThat(registry.bodies().ofOwners(EstateId.of("e0"), ON).orElseThrow())
        .containsExactly(BodyId.of("owners"));
    assertThat(registry.bodies().ofOwners(EstateId.of("e1"), ON).orElseThrow()).isEmpty();
  }

  private static Estate.Engagement engagement(String firm, Validity validity) {
    return new Estate.Engagement(InstitutionId.of(firm), validity);
  }

  @Test
  @DisplayName("QS-22: a fund of 130,000, then 200,000 yuan")
  void qs22FundOfOneThenTwoHundredThousand() {
    LocalDate raised = LocalDate.of(2018, 1, 1);
    LocalDate first = LocalDate.of(2016, 1, 1);
    RuleRef source = RuleRef.of("QS-22", "a community's yearly fund", "seeds/4");
    Registry registry =
        Registry.builder(schemes(scheme("TOWN", "QS-22", "COMMUNITY")))
            .add(
                Organisation.builder()
                    .id(COMMUNITY)
                    .scheme("TOWN")
                    .level("COMMUNITY")
                    .validity(Validity.from(first))
                    .build())
            .add(new CommunityFund(COMMUNITY, 13_000_000, Validity.of(first, raised), source))
            .add(new CommunityFund(COMMUNITY, 20_000_000, Validity.from(raised), source))
            .build()
            .orElseThrow();
    assertThat(registry.organisations().fundOf(COMMUNITY, raised.minusDays(1)).orElseThrow().fen())
        .isEqualTo(130_000 * 100L);
    assertThat(registry.organisations().fundOf(COMMUNITY, raised).orElseThrow().fen())
        .isEqualTo(200_000 * 100L);
    assertThat(registry.organisations().fundOf(COMMUNITY, first.minusDays(1)).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("FUND_NOT_RECORDED");
  }

  @Test
  @DisplayName("LC-03: the level above keeps a secretary's file")
  void lc03SecretariesHaveAFileWithTheLevelAbove() {
    Registry registry =
        community("LC-03")
            .add(person("p"))
            .add(PostHolding.of(PersonId.of("p"), "SECRETARY", COMMUNITY, OPEN))
            .add(Communities.file(PersonId.of("p"), COMMUNITY, OrganisationId.of("s"), ON))
            .build()
            .orElseThrow();
    assertThat(registry.posts().filesOf(PersonId.of("p"), ON).orElseThrow()).hasSize(1);
    assertThat(registry.posts().filesOf(PersonId.of("p"), ON.minusDays(1)).orElseThrow()).isEmpty();
  }

  @Test
  @DisplayName("CD-02: 5 grids and their parts")
  void cd02GridsOfACommunityAndTheirParts() {
    Registry.Builder builder = community("CD-02");
    many("g", 5)
        .forEach(
            id ->
                builder.add(
                    Grid.builder()
                        .id(GridId.of(id))
                        .kind(Grid.Kind.ORDINARY)
                        .community(COMMUNITY)
                        .validity(OPEN)
                        .build()));
    builder.add(
        new Grid(
            GridId.of("mall"), Grid.Kind.SPECIAL, COMMUNITY, Optional.of(GridId.of("g0")), OPEN));
    Registry registry = builder.build().orElseThrow();
    assertThat(registry.grids().of(COMMUNITY, ON).orElseThrow()).hasSize(6);
    assertThat(registry.grids().partsOf(GridId.of("g0"), ON).orElseThrow())
        .containsExactly(GridId.of("mall"));
    assertThat(registry.census(OrganisationId.of("s"), ON).orElseThrow().grids()).isEqualTo(6);
  }
}
