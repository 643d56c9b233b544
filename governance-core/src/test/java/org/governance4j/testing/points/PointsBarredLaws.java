package org.governance4j.testing.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.BarredClassesPolicy;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Dated;

/** The law of classes that earn nothing. A host overrides {@link #policy()}. */
public class PointsBarredLaws {

  /** The rates to try; in force on every day of March 2023, the same classes on each. */
  protected Dated<PointsPolicy> policy() {
    return PointsArbitraries.policy();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<PointsArbitraries.Call>> calls() {
    return PointsArbitraries.calls(classes(), zone());
  }

  private List<String> classes() {
    return policy().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().rates().stream()
        .map(PointsRate::activityClass)
        .toList();
  }

  @Property(tries = 200)
  @Label("L-POINTS-19: a barred class earns nothing, and what stands of it is taken back")
  void barredClassesEarnNothing(@ForAll("calls") List<PointsArbitraries.Call> calls) {
    String first = classes().get(0);
    BarredClassesPolicy.Barred bar = new BarredClassesPolicy.Barred(first, PointsLedgers.RULE);
    Dated<PointsTermsPolicy> terms =
        Dated.from(
            PointsTermsPolicy.KEY,
            LocalDate.of(2023, 1, 1),
            PointsLedgers.RULE,
            PointsArbitraries.unlimited(PointsTermsPolicy.Spent.OWED));
    Points free = Points.of(policy(), terms, zone());
    Points barred =
        free.withBarred(
            Dated.from(
                BarredClassesPolicy.KEY,
                LocalDate.of(2023, 1, 1),
                PointsLedgers.RULE,
                new BarredClassesPolicy(ImmutableList.of(bar))));
    List<Contribution> all = new ArrayList<>();
    calls.forEach(call -> all.addAll(call.contributions()));
    List<Contribution> others = PointsOracle.lastStatements(all);
    others.removeIf(fact -> fact.contributionClass().equals(first));
    Ledger ledger = PointsLedgers.open(zone());
    PointsLedgers.enter(ledger, free.toPost(PointsFacts.of(all), ledger, PointsLedgers.TODAY));
    PointsLedgers.enter(ledger, barred.toPost(PointsFacts.of(all), ledger, PointsLedgers.TODAY));
    Ledger without = PointsLedgers.open(zone());
    PointsLedgers.enter(without, free.toPost(PointsFacts.of(others), without, PointsLedgers.TODAY));
    assertThat(PointsLedgers.balances(ledger, PointsAccounts.UNIT))
        .isEqualTo(PointsLedgers.balances(without, PointsAccounts.UNIT));
    for (Contribution fact : PointsOracle.lastStatements(all)) {
      if (fact.contributionClass().equals(first)) {
        assertThat(Points.standing(fact.id(), ledger)).isEqualTo(Optional.empty());
      }
    }
  }
}
