package org.governance4j.testing.mall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.InstitutionId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.mall.MallAccounts;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallOrder;
import org.governance4j.mall.MallOrderId;
import org.governance4j.mall.MallPayOut;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallStep;
import org.governance4j.mall.MallStepId;
import org.governance4j.mall.MallStocking;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.mall.PointsMall;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.mall.MallArbitraries.Action;

/** A mall with its ledger and, beside it, a mall of plain lists: each action is done in both. */
final class MallBench {

  static final long FUND = 3_000;
  static final AccountId EXPIRED = AccountId.of("points-expired");

  private static final Grounds GROUNDS = Grounds.of(MallArbitraries.RULE);

  final ZoneId zone;
  final PointsMall mall;
  final Ledger ledger;
  final MallOracle oracle;
  final ImmutableList<MallItem> items;
  private final List<Asked> asked = new ArrayList<>();
  private int numbers;

  /** What the mall was asked to enter, and when. */
  record Asked(LocalDate day, Asking asking) {}

  /** Asks the mall for commands. */
  interface Asking {
    Outcome<ImmutableList<LedgerCommand>> of(PointsMall mall, Ledger ledger);
  }

  MallBench(Dated<MallPolicy> items, Dated<MallTermsPolicy> terms, ZoneId zone) {
    this.zone = zone;
    mall = PointsMall.of(items, terms, zone);
    ledger = ledger(zone);
    oracle = new MallOracle(items, terms, FUND);
    this.items = items.asOf(MallArbitraries.FIRST, LocalDate.MAX).orElseThrow().items();
  }

  /** A ledger with an issuer, two purses and a fund. */
  static Ledger ledger(ZoneId zone) {
    Instant start = noon(MallArbitraries.FIRST.minusDays(1), zone);
    LedgerTerms terms = new LedgerTerms(zone, LocalDate.of(2020, 1, 1), 0, Duration.ofDays(3_650));
    Ledger ledger = Ledger.create(LedgerId.of("mall"), terms, start);
    List<Account> accounts = new ArrayList<>();
    accounts.add(PointsAccounts.issuer(AccountLimits.NONE));
    accounts.add(MallAccounts.fund(AccountLimits.creditLine(FUND)));
    accounts.add(Account.of(EXPIRED, PointsAccounts.UNIT));
    MallArbitraries.BUYERS.forEach(
        buyer -> accounts.add(PointsAccounts.purse(buyer, Account.Lots.SOONEST_EXPIRY_FIRST)));
    accounts.forEach(account -> ledger.open(account, GROUNDS, start).orElseThrow());
    return ledger;
  }

  static Instant noon(LocalDate day, ZoneId zone) {
    return day.atTime(12, 0).atZone(zone).toInstant();
  }

  /** What was asked for so far and entered. */
  List<Asked> asked() {
    return asked;
  }

  /** Does an action in both malls; they agree on whether it can be done. */
  void act(MallArbitraries.OnDay one) {
    LocalDate day = one.date();
    oracle.begin(day);
    String version = ledger.head().toString();
    boolean expected;
    boolean done;
    if (one.action() instanceof Action.Earn earn) {
      earn(earn, day);
      return;
    } else if (one.action() instanceof Action.Stock stock) {
      MallStocking stocking = stocking(stock, day);
      expected = oracle.stock(stocking.item(), stocking.pieces());
      done = enter(day, (mall, ledger) -> mall.stock(stocking, ledger));
    } else if (one.action() instanceof Action.Order order) {
      MallOrder stated = order(order, day);
      expected = oracle.order(stated);
      done = enter(day, (mall, ledger) -> mall.order(stated, ledger));
    } else if (one.action() instanceof Action.Step step) {
      MallStep stated = step(step, day);
      expected = oracle.step(stated);
      done = enter(day, (mall, ledger) -> mall.step(stated, ledger));
    } else if (one.action() instanceof Action.TimeOut timeOut) {
      expected = oracle.orders.containsKey("o-" + timeOut.order());
      MallOrderId id = MallOrderId.of("o-" + timeOut.order());
      done = enter(day, (mall, ledger) -> mall.timeOut(id, ledger, day));
    } else if (one.action() instanceof Action.Sweep sweep) {
      sweep(MallArbitraries.BUYERS.get(sweep.buyer()), day);
      return;
    } else {
      payOut((Action.PayOut) one.action(), day);
      return;
    }
    assertThat(done).as("%s on %s", one.action(), day).isEqualTo(expected);
    if (!done) {
      assertThat(ledger.head().toString()).isEqualTo(version);
    }
  }

