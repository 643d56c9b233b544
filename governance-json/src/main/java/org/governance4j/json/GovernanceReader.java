package org.governance4j.json;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly, through a mapper of its own (严格读取): what is not exactly the JSON of the
 * wanted type is refused, and each fault says where it is.
 *
 * <pre>{@code
 * GovernanceReader reader = GovernanceReader.create();
 * Outcome<CaseHistory> history = reader.read(path, CaseHistory.class);
 * history.reasons().forEach(r -> log(Place.of(r) + " " + texts.text(r)));
 * }</pre>
 *
 * <p>Unknown, duplicate and missing fields, nulls, values of a wrong kind, anything after the value
 * and whatever exceeds the {@link Limits} end the reading of a JSON value: of these the first is
 * named. Values that their type refuses, such as a validity that ends before it starts, do not end
 * it: of these all are named. An {@link Optional} component and a collection may be left out, which
 * is empty then; nothing else may. The records of a host are read in the same way where they are
 * public.
 *
 * <p>Faults are the reasons of a refusal; see {@link Place} for their place and {@link JsonReason}
 * for their codes. Thread-safe.
 */
public final class GovernanceReader {

  private static final GovernanceReader DEFAULT = of(Vocabulary.builtIn(), Limits.DEFAULT);

  private final StrictMapper mapper;

  private GovernanceReader(StrictMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * A reader for the library's own names and the default limits.
   *
   * @return the reader
   */
  public static GovernanceReader create() {
    return DEFAULT;
  }

  /**
   * A reader.
   *
   * @param vocabulary the reason codes and policy keys that text may name
   * @param limits how much it takes
   * @return the reader
   */
  public static GovernanceReader of(Vocabulary vocabulary, Limits limits) {
    requireNonNull(vocabulary, "vocabulary");
    requireNonNull(limits, "limits");
    return new GovernanceReader(new StrictMapper(vocabulary, limits));
  }

  /**
   * Reads a file of one JSON value in UTF-8.
   *
   * @param path the file; its last name is in the faults
   * @param type the value's type
   * @param <T> the value's type
   * @return the value, or every fault
   * @throws IOException if the file cannot be read or is no regular file
   */
  public <T> Outcome<T> read(Path path, Class<T> type) throws IOException {
    requireNonNull(path, "path");
    requireNonNull(type, "type");
    try (Reader source = Utf8.open(path)) {
      return read(source, Utf8.name(path), type);
    }
  }

  /**
   * Reads a text of one JSON value.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @param type the value's type
   * @param <T> the value's type
   * @return the value, or every fault
   * @throws IOException if the source cannot be read
   */
  public <T> Outcome<T> read(Reader source, String file, Class<T> type) throws IOException {
    requireNonNull(source, "source");
    requireNonNull(type, "type");
    return read(source, file, mapper.type(type));
  }

  /**
   * Reads a text of one JSON value of a generic type, such as an outcome of a deadline.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @param type the value's type
   * @param <T> the value's type
   * @return the value, or every fault
   * @throws IOException if the source cannot be read
   */
  public <T> Outcome<T> read(Reader source, String file, TypeReference<T> type) throws IOException {
    requireNonNull(source, "source");
    requireNonNull(type, "type");
    return read(source, file, mapper.type(type));
  }

  /**
   * Writes a value as this reader reads it: on one line, components in their order, empty ones left
   * out, dates as ISO strings.
   *
   * @param value a value of the library's, or a host's public record
   * @return its JSON
   * @throws IllegalArgumentException if the value has no JSON, such as a layered pack
   */
  public String write(Object value) {
    requireNonNull(value, "value");
    return mapper.write(value, false);
  }

  StrictMapper mapper() {
    return mapper;
  }

  /** Reads a text and gathers its faults; null if there is any. */
  @Nullable Object bind(Reader source, JavaType type, Faults faults) throws IOException {
    Optional<String> text = Utf8.all(source, mapper.limits(), faults);
    return text.isEmpty() ? null : mapper.bind(mapper.reader(type, faults), text.get(), faults);
  }

  @SuppressWarnings("unchecked") // the mapper binds to the type
  private <T> Outcome<T> read(Reader source, String file, JavaType type) throws IOException {
    Faults faults = new Faults(file, mapper.limits());
    Object value = bind(source, type, faults);
    return faults.outcome(() -> (T) Objects.requireNonNull(value));
  }

  /**
   * How much a reader takes before it refuses (读取上限), so that no file can exhaust a host.
   *
   * @param depth the deepest nesting of arrays and objects
   * @param string the longest string or field name, in characters
   * @param number the longest number, in characters
   * @param document the longest document, or the longest line of an NDJSON file, in characters
   * @param lines the most lines of an NDJSON file
   * @param faults the most faults that are named; more are counted
   */
  @Value.Builder
  public record Limits(int depth, int string, int number, int document, long lines, int faults)
      implements WithLimits {

    /**
     * Depth 32, strings of 10,000 and numbers of 40 characters, documents of 64 Mi characters, ten
     * million lines, 10,000 faults.
     */
    public static final Limits DEFAULT = new Limits(32, 10_000, 40, 1 << 26, 10_000_000, 10_000);

    /** Checks the components. */
    public Limits {
      checkPositive("depth", depth);
      checkPositive("string", string);
      checkPositive("number", number);
      checkPositive("document", document);
      checkPositive("lines", lines);
      checkPositive("faults", faults);
    }

    /**
     * Starts limits, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    private static void checkPositive(String name, long value) {
      checkLeast(name, value, 1, Unit.COUNT, "limit '%s' must be positive but is %s", name, value);
    }

    /**
     * Names the components of limits one by one (构建器). Optionals and collections that are not named
     * are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends LimitsBuilder {

      Builder() {}
    }
  }
}
