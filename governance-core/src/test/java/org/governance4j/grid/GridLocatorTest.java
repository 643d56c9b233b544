package org.governance4j.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.grid.GridMaps.DAY;
import static org.governance4j.grid.GridMaps.LOWEST;
import static org.governance4j.grid.GridMaps.OPEN;
import static org.governance4j.grid.GridMaps.RULE;
import static org.governance4j.grid.GridMaps.area;
import static org.governance4j.grid.GridMaps.at;
import static org.governance4j.grid.GridMaps.box;
import static org.governance4j.grid.GridMaps.codes;
import static org.governance4j.grid.GridMaps.dated;
import static org.governance4j.grid.GridMaps.locator;
import static org.governance4j.grid.GridMaps.polygon;
import static org.governance4j.grid.GridMaps.ring;

import java.util.List;
import java.util.Locale;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places on the map and whose they are (CD-02). */
class GridLocatorTest {

  private static final int LON = 1_800_000_000;
  private static final int LAT = 900_000_000;

  @ParameterizedTest
  @CsvSource({
    "5, 5, a, INSIDE",
    "15, 5, b, INSIDE",
    "0, 0, a, ON_BOUNDARY",
    "0, 7, a, ON_BOUNDARY",
    "20, 10, b, ON_BOUNDARY",
    "10, 5, a, LOWEST_GRID_ID_TAKEN",
    "10, 0, a, LOWEST_GRID_ID_TAKEN",
    "21, 5, , OUTSIDE_ALL_GRIDS",
    "-1, 0, , OUTSIDE_ALL_GRIDS",
    "10, 11, , OUTSIDE_ALL_GRIDS",
  })
  void twoGridsSideBySide(int lon, int lat, String grid, GridReason last) {
    GridLocator locator =
        locator(area("b", polygon(box(10, 0, 20, 10))), area("a", polygon(box(0, 0, 10, 10))));
    Outcome<GridId> answer = locator.locate(at(lon, lat), DAY);
    assertThat(answer.toOptional().map(GridId::value).orElse(null)).isEqualTo(grid);
    assertThat(codes(answer)).last().isEqualTo(last);
  }

  @Test
  void cornerOfFourGridsNamesThemAll() {
    List<GridArea> areas =
        List.of(
            area("g4", polygon(box(0, 0, 10, 10))),
            area("g10", polygon(box(10, 0, 20, 10))),
            area("g3", polygon(box(0, 10, 10, 20))),
            area("g2", polygon(box(10, 10, 20, 20))));
    Outcome<GridId> lowest =
        GridLocator.of(areas, LOWEST).flatMap(locator -> locator.locate(at(10, 10), DAY));
    // By the codes of the characters g10 comes before g2.
    assertThat(lowest.toOptional()).contains(GridId.of("g10"));
    assertThat(texts(lowest))
        .containsExactly(
            "edges of grids: the version in force from 2022-06-01 applies, known since"
                + " 2022-06-01",
            "the point lies on an edge of grid g10 and of others",
            "the point lies on an edge of grid g2 and of others",
            "the point lies on an edge of grid g3 and of others",
            "the point lies on an edge of grid g4 and of others",
            "of the 4 grids that share the edge, g10 comes first");
    assertThat(lowest.reasons()).extracting(Reason::rule).containsOnly(RULE);
    Outcome<GridId> open =
        GridLocator.of(areas, dated(OPEN)).flatMap(locator -> locator.locate(at(10, 10), DAY));
    assertThat(open).isInstanceOf(Outcome.Undetermined.class);
    assertThat(open.reasons()).isEqualTo(lowest.reasons().subList(0, 5));
  }

  @Test
  void holeIsNotOfTheGridUnlessAnotherFillsIt() {
    GeoPolygon ringed = polygon(box(0, 0, 10, 10), box(4, 4, 6, 6));
    GridLocator alone = locator(area("a", ringed));
    assertThat(codes(alone.locate(at(5, 5), DAY))).containsExactly(GridReason.OUTSIDE_ALL_GRIDS);
    assertThat(codes(alone.locate(at(4, 5), DAY))).containsExactly(GridReason.ON_BOUNDARY);
    assertThat(codes(alone.locate(at(3, 5), DAY))).containsExactly(GridReason.INSIDE);
    GridLocator filled = locator(area("a", ringed), area("b", polygon(box(4, 4, 6, 6))));
    assertThat(filled.locate(at(5, 5), DAY).toOptional()).contains(GridId.of("b"));
    assertThat(codes(filled.locate(at(4, 5), DAY))).contains(GridReason.ON_SHARED_EDGE);
  }

