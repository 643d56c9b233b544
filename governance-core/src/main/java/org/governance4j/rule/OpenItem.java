package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that the texts of a pack leave open, so that the layer above must state it (原文未定事项).
 *
 * @param policy the policy that states it
 * @param element the code of the element that is open; empty if it is the policy as such
 * @param rule the text that leaves it open
 */
public record OpenItem(PolicyKey<?> policy, Optional<String> element, RuleRef rule) {

  /** Checks the components. */
  public OpenItem {
    requireNonNull(policy, "policy");
    requireNonNull(element, "element");
    requireNonNull(rule, "rule");
    element.ifPresent(code -> OpaqueId.checkCode("element", code));
  }

  /**
   * A policy that the texts do not state.
   *
   * @param policy the policy
   * @param rule the text that leaves it open
   * @return the item
   */
  public static OpenItem of(PolicyKey<?> policy, RuleRef rule) {
    return new OpenItem(policy, Optional.empty(), rule);
  }

  /**
   * An element of a policy that the texts do not state, or not completely.
   *
   * @param policy the policy, which layers by element
   * @param element the element's code
   * @param rule the text that leaves it open
   * @return the item
   */
  public static OpenItem of(PolicyKey<?> policy, String element, RuleRef rule) {
    requireNonNull(element, "element");
    return new OpenItem(policy, Optional.of(element), rule);
  }

  /** Whether a pack states this, or removes the element. */
  boolean isFilledBy(PolicyPack pack) {
    return isFilledBy(pack, policy);
  }

  private <T> boolean isFilledBy(PolicyPack pack, PolicyKey<T> key) {
    return pack.get(key).versions().stream()
        .anyMatch(
            version ->
                version.value().isPresent()
                    && element
                        .map(
                            code ->
                                version.removals().containsKey(code)
                                    || key.layering()
                                        .filter(
                                            by -> by.split(version.value().get()).containsKey(code))
                                        .isPresent())
                        .orElse(true));
  }
}
