package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.OrderId;
import org.governance4j.rule.Reason;

/**
 * A demand with places that nobody can fill (未匹配心愿).
 *
 * @param demand the demand
 * @param openPlaces how many of its places stay open, at least 1
 * @param reasons why, at least one
 */
public record OpenDemand(OrderId demand, int openPlaces, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public OpenDemand {
    requireNonNull(demand, "demand");
    requireNonNull(reasons, "reasons");
  }
}
