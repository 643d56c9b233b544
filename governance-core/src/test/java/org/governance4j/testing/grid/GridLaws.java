package org.governance4j.testing.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.grid.EdgeRule;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;
import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.grid.GridLocator;
import org.governance4j.grid.GridReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.testing.grid.GridOracle.Place;
import org.governance4j.testing.grid.GridOracle.Point;

/** The laws of grids on the map. */
public class GridLaws {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
  private static final RuleRef RULE = RuleRef.of("TEST-G", "whose an edge is", "a source");

  /**
   * The policy that the laws are tried on.
   *
   * @return whose a shared edge is
   */
  protected GridLocationPolicy policy() {
    return new GridLocationPolicy(EdgeRule.LOWEST_GRID_ID, RULE);
  }

  @Provide
  Arbitrary<GridPartition> partitions() {
    return GridPartition.arbitrary();
  }

  @Provide
  Arbitrary<List<GeoPoint>> wideRings() {
    return GridArbitraries.simpleRings();
  }

  @Property(tries = 300)
  @Label("L-GRID-1: a point lies where a count in unbounded integers finds it")
  void pointLiesWhereItIsCounted(
      @ForAll("wideRings") List<GeoPoint> ring,
      @ForAll @IntRange(max = 4) int edge,
      @ForAll @IntRange(min = -1, max = 1) int off,
      @ForAll @IntRange(max = 100) int part) {
    GridArea area = area("g", new GeoPolygon(ImmutableList.copyOf(ring), ImmutableList.of()));
    GeoPoint a = ring.get(edge % ring.size());
    GeoPoint b = ring.get((edge + 1) % ring.size());
    GeoPoint near =
        GridArbitraries.clamped(
            a.lonE7() + ((long) b.lonE7() - a.lonE7()) * part / 100 + off,
            a.latE7() + ((long) b.latE7() - a.latE7()) * part / 100,
            a.datum());
    Outcome<GridId> answer = locator(List.of(area)).locate(near, DAY);
    GridReason expected =
        switch (GridOracle.place(area, Point.of(near))) {
          case INSIDE -> GridReason.INSIDE;
          case ON_EDGE -> GridReason.ON_BOUNDARY;
          case OUTSIDE -> GridReason.OUTSIDE_ALL_GRIDS;
        };
    assertThat(codes(answer)).containsExactly(expected);
    assertThat(answer.toOptional().isPresent()).isEqualTo(expected != GridReason.OUTSIDE_ALL_GRIDS);
  }

