package org.governance4j.contact;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * About how many households a member keeps contact with (“1+10”联系群众), LC-06: a target (左右), never a
 * ceiling. What a member keeps contact with at most is the host's {@link ContactLimitPolicy}.
 *
 * @param households how many it is to be about; more than that is explained, 1 to {@value
 *     ContactLimitPolicy#MAX_MOST}
 * @param rule who says so
 */
public record ContactPolicy(int households, RuleRef rule) {

  /** Names this policy in packs. */
  public static final PolicyKey<ContactPolicy> KEY =
      PolicyKey.of("contact.policy", ContactPolicy.class);

  /** Checks the components. */
  public ContactPolicy {
    requireNonNull(rule, "rule");
    checkRange(
        "households",
        households,
        1,
        ContactLimitPolicy.MAX_MOST,
        Unit.HOUSEHOLDS,
        "households %s must be 1 to %s",
        households,
        ContactLimitPolicy.MAX_MOST);
  }
}
