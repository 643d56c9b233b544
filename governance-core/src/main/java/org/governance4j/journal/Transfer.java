package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * Amounts that move together between accounts, or one step of that (划转). It is never edited or
 * deleted: a later one posts, voids or reverses it.
 *
 * <p>Any combination of components makes a transfer; a ledger judges it. Which kind needs which
 * components:
 *
 * <table>
 *   <caption>Components by kind</caption>
 *   <tr><th>kind</th><th>postings</th><th>of</th><th>others</th></tr>
 *   <tr><td>POSTED</td><td>1 to {@value #MAX_POSTINGS}</td><td>none</td><td>none</td></tr>
 *   <tr><td>PENDING</td><td>1 to {@value #MAX_POSTINGS}, exact</td><td>none</td>
 *       <td>{@code heldUntil}</td></tr>
 *   <tr><td>POST</td><td>none for all that is held; else how much of each, and the rest is free
 *       </td><td>a pending one</td><td>none</td></tr>
 *   <tr><td>VOID</td><td>none</td><td>a pending one</td><td>{@code lotsUntil}</td></tr>
 *   <tr><td>REVERSAL</td><td>none for all that is not reversed yet; else how much of each, from
 *       the receiver back to the payer</td><td>one that moved something</td>
 *       <td>{@code claim}, {@code lotsUntil}</td></tr>
 *   <tr><td>TIMEOUT, EXPIRY</td><td colspan="3">written by the ledger alone</td></tr>
 * </table>
 *
 * @param id its id; stating the same transfer again changes nothing
 * @param kind what it does
 * @param postings the amounts
 * @param effectiveOn the first day whose balances it changes: when it happened
 * @param recordedAt when somebody wrote it down; it is kept and decides nothing
 * @param of the transfer that it posts, voids or reverses
 * @param heldUntil the first day on which a pending transfer holds nothing back any more; empty if
 *     it holds until it is settled
 * @param lotsUntil the day until which lots that come back can be spent where they would have
 *     expired before; empty if they keep their dates
 * @param claim the account that owes what the receiver of a reversed transfer can no longer pay
 *     back; empty if then nothing is reversed
 * @param grounds what it rests on
 */
@Value.Builder
public record Transfer(
    TransferId id,
    Kind kind,
    ImmutableList<Posting> postings,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<TransferId> of,
    Optional<LocalDate> heldUntil,
    Optional<LocalDate> lotsUntil,
    Optional<AccountId> claim,
    Grounds grounds)
    implements WithTransfer {

  /** The greatest amount of one posting. */
  public static final long MAX_AMOUNT = 1_000_000_000_000_000L;

  /** The most postings of one transfer. */
  public static final int MAX_POSTINGS = 1_000;

  /** Checks the components. */
  public Transfer {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(postings, "postings");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(of, "of");
    requireNonNull(heldUntil, "heldUntil");
    requireNonNull(lotsUntil, "lotsUntil");
    requireNonNull(claim, "claim");
    requireNonNull(grounds, "grounds");
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
   * Starts a transfer that moves its amounts at once.
   *
   * @param id its id
   * @return the builder, to which the kind is known
   */
  public static Builder posted(TransferId id) {
    return builder().id(id).kind(Kind.POSTED);
  }

  /**
   * Starts a transfer that holds its amounts back until it is posted or voided.
   *
   * @param id its id
   * @return the builder, to which the kind is known
   */
  public static Builder pending(TransferId id) {
    return builder().id(id).kind(Kind.PENDING);
  }

  /**
   * Starts a transfer that posts what a pending one holds back.
   *
   * @param id its id
   * @param pending the pending transfer
   * @return the builder, to which the kind and what it settles are known
   */
  public static Builder post(TransferId id, TransferId pending) {
    requireNonNull(pending, "pending");
    return builder().id(id).kind(Kind.POST).of(pending);
  }

  /**
   * Starts a transfer that frees what a pending one holds back.
   *
   * @param id its id
   * @param pending the pending transfer
   * @return the builder, to which the kind and what it settles are known
   */
  public static Builder voiding(TransferId id, TransferId pending) {
    requireNonNull(pending, "pending");
    return builder().id(id).kind(Kind.VOID).of(pending);
  }

  /**
   * Starts a transfer that reverses one that moved something.
   *
   * @param id its id
   * @param original the transfer that is reversed
   * @return the builder, to which the kind and what it settles are known
   */
  public static Builder reversal(TransferId id, TransferId original) {
    requireNonNull(original, "original");
    return builder().id(id).kind(Kind.REVERSAL).of(original);
  }

  /**
   * The rule that it rests on.
   *
   * @return the rule of its grounds
   */
  public RuleRef rule() {
    return grounds.rule();
  }

  /**
   * Whether another is the same transfer, stated again: all but when it was recorded, and what it
   * rests on beside the rule's id, is content.
   *
   * @param other the other
   * @return whether its content is the same
   */
  public boolean hasContentOf(Transfer other) {
    requireNonNull(other, "other");
    return id.equals(other.id)
        && kind == other.kind
        && postings.equals(other.postings)
        && effectiveOn.equals(other.effectiveOn)
        && of.equals(other.of)
        && heldUntil.equals(other.heldUntil)
        && lotsUntil.equals(other.lotsUntil)
        && claim.equals(other.claim)
        && rule().id().equals(other.rule().id());
  }

  /** What a transfer does (划转类别). */
  public enum Kind {
    /** Moves its amounts at once (直接记账). */
    POSTED,
    /** Holds its amounts back on the paying accounts until it is settled (预留). */
    PENDING,
    /** Moves what a pending transfer held back, or a part, and frees the rest (预留转正). */
    POST,
    /** Frees what a pending transfer held back (预留撤销). */
    VOID,
    /** Frees what a pending transfer held back beyond its time; the ledger's own (预留到期). */
    TIMEOUT,
    /** Moves amounts of an earlier transfer back (冲正). */
    REVERSAL,
    /** Takes what was not spent in time; the ledger's own (积分到期). */
    EXPIRY;

    /**
     * Whether it ends a pending transfer.
     *
     * @return whether it posts, voids or times one out
     */
    public boolean settlesPending() {
      return this == POST || this == VOID || this == TIMEOUT;
    }

    /**
     * Whether it settles an earlier transfer, which it must name.
     *
     * @return whether it ends a pending transfer or reverses one
     */
    public boolean settles() {
      return settlesPending() || this == REVERSAL;
    }

    /**
     * Whether only the ledger itself writes it.
     *
     * @return whether a host that asks for it is refused
     */
    public boolean isOwn() {
      return this == TIMEOUT || this == EXPIRY;
    }

    /**
     * Whether amounts move that a reversal can bring back.
     *
     * @return whether a transfer of this kind can be reversed
     */
    public boolean isReversible() {
      return this == POSTED || this == POST || this == REVERSAL || this == EXPIRY;
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
