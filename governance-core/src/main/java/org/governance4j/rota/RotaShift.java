package org.governance4j.rota;

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

  /**
   * Those on duty in a role.
   *
   * @param role the role
   * @return their ids in order
   */
  public ImmutableList<PersonId> of(RotaRole role) {
    return role == RotaRole.LEADER ? leaders : staff;
  }
}
