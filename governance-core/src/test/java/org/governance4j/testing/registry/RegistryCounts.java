package org.governance4j.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.governance4j.community.Applicant;
import org.governance4j.community.Building;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Grid;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;
import org.governance4j.registry.Census;
import org.governance4j.registry.Registry;

/** Compares a census with the queries, with a search by hand, and with the sum over the parts. */
final class RegistryCounts {

  private RegistryCounts() {}

  /** Asserts that an organisation's census is right. */
  static void agree(Registry registry, OrganisationId id, CommunityRecords records, LocalDate on) {
    RegistryScan scan = new RegistryScan(records, on);
    Set<OrganisationId> within = scan.within(id);
    Census census = registry.census(id, on).orElseThrow();
    assertThat(census.on()).isEqualTo(on);
    people(registry, id, census);
    assertThat(census.floatingPopulation()).isEqualTo(scan.floating(within).size());
    for (Institution.Kind kind : Institution.Kind.values()) {
      assertThat(census.institutions().get(kind))
          .isEqualTo(registry.institutions().within(id, kind, on).orElseThrow().size());
    }
    assertThat(census.organisations().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(within.size());
    census
        .organisations()
        .forEach(
            (level, count) ->
                assertThat(
                        within.stream()
                            .filter(
                                o ->
                                    registry
                                        .organisations()
                                        .find(o)
                                        .orElseThrow()
                                        .level()
                                        .equals(level)))
                    .hasSize(count));
    assertThat(census.buildings())
        .isEqualTo((int) scan.all(Building.class).filter(b -> in(within, b)).count());
    assertThat(census.dwellings())
        .isEqualTo(
            (int) scan.all(Dwelling.class).filter(d -> in(within, scan.building(d.id()))).count());
    assertThat(census.households())
        .isEqualTo(scan.households(h -> in(within, scan.building(h.dwelling()))).size());
    assertThat(census.grids())
        .isEqualTo(
            (int) scan.current(Grid.class).filter(g -> within.contains(g.community())).count());
    addsUp(registry, id, census, scan);
  }

  private static void people(Registry registry, OrganisationId id, Census census) {
    LocalDate on = census.on();
    assertThat(census.residents())
        .isEqualTo(
            registry
                .people()
                .residentsWithin(id, RegistryLaws.everyKind(), on)
                .orElseThrow()
                .size());
    for (Residence.Kind kind : Residence.Kind.values()) {
      assertThat(census.residentsByKind().get(kind))
          .isEqualTo(
              registry
                  .people()
                  .residentsWithin(id, ImmutableSet.of(kind), on)
                  .orElseThrow()
                  .size());
    }
    Set<PersonId> members = registry.members().within(id, on).orElseThrow();
    assertThat(census.members()).isEqualTo(members.size());
    assertThat(
            members.stream()
                .flatMap(m -> registry.members().statusOf(m, on).orElseThrow().stream()))
        .filteredOn(PartyMember.Status.FULL::equals)
        .hasSize(census.fullMembers());
    for (Applicant.Stage stage : Applicant.Stage.values()) {
      assertThat(registry.members().applicantsWithin(id, on).orElseThrow())
          .filteredOn(applicant -> applicant.stage() == stage)
          .hasSize(census.applicants().get(stage));
    }
  }

  /** What belongs to one organisation each adds up over the organisations within. */
  private static void addsUp(
      Registry registry, OrganisationId id, Census census, RegistryScan scan) {
    List<Census> parts =
        scan.current(Organisation.class)
            .filter(o -> o.parent().filter(id::equals).isPresent())
            .map(o -> registry.census(o.id(), census.on()).orElseThrow())
            .toList();
    for (ToIntFunction<Census> figure :
        List.<ToIntFunction<Census>>of(
            Census::buildings,
            Census::dwellings,
            Census::households,
            Census::grids,
            Census::members,
            c -> c.organisations().values().stream().mapToInt(n -> n).sum())) {
      assertThat(parts.stream().mapToInt(figure).sum())
          .isLessThanOrEqualTo(figure.applyAsInt(census));
    }
    int organisations = census.organisations().values().stream().mapToInt(n -> n).sum();
    int below =
        parts.stream().flatMap(c -> c.organisations().values().stream()).mapToInt(n -> n).sum();
    assertThat(organisations).isEqualTo(organisations == 0 ? 0 : below + 1);
  }

  private static boolean in(Set<OrganisationId> within, Building building) {
    return within.contains(building.community());
  }
}
