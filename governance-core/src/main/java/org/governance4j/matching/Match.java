package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.PersonId;
import org.governance4j.community.OrderId;
import org.governance4j.rule.Reason;

/**
 * A demand's place with the person who is to fill it (派单建议), CD-16.
 *
 * @param demand the demand
 * @param person the person
 * @param reasons why they fit: class, skill, grid and time, as far as the demand names them
 */
public record Match(OrderId demand, PersonId person, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public Match {
    requireNonNull(demand, "demand");
    requireNonNull(person, "person");
    requireNonNull(reasons, "reasons");
  }
}
