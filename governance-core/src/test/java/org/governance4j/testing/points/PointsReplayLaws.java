package org.governance4j.testing.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsReplay;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.points.Records;
import org.governance4j.points.ReplayDifference;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;

/** The laws of putting facts through another policy. A host overrides the policies. */
public class PointsReplayLaws {

  private static final int ALL = Integer.MAX_VALUE;

  /** The rates to try; in force on every day of March 2023, and the same classes on each. */
  protected Dated<PointsPolicy> policy() {
    return PointsArbitraries.policy();
  }

  /** The terms to try; in force on every day of March 2023; without a notice. */
  protected Dated<PointsTermsPolicy> terms() {
    return PointsArbitraries.terms();
  }

  /** The figures of records to try; the same on every day of 2022 and 2023. */
  protected Dated<RecordPolicy> items() {
    return PointsArbitraries.recordItems();
  }

  /** The terms of records to try; in force on every day of 2022 and 2023; without a notice. */
  protected Dated<RecordTermsPolicy> recordTerms() {
    return PointsArbitraries.recordTerms();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<PointsArbitraries.Call>> calls() {
    return PointsArbitraries.calls(classes(), zone());
  }

  @Provide
  Arbitrary<List<Contribution>> recordFacts() {
    return PointsArbitraries.recordFacts(codes(false), codes(true), zone());
  }

  private List<String> classes() {
    return policy().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().rates().stream()
        .map(PointsRate::activityClass)
        .toList();
  }

  private List<String> codes(boolean bases) {
    return items().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().items().stream()
        .filter(item -> (item.kind() == RecordPolicy.Kind.BASE) == bases)
        .map(RecordPolicy.Item::code)
        .toList();
  }

  /** Another policy: every class but the first earns one point more, and the first has no rate. */
  private Dated<PointsPolicy> other() {
    return policy()
        .map(
            stated ->
                new PointsPolicy(
                    stated.rates().stream()
                        .filter(rate -> !rate.activityClass().equals(classes().get(0)))
                        .map(
                            rate ->
                                new PointsRate(
                                    rate.activityClass(), rate.points() + 1, rate.rule()))
                        .collect(ImmutableList.toImmutableList())));
  }

  @Property(tries = 200)
  @Label("L-POINTS-18: the same policy shows no difference")
  void theSamePolicyShowsNothing(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll("recordFacts") List<Contribution> facts) {
    Points points = Points.of(policy(), terms(), zone());
    Records records = Records.of(items(), recordTerms(), zone());
    for (PointsArbitraries.Call call : calls) {
      assertNothing(compare(PointsReplay.of(points, points), call.facts()));
    }
    assertNothing(compare(PointsReplay.of(records, records), PointsFacts.of(facts)));
  }

  private static void assertNothing(ReplayDifference difference) {
    assertThat(difference.accounts()).isEmpty();
    assertThat(difference.changed()).isZero();
    assertThat(difference.after()).isEqualTo(difference.before());
    assertThat(difference.apartAfter()).isEqualTo(difference.apartBefore());
  }

  @Property(tries = 200)
  @Label("L-POINTS-18: the difference is what two ledgers by hand show, fact by fact")
  void equalsTwoLedgersByHand(@ForAll("calls") List<PointsArbitraries.Call> calls) {
    Points before = Points.of(policy(), terms(), zone());
    Points after = Points.of(other(), terms(), zone());
    for (PointsArbitraries.Call call : calls) {
      ReplayDifference difference = compare(PointsReplay.of(before, after), call.facts());
      Map<String, Optional<Long>> gave = byHand(policy(), call.all());
      Map<String, Optional<Long>> gives = byHand(other(), call.all());
      assertThat(listed(difference)).isEqualTo(expected(call.all(), gave, gives));
      assertThat(difference.before()).isEqualTo(sum(gave));
      assertThat(difference.after()).isEqualTo(sum(gives));
      assertThat(difference.apartBefore()).isEqualTo(apart(gave));
      assertThat(difference.apartAfter()).isEqualTo(apart(gives));
      assertAddsUp(difference);
    }
  }

  @Property(tries = 200)
  @Label("L-POINTS-18: records differ by what two ledgers by hand show")
  void recordsDifferAsTwoLedgersShow(@ForAll("recordFacts") List<Contribution> facts) {
    Records before = Records.of(items(), recordTerms(), zone());
    Records after = Records.of(items().map(PointsReplayLaws::doubled), recordTerms(), zone());
    ReplayDifference difference = compare(PointsReplay.of(before, after), PointsFacts.of(facts));
    assertAddsUp(difference);
    Map<String, Long> gave = records(before, facts);
    Map<String, Long> gives = records(after, facts);
    assertThat(difference.before()).isEqualTo(gave.values().stream().mapToLong(x -> x).sum());
    for (ReplayDifference.OfAccount one : difference.accounts()) {
      assertThat(one.before()).isEqualTo(gave.getOrDefault(one.account().value(), 0L));
      assertThat(one.after()).isEqualTo(gives.getOrDefault(one.account().value(), 0L));
      gave.remove(one.account().value());
      gives.remove(one.account().value());
    }
    assertThat(gave).isEqualTo(gives);
  }

  private static RecordPolicy doubled(RecordPolicy stated) {
    return new RecordPolicy(
        stated.items().stream()
            .map(
                item ->
                    new RecordPolicy.Item(item.code(), item.kind(), item.points() * 2, item.rule()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** What a ledger of its own has of the records. */
  private Map<String, Long> records(Records records, List<Contribution> facts) {
    Ledger ledger = PointsLedgers.open(zone());
    PointsLedgers.enter(ledger, records.toPost(PointsFacts.of(facts), ledger, PointsLedgers.TODAY));
    Map<String, Long> balances = new TreeMap<>();
    for (AccountId holder : PointsArbitraries.HOLDERS) {
      for (int year = 2022; year <= 2023; year++) {
        AccountId account = PointsAccounts.record(holder, year);
        if (ledger.account(account).isPresent()) {
          balances.put(
              account.value(), PointsLedgers.balance(ledger, account, PointsLedgers.TODAY));
        }
      }
    }
    return balances;
  }

  private static void assertAddsUp(ReplayDifference difference) {
    long sum = 0;
    for (ReplayDifference.OfAccount one : difference.accounts()) {
      long ofFacts = 0;
      for (ReplayDifference.OfFact fact : one.facts()) {
        ofFacts += points(fact.after()) - points(fact.before());
      }
      assertThat(ofFacts).as(one.account().value()).isEqualTo(one.after() - one.before());
      sum += ofFacts;
    }
    assertThat(sum).isEqualTo(difference.after() - difference.before());
  }

  private static long points(Outcome<Long> outcome) {
    return outcome.toOptional().orElse(0L);
  }

  @Property(tries = 50)
  @Label(
      "L-POINTS-18: no ledger is changed by it, and a shorter list is the beginning of the whole")
  void noLedgerIsChanged(@ForAll("calls") List<PointsArbitraries.Call> calls) {
    Points before = Points.of(policy(), terms(), zone());
    Ledger ledger = PointsLedgers.open(zone());
    for (PointsArbitraries.Call call : calls) {
      PointsLedgers.enter(ledger, before.toPost(call.facts(), ledger, PointsLedgers.TODAY));
      var head = ledger.head();
      var snapshot = ledger.snapshot();
      PointsReplay replay = PointsReplay.of(before, Points.of(other(), terms(), zone()));
      ReplayDifference whole = compare(replay, call.facts());
      assertThat(ledger.head()).isEqualTo(head);
      assertThat(ledger.snapshot()).isEqualTo(snapshot);
      ReplayDifference first =
          replay.compare(call.facts(), ledger.terms(), PointsLedgers.TODAY, 1).orElseThrow();
      assertThat(first).isEqualTo(whole.withAccounts(whole.accounts().stream().limit(1).toList()));
    }
  }

  private ReplayDifference compare(PointsReplay replay, PointsFacts facts) {
    return replay
        .compare(facts, PointsLedgers.open(zone()).terms(), PointsLedgers.TODAY, ALL)
        .orElseThrow();
  }

  /** What a plain list has of each fact after one call; empty for one without a rate. */
  private Map<String, Optional<Long>> byHand(Dated<PointsPolicy> rates, List<Contribution> all) {
    PointsOracle oracle =
        new PointsOracle(rates, terms(), Optional.empty(), Optional.empty(), LocalDate.MAX);
    Map<String, Optional<Long>> points = new TreeMap<>();
    List<Contribution> rated = new ArrayList<>();
    for (Contribution fact : PointsOracle.lastStatements(all)) {
      boolean stated =
          fact.state() != Contribution.State.STATED
              || rates
                  .asOf(fact.effectiveOn(), LocalDate.MAX)
                  .orElseThrow()
                  .rate(fact.contributionClass())
                  .isPresent();
      points.put(fact.id().value(), stated ? Optional.of(0L) : Optional.empty());
      if (stated) {
        rated.add(fact);
      }
    }
    oracle.call(rated);
    oracle.entries().forEach(e -> points.put(e.fact().id().value(), Optional.of(e.points())));
    return points;
  }

  private static long sum(Map<String, Optional<Long>> points) {
    return points.values().stream().mapToLong(one -> one.orElse(0L)).sum();
  }

  private static int apart(Map<String, Optional<Long>> points) {
    return (int) points.values().stream().filter(Optional::isEmpty).count();
  }

  private static List<String> listed(ReplayDifference difference) {
    List<String> lines = new ArrayList<>();
    for (ReplayDifference.OfAccount one : difference.accounts()) {
      for (ReplayDifference.OfFact fact : one.facts()) {
        lines.add(
            line(
                one.account(),
                fact.contribution().value(),
                fact.before().toOptional(),
                fact.after().toOptional()));
      }
    }
    return lines;
  }

  private static List<String> expected(
      List<Contribution> all, Map<String, Optional<Long>> gave, Map<String, Optional<Long>> gives) {
    List<String> lines = new ArrayList<>();
    for (AccountId holder : PointsArbitraries.HOLDERS.stream().sorted().toList()) {
      for (Contribution fact : PointsOracle.lastStatements(all)) {
        String id = fact.id().value();
        if (fact.holder().equals(holder) && !gave.get(id).equals(gives.get(id))) {
          lines.add(line(holder, id, gave.get(id), gives.get(id)));
        }
      }
    }
    return lines;
  }

  private static String line(
      AccountId account, String id, Optional<Long> before, Optional<Long> after) {
    return account.value() + " " + id + " " + before + " -> " + after;
  }
}
