package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkPlain;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableMap;

/**
 * One step of an answer: what is said, on which rule, from which facts (理由).
 *
 * @param code what is said
 * @param rule the rule that says so
 * @param facts the facts by the names that the code's text uses, at most {@value #MAX_FACTS}
 */
public record Reason(ReasonCode code, RuleRef rule, ImmutableMap<String, Fact> facts) {

  /** The most facts of one reason. */
  public static final int MAX_FACTS = 16;

  /** Checks the components. */
  public Reason {
    requireNonNull(code, "code");
    requireNonNull(rule, "rule");
    requireNonNull(facts, "facts");
    if (facts.size() > MAX_FACTS) {
      checkRange(
          "facts",
          facts.size(),
          0,
          MAX_FACTS,
          Unit.COUNT,
          "reason %s has %s facts, more than %s: split it",
          code.id(),
          facts.size(),
          MAX_FACTS);
    }
    for (String name : facts.keySet()) {
      checkPlain("facts", name);
    }
  }

  /**
   * A reason without facts.
   *
   * @param code what is said
   * @param rule the rule that says so
   * @return the reason
   */
  public static Reason of(ReasonCode code, RuleRef rule) {
    return new Reason(code, rule, ImmutableMap.of());
  }

  /**
   * A reason from one fact.
   *
   * @param code what is said
   * @param rule the rule that says so
   * @param name the fact's name
   * @param fact the fact
   * @return the reason
   */
  public static Reason of(ReasonCode code, RuleRef rule, String name, Fact fact) {
    requireNonNull(name, "name");
    requireNonNull(fact, "fact");
    return new Reason(code, rule, ImmutableMap.of(name, fact));
  }

  /**
   * The same reason from one more fact.
   *
   * @param name the fact's name, not yet used here
   * @param fact the fact
   * @return the longer reason
   * @throws IllegalArgumentException if the name is used already
   */
  public Reason with(String name, Fact fact) {
    requireNonNull(name, "name");
    requireNonNull(fact, "fact");
    return new Reason(
        code,
        rule,
        ImmutableMap.<String, Fact>builderWithExpectedSize(facts.size() + 1)
            .putAll(facts)
            .put(name, fact)
            .buildOrThrow());
  }
}
