package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;

/**
 * What a {@link Registry} answers about the tree, estates, units, funds and grids and where
 * branches stand, as of a day (空间与组织查询).
 */
abstract sealed class RegistryOfPlaces extends RegistryRecords permits RegistryOfHomes {

  RegistryOfPlaces(Tables tables) {
    super(tables);
  }

  /**
   * An organisation with everything below it on a day; O(size of the subtree).
   *
   * @param organisation the organisation
   * @param on the day
   * @return the organisation and those below it that exist on the day, top first; empty if it does
   *     not exist then
   */
  public ImmutableSet<OrganisationId> within(OrganisationId organisation, LocalDate on) {
    return subtree(organisation, on).mapToObj(tables.organisations()::id).collect(toImmutableSet());
  }

  /**
   * The organisations above another on a day; O(depth).
   *
   * @param organisation the organisation
   * @param on the day
   * @return those above it, the nearest first; empty for the top, or if it does not exist on the
   *     day
   */
  public ImmutableList<OrganisationId> above(OrganisationId organisation, LocalDate on) {
    ImmutableList.Builder<OrganisationId> chain = ImmutableList.builder();
    Optional<OrganisationId> next =
        organisation(organisation)
            .filter(o -> o.validity().contains(on))
            .flatMap(Organisation::parent);
    while (next.isPresent()) {
      chain.add(next.get());
      next = organisation(next.get()).flatMap(Organisation::parent);
    }
    return chain.build();
  }

  /**
   * The property firm that serves an estate on a day (LC-11).
   *
   * @param estate the estate
   * @param on the day
   * @return the firm, or empty if none does
   */
  public Optional<InstitutionId> propertyFirmOf(EstateId estate, LocalDate on) {
    return estate(estate).stream()
        .flatMap(e -> e.propertyFirms().stream())
        .filter(engagement -> engagement.validity().contains(on))
        .map(Estate.Engagement::firm)
        .findFirst();
  }

  /**
   * The estates that no property firm serves on a day (LW-05).
   *
   * @param organisation the organisation in whose subtree they lie
   * @param on the day
   * @return the estates
   */
  public ImmutableSet<EstateId> estatesWithoutFirm(OrganisationId organisation, LocalDate on) {
    return subtree(organisation, on)
        .flatMap(relations.organisationEstates::of)
        .mapToObj(tables.estates()::id)
        .filter(estate -> propertyFirmOf(estate, on).isEmpty())
        .collect(toImmutableSet());
  }

  /**
   * The bodies of an estate's owners on a day (LW-05, CC-14).
   *
   * @param estate the estate
   * @param on the day
   * @return its bodies of kind {@link Body.Kind#OWNERS_COMMITTEE}
   */
  public ImmutableSet<BodyId> ownersBodiesOf(EstateId estate, LocalDate on) {
    return relations
        .estateBodies
        .of(tables.estates().indexOf(estate))
        .mapToObj(tables.bodies()::get)
        .filter(b -> b.kind() == Body.Kind.OWNERS_COMMITTEE && b.validity().contains(on))
        .map(Body::id)
        .collect(toImmutableSet());
  }

  /**
   * The units of a kind on a day (CD-01).
   *
   * @param organisation the organisation in whose subtree they belong
   * @param kind the kind
   * @param on the day
   * @return the institutions
   */
  public ImmutableSet<InstitutionId> institutionsWithin(
      OrganisationId organisation, Institution.Kind kind, LocalDate on) {
    return subtree(organisation, on)
        .flatMap(relations.organisationInstitutions::of)
        .mapToObj(tables.institutions()::get)
        .filter(i -> i.kind() == kind && i.validity().contains(on))
        .map(Institution::id)
        .collect(toImmutableSet());
  }

  /**
   * A community's fund on a day (QS-22).
   *
   * @param community the community
   * @param on the day
   * @return the figure that holds, or empty if none is recorded
   */
  public Optional<CommunityFund> fundOf(OrganisationId community, LocalDate on) {
    return relations
        .organisationFunds
        .of(tables.organisations().indexOf(community))
        .mapToObj(tables.funds()::get)
        .filter(fund -> fund.validity().contains(on))
        .findFirst();
  }

