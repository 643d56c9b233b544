package org.governance4j.ledger;

/** What a transfer does (划转类别). */
public enum TransferKind {
  /** Moves its amount at once (直接记账). */
  POSTED(true, 0),
  /** Holds its amount back on the paying account until it is posted or voided (预留). */
  PENDING(false, 1),
  /** Moves the amount that a pending transfer held back (预留转正). */
  POST(true, -1),
  /** Frees the amount that a pending transfer held back (预留撤销). */
  VOID(false, -1),
  /** Corrects a posted transfer by moving the same amount back (冲正). */
  REVERSAL(true, 0);

  private final boolean moves;
  private final int held;

  TransferKind(boolean moves, int held) {
    this.moves = moves;
    this.held = held;
  }

  /** Whether the amount leaves one account and arrives at the other. */
  boolean moves() {
    return moves;
  }

  /** What an amount does to the paying account's posted balance. */
  long paid(long amount) {
    return moves ? -amount : 0;
  }

  /** What an amount does to the sum held back on the paying account. */
  long held(long amount) {
    return held * amount;
  }

  /** Whether it settles an earlier transfer, which it must name. */
  boolean settles() {
    return this == POST || this == VOID || this == REVERSAL;
  }

  /** Whether it settles an earlier transfer of that kind. */
  boolean settles(TransferKind original) {
    return this == REVERSAL
        ? original == POSTED || original == POST
        : settles() && original == PENDING;
  }
}
