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
  VERSIONS_OVERLAP,
  /**
   * A version removes an element of a policy that layers whole: {@code subject}, {@code element}.
   */
  REMOVAL_FROM_WHOLE,
  /**
   * A layer's version gives some elements of a merged policy: {@code subject}, {@code layer},
   * {@code count}, {@code from}, {@code knownSince}.
   */
  ELEMENTS_IN_FORCE,
  /**
   * A layer's element replaces that of a lower one: {@code subject}, {@code element}, {@code
   * lower}, {@code upper}.
   */
  ELEMENT_REPLACED,
  /**
   * A layer removes the element of a lower one: {@code subject}, {@code element}, {@code lower},
   * {@code upper}.
   */
  ELEMENT_REMOVED,
  /** The policy refuses its merged elements: {@code subject}, {@code validOn}, {@code knownOn}. */
  MERGE_REFUSED,
  /**
   * A version that takes part in a refused merge: {@code subject}, {@code layer}, {@code from},
   * {@code knownSince}.
   */
  MERGED_FROM,
  /**
   * Merging a policy needs more cells or elements than the bound: {@code subject}, {@code bound}.
   */
  MERGE_TOO_LARGE,
  /**
   * A layer removes an element that no lower layer states or leaves open: {@code subject}, {@code
   * element}, {@code layer}, {@code rule}.
   */
  REMOVAL_UNMATCHED,
  /** Two layers of a pack have one id: {@code layer}. */
  LAYER_STATED_TWICE,
  /** More reasons were found than are listed: {@code count}. */
  MORE_REASONS
}
