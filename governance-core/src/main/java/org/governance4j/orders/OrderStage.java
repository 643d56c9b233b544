package org.governance4j.orders;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/** How far an order has come (订单状态). */
public enum OrderStage {
  /** Made, not yet reviewed (待审核). */
  SUBMITTED,
  /** Reviewed and to be published (待发布). */
  APPROVED,
  /** Reviewed and not to be published: the end (未通过). */
  REJECTED,
  /** Merged into another order, which goes on: the end (已合并). */
  MERGED,
  /** Published, and not every place is taken for good (待接单). */
  PUBLISHED,
  /** Every place is accepted or served (已接单). */
  ACCEPTED,
  /** Fulfilled: the end but for reports and the rating (已完成). */
  FULFILLED,
  /** Taken back: the end (已撤回). */
  WITHDRAWN;

  private static final ImmutableSet<OrderStage> ENDS =
      Sets.immutableEnumSet(REJECTED, MERGED, FULFILLED, WITHDRAWN);

  private static final ImmutableSet<OrderStage> OPEN =
      Sets.immutableEnumSet(APPROVED, PUBLISHED, ACCEPTED);

  /**
   * Whether the order is at its end.
   *
   * @return true if nobody can get or keep a place in it any more
   */
  public boolean isEnd() {
    return ENDS.contains(this);
  }

  /**
   * Whether the order counts as an open one of its household.
   *
   * @return true from its approval to its end
   */
  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
