package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;

/**
 * The named ways of counting that targets and other limits refer to (期间计算规则集), such as {@code
 * CIVIL-CODE} for articles 200 to 204 of the Civil Code.
 *
 * @param ruleSets each way of counting by its name
 */
public record CountingRuleSets(ImmutableMap<String, CountingPolicy> ruleSets) {

  /** The policy's key. */
  public static final PolicyKey<CountingRuleSets> KEY =
      PolicyKey.of(
          "timelimit.rule-sets",
          CountingRuleSets.class,
          Layering.of(CountingRuleSets::ruleSets, CountingRuleSets::new));

  /** Checks the components. */
  public CountingRuleSets {
    requireNonNull(ruleSets, "ruleSets");
    ruleSets.keySet().forEach(name -> OpaqueId.checkCode("ruleSets", name));
  }
}
