package org.governance4j.scoring;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Reason;

/**
 * Whether the registration gate stops a member (CC-04).
 *
 * @param state whether it does
 * @param fired the requirements not met, if it stops the member
 * @param steps why it does or does not, the requirements not met included
 * @param missing what would tell, if that is not known
 */
record GateFinding(
    State state,
    ImmutableList<UnmetRequirement> fired,
    ImmutableList<Reason> steps,
    ImmutableList<Reason> missing) {

  enum State {
    FREE,
    STOPPED,
    UNKNOWN
  }

  /** Where there is no gate, or nothing to say. */
  static final GateFinding NONE = free(ImmutableList.of());

  static GateFinding free(ImmutableList<Reason> steps) {
    return new GateFinding(State.FREE, ImmutableList.of(), steps, ImmutableList.of());
  }

  static GateFinding unknown(ImmutableList<Reason> missing) {
    return new GateFinding(State.UNKNOWN, ImmutableList.of(), ImmutableList.of(), missing);
  }

  static GateFinding stopped(
      ImmutableList<UnmetRequirement> fired, ImmutableList<Reason> uncounted) {
    ImmutableList.Builder<Reason> steps = ImmutableList.builder();
    fired.forEach(gate -> steps.add(gate.reason()));
    return new GateFinding(
        State.STOPPED, fired, steps.addAll(uncounted).build(), ImmutableList.of());
  }
}
