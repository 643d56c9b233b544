package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Reason;

/**
 * Places of a day that nobody fills (空缺班次).
 *
 * @param day the day
 * @param role the role
 * @param places how many
 * @param reasons why, at least one
 */
public record OpenTurn(RotaDay day, RotaRole role, int places, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public OpenTurn {
    requireNonNull(day, "day");
    requireNonNull(role, "role");
    requireNonNull(reasons, "reasons");
  }
}
