package org.governance4j.testing.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.governance4j.community.GeoPoint;
import org.governance4j.testing.grid.GridOracle.Edge;
import org.governance4j.testing.grid.GridOracle.Point;

/**
 * The cells into which rings cut the plane, for the judgement of overlaps: upright strips between
 * all points where edges end or meet, cut by the edges. Each cell lies wholly inside or outside of
 * every ring, so that one point in its middle tells.
 */
public final class GridCells {

  private record Cell(GridRatio left, GridRatio right, Edge below, Edge above) {

    Point middle() {
      GridRatio x = left.mid(right);
      return new Point(x, below.heightAt(x).mid(above.heightAt(x)));
    }

    /** Whether a stretch of the line where this cell ends is where the other begins. */
    boolean opensTo(Cell next) {
      if (right.compareTo(next.left) != 0) {
        return false;
      }
      GridRatio low = max(below.heightAt(right), next.below.heightAt(right));
      GridRatio high = min(above.heightAt(right), next.above.heightAt(right));
      return low.compareTo(high) < 0;
    }
  }

  private final List<Edge> edges;
  private final List<Cell> cells = new ArrayList<>();

  private GridCells(List<Edge> edges) {
    this.edges = edges;
    List<GridRatio> stops = stops();
    for (int i = 0; i + 1 < stops.size(); i++) {
      cut(stops.get(i), stops.get(i + 1));
    }
  }

  public static GridCells of(Collection<? extends List<GeoPoint>> rings) {
    return new GridCells(rings.stream().flatMap(ring -> GridOracle.edges(ring).stream()).toList());
  }

  /** Whether the middle of any cell passes a test that is the same all over each cell. */
  public boolean any(Predicate<Point> inside) {
    return cells.stream().anyMatch(cell -> inside.test(cell.middle()));
  }

  /**
   * Into how many pieces the cells that pass a test fall; vertical edges must not lie between such
   * cells, see {@link GridArbitraries#sheared}.
   */
  public int pieces(Predicate<Point> inside) {
    List<Cell> left = new ArrayList<>(cells.stream().filter(c -> inside.test(c.middle())).toList());
    int pieces = 0;
    while (!left.isEmpty()) {
      pieces++;
      List<Cell> open = new ArrayList<>(List.of(left.remove(0)));
      while (!open.isEmpty()) {
        Cell cell = open.remove(0);
        List<Cell> next = left.stream().filter(c -> cell.opensTo(c) || c.opensTo(cell)).toList();
        left.removeAll(next);
        open.addAll(next);
      }
    }
    return pieces;
  }

  private List<GridRatio> stops() {
    Set<GridRatio> stops = new HashSet<>();
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      stops.add(edge.from().x());
      for (int j = 0; j < i; j++) {
        if (!edge.isParallelTo(edges.get(j))) {
          edge.meets(edges.get(j)).ifPresent(point -> stops.add(point.x()));
        }
      }
      stops.add(edge.to().x());
    }
    return List.copyOf(new TreeSet<>(stops));
  }

  private void cut(GridRatio left, GridRatio right) {
    GridRatio x = left.mid(right);
    List<Edge> across =
        edges.stream()
            .filter(edge -> edge.from().x().compareTo(edge.to().x()) != 0 && edge.spans(x))
            .sorted((a, b) -> a.heightAt(x).compareTo(b.heightAt(x)))
            .toList();
    for (int i = 0; i + 1 < across.size(); i++) {
      if (across.get(i).heightAt(x).compareTo(across.get(i + 1).heightAt(x)) < 0) {
        cells.add(new Cell(left, right, across.get(i), across.get(i + 1)));
      }
    }
  }

  private static GridRatio max(GridRatio a, GridRatio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static GridRatio min(GridRatio a, GridRatio b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
