package org.governance4j.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.governance4j.geometry.Box;
import org.governance4j.geometry.BoxTree;
import org.governance4j.geometry.Ring;
import org.governance4j.geometry.SegmentSweep;

/**
 * Finds the pairs of shapes that may overlap or touch: those whose boxes meet. Where these are many
 * for their number, as with slivers, a sweep over all edges leaves those that share a point and
 * those of which one lies within the box of the other.
 */
final class ClosePairs {

  /** Takes a pair of shapes, the later one first, and says whether to go on. */
  interface Visitor {
    boolean pair(int later, int earlier);
  }

  /** So many neighbours has no shape of a map on average. */
  private static final int MANY = 32;

  /** The most pairs that are looked at where shapes cross or touch everywhere, for each shape. */
  private static final int MOST = 1_024;

  private final List<Box> boxes;
  private final List<? extends List<Ring>> rings;
  private final BoxTree tree;

  private ClosePairs(List<Box> boxes, List<? extends List<Ring>> rings) {
    this.boxes = boxes;
    this.rings = rings;
    this.tree = BoxTree.of(boxes);
  }

  /**
   * Hands on the pairs of at least one shape.
   *
   * @param boxes the box of each shape
   * @param rings the rings of each shape
   * @param visitor takes the pairs
   * @return whether all were handed on
   */
  static boolean visit(List<Box> boxes, List<? extends List<Ring>> rings, Visitor visitor) {
    return new ClosePairs(boxes, rings).visit(visitor);
  }

  private boolean visit(Visitor visitor) {
    List<int[]> few = new ArrayList<>();
    long many = (long) MANY * boxes.size();
    if (meeting(pair -> few.size() < many && few.add(unpacked(pair)))) {
      return few.stream().allMatch(pair -> visitor.pair(pair[0], pair[1]));
    }
    TreeSet<Long> touching = new TreeSet<>();
    boolean apart = sweep(touching, many);
    long[] rest = {(long) MOST * boxes.size()};
    if (!apart) {
      // Some cross: those first, so that one is named.
      return touching.stream().map(ClosePairs::unpacked).allMatch(p -> visitor.pair(p[0], p[1]))
          && meeting(pair -> rest[0]-- > 0 && (touching.contains(pair) || handOn(pair, visitor)));
    }
    return meeting(
        pair -> {
          int[] both = unpacked(pair);
          boolean within =
              boxes.get(both[0]).encloses(boxes.get(both[1]))
                  || boxes.get(both[1]).encloses(boxes.get(both[0]));
          return !within && !touching.contains(pair)
              || rest[0]-- > 0 && visitor.pair(both[0], both[1]);
        });
  }

  /** Notes the pairs of shapes that share a point; false if some cross or they are too many. */
  private boolean sweep(Set<Long> touching, long most) {
    int[] shapes = shapes();
    List<Ring> all = rings.stream().<Ring>flatMap(List::stream).toList();
    Optional<SegmentSweep.Stop> stop =
        SegmentSweep.over(
            all,
            (segment, other, x, y) -> {
              if (shapes[segment] != shapes[other]) {
                touching.add(packed(shapes[segment], shapes[other]));
              }
              return touching.size() <= most;
            });
    // Segments of one shape cross nowhere: it is checked before it is compared.
    stop.ifPresent(at -> touching.add(packed(shapes[at.segment()], shapes[at.other()])));
    return stop.isEmpty();
  }

  private boolean meeting(LongPredicate goOn) {
    for (int i = 0; i < boxes.size(); i++) {
      int later = i;
      if (!tree.visitWhile(
          boxes.get(i), other -> other >= later || goOn.test(packed(later, other)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean handOn(long pair, Visitor visitor) {
    int[] both = unpacked(pair);
    return visitor.pair(both[0], both[1]);
  }

  private static long packed(int one, int other) {
    return (long) Math.max(one, other) << Integer.SIZE | Math.min(one, other);
  }

  private static int[] unpacked(long pair) {
    return new int[] {(int) (pair >>> Integer.SIZE), (int) pair};
  }

  /** Which shape each of the segments belongs to. */
  private int[] shapes() {
    int[] lengths =
        rings.stream().mapToInt(shape -> shape.stream().mapToInt(Ring::size).sum()).toArray();
    int[] shapes = new int[Arrays.stream(lengths).sum()];
    int at = 0;
    for (int shape = 0; shape < lengths.length; shape++) {
      Arrays.fill(shapes, at, at + lengths[shape], shape);
      at += lengths[shape];
    }
    return shapes;
  }
}
