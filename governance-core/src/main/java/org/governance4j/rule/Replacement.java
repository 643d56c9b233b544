package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an upper layer of a pack changes of a lower one on at least one day (分层替换).
 *
 * @param policy the policy
 * @param element the code of the element; empty if the policy layers whole
 * @param lower the id of the layer whose element, or whole value, does not apply
 * @param upper the id of the layer that is the cause
 * @param how what the upper layer does
 * @param rule who says so: the rule of the upper layer's version, or that of the removal
 */
@Value.Builder
public record Replacement(
    PolicyKey<?> policy,
    Optional<String> element,
    String lower,
    String upper,
    How how,
    RuleRef rule)
    implements WithReplacement {

  static final Comparator<Replacement> ORDER =
      Comparator.<Replacement, String>comparing(one -> one.policy().id())
          .thenComparing(one -> one.element().orElse(""))
          .thenComparing(Replacement::lower)
          .thenComparing(Replacement::upper)
          .thenComparing(Replacement::how)
          .thenComparing(one -> one.rule().id())
          .thenComparing(one -> one.rule().title())
          .thenComparing(one -> one.rule().source())
          .thenComparing(one -> one.rule().basis());

  /** Checks the components. */
  public Replacement {
    requireNonNull(policy, "policy");
    requireNonNull(element, "element");
    requireNonNull(lower, "lower");
    requireNonNull(upper, "upper");
    requireNonNull(how, "how");
    requireNonNull(rule, "rule");
    element.ifPresent(code -> OpaqueId.checkCode("element", code));
    OpaqueId.checkCode("lower", lower);
    OpaqueId.checkCode("upper", upper);
  }

  /**
   * Starts a replacement, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What an upper layer does to a lower one (替换方式). */
  public enum How {
    /** It states its own (替换). */
    REPLACED,
    /** It removes the element by its code (删除). */
    REMOVED,
    /** It ends the policy (终止). */
    ENDED
  }

  /**
   * Names the components of a replacement one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ReplacementBuilder {

    Builder() {}
  }
}
