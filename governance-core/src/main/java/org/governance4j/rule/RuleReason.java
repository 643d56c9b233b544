package org.governance4j.rule;

/** What the ground floor itself has to say (规则层的理由). */
public enum RuleReason implements ReasonCode {
  /** A version is in force: {@code subject}, {@code from}, {@code knownSince}. */
  VERSION_IN_FORCE,
  /** No version is known to be in force: {@code subject}, {@code validOn}, {@code knownOn}. */
  NO_VERSION_IN_FORCE,
  /** The subject was ended without a successor: {@code subject}, {@code validOn}. */
  VERSION_ENDED,
  /**
   * Two versions of one layer contradict each other: {@code subject}, {@code first}, {@code
   * second}.
   */
  VERSIONS_OVERLAP
}
