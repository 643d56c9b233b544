package org.governance4j.ranking;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.util.Optional;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;

/**
 * A stretch of a scale that bears a name, half open: from a value on, until before another (档).
 *
 * @param code the name, such as {@code QUALIFIED}: 1 to {@value OpaqueId#MAX_LENGTH} characters
 *     without blanks
 * @param from the least value in it
 * @param until the least value above it; empty if it has no upper end
 */
public record Band(String code, Fraction from, Optional<Fraction> until) {

  /** Checks the components. */
  public Band {
    requireNonNull(code, "code");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    OpaqueId.checkCode("code", code);
    checkComponent(
        "until",
        until.isEmpty() || from.compareTo(until.get()) < 0,
        "band %s must end above its start, but is from %s until before %s",
        code,
        from,
        until.orElse(null));
  }

  /**
   * A band with an upper end.
   *
   * @param code the name
   * @param from the least value in it
   * @param until the least value above it
   * @return the band
   */
  public static Band of(String code, Fraction from, Fraction until) {
    requireNonNull(until, "until");
    return new Band(code, from, Optional.of(until));
  }

  /**
   * A band without an upper end.
   *
   * @param code the name
   * @param from the least value in it
   * @return the band
   */
  public static Band from(String code, Fraction from) {
    return new Band(code, from, Optional.empty());
  }

  /**
   * Whether a value lies in the band.
   *
   * @param value the value
   * @return true if it is {@code from} or more and less than {@code until}
   */
  public boolean contains(Fraction value) {
    requireNonNull(value, "value");
    return from.compareTo(value) <= 0 && until.filter(end -> end.compareTo(value) <= 0).isEmpty();
  }

  /**
   * Whether some value lies in both bands.
   *
   * @param other the other band
   * @return true if there is such a value
   */
  public boolean overlaps(Band other) {
    requireNonNull(other, "other");
    return contains(other.from) || other.contains(from);
  }
}
