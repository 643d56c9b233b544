package org.governance4j.orders;

import org.governance4j.rule.ReasonCode;

/**
 * What is to be said about orders (点单理由). Contradictions share the facts {@code order} and {@code
 * event}, the event's position from 1; of a refused command it is the position that its event would
 * have.
 */
public enum OrdersReason implements ReasonCode {
  /** The status of the order: {@code order}, {@code orderStage}, {@code since}. */
  ORDER_STATUS,
  /** The rate: {@code satisfied}, {@code counted}, {@code praiseBase}. */
  PRAISE_COUNTED,
  /** The order takes the step: {@code order}, {@code step}, {@code version}. */
  STEP_TAKEN,
  /** The command was entered before: {@code order}, {@code command}. */
  ALREADY_ENTERED,
  /** Somebody moves up from the waiting list: {@code order}, {@code provider}. */
  MOVED_UP,
  /** No rule lets anybody in who waits: {@code order}. */
  NOBODY_MOVES_UP,
  /**
   * Somebody is left out of matching, as it is not known whether the rules let them in: {@code
   * provider}.
   */
  LEFT_OUT,

  /** Missing: the order has no event at all: {@code order}. */
  NOT_SUBMITTED,
  /** Missing: the book has no such order: {@code order}. */
  ORDER_UNKNOWN,
  /** Missing: there is no order to take a share of: {@code praiseBase}. */
  NOTHING_TO_COUNT,
  /** Missing: no text states the term: {@code term}, {@code day}. */
  TERM_MISSING,
  /** Missing: no text states the term for this kind: {@code term}, {@code of}, {@code day}. */
  TERM_OF_KIND_MISSING,
  /** Missing: the household of the asker is not stated: {@code order}. */
  HOUSEHOLD_MISSING,

