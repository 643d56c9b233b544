package org.governance4j.mall;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * What became of an order (订单状态).
 *
 * @param order the order
 * @param buyer the purse that pays
 * @param effectiveOn the day of the order
 * @param heldUntil the first day on which what is not delivered is free again
 * @param lines what became of each item, in the order of the order
 */
@Value.Builder
public record MallOrderStatus(
    MallOrderId order,
    AccountId buyer,
    LocalDate effectiveOn,
    LocalDate heldUntil,
    ImmutableList<Line> lines)
    implements WithMallOrderStatus {

  /** Checks the components. */
  public MallOrderStatus {
    requireNonNull(order, "order");
    requireNonNull(buyer, "buyer");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(heldUntil, "heldUntil");
    requireNonNull(lines, "lines");
  }

  /**
   * Starts a status, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What became of the pieces of an item (明细状态).
   *
   * @param item the item's code
   * @param price the points of a piece
   * @param settlement what the merchant is paid for a piece, in fen
   * @param held pieces that are held back
   * @param delivered pieces that are delivered and not taken back
   * @param refunded pieces that are taken back
   * @param cancelled pieces that are cancelled
   * @param lapsed pieces that were not delivered in time
   */
  @Value.Builder
  public record Line(
      String item,
      long price,
      long settlement,
      int held,
      int delivered,
      int refunded,
      int cancelled,
      int lapsed)
      implements WithLine {

    /** Checks the components. */
    public Line {
      requireNonNull(item, "item");
      OpaqueId.checkCode("item", item, MallItem.MAX_CODE);
    }

    /**
     * Starts a line, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Names the components of a line one by one (构建器). Any that is not named is refused by its
     * name.
     */
    public static final class Builder extends LineBuilder {

      Builder() {}
    }
  }

  /**
   * Names the components of a status one by one (构建器). Collections that are not named are empty;
   * any other that is not named is refused by its name.
   */
  public static final class Builder extends MallOrderStatusBuilder {

    Builder() {}
  }
}
