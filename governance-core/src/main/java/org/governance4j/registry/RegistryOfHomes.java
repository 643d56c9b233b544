package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.governance4j.community.BuildingId;
import org.governance4j.community.DwellingId;
import org.governance4j.community.EstateId;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;

/** What a {@link Registry} answers about who lives where as of a day (居住查询). */
abstract sealed class RegistryOfHomes extends RegistryOfPlaces permits RegistryOfPeople {

  RegistryOfHomes(Tables tables) {
    super(tables);
  }

  /**
   * Where a person is registered, lives or rents on a day.
   *
   * @param person the person
   * @param on the day
   * @return the residences
   */
  public ImmutableList<Residence> residencesOf(PersonId person, LocalDate on) {
    return person(person).stream()
        .flatMap(p -> p.residences().stream())
        .filter(residence -> residence.validity().contains(on))
        .collect(toImmutableList());
  }

  /**
   * The persons of a dwelling on a day.
   *
   * @param dwelling the dwelling
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once
   */
  public ImmutableSet<PersonId> residentsOf(
      DwellingId dwelling, Set<Residence.Kind> kinds, LocalDate on) {
    return residents(IntStream.of(tables.dwellings().indexOf(dwelling)), kinds, on);
  }

  /**
   * The persons of a building on a day.
   *
   * @param building the building
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once
   */
  public ImmutableSet<PersonId> residentsOf(
      BuildingId building, Set<Residence.Kind> kinds, LocalDate on) {
    return residents(dwellings(IntStream.of(tables.buildings().indexOf(building))), kinds, on);
  }

  /**
   * The persons of an estate on a day.
   *
   * @param estate the estate
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once
   */
  public ImmutableSet<PersonId> residentsOf(
      EstateId estate, Set<Residence.Kind> kinds, LocalDate on) {
    IntStream buildings = relations.estateBuildings.of(tables.estates().indexOf(estate));
    return residents(dwellings(buildings), kinds, on);
  }

  /**
   * The persons of an organisation and all below it on a day.
   *
   * @param organisation the organisation
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once
   */
  public ImmutableSet<PersonId> residentsWithin(
      OrganisationId organisation, Set<Residence.Kind> kinds, LocalDate on) {
    IntStream buildings = subtree(organisation, on).flatMap(relations.organisationBuildings::of);
    return residents(dwellings(buildings), kinds, on);
  }

  /**
   * The households of a dwelling on a day.
   *
   * @param dwelling the dwelling
   * @param on the day
   * @return the households: none, one or several
   */
  public ImmutableSet<HouseholdId> householdsOf(DwellingId dwelling, LocalDate on) {
    return households(IntStream.of(tables.dwellings().indexOf(dwelling)), on);
  }

  /**
   * The households of a building on a day.
   *
   * @param building the building
   * @param on the day
   * @return the households
   */
  public ImmutableSet<HouseholdId> householdsOf(BuildingId building, LocalDate on) {
    return households(dwellings(IntStream.of(tables.buildings().indexOf(building))), on);
  }

  /**
   * The household that a person belongs to on a day.
   *
   * @param person the person
   * @param on the day
   * @return the household, or empty if there is none
   */
  public Optional<HouseholdId> householdOf(PersonId person, LocalDate on) {
    return person(person).stream()
        .flatMap(p -> p.households().stream())
        .filter(membership -> membership.validity().contains(on))
        .map(Household.Membership::household)
        .findFirst();
  }

  /**
   * The persons of a household on a day.
   *
   * @param household the household
   * @param on the day
   * @return the persons
   */
  public ImmutableSet<PersonId> personsOf(HouseholdId household, LocalDate on) {
    return relations
        .householdPersons
        .of(tables.households().indexOf(household))
        .mapToObj(tables.persons()::id)
        .filter(person -> householdOf(person, on).filter(household::equals).isPresent())
        .collect(toImmutableSet());
  }

  private IntStream dwellings(IntStream buildings) {
    return buildings.flatMap(relations.buildingDwellings::of);
  }

  private ImmutableSet<PersonId> residents(
      IntStream dwellings, Set<Residence.Kind> kinds, LocalDate on) {
    return dwellings
        .boxed()
        .flatMap(
            d ->
                relations
                    .dwellingPersons
                    .of(d)
                    .mapToObj(tables.persons()::get)
                    .filter(p -> resides(p, tables.dwellings().id(d), kinds, on)))
        .map(Person::id)
        .collect(toImmutableSet());
  }

  private static boolean resides(
      Person person, DwellingId dwelling, Set<Residence.Kind> kinds, LocalDate on) {
    return person.residences().stream()
        .anyMatch(
            r ->
                r.dwelling().equals(dwelling)
                    && kinds.contains(r.kind())
                    && r.validity().contains(on));
  }

  private ImmutableSet<HouseholdId> households(IntStream dwellings, LocalDate on) {
    return dwellings
        .flatMap(relations.dwellingHouseholds::of)
        .mapToObj(tables.households()::get)
        .filter(household -> household.validity().contains(on))
        .map(Household::id)
        .collect(toImmutableSet());
  }
}
