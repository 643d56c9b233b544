package org.governance4j.orders;

/** How far a micro-wish has come (微心愿状态). */
public enum WishState {
  /** Made, not yet reviewed (待审核). */
  SUBMITTED,
  /** Reviewed and to be published (待发布). */
  APPROVED,
  /** Reviewed and not to be published: the end (未通过). */
  REJECTED,
  /** Published, with open places (待认领). */
  PUBLISHED,
  /** Every place accepted (已认领). */
  ACCEPTED,
  /** Fulfilled: the end but for the praise (已实现). */
  FULFILLED,
  /** Taken back: the end (已撤回). */
  WITHDRAWN
}