  @Test
  void partsOfAGridMayTouchAndAreOneGrid() {
    GridLocator locator =
        locator(
            area("a", polygon(box(0, 0, 10, 10)), polygon(box(10, 0, 20, 10))),
            area("b", polygon(box(20, 10, 30, 20))));
    assertThat(codes(locator.locate(at(10, 5), DAY))).containsExactly(GridReason.ON_BOUNDARY);
    assertThat(locator.locate(at(20, 10), DAY).toOptional()).contains(GridId.of("a"));
  }

  @Test
  void wholeMapIsLocatedExactly() {
    GridLocator locator =
        locator(
            area("n", polygon(ring(-LON, -LAT, LON, LAT, -LON, LAT))),
            area("s", polygon(ring(-LON, -LAT, LON, -LAT, LON, LAT))));
    assertThat(codes(locator.locate(at(0, 0), DAY))).contains(GridReason.ON_SHARED_EDGE);
    assertThat(codes(locator.locate(at(LON - 2, LAT - 1), DAY)))
        .contains(GridReason.ON_SHARED_EDGE);
    assertThat(locator.locate(at(LON - 3, LAT - 1), DAY).toOptional()).contains(GridId.of("n"));
    assertThat(locator.locate(at(LON - 1, LAT - 1), DAY).toOptional()).contains(GridId.of("s"));
    assertThat(codes(locator.locate(at(-LON, LAT), DAY))).containsExactly(GridReason.ON_BOUNDARY);
    assertThat(codes(locator.locate(at(LON, LAT), DAY))).contains(GridReason.ON_SHARED_EDGE);
    assertThat(locator.locate(at(LON, -LAT), DAY).toOptional()).contains(GridId.of("s"));
  }

  @Test
  void sliverOfOneUnitIsFound() {
    // Between the diagonal of the map and a line one unit beside it lies a triangle without width.
    GridLocator locator =
        locator(
            area("sliver", polygon(ring(-LON, -LAT, LON, LAT - 1, LON, LAT))),
            area("rest", polygon(ring(-LON, -LAT, LON, -LAT, LON, LAT - 1))));
    assertThat(codes(locator.locate(at(LON, LAT - 1), DAY))).contains(GridReason.ON_SHARED_EDGE);
    assertThat(locator.locate(at(LON - 2, LAT - 1), DAY).toOptional())
        .contains(GridId.of("sliver"));
    assertThat(codes(locator.locate(at(LON - 1, LAT - 1), DAY))).containsExactly(GridReason.INSIDE);
    assertThat(codes(locator.locate(at(LON - 3, LAT - 1), DAY)))
        .containsExactly(GridReason.OUTSIDE_ALL_GRIDS);
    assertThat(locator.locate(at(LON - 1, LAT - 2), DAY).toOptional()).contains(GridId.of("rest"));
  }

  @Test
  void meridian180IsAnEdgeOfTheMap() {
    GridLocator locator = locator(area("east", polygon(box(LON - 10, 0, LON, 10))));
    assertThat(codes(locator.locate(at(LON, 5), DAY))).containsExactly(GridReason.ON_BOUNDARY);
    assertThat(codes(locator.locate(at(-LON, 5), DAY)))
        .containsExactly(GridReason.OUTSIDE_ALL_GRIDS);
  }

  @Test
  void anotherDatumIsRefused() {
    GridLocator locator = locator(area("a", polygon(box(0, 0, 10, 10))));
    Outcome<GridId> answer = locator.locate(GeoPoint.of(5, 5, Datum.GCJ02), DAY);
    assertThat(answer).isInstanceOf(Outcome.Refused.class);
    assertThat(texts(answer))
        .containsExactly("the point refers to GCJ-02, but the areas refer to CGCS2000");
  }

  private static List<String> texts(Outcome<?> answer) {
    ReasonTexts texts = ReasonTexts.of(Locale.ENGLISH);
    return answer.reasons().stream().map(texts::text).toList();
  }
}
