package org.governance4j.cases;

/** How grave a case is (问题轻重; CD-13). Not the same as its {@link Complexity}. */
public enum Gravity {
  /** 一般问题. */
  GENERAL,
  /** 重大问题. */
  MAJOR,
  /** 特殊问题: reported level by level, then given a limit. */
  SPECIAL
}
