package org.governance4j.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.MatchingInput;
import org.governance4j.orders.OrderHistory;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * All that a dispatcher goes by (派单快照).
 *
 * @param version how many changes lie behind it
 * @param at the instant of the last one
 * @param orders the orders with all that happened to them
 * @param supply the offers, slots, units and areas; demands in it do not count, as they follow from
 *     the orders
 * @param earlier the plan before the last change, which stood when that was decided
 * @param planned the plan that stands
 * @param hash the hash of the last decision; empty at the beginning
 */
@Value.Builder
public record DispatchSnapshot(
    long version,
    Instant at,
    ImmutableList<OrderHistory> orders,
    MatchingInput supply,
    ImmutableList<Planned> earlier,
    ImmutableList<Planned> planned,
    Optional<String> hash)
    implements WithDispatchSnapshot {

  /** Checks the components. */
  public DispatchSnapshot {
    requireNonNull(at, "at");
    requireNonNull(orders, "orders");
    requireNonNull(supply, "supply");
    requireNonNull(earlier, "earlier");
    requireNonNull(planned, "planned");
    requireNonNull(hash, "hash");
    hash.ifPresent(Fingerprint::check);
  }

  /**
   * The beginning: orders and offers without a plan that stands.
   *
   * @param orders the orders with all that happened to them
   * @param supply the offers, slots, units and areas
   * @param at the instant
   * @return the snapshot, of version 0
   */
  public static DispatchSnapshot of(List<OrderHistory> orders, MatchingInput supply, Instant at) {
    requireNonNull(orders, "orders");
    requireNonNull(supply, "supply");
    requireNonNull(at, "at");
    return builder().version(0).at(at).orders(orders).supply(supply).build();
  }

  /**
   * Starts a snapshot, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A place of the plan (计划名额).
   *
   * @param order the order
   * @param provider who is to serve it
   * @param slot the code of the time; empty if at any
   */
  public record Planned(OrderId order, Provider provider, Optional<String> slot) {

    /** Checks the components. */
    public Planned {
      requireNonNull(order, "order");
      requireNonNull(provider, "provider");
      requireNonNull(slot, "slot");
      slot.ifPresent(code -> OpaqueId.checkCode("slot", code));
    }
  }

  /**
   * Names the components of a snapshot one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DispatchSnapshotBuilder {

    Builder() {}
  }
}
