package org.governance4j.testing.cases;

import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;

/** Generators of grades and of histories of cases. */
public final class CaseArbitraries {

  private CaseArbitraries() {}

  /**
   * Histories without a contradiction, open or closed, judged or not, escalated or not.
   *
   * @param zone the zone of the days on which something happens
   * @return the histories
   */
  public static Arbitrary<CaseHistory> histories(ZoneId zone) {
    return CaseHistories.valid(zone);
  }

  /**
   * Histories of which most contradict themselves, many in several ways at once.
   *
   * @param zone the zone of the days on which something happens
   * @return the histories
   */
  public static Arbitrary<CaseHistory> anyHistories(ZoneId zone) {
    return CaseHistories.any(zone);
  }

  /**
   * Histories of suspensions, units, mergers, closings and reopenings within some hours, of which
   * most contradict themselves.
   *
   * @return the histories
   */
  public static Arbitrary<CaseHistory> crowdedHistories() {
    return CaseHistories.crowded();
  }

  /**
   * Gravities, mostly stated.
   *
   * @param stated how probably one is stated
   * @return the gravities
   */
  public static Arbitrary<Optional<Gravity>> gravities(double stated) {
    return Arbitraries.of(Gravity.values()).optional(stated);
  }
}
