package org.governance4j.testing.mall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.ledger.Ledger;
import org.governance4j.mall.MallAccounts;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallLine;
import org.governance4j.mall.MallOrder;
import org.governance4j.mall.MallOrderId;
import org.governance4j.mall.MallOrderStatus;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallReason;
import org.governance4j.mall.MallStep;
import org.governance4j.mall.MallStepId;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.mall.PointsMall;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.Validity;

/** The laws of one order: who may order what, at which price, until when. */
public class MallOrderLaws {

  private static final LocalDate FIRST = MallArbitraries.FIRST;
  private static final LocalDate OLD = LocalDate.of(2023, 1, 1);
  private static final AccountId BUYER = MallArbitraries.BUYERS.get(0);

  /** The items to try; see {@link MallLaws#items}. */
  protected Dated<MallPolicy> items() {
    return MallArbitraries.items();
  }

  /** The terms to try; see {@link MallLaws#terms}. */
  protected Dated<MallTermsPolicy> terms() {
    return MallArbitraries.terms();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  private MallPolicy policy() {
    return items().asOf(FIRST, LocalDate.MAX).orElseThrow();
  }

  private MallTermsPolicy agreed() {
    return terms()
        .asOf(FIRST, LocalDate.MAX)
        .orElseThrow()
        .withPiecesPerOrder(Optional.empty())
        .withPiecesPerPeriod(Optional.empty());
  }

  private static <T> Dated<T> since(PolicyKey<T> key, T value) {
    return Dated.from(key, OLD, MallArbitraries.RULE, value);
  }

  /** A mall of some terms with more points and pieces than any order of these laws takes. */
  private MallStreet street(Dated<MallPolicy> items, Dated<MallTermsPolicy> terms) {
    return new MallStreet(PointsMall.of(items, terms, zone()), policy(), zone());
  }

  private MallStreet street(MallTermsPolicy terms) {
    return street(since(MallPolicy.KEY, policy()), since(MallTermsPolicy.KEY, terms));
  }

  @Provide
  Arbitrary<List<MallArbitraries.OnDay>> chains() {
    return MallArbitraries.chains(policy().items().size());
  }

  @Provide
  Arbitrary<ImmutableList<Integer>> orders() {
    return Arbitraries.integers()
        .between(0, 4)
        .list()
        .ofSize(policy().items().size())
        .filter(pieces -> pieces.stream().anyMatch(some -> some > 0))
        .map(ImmutableList::copyOf);
  }

  @Property(tries = 150)
  @Label("L-MALL-3: an order is held with all its pieces, or refused and changes nothing")
  void allOrNothing(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll @IntRange(max = 1) int buyer) {
    MallBench bench = new MallBench(items(), terms(), zone());
    chain.forEach(bench::act);
    LocalDate day = chain.get(chain.size() - 1).date();
    MallOrder order = bench.order(new MallArbitraries.Action.Order(99, buyer, pieces), day);
    LedgerSnapshot before = bench.ledger.snapshot();
    Outcome<?> entered =
        bench
            .mall
            .order(order, bench.ledger)
            .flatMap(hold -> bench.ledger.enter(hold, MallBench.noon(day, zone())));
    assertThat(entered instanceof Outcome.Accepted).isEqualTo(bench.oracle.order(order));
    Outcome<MallOrderStatus> status = bench.mall.status(order.id(), bench.ledger, day);
    if (entered instanceof Outcome.Accepted) {
      assertThat(status.orElseThrow().lines())
          .extracting(line -> (long) line.held())
          .containsExactlyElementsOf(order.lines().stream().map(line -> line.pieces()).toList());
    } else {
      assertThat(status).isInstanceOf(Outcome.Undetermined.class);
      assertThat(bench.ledger.snapshot()).isEqualTo(before);
    }
  }

  @Property(tries = 100)
  @Label("L-MALL-4: the prices and terms of an order are those of its day")
  void laterVersionsChangeNothing(
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll @Size(max = 5) List<MallStep.Kind> kinds,
      @ForAll @IntRange(min = 0, max = 3) int days) {
    Dated<MallPolicy> dearer =
        changed(MallPolicy.KEY, policy(), new MallPolicy(doubled(policy())), FIRST.plusDays(1));
    MallTermsPolicy others = agreed().withHoldDays(1).withRefunds(Optional.empty());
    Dated<MallTermsPolicy> stricter =
        changed(MallTermsPolicy.KEY, agreed(), others, FIRST.plusDays(1));
    MallStreet plain = street(agreed());
    MallStreet later = street(dearer, stricter);
    MallStreet known = street(dearer, stricter).knowing(FIRST);
    for (MallStreet street : List.of(plain, later, known)) {
      street.order("o-1", BUYER, pieces, FIRST).orElseThrow();
      street.today = FIRST.plusDays(days);
      for (int i = 0; i < kinds.size(); i++) {
        street.stepAny("o-1", kinds.get(i), 1, FIRST.plusDays(days), "s-" + i);
      }
    }
    assertThat(later.balances(FIRST.plusDays(9))).isEqualTo(plain.balances(FIRST.plusDays(9)));
    assertThat(known.balances(FIRST.plusDays(9))).isEqualTo(plain.balances(FIRST.plusDays(9)));
    MallStreet after = street(dearer, stricter);
    after.today = FIRST.plusDays(1);
    after.order("o-1", BUYER, pieces, FIRST.plusDays(1)).orElseThrow();
    plain = street(agreed());
    plain.today = FIRST.plusDays(1);
    plain.order("o-1", BUYER, pieces, FIRST.plusDays(1)).orElseThrow();
    assertThat(after.held(BUYER, FIRST.plusDays(1)))
        .isEqualTo(2 * plain.held(BUYER, FIRST.plusDays(1)));
  }

  private static ImmutableList<MallItem> doubled(MallPolicy policy) {
    return policy.items().stream()
        .map(item -> item.withPrice(2 * item.price()).withSettlement(2 * item.settlement()))
        .collect(ImmutableList.toImmutableList());
  }

  private static <T> Dated<T> changed(PolicyKey<T> key, T before, T after, LocalDate from) {
    return Dated.of(
            key,
            List.of(
                Dated.Version.of(Validity.of(OLD, from), OLD, MallArbitraries.RULE, before),
                Dated.Version.of(Validity.from(from), from, MallArbitraries.RULE, after)))
        .orElseThrow();
  }

  @Property(tries = 100)
  @Label("L-MALL-5: step by step or at once, the same pieces end the same")
  void anySplitEndsTheSame(
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll @IntRange(max = 12) int delivered,
      @ForAll @IntRange(max = 12) int refunded) {
    MallTermsPolicy free = agreed().withRefunds(Optional.of(MallStreet.REFUNDS));
    int all = pieces.stream().mapToInt(some -> some).sum();
    int out = Math.min(delivered, all);
    int back = Math.min(refunded, out);
    MallStreet apart = street(free);
    MallStreet together = street(free);
    for (MallStreet street : List.of(apart, together)) {
      street.order("o-1", BUYER, pieces, FIRST).orElseThrow();
      boolean single = street == apart;
      street.steps("o-1", MallStep.Kind.DELIVERY, out, single);
      street.steps("o-1", MallStep.Kind.REFUND, back, single);
      street.steps("o-1", MallStep.Kind.CANCELLATION, all - out, single);
    }
    assertThat(apart.balances(FIRST)).isEqualTo(together.balances(FIRST));
    assertThat(apart.held(BUYER, FIRST)).isZero();
    if (out == back) {
      MallStreet nothing = street(free);
      assertThat(apart.balances(FIRST)).isEqualTo(nothing.balances(FIRST));
    }
  }

  @Property(tries = 100)
  @Label("L-MALL-6: other content under an id is refused")
  void otherContentIsRefused(
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll("orders") ImmutableList<Integer> others,
      @ForAll @IntRange(max = 1) int day,
      @ForAll @IntRange(max = 1) int buyer,
      @ForAll boolean cancelled) {
    MallStreet street = street(agreed());
    street.order("o-1", BUYER, pieces, FIRST).orElseThrow();
    if (cancelled) {
      street.steps("o-1", MallStep.Kind.CANCELLATION, 1, false);
    }
    MallOrder again =
        street.stated("o-1", MallArbitraries.BUYERS.get(buyer), others, FIRST.plusDays(day));
    LedgerSnapshot before = street.ledger.snapshot();
    Outcome<?> outcome = street.mall.order(again, street.ledger);
    boolean same = pieces.equals(others) && day == 0 && buyer == 0;
    assertThat(outcome.reasons())
        .extracting(reason -> (Object) reason.code())
        .containsExactly(same ? MallReason.ALREADY_ENTERED : MallReason.ID_CONFLICT);
    assertThat(outcome instanceof Outcome.Accepted).isEqualTo(same);
    if (cancelled) {
      MallStep step = street.firstStep("o-1", MallStep.Kind.CANCELLATION);
      assertThat(street.mall.step(step, street.ledger).reasons())
          .extracting(reason -> (Object) reason.code())
          .containsExactly(MallReason.ALREADY_ENTERED);
      for (MallStep other :
          List.of(
              step.withKind(MallStep.Kind.DELIVERY),
              step.withEffectiveOn(FIRST.plusDays(1)),
              step.withOrder(MallOrderId.of("o-2")))) {
        assertThat(street.mall.step(other, street.ledger).reasons())
            .extracting(reason -> (Object) reason.code())
            .containsExactly(MallReason.ID_CONFLICT);
      }
    }
    assertThat(street.ledger.snapshot()).isEqualTo(before);
  }

  @Provide
  Arbitrary<AccountId> buyers() {
    return Arbitraries.of(
        BUYER,
        MallArbitraries.BUYERS.get(1),
        PointsAccounts.of(OrganisationId.of("t-1")),
        PointsAccounts.of(policy().items().get(0).merchant()),
        PointsAccounts.of(PersonId.of("p".repeat(128))),
        PointsAccounts.of(PersonId.of("plain")),
        PointsAccounts.ISSUED,
        PointsAccounts.item("A", Optional.empty()),
        PointsAccounts.owed(BUYER),
        PointsAccounts.record(BUYER, 2023),
        MallAccounts.FUND,
        MallAccounts.taken(policy().items().get(0).merchant()),
        MallAccounts.payable(policy().items().get(0).merchant()),
        MallAccounts.stock(policy().items().get(0).item()),
        AccountId.of("points"),
        AccountId.of("other/p-1"));
  }

  @Property(tries = 150)
  @Label("L-MALL-9: only a purse of a kind that the terms admit buys")
  void onlyPursesBuy(
      @ForAll("buyers") AccountId buyer,
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll @Size(min = 1) Set<MallTermsPolicy.Buyer> admitted,
      @ForAll boolean opened) {
    MallStreet street = street(agreed().withBuyers(ImmutableSet.copyOf(admitted)));
    String name = buyer.value();
    if (name.equals("points/plain")) {
      // Named as a purse, but it keeps no lots.
      street.open(Account.unlimited(buyer, PointsAccounts.UNIT));
    } else if (opened && street.ledger.account(buyer).isEmpty()) {
      street.open(PointsAccounts.purse(buyer, Account.Lots.OLDEST_FIRST));
    }
    boolean expected =
        !name.equals("points/plain")
            && (is(name, "points", MallTermsPolicy.Buyer.PERSON, admitted)
                || is(name, "points-household", MallTermsPolicy.Buyer.HOUSEHOLD, admitted)
                || is(name, "points-organisation", MallTermsPolicy.Buyer.ORGANISATION, admitted)
                || is(name, "points-institution", MallTermsPolicy.Buyer.INSTITUTION, admitted));
    Outcome<?> outcome =
        street.mall.order(street.stated("o-1", buyer, pieces, FIRST), street.ledger);
    assertThat(outcome instanceof Outcome.Accepted).isEqualTo(expected);
    assertThat(
            outcome.reasons().stream()
                .anyMatch(reason -> reason.code() == MallReason.BUYER_NOT_ADMITTED))
        .isEqualTo(!expected);
  }

  private static boolean is(
      String name, String book, MallTermsPolicy.Buyer kind, Set<MallTermsPolicy.Buyer> admitted) {
    return admitted.contains(kind)
        && (name.startsWith(book + "/") || name.startsWith(book + "-sha256/"));
  }

  @Property(tries = 100)
  @Label("L-MALL-10: from the day on which its time is over, an order holds nothing back")
  void whatIsOverIsOver(
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll @IntRange(max = 9) int after,
      @ForAll boolean freed) {
    MallTermsPolicy agreed = agreed().withHoldDays(4);
    MallStreet street = street(agreed);
    MallStreet empty = street(agreed);
    street.order("o-1", BUYER, pieces, FIRST).orElseThrow();
    LocalDate day = FIRST.plusDays(after);
    street.today = day;
    boolean over = after >= 4;
    if (freed) {
      street.timeOut("o-1", day).orElseThrow();
    }
    assertThat(street.ledger.holds(BUYER, day).orElseThrow().isEmpty()).isEqualTo(over);
    assertThat(street.available(day).equals(empty.available(day))).isEqualTo(over);
    MallOrderStatus status =
        street.mall.status(MallOrderId.of("o-1"), street.ledger, day).orElseThrow();
    assertThat(status.lines()).allMatch(line -> (line.held() == 0) == over);
    assertThat(status.lines()).allMatch(line -> (line.lapsed() > 0) == over);
    Outcome<?> late = street.stepAny("o-1", MallStep.Kind.DELIVERY, 1, day, "s-1");
    assertThat(late instanceof Outcome.Accepted).isEqualTo(!over);
    assertThat(street.stepAny("o-1", MallStep.Kind.CANCELLATION, 1, day, "s-2"))
        .isInstanceOf(
            over || pieces.stream().mapToInt(some -> some).sum() == 1
                ? Outcome.Refused.class
                : Outcome.Accepted.class);
    // What happened in time and was written down then is entered as long as nothing else is.
    if (over) {
      Outcome<?> inTime =
          street.stepAny("o-1", MallStep.Kind.DELIVERY, 1, FIRST.plusDays(3), "s-3");
      assertThat(inTime instanceof Outcome.Accepted).isEqualTo(!freed);
    }
  }

  @Property(tries = 100)
  @Label("L-MALL-10: one that was delivered and is not entered yet is entered with its delivery")
  void whatWasInTimeIsEnteredLate(
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll @IntRange(max = 5) int after,
      @ForAll @IntRange(max = 40) int late) {
    MallTermsPolicy agreed = agreed().withHoldDays(4);
    MallStreet inTime = street(agreed);
    MallStreet later = street(agreed);
    LocalDate day = FIRST.plusDays(after);
    inTime.order("o-1", BUYER, pieces, FIRST).orElseThrow();
    inTime.today = day;
    later.today = day.plusDays(late);
    if (after < 4) {
      inTime.steps(MallStep.Kind.DELIVERY, day, "o-1");
      later.order("o-1", BUYER, pieces, FIRST, day).orElseThrow();
      assertThat(later.balances(day)).isEqualTo(inTime.balances(day));
      long version = later.ledger.version();
      later.order("o-1", BUYER, pieces, FIRST, day).orElseThrow();
      assertThat(later.ledger.version()).isEqualTo(version);
    } else {
      LedgerSnapshot before = later.ledger.snapshot();
      assertThat(later.order("o-1", BUYER, pieces, FIRST, day)).isInstanceOf(Outcome.Refused.class);
      assertThat(later.ledger.snapshot()).isEqualTo(before);
    }
  }

  /** An order of a day, some pieces of one item, and what becomes of them at once. */
  record Bought(int day, int pieces, Optional<MallStep.Kind> step) {}

  @Provide
  Arbitrary<List<Bought>> purchases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 45),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(MallStep.Kind.DELIVERY, MallStep.Kind.CANCELLATION).optional(0.7))
        .as(Bought::new)
        .list()
        .ofMaxSize(8)
        .map(purchases -> purchases.stream().sorted(Comparator.comparing(Bought::day)).toList());
  }

  @Property(tries = 100)
  @Label("L-MALL-11: no order and no purse in a period has more pieces than the terms allow")
  void noMoreThanTheLimits(
      @ForAll("purchases") List<Bought> purchases,
      @ForAll @IntRange(min = 1, max = 4) int perOrder,
      @ForAll @IntRange(min = 1, max = 9) int perPeriod,
      @ForAll MallTermsPolicy.Period period) {
    MallTermsPolicy limited =
        agreed()
            .withHoldDays(60)
            .withPiecesPerOrder(Optional.of(perOrder))
            .withPiecesPerPeriod(Optional.of(new MallTermsPolicy.PeriodLimit(period, perPeriod)));
    MallStreet street = street(limited);
    TreeMap<Integer, Integer> bought = new TreeMap<>();
    for (int i = 0; i < purchases.size(); i++) {
      Bought one = purchases.get(i);
      LocalDate day = FIRST.plusDays(one.day());
      street.today = day;
      int bucket = period == MallTermsPolicy.Period.MONTH ? day.getMonthValue() : 0;
      int before = bought.getOrDefault(bucket, 0);
      List<Integer> pieces = new ArrayList<>(List.of(one.pieces()));
      Outcome<?> outcome = street.order("o-" + i, BUYER, pieces, day);
      boolean fits = one.pieces() <= perOrder && before + one.pieces() <= perPeriod;
      assertThat(outcome instanceof Outcome.Accepted).isEqualTo(fits);
      if (fits) {
        one.step().ifPresent(kind -> street.steps(kind, day, i(purchases, one)));
        boolean counts = !one.step().equals(Optional.of(MallStep.Kind.CANCELLATION));
        bought.merge(bucket, counts ? one.pieces() : 0, Integer::sum);
      }
    }
  }

  private static String i(List<Bought> purchases, Bought one) {
    for (int i = 0; i < purchases.size(); i++) {
      if (purchases.get(i) == one) {
        return "o-" + i;
      }
    }
    throw new AssertionError("one of the purchases");
  }

  @Property(tries = 100)
  @Label("L-MALL-12: without a price, a policy or an order nothing is determined")
  void nothingIsSupposed(
      @ForAll("orders") ImmutableList<Integer> pieces,
      @ForAll boolean priced,
      @ForAll @IntRange(max = 2) int early) {
    MallStreet street = street(agreed());
    LocalDate day = early == 0 ? FIRST : OLD.minusDays(early);
    MallOrder order = street.stated("o-1", BUYER, pieces, day);
    MallOrder asked =
        priced
            ? order
            : order.withLines(
                ImmutableList.<MallLine>builder()
                    .addAll(order.lines())
                    .add(new MallLine("NO_SUCH_ITEM", 1))
                    .build());
    Outcome<?> outcome = street.mall.order(asked, street.ledger);
    assertThat(outcome instanceof Outcome.Accepted).isEqualTo(priced && early == 0);
    assertThat(outcome instanceof Outcome.Undetermined).isEqualTo(!priced || early > 0);
    assertThat(
            outcome.reasons().stream()
                .anyMatch(reason -> reason.code() == MallReason.PRICE_MISSING))
        .isEqualTo(!priced && early == 0);
    MallOrderId unknown = MallOrderId.of("o-1");
    MallStep step = street.firstStep("o-1", MallStep.Kind.DELIVERY);
    Ledger ledger = street.ledger;
    for (Outcome<?> none :
        List.<Outcome<?>>of(
            street.mall.status(unknown, ledger, FIRST),
            street.mall.timeOut(unknown, ledger, FIRST),
            street.mall.step(step.withId(MallStepId.of("other")), ledger),
            street.mall.outstanding(ledger, OLD.minusDays(1)))) {
      assertThat(none).isInstanceOf(Outcome.Undetermined.class);
    }
  }
}
