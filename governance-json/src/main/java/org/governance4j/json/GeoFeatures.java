package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.Reader;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.governance4j.community.Building;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;

/** Turns GeoJSON features into buildings and areas, and back. */
final class GeoFeatures {

  private GeoFeatures() {}

  static ImmutableList<Located<Building>> buildings(
      GovernanceReader reader, Reader source, Faults faults) throws IOException {
    return read(reader, source, faults, GeoForm.BuildingFeature.class, GeoFeatures::building);
  }

  static ImmutableList<Located<GridArea>> areas(
      GovernanceReader reader, Reader source, Faults faults) throws IOException {
    return read(reader, source, faults, GeoForm.AreaFeature.class, GeoFeatures::area);
  }

  static GeoForm.BuildingFeature of(Building building) {
    return new GeoForm.BuildingFeature(
        "Feature",
        GeoForm.Geometry.of(Coordinates.Position.of(building.location())),
        new GeoForm.BuildingProperties(building.id(), building.community(), building.estate()));
  }

  static GeoForm.AreaFeature of(GridArea area) {
    ImmutableList<Coordinates> parts =
        area.parts().stream().map(GeoFeatures::rings).collect(ImmutableList.toImmutableList());
    Coordinates all = parts.size() == 1 ? parts.get(0) : Coordinates.Group.of(parts);
    return new GeoForm.AreaFeature(
        "Feature", GeoForm.Geometry.of(all), new GeoForm.AreaProperties(area.grid()));
  }

  private static <F, T> ImmutableList<Located<T>> read(
      GovernanceReader reader,
      Reader source,
      Faults faults,
      Class<F> feature,
      BiFunction<F, Datum, T> made)
      throws IOException {
    ImmutableList.Builder<Located<T>> values = ImmutableList.builder();
    @SuppressWarnings("unchecked") // bound to this type
    GeoForm.Collection<F> collection =
        (GeoForm.Collection<F>)
            reader.bind(source, reader.mapper().type(GeoForm.Collection.class, feature), faults);
    if (collection == null) {
      return ImmutableList.of();
    }
    for (Located<F> located : collection.features()) {
      try {
        values.add(new Located<>(made.apply(located.value(), collection.datum()), located.place()));
      } catch (IllegalArgumentException e) {
        faults.refused(() -> coordinates(located.place()), GeoPoint.class, ImmutableSet.of(), e);
      }
    }
    return values.build();
  }

  private static Place coordinates(Place feature) {
    return new Place(
        feature.file(),
        feature.line(),
        feature.column(),
        FieldPath.join(feature.field(), "geometry.coordinates"));
  }

  private static Building building(GeoForm.BuildingFeature feature, Datum datum) {
    GeoForm.BuildingProperties properties = feature.properties();
    return new Building(
        properties.id(),
        properties.community(),
        properties.estate(),
        ((Coordinates.Position) feature.geometry().coordinates()).in(datum));
  }

  private static GridArea area(GeoForm.AreaFeature feature, Datum datum) {
    Coordinates.Group all = (Coordinates.Group) feature.geometry().coordinates();
    boolean single = feature.geometry().type().equals("Polygon");
    return new GridArea(
        feature.properties().grid(),
        (single ? Stream.of(all) : all.parts().stream())
            .map(part -> polygon((Coordinates.Group) part, datum))
            .collect(ImmutableList.toImmutableList()));
  }

  private static GeoPolygon polygon(Coordinates.Group rings, Datum datum) {
    return new GeoPolygon(
        ring(rings.parts().get(0), datum),
        rings.parts().stream()
            .skip(1)
            .map(ring -> ring(ring, datum))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<GeoPoint> ring(Coordinates ring, Datum datum) {
    ImmutableList<Coordinates> closed = ((Coordinates.Group) ring).parts();
    return closed.subList(0, closed.size() - 1).stream()
        .map(position -> ((Coordinates.Position) position).in(datum))
        .collect(ImmutableList.toImmutableList());
  }

  private static Coordinates rings(GeoPolygon part) {
    return Coordinates.Group.of(
        Stream.concat(Stream.of(part.shell()), part.holes().stream())
            .map(GeoFeatures::closed)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Coordinates closed(ImmutableList<GeoPoint> ring) {
    return Coordinates.Group.of(
        Stream.concat(ring.stream(), Stream.ofNullable(Iterables.getFirst(ring, null)))
            .map(Coordinates.Position::of)
            .collect(ImmutableList.toImmutableList()));
  }
}
