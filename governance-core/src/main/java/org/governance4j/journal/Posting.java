package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An amount that is to leave one account and arrive at another (分录).
 *
 * @param from the account that pays
 * @param to the account that receives
 * @param amount how much, in the accounts' unit; a ledger accepts 1 to {@link Transfer#MAX_AMOUNT}
 * @param extent whether exactly that much, or what there is up to it
 * @param expiresOn the first day on which what arrives can no longer be spent, where it opens a
 *     lot; empty for a lot that does not expire, for a gift, whose lots keep their dates, and for
 *     an account without lots
 */
@Value.Builder
public record Posting(
    AccountId from, AccountId to, long amount, Extent extent, Optional<LocalDate> expiresOn)
    implements WithPosting {

  /** Checks the components. */
  public Posting {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(extent, "extent");
    requireNonNull(expiresOn, "expiresOn");
  }

  /**
   * A posting of an exact amount.
   *
   * @param from the account that pays
   * @param to the account that receives
   * @param amount how much
   * @return the posting
   */
  public static Posting of(AccountId from, AccountId to, long amount) {
    return new Posting(from, to, amount, Extent.EXACT, Optional.empty());
  }

  /**
   * A posting of what the payer has and the receiver has room for, up to an amount.
   *
   * @param from the account that pays
   * @param to the account that receives
   * @param most the most; nothing at all may be available, and then nothing moves
   * @return the posting
   */
  public static Posting atMost(AccountId from, AccountId to, long most) {
    return new Posting(from, to, most, Extent.AT_MOST, Optional.empty());
  }

  /**
   * The same posting, which opens a lot that expires.
   *
   * @param day the first day on which it can no longer be spent
   * @return the posting
   */
  public Posting expiring(LocalDate day) {
    requireNonNull(day, "day");
    return new Posting(from, to, amount, extent, Optional.of(day));
  }

  /** How strictly an amount is meant (金额方式). */
  public enum Extent {
    /** The whole amount or nothing (足额). */
    EXACT,
    /** What is available and finds room, up to the amount (以可用余额为限). */
    AT_MOST
  }

  /**
   * Starts a posting, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a posting one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends PostingBuilder {

    Builder() {}
  }
}
