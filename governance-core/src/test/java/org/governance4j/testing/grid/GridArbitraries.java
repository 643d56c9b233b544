package org.governance4j.testing.grid;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.grid.GeoPolygon;

/** Generators of points, rings and polygons on the map (坐标与多边形数据生成). */
public final class GridArbitraries {

  /** The last line of the small lattice on which rings meet often; the first is 0. */
  public static final int LAST = 8;

  private static final int WIDTH = LAST + 1;
  private static final int MAX_LON = 1_800_000_000;
  private static final int MAX_LAT = 900_000_000;

  /**
   * Puts the lattice on the map.
   *
   * @param lonE7 where its first column lies
   * @param latE7 where its first row lies
   * @param stepLon from column to column
   * @param stepLat from row to row
   */
  public record Frame(int lonE7, int latE7, int stepLon, int stepLat) {

    /**
     * Puts a point on the map.
     *
     * @param onLattice a point of the lattice
     * @return the point on the map
     */
    public GeoPoint place(GeoPoint onLattice) {
      return GeoPoint.of(
          lonE7 + onLattice.lonE7() * stepLon,
          latE7 + onLattice.latE7() * stepLat,
          onLattice.datum());
    }

    /**
     * Puts a ring on the map.
     *
     * @param ring points of the lattice
     * @return the ring on the map
     */
    public ImmutableList<GeoPoint> place(List<GeoPoint> ring) {
      return ring.stream().map(this::place).collect(ImmutableList.toImmutableList());
    }

    /**
     * Puts a polygon on the map.
     *
     * @param polygon a polygon of lattice points
     * @return the polygon on the map
     */
    public GeoPolygon place(GeoPolygon polygon) {
      return new GeoPolygon(
          place(polygon.shell()),
          polygon.holes().stream().map(this::place).collect(ImmutableList.toImmutableList()));
    }
  }

  private GridArbitraries() {}

  /** A corner of the map, all of it, and places between. */
  public static Arbitrary<Frame> frames() {
    return Arbitraries.of(
        new Frame(0, 0, 1, 1),
        new Frame(MAX_LON - LAST, MAX_LAT - LAST, 1, 1),
        new Frame(-MAX_LON, -MAX_LAT, 1, 1),
        new Frame(-MAX_LON, -MAX_LAT, MAX_LON / LAST * 2, MAX_LAT / LAST * 2),
        new Frame(1_108_500_000, 219_200_000, 1_377, 911));
  }

  /** Points of the small lattice. */
  public static Arbitrary<GeoPoint> latticePoints() {
    Arbitrary<Integer> line = Arbitraries.integers().between(0, LAST);
    return Combinators.combine(line, line).as((x, y) -> GeoPoint.of(x, y, Datum.CGCS2000));
  }

  /** Rings on the lattice, valid or not. */
  public static Arbitrary<List<GeoPoint>> latticeRings() {
    return latticePoints().list().ofMinSize(0).ofMaxSize(7);
  }

  /** Rings on the lattice that the oracle finds simple. */
  public static Arbitrary<List<GeoPoint>> simpleLatticeRings() {
    return latticePoints().list().ofMinSize(3).ofMaxSize(6).filter(GridOracle::isSimple);
  }

  /** Simple rings anywhere on the map, with edges in every direction. */
  public static Arbitrary<List<GeoPoint>> simpleRings() {
    Arbitrary<Integer> lon = Arbitraries.integers().between(-MAX_LON, MAX_LON);
    Arbitrary<Integer> lat = Arbitraries.integers().between(-MAX_LAT, MAX_LAT);
    return Combinators.combine(lon, lat)
        .as((x, y) -> GeoPoint.of(x, y, Datum.CGCS2000))
        .list()
        .ofMinSize(3)
        .ofMaxSize(5)
        .filter(GridOracle::isSimple);
  }

  /** Polygons on the lattice whose rings are simple; a hole, if any, lies anywhere. */
  public static Arbitrary<GeoPolygon> latticePolygons() {
    Arbitrary<List<List<GeoPoint>>> holes =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(List.<List<GeoPoint>>of())),
            Tuple.of(1, simpleLatticeRings().list().ofSize(1)));
    return Combinators.combine(shells(), holes).as(GridArbitraries::polygon);
  }

  /** Polygons on the lattice with one or two holes, many of which fit. */
  public static Arbitrary<GeoPolygon> latticePolygonsWithHoles() {
    return Combinators.combine(shells(), simpleLatticeRings().list().ofMinSize(1).ofMaxSize(2))
        .as(GridArbitraries::polygon);
  }

  /** Two polygons: of any kind, the two halves of one ring, or a hole and its filling. */
  public static Arbitrary<List<GeoPolygon>> latticePairs() {
    Arbitrary<List<GeoPoint>> rings = simpleLatticeRings().filter(ring -> ring.size() > 3);
    Arbitrary<Integer> corners = Arbitraries.integers().between(0, 5);
    return Arbitraries.oneOf(
        latticePolygons().list().ofSize(2),
        Combinators.combine(rings, corners, corners).as(GridArbitraries::cut),
        Combinators.combine(shells(), simpleLatticeRings(), corners, corners)
            .as((shell, hole, from, size) -> filled(shell, hole, from % hole.size(), size)));
  }

  private static List<GeoPolygon> cut(List<GeoPoint> ring, int turn, int size) {
    List<GeoPoint> turned = new ArrayList<>(ring);
    Collections.rotate(turned, turn);
    int end = 2 + size % (ring.size() - 3);
    List<GeoPoint> rest = new ArrayList<>(turned.subList(end, turned.size()));
    rest.add(turned.get(0));
    return List.of(polygon(turned.subList(0, end + 1), List.of()), polygon(rest, List.of()));
  }

  private static List<GeoPolygon> filled(
      List<GeoPoint> shell, List<GeoPoint> hole, int turn, int size) {
    List<GeoPoint> turned = new ArrayList<>(hole);
    Collections.rotate(turned, turn);
    List<GeoPoint> filling = turned.subList(0, Math.min(turned.size(), 3 + size));
    return List.of(polygon(shell, List.of(hole)), polygon(filling, List.of()));
  }

  private static Arbitrary<List<GeoPoint>> shells() {
    List<GeoPoint> all = List.of(at(0, 0), at(LAST, 0), at(LAST, LAST), at(0, LAST));
    List<GeoPoint> diamond = List.of(at(4, 0), at(LAST, 4), at(4, LAST), at(0, 4));
    return Arbitraries.oneOf(simpleLatticeRings(), Arbitraries.of(List.of(all, diamond)));
  }

  /** The same ring tilted so that no edge is vertical, which moves no point across an edge. */
  public static ImmutableList<GeoPoint> sheared(List<GeoPoint> latticeRing) {
    return latticeRing.stream()
        .map(p -> GeoPoint.of(p.lonE7() * WIDTH + p.latE7(), p.latE7(), p.datum()))
        .collect(ImmutableList.toImmutableList());
  }

  /** A point within the limits of the map. */
  public static GeoPoint clamped(long lonE7, long latE7, Datum datum) {
    return GeoPoint.of(
        (int) Math.max(-MAX_LON, Math.min(MAX_LON, lonE7)),
        (int) Math.max(-MAX_LAT, Math.min(MAX_LAT, latE7)),
        datum);
  }

  private static GeoPolygon polygon(List<GeoPoint> shell, List<List<GeoPoint>> holes) {
    return new GeoPolygon(
        ImmutableList.copyOf(shell),
        holes.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
  }

  private static GeoPoint at(int x, int y) {
    return GeoPoint.of(x, y, Datum.CGCS2000);
  }
}
