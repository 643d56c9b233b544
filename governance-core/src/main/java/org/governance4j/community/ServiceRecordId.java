package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names one piece of voluntary service (服务记录标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record ServiceRecordId(String value) implements OpaqueId, Comparable<ServiceRecordId> {

  /** Checks the components. */
  public ServiceRecordId {
    OpaqueId.check("service record", value);
  }

  /**
   * Names one piece of voluntary service (服务记录标识).
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static ServiceRecordId of(String value) {
    return new ServiceRecordId(value);
  }

  @Override
  public int compareTo(ServiceRecordId other) {
    return value.compareTo(other.value);
  }
}
