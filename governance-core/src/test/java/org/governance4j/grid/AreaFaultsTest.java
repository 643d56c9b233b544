package org.governance4j.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.grid.GridMaps.LOWEST;
import static org.governance4j.grid.GridMaps.area;
import static org.governance4j.grid.GridMaps.at;
import static org.governance4j.grid.GridMaps.box;
import static org.governance4j.grid.GridMaps.codes;
import static org.governance4j.grid.GridMaps.faults;
import static org.governance4j.grid.GridMaps.polygon;
import static org.governance4j.grid.GridMaps.ring;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.Unit;
import org.junit.jupiter.api.Test;

/** What is wrong with areas, and where a reader finds it. */
class AreaFaultsTest {

  private static final GridArea SOUND = area("a", polygon(box(0, 0, 10, 10)));

  @Test
  void thereMustBeAnArea() {
    assertThat(sentences(faults())).containsExactly("there is no area to locate anything in");
  }

  @Test
  void limitsAreTold() {
    List<GridArea> many = Collections.nCopies(GridLocator.MAX_AREAS + 1, SOUND);
    assertThat(sentences(GridLocator.of(many, LOWEST).reasons()))
        .containsExactly("100001 areas are more than the limit of 100000");
    ImmutableList<GeoPoint> half =
        ImmutableList.copyOf(Collections.nCopies(GridLocator.MAX_POINTS / 2 + 1, at(0, 0)));
    assertThat(sentences(faults(area("a", polygon(half, half)))))
        .containsExactly("5000002 points in all areas are more than the limit of 5000000");
  }

  @Test
  void ringsNameTheirPoints() {
    GridArea area =
        area(
            "a",
            polygon(ring(0, 0, 5, 5)),
            polygon(ring(0, 0, 5, 5, 10, 10)),
            polygon(ring(0, 0, 10, 0, 10, 10, 0, 0)),
            polygon(ring(20, 0, 30, 10, 30, 0, 20, 10)),
            polygon(box(40, 0, 60, 20), ring(45, 5, 55, 5, 50, 10, 50, 5)));
    assertThat(sentences(faults(SOUND, area)))
        .containsExactly(
            "area 1 is a duplicate of grid a, which area 0 states already",
            "parts[0].shell in area 1 of grid a has fewer than three distinct points",
            "all points of parts[1].shell in area 1 of grid a lie on one line",
            "point 3 of parts[2].shell in area 1 of grid a repeats point 0 (0.0000000, 0.0000000)",
            "segment 0 of parts[3].shell in area 1 of grid a, from 0.0000020, 0.0000000, crosses"
                + " segment 2",
            "point 3 of parts[4].holes[0] in area 1 of grid a (0.0000050, 0.0000005) lies on"
                + " segment 0");
  }

  @Test
  void holesNameWhatTheyMeet() {
    assertThat(
            sentences(
                faults(
                    area("a", polygon(box(0, 0, 9, 9), box(5, 5, 12, 7))),
                    area("b", polygon(box(20, 0, 29, 9), box(30, 0, 31, 9))),
                    area("c", polygon(box(40, 0, 49, 9), box(41, 1, 45, 5), box(44, 4, 48, 8))),
                    area("d", polygon(box(60, 0, 69, 9), box(60, 1, 62, 5))),
                    area("e", polygon(box(80, 0, 88, 8), ring(80, 4, 88, 4, 84, 6))))))
        .containsExactly(
            "parts[0].holes[0] in area 0 of grid a does not lie within parts[0].shell, near"
                + " 0.0000005, 0.0000005",
            "parts[0].holes[0] in area 1 of grid b does not lie within parts[0].shell, near"
                + " 0.0000030, 0.0000000",
            "parts[0].holes[1] in area 2 of grid c overlaps parts[0].holes[0] near 0.0000044,"
                + " 0.0000004",
            "parts[0].holes[0] in area 3 of grid d shares an edge with parts[0].shell from"
                + " 0.0000060, 0.0000001",
            "the rings of parts[0] in area 4 of grid e touch at 0.0000088, 0.0000004 so that its"
                + " inside falls into pieces");
  }

  @Test
  void holeMayTouchItsShellAndAnotherHoleAtSinglePoints() {
    GeoPolygon part = polygon(box(0, 0, 20, 20), ring(0, 5, 5, 3, 5, 7), ring(5, 3, 9, 1, 9, 5));
    assertThat(faults(area("a", part))).isEmpty();
  }

