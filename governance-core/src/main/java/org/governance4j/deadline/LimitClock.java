package org.governance4j.deadline;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * How limits are counted (时限计算方式): what a text such as CD-13 leaves open and a host must state,
 * without a default. What is empty is not decided: a case whose deadline depends on it is
 * undetermined.
 *
 * @param start when a limit in days begins to run
 * @param outsideHours what a start outside the service hours means
 * @param rollOver what becomes of a last day off
 * @param dayEnd when the last day ends, unless days are counted at the receipt
 * @param reclassification from when the limit of a changed gravity or complexity is counted
 * @param suspendedMonths what a suspension does to a limit in months or years
 * @param reopening how the limit of a case goes on that is opened again
 * @param provisionalAllowed whether a due day may rest on days beyond the published schedules,
 *     marked as provisional; if not, such a deadline is undetermined
 * @param rule who says so, usually the host
 */
public record LimitClock(
    ClockStart start,
    ReceiptOutsideHours outsideHours,
    RollOver rollOver,
    DayEnd dayEnd,
    Optional<Reclassification> reclassification,
    Optional<SuspendedMonths> suspendedMonths,
    Optional<Reopening> reopening,
    boolean provisionalAllowed,
    RuleRef rule) {

  /** The policy's key: the clock of every target that names no rule set of its own. */
  public static final PolicyKey<LimitClock> KEY = PolicyKey.of("deadline.clock", LimitClock.class);

  /**
   * A way of counting that decides nothing about changed grades, suspended months and reopened
   * cases, and rests on published days only.
   *
   * @param start when a limit in days begins to run
   * @param outsideHours what a start outside the service hours means
   * @param rollOver what becomes of a last day off
   * @param dayEnd when the last day ends
   * @param rule who says so
   * @return the clock
   */
  public static LimitClock of(
      ClockStart start,
      ReceiptOutsideHours outsideHours,
      RollOver rollOver,
      DayEnd dayEnd,
      RuleRef rule) {
    return new LimitClock(
        start,
        outsideHours,
        rollOver,
        dayEnd,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        rule);
  }

  /**
   * The same clock with a decision about changed grades.
   *
   * @param decision from when the limit of a changed grade is counted
   * @return the clock
   */
  public LimitClock withReclassification(Reclassification decision) {
    return new LimitClock(
        start,
        outsideHours,
        rollOver,
        dayEnd,
        Optional.of(decision),
        suspendedMonths,
        reopening,
        provisionalAllowed,
        rule);
  }

  /**
   * The same clock with a decision about suspended limits in months or years.
   *
   * @param decision what a suspension does to them
   * @return the clock
   */
  public LimitClock withSuspendedMonths(SuspendedMonths decision) {
    return new LimitClock(
        start,
        outsideHours,
        rollOver,
        dayEnd,
        reclassification,
        Optional.of(decision),
        reopening,
        provisionalAllowed,
        rule);
  }

  /**
   * The same clock with a decision about reopened cases.
   *
   * @param decision how their limits go on
   * @return the clock
   */
  public LimitClock withReopening(Reopening decision) {
    return new LimitClock(
        start,
        outsideHours,
        rollOver,
        dayEnd,
        reclassification,
        suspendedMonths,
        Optional.of(decision),
        provisionalAllowed,
        rule);
  }

  /**
   * The same clock, which may also rest on days beyond the published schedules, marked.
   *
   * @return the clock
   */
  public LimitClock withProvisionalDays() {
    return new LimitClock(
        start,
        outsideHours,
        rollOver,
        dayEnd,
        reclassification,
        suspendedMonths,
        reopening,
        true,
        rule);
  }
}
