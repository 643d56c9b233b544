package org.governance4j.teams;

import com.google.common.collect.ImmutableMap;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;

/** What makes a plan of the matcher no sound plan (冲突). */
sealed interface Defect {

  /**
   * A team that is filled in part, or at several times.
   *
   * @param team the team
   */
  record Torn(OrderId team) implements Defect {}

  /**
   * More places at one moment than a provider takes on.
   *
   * @param provider the provider
   * @param places how many places in each slot at that moment
   */
  record Crowd(Provider provider, ImmutableMap<String, Integer> places) implements Defect {}
}
