package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Whether a certificate still says what the records say (证明核验).
 *
 * @param state whether it does
 * @param difference the minutes that the records say now, less those of the certificate
 * @param added what the records say now and the certificate does not
 * @param removed what the certificate says and the records no longer do
 */
public record CertificateCheck(
    State state,
    long difference,
    ImmutableList<Certificate.Line> added,
    ImmutableList<Certificate.Line> removed) {

  /** Checks the components. */
  public CertificateCheck {
    requireNonNull(state, "state");
    requireNonNull(added, "added");
    requireNonNull(removed, "removed");
  }

  /** Whether a certificate still says what the records say (证明状态). */
  public enum State {
    /** It does (有效). */
    CURRENT,
    /** It does not: a new generation replaces it (已过时). */
    STALE
  }
}
