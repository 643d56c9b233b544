package org.governance4j.volunteer;

import org.governance4j.rule.ReasonCode;

/** What is to be said about volunteers, stars and certificates (志愿者理由). */
public enum VolunteerReason implements ReasonCode {
  /** What counts of a person's service: {@code person}, {@code minutes}. */
  MINUTES_COUNTED,
  /** A level is reached: {@code minutes}, {@code level}. */
  LEVEL_REACHED,
  /** No certification is known up to the day: {@code person}. */
  NEVER_CERTIFIED,
  /** A certification raises the level: {@code certification}, {@code level}, {@code day}. */
  LEVEL_CERTIFIED,
  /** It does not count, as the person was not registered: {@code certification}, {@code day}. */
  CERTIFIED_UNREGISTERED,
  /**
   * It does not count, as another body kept the registration: {@code certification}, {@code body},
   * {@code registering}.
   */
  CERTIFIED_BY_OTHER,
  /** It does not count yet, or any more: {@code certification}, {@code stage}. */
  CERTIFICATION_NOT_FINAL,
  /** The level falls, as the hours no longer reach it: {@code person}, {@code level}. */
  LEVEL_LOWERED,
  /**
   * The level falls by one, as too little was served in a year: {@code person}, {@code year} as its
   * first day, {@code minutes}, {@code least}.
   */
  UPKEEP_MISSED,
  /** The stars are lost with a registration: {@code person}, {@code day}. */
  STARS_LOST,
  /** What a certificate states: {@code certificate}, {@code records}, {@code minutes}. */
  CERTIFIED_TIME,
  /** Left out, as it is not confirmed: {@code record}, {@code minutes}. */
  RECORD_NOT_CONFIRMED,
  /** Left out, as it is not final: {@code record}, {@code stage}, {@code minutes}. */
  RECORD_NOT_FINAL,
  /** Left out, as another body organised it: {@code record}, {@code organiser}, {@code minutes}. */
  RECORD_OF_OTHER,
  /** A certificate counts: {@code certificate}, {@code generation}. */
  CERTIFICATE_FINAL,

  /** Violation: more statements than one call takes: {@code size}, {@code most}. */
  TOO_MANY_FACTS,
  /** Violation: asked for a day that nothing has: {@code day}, {@code first}, {@code end}. */
  ASKED_OUT_OF_RANGE,
  /** Violation: one id names several changes: {@code person}, {@code registration}, {@code day}. */
  REGISTRATION_CONFLICT,
  /**
   * Violation: a day that no registration has: {@code person}, {@code registration}, {@code day},
   * {@code first}, {@code end}.
   */
  DAY_OUT_OF_RANGE,
  /** Violation: two changes on one day: {@code person}, {@code registration}, {@code day}. */
  TWO_CHANGES_ON_A_DAY,
  /** Violation: registered already: {@code person}, {@code registration}, {@code day}. */
  ALREADY_REGISTERED,
  /**
   * Violation: what is not registered moves or ends: {@code person}, {@code registration}, {@code
   * day}.
   */
  NOT_REGISTERED,
  /** Violation: moved to where it is: {@code person}, {@code registration}, {@code day}. */
  MOVED_NOWHERE,
  /** Violation: more was taken back than was served: {@code person}, {@code minutes}. */
  MINUTES_BELOW_ZERO,
  /** Violation: no such level: {@code level}. */
  LEVEL_UNKNOWN,
  /** Violation: one id names several certifications: {@code certification}. */
  CERTIFICATION_CONFLICT,
  /**
   * Violation: a day that no certification has: {@code certification}, {@code day}, {@code first},
   * {@code end}.
   */
  CERTIFIED_OUT_OF_RANGE,
  /** Violation: a certificate of days without an end: {@code certificate}. */
  DAYS_WITHOUT_END,
  /** Violation: a certificate before its days are over: {@code certificate}, {@code day}. */
  DAYS_NOT_OVER,
  /** Violation: one id names several records: {@code record}. */
  RECORD_CONFLICT,
  /** Violation: a record of somebody else: {@code record}, {@code person}. */
  RECORD_OF_SOMEBODY_ELSE,
  /**
   * Violation: the ledger has more of a day than the records' own time: {@code day}, {@code
   * minutes} above it.
   */
  HOURS_ABOVE_ACTUAL,
  /** Violation: the issuer has nothing final to certify: {@code certificate}, {@code issuer}. */
  NOTHING_TO_CERTIFY,
  /** Violation: the ledger was not that long: {@code entries}, {@code version}. */
  ENTRIES_AHEAD,
  /** Violation: its content is not what it was: {@code certificate}. */
  CERTIFICATE_ALTERED,
  /** Violation: it does not count yet, or any more: {@code certificate}, {@code stage}. */
  CERTIFICATE_NOT_FINAL,

  /** Missing: nothing is known of a registration: {@code person}. */
  REGISTRATION_UNKNOWN,
  /** Missing: no book of points is given: {@code person}. */
  POINTS_UNKNOWN,
  /** Missing: what becomes of the stars: {@code person}, {@code ground}. */
  GROUND_OPEN,
  /** Missing: the records behind hours of a day: {@code day}, {@code minutes}. */
  RECORD_MISSING
}
