package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkPlain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** One fact that a {@link Reason} rests on: typed, so that a host can compute with it (事实). */
public sealed interface Fact {

  /**
   * A whole number of something.
   *
   * @param amount how many
   * @param unit of what
   */
  record Amount(long amount, Unit unit) implements Fact {

    /** Checks the components. */
    public Amount {
      requireNonNull(unit, "unit");
    }
  }

  /**
   * An exact share.
   *
   * @param value the share
   */
  record Share(Fraction value) implements Fact {

    /** Checks the components. */
    public Share {
      requireNonNull(value, "value");
    }
  }

  /**
   * A calendar day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Fact {

    /** Checks the components. */
    public Day {
      requireNonNull(date, "date");
    }
  }

  /**
   * A point on the time line.
   *
   * @param instant the instant
   */
  record At(Instant instant) implements Fact {

    /** Checks the components. */
    public At {
      requireNonNull(instant, "instant");
    }
  }

  /**
   * An opaque id of a thing or a person, a rule's id, or a policy's key.
   *
   * @param value the id's characters, in the form of an {@link OpaqueId}
   */
  record Id(String value) implements Fact {

    /** Checks the components. */
    public Id {
      requireNonNull(value, "value");
      OpaqueId.check("fact", value);
    }
  }

  /**
   * A value out of a fixed vocabulary, such as a kind of day; texts translate it.
   *
   * @param kind the vocabulary, such as {@code gravity}
   * @param value the word in it, such as {@code MAJOR}
   */
  record Code(String kind, String value) implements Fact {

    /** Checks the components. */
    public Code {
      requireNonNull(kind, "kind");
      requireNonNull(value, "value");
      checkPlain("kind", kind);
      checkPlain("value", value);
    }
  }

  /**
   * States an amount.
   *
   * @param amount how many
   * @param unit of what
   * @return the fact
   */
  static Fact of(long amount, Unit unit) {
    return new Amount(amount, unit);
  }

  /**
   * States a day.
   *
   * @param date the day
   * @return the fact
   */
  static Fact of(LocalDate date) {
    return new Day(date);
  }

  /**
   * States an instant.
   *
   * @param instant the instant
   * @return the fact
   */
  static Fact of(Instant instant) {
    return new At(instant);
  }

  /**
   * States a time of day.
   *
   * @param time the time
   * @return the fact
   */
  static Fact of(LocalTime time) {
    requireNonNull(time, "time");
    return new Code("time", time.toString());
  }

  /**
   * States a share.
   *
   * @param value the share
   * @return the fact
   */
  static Fact of(Fraction value) {
    return new Share(value);
  }

  /**
   * States an id.
   *
   * @param id the id
   * @return the fact
   */
  static Fact of(OpaqueId id) {
    requireNonNull(id, "id");
    return new Id(id.value());
  }

  /**
   * States an enum's constant as a code. Its vocabulary is the enum's simple name in lower camel
   * case, after that of the type that it is nested in and a dot: {@code dayKind}, {@code
   * grid.kind}.
   *
   * @param constant the constant
   * @return the fact
   */
  static Fact of(Enum<?> constant) {
    requireNonNull(constant, "constant");
    return new Code(vocabulary(constant.getDeclaringClass()), constant.name());
  }

  private static String vocabulary(Class<?> type) {
    String name = type.getSimpleName();
    String own = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    Class<?> owner = type.getEnclosingClass();
    return owner == null ? own : vocabulary(owner) + "." + own;
  }
}
