package org.governance4j.volunteer;

import org.governance4j.rule.OpaqueId;

/**
 * Names a certificate of voluntary service (志愿服务记录证明标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record CertificateId(String value) implements OpaqueId, Comparable<CertificateId> {

  /** Checks the components. */
  public CertificateId {
    OpaqueId.check("certificate", value);
  }

  /**
   * Names a certificate of voluntary service.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static CertificateId of(String value) {
    return new CertificateId(value);
  }

  @Override
  public int compareTo(CertificateId other) {
    return value.compareTo(other.value);
  }
}
