package org.governance4j.mall;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** How many pieces some lines have of each item. */
  static Map<String, Long> pieces(List<MallLine> lines) {
    return lines.stream().collect(Collectors.toMap(MallLine::item, MallLine::pieces));
  }
}
