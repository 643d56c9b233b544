package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * When lights turn (预警规则). A target is green at first and overdue after its due instant.
 *
 * @param yellow when it turns yellow
 * @param red when it turns red; if that comes first, it is never yellow
 * @param rule who says so
 */
public record LightPolicy(Threshold yellow, Threshold red, RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<LightPolicy> KEY =
      PolicyKey.of("deadline.lights", LightPolicy.class);

  /** Checks the components. */
  public LightPolicy {
    requireNonNull(yellow, "yellow");
    requireNonNull(red, "red");
    requireNonNull(rule, "rule");
    checkBefore("yellow", yellow, rule);
    checkBefore("red", red, rule);
  }

  private static void checkBefore(String light, Threshold threshold, RuleRef rule) {
    checkComponent(
        light,
        !(threshold instanceof Threshold.TimeOver),
        "%s must turn by the due instant but turns after it under %s: state a share of the time"
            + " used or a time left",
        light,
        rule.id());
  }
}
