package org.governance4j.staffing;

import org.governance4j.rule.ReasonCode;

/** What the staffing of grids has to say (网格配备的理由). */
public enum StaffingReason implements ReasonCode {
  /** The registry does not hold the grid: {@code grid}. */
  GRID_UNKNOWN,
  /** The grid does not exist on the day: {@code grid}, {@code on}. */
  GRID_NOT_IN_FORCE,
  /** No post of a chief: {@code grid}, {@code on}. */
  NO_CHIEF,
  /** More than one post of a chief: {@code grid}, {@code on}, {@code found}. */
  SEVERAL_CHIEFS,
  /** A post has no person: {@code grid}, {@code on}, {@code gridRole}, {@code post}. */
  POST_VACANT,
  /** A post has no duty: {@code grid}, {@code on}, {@code gridRole}, {@code post}. */
  POST_WITHOUT_DUTY,
  /** The chief is no party member on the day: {@code grid}, {@code on}, {@code person}. */
  CHIEF_NOT_A_MEMBER,
  /** The chief holds none of the posts: {@code grid}, {@code on}, {@code person}. */
  CHIEF_WITHOUT_POST,
  /**
   * The chief holds such a post only as acting, and that is not enough: {@code grid}, {@code on},
   * {@code person}, {@code held}.
   */
  CHIEF_ONLY_ACTING,
  /** The pool that a worker comes from is not stated: {@code grid}, {@code on}, {@code post}. */
  POOL_UNKNOWN,
  /**
   * A worker comes from another pool, and the list is closed: {@code grid}, {@code on}, {@code
   * post}, {@code pool}.
   */
  POOL_NOT_ALLOWED,
  /** Too few dedicated workers: {@code grid}, {@code on}, {@code found}, {@code minimum}. */
  TOO_FEW_DEDICATED,
  /** The chief holds a post: {@code grid}, {@code person}, {@code held}, {@code memberStatus}. */
  CHIEF_HOLDS_POST,
  /** As {@link #CHIEF_HOLDS_POST}, but acting, which the policy accepts. */
  CHIEF_HOLDS_ACTING_POST,
  /** A worker comes from a pool: {@code grid}, {@code person}, {@code pool}. */
  WORKER_FROM_POOL,
  /** As {@link #WORKER_FROM_POOL}, but from one that is not listed, as the list is open. */
  WORKER_FROM_OTHER_POOL,
  /** Dedicated workers suffice: {@code grid}, {@code found}, {@code minimum}. */
  DEDICATED_ENOUGH,
  /** Every post has its person, place and duty: {@code grid}, {@code posts}. */
  POSTS_COMPLETE
}
