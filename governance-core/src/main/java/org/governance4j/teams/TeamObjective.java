package org.governance4j.teams;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import org.governance4j.matching.Demand;

/**
 * What a plan reaches of the objective of {@link org.governance4j.matching} (目标值).
 *
 * @param filled how many places are filled: first the accepted ones, then level by level, {@value
 *     Demand#LEVELS} levels
 * @param cost what the matches cost together, less what they save
 */
public record TeamObjective(ImmutableList<Long> filled, long cost) {

  /** Checks the components. */
  public TeamObjective {
    requireNonNull(filled, "filled");
    checkComponent(
        "filled",
        filled.size() == Demand.LEVELS + 1,
        "filled must have %s figures, for accepted places and each level, but has %s",
        Demand.LEVELS + 1,
        filled.size());
  }

  /**
   * How many places are filled.
   *
   * @return the accepted ones and those of all levels together
   */
  public long places() {
    return filled.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Whether this is better: more places; if as many, more accepted ones, then more of the first
   * level at which they differ; if none differs, less cost.
   *
   * @param other what it is compared with
   * @return whether it is better, not only as good
   */
  public boolean isBetterThan(TeamObjective other) {
    requireNonNull(other, "other");
    if (places() != other.places()) {
      return places() > other.places();
    }
    for (int level = 0; level < filled.size(); level++) {
      int compared = filled.get(level).compareTo(other.filled.get(level));
      if (compared != 0) {
        return compared > 0;
      }
    }
    return cost < other.cost;
  }
}
