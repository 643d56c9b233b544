package org.governance4j.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.governance4j.rule.Fact;

/** Tells what ended the reading of a JSON value. */
final class ParserFaults {

  // The parser has one exception for all its limits and says only in words which it was.
  private static final ImmutableMap<String, String> LIMIT_WORDS =
      ImmutableMap.of("depth", "depth", "String", "string", "Name", "string", "Number", "number");

  private ParserFaults() {}

  static void add(IOException e, JsonParser p, Faults faults) {
    if (faults.isFull()) {
      faults.addUnnamed();
      return;
    }
    String field = FieldPath.of(p);
    Supplier<Place> place = () -> faults.place(p.currentTokenLocation(), field);
    if (e instanceof Mismatch mismatch) {
      String path = mismatch.field().map(name -> FieldPath.field(field, name)).orElse(field);
      faults.add(
          mismatch.code(), () -> faults.place(p.currentTokenLocation(), path), mismatch::facts);
    } else if (e instanceof UnrecognizedPropertyException unknown) {
      faults.add(JsonReason.UNKNOWN_FIELD, place, () -> unknown(unknown));
    } else if (e instanceof ValueInstantiationException refused) {
      faults.refused(place, refused.getType().getRawClass());
    } else if (e instanceof MismatchedInputException wrong) {
      Class<?> wanted = wrong.getTargetType() == null ? Object.class : wrong.getTargetType();
      faults.add(
          JsonReason.WRONG_TYPE,
          place,
          () ->
              ImmutableMap.of(
                  "type", Faults.type(wanted), "wanted", Mismatch.Wanted.of(wanted).fact()));
    } else if (e instanceof StreamConstraintsException constraint) {
      faults.add(JsonReason.LIMIT_EXCEEDED, place, () -> limit(constraint));
    } else {
      addSyntax(e, p, field, faults);
    }
  }

  private static void addSyntax(IOException e, JsonParser p, String field, Faults faults) {
    JsonLocation location =
        e instanceof JsonProcessingException syntax && syntax.getLocation() != null
            ? syntax.getLocation()
            : p.currentLocation();
    boolean duplicate = Strings.nullToEmpty(e.getMessage()).startsWith("Duplicate field");
    faults.add(
        duplicate ? JsonReason.DUPLICATE_FIELD : JsonReason.MALFORMED,
        () -> faults.place(location, field),
        ImmutableMap::of);
  }

  /** A field that a host's class does not have; our own records are read otherwise. */
  private static ImmutableMap<String, Fact> unknown(UnrecognizedPropertyException e) {
    ImmutableList<String> known =
        e.getKnownPropertyIds().stream()
            .map(String::valueOf)
            .collect(ImmutableList.toImmutableList());
    return ImmutableMap.<String, Fact>builder()
        .put("type", Faults.type(e.getReferringClass()))
        .putAll(Allowed.names(known, e.getPropertyName()))
        .buildOrThrow();
  }

  private static ImmutableMap<String, Fact> limit(StreamConstraintsException e) {
    String message = Strings.nullToEmpty(e.getOriginalMessage());
    String limit =
        LIMIT_WORDS.entrySet().stream()
            .filter(word -> message.contains(word.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("document");
    return ImmutableMap.of("limit", new Fact.Code("limit", limit));
  }
}