  /** Violation: an order is stated twice: {@code order}, {@code times}. */
  DUPLICATE_ORDER,
  /** Violation: the first event is no submission: {@code order}, {@code event}. */
  FIRST_EVENT_NOT_SUBMISSION,
  /**
   * Violation: an event lies before the one that precedes it: {@code order}, {@code event}, {@code
   * at}.
   */
  OUT_OF_ORDER,
  /** Violation: two events have one command: {@code order}, {@code event}, {@code command}. */
  DUPLICATE_COMMAND,
  /**
   * Violation: the diagram has no such step from this stage: {@code order}, {@code event}, {@code
   * step}, {@code orderStage}.
   */
  NOT_AT_THIS_STAGE,
  /**
   * Violation: orders of this kind take no such step: {@code order}, {@code event}, {@code step},
   * {@code orderKind}.
   */
  NOT_FOR_THIS_KIND,
  /**
   * Violation: a number of places that no order has: {@code order}, {@code event}, {@code places},
   * {@code least}, {@code most}.
   */
  PLACES_OUT_OF_RANGE,
  /** Violation: an order is merged into itself: {@code order}, {@code event}. */
  MERGED_WITH_ITSELF,
  /**
   * Violation: the provider is kept out of the order: {@code order}, {@code event}, {@code
   * provider}.
   */
  KEPT_OUT,
  /**
   * Violation: the provider is kept out already: {@code order}, {@code event}, {@code provider}.
   */
  ALREADY_KEPT_OUT,
  /**
   * Violation: the provider has a part in the order already: {@code order}, {@code event}, {@code
   * provider}, {@code providerState}.
   */
  HAS_A_PART,
  /**
   * Violation: the provider has no part in the order that the step is about: {@code order}, {@code
   * event}, {@code provider}.
   */
  HAS_NO_SUCH_PART,
  /**
   * Violation: dispatched to somebody who declined, or let lapse what counts as declined: {@code
   * order}, {@code event}, {@code provider}.
   */
  DECLINED_BEFORE,
  /**
   * Violation: every place is taken: {@code order}, {@code event}, {@code provider}, {@code
   * places}.
   */
  NO_OPEN_PLACE,
  /**
   * Violation: somebody waits though a place is open: {@code order}, {@code event}, {@code
   * provider}.
   */
  PLACE_STILL_OPEN,
  /**
   * Violation: answered after the last instant: {@code order}, {@code event}, {@code provider},
   * {@code until}.
   */
  OFFER_OVER,
  /**
   * Violation: an offer lapses that can still be answered: {@code order}, {@code event}, {@code
   * provider}, {@code until}.
   */
  OFFER_RUNNING,
  /**
   * Violation: a project is taken without plan, goal and limit: {@code order}, {@code event},
   * {@code provider}.
   */
  UNDERTAKING_MISSING,
  /**
   * Violation: the order has this many places already: {@code order}, {@code event}, {@code
   * places}.
   */
  PLACES_UNCHANGED,
  /**
   * Violation: fewer places than are taken: {@code order}, {@code event}, {@code places}, {@code
   * taken}.
   */
  PLACES_BELOW_TAKEN,
  /**
   * Violation: more lose their places than must: {@code order}, {@code event}, {@code released},
   * {@code needed}.
   */
  RELEASED_TOO_MANY,
  /** Violation: nobody has a place in the order: {@code order}, {@code event}. */
  NOBODY_HAS_A_PLACE,
  /**
   * Violation: places that nobody served are not given up, or others are: {@code order}, {@code
   * event}, {@code openPlaces}, {@code givenUp}.
   */
  PLACES_LEFT,
  /** Violation: rated a second time: {@code order}, {@code event}. */
  ALREADY_RATED,
  /**
   * Violation: the other side is to propose or to agree: {@code order}, {@code event}, {@code
   * provider}, {@code side}.
   */
  NOT_THEIR_TURN,
  /** Violation: the order costs more than allowed: {@code order}, {@code fen}, {@code most}. */
  ABOVE_AMOUNT_CAP,
  /**
   * Violation: the household has as many open orders as allowed: {@code order}, {@code household},
   * {@code open}, {@code most}.
   */
  TOO_MANY_OPEN,
  /**
   * Violation: merged into an order that is at its end: {@code order}, {@code into}, {@code
   * orderStage}.
   */
  MERGED_INTO_ENDED,
  /**
   * Violation: merged into a call, which goes on for no wish or project: {@code order}, {@code
   * into}.
   */
  MERGED_INTO_CALL,
  /**
   * Violation: providers of this kind may not accept such an order: {@code order}, {@code
   * provider}, {@code kind}.
   */
  KIND_MAY_NOT,
  /**
   * Violation: the provider holds as many orders as allowed: {@code order}, {@code provider},
   * {@code held}, {@code most}.
   */
  HOLDS_TOO_MANY,
  /**
   * Violation: the provider claimed as many orders as allowed in the period: {@code order}, {@code
   * provider}, {@code claimed}, {@code most}, {@code from}.
   */
  CLAIMED_TOO_MANY,
  /**
   * Violation: the provider did not come and gets no order until then: {@code order}, {@code
   * provider}, {@code until}.
   */
  COOLING_OFF,
  /**
   * Violation: as many wait as the list takes: {@code order}, {@code provider}, {@code waiting},
   * {@code most}.
   */
  WAITING_LIST_FULL,
  /**
   * Violation: somebody is before the provider on the waiting list: {@code order}, {@code
   * provider}, {@code first}.
   */
  OTHERS_WAIT,
  /**
   * Violation: as many proposals were made as allowed: {@code order}, {@code provider}, {@code
   * rounds}, {@code most}.
   */
  ROUNDS_USED_UP,
  /** Violation: something else was entered under the id: {@code order}, {@code command}. */
  COMMAND_CONFLICT,
  /**
   * Violation: an id that is kept for the lapse of an offer, and this is not it: {@code order},
   * {@code command}.
   */
  COMMAND_RESERVED,
  /** Violation: the history would be longer than allowed: {@code order}, {@code most}. */
  TOO_MANY_EVENTS,
  /** Violation: an instant that no order has: {@code at}, {@code first}, {@code end}. */
  INSTANT_OUT_OF_RANGE,
  /**
   * Violation: the decision rests on another version of the book: {@code order}, {@code version},
   * {@code current}.
   */
  STALE_DECISION
}
