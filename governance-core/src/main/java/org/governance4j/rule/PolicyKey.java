package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

/**
 * Names one policy and its type (策略键). Each package declares its own, so that the ground floor
 * knows none of them.
 *
 * @param id the key's name in packs, such as {@code deadline.limits}
 * @param type the policy's type
 * @param <T> the policy's type
 */
public record PolicyKey<T>(String id, Class<T> type) {

  /** Checks the components. */
  public PolicyKey {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    OpaqueId.check("policy key", id);
  }

  /**
   * Names a policy.
   *
   * @param id the key's name in packs
   * @param type the policy's type
   * @param <T> the policy's type
   * @return the key
   */
  public static <T> PolicyKey<T> of(String id, Class<T> type) {
    return new PolicyKey<>(id, type);
  }
}
