package org.governance4j.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.grid.GridMaps.LOWEST;
import static org.governance4j.grid.GridMaps.area;
import static org.governance4j.grid.GridMaps.at;
import static org.governance4j.grid.GridMaps.box;
import static org.governance4j.grid.GridMaps.polygon;
import static org.governance4j.grid.GridMaps.ring;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.governance4j.community.GeoPoint;
import org.governance4j.geometry.Ring;
import org.governance4j.geometry.SegmentSweep;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.junit.jupiter.api.Test;

/** Areas with so many faults, or edges so close, that pairs of them cannot all be compared. */
class ManyFaultsTest {

  private static final int MANY = 600;

  @Test
  void ringsThatCrossEverywhereListABoundAndSayThatTheyStopped() {
    ImmutableList<GeoPoint> zigzag =
        points(MANY, i -> i % 2 == 0 ? at(i * 10, 0) : at(10_000 - i * 10, 100_000));
    isCutOff(faults(polygon(zigzag)), GridReason.RING_CROSSES_ITSELF);
    ImmutableList<GeoPoint> same = points(MANY, i -> i < 3 ? at(i, i * i) : at(0, 0));
    isCutOff(faults(polygon(same)), GridReason.RING_REPEATS_POINT);
  }

  @Test
  void combsWhoseBoxesAllMeetAreSound() {
    assertThat(faults(polygon(comb(List.of())))).isEmpty();
  }

  @Test
  void oneFaultAmongMeetingBoxesIsFoundBySweeping() {
    List<Reason> crossing =
        faults(
            polygon(
                comb(
                    List.of(
                        at(1_000_000, 0), at(-1_000_000, -5_000_000), at(1_000_000, -8_000_000)))));
    assertThat(codes(crossing))
        .containsExactly(GridReason.RING_CROSSES_ITSELF, GridReason.NOT_ALL_COMPARED);
  }

  @Test
  void holesThatAllOverlapListABoundAndSayThatTheyStopped() {
    GeoPolygon part =
        new GeoPolygon(
            box(0, 0, 100_000, 100_000),
            IntStream.range(0, MANY)
                .mapToObj(i -> box(100 + i, 100, 5_000 + i, 5_000))
                .collect(ImmutableList.toImmutableList()));
    isCutOff(faults(part), GridReason.HOLES_OVERLAP);
  }

  @Test
  void sliversOfHolesAreSoundThoughTheirBoxesAllMeet() {
    assertThat(faults(slivers(Optional.empty()))).isEmpty();
  }

  @Test
  void oneHoleWithinAnotherOrAcrossItIsFoundAmongSlivers() {
    ImmutableList<GeoPoint> within = ring(600_000, 600_010, 600_010, 600_020, 600_010, 600_022);
    assertThat(codes(faults(slivers(Optional.of(within))))).contains(GridReason.HOLES_OVERLAP);
    ImmutableList<GeoPoint> across = box(400_000, 0, 400_010, 800_000);
    assertThat(codes(faults(slivers(Optional.of(across))))).contains(GridReason.HOLES_OVERLAP);
  }

  @Test
  void gridsThatAllOverlapListABoundAndSayThatTheyStopped() {
    List<GridArea> areas =
        IntStream.range(0, MANY)
            .mapToObj(i -> area("g" + i, polygon(box(i, 0, 5_000 + i, 5_000))))
            .toList();
    isCutOff(GridLocator.of(areas, LOWEST).reasons(), GridReason.GRIDS_OVERLAP);
  }

  @Property(tries = 2_000)
  @Label("a sweep over segments stops exactly if two meet that do not follow each other")
  void sweepsFindWhatComparingAllPairsFinds(
      @ForAll @Size(min = 3, max = 7) List<@IntRange(max = 35) Integer> cells) {
    List<Integer> distinct = cells.stream().distinct().toList();
    int size = distinct.size();
    if (size < 3) {
      return;
    }
    int[] x = distinct.stream().mapToInt(cell -> cell % 6).toArray();
    int[] y = distinct.stream().mapToInt(cell -> cell / 6).toArray();
    Ring ring = new Ring("ring", x, y);
    boolean swept =
        SegmentSweep.over(
                List.of(ring),
                (a, b, px, py) ->
                    ring.next(a) == b && x[b] == px && y[b] == py
                        || ring.next(b) == a && x[a] == px && y[a] == py)
            .isPresent();
    boolean meets = false;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        meets |= i != j && (ring.holds(j, x[i], y[i]) || ring.crosses(i, ring, j));
      }
    }
    assertThat(swept).isEqualTo(meets);
  }

  private static void isCutOff(List<Reason> reasons, ReasonCode code) {
    assertThat(reasons).hasSizeLessThanOrEqualTo(Findings.MAX_LISTED + 2);
    assertThat(codes(reasons)).contains(code);
    assertThat(codes(reasons).get(reasons.size() - 1)).isEqualTo(GridReason.NOT_ALL_COMPARED);
  }

  /** Teeth across the diagonal, then some points more. */
  private static ImmutableList<GeoPoint> comb(List<GeoPoint> last) {
    ImmutableList.Builder<GeoPoint> points = ImmutableList.builder();
    for (int i = 0; i < MANY; i++) {
      int d = i * 1_000;
      points.add(at(d, 20_000_000 + d * 2), at(80_000_000 + d, d));
    }
    points.add(at(500_000_000, -10_000_000), at(0, -10_000_000)).addAll(last);
    return points.build();
  }

  private static GeoPolygon slivers(Optional<ImmutableList<GeoPoint>> more) {
    ImmutableList.Builder<ImmutableList<GeoPoint>> holes = ImmutableList.builder();
    for (int i = 0; i < MANY; i++) {
      int d = i * 100;
      holes.add(ring(100_000 + d, 100_000 - d, 900_000 + d, 900_000 - d, 900_000 + d, 900_050 - d));
    }
    more.ifPresent(holes::add);
    return new GeoPolygon(box(-100, -100, 2_000_000, 2_000_000), holes.build());
  }

  private static ImmutableList<GeoPoint> points(int size, IntFunction<GeoPoint> point) {
    return IntStream.range(0, size).mapToObj(point).collect(ImmutableList.toImmutableList());
  }

  private static List<Reason> faults(GeoPolygon part) {
    return GridMaps.faults(area("a", part));
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
