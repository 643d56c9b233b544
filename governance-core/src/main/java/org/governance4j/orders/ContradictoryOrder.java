package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * An order that comes back apart, since its events contradict each other or it is stated twice
 * (经过矛盾的订单).
 *
 * @param history the order as it was given
 * @param reasons every contradiction, at least one
 */
public record ContradictoryOrder(OrderHistory history, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public ContradictoryOrder {
    requireNonNull(history, "history");
    requireNonNull(reasons, "reasons");
    checkLeast(
        "reasons", reasons.size(), 1, Unit.COUNT, "reasons must name at least one contradiction");
  }
}
