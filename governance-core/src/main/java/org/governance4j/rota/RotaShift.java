package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.PersonId;

/**
 * Who is on duty on a day (当日值班).
 *
 * @param day the day
 * @param leaders who lead, by id
 * @param staff the others, by id
 */
public record RotaShift(
    RotaDay day, ImmutableList<PersonId> leaders, ImmutableList<PersonId> staff) {

  /** Checks the components. */
  public RotaShift {
    requireNonNull(day, "day");
    requireNonNull(leaders, "leaders");
    requireNonNull(staff, "staff");
  }

  /**
   * Those on duty in a role.
   *
   * @param role the role
   * @return their ids in order
   */
  public ImmutableList<PersonId> of(RotaRole role) {
    requireNonNull(role, "role");
    return role == RotaRole.LEADER ? leaders : staff;
  }
}
