package org.governance4j.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.orders.OrderDecision;
import org.immutables.value.Value;

/**
 * What a change brings about (派单决定): an entry of the dispatcher's journal. The host stores it, or
 * the change with the events of the order and the moves, in its own transaction, and then appends
 * it.
 *
 * @param version the dispatcher's version that it rests on
 * @param change the change
 * @param order what the change means for the order that it is of, if it is of one
 * @param moves what moves in the plan, by order and provider
 * @param hash the SHA-256 of the hash before it and of this decision, as 64 hexadecimal digits: the
 *     chain in which a changed, lost or moved decision is found; where nothing is added, that
 *     before it
 */
@Value.Builder
public record DispatchDecision(
    long version,
    DispatchChange change,
    Optional<OrderDecision> order,
    ImmutableList<DispatchMove> moves,
    String hash)
    implements WithDispatchDecision {

  /** Checks the components. */
  public DispatchDecision {
    requireNonNull(change, "change");
    requireNonNull(order, "order");
    requireNonNull(moves, "moves");
    requireNonNull(hash, "hash");
    Fingerprint.check(hash);
  }

  /**
   * Starts a decision, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The decision that follows on one with a hash. */
  static DispatchDecision after(
      String before,
      long version,
      DispatchChange change,
      Optional<OrderDecision> order,
      ImmutableList<DispatchMove> moves) {
    return new DispatchDecision(
        version, change, order, moves, Fingerprint.after(before, version, change, order, moves));
  }

  /** Whether this is what is decided where nothing is added after a hash. */
  boolean addsNothingAfter(String before) {
    return moves.isEmpty() && hash.equals(before);
  }

  /** Whether the hash is that of this decision after one with a hash. */
  boolean follows(String before) {
    return after(before, version, change, order, moves).equals(this);
  }

  /**
   * Names the components of a decision one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DispatchDecisionBuilder {

    Builder() {}
  }
}
