package org.governance4j.teams;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDateTime;
import org.governance4j.rule.OpaqueId;

/**
 * When a slot begins and ends (时段起止), so that slots of unequal length may cross each other; CC-07.
 *
 * @param slot the slot's code
 * @param from when it begins
 * @param until when it ends, after {@code from}; another slot may begin then without crossing it
 */
public record SlotSpan(String slot, LocalDateTime from, LocalDateTime until) {

  /** Checks the components. */
  public SlotSpan {
    requireNonNull(slot, "slot");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    OpaqueId.checkCode("slot", slot);
    checkComponent(
        "until", until.isAfter(from), "until must be after from, %s, but is %s", from, until);
  }

  /**
   * Whether both slots go on at some moment.
   *
   * @param other the other slot
   * @return whether they have a moment in common
   */
  public boolean crosses(SlotSpan other) {
    requireNonNull(other, "other");
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** Whether it has begun and not ended when another one begins. */
  boolean coversBeginning(SlotSpan other) {
    return !from.isAfter(other.from) && until.isAfter(other.from);
  }
}
