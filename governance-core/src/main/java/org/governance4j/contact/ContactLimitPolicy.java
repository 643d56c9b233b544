package org.governance4j.contact;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * How many households a member keeps contact with at most (联系户数上限). LC-06 says only about how many
 * it is to be, so the host states the tolerance.
 *
 * @param most how many at most, 1 to {@value #MAX_MOST}
 * @param rule who says so
 */
public record ContactLimitPolicy(int most, RuleRef rule) {

  /** The largest bound. */
  public static final int MAX_MOST = 10_000;

  /** Names this policy in packs. */
  public static final PolicyKey<ContactLimitPolicy> KEY =
      PolicyKey.of("contact.limit", ContactLimitPolicy.class);

  /** Checks the components. */
  public ContactLimitPolicy {
    requireNonNull(rule, "rule");
    checkRange(
        "most", most, 1, MAX_MOST, Unit.HOUSEHOLDS, "most %s must be 1 to %s", most, MAX_MOST);
  }
}
