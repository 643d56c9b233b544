package org.governance4j.testing.grid;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.community.GeoPoint;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;

/**
 * Places points and judges rings by school geometry in unbounded fractions: slow, and written
 * without the engine's predicates.
 */
public final class GridOracle {

  /** Where a point lies. */
  public enum Place {
    OUTSIDE,
    ON_EDGE,
    INSIDE
  }

  /** A point with exact coordinates. */
  public record Point(GridRatio x, GridRatio y) {

    public static Point of(GeoPoint point) {
      return new Point(GridRatio.of(point.lonE7()), GridRatio.of(point.latE7()));
    }
  }

  /** A straight line between two different points. */
  public record Edge(Point from, Point to) {

    /** The height of the edge above a place on the first axis; the edge is not vertical. */
    GridRatio heightAt(GridRatio x) {
      GridRatio slope = to.y.minus(from.y).dividedBy(to.x.minus(from.x));
      return from.y.plus(slope.times(x.minus(from.x)));
    }

    boolean spans(GridRatio x) {
      return between(x, from.x, to.x);
    }

    boolean holds(Point p) {
      GridRatio turn =
          to.x
              .minus(from.x)
              .times(p.y.minus(from.y))
              .minus(to.y.minus(from.y).times(p.x.minus(from.x)));
      return turn.signum() == 0 && between(p.x, from.x, to.x) && between(p.y, from.y, to.y);
    }

    boolean isParallelTo(Edge o) {
      return cross(o).signum() == 0;
    }

    /** The common point of two edges that are not parallel. */
    Optional<Point> meets(Edge o) {
      GridRatio dx = o.from.x.minus(from.x);
      GridRatio dy = o.from.y.minus(from.y);
      GridRatio along = dx.times(o.to.y.minus(o.from.y)).minus(dy.times(o.to.x.minus(o.from.x)));
      GridRatio part = along.dividedBy(cross(o));
      Point point =
          new Point(
              from.x.plus(part.times(to.x.minus(from.x))),
              from.y.plus(part.times(to.y.minus(from.y))));
      return holds(point) && o.holds(point) ? Optional.of(point) : Optional.empty();
    }

    private GridRatio cross(Edge o) {
      return to.x
          .minus(from.x)
          .times(o.to.y.minus(o.from.y))
          .minus(to.y.minus(from.y).times(o.to.x.minus(o.from.x)));
    }

    private static boolean between(GridRatio v, GridRatio a, GridRatio b) {
      return v.compareTo(a) >= 0 && v.compareTo(b) <= 0
          || v.compareTo(b) >= 0 && v.compareTo(a) <= 0;
    }
  }

  private GridOracle() {}

  /** The edges of a ring between different points. */
  public static List<Edge> edges(List<GeoPoint> ring) {
    return IntStream.range(0, ring.size())
        .mapToObj(i -> new Edge(Point.of(ring.get(i)), Point.of(ring.get((i + 1) % ring.size()))))
        .filter(edge -> !edge.from.equals(edge.to))
        .toList();
  }

  /** Counts where a ray upwards from the point meets the ring. */
  public static Place place(List<GeoPoint> ring, Point p) {
    List<Edge> edges = edges(ring);
    if (edges.stream().anyMatch(edge -> edge.holds(p))) {
      return Place.ON_EDGE;
    }
    long above =
        edges.stream()
            .filter(e -> e.from.x.compareTo(p.x) <= 0 != e.to.x.compareTo(p.x) <= 0)
            .filter(e -> e.heightAt(p.x).compareTo(p.y) > 0)
            .count();
    return above % 2 == 1 ? Place.INSIDE : Place.OUTSIDE;
  }

  public static Place place(GeoPolygon polygon, Point p) {
    Place shell = place(polygon.shell(), p);
    List<Place> holes = polygon.holes().stream().map(hole -> place(hole, p)).toList();
    if (shell == Place.OUTSIDE || holes.contains(Place.INSIDE)) {
      return Place.OUTSIDE;
    }
    return shell == Place.ON_EDGE || holes.contains(Place.ON_EDGE) ? Place.ON_EDGE : Place.INSIDE;
  }

  /** Inside or on the edge of any part counts for the area, inside first. */
  public static Place place(GridArea area, Point p) {
    List<Place> places = area.parts().stream().map(part -> place(part, p)).toList();
    if (places.contains(Place.INSIDE)) {
      return Place.INSIDE;
    }
    return places.contains(Place.ON_EDGE) ? Place.ON_EDGE : Place.OUTSIDE;
  }

  /** Whether at least three points, all different, are joined by edges that meet at ends only. */
  public static boolean isSimple(List<GeoPoint> ring) {
    if (ring.size() < 3 || ring.stream().distinct().count() < ring.size()) {
      return false;
    }
    List<Edge> edges = edges(ring);
    for (int i = 0; i < edges.size(); i++) {
      for (int j = i + 1; j < edges.size(); j++) {
        boolean inTurn = j == i + 1 || i == 0 && j == edges.size() - 1;
        if (inTurn ? foldsBack(edges.get(i), edges.get(j)) : touch(edges.get(i), edges.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean foldsBack(Edge a, Edge b) {
    return sharesLength(a, b);
  }

  private static boolean touch(Edge a, Edge b) {
    if (!a.isParallelTo(b)) {
      return a.meets(b).isPresent();
    }
    return a.holds(b.from) || a.holds(b.to) || b.holds(a.from) || b.holds(a.to);
  }

  /** Whether two edges have more than one point in common. */
  public static boolean sharesLength(Edge a, Edge b) {
    return a.isParallelTo(b)
        && List.of(a.from, a.to, b.from, b.to).stream()
                .filter(p -> a.holds(p) && b.holds(p))
                .distinct()
                .count()
            > 1;
  }
}
