package org.governance4j.cases;

/** How complex a case is to handle (问题繁简; CD-10). Not the same as its {@link Gravity}. */
public enum Complexity {
  /** 简单问题: answered at once. */
  SIMPLE,
  /** 一般问题: closed within the limit. */
  GENERAL,
  /** 复杂问题: analysed, entered in the ledger and handled jointly. */
  COMPLEX
}
