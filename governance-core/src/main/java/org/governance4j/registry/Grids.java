package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Outcome;

/**
 * The grids of a {@link Registry} and their posts (网格与网格岗位).
 *
 * <pre>{@code
 * Outcome<ImmutableList<GridPost>> posts = registry.grids().postsOf(grid, day);
 * }</pre>
 */
public final class Grids {

  private final RegistryIndex index;

  Grids(RegistryIndex index) {
    this.index = index;
  }

  /**
   * Looks up a grid; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Grid> find(GridId id) {
    requireNonNull(id, "id");
    return index.tables.grids().find(id);
  }

  /**
   * All grids.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Grid> all() {
    return index.tables.grids().records();
  }

  /**
   * A community's grids on a day (CD-02).
   *
   * @param community the community
   * @param on the day
   * @return its grids of every depth; undetermined if the registry does not hold the community
   */
  public Outcome<ImmutableSet<GridId>> of(OrganisationId community, LocalDate on) {
    requireNonNull(community, "community");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.organisations(),
        community,
        i -> grids(index.relations.organisationGrids.of(i), on));
  }

  /**
   * The grids that are direct parts of another on a day.
   *
   * @param grid the grid
   * @param on the day
   * @return its parts; undetermined if the registry does not hold the grid
   */
  public Outcome<ImmutableSet<GridId>> partsOf(GridId grid, LocalDate on) {
    requireNonNull(grid, "grid");
    requireNonNull(on, "on");
    return index.ask(index.tables.grids(), grid, i -> grids(index.relations.gridParts.of(i), on));
  }

  /**
   * All posts in grids.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<GridPost> posts() {
    return index.tables.gridPosts();
  }

  /**
   * The posts of a grid on a day, vacant ones included (CD-05).
   *
   * @param grid the grid
   * @param on the day
   * @return its posts; undetermined if the registry does not hold the grid
   */
  public Outcome<ImmutableList<GridPost>> postsOf(GridId grid, LocalDate on) {
    requireNonNull(grid, "grid");
    requireNonNull(on, "on");
    return index.ask(index.tables.grids(), grid, i -> posts(index.relations.gridPosts.of(i), on));
  }

  /**
   * The posts that a person fills in grids on a day (CD-27).
   *
   * @param person the person
   * @param on the day
   * @return the posts; undetermined if the registry does not hold the person
   */
  public Outcome<ImmutableList<GridPost>> postsOf(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(), person, i -> posts(index.relations.personGridPosts.of(i), on));
  }

  private ImmutableSet<GridId> grids(IntStream positions, LocalDate on) {
    return RegistryIndex.current(positions, index.tables.grids().records(), Grid::validity, on)
        .map(Grid::id)
        .collect(toImmutableSet());
  }

  private ImmutableList<GridPost> posts(IntStream positions, LocalDate on) {
    return RegistryIndex.current(positions, index.tables.gridPosts(), GridPost::validity, on)
        .collect(toImmutableList());
  }
}
