package org.governance4j.testing.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsReason;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.Redemption;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The laws of earning points. A host overrides {@link #policy()} to try them on its own. */
public class PointsLaws {

  /**
   * The rates to try; in force on every day of March 2023, known on each, and with at least one
   * class that always has a rate.
   */
  protected Dated<PointsPolicy> policy() {
    return PointsArbitraries.policy();
  }

  /** The terms to try; in force on every day of March 2023 and known on each. */
  protected Dated<PointsTermsPolicy> terms() {
    return PointsArbitraries.terms();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<SignIn>> signIns() {
    return PointsArbitraries.signIns(classes(), zone());
  }

  @Provide
  Arbitrary<List<Contribution>> contributions() {
    return PointsArbitraries.contributions(classes(), zone());
  }

  @Provide
  Arbitrary<List<SignIn>> contradictorySignIns() {
    return PointsArbitraries.contradictorySignIns(zone());
  }

  @Provide
  Arbitrary<List<Contribution>> contradictoryContributions() {
    return PointsArbitraries.contradictoryContributions(zone());
  }

  @Provide
  Arbitrary<LocalDate> knownDays() {
    return PointsArbitraries.knownDays();
  }

  @Property
  @Label("L-POINTS-1: what is earned equals what going through the facts by hand finds")
  void equalsTheOracle(
      @ForAll("signIns") List<SignIn> signIns,
      @ForAll("contributions") List<Contribution> contributions,
      @ForAll("knownDays") LocalDate knownOn) {
    ImmutableList<Transfer> transfers =
        points().asKnownAt(knownOn).earn(signIns, contributions).orElseThrow();
    List<PointsOracle.Entry> expected = oracle(knownOn).earned(signIns, contributions);
    assertThat(transfers).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      PointsOracle.Entry entry = expected.get(i);
      Transfer transfer = transfers.get(i);
      assertThat(transfer.id().value()).isEqualTo(entry.key());
      assertThat(transfer.from()).isEqualTo(PointsAccounts.ISSUED);
      assertThat(transfer.to().value()).isEqualTo(entry.holder());
      assertThat(transfer.amount()).isEqualTo(entry.points());
      assertThat(transfer.effectiveOn()).isEqualTo(entry.day());
      assertThat(transfer.recordedAt()).isEqualTo(entry.at());
    }
  }

  @Property
  @Label("L-POINTS-2: no account earns more than the daily limit, and without one the whole rate")
  void noMoreThanTheLimit(
      @ForAll("signIns") List<SignIn> signIns,
      @ForAll("contributions") List<Contribution> contributions) {
    Map<String, Long> earned = new HashMap<>();
    for (Transfer transfer : earn(signIns, contributions)) {
      String accountDay = transfer.to().value() + " " + transfer.effectiveOn();
      long all = earned.merge(accountDay, transfer.amount(), Long::sum);
      Optional<Integer> limit = oracle().termsOf(transfer.effectiveOn()).dailyLimit();
      if (limit.isPresent()) {
        assertThat(all).isLessThanOrEqualTo(limit.get());
      } else {
        assertThat(policyOf(transfer).rates())
            .extracting(PointsRate::points)
            .contains(transfer.amount());
      }
    }
  }

  @Property
  @Label("L-POINTS-3: a fact that is recorded later changes no transfer of those before it")
  void laterChangesNothing(
      @ForAll("signIns") List<SignIn> signIns,
      @ForAll("contributions") List<Contribution> contributions) {
    ImmutableList<Transfer> all = earn(signIns, contributions);
    for (Transfer cut : all) {
      Instant at = cut.recordedAt();
      ImmutableList<Transfer> early =
          earn(
              signIns.stream().filter(one -> !one.recordedAt().isAfter(at)).toList(),
              contributions.stream().filter(one -> !one.recordedAt().isAfter(at)).toList());
      assertThat(all.subList(0, early.size())).isEqualTo(early);
    }
  }

  @Property
  @Label("L-POINTS-3: the instant of recording selects no version of the policy")
  void recordingSelectsNothing(
      @ForAll("signIns") List<SignIn> signIns,
      @ForAll("contributions") List<Contribution> contributions) {
    Duration year = Duration.ofDays(365);
    List<SignIn> lateSignIns =
        signIns.stream()
            .map(
                one ->
                    new SignIn(
                        one.person(),
                        one.activity(),
                        one.activityClass(),
                        one.effectiveOn(),
                        one.recordedAt().plus(year),
                        one.evidence()))
            .toList();
    List<Contribution> lateContributions =
        contributions.stream()
            .map(
                one ->
                    new Contribution(
                        one.id(),
                        one.holder(),
                        one.contributionClass(),
                        one.effectiveOn(),
                        one.recordedAt().plus(year),
                        one.evidence()))
            .toList();
    assertThat(earn(lateSignIns, lateContributions).stream().map(PointsLaws::moved))
        .containsExactlyElementsOf(
            earn(signIns, contributions).stream().map(PointsLaws::moved).toList());
  }

  @Property
  @Label("L-POINTS-4: neither order nor repetition changes anything")
  void orderAndRepetitionChangeNothing(
      @ForAll("signIns") List<SignIn> signIns,
      @ForAll("contributions") List<Contribution> contributions,
      @ForAll long seed) {
    assertThat(points().earn(again(signIns, seed), again(contributions, seed)))
        .isEqualTo(points().earn(signIns, contributions));
    assertThat(earn(signIns, contributions)).extracting(Transfer::id).doesNotHaveDuplicates();
  }

  @Property
  @Label("L-POINTS-5: posted once or again, the balances are the points added up by hand")
  void balancesAddUp(
      @ForAll("signIns") List<SignIn> signIns,
      @ForAll("contributions") List<Contribution> contributions) {
    Ledger ledger = Ledger.create();
    ledger.open(PointsAccounts.account(PointsAccounts.ISSUED)).orElseThrow();
    PointsArbitraries.HOLDERS.forEach(
        holder -> ledger.open(PointsAccounts.account(holder)).orElseThrow());
    ledger.applyAll(earn(signIns, contributions)).orElseThrow();
    ledger.applyAll(earn(signIns, contributions)).orElseThrow();
    LocalDate after = LocalDate.of(2023, 12, 31);
    long total = 0;
    for (AccountId holder : PointsArbitraries.HOLDERS) {
      long points = 0;
      for (PointsOracle.Entry entry : oracle().earned(signIns, contributions)) {
        points += entry.holder().equals(holder.value()) ? entry.points() : 0;
      }
      total += points;
      assertThat(ledger.balance(holder, after).orElseThrow().posted()).isEqualTo(points);
    }
    assertThat(ledger.balance(PointsAccounts.ISSUED, after).orElseThrow().posted())
        .isEqualTo(-total);
  }

  @Property
  @Label("L-POINTS-6: a class without a rate, or a day without a policy, is undetermined and named")
  void noDefault(
      @ForAll("signIns") List<SignIn> signIns,
      @ForAll("contributions") List<Contribution> contributions) {
    List<Contribution> unrated =
        contributions.stream()
            .map(
                contribution ->
                    Contribution.builder()
                        .id(contribution.id())
                        .holder(contribution.holder())
                        .contributionClass("NO-SUCH-CLASS")
                        .effectiveOn(contribution.effectiveOn())
                        .recordedAt(contribution.recordedAt())
                        .build())
            .toList();
    Outcome<ImmutableList<Transfer>> outcome = points().earn(signIns, unrated);
    assertThat(outcome instanceof Outcome.Undetermined).isEqualTo(!contributions.isEmpty());
    if (outcome instanceof Outcome.Undetermined<ImmutableList<Transfer>> undetermined) {
      assertThat(undetermined.missing().stream().map(reason -> named(reason, "transfer")))
          .containsExactlyInAnyOrderElementsOf(
              PointsOracle.entries(List.of(), unrated).stream()
                  .map(entry -> PointsReason.RATE_MISSING + " " + entry.key())
                  .toList());
    }
    for (Points without :
        List.of(
            Points.of(Dated.empty(PointsPolicy.KEY.id()), terms(), zone()),
            Points.of(policy(), Dated.empty(PointsTermsPolicy.KEY.id()), zone()))) {
      assertThat(without.earn(signIns) instanceof Outcome.Undetermined)
          .isEqualTo(!signIns.isEmpty());
    }
  }

  @Property
  @Label("L-POINTS-7: contradictory facts are refused, each contradiction named")
  void contradictionsAreNamed(
      @ForAll("contradictorySignIns") List<SignIn> signIns,
      @ForAll("contradictoryContributions") List<Contribution> contributions) {
    List<String> expected = oracle().contradictions(signIns, contributions);
    Outcome<ImmutableList<Transfer>> outcome = points().earn(signIns, contributions);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!expected.isEmpty());
    if (outcome instanceof Outcome.Refused<ImmutableList<Transfer>> refused) {
      assertThat(
              refused.violations().stream()
                  .map(reason -> named(reason, "transfer", "activity", "contribution"))
                  .toList())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Property(tries = 100)
  @Label("L-POINTS-12: what is spent is more than zero")
  void redemptionIsPositive(@ForAll @LongRange(min = -100, max = 100) long points) {
    LocalDate day = PointsArbitraries.FIRST;
    Redemption redemption =
        Redemption.builder()
            .id(TransferId.of("s-1"))
            .payer(PointsAccounts.of(PersonId.of("p-1")))
            .payee(PointsAccounts.ISSUED)
            .points(points)
            .effectiveOn(day)
            .recordedAt(day.plusDays(1).atStartOfDay(zone()).toInstant())
            .build();
    Outcome<Transfer> outcome = points().redeem(redemption);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(points <= 0);
    assertThat(
            outcome.reasons().stream()
                .anyMatch(reason -> reason.code() == PointsReason.REDEMPTION_NOT_POSITIVE))
        .isEqualTo(points <= 0);
  }

  private static String moved(Transfer transfer) {
    return transfer.id().value() + " " + transfer.amount() + " " + transfer.rule().id();
  }

  private static String named(Reason reason, String... facts) {
    String id =
        Stream.of(facts)
            .filter(reason.facts()::containsKey)
            .map(fact -> ((Fact.Id) reason.facts().get(fact)).value())
            .findFirst()
            .orElseThrow();
    return reason.code().name() + " " + id;
  }

  private static <T> List<T> again(List<T> facts, long seed) {
    List<T> all = new ArrayList<>(facts);
    all.addAll(facts.subList(0, facts.size() / 2));
    Collections.shuffle(all, new Random(seed));
    return all;
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

  private PointsPolicy policyOf(Transfer transfer) {
    return oracle().policyOf(transfer.effectiveOn());
  }

  private ImmutableList<Transfer> earn(List<SignIn> signIns, List<Contribution> contributions) {
    return points().earn(signIns, contributions).orElseThrow();
  }

  private Points points() {
    return Points.of(policy(), terms(), zone());
  }

  private PointsOracle oracle() {
    return oracle(LocalDate.MAX);
  }

  private PointsOracle oracle(LocalDate knownOn) {
    return new PointsOracle(policy(), terms(), zone(), knownOn);
  }
}
