package org.governance4j.registry;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.governance4j.community.Applicant;
import org.governance4j.community.BuildingId;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Grid;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.Residence;
import org.governance4j.rule.Validity;

/** Takes one census (信息底数统计) and serves one call: counts what belongs to each organisation. */
final class CensusTaker {

  private final RegistryTables tables;
  private final RelationIndex relations;
  private final LocalDate on;
  private final Map<Residence.Kind, BitSet> residents = new EnumMap<>(Residence.Kind.class);
  private final BitSet floating = new BitSet();
  private final Map<Institution.Kind, Integer> institutions = new EnumMap<>(Institution.Kind.class);
  private final Map<String, Integer> organisations = new LinkedHashMap<>();
  private final Map<PartyMember.Status, Integer> members = new EnumMap<>(PartyMember.Status.class);
  private final Map<Applicant.Stage, Integer> applicants = new EnumMap<>(Applicant.Stage.class);
  private int buildings;
  private int dwellings;
  private int households;
  private int grids;

  CensusTaker(RegistryIndex index, LocalDate on) {
    this.tables = index.tables;
    this.relations = index.relations;
    this.on = on;
  }

  /** Counts the organisations at the positions given, with all that belongs to them. */
  Census count(int[] subtree) {
    for (int organisation : subtree) {
      add(organisation);
    }
    BitSet all = new BitSet();
    residents.values().forEach(all::or);
    return new Census(
        on,
        all.cardinality(),
        complete(Residence.Kind.values(), Maps.transformValues(residents, BitSet::cardinality)),
        floating.cardinality(),
        complete(Institution.Kind.values(), institutions),
        ImmutableMap.copyOf(organisations),
        members.getOrDefault(PartyMember.Status.FULL, 0),
        members.getOrDefault(PartyMember.Status.PROBATIONARY, 0),
        complete(Applicant.Stage.values(), applicants),
        buildings,
        dwellings,
        households,
        grids);
  }

  private void add(int organisation) {
    OrganisationId id = tables.organisations().id(organisation);
    organisations.merge(tables.organisations().get(organisation).level(), 1, Integer::sum);
    relations
        .organisationInstitutions
        .of(organisation)
        .mapToObj(tables.institutions()::get)
        .filter(institution -> institution.validity().contains(on))
        .forEach(institution -> institutions.merge(institution.kind(), 1, Integer::sum));
    relations
        .applicants
        .of(organisation)
        .mapToObj(tables.applicants()::get)
        .filter(applicant -> applicant.validity().contains(on))
        .forEach(applicant -> applicants.merge(applicant.stage(), 1, Integer::sum));
    relations
        .affiliated
        .of(organisation)
        .mapToObj(tables.members()::get)
        .filter(member -> isAffiliated(member, id))
        .flatMap(member -> member.statusOn(on).stream())
        .forEach(status -> members.merge(status, 1, Integer::sum));
    grids += count(relations.organisationGrids.of(organisation), tables.grids(), Grid::validity);
    relations.organisationBuildings.of(organisation).forEach(b -> addBuilding(b, id));
  }

  private boolean isAffiliated(PartyMember member, OrganisationId branch) {
    return member.affiliations().stream()
        .anyMatch(a -> a.branch().equals(branch) && a.validity().contains(on));
  }

  private void addBuilding(int building, OrganisationId community) {
    buildings++;
    relations
        .buildingDwellings
        .of(building)
        .forEach(
            dwelling -> {
              dwellings++;
              households +=
                  count(
                      relations.dwellingHouseholds.of(dwelling),
                      tables.households(),
                      Household::validity);
              relations
                  .dwellingPersons
                  .of(dwelling)
                  .forEach(p -> addResident(p, tables.dwellings().id(dwelling), community));
            });
  }

  private void addResident(int index, DwellingId dwelling, OrganisationId community) {
    Person person = tables.persons().get(index);
    for (Residence residence : person.residences()) {
      if (residence.dwelling().equals(dwelling) && residence.validity().contains(on)) {
        residents.computeIfAbsent(residence.kind(), k -> new BitSet()).set(index);
        if (residence.kind() != Residence.Kind.REGISTERED && !isRegistered(person, community)) {
          floating.set(index);
        }
      }
    }
  }

  private boolean isRegistered(Person person, OrganisationId community) {
    return person.residences().stream()
        .filter(r -> r.kind() == Residence.Kind.REGISTERED && r.validity().contains(on))
        .anyMatch(r -> communityOf(r.dwelling()).equals(community));
  }

  private OrganisationId communityOf(DwellingId dwelling) {
    BuildingId building = tables.dwellings().find(dwelling).orElseThrow().building();
    return tables.buildings().find(building).orElseThrow().community();
  }

  private <R> int count(
      IntStream indices, RecordTable<?, R> table, Function<R, Validity> validity) {
    return (int) indices.filter(i -> validity.apply(table.get(i)).contains(on)).count();
  }

  private static <K> ImmutableMap<K, Integer> complete(K[] keys, Map<K, Integer> counts) {
    return Arrays.stream(keys)
        .collect(toImmutableMap(key -> key, key -> counts.getOrDefault(key, 0)));
  }
}
