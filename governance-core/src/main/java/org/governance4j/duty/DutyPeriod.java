package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * One period of a duty (周期履职情况).
 *
 * @param from the period's first day; under a rolling rhythm the day after the last time
 * @param due the last day in time
 * @param required how much is due, in the quota's unit; 0 where nothing is
 * @param done how much was done, late included
 * @param records what was done for it with its evidence, in order of days; under a rolling rhythm
 *     what came after {@code due} ends a period that was missed or met late
 * @param open whom it has yet to reach, or did not
 * @param severity how strictly the text puts it
 * @param state how the period ended, or that it runs
 */
@Value.Builder
public record DutyPeriod(
    LocalDate from,
    LocalDate due,
    long required,
    long done,
    ImmutableList<DutyRecord> records,
    ImmutableList<DutyTarget> open,
    Duty.Severity severity,
    DutyState state)
    implements WithDutyPeriod {

  /** Checks the components. */
  public DutyPeriod {
    requireNonNull(from, "from");
    requireNonNull(due, "due");
    requireNonNull(records, "records");
    requireNonNull(open, "open");
    requireNonNull(severity, "severity");
    requireNonNull(state, "state");
  }

  /**
   * Starts a duty period, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The days on which something was done.
   *
   * @return a day for each record, in order
   */
  public ImmutableList<LocalDate> held() {
    return records.stream().map(DutyRecord::heldOn).collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether a duty that must be done was missed.
   *
   * @return true for a missed period unless the duty is done as a rule only
   */
  public boolean isViolation() {
    return state == DutyState.MISSED && severity == Duty.Severity.MUST;
  }

  /**
   * Names the components of a duty period one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DutyPeriodBuilder {

    Builder() {}
  }
}
