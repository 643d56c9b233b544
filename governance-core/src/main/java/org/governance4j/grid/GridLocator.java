package org.governance4j.grid;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.geometry.Box;
import org.governance4j.geometry.BoxTree;
import org.governance4j.geometry.Ring.Place;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the grid in which a place lies (网格定位), CD-02: exactly, for every legal coordinate.
 *
 * <p>The areas are those of one level of grids: where grids have parts that are grids themselves,
 * each level has a locator of its own. Gaps between grids are allowed.
 *
 * <pre>{@code
 * GridLocator locator = GridLocator.of(areas, pack.get(GridLocationPolicy.KEY)).orElseThrow();
 * Outcome<GridId> grid = locator.locate(building.location(), today);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class GridLocator {

  private static final Logger LOG = LoggerFactory.getLogger(GridLocator.class);

  /** The most areas of one locator. */
  public static final int MAX_AREAS = 100_000;

  /** The most points in all areas of one locator. */
  public static final int MAX_POINTS = 5_000_000;

  private static final Comparator<GridId> BY_ID = Comparator.comparing(GridId::value);

  private final ImmutableList<AreaPart> parts;
  private final BoxTree tree;
  private final Datum datum;
  private final Dated<GridLocationPolicy> policy;
  private final LocalDate knownOn;

  private GridLocator(
      ImmutableList<AreaPart> parts,
      BoxTree tree,
      Datum datum,
      Dated<GridLocationPolicy> policy,
      LocalDate knownOn) {
    this.parts = parts;
    this.tree = tree;
    this.datum = datum;
    this.policy = policy;
    this.knownOn = knownOn;
  }

  /**
   * Checks and compiles areas.
   *
   * <p>Refused, with every fault at once, are: no area, more than {@value #MAX_AREAS}, or more than
   * {@value #MAX_POINTS} points; a grid named twice; an area without parts; a point of another
   * datum than the first point of all; a ring without area, or one that meets itself; a hole that
   * leaves its shell or overlaps another; rings of a part that share more than single points or cut
   * its inside into pieces; parts of a grid that overlap, and grids that do. Sharing edges and
   * corners is no overlap. A ring of mixed datums is not looked at further, and a part with a fault
   * of its own is not compared with other parts.
   *
   * <p>O(n log n) for n points unless many segments' boxes meet without need, as in a ring of long
   * slanted segments side by side.
   *
   * @param areas the areas, of which a reason names one by its position
   * @param policy what holds on edges that grids share
   * @return the locator, or every fault
   */
  public static Outcome<GridLocator> of(List<GridArea> areas, Dated<GridLocationPolicy> policy) {
    requireNonNull(areas, "areas");
    requireNonNull(policy, "policy");
    return AreasCheck.check(areas, MAX_AREAS, MAX_POINTS)
        .map(parts -> compiled(parts, datum(areas), policy));
  }

  private static GridLocator compiled(
      ImmutableList<AreaPart> parts, Datum datum, Dated<GridLocationPolicy> policy) {
    LOG.debug(
        "compiled a grid locator: {} parts of areas, {} versions of the policy",
        parts.size(),
        policy.versions().size());
    BoxTree tree = BoxTree.of(parts.stream().map(part -> part.region().border()).toList());
    return new GridLocator(parts, tree, datum, policy, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public GridLocator asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new GridLocator(parts, tree, datum, policy, day.isBefore(knownOn) ? day : knownOn);
  }

  private static Datum datum(List<GridArea> areas) {
    return areas.get(0).parts().get(0).shell().get(0).datum();
  }

  /**
   * Finds the grid of a point.
   *
   * <p>A point inside a grid is that grid's, and so is one on an edge of that grid alone, the edge
   * of a hole included. On an edge or a corner that grids share the policy in force on the day
   * decides, and the reasons name each of them; nothing else depends on the policy. A point in no
   * grid, or in a hole that no other grid fills, is refused as {@link
   * GridReason#OUTSIDE_ALL_GRIDS}: it is known to belong to none. A point of another datum is
   * refused too: the host converts it first.
   *
   * <p>O(log n + m) for n areas and the m points of those near the point.
   *
   * @param point the point
   * @param on the day that selects the version of the policy
   * @return the grid with the reason; refused outside; undetermined on a shared edge if the policy
   *     leaves it open or none is in force
   */
  public Outcome<GridId> locate(GeoPoint point, LocalDate on) {
    requireNonNull(point, "point");
    requireNonNull(on, "on");
    if (point.datum() != datum) {
      return Outcome.refused(
          Reason.of(GridReason.OTHER_DATUM, GridLaw.ONE_DATUM, "datum", Fact.of(point.datum()))
              .with("expected", Fact.of(datum)));
    }
    SortedSet<GridId> inside = new TreeSet<>(BY_ID);
    SortedSet<GridId> touching = new TreeSet<>(BY_ID);
    tree.visit(
        Box.around(point.lonE7(), point.latE7(), point.lonE7(), point.latE7()),
        part -> collect(parts.get(part), point, inside, touching));
    if (!inside.isEmpty()) {
      return accepted(GridReason.INSIDE, inside.first());
    }
    return switch (touching.size()) {
      case 0 -> Outcome.refused(Reason.of(GridReason.OUTSIDE_ALL_GRIDS, GridLaw.LOCATED));
      case 1 -> accepted(GridReason.ON_BOUNDARY, touching.first());
      default -> onSharedEdge(touching, on);
    };
  }

  private static void collect(
      AreaPart part, GeoPoint point, Set<GridId> inside, Set<GridId> touching) {
    Place place = part.region().locate(point.lonE7(), point.latE7());
    if (place == Place.INSIDE) {
      inside.add(part.position().grid());
    } else if (place == Place.ON_EDGE) {
      touching.add(part.position().grid());
    }
  }

  private static Outcome<GridId> accepted(GridReason code, GridId grid) {
    return Outcome.accepted(grid, Reason.of(code, GridLaw.LOCATED, "grid", Fact.of(grid)));
  }

  private Outcome<GridId> onSharedEdge(SortedSet<GridId> touching, LocalDate on) {
    Outcome<GridLocationPolicy> inForce = policy.asOf(on, knownOn);
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.addAll(inForce.reasons());
    RuleRef rule =
        inForce.toOptional().map(GridLocationPolicy::rule).orElse(GridLaw.POLICY_ON_EDGES);
    for (GridId grid : touching) {
      reasons.add(Reason.of(GridReason.ON_SHARED_EDGE, rule, "grid", Fact.of(grid)));
    }
    EdgeRule edge =
        inForce.toOptional().map(GridLocationPolicy::edge).orElse(EdgeRule.UNDETERMINED);
    return switch (edge) {
      case UNDETERMINED -> new Outcome.Undetermined<>(reasons.build());
      case LOWEST_GRID_ID -> {
        Reason taken =
            Reason.of(GridReason.LOWEST_GRID_ID_TAKEN, rule, "grid", Fact.of(touching.first()))
                .with("grids", Fact.of(touching.size(), Unit.COUNT));
        yield new Outcome.Accepted<>(touching.first(), reasons.add(taken).build());
      }
    };
  }
}
