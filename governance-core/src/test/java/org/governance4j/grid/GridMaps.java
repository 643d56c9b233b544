package org.governance4j.grid;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleRef;

/** Short ways to write areas in tests. */
public final class GridMaps {

  public static final RuleRef RULE =
      new RuleRef("LOCAL-1", "whose an edge is", "a decision", Basis.HOST_DECISION);
  public static final LocalDate DAY = LocalDate.of(2022, 6, 1);
  public static final GridLocationPolicy OPEN = new GridLocationPolicy(EdgeRule.UNDETERMINED, RULE);
  public static final Dated<GridLocationPolicy> LOWEST =
      dated(new GridLocationPolicy(EdgeRule.LOWEST_GRID_ID, RULE));

  public static Dated<GridLocationPolicy> dated(GridLocationPolicy policy) {
    return Dated.from(GridLocationPolicy.KEY.id(), DAY, policy.rule(), policy);
  }

  private GridMaps() {}

  public static GeoPoint at(int lonE7, int latE7) {
    return GeoPoint.of(lonE7, latE7, Datum.CGCS2000);
  }

  /** Points from longitudes and latitudes in turn. */
  public static ImmutableList<GeoPoint> ring(int... coordinates) {
    return IntStream.range(0, coordinates.length / 2)
        .mapToObj(i -> at(coordinates[2 * i], coordinates[2 * i + 1]))
        .collect(ImmutableList.toImmutableList());
  }

  public static ImmutableList<GeoPoint> box(int west, int south, int east, int north) {
    return ring(west, south, east, south, east, north, west, north);
  }

  public static GeoPolygon polygon(ImmutableList<GeoPoint> shell) {
    return new GeoPolygon(shell, ImmutableList.of());
  }

  public static GeoPolygon polygon(ImmutableList<GeoPoint> shell, ImmutableList<GeoPoint> hole) {
    return new GeoPolygon(shell, ImmutableList.of(hole));
  }

  static GeoPolygon polygon(
      ImmutableList<GeoPoint> shell, ImmutableList<GeoPoint> hole, ImmutableList<GeoPoint> other) {
    return new GeoPolygon(shell, ImmutableList.of(hole, other));
  }

  public static GridArea area(String grid, GeoPolygon... parts) {
    return new GridArea(GridId.of(grid), ImmutableList.copyOf(parts));
  }

  public static GridLocator locator(GridArea... areas) {
    return GridLocator.of(List.of(areas), LOWEST).orElseThrow();
  }

  public static ImmutableList<Reason> faults(GridArea... areas) {
    return GridLocator.of(List.of(areas), LOWEST).reasons();
  }

  public static List<ReasonCode> codes(Outcome<?> outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }
}
