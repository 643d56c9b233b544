package org.governance4j.matching;

import org.governance4j.rule.ReasonCode;

/** What the matching engine has to say (匹配理由). */
public enum MatchingReason implements ReasonCode {
  /**
   * The offer offers the class and ranks it: {@code demand}, {@code provider}, {@code serviceClass},
   * {@code rank} from 1.
   */
  CLASS_PREFERRED,
  /**
   * The offer offers the class without rank: {@code demand}, {@code provider}, {@code serviceClass}.
   */
  CLASS_OFFERED,
  /** The offer has the skill: {@code demand}, {@code provider}, {@code skill}. */
  SKILL_HELD,
  /** The offer serves the grid: {@code demand}, {@code provider}, {@code grid}. */
  GRID_SERVED,
  /** The offer serves other grids, but may come: {@code demand}, {@code provider}, {@code grid}. */
  OTHER_GRID_SERVED,
  /** The offer is free then: {@code demand}, {@code provider}, {@code slot}, the first that fits. */
  AVAILABLE_THEN,

  /** Open: nobody offers the class: {@code demand}, {@code serviceClass}. */
  NOBODY_OFFERS_CLASS,
  /**
   * Open: none of those who offer the class has the skill: {@code demand}, {@code skill}, {@code
   * offers}.
   */
  NOBODY_HAS_SKILL,
  /**
   * Open: none of those who offer the class and have the skill serves the grid: {@code demand},
   * {@code grid}, {@code offers}.
   */
  NOBODY_SERVES_GRID,
  /** Open: none of those who fit otherwise is free then: {@code demand}, {@code offers}. */
  NOBODY_AVAILABLE_THEN,
  /** Open: all who fit are excluded: {@code demand}, {@code offers}. */
  ALL_EXCLUDED,
  /** Open: all who fit take on no demand at all: {@code demand}, {@code offers}. */
  NOBODY_HAS_CAPACITY,
  /**
   * Open: all who can fulfil the demand are to do so, and the demand has more places: {@code
   * demand}, {@code offers}, {@code places}.
   */
  TOO_FEW_OFFERS,
  /**
   * Open: the demand and others together ask for more than all can take on who could fulfil them:
   * {@code demand}, {@code others}, {@code offers}, {@code asked}, {@code available}.
   */
  OFFERS_EXHAUSTED,
  /** One of those other demands: {@code demand}, {@code other}. */
  COMPETING_DEMAND,

  /** Violation: two demands have one id: {@code demand}, {@code times}. */
  DUPLICATE_DEMAND,
  /** Violation: two offers have one provider: {@code provider}, {@code times}. */
  DUPLICATE_OFFER,
  /** Violation: a demand takes nobody: {@code demand}, {@code places}. */
  DEMAND_WITHOUT_PLACES,
  /** Violation: a offer takes on less than nothing: {@code provider}, {@code capacity}. */
  CAPACITY_NEGATIVE,
  /** Violation: a demand's class is not listed: {@code demand}, {@code serviceClass}. */
  DEMAND_CLASS_NOT_LISTED,
  /** Violation: a offer's class is not listed: {@code provider}, {@code serviceClass}. */
  OFFER_CLASS_NOT_LISTED,
  /**
   * Violation: more pairs of demand and offer fit than one call takes: {@code pairs}, {@code
   * limit}.
   */
  TOO_MANY_PAIRS
}
