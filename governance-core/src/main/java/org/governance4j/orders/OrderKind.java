package org.governance4j.orders;

/** What is ordered (订单类别). */
public enum OrderKind {
  /** A wish of somebody (微心愿), CD-16, CC-16. */
  WISH,
  /** A project that is claimed with plan, limit and goal (实事项目), CD-28. */
  PROJECT,
  /** A call by which the community summons (社区吹哨), CC-25. */
  CALL
}
