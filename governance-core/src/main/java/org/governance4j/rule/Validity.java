package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The days on which something holds, half open: from a day on, until before another (有效期).
 *
 * @param from the first day
 * @param until the first day after it; empty while no end is known
 */
public record Validity(LocalDate from, Optional<LocalDate> until) {

  /** Checks the components. */
  public Validity {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    checkComponent(
        "until",
        until.isEmpty() || from.isBefore(until.get()),
        "validity must end after its start, but from is %s and until is %s (the first day after)",
        from,
        until.orElse(null));
  }

  /**
   * From a day on without a known end.
   *
   * @param from the first day
   * @return the open validity
   */
  public static Validity from(LocalDate from) {
    return new Validity(from, Optional.empty());
  }

  /**
   * From a day until before another.
   *
   * @param from the first day
   * @param until the first day after
   * @return the validity
   * @throws IllegalArgumentException if it would hold no day
   */
  public static Validity of(LocalDate from, LocalDate until) {
    requireNonNull(until, "until");
    return new Validity(from, Optional.of(until));
  }

  /**
   * Whether it holds on a day.
   *
   * @param date the day
   * @return true from {@code from} until before {@code until}
   */
  public boolean contains(LocalDate date) {
    requireNonNull(date, "date");
    return !date.isBefore(from) && (until.isEmpty() || date.isBefore(until.get()));
  }

  /**
   * Whether there is a day on which both hold.
   *
   * @param other the other validity
   * @return true if they share at least one day
   */
  public boolean overlaps(Validity other) {
    requireNonNull(other, "other");
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  /**
   * Whether every day of another validity is a day of this.
   *
   * @param other the other validity
   * @return true if the other lies within this
   */
  public boolean encloses(Validity other) {
    requireNonNull(other, "other");
    return !other.from.isBefore(from)
        && (until.isEmpty() || other.until.isPresent() && !other.until.get().isAfter(until.get()));
  }

  /**
   * The days on which both hold.
   *
   * @param other the other validity
   * @return the common days, or empty if there is none
   */
  public Optional<Validity> intersection(Validity other) {
    requireNonNull(other, "other");
    if (!overlaps(other)) {
      return Optional.empty();
    }
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    boolean mineEnds =
        until.isPresent() && (other.until.isEmpty() || until.get().isBefore(other.until.get()));
    return Optional.of(new Validity(first, mineEnds ? until : other.until));
  }

  /**
   * Whether no end is known.
   *
   * @return true if {@code until} is empty
   */
  public boolean isOpenEnded() {
    return until.isEmpty();
  }

  /**
   * How many days it holds.
   *
   * @return the number of days, at least 1; empty while no end is known
   */
  public OptionalLong length() {
    return until.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(from, until.get()));
  }

  private boolean startsBeforeEndOf(Validity other) {
    return other.until.isEmpty() || from.isBefore(other.until.get());
  }
}
