package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * How limits are counted (时限计算方式): what a text such as CD-13 leaves open and a host must state,
 * without a default. What is empty is not decided: a limit that depends on it is undetermined.
 *
 * @param start when a limit in days begins to run
 * @param outsideHours what a start outside the service hours means
 * @param rollOver what becomes of a last day off
 * @param dayEnd when the last day ends, unless days are counted at the receipt
 * @param suspendedMonths what a pause does to a limit in months or years
 * @param provisionalAllowed whether a due day may rest on days beyond the published schedules,
 *     marked as provisional; if not, such a limit is undetermined
 * @param rule who says so, usually the host
 */
@Value.Builder
public record CountingPolicy(
    Start start,
    OutsideHours outsideHours,
    RollOver rollOver,
    DayEnd dayEnd,
    Optional<SuspendedMonths> suspendedMonths,
    boolean provisionalAllowed,
    RuleRef rule)
    implements WithCountingPolicy {

  /** The policy's key. */
  public static final PolicyKey<CountingPolicy> KEY =
      PolicyKey.of("timelimit.counting", CountingPolicy.class);

  /** Checks the components. */
  public CountingPolicy {
    requireNonNull(start, "start");
    requireNonNull(outsideHours, "outsideHours");
    requireNonNull(rollOver, "rollOver");
    requireNonNull(dayEnd, "dayEnd");
    requireNonNull(suspendedMonths, "suspendedMonths");
    requireNonNull(rule, "rule");
  }

  /**
   * Starts a counting policy, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A way of counting that decides nothing about paused months, and rests on published days only.
   *
   * @param start when a limit in days begins to run
   * @param outsideHours what a start outside the service hours means
   * @param rollOver what becomes of a last day off
   * @param dayEnd when the last day ends
   * @param rule who says so
   * @return the policy
   */
  public static CountingPolicy of(
      Start start, OutsideHours outsideHours, RollOver rollOver, DayEnd dayEnd, RuleRef rule) {
    return builder()
        .start(start)
        .outsideHours(outsideHours)
        .rollOver(rollOver)
        .dayEnd(dayEnd)
        .provisionalAllowed(false)
        .rule(rule)
        .build();
  }

  /**
   * The same policy, which may also rest on days beyond the published schedules, marked.
   *
   * @return the policy
   */
  public CountingPolicy withProvisionalDays() {
    return withProvisionalAllowed(true);
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

  /** What a pause does to a limit in months or years (按月、年计算的时限中止). */
  public enum SuspendedMonths {
    /** The last day moves by as many days as were suspended (顺延中止天数). */
    SHIFT,
    /** The whole limit runs anew from the resumption (恢复后重新计算). */
    COUNT_ANEW
  }

  /**
   * Names the components of a counting policy one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CountingPolicyBuilder {

    Builder() {}
  }
}
