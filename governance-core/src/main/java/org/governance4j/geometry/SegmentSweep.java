package org.governance4j.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where segments meet, by a line that sweeps over the plane from west to east and, on one
 * meridian, from south to north; O((n + k) log n) for n segments and k pairs that share an end.
 *
 * <p>The segments that the line meets are ordered from south to north. Up to the first crossing the
 * order never changes, so that it is enough to compare neighbours. All of this is decided at ends
 * of segments, exactly.
 */
public final class SegmentSweep {

  /** Takes pairs of segments. */
  public interface Visitor {

    /** Takes two segments that share a point, an end of at least one, and says whether to go on. */
    boolean meet(int segment, int other, int x, int y);
  }

  /** Two segments that cross inside both, or that the visitor did not want to go on from. */
  public record Stop(int segment, int other, boolean crossing) {}

  private final int[] x;
  private final int[] y;
  private final int[] endX;
  private final int[] endY;
  private final Visitor visitor;
  private final TreeSet<Integer> status = new TreeSet<>(this::compare);
  private Optional<Stop> stop = Optional.empty();

  private SegmentSweep(List<Ring> rings, Visitor visitor) {
    int size = rings.stream().mapToInt(Ring::size).sum();
    this.x = new int[size];
    this.y = new int[size];
    this.endX = new int[size];
    this.endY = new int[size];
    this.visitor = visitor;
    int at = 0;
    for (Ring ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        int j = ring.next(i);
        boolean forward = before(ring.x[i], ring.y[i], ring.x[j], ring.y[j]);
        x[at] = ring.x[forward ? i : j];
        y[at] = ring.y[forward ? i : j];
        endX[at] = ring.x[forward ? j : i];
        endY[at++] = ring.y[forward ? j : i];
      }
    }
  }

  /**
   * Sweeps over the segments of rings, of which none is a point.
   *
   * @param rings the rings; their segments are numbered in their order
   * @param visitor takes the pairs that share an end
   * @return the first crossing, or where the visitor stopped; empty after all
   */
  public static Optional<Stop> over(List<Ring> rings, Visitor visitor) {
    SegmentSweep sweep = new SegmentSweep(rings, visitor);
    sweep.run();
    return sweep.stop;
  }

  private void run() {
    int size = x.length;
    // An event is a segment's start, or its end with the number of segments added.
    int[] events =
        IntStream.range(0, 2 * size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(this::eventX)
                    .thenComparingInt(this::eventY)
                    .thenComparing(event -> event))
            .mapToInt(event -> event)
            .toArray();
    int from = 0;
    while (from < events.length && stop.isEmpty()) {
      int to = from + 1;
      while (to < events.length
          && eventX(events[to]) == eventX(events[from])
          && eventY(events[to]) == eventY(events[from])) {
        to++;
      }
      point(Arrays.copyOfRange(events, from, to));
      from = to;
    }
  }

  private int eventX(int event) {
    return event < x.length ? x[event] : endX[event - x.length];
  }

  private int eventY(int event) {
    return event < x.length ? y[event] : endY[event - x.length];
  }

  /** All segments that start or end at one point; the starts come first. */
  private void point(int[] events) {
    int px = eventX(events[0]);
    int py = eventY(events[0]);
    int[] starts = Arrays.stream(events).filter(event -> event < x.length).toArray();
    int[] ends =
        Arrays.stream(events).filter(event -> event >= x.length).map(e -> e - x.length).toArray();
    List<Integer> through = new ArrayList<>();
    if (ends.length > 0) {
      addThrough(ends[0], px, py, through);
    }
    for (int end : ends) {
      Integer below = status.lower(end);
      Integer above = status.higher(end);
      status.remove(end);
      compareNeighbours(below, above);
    }
    for (int start : starts) {
      status.add(start);
      compareNeighbours(status.lower(start), start);
      compareNeighbours(start, status.higher(start));
    }
    if (ends.length == 0) {
      addThrough(starts[0], px, py, through);
    }
    meet(ends, starts, through, px, py);
  }

  /** Adds the segments around one that hold a point and neither start nor end there. */
  private void addThrough(int segment, int px, int py, List<Integer> through) {
    UnaryOperator<Integer> below = status::lower;
    UnaryOperator<Integer> above = status::higher;
    for (UnaryOperator<Integer> next : List.of(below, above)) {
      Integer other = next.apply(segment);
      while (other != null && side(other, px, py) == 0) {
        boolean ends = x[other] == px && y[other] == py || endX[other] == px && endY[other] == py;
        if (!ends) {
          through.add(other);
        }
        other = next.apply(other);
      }
    }
  }

  private void meet(int[] ends, int[] starts, List<Integer> through, int px, int py) {
    int[] own = IntStream.concat(Arrays.stream(ends), Arrays.stream(starts)).toArray();
    for (int i = 0; i < own.length && stop.isEmpty(); i++) {
      for (int j = 0; j < i && stop.isEmpty(); j++) {
        visit(own[i], own[j], px, py);
      }
      for (int j = 0; j < through.size() && stop.isEmpty(); j++) {
        visit(own[i], through.get(j), px, py);
      }
    }
  }

  private void visit(int segment, int other, int px, int py) {
    if (!visitor.meet(segment, other, px, py)) {
      stop = Optional.of(new Stop(segment, other, false));
    }
  }

  private void compareNeighbours(@Nullable Integer a, @Nullable Integer b) {
    if (a != null
        && b != null
        && stop.isEmpty()
        && Plane.crosses(x[a], y[a], endX[a], endY[a], x[b], y[b], endX[b], endY[b])) {
      stop = Optional.of(new Stop(a, b, true));
    }
  }

  /** The order from south to north where the later of two starts; of the same lines by number. */
  private int compare(Integer a, Integer b) {
    if (a.equals(b)) {
      return 0;
    }
    boolean later = !before(x[a], y[a], x[b], y[b]);
    int order = later ? atStart(a, b) : -atStart(b, a);
    return order != 0 ? order : Integer.compare(a, b);
  }

  /** Where the start of a segment, and from there its direction, lies seen from an earlier one. */
  private int atStart(int a, int b) {
    int side = side(b, x[a], y[a]);
    return side != 0
        ? side
        : Plane.turn(
            (long) endX[b] - x[b],
            (long) endY[b] - y[b],
            (long) endX[a] - x[a],
            (long) endY[a] - y[a]);
  }

  private int side(int segment, int px, int py) {
    return Plane.side(x[segment], y[segment], endX[segment], endY[segment], px, py);
  }

  private static boolean before(int ax, int ay, int bx, int by) {
    return ax != bx ? ax < bx : ay < by;
  }
}
