package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.governance4j.community.Building;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;
import org.governance4j.rule.Outcome;

/**
 * Reads and writes buildings and the areas of grids as GeoJSON (地图数据).
 *
 * <pre>{@code
 * {"type": "FeatureCollection", "datum": "GCJ02", "features": [
 *   {"type": "Feature", "geometry": {"type": "Point", "coordinates": [110.8541, 21.9187]},
 *    "properties": {"id": "b1", "community": "chengdong", "estate": "e1"}}]}
 * }</pre>
 *
 * <p>A grid's geometry is a {@code Polygon} or a {@code MultiPolygon}, its only property {@code
 * grid}. The collection must state its datum in the member {@code datum}: GeoJSON prescribes WGS
 * 84, but much Chinese data is in GCJ-02, and what is not stated is not assumed. Coordinates are
 * kept exactly, to 1e-7 degrees; more decimals are refused. Rings end with their first point in
 * GeoJSON and do not in ours. Other members are refused. Thread-safe.
 */
public final class GeoJson {

  private final GovernanceReader reader;

  private GeoJson(GovernanceReader reader) {
    this.reader = reader;
  }

  /**
   * A reader and writer of GeoJSON.
   *
   * @param reader whose limits count
   * @return the reader and writer
   */
  public static GeoJson of(GovernanceReader reader) {
    requireNonNull(reader, "reader");
    return new GeoJson(reader);
  }

  /**
   * Reads buildings from a file in UTF-8.
   *
   * @param path the file; its last name is in the faults
   * @return the buildings, or every fault
   * @throws IOException if the file cannot be read or is no regular file
   */
  public Outcome<ImmutableList<Building>> readBuildings(Path path) throws IOException {
    requireNonNull(path, "path");
    try (Reader source = Utf8.open(path)) {
      return readBuildings(source, Utf8.name(path));
    }
  }

  /**
   * Reads buildings.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @return the buildings, or every fault
   * @throws IOException if the source cannot be read
   */
  public Outcome<ImmutableList<Building>> readBuildings(Reader source, String file)
      throws IOException {
    requireNonNull(source, "source");
    Faults faults = new Faults(file, reader.mapper().limits());
    ImmutableList<Located<Building>> features = GeoFeatures.buildings(reader, source, faults);
    return faults.outcome(() -> values(features));
  }

  /**
   * Reads the areas of grids from a file in UTF-8.
   *
   * @param path the file; its last name is in the faults
   * @return the areas, or every fault
   * @throws IOException if the file cannot be read or is no regular file
   */
  public Outcome<ImmutableList<GridArea>> readAreas(Path path) throws IOException {
    requireNonNull(path, "path");
    try (Reader source = Utf8.open(path)) {
      return readAreas(source, Utf8.name(path));
    }
  }

  /**
   * Reads the areas of grids.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @return the areas, or every fault
   * @throws IOException if the source cannot be read
   */
  public Outcome<ImmutableList<GridArea>> readAreas(Reader source, String file) throws IOException {
    requireNonNull(source, "source");
    Faults faults = new Faults(file, reader.mapper().limits());
    ImmutableList<Located<GridArea>> features = GeoFeatures.areas(reader, source, faults);
    return faults.outcome(() -> values(features));
  }

  /**
   * Writes buildings.
   *
   * @param buildings the buildings
   * @param datum the datum of all their locations
   * @return the collection
   * @throws IllegalArgumentException if a location is of another datum
   */
  public String writeBuildings(List<Building> buildings, Datum datum) {
    requireNonNull(buildings, "buildings");
    requireNonNull(datum, "datum");
    buildings.forEach(building -> checkDatum(building.location(), datum));
    return reader.write(
        GeoForm.Written.of(
            datum,
            buildings.stream().map(GeoFeatures::of).collect(ImmutableList.toImmutableList())));
  }

  /**
   * Writes the areas of grids.
   *
   * @param areas the areas
   * @param datum the datum of all their points
   * @return the collection
   * @throws IllegalArgumentException if a point is of another datum
   */
  public String writeAreas(List<GridArea> areas, Datum datum) {
    requireNonNull(areas, "areas");
    requireNonNull(datum, "datum");
    for (GridArea area : areas) {
      for (GeoPolygon part : area.parts()) {
        part.shell().forEach(point -> checkDatum(point, datum));
        part.holes().forEach(hole -> hole.forEach(point -> checkDatum(point, datum)));
      }
    }
    return reader.write(
        GeoForm.Written.of(
            datum, areas.stream().map(GeoFeatures::of).collect(ImmutableList.toImmutableList())));
  }

  private static <T> ImmutableList<T> values(ImmutableList<Located<T>> features) {
    return features.stream().map(Located::value).collect(ImmutableList.toImmutableList());
  }

  private static void checkDatum(GeoPoint point, Datum datum) {
    checkArgument(
        point.datum() == datum,
        "point %s is not of the datum %s: a collection has one, convert it before",
        point,
        datum);
  }
}
