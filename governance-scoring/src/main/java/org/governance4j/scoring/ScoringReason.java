package org.governance4j.scoring;

import org.governance4j.rule.ReasonCode;

/** What the appraisal has to say (评议理由). */
public enum ScoringReason implements ReasonCode {
  /**
   * One indicator's part: {@code member}, {@code indicator}, {@code score}, {@code weight}, {@code
   * part}.
   */
  INDICATOR_COUNTED,
  /** The band of the weighted score: {@code member}, {@code score}, {@code grade}. */
  GRADED,
  /** A requirement not met, the member not registered: {@code member}, {@code registerBy}. */
  NOT_REGISTERED,
  /** A requirement not met: {@code member}, {@code registeredOn}, {@code registerBy}. */
  REGISTERED_LATE,
  /** A requirement not met: {@code member}, {@code activities}, {@code required}. */
  TOO_FEW_ACTIVITIES,
  /** The gate lowers the grade: {@code member}, {@code from}, {@code grade}. */
  CAPPED_BY_GATE,
  /** The gate does not apply to one not in service: {@code member}. */
  NOT_IN_SERVICE,
  /**
   * An exemption covers the year: {@code member}, {@code approver}, {@code approvedOn}, {@code
   * from}.
   */
  EXEMPTED,
  /**
   * An exemption does not cover the whole year, or was not approved by the day of knowledge: {@code
   * member}, {@code approver}, {@code from}, {@code approvedOn}.
   */
  EXEMPTION_NOT_EFFECTIVE,
  /** Among the outstanding: {@code member}, {@code score}, {@code rank}, {@code places}. */
  WITHIN_QUOTA,
  /**
   * No place among the outstanding: {@code member}, {@code score}, {@code rank}, {@code tied},
   * {@code places}, {@code appraised}, {@code tie}, {@code grade}.
   */
  CUT_BY_QUOTA,
  /** A member bars the branch: {@code branch}, {@code member}, {@code day}. */
  BRANCH_BARRED,

  /** Missing: a score: {@code member}, {@code indicator}. */
  SCORE_MISSING,
  /** Missing: whether the member is in service: {@code member}. */
  IN_SERVICE_UNKNOWN,
  /** Missing: whether and when the member registered: {@code member}. */
  REGISTRATION_UNKNOWN,
  /** Missing: how often the member took part: {@code member}. */
  PARTICIPATION_UNKNOWN,
  /** Missing: the branch that holds the member's relation: {@code member}, {@code day}. */
  BRANCH_UNKNOWN,
  /**
   * Missing: the results of at least the stated number of others who may rank above or equal, each
   * of which names what is missing: {@code member}, {@code score}, {@code rank}, {@code others},
   * {@code places}.
   */
  QUOTA_OPEN,
  /**
   * Missing: a decision among equals: {@code member}, {@code score}, {@code rank}, {@code tied},
   * {@code places}.
   */
  TIE_TO_BE_DECIDED,

  /** Violation: a year that is not from 1 to the last: {@code year}, {@code lastYear}. */
  YEAR_OUT_OF_RANGE,
  /** Violation: a member stated more than once: {@code member}, {@code times}. */
  DUPLICATE_MEMBER,
  /** Violation: a score for what the scheme does not score: {@code member}, {@code indicator}. */
  INDICATOR_NOT_IN_SCHEME,
  /**
   * Violation: a score that cannot be given: {@code member}, {@code indicator}, {@code score},
   * {@code lowest}, {@code highest}.
   */
  SCORE_OUT_OF_RANGE,
  /** Violation: the weighted score does not fit an exact fraction: {@code member}. */
  SCORE_NOT_REPRESENTABLE,
  /** Violation: {@code member}, {@code activities}. */
  ACTIVITIES_NEGATIVE,
  /**
   * Violation: two branches on one day: {@code member}, {@code day}, {@code first}, {@code second}.
   */
  CONFLICTING_BRANCHES
}
