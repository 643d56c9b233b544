package org.governance4j.timelimit;

import org.governance4j.rule.ReasonCode;

/** What the counting of limits has to say (时限计算理由). */
public enum TimeLimitReason implements ReasonCode {
  /** The limit runs from an instant: {@code from}. */
  RUNS_FROM,
  /** Outside the service hours, so counted from the next opening: {@code from}, {@code opening}. */
  DEEMED_AT_OPENING,
  /** The day on which the limit begins to run is not counted: {@code day}. */
  FIRST_DAY_NOT_COUNTED,
  /** The limit's last day: {@code day}. */
  LAST_DAY,
  /** The last day is off and moves: {@code from}, {@code to}, {@code dayKind}. */
  ROLLED_OVER,
  /** The due instant: {@code due}. */
  DUE,
  /** The due day rests on days that no notice has settled: {@code certainty}. */
  NOT_SETTLED,
  /** Paused time that does not count: {@code from}, {@code until}. */
  NOT_COUNTED,
  /** How much is used and left: {@code at}, {@code used}, {@code left}, {@code limit}. */
  USED,

  /** Missing: published schedules for days that count: {@code from}, {@code to}. */
  NOT_PUBLISHED,
  /** Missing: the service hours that a limit or its counting needs: {@code rule}. */
  NO_SERVICE_HOURS,
  /** Missing: the rule set of a name: {@code ruleSet}. */
  NO_SUCH_RULE_SET,
  /** Missing: the end of a pause: {@code from}. */
  SUSPENDED_SINCE,
  /** Missing: what a pause does to a limit in months: {@code rule}. */
  SUSPENDED_MONTHS_OPEN,

  /** Violation: a pause that begins before the one that precedes it: {@code from}. */
  PAUSES_OUT_OF_ORDER,
  /** Violation: a pause that begins before the one that precedes it has ended: {@code from}. */
  PAUSES_OVERLAP,
  /** Violation: an instant outside the years that are counted: {@code instant}. */
  INSTANT_OUT_OF_RANGE,
  /** Violation: an extension by less than none, or by too much: {@code by}, {@code most}. */
  EXTENSION_OUT_OF_RANGE
}
