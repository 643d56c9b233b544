package org.governance4j.testing.mall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.InstitutionId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Lot;
import org.governance4j.ledger.Balance;
import org.governance4j.mall.MallAccounts;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallOrderId;
import org.governance4j.mall.MallOrderStatus;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallReason;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.mall.MerchantStatement;
import org.governance4j.mall.OutstandingPoints;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;

/** The laws of what becomes of a mall's points, pieces and money, under policies of any place. */
public class MallLaws {

  /** The items to try; on every day of the chains the same codes of the same merchants. */
  protected Dated<MallPolicy> items() {
    return MallArbitraries.items();
  }

  /** The terms to try; in force on every day of the chains, for persons and households. */
  protected Dated<MallTermsPolicy> terms() {
    return MallArbitraries.terms();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<MallArbitraries.OnDay>> chains() {
    return MallArbitraries.chains(
        items().asOf(MallArbitraries.FIRST, LocalDate.MAX).orElseThrow().items().size());
  }

  /** The terms as they are, and with other rules for what comes back. */
  @Provide
  Arbitrary<Dated<MallTermsPolicy>> variants() {
    MallTermsPolicy own = terms().asOf(MallArbitraries.FIRST, LocalDate.MAX).orElseThrow();
    MallTermsPolicy kept =
        own.withGraceDays(Optional.of(6))
            .withPiecesPerPeriod(Optional.empty())
            .withRefunds(
                Optional.of(
                    new MallTermsPolicy.Refunds(
                        30, MallTermsPolicy.Goods.USED_UP, MallTermsPolicy.Settlement.KEPT)));
    return Arbitraries.of(List.of(terms(), dated(kept), dated(own.withRefunds(Optional.empty()))));
  }

  private static Dated<MallTermsPolicy> dated(MallTermsPolicy terms) {
    return Dated.from(MallTermsPolicy.KEY, LocalDate.of(2023, 1, 1), MallArbitraries.RULE, terms);
  }

  private MallBench bench(Dated<MallTermsPolicy> terms) {
    return new MallBench(items(), terms, zone());
  }

  private static LocalDate last(List<MallArbitraries.OnDay> chain) {
    return chain.get(chain.size() - 1).date();
  }

  @Property(tries = 150)
  @Label("L-MALL-1: points, pieces and fen each add up to zero on every day")
  void everyUnitSumsToZero(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("variants") Dated<MallTermsPolicy> terms) {
    MallBench bench = bench(terms);
    chain.forEach(bench::act);
    for (int day = 0; day <= MallArbitraries.DAYS; day++) {
      Map<String, Long> sums = new TreeMap<>();
      for (Account account : bench.ledger.accounts(0, Integer.MAX_VALUE)) {
        long posted = bench.posted(account.id(), MallArbitraries.FIRST.plusDays(day));
        sums.merge(account.unit().code(), posted, Long::sum);
      }
      assertThat(sums.values()).allMatch(sum -> sum == 0);
    }
  }

  @Property(tries = 150)
  @Label("L-MALL-2: delivered, held and left pieces are those stocked, and none is below zero")
  void piecesAreNeitherMadeNorLost(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("variants") Dated<MallTermsPolicy> terms) {
    MallBench bench = bench(terms);
    for (MallArbitraries.OnDay one : chain) {
      bench.act(one);
      for (String item : bench.codes()) {
        Optional<Balance> stock =
            bench.ledger.balance(MallAccounts.stock(item), one.date()).toOptional();
        if (stock.isPresent()) {
          long delivered = bench.posted(MallAccounts.delivered(item), one.date());
          assertThat(stock.get().available()).isEqualTo(bench.oracle.left(item)).isNotNegative();
          assertThat(stock.get().held()).isEqualTo(bench.oracle.held(item));
          assertThat(delivered).isEqualTo(bench.oracle.gone(item)).isNotNegative();
          assertThat(delivered + stock.get().posted())
              .isEqualTo(bench.oracle.stocked.get(item))
              .isEqualTo(-bench.posted(MallAccounts.supplied(item), one.date()));
        }
      }
    }
  }

  @Property(tries = 150)
  @Label("L-MALL-5: any split of deliveries, cancellations and refunds ends as plain lists say")
  void equalsAMallOfPlainLists(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("variants") Dated<MallTermsPolicy> terms) {
    MallBench bench = bench(terms);
    for (MallArbitraries.OnDay one : chain) {
      bench.act(one);
      assertStatuses(bench, one.date());
      for (AccountId buyer : MallArbitraries.BUYERS) {
        Balance balance = bench.ledger.balance(buyer, one.date()).orElseThrow();
        assertThat(balance.available())
            .isEqualTo(bench.oracle.available(buyer, one.date()))
            .isNotNegative();
        assertThat(balance.held()).isEqualTo(bench.oracle.heldPoints(buyer));
      }
    }
  }

  private static void assertStatuses(MallBench bench, LocalDate day) {
    bench.oracle.orders.forEach(
        (id, pieces) -> {
          MallOrderStatus status =
              bench.mall.status(MallOrderId.of(id), bench.ledger, day).orElseThrow();
          Map<String, Map<String, Long>> expected = new TreeMap<>();
          pieces.forEach(
              piece ->
                  expected
                      .computeIfAbsent(piece.item.item(), none -> new TreeMap<>())
                      .merge(piece.state, 1L, Long::sum));
          assertThat(
                  status.lines().stream()
                      .collect(Collectors.toMap(MallOrderStatus.Line::item, MallLaws::states)))
              .isEqualTo(expected);
        });
  }

  private static Map<String, Long> states(MallOrderStatus.Line line) {
    Map<String, Long> states = new TreeMap<>();
    states.put("HELD", (long) line.held());
    states.put("DELIVERED", (long) line.delivered());
    states.put("REFUNDED", (long) line.refunded());
    states.put("CANCELLED", (long) line.cancelled());
    states.put("LAPSED", (long) line.lapsed());
    states.values().removeIf(count -> count == 0);
    return states;
  }

  @Property(tries = 150)
  @Label("L-MALL-6: the same again adds nothing")
  void theSameAgainAddsNothing(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("variants") Dated<MallTermsPolicy> terms) {
    MallBench bench = bench(terms);
    chain.forEach(bench::act);
    long version = bench.ledger.version();
    for (MallBench.Asked asked : bench.asked()) {
      bench
          .ledger
          .enter(
              asked.asking().of(bench.mall, bench.ledger).orElseThrow(),
              MallBench.noon(last(chain), zone()))
          .orElseThrow();
    }
    // Only what frees holds that are over meanwhile may enter something.
    long timedOut =
        bench.ledger.entriesSince(version).entries().stream()
            .filter(entry -> !entry.toString().contains("TIMEOUT"))
            .count();
    assertThat(timedOut).isZero();
  }

  @Property(tries = 150)
  @Label("L-MALL-7: a merchant is owed what is delivered, less what is taken back and paid")
  void merchantsAreOwedWhatIsDelivered(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("variants") Dated<MallTermsPolicy> terms) {
    MallBench bench = bench(terms);
    for (MallArbitraries.OnDay one : chain) {
      bench.act(one);
      for (MallItem item : bench.items) {
        assertOwed(bench, item.merchant(), one.date());
      }
    }
  }

  private static void assertOwed(MallBench bench, InstitutionId merchant, LocalDate day) {
    AccountId payable = MallAccounts.payable(merchant);
    if (bench.ledger.account(payable).isEmpty()) {
      return;
    }
    Validity days = Validity.of(MallArbitraries.FIRST, day.plusDays(1));
    MerchantStatement statement = bench.mall.statement(merchant, bench.ledger, days).orElseThrow();
    assertThat(statement.opening()).isZero();
    assertThat(statement.closing())
        .isEqualTo(bench.oracle.owed(merchant.value()))
        .isEqualTo(bench.posted(payable, day));
    assertThat(statement.paid())
        .isEqualTo(bench.oracle.paid.getOrDefault(merchant.value(), 0L))
        .isEqualTo(bench.paid(merchant));
  }

  @Property(tries = 150)
  @Label("L-MALL-8: a refund gives exactly the points back, to the very lots")
  void lotsComeBackAsTheyWere(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("variants") Dated<MallTermsPolicy> terms) {
    MallBench bench = bench(terms);
    for (MallArbitraries.OnDay one : chain) {
      bench.act(one);
      for (AccountId buyer : MallArbitraries.BUYERS) {
        Map<LocalDate, Long> left = new TreeMap<>();
        for (Lot lot : bench.ledger.lots(buyer).orElseThrow()) {
          long there = lot.remaining() + lot.pinned();
          left.merge(lot.expiresOn().orElse(LocalDate.MAX), there, Long::sum);
        }
        left.values().removeIf(points -> points == 0);
        assertThat(left).isEqualTo(lotsByHand(bench, buyer));
      }
    }
  }

  /** What is left of the points of each day of expiry, with what is held of them. */
  private static Map<LocalDate, Long> lotsByHand(MallBench bench, AccountId buyer) {
    Map<LocalDate, Long> left = new TreeMap<>();
    bench.oracle.lots.get(buyer).forEach(lot -> left.merge(lot.expiry, lot.left, Long::sum));
    bench.oracle.pieces().stream()
        .filter(piece -> piece.buyer.equals(buyer) && piece.state.equals("HELD"))
        .flatMap(piece -> piece.parts.stream())
        .forEach(part -> left.merge(part.lot().expiry, part.points(), Long::sum));
    left.values().removeIf(points -> points == 0);
    return left;
  }

  @Property(tries = 150)
  @Label("L-MALL-13: the points that are out are those issued less those spent and expired")
  void outstandingPointsAreCounted(
      @ForAll("chains") List<MallArbitraries.OnDay> chain,
      @ForAll("variants") Dated<MallTermsPolicy> terms) {
    MallBench bench = bench(terms);
    chain.forEach(bench::act);
    LocalDate day = last(chain);
    Outcome<OutstandingPoints> outcome = bench.mall.outstanding(bench.ledger, day);
    OutstandingPoints out = outcome.orElseThrow();
    long byHand = 0;
    for (AccountId buyer : MallArbitraries.BUYERS) {
      byHand += bench.oracle.available(buyer, day) + bench.oracle.heldPoints(buyer);
    }
    long spent =
        bench.oracle.pieces().stream()
            .filter(piece -> piece.state.equals("DELIVERED"))
            .mapToLong(piece -> piece.item.price())
            .sum();
    assertThat(out.outstanding()).isEqualTo(byHand);
    long handedBack = bench.oracle.issued - out.issued();
    assertThat(out.spent() + handedBack).isEqualTo(spent);
    assertThat(out.elsewhere()).isEqualTo(bench.oracle.swept);
    assertThat(bench.oracle.issued - spent - out.expired() - bench.oracle.swept).isEqualTo(byHand);
    Optional<Long> budget = terms.asOf(day, LocalDate.MAX).orElseThrow().budget();
    assertThat(outcome.reasons())
        .extracting(reason -> (Object) reason.code())
        .contains(
            budget.isEmpty()
                ? MallReason.WITHOUT_BUDGET
                : byHand <= budget.get() ? MallReason.WITHIN_BUDGET : MallReason.ABOVE_BUDGET);
  }
}
