package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;

/**
 * The records that a {@link Registry} holds, whole and by id (档案查阅). Every list is in the order of
 * adding; every look-up is O(1).
 */
abstract sealed class RegistryRecords permits RegistryOfPlaces {

  final Tables tables;
  final Relations relations;

  RegistryRecords(Tables tables) {
    this.tables = tables;
    this.relations = new Relations(tables);
  }

  /**
   * The schemes that the organisations follow.
   *
   * @return the schemes as they were given to the builder
   */
  public OrganisationPolicy schemes() {
    return tables.schemes();
  }

  /**
   * Looks up an organisation.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Organisation> organisation(OrganisationId id) {
    return tables.organisations().find(id);
  }

  /**
   * All organisations.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Organisation> organisations() {
    return tables.organisations().records();
  }

  /**
   * Looks up a person.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Person> person(PersonId id) {
    return tables.persons().find(id);
  }

  /**
   * All persons.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Person> persons() {
    return tables.persons().records();
  }

  /**
   * Looks up a party member by the person.
   *
   * @param person the person's id
   * @return the record, or empty if there is none
   */
  public Optional<PartyMember> member(PersonId person) {
    return tables.members().find(person);
  }

  /**
   * All party members.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<PartyMember> members() {
    return tables.members().records();
  }

  /**
   * Looks up a building.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Building> building(BuildingId id) {
    return tables.buildings().find(id);
  }

  /**
   * All buildings.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Building> buildings() {
    return tables.buildings().records();
  }

  /**
   * Looks up a dwelling.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Dwelling> dwelling(DwellingId id) {
    return tables.dwellings().find(id);
  }

  /**
   * All dwellings.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Dwelling> dwellings() {
    return tables.dwellings().records();
  }

  /**
   * Looks up a household.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Household> household(HouseholdId id) {
    return tables.households().find(id);
  }

  /**
   * All households.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Household> households() {
    return tables.households().records();
  }

  /**
   * Looks up an estate.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Estate> estate(EstateId id) {
    return tables.estates().find(id);
  }

  /**
   * All estates.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Estate> estates() {
    return tables.estates().records();
  }

  /**
   * Looks up an institution.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Institution> institution(InstitutionId id) {
    return tables.institutions().find(id);
  }

  /**
   * All institutions.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Institution> institutions() {
    return tables.institutions().records();
  }

  /**
   * Looks up a body.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Body> body(BodyId id) {
    return tables.bodies().find(id);
  }

  /**
   * All bodies.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Body> bodies() {
    return tables.bodies().records();
  }

  /**
   * Looks up a grid.
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Grid> grid(GridId id) {
    return tables.grids().find(id);
  }

  /**
   * All grids.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Grid> grids() {
    return tables.grids().records();
  }

  /**
   * All stages of persons on their way to membership.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Applicant> applicants() {
    return tables.applicants();
  }

  /**
   * All posts held.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<PostHolding> posts() {
    return tables.posts();
  }

  /**
   * All secretaries' files.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<SecretaryFile> secretaryFiles() {
    return tables.secretaryFiles();
  }

  /**
   * All communities' funds.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<CommunityFund> funds() {
    return tables.funds();
  }

  /**
   * All branches' hosts.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<BranchHost> branchHosts() {
    return tables.branchHosts();
  }

  /**
   * All posts in grids.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<GridPost> gridPosts() {
    return tables.gridPosts();
  }
}
