package org.governance4j.json.mutation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A JSON value as it is written, to be changed in place: names may repeat, and a name or a scalar
 * is its text, quotes included, so that it can be what no mapper would write.
 */
final class Json {

  /** The kinds of values. */
  enum Kind {
    OBJECT,
    ARRAY,
    SCALAR
  }

  /**
   * The place of a value in its container.
   *
   * @param parent the container
   * @param index the number of the value in it
   */
  record Slot(Json parent, int index) {

    Json value() {
      return parent.parts.get(index);
    }

    void put(Json value) {
      parent.parts.set(index, value);
    }

    boolean isField() {
      return parent.kind == Kind.OBJECT;
    }

    String name() {
      return parent.names.get(index);
    }

    void rename(String name) {
      parent.names.set(index, name);
    }

    void remove() {
      parent.parts.remove(index);
      if (isField()) {
        parent.names.remove(index);
      }
    }

    /** Puts the value and its name in again, right after itself or at the end. */
    void insert(int at, Json value) {
      parent.parts.add(at, value);
      if (isField()) {
        parent.names.add(at, name());
      }
    }
  }

  private static final int DEEPEST = 100_000;
  private static final int INDENT_WIDTH = 2;
  private static final int DESCENT = 3;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Kind kind;
  private final String text;
  private final List<String> names = new ArrayList<>();
  private final List<Json> parts = new ArrayList<>();

  private Json(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  static Json scalar(String text) {
    return new Json(Kind.SCALAR, text);
  }

  static Json string(String value) {
    return scalar(quoted(value));
  }

  static Json array(List<Json> parts) {
    Json array = new Json(Kind.ARRAY, "");
    array.parts.addAll(parts);
    return array;
  }

  static Json object(List<String> names, List<Json> parts) {
    Json object = new Json(Kind.OBJECT, "");
    names.forEach(name -> object.names.add(quoted(name)));
    object.parts.addAll(parts);
    return object;
  }

  static String quoted(String value) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  /** The value that a text is. */
  static Json of(String text) {
    return find(text).orElseThrow();
  }

  /** The value that a text is, or empty if it is not one. */
  static Optional<Json> find(String text) {
    try (JsonParser p = FACTORY.createParser(text)) {
      if (p.nextToken() == null) {
        return Optional.empty();
      }
      Json value = read(p);
      return p.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static Json read(JsonParser p) throws IOException {
    if (p.hasToken(JsonToken.START_OBJECT)) {
      Json object = new Json(Kind.OBJECT, "");
      for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
        p.nextToken();
        object.names.add(quoted(name));
        object.parts.add(read(p));
      }
      return object;
    }
    if (p.hasToken(JsonToken.START_ARRAY)) {
      Json array = new Json(Kind.ARRAY, "");
      while (p.nextToken() != JsonToken.END_ARRAY) {
        array.parts.add(read(p));
      }
      return array;
    }
    return p.hasToken(JsonToken.VALUE_STRING) ? string(p.getText()) : scalar(p.getText());
  }

  Kind kind() {
    return kind;
  }

  /** The text of a scalar. */
  String text() {
    return text;
  }

  boolean isString() {
    return text.startsWith("\"");
  }

  /** What a string says, as far as it is written without escapes. */
  String content() {
    return isString() ? text.substring(1, text.length() - 1) : text;
  }

  List<Json> parts() {
    return parts;
  }

  /** The names of an object's fields, in quotes. */
  List<String> names() {
    return names;
  }

  /** The values of an object's fields by their names in quotes, as they are now. */
  ListMultimap<String, Json> fields() {
    ListMultimap<String, Json> fields = ArrayListMultimap.create();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), parts.get(i));
    }
    return fields;
  }

  /** The names of all fields and the number of scalars, without fields that hold nothing. */
  Multiset<String> inventory() {
    Multiset<String> all = HashMultiset.create();
    if (kind == Kind.SCALAR) {
      all.add("");
    }
    for (int i = 0; i < parts.size(); i++) {
      Json part = parts.get(i);
      Multiset<String> within = part.inventory();
      if (kind == Kind.OBJECT && part.kind != Kind.SCALAR && within.isEmpty()) {
        continue;
      }
      all.addAll(within);
      if (kind == Kind.OBJECT) {
        all.add(names.get(i));
      }
    }
    return all;
  }

  /** Whether an object has two fields of one name. */
  boolean repeatsName() {
    return new HashSet<>(names).size() < names.size() || parts.stream().anyMatch(Json::repeatsName);
  }

  Json copy() {
    Json copy = new Json(kind, text);
    copy.names.addAll(names);
    parts.forEach(part -> copy.parts.add(part.copy()));
    return copy;
  }

  /** A copy of an object with at most some of the parts of a field. */
  Json copy(String field, Random random, int most) {
    Json copy = new Json(kind, text);
    copy.names.addAll(names);
    for (int i = 0; i < parts.size(); i++) {
      Json part = parts.get(i);
      copy.parts.add(
          names.get(i).equals(quoted(field)) ? part.someParts(random, most) : part.copy());
    }
    return copy;
  }

  private Json someParts(Random random, int most) {
    Json some = new Json(kind, text);
    int count = Math.min(most, parts.size());
    int at = random.nextInt(Math.max(1, parts.size()));
    for (int i = 0; i < count; i++) {
      int index = (at + i) % parts.size();
      if (kind == Kind.OBJECT) {
        some.names.add(names.get(index));
      }
      some.parts.add(parts.get(index).copy());
    }
    return some;
  }

  /** A copy of a part drawn by chance. */
  Json anyPart(Random random) {
    Json part = this;
    while (!part.parts.isEmpty() && (part == this || random.nextInt(DESCENT) > 0)) {
      part = part.parts.get(random.nextInt(part.parts.size()));
    }
    return part.copy();
  }

  /** The places of all values within this one. */
  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    collect(slots);
    return slots;
  }

  private void collect(List<Slot> slots) {
    for (int i = 0; i < parts.size(); i++) {
      slots.add(new Slot(this, i));
      parts.get(i).collect(slots);
    }
  }

  /** The text on one line. */
  String compact() {
    StringBuilder target = new StringBuilder();
    write(target, -1);
    return target.toString();
  }

  /** The text with a line for each part. */
  String indented() {
    StringBuilder target = new StringBuilder();
    write(target, 0);
    return target.toString();
  }

  private void write(StringBuilder target, int indent) {
    if (kind == Kind.SCALAR) {
      target.append(text);
      return;
    }
    target.append(kind == Kind.OBJECT ? '{' : '[');
    int inner = indent < 0 ? -1 : indent + INDENT_WIDTH;
    for (int i = 0; i < parts.size(); i++) {
      target.append(i == 0 ? "" : ",");
      newLine(target, inner);
      if (kind == Kind.OBJECT) {
        target.append(names.get(i)).append(':');
      }
      parts.get(i).write(target, inner);
    }
    newLine(target, parts.isEmpty() ? -1 : indent);
    target.append(kind == Kind.OBJECT ? '}' : ']');
  }

  private static void newLine(StringBuilder target, int indent) {
    if (indent >= 0) {
      target.append('\n').append(" ".repeat(Math.min(indent, DEEPEST / 1000)));
    }
  }
}
