package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Validity;

/**
 * Somebody who can be on duty (值班人员).
 *
 * @param person who
 * @param role in which role
 * @param away the days on which the person cannot come
 * @param before the turns that the person has had: they count as burden, and for the rest
 */
public record RotaPerson(
    PersonId person, RotaRole role, ImmutableList<Validity> away, ImmutableList<RotaDay> before) {

  /** Checks the components. */
  public RotaPerson {
    requireNonNull(person, "person");
    requireNonNull(role, "role");
    requireNonNull(away, "away");
    requireNonNull(before, "before");
  }

  /**
   * Somebody who is never away and has had no turn.
   *
   * @param person who
   * @param role in which role
   * @return the person
   */
  public static RotaPerson of(PersonId person, RotaRole role) {
    return new RotaPerson(person, role, ImmutableList.of(), ImmutableList.of());
  }

  boolean isAway(LocalDate date) {
    return away.stream().anyMatch(days -> days.contains(date));
  }

  int turnsBefore(String kind) {
    return (int) before.stream().filter(turn -> turn.kind().equals(kind)).count();
  }
}
