package org.governance4j.deadline;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalTime;
import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * How limits are counted (时限计算方式): what CD-13 leaves open and a host must state, without a default.
 *
 * @param start when a limit in days begins to run
 * @param rollOver what becomes of a last day off
 * @param closing the time at which a last day ends under {@link ClockStart#NEXT_DAY}; empty for
 *     24:00, never 00:00
 * @param reclassification from when the limit of a changed gravity is counted
 * @param provisionalAllowed whether a due day may rest on days beyond the published schedules,
 *     marked as provisional; if not, such a deadline is undetermined
 * @param rule who says so, usually the host
 */
public record LimitClock(
    ClockStart start,
    RollOver rollOver,
    Optional<LocalTime> closing,
    Reclassification reclassification,
    boolean provisionalAllowed,
    RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<LimitClock> KEY = PolicyKey.of("deadline.clock", LimitClock.class);

  /** Checks the components. */
  public LimitClock {
    checkArgument(
        closing.filter(LocalTime.MIDNIGHT::equals).isEmpty(),
        "closing %s would end the last day before it begins: leave it empty for 24:00",
        closing.orElse(null));
  }
}
