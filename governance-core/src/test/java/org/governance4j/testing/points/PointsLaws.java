package org.governance4j.testing.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsCapsPolicy;
import org.governance4j.points.PointsCoefficientsPolicy;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Outcome;

/** The laws of earning points. A host overrides {@link #policy()} and its like to try its own. */
public class PointsLaws {

  /**
   * The rates to try; in force on every day of March 2023, known on each, and with at least one
   * class that always has a rate.
   */
  protected Dated<PointsPolicy> policy() {
    return PointsArbitraries.policy();
  }

  /** The terms to try; in force on every day of March 2023 and known on each; without a notice. */
  protected Dated<PointsTermsPolicy> terms() {
    return PointsArbitraries.terms();
  }

  /** The limits of classes to try; likewise. */
  protected Dated<PointsCapsPolicy> caps() {
    return PointsArbitraries.caps();
  }

  /** The coefficients to try; likewise. */
  protected Dated<PointsCoefficientsPolicy> coefficients() {
    return PointsArbitraries.coefficients();
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
  Arbitrary<List<Contribution>> badContributions() {
    return PointsArbitraries.badContributions(zone());
  }

  @Provide
  Arbitrary<LocalDate> knownDays() {
    return PointsArbitraries.knownDays();
  }

  @Property
  @Label("L-POINTS-1: what the ledger has of the facts is what going through them by hand gives")
  void equalsTheOracle(
      @ForAll("calls") List<PointsArbitraries.Call> calls, @ForAll("knownDays") LocalDate knownOn) {
    Points points =
        Points.of(policy(), unlimited(), zone())
            .withCoefficients(coefficients())
            .asKnownAt(knownOn);
    PointsOracle oracle =
        new PointsOracle(
            policy(), unlimited(), Optional.empty(), Optional.of(coefficients()), knownOn);
    Ledger ledger = PointsLedgers.open(zone());
    List<Contribution> all = all(calls);
    PointsLedgers.enter(ledger, points.toPost(PointsFacts.of(all), ledger, PointsLedgers.TODAY));
    for (Contribution fact : PointsOracle.lastStatements(all)) {
      boolean counts = fact.state() == Contribution.State.STATED && oracle.claim(fact) > 0;
      Optional<Transfer> standing = Points.standing(fact.id(), ledger);
      assertThat(standing.isPresent()).isEqualTo(counts);
      standing.ifPresent(
          transfer -> {
            assertThat(transfer.postings().get(1).amount()).isEqualTo(oracle.claim(fact));
            assertThat(transfer.postings().get(1).to()).isEqualTo(fact.holder());
            assertThat(transfer.effectiveOn()).isEqualTo(fact.effectiveOn());
          });
    }
    assertThat(purses(ledger)).isEqualTo(byHand(oracle, all));
  }

  @Property
  @Label("L-POINTS-2: no limit is exceeded, and only a full one leaves less than the claim")
  void noMoreThanTheLimits(@ForAll("calls") List<PointsArbitraries.Call> calls) {
    Ledger ledger = PointsLedgers.open(zone());
    Map<String, Contribution> last = new TreeMap<>();
    for (PointsArbitraries.Call call : calls) {
      PointsLedgers.enter(ledger, points().toPost(call.facts(), ledger, PointsLedgers.TODAY));
      List<Contribution> ofCall = PointsOracle.lastStatements(call.all());
      ofCall.forEach(fact -> last.put(fact.id().value(), fact));
      PointsOracle standing = standing(ledger, last);
      for (Contribution fact : ofCall) {
        long posted = postedOf(fact, ledger);
        if (fact.state() == Contribution.State.STATED && posted < oracle().claim(fact)) {
          assertThat(standing.room(fact)).as(fact.id().value()).isZero();
        }
      }
    }
    assertWithinLimits(ledger, last);
  }

  /** Whether taking any posting away leaves at least as much room as it had. */
  private void assertWithinLimits(Ledger ledger, Map<String, Contribution> last) {
    for (Contribution fact : last.values()) {
      long posted = postedOf(fact, ledger);
      Map<String, Contribution> others = new TreeMap<>(last);
      others.remove(fact.id().value());
      if (posted > 0) {
        assertThat(posted).isLessThanOrEqualTo(standing(ledger, others).room(fact));
      }
    }
  }

  @Property
  @Label("L-POINTS-3: in any order and number of calls the last statements decide")
  void anyOrderEndsTheSame(@ForAll("calls") List<PointsArbitraries.Call> calls, @ForAll long seed) {
    Points points = Points.of(policy(), unlimited(), zone()).withCoefficients(coefficients());
    Ledger byCalls = PointsLedgers.open(zone());
    for (PointsArbitraries.Call call : calls) {
      List<Contribution> twice = new ArrayList<>(call.all());
      twice.addAll(call.contributions());
      Collections.shuffle(twice, new Random(seed));
      PointsLedgers.enter(
          byCalls, points.toPost(PointsFacts.of(twice), byCalls, PointsLedgers.TODAY));
    }
    Ledger atOnce = PointsLedgers.open(zone());
    PointsLedgers.enter(
        atOnce,
        points.toPost(
            PointsFacts.of(PointsOracle.lastStatements(lastOfCalls(calls))),
            atOnce,
            PointsLedgers.TODAY));
    assertThat(PointsLedgers.balances(byCalls, PointsAccounts.UNIT))
        .isEqualTo(PointsLedgers.balances(atOnce, PointsAccounts.UNIT));
  }

  @Property
  @Label("L-POINTS-4: a second call adds nothing, whenever recorded and whatever shows it")
  void aSecondCallAddsNothing(
      @ForAll("calls") List<PointsArbitraries.Call> calls, @ForAll long seed) {
    Ledger ledger = PointsLedgers.open(zone());
    EvidenceRef evidence = new EvidenceRef("e-1", "PHOTO", Instant.EPOCH, "0".repeat(64));
    for (PointsArbitraries.Call call : calls) {
      PointsLedgers.enter(ledger, points().toPost(call.facts(), ledger, PointsLedgers.TODAY));
      List<Contribution> again = new ArrayList<>();
      for (Contribution one : PointsOracle.lastStatements(call.all())) {
        again.add(
            one.withRecordedAt(one.recordedAt().plusSeconds(86_400))
                .withEvidence(Optional.of(evidence))
                .withCause(Optional.of(ContentRef.of("why"))));
      }
      Collections.shuffle(again, new Random(seed));
      for (List<Contribution> stated : List.of(call.all(), again)) {
        assertThat(points().toPost(PointsFacts.of(stated), ledger, PointsLedgers.TODAY).commands())
            .isEmpty();
      }
    }
  }

  @Property
  @Label("L-POINTS-5: what stands keeps what it has, and room goes by the order of recording")
  void whatStandsIsKept(@ForAll("calls") List<PointsArbitraries.Call> calls) {
    Ledger ledger = PointsLedgers.open(zone());
    PointsOracle oracle = oracle();
    for (PointsArbitraries.Call call : calls) {
      PointsLedgers.enter(ledger, points().toPost(call.facts(), ledger, PointsLedgers.TODAY));
      oracle.call(call.all());
      for (PointsOracle.Entry entry : oracle.entries()) {
        assertThat(postedOf(entry.fact(), ledger))
            .as(entry.fact().id().value())
            .isEqualTo(entry.points());
      }
      assertThat(purses(ledger)).isEqualTo(summed(oracle.entries()));
    }
  }

  @Property
  @Label("L-POINTS-6: a class without a rate, or a day without a policy, is undetermined and named")
  void noDefault(@ForAll("calls") List<PointsArbitraries.Call> calls) {
    List<Contribution> rated = PointsOracle.lastStatements(all(calls));
    List<Contribution> unrated =
        rated.stream()
            .filter(fact -> fact.state() == Contribution.State.STATED)
            .map(fact -> fact.withContributionClass("NO-SUCH-CLASS"))
            .map(fact -> fact.withId(other(fact)))
            .toList();
    Ledger ledger = PointsLedgers.open(zone());
    List<Contribution> both = new ArrayList<>(rated);
    both.addAll(unrated);
    PointsDifference difference =
        points().toPost(PointsFacts.of(both), ledger, PointsLedgers.TODAY);
    assertThat(difference.apart())
        .allMatch(item -> item.outcome() instanceof Outcome.Undetermined)
        .extracting(PointsDifference.Item::contribution)
        .containsExactlyInAnyOrderElementsOf(unrated.stream().map(Contribution::id).toList());
    assertThat(difference.commands())
        .isEqualTo(points().toPost(PointsFacts.of(rated), ledger, PointsLedgers.TODAY).commands());
    for (Points without :
        List.of(
            Points.of(Dated.empty(PointsPolicy.KEY.id()), terms(), zone()),
            Points.of(policy(), Dated.empty(PointsTermsPolicy.KEY.id()), zone()),
            points().withCaps(Dated.empty(PointsCapsPolicy.KEY.id())),
            points().withCoefficients(Dated.empty(PointsCoefficientsPolicy.KEY.id())))) {
      assertThat(without.toPost(PointsFacts.of(unrated), ledger, PointsLedgers.TODAY).apart())
          .hasSameSizeAs(unrated);
    }
  }

  private static ContributionId other(Contribution fact) {
    return ContributionId.of("x-" + fact.id().value());
  }

  @Property
  @Label("L-POINTS-7: bad facts are set apart with what is wrong, and the others are worked")
  void badFactsAreSetApart(
      @ForAll("badContributions") List<Contribution> bad,
      @ForAll("calls") List<PointsArbitraries.Call> calls) {
    Points points = Points.of(PointsArbitraries.policy(), PointsArbitraries.terms(), zone());
    Ledger ledger = PointsLedgers.open(zone());
    TreeSet<String> faults =
        new TreeSet<>(
            PointsOracle.faults(bad, zone(), PointsLedgers.FIRST_DAY, PointsLedgers.TODAY));
    PointsDifference difference = points.toPost(PointsFacts.of(bad), ledger, PointsLedgers.TODAY);
    TreeSet<String> named = new TreeSet<>();
    for (PointsDifference.Item item : difference.apart()) {
      item.outcome()
          .reasons()
          .forEach(reason -> named.add(item.contribution().value() + " " + reason.code().name()));
    }
    assertThat(named).isEqualTo(faults);
    PointsLedgers.enter(ledger, difference);
    for (Contribution fact : PointsOracle.lastStatements(bad)) {
      boolean sound = faults.stream().noneMatch(one -> one.startsWith(fact.id().value() + " "));
      assertThat(postedOf(fact, ledger) > 0).isEqualTo(sound);
    }
  }

  @Property
  @Label("L-POINTS-7: what the ledger has of a bad fact stays")
  void whatTheLedgerHasStays(@ForAll("calls") List<PointsArbitraries.Call> calls) {
    Ledger ledger = PointsLedgers.open(zone());
    List<Contribution> all = all(calls);
    PointsLedgers.enter(ledger, points().toPost(PointsFacts.of(all), ledger, PointsLedgers.TODAY));
    List<Contribution> bad =
        PointsOracle.lastStatements(all).stream()
            .map(fact -> fact.withState(Contribution.State.STATED).withQuantity(0))
            .toList();
    PointsDifference difference = points().toPost(PointsFacts.of(bad), ledger, PointsLedgers.TODAY);
    assertThat(difference.commands()).isEmpty();
    assertThat(difference.apart()).hasSameSizeAs(bad);
  }

  private static List<Contribution> all(List<PointsArbitraries.Call> calls) {
    List<Contribution> all = new ArrayList<>();
    for (PointsArbitraries.Call call : calls) {
      for (Contribution one : call.all()) {
        // Sign-ins of later calls may be recorded earlier: all at once, the first statement counts.
        boolean known =
            all.stream()
                .anyMatch(
                    other ->
                        other.id().equals(one.id()) && other.recordedAt().equals(one.recordedAt()));
        if (!known) {
          all.add(one);
        }
      }
    }
    return all;
  }

  /** The statement of each fact that was counted in the last call that had one. */
  private static List<Contribution> lastOfCalls(List<PointsArbitraries.Call> calls) {
    Map<String, Contribution> last = new TreeMap<>();
    calls.forEach(
        call ->
            PointsOracle.lastStatements(call.all())
                .forEach(fact -> last.put(fact.id().value(), fact)));
    return ImmutableList.copyOf(last.values());
  }

  /** What stands on a ledger of some facts, for asking what room it leaves. */
  private PointsOracle standing(Ledger ledger, Map<String, Contribution> facts) {
    PointsOracle oracle = oracle();
    facts
        .values()
        .forEach(
            fact -> oracle.entries().add(new PointsOracle.Entry(fact, postedOf(fact, ledger))));
    return oracle;
  }

  private static long postedOf(Contribution fact, Ledger ledger) {
    return Points.standing(fact.id(), ledger)
        .map(transfer -> transfer.postings().get(1).amount())
        .orElse(0L);
  }

  private static TreeMap<String, Long> purses(Ledger ledger) {
    TreeMap<String, Long> balances = PointsLedgers.balances(ledger, PointsAccounts.UNIT);
    balances.keySet().removeIf(key -> key.startsWith(PointsAccounts.ISSUED.value()));
    return balances;
  }

  private static TreeMap<String, Long> byHand(PointsOracle oracle, List<Contribution> all) {
    List<PointsOracle.Entry> entries = new ArrayList<>();
    for (Contribution fact : PointsOracle.lastStatements(all)) {
      if (fact.state() == Contribution.State.STATED) {
        entries.add(new PointsOracle.Entry(fact, oracle.claim(fact)));
      }
    }
    return summed(entries);
  }

  private static TreeMap<String, Long> summed(List<PointsOracle.Entry> entries) {
    TreeMap<String, Long> sums = new TreeMap<>();
    for (int day = 0; day <= PointsArbitraries.DAYS; day++) {
      LocalDate on = PointsArbitraries.FIRST.plusDays(day);
      for (AccountId holder : PointsArbitraries.HOLDERS) {
        long sum = 0;
        for (PointsOracle.Entry entry : entries) {
          boolean counts =
              entry.fact().holder().equals(holder) && !entry.fact().effectiveOn().isAfter(on);
          sum += counts ? entry.points() : 0;
        }
        if (sum != 0) {
          sums.put(holder.value() + " " + on, sum);
        }
      }
    }
    return sums;
  }

  /** The classes that have a rate on all days of the generated facts, whenever known. */
  private List<String> classes() {
    List<String> classes = null;
    for (int day = 0; day < PointsArbitraries.DAYS; day++) {
      LocalDate on = PointsArbitraries.FIRST.plusDays(day);
      for (LocalDate known : knownDays().allValues().orElseThrow().toList()) {
        List<String> rated =
            policy().asOf(on, known).orElseThrow().rates().stream()
                .map(PointsRate::activityClass)
                .toList();
        classes = classes == null ? rated : classes.stream().filter(rated::contains).toList();
      }
    }
    return classes;
  }

  private Dated<PointsTermsPolicy> unlimited() {
    return terms()
        .map(
            stated ->
                stated
                    .withSessionLimit(Optional.empty())
                    .withDailyLimit(Optional.empty())
                    .withYearlyLimit(Optional.empty()));
  }

  private Points points() {
    return Points.of(policy(), terms(), zone()).withCaps(caps()).withCoefficients(coefficients());
  }

  private PointsOracle oracle() {
    return new PointsOracle(
        policy(), terms(), Optional.of(caps()), Optional.of(coefficients()), LocalDate.MAX);
  }
}
