package org.governance4j.rota;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * How far apart the turns of a person lie (值班间隔规定; QS-11). No text gives the figure, so the host
 * states that there is a rest or none.
 *
 * @param restDays how many days free of duty lie between two turns of a person at least, 1 to
 *     {@value #MAX_REST}; empty where the host decides that none need
 * @param rule who says so
 */
public record RotaRestPolicy(Optional<Integer> restDays, RuleRef rule) {

  /** The longest rest in days. */
  public static final int MAX_REST = 366;

  /** The policy's key. */
  public static final PolicyKey<RotaRestPolicy> KEY =
      PolicyKey.of("rota.rest", RotaRestPolicy.class);

  /** Checks the components. */
  public RotaRestPolicy {
    requireNonNull(restDays, "restDays");
    requireNonNull(rule, "rule");
    restDays.ifPresent(
        days ->
            checkRange(
                "restDays",
                days,
                1,
                MAX_REST,
                Unit.DAYS,
                "a rest of %s days is not 1 to %s",
                days,
                MAX_REST));
  }
}
