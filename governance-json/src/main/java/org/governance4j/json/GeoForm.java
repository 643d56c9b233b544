package org.governance4j.json;

import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Datum;
import org.governance4j.community.EstateId;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;

/** GeoJSON as files have it. */
final class GeoForm {

  private GeoForm() {}

  /**
   * A collection of features as it is read.
   *
   * @param type {@code FeatureCollection}
   * @param datum the datum that all coordinates refer to
   * @param features the features
   * @param <F> the features' type
   */
  record Collection<F>(String type, Datum datum, ImmutableList<Located<F>> features) {
    Collection {
      checkType("FeatureCollection", type);
    }
  }

  /**
   * A collection of features as it is written.
   *
   * @param type {@code FeatureCollection}
   * @param datum the datum that all coordinates refer to
   * @param features the features
   * @param <F> the features' type
   */
  record Written<F>(String type, Datum datum, ImmutableList<F> features) {
    static <F> Written<F> of(Datum datum, ImmutableList<F> features) {
      return new Written<>("FeatureCollection", datum, features);
    }
  }

  /**
   * A building.
   *
   * @param type {@code Feature}
   * @param geometry a point
   * @param properties which building
   */
  record BuildingFeature(String type, Geometry geometry, BuildingProperties properties) {
    BuildingFeature {
      checkType("Feature", type);
      checkComponent(
          "geometry",
          geometry.coordinates() instanceof Coordinates.Position,
          "the geometry of a building is a Point but is a %s",
          geometry.type());
    }
  }

  /**
   * Which building.
   *
   * @param id the building's id
   * @param community the community that it lies in
   * @param estate the estate that it belongs to, if any
   */
  record BuildingProperties(BuildingId id, OrganisationId community, Optional<EstateId> estate) {}

  /**
   * What a grid covers.
   *
   * @param type {@code Feature}
   * @param geometry a polygon or several
   * @param properties which grid
   */
  record AreaFeature(String type, Geometry geometry, AreaProperties properties) {
    AreaFeature {
      checkType("Feature", type);
      checkComponent(
          "geometry",
          !(geometry.coordinates() instanceof Coordinates.Position),
          "the geometry of a grid is a Polygon or a MultiPolygon but is a %s",
          geometry.type());
    }
  }

  /**
   * Which grid.
   *
   * @param grid the grid's id
   */
  record AreaProperties(GridId grid) {}

  /**
   * A geometry.
   *
   * @param type {@code Point}, {@code Polygon} or {@code MultiPolygon}
   * @param coordinates its coordinates
   */
  record Geometry(String type, Coordinates coordinates) {

    private static final ImmutableList<String> TYPES_BY_DEPTH =
        ImmutableList.of("Point", "LineString", "Polygon", "MultiPolygon");

    Geometry {
      int depth = coordinates.depth();
      checkComponent(
          "coordinates",
          depth != 1
              && depth >= 0
              && depth < TYPES_BY_DEPTH.size()
              && TYPES_BY_DEPTH.get(depth).equals(type),
          "the coordinates do not have the nesting of a Point, a Polygon or a MultiPolygon, as"
              + " which '%s' the type names them",
          type);
    }

    static Geometry of(Coordinates coordinates) {
      return new Geometry(TYPES_BY_DEPTH.get(coordinates.depth()), coordinates);
    }
  }

  private static void checkType(String wanted, String type) {
    checkComponent("type", type.equals(wanted), "the type must be '%s' but is '%s'", wanted, type);
  }
}
