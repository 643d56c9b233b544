package org.governance4j.matching;

import org.governance4j.rule.ReasonCode;

/** What the matching engine has to say (匹配理由). */
public enum MatchingReason implements ReasonCode {
  /**
   * The offer offers the class and ranks it: {@code demand}, {@code provider}, {@code
   * serviceClass}, {@code rank} from 1.
   */
  CLASS_PREFERRED,
  /**
   * The offer offers the class without rank: {@code demand}, {@code provider}, {@code
   * serviceClass}.
   */
  CLASS_OFFERED,
  /** The offer has the skill: {@code demand}, {@code provider}, {@code skill}. */
  SKILL_HELD,
  /** The offer holds all that is required: {@code demand}, {@code provider}, {@code required}. */
  REQUIREMENTS_HELD,
  /** The offer serves the grid: {@code demand}, {@code provider}, {@code grid}. */
  GRID_SERVED,
  /** The offer serves other grids, but may come: {@code demand}, {@code provider}, {@code grid}. */
  OTHER_GRID_SERVED,
  /**
   * The offer is free then and serves the demand then: {@code demand}, {@code provider}, {@code
   * slot}.
   */
  AVAILABLE_THEN,
  /** Demand and offer share interests: {@code demand}, {@code provider}, {@code interests}. */
  INTERESTS_SHARED,
  /** The provider has served the asker before: {@code demand}, {@code provider}. */
  SERVED_BEFORE,
  /** The provider serves the demand by the plan that stands: {@code demand}, {@code provider}. */
  KEPT_FROM_PLAN,
  /**
   * The provider has accepted or is offered a place, and keeps it: {@code demand}, {@code
   * provider}.
   */
  PINNED,
  /**
   * The provider keeps the place though a rule would forbid it now: {@code demand}, {@code
   * provider}, {@code obstacle}.
   */
  PINNED_AGAINST_RULE,
  /**
   * The provider keeps the place though the places kept exceed what the provider takes on, in all
   * or in one period, or what the unit takes on: {@code demand}, {@code provider}.
   */
  PINNED_BEYOND_CAPACITY,
  /** The provider keeps the place but offers nothing now: {@code demand}, {@code provider}. */
  PINNED_WITHOUT_OFFER,
  /**
   * The provider keeps the place though more are kept than the demand has: {@code demand}, {@code
   * provider}, {@code places}, {@code pinned}.
   */
  PINNED_BEYOND_PLACES,

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
  /**
   * Open: none of those who offer the class, have the skill and serve the grid holds all that is
   * required: {@code demand}, {@code required}, {@code offers}.
   */
  NOBODY_HOLDS_REQUIREMENTS,
  /** Open: none of those who fit otherwise is free then: {@code demand}, {@code offers}. */
  NOBODY_AVAILABLE_THEN,
  /**
   * Open: all who fit are excluded or keep a place of the demand already: {@code demand}, {@code
   * offers}.
   */
  ALL_EXCLUDED,
  /** Open: all who fit have a conflict of interest: {@code demand}, {@code offers}. */
  ALL_IN_CONFLICT,
  /** Open: all who fit take on no demand at all: {@code demand}, {@code offers}. */
  NOBODY_HAS_CAPACITY,
  /**
   * Open: a rule keeps so many of those who offer the class away before any other rule does: {@code
   * demand}, {@code obstacle}, {@code offers}.
   */
  RULED_OUT,
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
  /**
   * Open: offers keep places free for more important demands: {@code demand}, {@code kept}, {@code
   * level}.
   */
  RESERVE_KEPT,

  /** Idle: the offer takes on nothing, in all or then: {@code provider}. */
  OFFER_WITHOUT_CAPACITY,
  /** Idle: nobody asks for what is offered, beside places that are kept: {@code provider}. */
  OFFER_NOT_ASKED_FOR,
  /**
   * Idle: the offer fits none of those that ask for its classes: {@code provider}, {@code demands}.
   */
  OFFER_FITS_NONE,
  /** Idle: all demands that fit are filled by others: {@code provider}, {@code demands}. */
  DEMANDS_FILLED,
  /** Idle: the unit takes on no more: {@code provider}, {@code unit}, {@code capacity}. */
  UNIT_EXHAUSTED,
  /**
   * Idle: the offer is kept free for more important demands: {@code provider}, {@code kept}, {@code
   * level}.
   */
  OFFER_KEPT_FREE,

