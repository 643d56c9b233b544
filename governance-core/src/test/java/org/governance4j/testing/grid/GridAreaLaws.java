package org.governance4j.testing.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
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
import org.governance4j.testing.grid.GridArbitraries.Frame;
import org.governance4j.testing.grid.GridOracle.Edge;
import org.governance4j.testing.grid.GridOracle.Place;
import org.governance4j.testing.grid.GridOracle.Point;

/** The laws of which areas are sound; no policy takes part in them. */
public class GridAreaLaws {

  /** Areas are checked whatever the policy. */
  private static final Dated<GridLocationPolicy> POLICY = Dated.empty(GridLocationPolicy.KEY.id());

  @Provide
  Arbitrary<Frame> frames() {
    return GridArbitraries.frames();
  }

  @Provide
  Arbitrary<List<GeoPoint>> rings() {
    return GridArbitraries.latticeRings();
  }

  @Provide
  Arbitrary<GeoPolygon> polygons() {
    return GridArbitraries.latticePolygons();
  }

  @Provide
  Arbitrary<List<GeoPolygon>> pairs() {
    return GridArbitraries.latticePairs();
  }

  @Provide
  Arbitrary<GeoPolygon> holed() {
    return GridArbitraries.latticePolygonsWithHoles();
  }

  @Property(tries = 500)
  @Label("L-GRID-4: a ring is refused exactly if it is no simple ring; crossings are named")
  void ringsAreSimple(@ForAll("rings") List<GeoPoint> ring, @ForAll("frames") Frame frame) {
    Outcome<GridLocator> answer = check(new GeoPolygon(frame.place(ring), ImmutableList.of()));
    assertThat(answer.toOptional().isPresent()).isEqualTo(GridOracle.isSimple(ring));
    if (!codes(answer).contains(GridReason.RING_TOO_SHORT)) {
      List<String> named =
          answer.reasons().stream()
              .filter(reason -> reason.code() == GridReason.RING_CROSSES_ITSELF)
              .map(reason -> number(reason, "segment") + "x" + number(reason, "otherSegment"))
              .toList();
      assertThat(named).containsExactlyInAnyOrderElementsOf(crossings(ring));
    }
  }

