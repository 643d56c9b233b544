package org.governance4j.testing.grid;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;

/**
 * A rectangle cut into grids: crooked cells, some with a hole that another cell fills, some with
 * extra points on their edges, dealt out to grids of one or several parts.
 *
 * @param areas the grids' areas
 * @param low the rectangle's south-western corner
 * @param high the rectangle's north-eastern corner
 */
public record GridPartition(ImmutableList<GridArea> areas, GeoPoint low, GeoPoint high) {

  private static final int MAX_LON = 1_800_000_000;
  private static final int MAX_LAT = 900_000_000;
  private static final long SPACING = 16;
  private static final List<Integer> CELLS = List.of(1, 2, 3);

  /** Small ones at the corners of the map, one of all the map, and middling ones. */
  public static Arbitrary<GridPartition> arbitrary() {
    return Combinators.combine(
            Arbitraries.of(CELLS),
            Arbitraries.of(CELLS),
            Arbitraries.integers().between(0, 3),
            Arbitraries.longs())
        .as((columns, rows, place, seed) -> new Maker(columns, rows, place, seed).make());
  }

  /** A corner, a point on an edge or next to it, or any point of the rectangle. */
  public GeoPoint probe(long seed) {
    Random random = new Random(seed);
    List<List<GeoPoint>> rings = rings().toList();
    List<GeoPoint> ring = rings.get(random.nextInt(rings.size()));
    int at = random.nextInt(ring.size());
    GeoPoint a = ring.get(at);
    GeoPoint b = ring.get((at + 1) % ring.size());
    return switch (random.nextInt(5)) {
      case 0 -> a;
      case 1 -> onEdge(a, b, random, 0);
      case 2 -> onEdge(a, b, random, random.nextInt(3) - 1);
      default ->
          GeoPoint.of(
              (int) random.nextLong(low.lonE7(), high.lonE7() + 1L),
              (int) random.nextLong(low.latE7(), high.latE7() + 1L),
              low.datum());
    };
  }

  private Stream<List<GeoPoint>> rings() {
    return areas.stream()
        .flatMap(area -> area.parts().stream())
        .flatMap(part -> Stream.concat(Stream.of(part.shell()), part.holes().stream()));
  }

  private GeoPoint onEdge(GeoPoint a, GeoPoint b, Random random, int off) {
    long dx = (long) b.lonE7() - a.lonE7();
    long dy = (long) b.latE7() - a.latE7();
    long steps = BigInteger.valueOf(dx).gcd(BigInteger.valueOf(dy)).longValue();
    long step = random.nextLong(steps + 1);
    long x = a.lonE7() + dx / steps * step + off;
    long y = a.latE7() + dy / steps * step;
    return GeoPoint.of(
        (int) Math.max(low.lonE7(), Math.min(high.lonE7(), x)), (int) y, low.datum());
  }

  /** Makes one partition out of a seed. */
  private static final class Maker {

    private final int columns;
    private final int rows;
    private final long lonE7;
    private final long latE7;
    private final long stepLon;
    private final long stepLat;
    private final Random random;
    private final GeoPoint[][] corners;

    Maker(int columns, int rows, int place, long seed) {
      this.columns = columns;
      this.rows = rows;
      this.random = new Random(seed);
      boolean wide = place == 0;
      this.stepLon = wide ? 2L * MAX_LON / columns : SPACING;
      this.stepLat = wide ? 2L * MAX_LAT / rows : SPACING;
      this.lonE7 = place == 1 ? MAX_LON - columns * stepLon : place == 2 ? 0 : -MAX_LON;
      this.latE7 = place == 1 ? MAX_LAT - rows * stepLat : place == 2 ? 0 : -MAX_LAT;
      this.corners = new GeoPoint[columns + 1][rows + 1];
    }

    GridPartition make() {
      for (int x = 0; x <= columns; x++) {
        for (int y = 0; y <= rows; y++) {
          corners[x][y] = corner(x, y);
        }
      }
      TreeMap<String, List<GeoPolygon>> byGrid = new TreeMap<>();
      for (int x = 0; x < columns; x++) {
        for (int y = 0; y < rows; y++) {
          deal(x, y, byGrid);
        }
      }
      List<GridArea> areas = new ArrayList<>();
      byGrid.forEach(
          (id, parts) -> areas.add(new GridArea(GridId.of(id), ImmutableList.copyOf(parts))));
      return new GridPartition(ImmutableList.copyOf(areas), corners[0][0], corners[columns][rows]);
    }

    private void deal(int x, int y, TreeMap<String, List<GeoPolygon>> byGrid) {
      ImmutableList<GeoPoint> shell =
          ImmutableList.<GeoPoint>builder()
              .addAll(edge(corners[x][y], corners[x + 1][y]))
              .addAll(edge(corners[x + 1][y], corners[x + 1][y + 1]))
              .addAll(edge(corners[x + 1][y + 1], corners[x][y + 1]))
              .addAll(edge(corners[x][y + 1], corners[x][y]))
              .build();
      if (random.nextInt(3) > 0) {
        add(byGrid, new GeoPolygon(shell, ImmutableList.of()));
        return;
      }
      ImmutableList<GeoPoint> hole = diamond(x, y);
      add(byGrid, new GeoPolygon(shell, ImmutableList.of(hole)));
      add(byGrid, new GeoPolygon(hole.reverse(), ImmutableList.of()));
    }

    private void add(TreeMap<String, List<GeoPolygon>> byGrid, GeoPolygon part) {
      byGrid.computeIfAbsent("g" + random.nextInt(5), id -> new ArrayList<>()).add(part);
    }

    /** An inner corner strays; one of the border stays on it. Moves are even, for midpoints. */
    private GeoPoint corner(int x, int y) {
      long moveX = x == 0 || x == columns ? 0 : move(stepLon);
      long moveY = y == 0 || y == rows ? 0 : move(stepLat);
      return point(lonE7 + x * stepLon + moveX, latE7 + y * stepLat + moveY);
    }

    private long move(long step) {
      return 2 * (random.nextLong(step / 4) - step / 8);
    }

    private List<GeoPoint> edge(GeoPoint from, GeoPoint to) {
      long sumX = (long) from.lonE7() + to.lonE7();
      long sumY = (long) from.latE7() + to.latE7();
      boolean whole = sumX % 2 == 0 && sumY % 2 == 0;
      return whole && random.nextBoolean()
          ? List.of(from, point(sumX / 2, sumY / 2))
          : List.of(from);
    }

    private ImmutableList<GeoPoint> diamond(int x, int y) {
      long midX = lonE7 + x * stepLon + stepLon / 2;
      long midY = latE7 + y * stepLat + stepLat / 2;
      return ImmutableList.of(
          point(midX - stepLon / 8, midY + random.nextInt(2)),
          point(midX, midY - stepLat / 8),
          point(midX + stepLon / 8, midY),
          point(midX + random.nextInt(2), midY + stepLat / 8));
    }

    private static GeoPoint point(long x, long y) {
      return GeoPoint.of((int) x, (int) y, Datum.CGCS2000);
    }
  }
}
