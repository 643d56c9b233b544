package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** The coordinates of a GeoJSON geometry: a position, or a list of coordinates of one depth. */
sealed interface Coordinates {

  /** How deep the positions lie: 0 for a position itself, -1 if it differs. */
  int depth();

  /**
   * A position, exact.
   *
   * @param lonE7 the longitude in 1e-7 degrees
   * @param latE7 the latitude in 1e-7 degrees
   */
  record Position(int lonE7, int latE7) implements Coordinates {

    private static final int DECIMALS = 7;

    static Position of(GeoPoint point) {
      return new Position(point.lonE7(), point.latE7());
    }

    GeoPoint in(Datum datum) {
      return new GeoPoint(lonE7, latE7, datum);
    }

    BigDecimal lon() {
      return degrees(lonE7);
    }

    BigDecimal lat() {
      return degrees(latE7);
    }

    @Override
    public int depth() {
      return 0;
    }

    private static BigDecimal degrees(int e7) {
      BigDecimal degrees = BigDecimal.valueOf(e7, DECIMALS).stripTrailingZeros();
      return degrees.setScale(Math.max(0, degrees.scale()));
    }
  }

  /**
   * A list of coordinates.
   *
   * @param parts the parts
   * @param depth how deep the positions lie, noted once: asked of the parts anew at each level, it
   *     would take twice as long with each
   */
  record Group(ImmutableList<Coordinates> parts, int depth) implements Coordinates {

    static Group of(ImmutableList<Coordinates> parts) {
      int first = parts.isEmpty() ? -1 : parts.get(0).depth();
      boolean same = first >= 0 && parts.stream().allMatch(part -> part.depth() == first);
      return new Group(parts, same ? first + 1 : -1);
    }
  }

  /** Reads coordinates for our own mapper; decimal degrees become whole 1e-7 degrees or faults. */
  static final class Reader extends JsonDeserializer<Coordinates> {

    private static final int DECIMALS = 7;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(180);
    private static final int FEWEST_IN_RING = 4;

    @Override
    public @Nullable Coordinates deserialize(JsonParser p, DeserializationContext context)
        throws IOException {
      Faults faults = Faults.of(context);
      if (faults == null) {
        throw new IllegalStateException("coordinates are read by our own mapper only");
      }
      return read(p, faults);
    }

    @Override
    public boolean isCachable() {
      return true;
    }

    private static @Nullable Coordinates read(JsonParser p, Faults faults) throws IOException {
      if (!p.hasToken(JsonToken.START_ARRAY)) {
        throw Mismatch.wrongType(p, faults, Coordinates.class, Mismatch.Wanted.ARRAY);
      }
      JsonLocation start = p.currentTokenLocation();
      JsonToken first = p.nextToken();
      return first != null && first.isNumeric() ? position(p, faults) : group(p, start, faults);
    }

    private static @Nullable Coordinates position(JsonParser p, Faults faults) throws IOException {
      Integer lon = degrees(p, faults);
      p.nextToken();
      Integer lat = degrees(p, faults);
      if (p.nextToken() != JsonToken.END_ARRAY) {
        throw Mismatch.wrongType(p, faults, Coordinates.class, Mismatch.Wanted.POSITION);
      }
      return lon == null || lat == null ? null : new Coordinates.Position(lon, lat);
    }

    private static @Nullable Integer degrees(JsonParser p, Faults faults) throws IOException {
      JsonToken token = p.currentToken();
      if (token == null || !token.isNumeric()) {
        throw Mismatch.wrongType(p, faults, Coordinates.class, Mismatch.Wanted.DEGREES);
      }
      String text = p.getText();
      BigDecimal degrees = decimal(text);
      if (degrees == null || degrees.abs().compareTo(FARTHEST) > 0) {
        faults.add(JsonReason.OUT_OF_RANGE, p, text);
        return null;
      }
      if (degrees.scale() > DECIMALS) {
        faults.add(
            JsonReason.TOO_PRECISE,
            () -> faults.place(p),
            () ->
                ImmutableMap.of(
                    "value", Faults.value(text), "bound", Fact.of(DECIMALS, Unit.COUNT)));
        return null;
      }
      return degrees.movePointRight(DECIMALS).intValueExact();
    }

    /** The number without superfluous zeros; null if its exponent fits no number of the JDK's. */
    private static @Nullable BigDecimal decimal(String text) {
      try {
        return new BigDecimal(text).stripTrailingZeros();
      } catch (NumberFormatException e) {
        return null;
      }
    }

    private static @Nullable Coordinates group(JsonParser p, JsonLocation start, Faults faults)
        throws IOException {
      long before = faults.count();
      List<Coordinates> parts = new ArrayList<>();
      for (; !p.hasToken(JsonToken.END_ARRAY); p.nextToken()) {
        Coordinates part = read(p, faults);
        if (part != null) {
          parts.add(part);
        }
      }
      if (faults.count() > before) {
        return null;
      }
      Coordinates.Group group = Coordinates.Group.of(ImmutableList.copyOf(parts));
      if (group.depth() == 1 && !isRing(parts)) {
        faults.add(
            JsonReason.RING_NOT_CLOSED,
            () -> faults.place(start, FieldPath.of(p)),
            "bound",
            () -> Fact.of(FEWEST_IN_RING, Unit.COUNT));
        return null;
      }
      return group;
    }

    private static boolean isRing(List<Coordinates> positions) {
      return positions.size() >= FEWEST_IN_RING
          && positions.get(0).equals(positions.get(positions.size() - 1));
    }
  }

  /** Writes coordinates as decimal degrees without superfluous zeros. */
  static final class Writer extends JsonSerializer<Coordinates> {

    @Override
    public void serialize(
        Coordinates coordinates, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeStartArray();
      if (coordinates instanceof Coordinates.Position position) {
        // Plain: the smallest unit would else be written as 1E-7.
        generator.writeNumber(position.lon().toPlainString());
        generator.writeNumber(position.lat().toPlainString());
      } else if (coordinates instanceof Coordinates.Group group) {
        for (Coordinates part : group.parts()) {
          serialize(part, generator, provider);
        }
      }
      generator.writeEndArray();
    }
  }
}
