package org.governance4j.duty;

import org.governance4j.rule.ReasonCode;

/** What the duty engine has to say (履职理由). */
public enum DutyReason implements ReasonCode {
  /** So much is due each calendar period: {@code duty}, {@code period}, {@code least}. */
  DUE_EACH,
  /** Every one of a set is to be reached each calendar period: {@code duty}, {@code period}. */
  DUE_TO_EVERY_ONE,
  /** Due again some time after the last time: {@code duty}, {@code distance}. */
  DUE_EVERY,
  /** No earlier time is known, so the first is counted from here: {@code from}. */
  COUNTED_FROM_START,
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
  NO_SUCH_DUTY,
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
  /** Missing: whether one who acts in a post is credited: {@code bearer}. */
  ACTING_OPEN,
  /** Missing: what is due where the bearer is there on part of a period: {@code from}. */
  PART_TENURE_OPEN,
  /** Missing: what is due where an excuse covers part of a period: {@code from}. */
  PART_EXCUSE_OPEN,
  /** Missing: whether one who is in the set on part of a period is due: {@code from}. */
  PART_TARGET_OPEN,

  /** Violation: the window has no end or is too long: {@code from}, {@code bound}. */
  WINDOW_TOO_LONG,
  /** Violation: the window lies outside the years 1 to 9999: {@code from}. */
  WINDOW_OUT_OF_RANGE,
  /** Violation: the duty is not such a bearer's: {@code duty}, {@code owedBy}, {@code stated}. */
  WRONG_BEARER,
  /** Violation: a tenure that such a bearer cannot have: {@code from}. */
  TENURE_MISFIT,
  /** Violation: an excuse of somebody else: {@code from}. */
  EXCUSE_MISFIT,

  /** A task was passed late or not at all: {@code task}, {@code due}. */
  TASK_MISSED,
  /** A task was not turned into tasks below in time: {@code task}, {@code due}. */
  TASK_NOT_ARRANGED,
  /** Missing: the policy states no such list: {@code list}. */
  NO_SUCH_LIST,
  /** Violation: two tasks have one id: {@code task}. */
  TASK_TWICE,
  /** Violation: a task is part of one that is not there: {@code task}. */
  NO_SUCH_TASK,
  /** Violation: a part stands on no list below the whole's: {@code task}. */
  PART_NOT_BELOW,
  /** Violation: a part was listed before the whole: {@code task}. */
  PART_BEFORE_WHOLE,
  /** Violation: a task was passed before it was listed: {@code task}. */
  PASSED_BEFORE_LISTED,
  /** Violation: a task that has parts was passed by itself: {@code task}. */
  PASSED_BESIDE_PARTS,
  /** Violation: a task was reported on a day on which the duty was not held: {@code task}. */
  REPORTED_OUTSIDE,

  /** Turns shared out: {@code kind}, {@code role}, {@code turns}, {@code least}, {@code most}. */
  TURNS_SHARED,
  /** Turns kept apart, so that evenness is sought but not proved: {@code restDays}. */
  RESTS_KEPT,
  /** Places stay open as too few can come: {@code day}, {@code able}, {@code wanted}. */
  TOO_FEW_AVAILABLE,
  /**
   * Places stay open as those who can come must rest: {@code day}, {@code able}, {@code wanted}.
   */
  OTHERS_RESTING,
  /** Missing: the policy states no crew for a kind of day: {@code kind}. */
  NO_SUCH_KIND,
  /** Violation: a day is named twice: {@code day}. */
  DAY_TWICE,
  /** Violation: a person is named twice: {@code person}. */
  PERSON_TWICE,
  /** Violation: a person is not among those stated: {@code person}. */
  NO_SUCH_PERSON,
  /** Violation: too many days and persons: {@code pairs}, {@code limit}. */
  ROTA_TOO_LARGE,
  /** Violation: a person has no turn on a day: {@code person}, {@code day}. */
  NOT_ON_DUTY,
  /** Violation: a person has a turn on a day already: {@code person}, {@code day}. */
  ON_DUTY_ALREADY,
  /** Violation: a person cannot come on a day: {@code person}, {@code day}. */
  AWAY,
  /** Violation: two persons of different roles: {@code person}, {@code other}. */
  ROLES_DIFFER,
  /** Violation: a person swaps with nobody else: {@code person}. */
  SWAPS_ALONE,
  /** Violation: a turn too near to another: {@code person}, {@code day}, {@code restDays}. */
  REST_BROKEN
}