  private boolean enter(LocalDate day, Asking asking) {
    Outcome<Decision> entered =
        asking.of(mall, ledger).flatMap(commands -> ledger.enter(commands, noon(day, zone)));
    // What entered nothing, such as a payment of nothing, is decided anew when it is stated again.
    entered
        .toOptional()
        .filter(decision -> !decision.entries().isEmpty())
        .ifPresent(decision -> asked.add(new Asked(day, asking)));
    return entered instanceof Outcome.Accepted;
  }

  private void earn(Action.Earn earn, LocalDate day) {
    AccountId buyer = MallArbitraries.BUYERS.get(earn.buyer());
    Optional<LocalDate> expiry = earn.days().map(day::plusDays);
    Posting posting = Posting.of(PointsAccounts.ISSUED, buyer, earn.points());
    ledger
        .apply(
            Transfer.posted(TransferId.of("earned-" + numbers++))
                .postings(ImmutableList.of(expiry.map(posting::expiring).orElse(posting)))
                .effectiveOn(day)
                .recordedAt(noon(day, zone))
                .grounds(GROUNDS)
                .build(),
            noon(day, zone))
        .orElseThrow();
    oracle.earn(buyer, earn.points(), expiry);
  }

  private void sweep(AccountId buyer, LocalDate day) {
    ledger
        .enter(List.of(new LedgerCommand.Expire(buyer, EXPIRED, day, GROUNDS)), noon(day, zone))
        .orElseThrow();
    oracle.sweep(buyer, day);
  }

  private void payOut(Action.PayOut payOut, LocalDate day) {
    InstitutionId merchant = items.get(payOut.item()).merchant();
    LocalDate through = day.minusDays(payOut.days());
    MallPayOut payment =
        MallPayOut.builder()
            .id(TransferId.of("paid-" + numbers++))
            .merchant(merchant)
            .through(through)
            .effectiveOn(day)
            .recordedAt(noon(day, zone))
            .build();
    long before = paid(merchant);
    assertThat(enter(day, (mall, ledger) -> mall.payOut(payment, ledger))).isTrue();
    assertThat(paid(merchant) - before).isEqualTo(oracle.payOut(merchant.value(), through));
  }

  /** All that a merchant was paid, for whatever period. */
  long paid(InstitutionId merchant) {
    long paid = 0;
    for (LocalDate day = MallArbitraries.FIRST.minusDays(9);
        day.isBefore(MallArbitraries.FIRST.plusDays(MallArbitraries.DAYS));
        day = day.plusDays(1)) {
      paid += posted(MallAccounts.paid(merchant, day), day.plusDays(99));
    }
    return paid;
  }

  long posted(AccountId account, LocalDate day) {
    return ledger.balance(account, day).toOptional().map(balance -> balance.posted()).orElse(0L);
  }

  MallStocking stocking(Action.Stock stock, LocalDate day) {
    return MallStocking.builder()
        .id(TransferId.of("stocked-" + numbers++))
        .item(items.get(stock.item()).item())
        .pieces(stock.pieces())
        .effectiveOn(day)
        .recordedAt(noon(day, zone))
        .build();
  }

  MallOrder order(Action.Order order, LocalDate day) {
    return MallOrder.builder()
        .id(MallOrderId.of("o-" + order.order()))
        .buyer(MallArbitraries.BUYERS.get(order.buyer()))
        .lines(MallArbitraries.lines(codes(), order.pieces()))
        .effectiveOn(day)
        .recordedAt(noon(day, zone))
        .build();
  }

  MallStep step(Action.Step step, LocalDate day) {
    return MallStep.builder()
        .id(MallStepId.of("s-" + numbers++))
        .kind(step.kind())
        .order(MallOrderId.of("o-" + step.order()))
        .lines(MallArbitraries.lines(codes(), step.pieces()))
        .effectiveOn(day)
        .recordedAt(noon(day, zone))
        .build();
  }

  List<String> codes() {
    return items.stream().map(MallItem::item).toList();
  }
}
