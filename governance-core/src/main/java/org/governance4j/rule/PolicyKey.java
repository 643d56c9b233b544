package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;

/**
 * Names one policy, its type and how its versions layer (策略键). Each package declares its own, so
 * that the ground floor knows none of them.
 *
 * <pre>{@code
 * PolicyKey<DutyPolicy> duties =
 *     PolicyKey.of(
 *         "duty.duties",
 *         DutyPolicy.class,
 *         Layering.byCode(DutyPolicy::duties, Duty::code, DutyPolicy::new));
 * }</pre>
 *
 * <p>Two keys are equal if their ids are.
 *
 * @param <T> the policy's type
 */
public final class PolicyKey<T> {

  private final String id;
  private final Class<T> type;
  private final Optional<Layering<T>> layering;

  private PolicyKey(String id, Class<T> type, Optional<Layering<T>> layering) {
    this.id = OpaqueId.checkCode("id", id);
    this.type = Objects.requireNonNull(type, "type");
    this.layering = layering;
  }

  /**
   * Names a policy that layers whole: an upper layer's version replaces a lower one's.
   *
   * @param id the key's name in packs, such as {@code deadline.lights}
   * @param type the policy's type
   * @param <T> the policy's type
   * @return the key
   */
  public static <T> PolicyKey<T> of(String id, Class<T> type) {
    requireNonNull(id, "id");
    return new PolicyKey<>(id, type, Optional.empty());
  }

  /**
   * Names a policy that layers by element: an upper layer's element replaces the lower one of its
   * code.
   *
   * @param id the key's name in packs, such as {@code duty.duties}
   * @param type the policy's type
   * @param layering what the elements of a value are
   * @param <T> the policy's type
   * @return the key
   */
  public static <T> PolicyKey<T> of(String id, Class<T> type, Layering<T> layering) {
    requireNonNull(id, "id");
    requireNonNull(layering, "layering");
    return new PolicyKey<>(id, type, Optional.of(layering));
  }

  /**
   * The key's name in packs.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * The policy's type.
   *
   * @return the class
   */
  public Class<T> type() {
    return type;
  }

  /**
   * How versions of several layers join.
   *
   * @return the layering by element, or empty if the policy layers whole
   */
  public Optional<Layering<T>> layering() {
    return layering;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyKey<?> that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "PolicyKey[" + id + "]";
  }
}
