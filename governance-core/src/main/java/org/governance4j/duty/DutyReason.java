package org.governance4j.duty;

import org.governance4j.rule.ReasonCode;

/** What the duty engine has to say (履职理由). */
public enum DutyReason implements ReasonCode {
  /** So much is due each calendar period: {@code duty}, {@code period}, {@code least}. */
  DUE_EACH,
  /** Every one of a set is to be reached each calendar period: {@code duty}, {@code period}. */
  DUE_TO_EVERY_ONE,
  /** So much is due on a day of each week: {@code duty}, {@code dayOfWeek}, {@code least}. */
  DUE_ON,
  /** Every one of a set is to be reached on a day of each week: {@code duty}, {@code dayOfWeek}. */
  DUE_ON_TO_EVERY_ONE,
  /** Due again some time after the last time: {@code duty}, {@code distance}. */
  DUE_EVERY,
  /** No earlier time is known, so the first is counted from here: {@code from}. */
  COUNTED_FROM_START,
  /**
   * A turn that began before the window reaches into it and is listed only where it began: {@code
   * from}, {@code due}, {@code dutyState}.
   */
  BEGAN_EARLIER,
  /**
   * Only some days of a period count: {@code from}, {@code due}, {@code days}, {@code
   * partialPeriod}.
   */
  PART_OF_PERIOD,
  /** An excuse covers the whole period: {@code from}, {@code due}. */
  PERIOD_EXCUSED,
  /**
   * Nothing is due in a period, as the bearer is not there or there is nobody to reach: {@code
   * from}, {@code due}.
   */
  PERIOD_NOT_OWED,
  /** A period was missed: {@code from}, {@code due}, {@code required}, {@code held}. */
  PERIOD_MISSED,
  /**
   * A period of a duty that is done as a rule was missed, which violates nothing: {@code from},
   * {@code due}, {@code required}, {@code held}.
   */
  PERIOD_MISSED_GENERALLY,
  /** Done only after the due day: {@code due}, {@code heldOn}. */
  HELD_LATE,
  /** Missing: the policy states no such duty: {@code duty}. */
  DUTY_UNKNOWN,
  /** Missing: the text says "regularly", and the host has not said how often: {@code duty}. */
  RHYTHM_OPEN,
  /** Missing: when somebody held the post or belonged there: {@code bearer}. */
  TENURE_UNKNOWN,
  /** Missing: who is to be reached: {@code bearer}. */
  TARGETS_UNKNOWN,
  /** Missing: who did it, which decides who is credited: {@code heldOn}. */
  DOER_UNKNOWN,
  /** Missing: the minutes, the one reached or the means: {@code heldOn}. */
  RECORD_INCOMPLETE,
  /** Missing: whether an acting holder of a post is credited: {@code bearer}. */
  ACTING_OPEN,
  /** Missing: what is due where the bearer is there on part of a period: {@code from}. */
  PART_TENURE_OPEN,
  /** Missing: what is due where an excuse covers part of a period: {@code from}. */
  PART_EXCUSE_OPEN,
  /** Missing: whether a target that is in the set on part of a period is due: {@code from}. */
  PART_TARGET_OPEN,
  /** Violation: the window has no end or is too long: {@code from}, {@code bound}. */
  WINDOW_TOO_LONG,
  /** Violation: the window lies outside the years 1 to 9999: {@code from}. */
  WINDOW_OUT_OF_RANGE,
  /** Violation: the duty is not such a bearer's: {@code duty}, {@code owedBy}, {@code stated}. */
  WRONG_BEARER,
  /** Violation: a tenure that such a bearer cannot have: {@code from}. */
  TENURE_OF_OTHER_BEARER,
  /** Violation: an excuse of somebody else: {@code from}. */
  EXCUSE_OF_OTHER_BEARER
}
