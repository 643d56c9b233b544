package org.governance4j.testing.conversion;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.conversion.ConversionPolicy;
import org.governance4j.conversion.ConversionRule;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.points.PointsExpiry;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Generators of conversions and their reversals, by two holders (折算数据生成). */
public final class ConversionArbitraries {

  /** The day of all conversions. */
  public static final LocalDate DAY = LocalDate.of(2023, 3, 1);

  private static final RuleRef RULE = RuleRef.of("TEST-1", "conversions", "a source");

  private ConversionArbitraries() {}

  /**
   * Rates below, at and above one.
   *
   * @return the policy for a host that states none
   */
  public static Dated<ConversionPolicy> rules() {
    ImmutableList.Builder<ConversionRule> rules = ImmutableList.builder();
    long[][] rates = {{1, 60}, {3, 2}, {2, 3}, {5, 1}, {1, 1}};
    for (long[] rate : rates) {
      rules.add(
          rule(rate[0] + "-" + rate[1], "minutes", "points")
              .withRate(Fraction.of(rate[0], rate[1])));
    }
    return Dated.from(
        ConversionPolicy.KEY, DAY.minusYears(1), RULE, new ConversionPolicy(rules.build()));
  }

  /**
   * A rule at the rate of 1.
   *
   * @param code its code
   * @param from the code of the unit that is converted
   * @param to the code of the unit that it becomes
   * @return the rule
   */
  public static ConversionRule rule(String code, String from, String to) {
    return ConversionRule.builder()
        .code(code)
        .from(LedgerUnit.of(from, Unit.MINUTES))
        .to(LedgerUnit.of(to, Unit.POINTS))
        .rate(Fraction.ONE)
        .least(1)
        .expiry(PointsExpiry.yearEnd(1))
        .rule(RULE)
        .build();
  }

  /**
   * What is done: a conversion of so much more than the least by a holder, or the reversal of an
   * earlier one.
   *
   * @param holder which of two holders
   * @param amount how much above the least
   * @param reverses which earlier step is reversed, counted from the last; 0 for a conversion
   */
  public record Step(int holder, int amount, int reverses) {}

  /**
   * Some steps.
   *
   * @return up to twelve
   */
  public static Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 130),
            Arbitraries.of(0, 0, 0, 1, 2, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(12);
  }

  /**
   * Rules between four units, of which many lead back.
   *
   * @return up to five rules, with codes of their own
   */
  public static Arbitrary<List<ConversionRule>> ways() {
    Arbitrary<Integer> unit = Arbitraries.integers().between(0, 3);
    return Combinators.combine(unit, Arbitraries.integers().between(1, 3))
        .as((from, step) -> List.of(from, (from + step) % 4))
        .list()
        .ofMaxSize(5)
        .map(
            ways -> {
              ImmutableList.Builder<ConversionRule> rules = ImmutableList.builder();
              for (int i = 0; i < ways.size(); i++) {
                rules.add(rule("r-" + i, "u-" + ways.get(i).get(0), "u-" + ways.get(i).get(1)));
              }
              return rules.build();
            });
  }
}
