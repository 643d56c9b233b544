package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.ranking.Bands;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * Which hours make which star level (志愿者星级评定办法; CD-29).
 *
 * @param levels the star level by the hours of a lifetime, from 0 hours on and without an upper
 *     end; a band for hours that earn no star is stated like any other
 * @param rule who says so
 */
public record StarPolicy(Bands levels, RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<StarPolicy> KEY = PolicyKey.of("timebank.stars", StarPolicy.class);

  /** Checks the components. */
  public StarPolicy {
    requireNonNull(levels, "levels");
    requireNonNull(rule, "rule");
    checkComponent(
        "levels",
        levels.coverAllFromZero(),
        "levels must reach from 0 hours without an upper end but are %s: state a band for hours"
            + " that earn no star too",
        levels);
  }
}