  /**
   * Explanation: a plan with this pair fills fewer places: {@code demand}, {@code provider}, {@code
   * places}.
   */
  WOULD_FILL_FEWER,
  /**
   * Explanation: a plan with this pair fills as many places, but fewer of a higher level: {@code
   * demand}, {@code provider}.
   */
  WOULD_LOWER_LEVELS,
  /**
   * Explanation: a plan with this pair fills as many places but costs so much more: {@code demand},
   * {@code provider}, {@code cost}.
   */
  WOULD_COST_MORE,
  /**
   * Explanation: a plan with this pair is as good in places, levels and cost; waiting, load or keys
   * decide: {@code demand}, {@code provider}.
   */
  WOULD_BE_AS_GOOD,
  /** Explanation: no plan with this pair keeps all limits: {@code demand}, {@code provider}. */
  WOULD_BREAK_LIMITS,
  /**
   * Explanation: a rule keeps the two apart: {@code demand}, {@code provider}, {@code obstacle}.
   */
  KEPT_APART,

  /** Missing: no sound demand has the id that is asked about: {@code demand}. */
  DEMAND_UNKNOWN,
  /** Missing: no sound offer is of the provider that is asked about: {@code provider}. */
  OFFER_UNKNOWN,

  /** Apart: an id names demands that differ: {@code demand}, {@code times}. */
  DUPLICATE_DEMAND,
  /** Apart: offers that differ have one provider: {@code provider}, {@code times}. */
  DUPLICATE_OFFER,
  /** Apart: a unit has different capacities: {@code unit}, {@code times}. */
  DUPLICATE_UNIT,
  /** Apart: a demand takes nobody: {@code demand}, {@code places}. */
  DEMAND_WITHOUT_PLACES,
  /** Apart: an offer takes on less than nothing: {@code provider}, {@code capacity}. */
  CAPACITY_NEGATIVE,
  /** Apart: a unit takes on less than nothing: {@code unit}, {@code capacity}. */
  UNIT_CAPACITY_NEGATIVE,
  /** Apart: a demand's class is not listed: {@code demand}, {@code serviceClass}. */
  DEMAND_CLASS_NOT_LISTED,
  /** Apart: an offer's class is not listed: {@code provider}, {@code serviceClass}. */
  OFFER_CLASS_NOT_LISTED,
  /** Apart: a demand's grid is not one of those stated: {@code demand}, {@code grid}. */
  DEMAND_GRID_UNKNOWN,
  /** Apart: an offer's grid is not one of those stated: {@code provider}, {@code grid}. */
  OFFER_GRID_UNKNOWN,
  /** Apart: no stated grid lies in an offer's area: {@code provider}, {@code area}. */
  AREA_UNKNOWN,
  /** Apart: a demand's slot is not one of those stated: {@code demand}, {@code slot}. */
  DEMAND_SLOT_UNKNOWN,
  /** Apart: an offer's slot is not one of those stated: {@code provider}, {@code slot}. */
  OFFER_SLOT_UNKNOWN,
  /**
   * Apart: a slot is stated in two ways, or a period of it lies in two longer ones: {@code slot}.
   */
  SLOT_CONTRADICTORY,
  /**
   * Apart: an offer limits a period, but it is not stated in which one its slot lies: {@code
   * provider}, {@code slot}, {@code period}.
   */
  PERIOD_UNKNOWN,
  /** Apart: an offer's unit is not one of those stated: {@code provider}, {@code unit}. */
  UNIT_UNKNOWN,
  /** Apart: a demand's level is none: {@code demand}, {@code level}, {@code limit}. */
  LEVEL_OUT_OF_RANGE,
  /** Apart: a figure of a demand is negative: {@code demand}, {@code component}, {@code value}. */
  DEMAND_FIGURE_NEGATIVE,
  /**
   * Apart: a figure of an offer is negative: {@code provider}, {@code component}, {@code value}.
   */
  OFFER_FIGURE_NEGATIVE,
  /**
   * Apart: a demand weighs too much to be summed up: {@code demand}, {@code cost}, {@code limit}.
   */
  DEMAND_WEIGHS_TOO_MUCH,
  /**
   * Apart: an offer weighs too much to be summed up: {@code provider}, {@code cost}, {@code limit}.
   */
  OFFER_WEIGHS_TOO_MUCH,

  /**
   * Violation: more pairs of demand and offer are alike in nothing than one call takes: {@code
   * limit}.
   */
  TOO_MANY_PAIRS,
  /** Violation: the costs of so many pairs are too large to be summed up. */
  COSTS_TOO_LARGE;

  /**
   * The rule that keeps an offer from a demand first (不匹配原因), in the order in which the rules are
   * looked at.
   */
  public enum Obstacle {
    /** The class of service is not offered (类别). */
    CLASS,
    /** The skill is missing (技能). */
    SKILL,
    /** The grid is not served (服务网格). */
    GRID,
    /** Something that the demand requires is not held (资质). */
    HOLDING,
    /** The provider is not free then (时间). */
    SLOT,
    /** The provider is excluded, or keeps a place of the demand already (排除). */
    EXCLUDED,
    /** The provider has a conflict of interest (利益冲突). */
    CONFLICT,
    /** The provider takes on nothing now (接单上限). */
    CAPACITY,
    /** None: the offer fits (相符). */
    NONE
  }
}
