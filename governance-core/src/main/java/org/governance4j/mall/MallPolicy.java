package org.governance4j.mall;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * What the points mall offers (积分商城商品目录; CC-13: more than forty merchants). What holds for all
 * items is in {@link MallTermsPolicy}, so that adding an item lifts no limit.
 *
 * @param items the items, each code once; one that is not stated has no price
 */
public record MallPolicy(ImmutableList<MallItem> items) {

  /** The policy's key. */
  public static final PolicyKey<MallPolicy> KEY =
      PolicyKey.of(
          "mall.items",
          MallPolicy.class,
          Layering.byCode(MallPolicy::items, MallItem::item, MallPolicy::new));

  /** Checks the components. */
  public MallPolicy {
    requireNonNull(items, "items");
    checkComponent(
        "items",
        items.stream().map(MallItem::item).distinct().count() == items.size(),
        "an item is stated twice among %s",
        items.stream().map(MallItem::item).toList());
  }

  /**
   * An item by its code, in time by the number of items.
   *
   * @param code the code
   * @return the item, or empty if none is stated
   */
  public Optional<MallItem> item(String code) {
    requireNonNull(code, "code");
    return items.stream().filter(item -> item.item().equals(code)).findFirst();
  }
}