  /**
   * The branches that stand in an estate on a day (CC-14, QS-01).
   *
   * @param estate the estate
   * @param on the day
   * @return the branches
   */
  public ImmutableSet<OrganisationId> branchesIn(EstateId estate, LocalDate on) {
    return hosts(relations.estateHosts.of(tables.estates().indexOf(estate)), on)
        .map(BranchHost::branch)
        .collect(toImmutableSet());
  }

  /**
   * The branches that stand in an institution on a day (LW-02, LC-11).
   *
   * @param institution the institution
   * @param on the day
   * @return the branches
   */
  public ImmutableSet<OrganisationId> branchesIn(InstitutionId institution, LocalDate on) {
    return hosts(relations.institutionHosts.of(tables.institutions().indexOf(institution)), on)
        .map(BranchHost::branch)
        .collect(toImmutableSet());
  }

  /**
   * Where a branch stands on a day (CC-14, LC-11).
   *
   * @param branch the branch
   * @param on the day
   * @return the estate or institution, or empty if it stands in none
   */
  public Optional<BranchHost> hostOf(OrganisationId branch, LocalDate on) {
    return hosts(relations.organisationHosts.of(tables.organisations().indexOf(branch)), on)
        .findFirst();
  }

  /**
   * A community's grids on a day (CD-02).
   *
   * @param community the community
   * @param on the day
   * @return its grids of every depth
   */
  public ImmutableSet<GridId> gridsOf(OrganisationId community, LocalDate on) {
    return grids(relations.organisationGrids.of(tables.organisations().indexOf(community)), on);
  }

  /**
   * The grids that are direct parts of another on a day.
   *
   * @param grid the grid
   * @param on the day
   * @return its parts
   */
  public ImmutableSet<GridId> partsOf(GridId grid, LocalDate on) {
    return grids(relations.gridParts.of(tables.grids().indexOf(grid)), on);
  }

  /**
   * The posts of a grid on a day, vacant ones included (CD-05).
   *
   * @param grid the grid
   * @param on the day
   * @return its posts
   */
  public ImmutableList<GridPost> gridPostsOf(GridId grid, LocalDate on) {
    return gridPosts(relations.gridPosts.of(tables.grids().indexOf(grid)), on);
  }

  /**
   * The posts that a person fills in grids on a day (CD-27).
   *
   * @param person the person
   * @param on the day
   * @return the posts
   */
  public ImmutableList<GridPost> gridPostsOf(PersonId person, LocalDate on) {
    return gridPosts(relations.personGridPosts.of(tables.persons().indexOf(person)), on);
  }

  /** The positions of an organisation and all below it on a day, top first. */
  final IntStream subtree(OrganisationId organisation, LocalDate on) {
    IntStream.Builder found = IntStream.builder();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    tables.organisations().find(organisation).ifPresent(o -> open.add(index(o)));
    while (!open.isEmpty()) {
      int next = open.remove();
      if (tables.organisations().get(next).validity().contains(on)) {
        found.add(next);
        relations.childOrganisations.of(next).forEach(open::add);
      }
    }
    return found.build();
  }

  private int index(Organisation organisation) {
    return tables.organisations().indexOf(organisation.id());
  }

  private Stream<BranchHost> hosts(IntStream indices, LocalDate on) {
    return indices.mapToObj(tables.branchHosts()::get).filter(host -> host.validity().contains(on));
  }

  private ImmutableSet<GridId> grids(IntStream indices, LocalDate on) {
    return indices
        .mapToObj(tables.grids()::get)
        .filter(grid -> grid.validity().contains(on))
        .map(Grid::id)
        .collect(toImmutableSet());
  }

  private ImmutableList<GridPost> gridPosts(IntStream indices, LocalDate on) {
    return indices
        .mapToObj(tables.gridPosts()::get)
        .filter(post -> post.validity().contains(on))
        .collect(toImmutableList());
  }
}
