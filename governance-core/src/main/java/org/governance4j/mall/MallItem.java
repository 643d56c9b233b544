package org.governance4j.mall;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.community.InstitutionId;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * What a merchant offers for points (兑换商品; CC-13): goods or a service, counted in pieces.
 *
 * @param item its code, of at most {@value #MAX_CODE} characters
 * @param merchant who delivers it
 * @param price how many points a piece costs, 1 to {@value #MAX_PRICE}
 * @param settlement what the mall's fund pays the merchant for a piece, in fen, 0 to {@value
 *     #MAX_PRICE}; 0 for what is given
 * @param rule who says so
 */
@Value.Builder
public record MallItem(
    String item, InstitutionId merchant, long price, long settlement, RuleRef rule)
    implements WithMallItem {

  /** The longest code, so that the accounts of an item can be named by it. */
  public static final int MAX_CODE = 100;

  /** The greatest price and the greatest settlement of a piece. */
  public static final long MAX_PRICE = 1_000_000_000;

  /** Checks the components. */
  public MallItem {
    requireNonNull(item, "item");
    requireNonNull(merchant, "merchant");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("item", item, MAX_CODE);
    checkRange(
        "price",
        price,
        1,
        MAX_PRICE,
        Unit.POINTS,
        "price of %s must be between 1 and %s but is %s",
        item,
        MAX_PRICE,
        price);
    checkRange(
        "settlement",
        settlement,
        0,
        MAX_PRICE,
        Unit.FEN,
        "settlement of %s must be between 0 and %s but is %s",
        item,
        MAX_PRICE,
        settlement);
  }

  /**
   * Starts an item, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an item one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MallItemBuilder {

    Builder() {}
  }
}
