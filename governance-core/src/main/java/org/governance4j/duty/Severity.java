package org.governance4j.duty;

/** How strictly a text puts a duty (约束程度). */
public enum Severity {
  /** It must be done (应当、严格落实): a missed period is a violation. */
  MUST,
  /** It is done as a rule (一般、原则上): a missed period is told and violates nothing. */
  GENERALLY
}
