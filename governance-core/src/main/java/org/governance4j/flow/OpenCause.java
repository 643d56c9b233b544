package org.governance4j.flow;

/** Why a left node has open places after as many pairs as possible were chosen (未配对原因). */
public enum OpenCause {
  /** No pair is allowed with it. */
  NO_PAIR,
  /** All pairs that are allowed with it are chosen, and they are fewer than its places. */
  TOO_FEW_PAIRS,
  /**
   * Others take its partners' places, and none of them could make room without leaving as much open
   * elsewhere; {@link Assignment#shortageAround} names them.
   */
  ALL_PARTNERS_TAKEN
}
