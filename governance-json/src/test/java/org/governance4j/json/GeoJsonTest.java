package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {

  private static final GeoJson GEO = GeoJson.of(GovernanceReader.create());

  private static String buildings(String coordinates) {
    return String.format(
        Locale.ROOT,
        """
        {"type": "FeatureCollection", "datum": "GCJ02", "features": [
          {"type": "Feature", "geometry": {"type": "Point", "coordinates": %s},
           "properties": {"id": "b1", "community": "c1"}}]}
        """,
        coordinates);
  }

  private static String area(String type, String coordinates) {
    return String.format(
        Locale.ROOT,
        """
        {"type": "FeatureCollection", "datum": "WGS84", "features": [
          {"type": "Feature",
           "geometry": {"type": "%s",
             "coordinates": %s},
           "properties": {"grid": "g1"}}]}
        """,
        type,
        coordinates);
  }

  private static Outcome<ImmutableList<Building>> readBuildings(String json) throws IOException {
    return GEO.readBuildings(new StringReader(json), "buildings.geojson");
  }

  private static Outcome<ImmutableList<GridArea>> readAreas(String json) throws IOException {
    return GEO.readAreas(new StringReader(json), "grids.geojson");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[110.8541001, 21.9187]   | 1108541001 | 219187000",
        "[110.85410010, 2.19187e1]| 1108541001 | 219187000",
        "[-180, 90]               | -1800000000 | 900000000",
        "[0, -0.0000001]          | 0 | -1",
      })
  void degreesAreKeptExactly(String coordinates, int lonE7, int latE7) throws IOException {
    Building building = readBuildings(buildings(coordinates)).orElseThrow().get(0);
    assertThat(building.location()).isEqualTo(GeoPoint.of(lonE7, latE7, Datum.GCJ02));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[110.85410015, 21]  | TOO_PRECISE 2 features[0].geometry.coordinates[0]",
        "[110, 21.00000001]  | TOO_PRECISE 2 features[0].geometry.coordinates[1]",
        "[180.1, 21]         | OUT_OF_RANGE 2 features[0].geometry.coordinates[0]",
        "[1e999999999, 21]   | OUT_OF_RANGE 2 features[0].geometry.coordinates[0]",
        "[21, 110]           | REFUSED_VALUE 2 features[0].geometry.coordinates",
        "[110, 21, 5]        | WRONG_TYPE 2 features[0].geometry.coordinates[2]",
        "[110]               | WRONG_TYPE 2 features[0].geometry.coordinates",
        "['110', 21]         | WRONG_TYPE 2 features[0].geometry.coordinates[0]",
        "[]                  | REFUSED_VALUE 2 features[0].geometry.coordinates",
      })
  void whatCannotBeKeptIsRefused(String coordinates, String fault) throws IOException {
    assertThat(ReadFaults.of(readBuildings(buildings(coordinates.replace('\'', '"')))))
        .containsExactly(fault);
  }

  @Test
  void theSmallestUnitIsWrittenPlainly() {
    Building building =
        new Building(
            BuildingId.of("b1"),
            OrganisationId.of("c1"),
            Optional.empty(),
            new GeoPoint(1, -1, Datum.GCJ02));
    assertThat(GeoJson.of(GovernanceReader.create()).writeBuildings(List.of(building), Datum.GCJ02))
        .contains("[0.0000001,-0.0000001]");
  }

  @Test
  void theDatumMustBeStated() throws IOException {
    String without = buildings("[110, 21]").replace("\"datum\": \"GCJ02\", ", "");
    assertThat(ReadFaults.of(readBuildings(without))).containsExactly("MISSING_FIELD 3 datum");
  }

  @Test
  void foreignMembersAndTypesAreRefused() throws IOException {
    assertThat(
            ReadFaults.of(
                readBuildings(buildings("[110, 21]").replace("\"id\"", "\"owner\":1,\"id\""))))
        .containsExactly("UNKNOWN_FIELD 3 features[0].properties.owner");
    assertThat(
            ReadFaults.of(
                readBuildings(buildings("[110, 21]").replace("FeatureCollection", "Features"))))
        .containsExactly("REFUSED_VALUE 1 type");
    assertThat(ReadFaults.of(readBuildings(area("Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]"))))
        .containsExactly("UNKNOWN_FIELD 5 features[0].properties.grid");
  }

  @Test
  void polygonsWithHolesAndSeveralPartsAreRead() throws IOException {
    GeoPolygon square = GeoPolygon.of(at(0, 0), at(40_000_000, 0), at(40_000_000, 40_000_000));
    assertThat(readAreas(area("Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]")).orElseThrow())
        .containsExactly(GridArea.of(GridId.of("g1"), square));
    GridArea two =
        readAreas(
                area(
                    "MultiPolygon",
                    "[[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]],"
                        + "[[[5,5],[6,5],[6,6],[5,5]]]]"))
            .orElseThrow()
            .get(0);
    assertThat(two.parts()).hasSize(2);
    assertThat(two.parts().get(0).holes()).hasSize(1);
    assertThat(two.parts().get(0).shell()).isEqualTo(square.shell());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Polygon | [[[0,0],[4,0],[4,4],[0,1]]] | RING_NOT_CLOSED 4"
            + " features[0].geometry.coordinates[0]",
        "Polygon | [[[0,0],[4,0],[0,0]]] | RING_NOT_CLOSED 4 features[0].geometry.coordinates[0]",
        "Point | [[[0,0],[4,0],[4,4],[0,0]]] | REFUSED_VALUE 4 features[0].geometry.coordinates",
        "MultiPolygon | [[[0,0],[4,0],[4,4],[0,0]]] | REFUSED_VALUE 4"
            + " features[0].geometry.coordinates",
        "LineString | [[0,0],[4,0],[4,4],[0,0]] | REFUSED_VALUE 4 features[0].geometry.coordinates",
        "Polygon | [[[0,0],[4,0],[4,4],[0,0]],[1,1]] | REFUSED_VALUE 4"
            + " features[0].geometry.coordinates",
        "Point | [1,1] | REFUSED_VALUE 3 features[0].geometry",
      })
  void geometriesMustBeOfTheirType(String type, String coordinates, String fault)
      throws IOException {
    assertThat(ReadFaults.of(readAreas(area(type, coordinates)))).containsExactly(fault);
  }

  @Test
  void manyFaultsOfOneFileComeTogether() throws IOException {
    String json =
        area("Polygon", "[[[0,0.000000001],[4,0],[4,400],[0,0]],[[0,0],[1,1],[1,2],[2,2]]]")
            .replace("g1", "g 1");
    assertThat(ReadFaults.of(readAreas(json)))
        .containsExactly(
            "TOO_PRECISE 4 features[0].geometry.coordinates[0][0][1]",
            "OUT_OF_RANGE 4 features[0].geometry.coordinates[0][2][1]",
            "RING_NOT_CLOSED 4 features[0].geometry.coordinates[1]",
            "REFUSED_VALUE 5 features[0].properties.grid");
  }

  @Test
  void writingRefusesAnotherDatum() {
    Building building =
        new Building(
            BuildingId.of("b1"), OrganisationId.of("c1"), Optional.empty(), at(1_500_000, -20));
    assertThat(GEO.writeBuildings(List.of(building), Datum.WGS84))
        .contains("\"coordinates\":[0.15,-0.000002]");
    assertThatThrownBy(() -> GEO.writeBuildings(List.of(building), Datum.GCJ02))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GCJ02");
  }

  private static GeoPoint at(int lonE7, int latE7) {
    return GeoPoint.of(lonE7, latE7, Datum.WGS84);
  }
}
