package org.governance4j.matching;

import org.governance4j.rule.ReasonCode;

/** What the matching engine has to say (匹配理由). */
public enum MatchingReason implements ReasonCode {
  /**
   * The helper offers the class and ranks it: {@code wish}, {@code person}, {@code serviceClass},
   * {@code rank} from 1.
   */
  CLASS_PREFERRED,
  /**
   * The helper offers the class without rank: {@code wish}, {@code person}, {@code serviceClass}.
   */
  CLASS_OFFERED,
  /** The helper has the skill: {@code wish}, {@code person}, {@code skill}. */
  SKILL_HELD,
  /** The helper serves the grid: {@code wish}, {@code person}, {@code grid}. */
  GRID_SERVED,
  /** The helper serves other grids, but may come: {@code wish}, {@code person}, {@code grid}. */
  OTHER_GRID_SERVED,
  /** The helper is free then: {@code wish}, {@code person}, {@code slot}, the first that fits. */
  AVAILABLE_THEN,

  /** Open: nobody offers the class: {@code wish}, {@code serviceClass}. */
  NOBODY_OFFERS_CLASS,
  /**
   * Open: none of those who offer the class has the skill: {@code wish}, {@code skill}, {@code
   * helpers}.
   */
  NOBODY_HAS_SKILL,
  /**
   * Open: none of those who offer the class and have the skill serves the grid: {@code wish},
   * {@code grid}, {@code helpers}.
   */
  NOBODY_SERVES_GRID,
  /** Open: none of those who fit otherwise is free then: {@code wish}, {@code helpers}. */
  NOBODY_AVAILABLE_THEN,
  /** Open: all who fit are excluded: {@code wish}, {@code helpers}. */
  ALL_EXCLUDED,
  /** Open: all who fit take on no wish at all: {@code wish}, {@code helpers}. */
  NOBODY_HAS_CAPACITY,
  /**
   * Open: all who can fulfil the wish are to do so, and the wish has more places: {@code wish},
   * {@code helpers}, {@code places}.
   */
  TOO_FEW_OFFERS,
  /**
   * Open: the wish and others together ask for more than all can take on who could fulfil them:
   * {@code wish}, {@code others}, {@code helpers}, {@code asked}, {@code available}.
   */
  OFFERS_EXHAUSTED,
  /** One of those other wishes: {@code wish}, {@code other}. */
  COMPETING_DEMAND,

  /** Violation: two wishes have one id: {@code wish}, {@code times}. */
  DUPLICATE_DEMAND,
  /** Violation: two helpers are one person: {@code person}, {@code times}. */
  DUPLICATE_OFFER,
  /** Violation: a wish takes nobody: {@code wish}, {@code places}. */
  DEMAND_WITHOUT_PLACES,
  /** Violation: a helper takes on less than nothing: {@code person}, {@code capacity}. */
  CAPACITY_NEGATIVE,
  /** Violation: a wish's class is not listed: {@code wish}, {@code serviceClass}. */
  DEMAND_CLASS_NOT_LISTED,
  /** Violation: a helper's class is not listed: {@code person}, {@code serviceClass}. */
  OFFER_CLASS_NOT_LISTED,
  /**
   * Violation: more pairs of wish and helper fit than one call takes: {@code pairs}, {@code limit}.
   */
  TOO_MANY_PAIRS
}
