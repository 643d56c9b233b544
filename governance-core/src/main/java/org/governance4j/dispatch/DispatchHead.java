package org.governance4j.dispatch;

import static java.util.Objects.requireNonNull;

/**
 * Where a dispatcher's journal ends (派单日志头). A host that keeps it apart from the decisions finds
 * that some are missing at the end.
 *
 * @param version the dispatcher's version
 * @param hash the hash of the last decision, or of the beginning where there is none
 */
public record DispatchHead(long version, String hash) {

  /** Checks the components. */
  public DispatchHead {
    requireNonNull(hash, "hash");
    Fingerprint.check(hash);
  }
}
