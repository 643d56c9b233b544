package org.governance4j.duty;

import org.governance4j.rule.ReasonCode;

/** What the duty engine has to say (履职理由). */
public enum DutyReason implements ReasonCode {
  /** Due so many times each calendar period: {@code duty}, {@code times}, {@code period}. */
  DUE_EACH,
  /** Due again some months after the last time: {@code duty}, {@code months}. */
  DUE_EVERY,
  /** No earlier time is known, so the first is counted from the window's start: {@code from}. */
  COUNTED_FROM_START,
  /** A period was missed: {@code from}, {@code due}, {@code required}, {@code held}. */
  PERIOD_MISSED,
  /** Done only after the due day: {@code due}, {@code heldOn}. */
  HELD_LATE,

  /** Missing: the policy states no such duty: {@code duty}. */
  NO_SUCH_DUTY,

  /** Violation: the window has no end or is too long: {@code from}, {@code bound}. */
  WINDOW_TOO_LONG
}
