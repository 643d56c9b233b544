package org.governance4j.mall;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;

/**
 * Some pieces of an item (订单明细).
 *
 * @param item the item's code
 * @param pieces how many; {@link PointsMall} refuses what is not above 0
 */
public record MallLine(String item, long pieces) {

  /** Checks the components. */
  public MallLine {
    requireNonNull(item, "item");
    OpaqueId.checkCode("item", item, MallItem.MAX_CODE);
  }
}
