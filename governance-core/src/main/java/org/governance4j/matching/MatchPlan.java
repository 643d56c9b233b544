package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Which provider is to fulfil which demand (匹配方案): as many places as can be filled, at least cost.
 *
 * @param matches the matches by demand id, then by provider
 * @param open the demands with open places, by id
 * @param cost what the matches cost together by the {@link MatchingPolicy}
 */
public record MatchPlan(ImmutableList<Match> matches, ImmutableList<OpenDemand> open, long cost) {

  /** Checks the components. */
  public MatchPlan {
    requireNonNull(matches, "matches");
    requireNonNull(open, "open");
  }
}
