package org.governance4j.duty;

/** How somebody was reached (联系方式; XY-02). */
public enum ContactMeans {
  /** At the door (上门走访). */
  VISIT,
  /** By telephone (电话). */
  TELEPHONE,
  /** By a message (微信等消息). */
  MESSAGE
}
