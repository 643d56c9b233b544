package org.governance4j.duty;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableSet;
import org.governance4j.rule.Unit;

/** How much of a duty is due in a period, and what counts towards it (应履职的量). */
public sealed interface Quota {

  /** The largest figure of a quota. */
  int MAX = 1_000_000;

  /**
   * What the quota is counted in.
   *
   * @return the unit
   */
  Unit unit();

  /**
   * How much is due in a whole period.
   *
   * @param targets how many there are to be reached
   * @return the figure, in the quota's unit
   */
  long due(int targets);

  /**
   * So many records (次).
   *
   * @param least how many at least, 1 to {@value Quota#MAX}
   */
  record Times(int least) implements Quota {

    /** Checks the components. */
    public Times {
      check("times", least);
    }

    @Override
    public Unit unit() {
      return Unit.COUNT;
    }

    @Override
    public long due(int targets) {
      return least;
    }
  }

  /**
   * Records on a number of different days (不少于5天; CD-25).
   *
   * @param least how many days at least, 1 to {@value Quota#MAX}
   */
  record Days(int least) implements Quota {

    /** Checks the components. */
    public Days {
      check("days", least);
    }

    @Override
    public Unit unit() {
      return Unit.DAYS;
    }

    @Override
    public long due(int targets) {
      return least;
    }
  }

  /**
   * Records with a number of minutes in total (不少于8小时; QS-11).
   *
   * @param least how many minutes at least, 1 to {@value Quota#MAX}
   */
  record Minutes(int least) implements Quota {

    /** Checks the components. */
    public Minutes {
      check("minutes", least);
    }

    @Override
    public Unit unit() {
      return Unit.MINUTES;
    }

    @Override
    public long due(int targets) {
      return least;
    }
  }

  /**
   * Every one of a set that the host states for the call is reached at least once (全覆盖; HT-09,
   * XY-02). One who belongs to the set on part of the period only is subject to {@link
   * DutyTerms#partTarget()}; a contact on a day outside the set does not count.
   *
   * @param means the means that count; none if any does, as where a text says 等 after its list
   */
  record EveryOne(ImmutableSet<ContactMeans> means) implements Quota {

    /** Checks the components. */
    public EveryOne {
      requireNonNull(means, "means");
    }

    @Override
    public Unit unit() {
      return Unit.COUNT;
    }

    @Override
    public long due(int targets) {
      return targets;
    }
  }

  private static void check(String what, int least) {
    checkRange(
        "least",
        least,
        1,
        MAX,
        Unit.COUNT,
        "at least %s %s must be between 1 and %s",
        least,
        what,
        MAX);
  }
}
