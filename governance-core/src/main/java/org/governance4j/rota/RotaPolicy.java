package org.governance4j.rota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * How days off are staffed (节假日值班规定; QS-11). No text gives the figures, so the host states them.
 *
 * @param kinds the kinds of day, each code once
 * @param restDays how many days free of duty lie between two turns of a person at least, 1 to
 *     {@value #MAX_REST}; empty if none need
 * @param rule who says so
 */
public record RotaPolicy(ImmutableList<RotaKind> kinds, Optional<Integer> restDays, RuleRef rule) {

  /** The longest rest in days. */
  public static final int MAX_REST = 366;

  /** The policy's key. */
  public static final PolicyKey<RotaPolicy> KEY = PolicyKey.of("rota.policy", RotaPolicy.class);

  /** Checks the components. */
  public RotaPolicy {
    requireNonNull(kinds, "kinds");
    requireNonNull(restDays, "restDays");
    requireNonNull(rule, "rule");
    long distinct = kinds.stream().map(RotaKind::code).distinct().count();
    checkArgument(distinct == kinds.size(), "a kind of day stands twice among %s", kinds);
    restDays.ifPresent(
        days ->
            checkArgument(
                days >= 1 && days <= MAX_REST, "a rest of %s days is not 1 to %s", days, MAX_REST));
  }

  /**
   * A kind of day by its code.
   *
   * @param code the code
   * @return the kind, or empty if the policy does not state it
   */
  public Optional<RotaKind> kind(String code) {
    requireNonNull(code, "code");
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }
}
