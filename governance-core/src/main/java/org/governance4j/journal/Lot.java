package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an account received at once and has not spent yet (批次).
 *
 * @param number its number in the ledger
 * @param account the account
 * @param openedBy the transfer that brought it
 * @param bookedOn the day on which it arrived, as booked
 * @param remaining what can be spent
 * @param pinned what pending transfers hold back; it does not expire meanwhile
 * @param earnedOn the day on which it was earned; a gift keeps that of its source
 * @param expiresOn the first day on which it can no longer be spent; empty if it does not expire
 * @param free what of it came to be free on which day, in the order of days; below zero what was
 *     taken or held back
 * @param expiring what of it expires on which day, in the order of days: on its own day, or later
 *     where it was pinned until then or came back only then
 * @param source the lot that it was given from; empty if it was earned
 */
@Value.Builder
public record Lot(
    long number,
    AccountId account,
    TransferId openedBy,
    LocalDate bookedOn,
    long remaining,
    long pinned,
    LocalDate earnedOn,
    Optional<LocalDate> expiresOn,
    ImmutableList<OnDay> free,
    ImmutableList<OnDay> expiring,
    Optional<Long> source)
    implements WithLot {

  /** Checks the components. */
  public Lot {
    requireNonNull(account, "account");
    requireNonNull(openedBy, "openedBy");
    requireNonNull(bookedOn, "bookedOn");
    requireNonNull(earnedOn, "earnedOn");
    requireNonNull(expiresOn, "expiresOn");
    requireNonNull(free, "free");
    requireNonNull(expiring, "expiring");
    requireNonNull(source, "source");
  }

  /**
   * What changes of a lot on a day (批次按日变动).
   *
   * @param day the day
   * @param amount by how much
   */
  public record OnDay(LocalDate day, long amount) {

    /** Checks the components. */
    public OnDay {
      requireNonNull(day, "day");
    }
  }

  /**
   * Starts a lot, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a lot one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends LotBuilder {

    Builder() {}
  }
}
