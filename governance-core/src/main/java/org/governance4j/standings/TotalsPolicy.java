package org.governance4j.standings;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * How points are added up in a place (集体积分; QS-04, QS-15, QS-19).
 *
 * @param totals the totals that are made, each code once
 */
public record TotalsPolicy(ImmutableList<TotalRule> totals) {

  /** The policy's key. */
  public static final PolicyKey<TotalsPolicy> KEY =
      PolicyKey.of(
          "standings.totals",
          TotalsPolicy.class,
          Layering.byCode(TotalsPolicy::totals, TotalRule::code, TotalsPolicy::new));

  /** Checks the components. */
  public TotalsPolicy {
    requireNonNull(totals, "totals");
    checkComponent(
        "totals",
        totals.stream().map(TotalRule::code).distinct().count() == totals.size(),
        "a code has two rules among %s",
        totals.stream().map(TotalRule::code).toList());
  }

  /**
   * The rule of a total.
   *
   * @param code its code
   * @return the rule, or empty if none is stated
   */
  public Optional<TotalRule> total(String code) {
    requireNonNull(code, "code");
    return totals.stream().filter(total -> total.code().equals(code)).findFirst();
  }
}
