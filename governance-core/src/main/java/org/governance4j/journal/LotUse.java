package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a movement does to a lot (批次变动).
 *
 * @param use what it does
 * @param lot the lot's number; lots are numbered from 0 as they are opened
 * @param amount how much of it
 * @param opening what the lot is, if it is opened; else empty
 */
public record LotUse(Use use, long lot, long amount, Optional<Opening> opening) {

  /** Checks the components. */
  public LotUse {
    requireNonNull(use, "use");
    requireNonNull(opening, "opening");
    checkComponent(
        "opening",
        opening.isPresent() == (use == Use.OPEN),
        "opening must be stated exactly for a lot that is opened");
  }

  /**
   * What a new lot is (新批次).
   *
   * @param earnedOn the day on which it was earned; a gift keeps that of its source
   * @param expiresOn the first day on which it can no longer be spent; empty if it does not expire
   * @param source the lot that it comes from; empty if it was earned
   */
  @Value.Builder
  public record Opening(LocalDate earnedOn, Optional<LocalDate> expiresOn, Optional<Long> source)
      implements WithOpening {

    /** Checks the components. */
    public Opening {
      requireNonNull(earnedOn, "earnedOn");
      requireNonNull(expiresOn, "expiresOn");
      requireNonNull(source, "source");
    }

    /**
     * Starts an opening, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Names the components of an opening one by one (构建器). Optionals and collections that are not
     * named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends OpeningBuilder {

      Builder() {}
    }
  }

  /** What a movement does to a lot (批次用途). */
  public enum Use {
    /** Opens it (开立). */
    OPEN,
    /** Spends or takes from it (使用). */
    TAKE,
    /** Gives back to it (退回). */
    RESTORE,
    /** Holds it back, so that it does not expire (锁定). */
    PIN,
    /** Spends what was held back (使用锁定部分). */
    TAKE_PINNED,
    /** Frees what was held back (解除锁定). */
    UNPIN
  }
}
