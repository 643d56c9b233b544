package org.governance4j.registry;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.rule.Outcome;

/**
 * A place's organisations, people, homes, units, bodies and grids with their dated relations
 * (社区信息库), checked as a whole and asked as of any day.
 *
 * <pre>{@code
 * Outcome<Registry> registry = Registry.builder(schemes).add(street).add(community).build();
 * }</pre>
 *
 * <p>A query about an id that the registry does not hold finds nothing; look the id up to tell. All
 * answers come in the order of adding. Immutable and thread-safe.
 */
public final class Registry extends RegistryOfPeople {

  private Registry(Tables tables) {
    super(tables);
  }

  /**
   * Starts a registry.
   *
   * @param schemes the schemes that its organisations follow
   * @return a builder without records
   */
  public static Builder builder(OrganisationPolicy schemes) {
    requireNonNull(schemes, "schemes");
    return new Builder(schemes);
  }

  /**
   * Counts what an organisation and all below it come to on a day (CD-01); O(what is counted).
   *
   * @param organisation the organisation
   * @param on the day
   * @return the counts, all zero if it does not exist on the day
   */
  public Census count(OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    return new Counting(tables, relations, on).count(subtree(organisation, on).toArray());
  }

  /** Takes records in any order and checks them together; for use within one thread. */
  public static final class Builder {

    private final OrganisationPolicy schemes;
    private final Sharing sharing = new Sharing();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<PartyMember> members = new ArrayList<>();
    private final List<Applicant> applicants = new ArrayList<>();
    private final List<PostHolding> posts = new ArrayList<>();
    private final List<Building> buildings = new ArrayList<>();
    private final List<Dwelling> dwellings = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Estate> estates = new ArrayList<>();
    private final List<Institution> institutions = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<SecretaryFile> secretaryFiles = new ArrayList<>();
    private final List<CommunityFund> funds = new ArrayList<>();
    private final List<BranchHost> branchHosts = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<GridPost> gridPosts = new ArrayList<>();

    private Builder(OrganisationPolicy schemes) {
      this.schemes = schemes;
    }

    /**
     * Adds an organisation.
     *
     * @param organisation the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Organisation organisation) {
      requireNonNull(organisation, "organisation");
      organisations.add(organisation);
      return this;
    }

    /**
     * Adds a person.
     *
     * @param person the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Person person) {
      requireNonNull(person, "person");
      persons.add(sharing.share(person));
      return this;
    }

    /**
     * Adds a party member.
     *
     * @param partyMember the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(PartyMember partyMember) {
      requireNonNull(partyMember, "partyMember");
      members.add(sharing.share(partyMember));
      return this;
    }

    /**
     * Adds a stage on the way to membership.
     *
     * @param applicant the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Applicant applicant) {
      requireNonNull(applicant, "applicant");
      applicants.add(applicant);
      return this;
    }

    /**
     * Adds a post held.
     *
     * @param postHolding the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(PostHolding postHolding) {
      requireNonNull(postHolding, "postHolding");
      posts.add(postHolding);
      return this;
    }

    /**
     * Adds a building.
     *
     * @param building the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Building building) {
      requireNonNull(building, "building");
      buildings.add(building);
      return this;
    }

    /**
     * Adds a dwelling.
     *
     * @param dwelling the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Dwelling dwelling) {
      requireNonNull(dwelling, "dwelling");
      dwellings.add(sharing.share(dwelling));
      return this;
    }

    /**
     * Adds a household.
     *
     * @param household the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Household household) {
      requireNonNull(household, "household");
      households.add(sharing.share(household));
      return this;
    }

    /**
     * Adds an estate.
     *
     * @param estate the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Estate estate) {
      requireNonNull(estate, "estate");
      estates.add(estate);
      return this;
    }

    /**
     * Adds an institution.
     *
     * @param institution the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Institution institution) {
      requireNonNull(institution, "institution");
      institutions.add(institution);
      return this;
    }

    /**
     * Adds a body.
     *
     * @param body the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Body body) {
      requireNonNull(body, "body");
      bodies.add(body);
      return this;
    }

    /**
     * Adds a secretary's file.
     *
     * @param secretaryFile the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(SecretaryFile secretaryFile) {
      requireNonNull(secretaryFile, "secretaryFile");
      secretaryFiles.add(secretaryFile);
      return this;
    }

    /**
     * Adds a community's fund.
     *
     * @param communityFund the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(CommunityFund communityFund) {
      requireNonNull(communityFund, "communityFund");
      funds.add(communityFund);
      return this;
    }

    /**
     * Adds a branch's host.
     *
     * @param branchHost the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(BranchHost branchHost) {
      requireNonNull(branchHost, "branchHost");
      branchHosts.add(branchHost);
      return this;
    }

    /**
     * Adds a grid.
     *
     * @param grid the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(Grid grid) {
      requireNonNull(grid, "grid");
      grids.add(grid);
      return this;
    }

    /**
     * Adds a post in a grid.
     *
     * @param gridPost the record
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(GridPost gridPost) {
      requireNonNull(gridPost, "gridPost");
      gridPosts.add(gridPost);
      return this;
    }

    /**
     * Checks all records together.
     *
     * @return the registry, or every fault as a {@link RegistryReason}, ordered by kind of record
     *     and then by position
     */
    public Outcome<Registry> build() {
      sharing.clear();
      Tables tables =
          new Tables(
              schemes,
              new Table<>(RecordKind.ORGANISATION, organisations, Organisation::id),
              new Table<>(RecordKind.PERSON, persons, Person::id),
              new Table<>(RecordKind.PARTY_MEMBER, members, PartyMember::person),
              ImmutableList.copyOf(applicants),
              ImmutableList.copyOf(posts),
              new Table<>(RecordKind.BUILDING, buildings, Building::id),
              new Table<>(RecordKind.DWELLING, dwellings, Dwelling::id),
              new Table<>(RecordKind.HOUSEHOLD, households, Household::id),
              new Table<>(RecordKind.ESTATE, estates, Estate::id),
              new Table<>(RecordKind.INSTITUTION, institutions, Institution::id),
              new Table<>(RecordKind.BODY, bodies, Body::id),
              ImmutableList.copyOf(secretaryFiles),
              ImmutableList.copyOf(funds),
              ImmutableList.copyOf(branchHosts),
              new Table<>(RecordKind.GRID, grids, Grid::id),
              ImmutableList.copyOf(gridPosts));
      return Faults.of(tables).outcome(() -> new Registry(tables));
    }
  }
}
