package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.MalformedValueException;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the faults of one file. Our own mapper hands it down as an attribute, so that a refused
 * value does not end the reading; a host's mapper does not, and gets an exception.
 *
 * <p>A hostile file has a fault every few characters. Once the bound is reached a further one is
 * only counted: neither its place nor what would be allowed is worked out.
 */
final class Faults {

  private static final ReasonTexts ENGLISH = ReasonTexts.of(Locale.ENGLISH);

  private final String file;
  private final int bound;
  private final List<Reason> named = new ArrayList<>();
  private long count;

  /** The line that is parsed by itself, or 0 where a whole document is. */
  private long line;

  Faults(String file, GovernanceReader.Limits limits) {
    this(file, limits.faults());
  }

  /** Gathers faults of which at most so many are named. */
  Faults(String file, int bound) {
    this.file = requireNonNull(file, "file");
    this.bound = bound;
  }

  /** The faults of the reading under way, or null under a host's mapper. */
  static @Nullable Faults of(DeserializationContext context) {
    return (Faults) context.getAttribute(Faults.class);
  }

  /** What is parsed next is this one line of the file. */
  void atLine(long line) {
    this.line = line;
  }

  long count() {
    return count;
  }

  /** Whether a further fault is only counted. */
  boolean isFull() {
    return count >= bound;
  }

  /** The place of the parser. */
  Place place(JsonParser p) {
    return place(p.currentTokenLocation(), FieldPath.of(p));
  }

  Place place(@Nullable JsonLocation location, String field) {
    if (location == null) {
      return new Place(file, Math.max(1, line), 1, field);
    }
    // The parser begins a line after a carriage return, too, and lines of a file do not.
    return line > 0
        ? new Place(file, line, location.getCharOffset() + 1, field)
        : new Place(file, location.getLineNr(), location.getColumnNr(), field);
  }

  Place place(long line, String field) {
    return new Place(file, line, 1, field);
  }

  /** A fault of the file as such. */
  void add(JsonReason code, String value) {
    add(code, () -> place(1, FieldPath.ROOT), "value", () -> value(value));
  }

  /** A fault of the value or field name that the parser is at. */
  void add(JsonReason code, JsonParser p, String value) {
    add(code, () -> place(p), "value", () -> value(value));
  }

  void add(JsonReason code, Supplier<Place> place, String name, Supplier<? extends Fact> fact) {
    add(code, place, () -> ImmutableMap.of(name, fact.get()));
  }

  /** A fault whose place and facts are asked for only if it is named. */
  void add(
      JsonReason code,
      Supplier<Place> place,
      Supplier<? extends ImmutableMap<String, Fact>> facts) {
    if (isNamedWhenCounted()) {
      named.add(at(code, code.rule(), facts.get(), place.get()));
    }
  }

  /** A value that its type refuses, with what the type allows. */
  void refused(Supplier<Place> place, Class<?> type) {
    add(Allowed.code(type), place, () -> allowed(type, null).buildOrThrow());
  }

  /** A text that its type refuses, with what the type allows and the bounds of its length. */
  void refused(JsonParser p, Class<?> type, String value, RuntimeException cause) {
    add(
        Allowed.code(type),
        () -> place(p),
        () -> allowed(type, value).putAll(bounds(cause)).buildOrThrow());
  }

  /**
   * An object that its type refuses, with what the type allows. A malformed component is named with
   * its bounds, and the path ends at it if the object has such a field.
   */
  void refused(Supplier<Place> place, Class<?> type, Set<String> fields, RuntimeException cause) {
    if (!(cause instanceof MalformedValueException malformed)) {
      refused(place, type);
      return;
    }
    String component = malformed.component();
    add(
        Allowed.code(type),
        () -> fields.contains(component) ? place.get().field(component) : place.get(),
        () ->
            allowed(type, null)
                .put("component", new Fact.Code("component", component))
                .putAll(malformed.bounds())
                .buildOrThrow());
  }

  private static ImmutableMap<String, Fact> bounds(RuntimeException cause) {
    return cause instanceof MalformedValueException malformed
        ? malformed.bounds()
        : ImmutableMap.of();
  }

  private static ImmutableMap.Builder<String, Fact> allowed(Class<?> type, @Nullable String value) {
    ImmutableMap.Builder<String, Fact> facts = ImmutableMap.builder();
    facts.put("type", type(type));
    facts.put("allowed", Allowed.by(type));
    if (value != null) {
      facts.put("value", value(value));
      if (Allowed.code(type) == JsonReason.NOT_ONE_OF) {
        facts.put(
            "nearest", new Fact.Code("constants", Allowed.nearest(Allowed.constants(type), value)));
      }
    }
    return facts;
  }

  /** What a fault says, in English: for an exception under a host's mapper. */
  static String message(JsonReason code, ImmutableMap<String, Fact> facts) {
    return code + ": " + ENGLISH.text(new Reason(code, code.rule(), facts));
  }

  /** What is said under a host's mapper of a text that its type refuses. */
  static String message(Class<?> type, String value) {
    return message(Allowed.code(type), allowed(type, value).buildOrThrow());
  }

  /** Reasons of another package, at a place of this file. */
  void add(Iterable<Reason> reasons, Supplier<Place> place) {
    for (Reason reason : reasons) {
      if (isNamedWhenCounted()) {
        named.add(at(reason.code(), reason.rule(), reason.facts(), place.get()));
      }
    }
  }

  /** A fault of which nothing is said. */
  void addUnnamed() {
    count++;
  }

  private boolean isNamedWhenCounted() {
    boolean isNamed = !isFull();
    count++;
    return isNamed;
  }

  /** The value if there is no fault, else every fault. */
  <T> Outcome<T> outcome(Supplier<? extends T> value) {
    return count == 0 ? Outcome.accepted(value.get()) : refusal();
  }

  /** Every fault, of which there is at least one. */
  <T> Outcome<T> refusal() {
    return Outcome.refused(reasons().toArray(new Reason[0]));
  }

  /** Hands on the faults that are named, and how many more there are. */
  void report(Findings findings) {
    named.forEach(findings::violation);
    findings.moreViolations(count - named.size());
  }

  List<Reason> reasons() {
    List<Reason> all = new ArrayList<>(named);
    if (count > named.size()) {
      all.add(
          at(
              JsonReason.FAULTS_OMITTED,
              JsonReason.FAULTS_OMITTED.rule(),
              ImmutableMap.of("count", Fact.of(count - named.size(), Unit.COUNT)),
              place(1, FieldPath.ROOT)));
    }
    return all;
  }

  static Fact type(Class<?> type) {
    return new Fact.Code("type", type.getSimpleName());
  }

  /** A value of the input: itself if it has the form of an id, else only that it has not. */
  static Fact value(String value) {
    return OpaqueId.isValid(value) ? new Fact.Id(value) : new Fact.Code("value", "NO_ID");
  }

  /** As {@link #value}, in words for a message. */
  static String quoted(String value) {
    return OpaqueId.isValid(value) ? "'" + value + "'" : "a text that is no id";
  }

  private static Reason at(
      ReasonCode code, RuleRef rule, ImmutableMap<String, Fact> facts, Place place) {
    Map<String, Fact> all = new LinkedHashMap<>();
    all.put("file", new Fact.Code("file", place.file()));
    all.put("line", Fact.of(place.line(), Unit.COUNT));
    all.put("column", Fact.of(place.column(), Unit.COUNT));
    all.put("field", new Fact.Code("field", place.field()));
    facts.forEach(all::putIfAbsent);
    return new Reason(code, rule, ImmutableMap.copyOf(all));
  }
}
