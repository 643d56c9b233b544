package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.ranking.Bands;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * Which figure earns which honour (评优标准): points of a year for star and model families (QS-04), or
 * years of full membership for those honoured after forty (QS-19: 党龄 is counted from 转正).
 *
 * @param levels the honours by points or by whole years of full membership, from 0 on and without
 *     an upper end; a band for figures that earn none is stated like any other
 * @param rule who says so
 */
public record HonourPolicy(Bands levels, RuleRef rule) {

  /** The key of honours by points. */
  public static final PolicyKey<HonourPolicy> BY_POINTS =
      PolicyKey.of("points.honours", HonourPolicy.class);

  /** The key of honours by whole years of full membership. */
  public static final PolicyKey<HonourPolicy> BY_MEMBERSHIP =
      PolicyKey.of("points.membership-honours", HonourPolicy.class);

  /** Checks the components. */
  public HonourPolicy {
    requireNonNull(levels, "levels");
    requireNonNull(rule, "rule");
    checkComponent(
        "levels",
        levels.coverAllFromZero(),
        "levels must reach from 0 without an upper end but are %s: state a band for figures that"
            + " earn no honour too",
        levels);
  }
}
