package org.governance4j.deadline;

import com.google.common.collect.ImmutableMap;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;

/**
 * The named ways of counting that targets refer to (期间计算规则集), such as {@code CIVIL-CODE} for
 * articles 200 to 204 of the Civil Code.
 *
 * @param clocks each way of counting by its name
 */
public record RuleSets(ImmutableMap<String, LimitClock> clocks) {

  /** The policy's key. */
  public static final PolicyKey<RuleSets> KEY =
      PolicyKey.of(
          "deadline.rule-sets", RuleSets.class, Layering.of(RuleSets::clocks, RuleSets::new));

  /** Checks the components. */
  public RuleSets {
    clocks.keySet().forEach(name -> OpaqueId.check("rule set", name));
  }
}
