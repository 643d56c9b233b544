package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

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
public record CountingPolicy(
    Start start,
    OutsideHours outsideHours,
    RollOver rollOver,
    DayEnd dayEnd,
    Optional<Reclassification> reclassification,
    Optional<SuspendedMonths> suspendedMonths,
    Optional<Reopening> reopening,
    boolean provisionalAllowed,
    RuleRef rule) {

  /** Checks the components. */
  public CountingPolicy {
    requireNonNull(start, "start");
    requireNonNull(outsideHours, "outsideHours");
    requireNonNull(rollOver, "rollOver");
    requireNonNull(dayEnd, "dayEnd");
    requireNonNull(reclassification, "reclassification");
    requireNonNull(suspendedMonths, "suspendedMonths");
    requireNonNull(reopening, "reopening");
    requireNonNull(rule, "rule");
  }

  /** The policy's key: the clock of every target that names no rule set of its own. */
  public static final PolicyKey<CountingPolicy> KEY =
      PolicyKey.of("deadline.clock", CountingPolicy.class);

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
  public static CountingPolicy of(
      Start start, OutsideHours outsideHours, RollOver rollOver, DayEnd dayEnd, RuleRef rule) {
    return new CountingPolicy(
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
  public CountingPolicy withReclassification(Reclassification decision) {
    return new CountingPolicy(
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
  public CountingPolicy withSuspendedMonths(SuspendedMonths decision) {
    return new CountingPolicy(
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
  public CountingPolicy withReopening(Reopening decision) {
    return new CountingPolicy(
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
  public CountingPolicy withProvisionalDays() {
    return new CountingPolicy(
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

  /**
   * When a limit in days, weeks, months or years begins to run (起算). Minutes and hours always run
   * from the start itself.
   */
  public enum Start {
    /** From the start: a day is over at the same time of day (自受理时起算). */
    AT_RECEIPT,
    /** The day of the start is not counted; the last day ends at its close (当日不计，次日起算). */
    NEXT_DAY,
    /**
     * The day of the start is the first that counts, unless it has ended by then (当日计入); the last
     * day ends at its close.
     */
    SAME_DAY
  }

  /** What a start outside the service hours means for the limit (非服务时间受理). */
  public enum OutsideHours {
    /** It counts as it happened (按实际时间). */
    AS_RECEIVED,
    /** It counts as happened at the next opening (视为下一服务时间开始时). */
    NEXT_OPENING
  }

  /** What becomes of a last day on which nobody works (期间末日顺延). */
  public enum RollOver {
    /** It stays the last day (不顺延). */
    NONE,
    /** The next working day is the last day, be it a make-up workday (顺延至下一工作日，含调休上班日). */
    NEXT_WORKING_DAY,
    /**
     * The next working day that is no make-up workday is the last day: a Saturday that is worked in
     * exchange is no last day either (顺延至下一个非调休的工作日).
     */
    NEXT_ORDINARY_WORKDAY
  }

  /** What a suspension does to a limit in months or years (按月、年计算的时限中止). */
  public enum SuspendedMonths {
    /** The last day moves by as many days as were suspended (顺延中止天数). */
    SHIFT,
    /** The whole limit runs anew from the resumption (恢复后重新计算). */
    COUNT_ANEW
  }
}
