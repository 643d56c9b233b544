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
 * A place's organisations, people, homes, institutions, bodies and grids with their dated relations
 * (社区信息库), checked as a whole and asked as of any day.
 *
 * <pre>{@code
 * Outcome<Registry> registry = Registry.builder(schemes).add(street).add(community).build();
 * Outcome<Optional<PartyMember.Status>> status =
 *     registry.orElseThrow().members().statusOf(person, day);
 * }</pre>
 *
 * <p>Each kind of question has its own view: {@link #organisations()}, {@link #people()}, {@link
 * #members()}, {@link #homes()}, {@link #institutions()}, {@link #bodies()}, {@link #posts()} and
 * {@link #grids()}. A look-up by id answers with the record or with nothing. Every other question
 * about an id that the registry does not hold is undetermined ({@link RegistryReason#UNKNOWN_ID});
 * an empty answer is about something that the registry holds. All answers are in the order of
 * adding. Immutable and thread-safe.
 */
public final class Registry {

  private final RegistryIndex index;
  private final Organisations organisations;
  private final People people;
  private final PartyMembers members;
  private final Homes homes;
  private final Institutions institutions;
  private final Bodies bodies;
  private final Posts posts;
  private final Grids grids;

  private Registry(RegistryTables tables) {
    index = new RegistryIndex(tables);
    organisations = new Organisations(index);
    people = new People(index);
    members = new PartyMembers(index);
    homes = new Homes(index);
    institutions = new Institutions(index);
    bodies = new Bodies(index);
    posts = new Posts(index);
    grids = new Grids(index);
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
   * The organisations, the funds of communities and the hosts of branches (组织).
   *
   * @return the view of this registry
   */
  public Organisations organisations() {
    return organisations;
  }

  /**
   * The persons, their residences and their households (人员).
   *
   * @return the view of this registry
   */
  public People people() {
    return people;
  }

  /**
   * The party members, activists and candidates (党员).
   *
   * @return the view of this registry
   */
  public PartyMembers members() {
    return members;
  }

  /**
   * The estates, buildings, dwellings and households (小区与房屋).
   *
   * @return the view of this registry
   */
  public Homes homes() {
    return homes;
  }

  /**
   * The institutions (单位).
   *
   * @return the view of this registry
   */
  public Institutions institutions() {
    return institutions;
  }

  /**
   * The bodies and their seats (机构).
   *
   * @return the view of this registry
   */
  public Bodies bodies() {
    return bodies;
  }

  /**
   * The posts in organisations and bodies, and the files of secretaries (任职).
   *
   * @return the view of this registry
   */
  public Posts posts() {
    return posts;
  }

  /**
   * The grids and their posts (网格).
   *
   * @return the view of this registry
   */
  public Grids grids() {
    return grids;
  }

  /**
   * Counts an organisation and all below it on a day (CD-01); O(what is counted).
   *
   * @param organisation the organisation
   * @param on the day
   * @return the counts, all zero if it does not exist on the day; undetermined if the registry does
   *     not hold it
   */
  public Outcome<Census> census(OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return index.askSubtree(
        organisation, on, all -> new CensusTaker(index, on).count(all.toArray()));
  }

  /** Takes records in any order and checks them together; for use within one thread. */
  public static final class Builder {

    private final OrganisationPolicy schemes;
    private final PartInterner interner = new PartInterner();
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
      persons.add(interner.intern(person));
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
      members.add(interner.intern(partyMember));
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
      dwellings.add(interner.intern(dwelling));
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
      households.add(interner.intern(household));
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
      interner.clear();
      RegistryTables tables =
          new RegistryTables(
              schemes,
              new RecordTable<>(RecordKind.ORGANISATION, organisations, Organisation::id),
              new RecordTable<>(RecordKind.PERSON, persons, Person::id),
              new RecordTable<>(RecordKind.PARTY_MEMBER, members, PartyMember::person),
              ImmutableList.copyOf(applicants),
              ImmutableList.copyOf(posts),
              new RecordTable<>(RecordKind.BUILDING, buildings, Building::id),
              new RecordTable<>(RecordKind.DWELLING, dwellings, Dwelling::id),
              new RecordTable<>(RecordKind.HOUSEHOLD, households, Household::id),
              new RecordTable<>(RecordKind.ESTATE, estates, Estate::id),
              new RecordTable<>(RecordKind.INSTITUTION, institutions, Institution::id),
              new RecordTable<>(RecordKind.BODY, bodies, Body::id),
              ImmutableList.copyOf(secretaryFiles),
              ImmutableList.copyOf(funds),
              ImmutableList.copyOf(branchHosts),
              new RecordTable<>(RecordKind.GRID, grids, Grid::id),
              ImmutableList.copyOf(gridPosts));
      return RegistryFaults.of(tables).outcome(() -> new Registry(tables));
    }
  }
}
