package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;

/**
 * A duty of a bearer, period by period (履职台账).
 *
 * @param bearer whose duty
 * @param duty the duty's code
 * @param periods the periods that begin in the window, in order
 * @param nextDue the day by which something is due next, also in a period that began before the
 *     window; empty if no period runs on the day asked about
 */
public record DutySheet(
    Bearer bearer, String duty, ImmutableList<DutyPeriod> periods, Optional<LocalDate> nextDue) {

  /** Checks the components. */
  public DutySheet {
    requireNonNull(bearer, "bearer");
    requireNonNull(duty, "duty");
    requireNonNull(periods, "periods");
    requireNonNull(nextDue, "nextDue");
    OpaqueId.checkCode("duty", duty);
  }

  /**
   * How many periods ended in a state.
   *
   * @param state the state
   * @return the number of periods
   */
  public long count(DutyState state) {
    requireNonNull(state, "state");
    return periods.stream().filter(period -> period.state() == state).count();
  }
}
