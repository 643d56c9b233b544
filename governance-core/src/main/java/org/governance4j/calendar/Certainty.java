package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;

/** How sure a day is, from the surest to the least sure (确定程度). */
public enum Certainty {
  /**
   * The schedule of the day's year is published, and that of the next year too where it matters.
   */
  PUBLISHED,
  /**
   * The day lies in the last days of the last covered year, which the notice for the next year may
   * still change.
   */
  MAY_CHANGE,
  /** No schedule covers the day: the regulation and the weekly pattern alone. */
  PROVISIONAL;

  /**
   * The less sure of two.
   *
   * @param other the other
   * @return the weaker certainty
   */
  public Certainty weaker(Certainty other) {
    requireNonNull(other, "other");
    return compareTo(other) >= 0 ? this : other;
  }
}
