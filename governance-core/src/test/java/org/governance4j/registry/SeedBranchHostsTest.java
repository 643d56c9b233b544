package org.governance4j.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.registry.Communities.ON;
import static org.governance4j.registry.Communities.OPEN;
import static org.governance4j.registry.Communities.START;
import static org.governance4j.registry.Communities.below;
import static org.governance4j.registry.Communities.institution;
import static org.governance4j.registry.Communities.many;
import static org.governance4j.registry.Communities.scheme;
import static org.governance4j.registry.Communities.schemes;
import static org.governance4j.registry.Communities.top;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The branches in estates and property firms that the seeds count. */
class SeedBranchHostsTest {

  private static final OrganisationId COMMUNITY = OrganisationId.of("c");
  private static final OrganisationId BRANCH = OrganisationId.of("branch0");

  private static Registry.Builder community(String seedRow, int branches) {
    Registry.Builder builder =
        Registry.builder(schemes(scheme("TOWN", seedRow, "COMMUNITY", "BRANCH")))
            .add(top("c", "TOWN", "COMMUNITY"));
    many("branch", branches).forEach(id -> builder.add(below(id, "TOWN", "BRANCH", "c")));
    return builder;
  }

  @Test
  @DisplayName("CC-14: 36 branches in estates, several of them in one estate or none")
  void cc14BranchesOfEstates() {
    LocalDate founded = LocalDate.of(2022, 6, 1);
    Registry.Builder builder = community("CC-14", 36);
    many("e", 40)
        .forEach(id -> builder.add(new Estate(EstateId.of(id), COMMUNITY, ImmutableList.of())));
    for (int i = 0; i < 36; i++) {
      Validity days = i < 30 ? OPEN : Validity.from(founded);
      builder.add(
          BranchHost.inEstate(OrganisationId.of("branch" + i), EstateId.of("e" + i % 32), days));
    }
    Registry registry = builder.build().orElseThrow();
    assertThat(branchesInEstates(registry, ON)).isEqualTo(36);
    assertThat(branchesInEstates(registry, founded.minusDays(1))).isEqualTo(30);
    assertThat(registry.organisations().hostedBy(EstateId.of("e0"), ON).orElseThrow())
        .containsExactly(BRANCH, OrganisationId.of("branch32"));
    assertThat(registry.organisations().hostedBy(EstateId.of("e39"), ON).orElseThrow()).isEmpty();
  }

  private static long branchesInEstates(Registry registry, LocalDate on) {
    return registry.homes().estates().stream()
        .mapToLong(
            estate -> registry.organisations().hostedBy(estate.id(), on).orElseThrow().size())
        .sum();
  }

  @Test
  @DisplayName("LC-11: 11 firms with a branch manage 83 of 119 estates")
  void lc11EstatesManagedByFirmsWithABranch() {
    Registry.Builder builder = community("LC-11", 11);
    many("firm", 41)
        .forEach(id -> builder.add(institution(id, Institution.Kind.PROPERTY_FIRM, "c")));
    for (int i = 0; i < 119; i++) {
      String firm = "firm" + (i < 83 ? i % 11 : 11 + i % 30);
      ImmutableList<Estate.Engagement> firms =
          ImmutableList.of(new Estate.Engagement(InstitutionId.of(firm), OPEN));
      builder.add(new Estate(EstateId.of("e" + i), COMMUNITY, firms));
    }
    for (int i = 0; i < 11; i++) {
      OrganisationId branch = OrganisationId.of("branch" + i);
      builder.add(BranchHost.inInstitution(branch, InstitutionId.of("firm" + i), OPEN));
    }
    Registry registry = builder.build().orElseThrow();
    assertThat(
            registry
                .institutions()
                .within(COMMUNITY, Institution.Kind.PROPERTY_FIRM, ON)
                .orElseThrow()
                .stream()
                .filter(
                    firm -> !registry.organisations().hostedBy(firm, ON).orElseThrow().isEmpty()))
        .hasSize(11);
    assertThat(
            registry.homes().estates().stream()
                .flatMap(
                    estate ->
                        registry.homes().propertyFirmOf(estate.id(), ON).orElseThrow().stream())
                .filter(
                    firm -> !registry.organisations().hostedBy(firm, ON).orElseThrow().isEmpty()))
        .hasSize(83);
  }

  @Test
  void aBranchMovesButHasOneHostADay() {
    LocalDate moved = LocalDate.of(2022, 1, 1);
    EstateId estate = EstateId.of("e");
    InstitutionId firm = InstitutionId.of("firm");
    BranchHost before = BranchHost.inEstate(BRANCH, estate, Validity.of(START, moved));
    BranchHost after = BranchHost.inInstitution(BRANCH, firm, Validity.from(moved));
    Registry.Builder builder =
        community("LC-11", 1)
            .add(new Estate(estate, COMMUNITY, ImmutableList.of()))
            .add(institution("firm", Institution.Kind.PROPERTY_FIRM, "c"))
            .add(before)
            .add(after);
    Registry registry = builder.build().orElseThrow();
    assertThat(registry.organisations().hostOf(BRANCH, START.minusDays(1)).orElseThrow()).isEmpty();
    assertThat(registry.organisations().hostOf(BRANCH, moved.minusDays(1)).orElseThrow())
        .contains(before);
    assertThat(registry.organisations().hostOf(BRANCH, moved).orElseThrow()).contains(after);
    builder.add(
        BranchHost.inEstate(BRANCH, estate, Validity.of(moved.minusDays(1), moved.plusDays(1))));
    assertThat(builder.build().reasons())
        .extracting(Reason::code)
        .containsExactly(RegistryReason.RECORDS_OVERLAP, RegistryReason.RECORDS_OVERLAP);
  }

  @Test
  void aHostIsThereOnAllDaysOfTheBranch() {
    Registry.Builder builder =
        community("LC-11", 1)
            .add(
                new Institution(
                    InstitutionId.of("firm"),
                    Institution.Kind.PROPERTY_FIRM,
                    COMMUNITY,
                    Validity.from(ON)))
            .add(
                BranchHost.inInstitution(
                    BRANCH, InstitutionId.of("firm"), Validity.of(START.minusDays(1), ON)))
            .add(BranchHost.inEstate(BRANCH, EstateId.of("nowhere"), Validity.from(ON)));
    assertThat(builder.build().reasons())
        .extracting(r -> r.code() + " " + r.facts().get("field"))
        .containsExactly(
            "OUTSIDE_VALIDITY " + RegistryRules.field("branch"),
            "OUTSIDE_VALIDITY " + RegistryRules.field("host.institution"),
            "UNKNOWN_REFERENCE " + RegistryRules.field("host.estate"));
  }
}
