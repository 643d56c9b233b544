package org.governance4j.rota;

import org.governance4j.rule.ReasonCode;

/** What rotas have to say (值班的理由). */
public enum RotaReason implements ReasonCode {
  /** Turns shared out: {@code kind}, {@code role}, {@code turns}, {@code least}, {@code most}. */
  TURNS_ASSIGNED,
  /** Turns kept apart, so that evenness is sought but not proved: {@code restDays}. */
  RESTS_KEPT,
  /** Places stay open as too few can come: {@code day}, {@code available}, {@code required}. */
  TOO_FEW_AVAILABLE,
  /**
   * Places stay open as those who can come must rest: {@code day}, {@code available}, {@code
   * required}.
   */
  OTHERS_RESTING,
  /** Missing: the policy states no crew for a kind of day: {@code kind}. */
  KIND_UNKNOWN,
  /** Violation: a day is named twice: {@code day}. */
  DUPLICATE_DAY,
  /** Violation: a person is named twice: {@code person}. */
  DUPLICATE_PERSON,
  /** Violation: a person is not among those stated: {@code person}. */
  PERSON_UNKNOWN,
  /** Violation: too many days and persons: {@code pairs}, {@code limit}. */
  TOO_MANY_PAIRS,
  /** Violation: a person has no turn on a day: {@code person}, {@code day}. */
  NOT_ON_DUTY,
  /** Violation: a person has a turn on a day already: {@code person}, {@code day}. */
  ALREADY_ON_DUTY,
  /** Violation: a person cannot come on a day: {@code person}, {@code day}. */
  AWAY,
  /** Violation: two persons of different roles: {@code person}, {@code other}. */
  ROLES_DIFFER,
  /** Violation: a person swaps with nobody else: {@code person}. */
  SAME_PERSON,
  /** Violation: a turn too near to another: {@code person}, {@code day}, {@code restDays}. */
  REST_TOO_SHORT
}
