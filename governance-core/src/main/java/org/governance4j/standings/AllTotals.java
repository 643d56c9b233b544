package org.governance4j.standings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * The totals of all groups of a kind, and where the other points are: nothing is counted twice, and
 * nothing is lost (全部集体积分).
 *
 * @param totals the total of each group
 * @param elsewhere the points of persons on days on which they are known to have belonged to none
 * @param apart the points of each person on days of which nobody knows where that person belonged
 */
public record AllTotals(Scores totals, long elsewhere, ImmutableList<Score> apart) {

  /** Checks the components. */
  public AllTotals {
    requireNonNull(totals, "totals");
    requireNonNull(apart, "apart");
  }
}
