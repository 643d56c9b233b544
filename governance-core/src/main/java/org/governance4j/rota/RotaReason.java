package org.governance4j.rota;

import org.governance4j.rule.ReasonCode;

/** What rotas have to say (值班的理由). */
public enum RotaReason implements ReasonCode {
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
