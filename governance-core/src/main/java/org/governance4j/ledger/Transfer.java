package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * One movement between two accounts, or one step of it (划转). It is never edited or deleted: a later
 * transfer posts, voids or reverses it.
 *
 * <p>Any combination of components makes a transfer; {@link Ledger#apply} judges it.
 *
 * @param id its id; applying the same transfer again changes nothing
 * @param kind what it does
 * @param from the account that pays
 * @param to the account that receives
 * @param amount how much, in the accounts' unit; a ledger accepts amounts above zero
 * @param effectiveOn the first day whose balances it changes: when it happened
 * @param recordedAt when it was written down; it may be much later than {@code effectiveOn}
 * @param of the transfer that it posts, voids or reverses; empty for other kinds
 * @param rule the rule that it rests on
 * @param evidence what shows that it happened
 */
@Value.Builder
public record Transfer(
    TransferId id,
    Kind kind,
    AccountId from,
    AccountId to,
    long amount,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<TransferId> of,
    RuleRef rule,
    Optional<EvidenceRef> evidence)
    implements WithTransfer {

  /** Checks the components. */
  public Transfer {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(of, "of");
    requireNonNull(rule, "rule");
    requireNonNull(evidence, "evidence");
  }

  /**
   * Starts a transfer, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a transfer that moves its amount at once.
   *
   * @param id its id
   * @return the builder, to which the kind is known
   */
  public static Builder posted(TransferId id) {
    return builder().id(id).kind(Kind.POSTED);
  }

  /**
   * Starts a transfer that holds its amount back until it is posted or voided.
   *
   * @param id its id
   * @return the builder, to which the kind is known
   */
  public static Builder pending(TransferId id) {
    return builder().id(id).kind(Kind.PENDING);
  }

  /**
   * The transfer that posts this pending one.
   *
   * @param later the new transfer's id
   * @param on the first day on which the amount has moved
   * @param at when it was written down
   * @param because the rule that it rests on
   * @return the new transfer, without evidence
   */
  public Transfer toPost(TransferId later, LocalDate on, Instant at, RuleRef because) {
    requireNonNull(later, "later");
    requireNonNull(on, "on");
    requireNonNull(at, "at");
    requireNonNull(because, "because");
    return settledBy(later, Kind.POST, from, to, on, at, because);
  }

  /**
   * The transfer that voids this pending one.
   *
   * @param later the new transfer's id
   * @param on the first day on which the amount is free again
   * @param at when it was written down
   * @param because the rule that it rests on
   * @return the new transfer, without evidence
   */
  public Transfer toVoid(TransferId later, LocalDate on, Instant at, RuleRef because) {
    requireNonNull(later, "later");
    requireNonNull(on, "on");
    requireNonNull(at, "at");
    requireNonNull(because, "because");
    return settledBy(later, Kind.VOID, from, to, on, at, because);
  }

  /**
   * The transfer that reverses this posted one.
   *
   * @param later the new transfer's id
   * @param on the first day on which the amount is back
   * @param at when it was written down
   * @param because the rule that it rests on
   * @return the new transfer, in the opposite direction, without evidence
   */
  public Transfer toReversal(TransferId later, LocalDate on, Instant at, RuleRef because) {
    requireNonNull(later, "later");
    requireNonNull(on, "on");
    requireNonNull(at, "at");
    requireNonNull(because, "because");
    return settledBy(later, Kind.REVERSAL, to, from, on, at, because);
  }

  private Transfer settledBy(
      TransferId later,
      Kind how,
      AccountId payer,
      AccountId receiver,
      LocalDate on,
      Instant at,
      RuleRef because) {
    return new Transfer(
        later, how, payer, receiver, amount, on, at, Optional.of(id), because, Optional.empty());
  }

  /** What a transfer does (划转类别). */
  public enum Kind {
    /** Moves its amount at once (直接记账). */
    POSTED(true, 0),
    /** Holds its amount back on the paying account until it is posted or voided (预留). */
    PENDING(false, 1),
    /** Moves the amount that a pending transfer held back (预留转正). */
    POST(true, -1),
    /** Frees the amount that a pending transfer held back (预留撤销). */
    VOID(false, -1),
    /** Corrects a posted transfer by moving the same amount back (冲正). */
    REVERSAL(true, 0);

    private final boolean moves;
    private final int held;

    Kind(boolean moves, int held) {
      this.moves = moves;
      this.held = held;
    }

    /** Whether the amount leaves one account and arrives at the other. */
    boolean moves() {
      return moves;
    }

    /** What an amount does to the paying account's posted balance. */
    long paid(long amount) {
      return moves ? -amount : 0;
    }

    /** What an amount does to the sum held back on the paying account. */
    long held(long amount) {
      return held * amount;
    }

    /** Whether it settles an earlier transfer, which it must name. */
    boolean settles() {
      return this == POST || this == VOID || this == REVERSAL;
    }

    /** Whether it settles an earlier transfer of that kind. */
    boolean settles(Kind original) {
      return this == REVERSAL
          ? original == POSTED || original == POST
          : settles() && original == PENDING;
    }
  }

  /**
   * Names the components of a transfer one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TransferBuilder {

    Builder() {}
  }
}
