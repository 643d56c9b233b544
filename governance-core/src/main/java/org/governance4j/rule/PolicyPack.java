package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A set of dated policies, typically those of one place or one host (策略包).
 *
 * <pre>{@code
 * PolicyPack pack = PolicyPack.layered(List.of(gaozhouChengdong, local));
 * Dated<GridStaffingPolicy> staffing = pack.get(GridStaffingPolicy.KEY);
 * }</pre>
 */
public final class PolicyPack {

  private final String id;
  private final ImmutableMap<PolicyKey<?>, Dated<?>> policies;

  private PolicyPack(String id, Map<PolicyKey<?>, Dated<?>> policies) {
    this.id = id;
    this.policies = ImmutableMap.copyOf(policies);
  }

  /**
   * Starts a pack.
   *
   * @param id the pack's name, such as {@code gaozhou-chengdong}
   * @return a builder without policies
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * Lays packs over each other.
   *
   * @param packs the packs, the lowest first, at least one: each later one speaks before all
   *     earlier ones
   * @return one pack, named after all of them
   */
  public static PolicyPack layered(List<PolicyPack> packs) {
    checkArgument(!packs.isEmpty(), "at least one pack is needed to layer");
    Map<PolicyKey<?>, Dated<?>> merged = new LinkedHashMap<>();
    for (PolicyPack pack : packs) {
      pack.policies.forEach((key, dated) -> merged.merge(key, dated, PolicyPack::over));
    }
    return new PolicyPack(
        packs.stream().map(PolicyPack::id).collect(Collectors.joining("+")), merged);
  }

  /**
   * The pack's name.
   *
   * @return the id, joined by {@code +} where packs were layered
   */
  public String id() {
    return id;
  }

  /**
   * The policies that the pack states.
   *
   * @return the keys in the order in which they were stated
   */
  public ImmutableSet<PolicyKey<?>> keys() {
    return policies.keySet();
  }

  /**
   * A policy; one that the pack does not state is in force on no day, so that engines answer
   * undetermined and name it.
   *
   * @param key the policy's key
   * @param <T> the policy's type
   * @return the dated policy, without versions if the pack does not state it
   */
  @SuppressWarnings("unchecked") // the builder and the layering keep key and value together
  public <T> Dated<T> get(PolicyKey<T> key) {
    Dated<?> dated = policies.get(key);
    return dated == null ? Dated.empty(key.id()) : (Dated<T>) dated;
  }

  @SuppressWarnings("unchecked") // both stand under the same key
  private static <T> Dated<T> over(Dated<?> lower, Dated<?> upper) {
    return ((Dated<T>) upper).over((Dated<T>) lower);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyPack that && id.equals(that.id) && policies.equals(that.policies);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, policies);
  }

  @Override
  public String toString() {
    return "PolicyPack[" + id + ", " + policies.keySet() + "]";
  }

  /** Builds a pack; for use within one thread. */
  public static final class Builder {

    private final String id;
    private final Map<PolicyKey<?>, Dated<?>> policies = new LinkedHashMap<>();
    private final Map<String, PolicyKey<?>> byId = new HashMap<>();

    private Builder(String id) {
      this.id = OpaqueId.check("policy pack", id);
    }

    /**
     * States a policy.
     *
     * @param key the policy's key, not yet stated in this pack
     * @param dated its versions
     * @param <T> the policy's type
     * @return this
     * @throws IllegalArgumentException if the key's id is stated already
     */
    @CanIgnoreReturnValue
    public <T> Builder put(PolicyKey<T> key, Dated<T> dated) {
      checkArgument(
          byId.put(key.id(), key) == null, "pack '%s' states policy '%s' twice", id, key.id());
      policies.put(key, dated);
      return this;
    }

    /**
     * The pack.
     *
     * @return what was stated so far
     */
    public PolicyPack build() {
      return new PolicyPack(id, policies);
    }
  }
}
