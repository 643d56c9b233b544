package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.PersonId;

/**
 * Who is on duty when (值班表).
 *
 * @param shifts the days in order
 * @param open the places that nobody fills, in the order of days
 * @param loads everybody's turns of each kind, by person and kind
 */
public record RotaPlan(
    ImmutableList<RotaShift> shifts, ImmutableList<OpenTurn> open, ImmutableList<RotaLoad> loads) {

  /** Checks the components. */
  public RotaPlan {
    requireNonNull(shifts, "shifts");
    requireNonNull(open, "open");
    requireNonNull(loads, "loads");
  }

  /**
   * How many turns of a kind somebody has.
   *
   * @param person who
   * @param kind the kind of day
   * @return the number, earlier turns included; 0 for who is not in the plan
   */
  public long turns(PersonId person, String kind) {
    requireNonNull(person, "person");
    requireNonNull(kind, "kind");
    return loads.stream()
        .filter(load -> load.person().equals(person) && load.kind().equals(kind))
        .mapToLong(RotaLoad::turns)
        .sum();
  }
}
