package org.governance4j.contact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.HouseholdId;
import org.governance4j.rule.Reason;

/**
 * A household that no member can be given (未联系户).
 *
 * @param household the household
 * @param reasons why, at least one
 */
public record UncoveredHousehold(HouseholdId household, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public UncoveredHousehold {
    requireNonNull(household, "household");
    requireNonNull(reasons, "reasons");
  }
}
