package org.governance4j.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.governance4j.community.Provider;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;

/** Something after which the best plan may be another one (派单变化). */
public sealed interface DispatchChange {

  /**
   * When it comes.
   *
   * @return the instant; one before that of the last change counts as that one
   */
  Instant at();

  /**
   * A new order (新订单).
   *
   * @param id the id of the command
   * @param order the order
   * @param at when it comes
   */
  record NewOrder(OrderCommandId id, Order order, Instant at) implements DispatchChange {

    /** Checks the components. */
    public NewOrder {
      requireNonNull(id, "id");
      requireNonNull(order, "order");
      requireNonNull(at, "at");
    }
  }

  /**
   * A step of an order: a dispatch, an acceptance, a decline, fewer places (订单变化).
   *
   * @param command what the order is to do
   */
  record OfOrder(OrderCommand command) implements DispatchChange {

    /** Checks the components. */
    public OfOrder {
      requireNonNull(command, "command");
    }

    @Override
    public Instant at() {
      return command.at();
    }
  }

  /**
   * A new offer, or one in the place of the provider's offer so far (服务供给变化).
   *
   * @param offer the offer
   * @param at when it comes
   */
  record OfOffer(Offer offer, Instant at) implements DispatchChange {

    /** Checks the components. */
    public OfOffer {
      requireNonNull(offer, "offer");
      requireNonNull(at, "at");
    }
  }

  /**
   * The end of an offer; what its provider has accepted is kept (停止接单).
   *
   * @param provider whose offer ends
   * @param at when
   */
  record OfferEnd(Provider provider, Instant at) implements DispatchChange {

    /** Checks the components. */
    public OfferEnd {
      requireNonNull(provider, "provider");
      requireNonNull(at, "at");
    }
  }

  /**
   * All offers, slots, units and areas anew, in the place of those so far (供给重新登记): a unit takes on
   * more, a slot is added, a day's offers are read from a list.
   *
   * @param supply the offers, slots, units and areas; demands in it do not count, as they follow
   *     from the orders
   * @param at when
   */
  record OfSupply(MatchingInput supply, Instant at) implements DispatchChange {

    /** Checks the components. */
    public OfSupply {
      requireNonNull(supply, "supply");
      requireNonNull(at, "at");
    }
  }

  /**
   * Time passes: waiting and cooling-off go on, another version of a policy may be in force (时间推移).
   *
   * @param at until when
   */
  record TimePassed(Instant at) implements DispatchChange {

    /** Checks the components. */
    public TimePassed {
      requireNonNull(at, "at");
    }
  }
}
