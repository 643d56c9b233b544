package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

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
import org.governance4j.rule.Outcome;

/**
 * The persons of a {@link Registry} and where they live (人员与居住).
 *
 * <pre>{@code
 * Outcome<ImmutableSet<PersonId>> tenants =
 *     registry.people().residentsOf(building, Set.of(Residence.Kind.TENANT), day);
 * }</pre>
 */
public final class People {

  private final RegistryIndex index;

  People(RegistryIndex index) {
    this.index = index;
  }

  /**
   * Looks up a person; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Person> find(PersonId id) {
    requireNonNull(id, "id");
    return index.tables.persons().find(id);
  }

  /**
   * All persons.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Person> all() {
    return index.tables.persons().records();
  }

  /**
   * Where a person is registered, lives or rents on a day.
   *
   * @param person the person
   * @param on the day
   * @return the residences; undetermined if the registry does not hold the person
   */
  public Outcome<ImmutableList<Residence>> residencesOf(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(),
        person,
        i ->
            index.tables.persons().get(i).residences().stream()
                .filter(residence -> residence.validity().contains(on))
                .collect(toImmutableList()));
  }

  /**
   * The household that a person belongs to on a day.
   *
   * @param person the person
   * @param on the day
   * @return the household, or empty if there is none; undetermined if the registry does not hold
   *     the person
   */
  public Outcome<Optional<HouseholdId>> householdOf(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(), person, i -> householdOf(index.tables.persons().get(i), on));
  }

  /**
   * The persons of a household on a day.
   *
   * @param household the household
   * @param on the day
   * @return the persons; undetermined if the registry does not hold the household
   */
  public Outcome<ImmutableSet<PersonId>> personsOf(HouseholdId household, LocalDate on) {
    requireNonNull(household, "household");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.households(),
        household,
        i ->
            index
                .relations
                .householdPersons
                .of(i)
                .mapToObj(index.tables.persons()::get)
                .filter(p -> householdOf(p, on).filter(household::equals).isPresent())
                .map(Person::id)
                .collect(toImmutableSet()));
  }

  /**
   * The persons of a dwelling on a day.
   *
   * @param dwelling the dwelling
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once; undetermined if the registry does not hold the dwelling
   */
  public Outcome<ImmutableSet<PersonId>> residentsOf(
      DwellingId dwelling, Set<Residence.Kind> kinds, LocalDate on) {
    requireNonNull(dwelling, "dwelling");
    requireNonNull(kinds, "kinds");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.dwellings(), dwelling, i -> residents(IntStream.of(i), kinds, on));
  }

  /**
   * The persons of a building on a day.
   *
   * @param building the building
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once; undetermined if the registry does not hold the building
   */
  public Outcome<ImmutableSet<PersonId>> residentsOf(
      BuildingId building, Set<Residence.Kind> kinds, LocalDate on) {
    requireNonNull(building, "building");
    requireNonNull(kinds, "kinds");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.buildings(),
        building,
        i -> residents(index.relations.buildingDwellings.of(i), kinds, on));
  }

  /**
   * The persons of an estate on a day.
   *
   * @param estate the estate
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once; undetermined if the registry does not hold the estate
   */
  public Outcome<ImmutableSet<PersonId>> residentsOf(
      EstateId estate, Set<Residence.Kind> kinds, LocalDate on) {
    requireNonNull(estate, "estate");
    requireNonNull(kinds, "kinds");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.estates(),
        estate,
        i -> residentsOfBuildings(index.relations.estateBuildings.of(i), kinds, on));
  }

  /**
   * The persons of an organisation and all below it on a day.
   *
   * @param organisation the organisation
   * @param kinds the kinds of residence that count
   * @param on the day
   * @return the persons, each once; undetermined if the registry does not hold the organisation
   */
  public Outcome<ImmutableSet<PersonId>> residentsWithin(
      OrganisationId organisation, Set<Residence.Kind> kinds, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(kinds, "kinds");
    requireNonNull(on, "on");
    return index.askSubtree(
        organisation,
        on,
        all ->
            residentsOfBuildings(
                all.flatMap(index.relations.organisationBuildings::of), kinds, on));
  }

  private ImmutableSet<PersonId> residentsOfBuildings(
      IntStream buildings, Set<Residence.Kind> kinds, LocalDate on) {
    return residents(buildings.flatMap(index.relations.buildingDwellings::of), kinds, on);
  }

  private ImmutableSet<PersonId> residents(
      IntStream dwellings, Set<Residence.Kind> kinds, LocalDate on) {
    return dwellings
        .boxed()
        .flatMap(
            d ->
                index
                    .relations
                    .dwellingPersons
                    .of(d)
                    .mapToObj(index.tables.persons()::get)
                    .filter(p -> resides(p, index.tables.dwellings().id(d), kinds, on)))
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

  private static Optional<HouseholdId> householdOf(Person person, LocalDate on) {
    return person.households().stream()
        .filter(membership -> membership.validity().contains(on))
        .map(Household.Membership::household)
        .findFirst();
  }
}
