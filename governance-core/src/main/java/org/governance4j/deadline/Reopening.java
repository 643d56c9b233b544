package org.governance4j.deadline;

/** How a limit goes on when a closed case is opened again (重新办理). */
public enum Reopening {
  /** The time for which it was closed does not count (扣除销单期间继续计算). */
  CONTINUE,
  /** The whole limit runs anew from the reopening (自重新办理起算). */
  COUNT_ANEW
}
