package org.governance4j.contact;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * How many households a member keeps contact with (“1+10”联系群众), LC-06.
 *
 * @param households how many it is to be about; more than that is explained, at least 1
 * @param most how many it is at most, from {@code households} to {@value #MAX_MOST}
 * @param rule who says so
 */
public record ContactPolicy(int households, int most, RuleRef rule) {

  /** The largest bound. */
  public static final int MAX_MOST = 10_000;

  /** Names this policy in packs. */
  public static final PolicyKey<ContactPolicy> KEY =
      PolicyKey.of("contact.policy", ContactPolicy.class);

  /** Checks the components. */
  public ContactPolicy {
    requireNonNull(rule, "rule");
    checkArgument(households >= 1, "households %s must be at least 1", households);
    checkArgument(
        most >= households && most <= MAX_MOST,
        "most %s must be from households, %s, to %s",
        most,
        households,
        MAX_MOST);
  }
}