  private static List<String> crossings(List<GeoPoint> ring) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      for (int j = i + 1; j < ring.size(); j++) {
        Edge a = edge(ring, i);
        Edge b = edge(ring, j);
        if (!a.isParallelTo(b)
            && a.meets(b).isPresent()
            && Stream.of(a.from(), a.to()).noneMatch(b::holds)
            && Stream.of(b.from(), b.to()).noneMatch(a::holds)) {
          found.add(i + "x" + j);
        }
      }
    }
    return found;
  }

  private static Edge edge(List<GeoPoint> ring, int i) {
    return new Edge(Point.of(ring.get(i)), Point.of(ring.get((i + 1) % ring.size())));
  }

  @Property(tries = 500)
  @Label("L-GRID-5: a hole is refused exactly if it leaves, shares, overlaps or cuts apart")
  void holesLieWithin(@ForAll("holed") GeoPolygon polygon, @ForAll("frames") Frame frame) {
    Outcome<GridLocator> answer = check(frame.place(polygon));
    GeoPolygon sheared =
        new GeoPolygon(
            GridArbitraries.sheared(polygon.shell()),
            polygon.holes().stream()
                .map(GridArbitraries::sheared)
                .collect(ImmutableList.toImmutableList()));
    GridCells cells = GridCells.of(rings(sheared));
    boolean leaves = cells.any(p -> inHoles(sheared, p) > 0 && !inside(sheared.shell(), p));
    boolean overlaps = cells.any(p -> inHoles(sheared, p) > 1);
    boolean shares = sharesLength(rings(sheared));
    boolean pieces =
        !leaves
            && !overlaps
            && !shares
            && cells.pieces(p -> GridOracle.place(sheared, p) == Place.INSIDE) > 1;
    List<ReasonCode> codes = codes(answer);
    assertThat(codes.contains(GridReason.HOLE_LEAVES_SHELL)).isEqualTo(leaves);
    assertThat(codes.contains(GridReason.HOLES_OVERLAP)).isEqualTo(overlaps);
    assertThat(codes.contains(GridReason.PART_FALLS_APART)).isEqualTo(pieces);
    assertThat(answer.toOptional().isPresent())
        .isEqualTo(!(leaves || overlaps || shares || pieces));
  }

  private static long inHoles(GeoPolygon polygon, Point p) {
    return polygon.holes().stream().filter(hole -> inside(hole, p)).count();
  }

  private static boolean inside(List<GeoPoint> ring, Point p) {
    return GridOracle.place(ring, p) == Place.INSIDE;
  }

  private static List<ImmutableList<GeoPoint>> rings(GeoPolygon polygon) {
    return Stream.concat(Stream.of(polygon.shell()), polygon.holes().stream()).toList();
  }

  private static boolean sharesLength(List<ImmutableList<GeoPoint>> rings) {
    return IntStream.range(0, rings.size())
        .boxed()
        .flatMap(i -> rings.subList(0, i).stream().map(other -> List.of(rings.get(i), other)))
        .anyMatch(
            pair ->
                GridOracle.edges(pair.get(0)).stream()
                    .anyMatch(
                        a ->
                            GridOracle.edges(pair.get(1)).stream()
                                .anyMatch(b -> GridOracle.sharesLength(a, b))));
  }

  @Property(tries = 500)
  @Label("L-GRID-6: grids and parts are refused exactly if a point lies inside two")
  void overlapsAreFound(@ForAll("pairs") List<GeoPolygon> pair, @ForAll("frames") Frame frame) {
    GeoPolygon first = frame.place(pair.get(0));
    GeoPolygon second = frame.place(pair.get(1));
    Assume.that(check(first).toOptional().isPresent() && check(second).toOptional().isPresent());
    boolean overlap = overlap(pair.get(0), pair.get(1));
    assertThat(codes(check(List.of(first, second))))
        .containsExactlyElementsOf(overlap ? List.of(GridReason.GRIDS_OVERLAP) : List.of());
    GridArea both = new GridArea(GridId.of("both"), ImmutableList.of(first, second));
    assertThat(codes(GridLocator.of(List.of(both), POLICY)))
        .containsExactlyElementsOf(overlap ? List.of(GridReason.PARTS_OVERLAP) : List.of());
  }

  private static boolean overlap(GeoPolygon one, GeoPolygon two) {
    return GridCells.of(Stream.concat(rings(one).stream(), rings(two).stream()).toList())
        .any(
            p ->
                GridOracle.place(one, p) == Place.INSIDE
                    && GridOracle.place(two, p) == Place.INSIDE);
  }

  @Property(tries = 200)
  @Label("L-GRID-9: faults of areas do not hide each other")
  void everyFaultIsNamed(
      @ForAll @Size(min = 2, max = 4) List<@From("polygons") GeoPolygon> polygons) {
    List<String> expected = new ArrayList<>();
    List<Integer> sound = new ArrayList<>();
    for (int i = 0; i < polygons.size(); i++) {
      int index = i;
      Outcome<GridLocator> alone = check(polygons.get(i));
      alone.reasons().forEach(reason -> expected.add(described(reason, index)));
      if (alone.toOptional().isPresent()) {
        sound.stream()
            .filter(other -> overlap(polygons.get(index), polygons.get(other)))
            .forEach(other -> expected.add(index + " overlaps " + other));
        sound.add(i);
      }
    }
    List<String> actual =
        check(polygons).reasons().stream()
            .map(reason -> described(reason, number(reason, "index")))
            .toList();
    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String described(Reason reason, long index) {
    if (reason.code() == GridReason.GRIDS_OVERLAP) {
      return index + " overlaps " + number(reason, "otherIndex");
    }
    return index
        + " "
        + reason.code()
        + Maps.filterKeys(reason.facts(), name -> !name.equals("index") && !name.equals("grid"));
  }

  private static long number(Reason reason, String name) {
    return ((Fact.Amount) reason.facts().get(name)).amount();
  }

  private static Outcome<GridLocator> check(GeoPolygon polygon) {
    return check(List.of(polygon));
  }

  private static Outcome<GridLocator> check(List<GeoPolygon> polygons) {
    List<GridArea> areas =
        IntStream.range(0, polygons.size())
            .mapToObj(i -> GridArea.of(GridId.of("g" + i), polygons.get(i)))
            .toList();
    return GridLocator.of(areas, POLICY);
  }

  private static List<ReasonCode> codes(Outcome<?> answer) {
    return answer.reasons().stream().map(Reason::code).toList();
  }
}
