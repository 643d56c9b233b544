package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * What somebody orders: a wish, a project or a call (订单), CD-16, CD-28, CC-25.
 *
 * @param kind what it is
 * @param demand what is asked for, with the places at the beginning; its id is the order's
 * @param asker who orders
 * @param fen what it costs, 0 to {@value #MAX_FEN} hundredths of a yuan; empty if it costs nothing
 * @param conflicts who is in a conflict of interest and gets no place, beside whom the demand
 *     excludes; an asker never gets a place in the own order
 */
@Value.Builder
public record Order(
    OrderKind kind,
    Demand demand,
    Asker asker,
    Optional<Long> fen,
    ImmutableSet<Provider> conflicts)
    implements WithOrder {

  /** The most that an order costs, far above any project of a community. */
  public static final long MAX_FEN = 1_000_000_000_000L;

  /** Checks the components. */
  public Order {
    requireNonNull(kind, "kind");
    requireNonNull(demand, "demand");
    requireNonNull(asker, "asker");
    requireNonNull(fen, "fen");
    requireNonNull(conflicts, "conflicts");
    fen.ifPresent(amount -> checkFen("fen", amount));
  }

  /**
   * The order's id.
   *
   * @return the id of its demand
   */
  public OrderId id() {
    return demand.id();
  }

  /** Whether a provider is kept out: by the demand, by a conflict of interest or as the asker. */
  boolean bars(Provider provider) {
    return conflicts.contains(provider)
        || asker.asProvider().filter(provider::equals).isPresent()
        || demand.excluded().contains(provider);
  }

  static void checkFen(String component, long amount) {
    checkRange(
        component,
        amount,
        0,
        MAX_FEN,
        Unit.FEN,
        "%s must be between 0 and %s but is %s",
        component,
        MAX_FEN,
        amount);
  }

  /**
   * Starts an order, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an order one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends OrderBuilder {

    Builder() {}
  }
}
