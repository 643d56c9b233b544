package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a transfer did to two accounts, as the ledger decided it (记账明细).
 *
 * @param effect what it did
 * @param from the account that pays
 * @param to the account that receives
 * @param amount how much; zero where a posting took what there was, and there was nothing
 * @param effectiveOn when it happened; the day of expiry for what comes back after it
 * @param bookedOn the first day whose published balances it changes: the effective day, or the
 *     first open one after it where its period was closed
 * @param original the movement that it settles, reverses or revives; empty for one that does none
 *     of these
 * @param lots what became of which lots, in this order
 */
@Value.Builder
public record Movement(
    Effect effect,
    AccountId from,
    AccountId to,
    long amount,
    LocalDate effectiveOn,
    LocalDate bookedOn,
    Optional<MovementRef> original,
    ImmutableList<LotUse> lots)
    implements WithMovement {

  /** Checks the components. */
  public Movement {
    requireNonNull(effect, "effect");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(bookedOn, "bookedOn");
    requireNonNull(original, "original");
    requireNonNull(lots, "lots");
  }

  /**
   * Starts a movement, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What becomes of an amount (资金动向). */
  public enum Effect {
    /** It leaves one account and arrives at the other (划转). */
    MOVE,
    /** It is held back (预留). */
    HOLD,
    /** What was held back leaves and arrives (预留转正). */
    SETTLE,
    /** What was held back is free again (预留释放). */
    RELEASE,
    /** It had expired, and comes back since it was spent before that (到期恢复). */
    REVIVE
  }

  /**
   * Names the components of a movement one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MovementBuilder {

    Builder() {}
  }
}
