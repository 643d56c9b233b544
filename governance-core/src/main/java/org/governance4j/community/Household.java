package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Validity;

/**
 * A household in a dwelling (家庭户). A household is not a dwelling: several may share one.
 *
 * @param id its id
 * @param dwelling the dwelling
 * @param validity the days on which it lives there as one household
 */
public record Household(HouseholdId id, DwellingId dwelling, Validity validity) {

  /** Checks the components. */
  public Household {
    requireNonNull(id, "id");
    requireNonNull(dwelling, "dwelling");
    requireNonNull(validity, "validity");
  }

  /**
   * A person's dated place in a household (家庭户成员关系).
   *
   * @param household the household
   * @param validity the days on which the relation is valid, within the household's
   */
  public record Membership(HouseholdId household, Validity validity) {

    /** Checks the components. */
    public Membership {
      requireNonNull(household, "household");
      requireNonNull(validity, "validity");
    }
  }
}
