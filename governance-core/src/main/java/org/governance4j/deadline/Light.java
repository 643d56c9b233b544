package org.governance4j.deadline;

/** How urgent a target is (预警灯). */
public enum Light {
  /** There is time (绿灯). */
  GREEN,
  /** Time is running short (黄灯). */
  YELLOW,
  /** Time is nearly over (红灯). */
  RED,
  /** The due instant is over (超期). */
  OVERDUE
}
