package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names an activity that people sign in at (活动标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record ActivityId(String value) implements OpaqueId, Comparable<ActivityId> {

  /** Checks the components. */
  public ActivityId {
    OpaqueId.check("activity", value);
  }

  /**
   * Names an activity that people sign in at (活动标识).
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static ActivityId of(String value) {
    return new ActivityId(value);
  }

  @Override
  public int compareTo(ActivityId other) {
    return value.compareTo(other.value);
  }
}