  @Property(tries = 400)
  @Label("L-GRID-2: each point of a partition belongs to one grid, as the policy says on edges")
  void partitionLeavesNoPointOver(
      @ForAll("partitions") GridPartition partition, @ForAll long seed) {
    GeoPoint point = partition.probe(seed);
    List<GridId> touched =
        partition.areas().stream()
            .filter(area -> GridOracle.place(area, Point.of(point)) != Place.OUTSIDE)
            .map(GridArea::grid)
            .toList();
    Outcome<GridId> answer = locator(partition.areas()).locate(point, DAY);
    assertThat(touched).isNotEmpty();
    if (touched.size() > 1) {
      assertThat(named(answer, GridReason.ON_SHARED_EDGE)).containsExactlyElementsOf(touched);
    }
    if (touched.size() == 1 || policy().edge() == EdgeRule.LOWEST_GRID_ID) {
      assertThat(answer.toOptional()).contains(touched.get(0));
    } else {
      assertThat(answer).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  @Property(tries = 100)
  @Label("L-GRID-3: start, direction and order change no answer")
  void orderDoesNotMatter(@ForAll("partitions") GridPartition partition, @ForAll long seed) {
    Random random = new Random(seed);
    List<GridArea> turned =
        partition.areas().stream()
            .map(
                area ->
                    new GridArea(
                        area.grid(), shuffled(area.parts(), random, p -> turned(p, random))))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(turned, random);
    GridLocator locator = locator(partition.areas());
    GridLocator other = locator(turned);
    for (int i = 0; i < 20; i++) {
      GeoPoint point = partition.probe(random.nextLong());
      assertThat(other.locate(point, DAY)).isEqualTo(locator.locate(point, DAY));
    }
  }

  @Property(tries = 100)
  @Label("L-GRID-7: neither areas nor a query may mix datums")
  void datumsNeverMix(@ForAll("partitions") GridPartition partition, @ForAll long seed) {
    GeoPoint point = partition.probe(seed);
    GeoPoint foreign = GeoPoint.of(point.lonE7(), point.latE7(), Datum.BD09);
    assertThat(codes(locator(partition.areas()).locate(foreign, DAY)))
        .containsExactly(GridReason.OTHER_DATUM);
    List<GridArea> mixed = new ArrayList<>(partition.areas());
    mixed.add(area("foreign", GeoPolygon.of(foreign, foreign, foreign)));
    assertThat(codes(GridLocator.of(mixed, dated()))).containsExactly(GridReason.MIXED_DATUMS);
  }

  @Property(tries = 50)
  @Label("L-GRID-8: a grid has one area with at least one part")
  void eachGridIsStatedOnce(@ForAll("partitions") GridPartition partition, @ForAll long seed) {
    int again = new Random(seed).nextInt(partition.areas().size());
    List<GridArea> areas = new ArrayList<>(partition.areas());
    areas.add(new GridArea(areas.get(again).grid(), ImmutableList.of()));
    Outcome<GridLocator> answer = GridLocator.of(areas, dated());
    assertThat(codes(answer))
        .containsExactly(GridReason.DUPLICATE_GRID, GridReason.AREA_WITHOUT_PARTS);
    Reason twice = answer.reasons().get(0);
    assertThat(twice.facts())
        .containsEntry("index", Fact.of(areas.size() - 1, Unit.COUNT))
        .containsEntry("otherIndex", Fact.of(again, Unit.COUNT));
  }

  @Property(tries = 1)
  @Label("L-GRID-10: too many areas or points are refused with number and bound")
  void sizesAreBounded() {
    GeoPoint corner = GeoPoint.of(0, 0, Datum.CGCS2000);
    ImmutableList<GeoPoint> ring =
        ImmutableList.of(
            corner, GeoPoint.of(1, 0, Datum.CGCS2000), GeoPoint.of(0, 1, Datum.CGCS2000));
    GridArea one = area("g", new GeoPolygon(ring, ImmutableList.of()));
    int many = GridLocator.MAX_AREAS + 1;
    Outcome<GridLocator> areas = GridLocator.of(Collections.nCopies(many, one), dated());
    assertThat(codes(areas)).contains(GridReason.TOO_MANY_AREAS);
    assertThat(areas.reasons().get(0).facts())
        .containsEntry("areas", Fact.of(many, Unit.COUNT))
        .containsEntry("limit", Fact.of(GridLocator.MAX_AREAS, Unit.COUNT));
    ImmutableList<GeoPoint> long1 =
        ImmutableList.copyOf(Collections.nCopies(GridLocator.MAX_POINTS + 1, corner));
    GridArea wide = area("g", new GeoPolygon(long1, ImmutableList.of()));
    assertThat(codes(GridLocator.of(List.of(wide), dated()))).contains(GridReason.TOO_MANY_POINTS);
  }

  @Property(tries = 100)
  @Label(
      "L-GRID-11: without a version in force exactly the points on shared edges are undetermined")
  void onlySharedEdgesNeedThePolicy(
      @ForAll("partitions") GridPartition partition, @ForAll long seed) {
    GeoPoint point = partition.probe(seed);
    List<GridId> touched =
        partition.areas().stream()
            .filter(area -> GridOracle.place(area, Point.of(point)) != Place.OUTSIDE)
            .map(GridArea::grid)
            .toList();
    GridLocator locator = locator(partition.areas());
    LocalDate before = DAY.minusDays(1);
    for (Outcome<GridId> answer :
        List.of(locator.locate(point, before), locator.asKnownAt(before).locate(point, DAY))) {
      if (touched.size() > 1) {
        assertThat(answer).isInstanceOf(Outcome.Undetermined.class);
        assertThat(codes(answer)).first().isEqualTo(RuleReason.NO_VERSION_IN_FORCE);
        assertThat(named(answer, GridReason.ON_SHARED_EDGE)).containsExactlyElementsOf(touched);
      } else {
        assertThat(answer).isEqualTo(locator.locate(point, DAY));
      }
    }
  }

  private Dated<GridLocationPolicy> dated() {
    return Dated.from(GridLocationPolicy.KEY.id(), DAY, RULE, policy());
  }

  private GridLocator locator(List<GridArea> areas) {
    return GridLocator.of(areas, dated()).orElseThrow();
  }

  private static GeoPolygon turned(GeoPolygon polygon, Random random) {
    return new GeoPolygon(
        turned(polygon.shell(), random),
        shuffled(polygon.holes(), random, hole -> turned(hole, random)));
  }

  private static ImmutableList<GeoPoint> turned(List<GeoPoint> ring, Random random) {
    List<GeoPoint> turned = new ArrayList<>(ring);
    Collections.rotate(turned, random.nextInt(ring.size()));
    if (random.nextBoolean()) {
      Collections.reverse(turned);
    }
    return ImmutableList.copyOf(turned);
  }

  private static <T> ImmutableList<T> shuffled(
      List<T> items, Random random, UnaryOperator<T> change) {
    List<T> shuffled = items.stream().map(change).collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(shuffled, random);
    return ImmutableList.copyOf(shuffled);
  }

  private static List<GridId> named(Outcome<GridId> answer, GridReason code) {
    return answer.reasons().stream()
        .filter(reason -> reason.code() == code)
        .map(reason -> GridId.of(((Fact.Id) reason.facts().get("grid")).value()))
        .toList();
  }

  private static List<ReasonCode> codes(Outcome<?> answer) {
    return answer.reasons().stream().map(Reason::code).toList();
  }

  private static GridArea area(String id, GeoPolygon polygon) {
    return GridArea.of(GridId.of(id), polygon);
  }
}
