package org.governance4j.orders;

/** Of which wishes a praise rate is the share (好评率的分母); CD-16 states its 99 % without one. */
public enum PraiseBase {
  /** Of all fulfilled wishes: what nobody judged counts as not praised (已实现的心愿). */
  FULFILLED,
  /** Of the fulfilled wishes that were judged either way (已评价的心愿). */
  JUDGED
}
