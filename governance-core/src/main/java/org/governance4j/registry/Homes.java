package org.governance4j.registry;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Outcome;

/**
 * The estates, buildings, dwellings and households of a {@link Registry} (小区、楼栋、房屋与家庭户).
 *
 * <pre>{@code
 * Outcome<ImmutableSet<HouseholdId>> households = registry.homes().householdsOf(building, day);
 * }</pre>
 */
public final class Homes {

  private final RegistryIndex index;

  Homes(RegistryIndex index) {
    this.index = index;
  }

  /**
   * Looks up an estate; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Estate> estate(EstateId id) {
    requireNonNull(id, "id");
    return index.tables.estates().find(id);
  }

  /**
   * All estates.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Estate> estates() {
    return index.tables.estates().records();
  }

  /**
   * Looks up a building; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Building> building(BuildingId id) {
    requireNonNull(id, "id");
    return index.tables.buildings().find(id);
  }

  /**
   * All buildings.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Building> buildings() {
    return index.tables.buildings().records();
  }

  /**
   * Looks up a dwelling; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Dwelling> dwelling(DwellingId id) {
    requireNonNull(id, "id");
    return index.tables.dwellings().find(id);
  }

  /**
   * All dwellings.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Dwelling> dwellings() {
    return index.tables.dwellings().records();
  }

  /**
   * Looks up a household; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Household> household(HouseholdId id) {
    requireNonNull(id, "id");
    return index.tables.households().find(id);
  }

  /**
   * All households.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Household> households() {
    return index.tables.households().records();
  }

  /**
   * The households of a dwelling on a day.
   *
   * @param dwelling the dwelling
   * @param on the day
   * @return the households: none, one or several; undetermined if the registry does not hold the
   *     dwelling
   */
  public Outcome<ImmutableSet<HouseholdId>> householdsOf(DwellingId dwelling, LocalDate on) {
    requireNonNull(dwelling, "dwelling");
    requireNonNull(on, "on");
    return index.ask(index.tables.dwellings(), dwelling, i -> households(IntStream.of(i), on));
  }

  /**
   * The households of a building on a day.
   *
   * @param building the building
   * @param on the day
   * @return the households; undetermined if the registry does not hold the building
   */
  public Outcome<ImmutableSet<HouseholdId>> householdsOf(BuildingId building, LocalDate on) {
    requireNonNull(building, "building");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.buildings(),
        building,
        i -> households(index.relations.buildingDwellings.of(i), on));
  }

  /**
   * The property firm that serves an estate on a day (LC-11).
   *
   * @param estate the estate
   * @param on the day
   * @return the firm, or empty if none does; undetermined if the registry does not hold the estate
   */
  public Outcome<Optional<InstitutionId>> propertyFirmOf(EstateId estate, LocalDate on) {
    requireNonNull(estate, "estate");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.estates(), estate, i -> firmOf(index.tables.estates().get(i), on));
  }

  /**
   * The estates that no property firm serves on a day (LW-05).
   *
   * @param organisation the organisation in whose subtree they lie
   * @param on the day
   * @return the estates; undetermined if the registry does not hold the organisation
   */
  public Outcome<ImmutableSet<EstateId>> estatesWithoutFirm(
      OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return index.askSubtree(
        organisation,
        on,
        all ->
            all.flatMap(index.relations.organisationEstates::of)
                .mapToObj(index.tables.estates()::get)
                .filter(estate -> firmOf(estate, on).isEmpty())
                .map(Estate::id)
                .collect(toImmutableSet()));
  }

  private static Optional<InstitutionId> firmOf(Estate estate, LocalDate on) {
    return estate.propertyFirms().stream()
        .filter(engagement -> engagement.validity().contains(on))
        .map(Estate.Engagement::firm)
        .findFirst();
  }

  private ImmutableSet<HouseholdId> households(IntStream dwellings, LocalDate on) {
    return RegistryIndex.current(
            dwellings.flatMap(index.relations.dwellingHouseholds::of),
            index.tables.households().records(),
            Household::validity,
            on)
        .map(Household::id)
        .collect(toImmutableSet());
  }
}
