package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * What an entry rests on, and who answers for it (记账依据).
 *
 * @param rule the rule that it rests on
 * @param cause the host's text of why, such as the reason of a deduction
 * @param evidence what shows that it happened
 * @param enteredBy who entered it (经办)
 * @param approvedBy who approved it (审批)
 */
@Value.Builder
public record Grounds(
    RuleRef rule,
    Optional<ContentRef> cause,
    Optional<EvidenceRef> evidence,
    Optional<OperatorId> enteredBy,
    Optional<OperatorId> approvedBy)
    implements WithGrounds {

  /** Checks the components. */
  public Grounds {
    requireNonNull(rule, "rule");
    requireNonNull(cause, "cause");
    requireNonNull(evidence, "evidence");
    requireNonNull(enteredBy, "enteredBy");
    requireNonNull(approvedBy, "approvedBy");
  }

  /**
   * Grounds of a rule alone.
   *
   * @param rule the rule
   * @return the grounds
   */
  public static Grounds of(RuleRef rule) {
    return new Grounds(
        rule, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Whether the rule is all that is stated.
   *
   * @return whether there is neither a cause nor evidence, and nobody answers for it
   */
  public boolean isPlain() {
    return cause.isEmpty() && evidence.isEmpty() && enteredBy.isEmpty() && approvedBy.isEmpty();
  }

  /**
   * Starts grounds, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of grounds one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends GroundsBuilder {

    Builder() {}
  }
}
