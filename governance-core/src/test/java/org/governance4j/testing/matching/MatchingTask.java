package org.governance4j.testing.matching;

import java.util.List;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;

/**
 * Demands and offers to match that need no periods, units and areas.
 *
 * @param demands the demands
 * @param offers the offers
 */
public record MatchingTask(List<Demand> demands, List<Offer> offers) {

  /**
   * The same as an input.
   *
   * @return the input
   */
  public MatchingInput input() {
    return MatchingInput.of(demands, offers);
  }
}
