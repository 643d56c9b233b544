package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

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
public record CountingRuleSets(ImmutableMap<String, CountingPolicy> clocks) {

  /** The policy's key. */
  public static final PolicyKey<CountingRuleSets> KEY =
      PolicyKey.of(
          "deadline.rule-sets",
          CountingRuleSets.class,
          Layering.of(CountingRuleSets::clocks, CountingRuleSets::new));

  /** Checks the components. */
  public CountingRuleSets {
    requireNonNull(clocks, "clocks");
    clocks.keySet().forEach(name -> OpaqueId.check("rule set", name));
  }
}
