package org.governance4j.orders;

/** What the rules of a place have to say of orders (点单规则事项). */
public enum OrderTerm {
  /** What an order may cost (金额上限). */
  AMOUNT_CAP,
  /** How many open orders a household may have (每户在办订单). */
  OPEN_ORDERS,
  /** Who may accept orders of a kind (接单主体). */
  ACCEPTORS,
  /** Whether a dispatched order waits for consent (派单同意). */
  CONSENT,
  /** How long an offer waits for its answer (答复时限). */
  ANSWER_LIMIT,
  /** What it means that an offer was not answered (逾期未答复). */
  LAPSING,
  /** How many orders somebody may hold at once (同时接单数). */
  AT_ONCE,
  /** How many orders somebody may claim in a period (周期接单数). */
  PER_PERIOD,
  /** How long somebody who did not come gets no order (爽约冷却). */
  COOLING_OFF,
  /** How long the waiting list is (候补名额). */
  WAITING_LIST,
  /** How many proposals a negotiation may take (协商轮次). */
  ROUNDS,
  /** By when it is reported what was claimed at a meeting (会上通报). */
  REPORTING
}
