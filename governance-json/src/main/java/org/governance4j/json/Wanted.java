package org.governance4j.json;

import org.governance4j.rule.Fact;

/** The kind of JSON value that a place wants. */
enum Wanted {
  TEXT("a string"),
  TEXT_OR_NUMBER("a string or number"),
  OBJECT("an object"),
  ARRAY("an array"),
  DEGREES("decimal degrees"),
  POSITION("longitude and latitude without a height"),
  NOT_NULL("something else than null"),
  NOT_NULL_OR_ABSENT("something else than null, or left out if it is optional"),
  NUMBER("a whole number"),
  TRUTH("true or false"),
  OTHER("another kind of value");

  private final String words;

  Wanted(String words) {
    this.words = words;
  }

  /** What Jackson itself reads as a type. */
  static Wanted of(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return TRUTH;
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? NUMBER : OTHER;
  }

  /** For messages. */
  String words() {
    return words;
  }

  Fact fact() {
    return new Fact.Code("wanted", name());
  }
}