  @Test
  void severalRingsMayTouchAtOnePoint() {
    GeoPolygon part = polygon(box(0, 0, 20, 20), ring(0, 5, 5, 1, 5, 4), ring(0, 5, 5, 6, 5, 9));
    assertThat(faults(area("a", part))).isEmpty();
  }

  @Test
  void holesThatCutTheInsideApartAreNamed() {
    GeoPolygon part =
        polygon(box(0, 0, 20, 20), ring(0, 5, 10, 3, 10, 7), ring(10, 3, 20, 3, 15, 7));
    assertThat(faults(area("a", part)))
        .extracting(Reason::code)
        .containsExactly(GridReason.PART_FALLS_APART);
  }

  @Test
  void overlapOfOneUnitIsFoundAndSharedEdgesAreNot() {
    GridArea next = area("b", polygon(box(10, 0, 20, 10)));
    assertThat(faults(SOUND, next)).isEmpty();
    GridArea over = area("b", polygon(ring(10, 0, 20, 0, 20, 10, 10, 10, 9, 5)));
    assertThat(sentences(faults(SOUND, over)))
        .containsExactly(
            "parts[0].shell in area 1 of grid b overlaps parts[0].shell in area 0 of grid a near"
                + " 0.0000010, 0.0000000");
    assertThat(facts(faults(SOUND, over).get(0)))
        .containsEntry("index", Fact.of(1, Unit.COUNT))
        .containsEntry("otherIndex", Fact.of(0, Unit.COUNT))
        .containsEntry("otherGrid", new Fact.Id("a"))
        .containsEntry("field", new Fact.Code("field", "parts[0].shell"))
        .containsEntry("segment", Fact.of(0, Unit.COUNT));
  }

  @Test
  void sliverOverlapAcrossTheWholeMapIsFound() {
    int lon = 1_800_000_000;
    int lat = 900_000_000;
    GridArea south = area("s", polygon(ring(-lon, -lat, lon, -lat, lon, lat)));
    GridArea north = area("n", polygon(ring(-lon, -lat, lon, lat, -lon, lat)));
    GridArea over = area("n", polygon(ring(-lon, -lat, lon, lat - 1, lon, lat, -lon, lat)));
    assertThat(faults(south, north)).isEmpty();
    assertThat(codes(GridLocator.of(List.of(south, over), LOWEST)))
        .containsExactly(GridReason.GRIDS_OVERLAP);
  }

  @Test
  void gridWithinAnotherOrTheSameTwiceOverlaps() {
    GridArea within = area("b", polygon(box(4, 4, 6, 6)));
    GridArea same = area("c", polygon(box(0, 0, 10, 10)));
    assertThat(codes(GridLocator.of(List.of(SOUND, within, same), LOWEST)))
        .containsExactly(
            GridReason.GRIDS_OVERLAP, GridReason.GRIDS_OVERLAP, GridReason.GRIDS_OVERLAP);
    GridArea twice = area("d", polygon(box(0, 0, 10, 10)), polygon(box(9, 9, 12, 12)));
    assertThat(sentences(faults(twice)))
        .singleElement()
        .asString()
        .startsWith("parts[1].shell in area 0 of grid d overlaps parts[0].shell in area 0 of the");
  }

  @Test
  void mixedDatumsNameTheFirstPointOfARing() {
    GeoPoint foreign = GeoPoint.of(10, 10, Datum.BD09);
    GeoPolygon mixed = GeoPolygon.of(at(0, 0), at(10, 0), foreign, foreign);
    assertThat(sentences(faults(area("a", mixed))))
        .containsExactly(
            "point 2 of parts[0].shell in area 0 of grid a refers to BD-09, but the areas refer to"
                + " CGCS2000");
  }

  @Test
  void emptyPartsAreTold() {
    assertThat(sentences(faults(area("a"), area("b", polygon(ring())))))
        .containsExactly(
            "area 0 of grid a has no parts",
            "parts[0].shell in area 1 of grid b has fewer than three distinct points");
  }

  @Test
  void chineseCountsWithoutAMeasureWordWhereItNumbers() {
    assertThat(faults(area("a")).stream().map(ReasonTexts.of(Locale.CHINESE)::text).toList())
        .containsExactly("序号0的范围（网格a）没有任何多边形");
  }

  private static Map<String, Fact> facts(Reason reason) {
    return new TreeMap<>(reason.facts());
  }

  private static List<String> sentences(List<Reason> reasons) {
    return reasons.stream().map(ReasonTexts.of(Locale.ENGLISH)::text).toList();
  }
}
