package org.governance4j.examples.store;

/** Says that a store failed, or that what it holds is not a ledger's journal (存储故障). */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A fault that the store found.
   *
   * @param message what is wrong
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * A failure of what lies beneath.
   *
   * @param message what was being done
   * @param cause the failure
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
