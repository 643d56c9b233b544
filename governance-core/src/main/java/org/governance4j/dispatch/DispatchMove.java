package org.governance4j.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.dispatch.DispatchSnapshot.Planned;
import org.governance4j.rule.Reason;

/**
 * What a change of the plan means for one order and one provider (派单变动).
 *
 * @param place the order, the provider and the time: the new one, or that of the plan before where
 *     the provider no longer serves
 * @param kind what it means
 * @param reasons why, at least one; none names another order
 */
public record DispatchMove(Planned place, Kind kind, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public DispatchMove {
    requireNonNull(place, "place");
    requireNonNull(kind, "kind");
    requireNonNull(reasons, "reasons");
  }

  /** What a move means (变动类型). */
  public enum Kind {
    /** The provider is to serve the order now (新派). */
    PLANNED,
    /** The provider is to serve the order at another time (改时). */
    OTHER_TIME,
    /** The provider is to serve the order no more (撤派). */
    DROPPED
  }
}
