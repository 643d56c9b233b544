package org.governance4j.testing.mall;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.mall.MallAccounts;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallLine;
import org.governance4j.mall.MallOrder;
import org.governance4j.mall.MallOrderId;
import org.governance4j.mall.MallOrderStatus;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallStep;
import org.governance4j.mall.MallStepId;
import org.governance4j.mall.MallStocking;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.mall.PointsMall;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Outcome;

/** A mall with plenty of points, pieces and money. */
final class MallStreet {

  static final MallTermsPolicy.Refunds REFUNDS =
      new MallTermsPolicy.Refunds(
          9, MallTermsPolicy.Goods.BACK_TO_STOCK, MallTermsPolicy.Settlement.TAKEN_BACK);

  private static final Grounds GROUNDS = Grounds.of(MallArbitraries.RULE);
  private static final LocalDate START = LocalDate.of(2022, 12, 1);
  private static final long PLENTY = 100_000_000_000L;

  final PointsMall mall;
  final Ledger ledger;
  private final List<String> codes;
  private final ZoneId zone;

  /** The day on which all is entered. */
  LocalDate today = MallArbitraries.FIRST;

  MallStreet(PointsMall mall, MallPolicy policy, ZoneId zone) {
    this(mall, policy.items().stream().map(MallItem::item).toList(), zone, MallBench.ledger(zone));
    ledger
        .enter(
            ImmutableList.of(
                new LedgerCommand.ChangeLimits(
                    MallAccounts.FUND, AccountLimits.NONE, START, GROUNDS)),
            MallBench.noon(MallArbitraries.FIRST, zone))
        .orElseThrow();
    MallArbitraries.BUYERS.forEach(this::earn);
    for (String code : codes) {
      MallStocking stocking =
          MallStocking.builder()
              .id(TransferId.of("stocked/" + code))
              .item(code)
              .pieces(1_000)
              .effectiveOn(LocalDate.of(2023, 1, 1))
              .recordedAt(MallBench.noon(MallArbitraries.FIRST, zone))
              .build();
      ledger
          .enter(
              mall.stock(stocking, ledger).orElseThrow(),
              MallBench.noon(MallArbitraries.FIRST, zone))
          .orElseThrow();
    }
  }

  private MallStreet(PointsMall mall, List<String> codes, ZoneId zone, Ledger ledger) {
    this.mall = mall;
    this.ledger = ledger;
    this.codes = codes;
    this.zone = zone;
  }

  /** The same mall, of which only what was known on a day is asked. */
  MallStreet knowing(LocalDate day) {
    return new MallStreet(mall.asKnownAt(day), codes, zone, ledger);
  }

  private void earn(AccountId buyer) {
    ledger
        .apply(
            Transfer.posted(TransferId.of("earned/" + buyer.value()))
                .postings(ImmutableList.of(Posting.of(PointsAccounts.ISSUED, buyer, PLENTY)))
                .effectiveOn(START)
                .recordedAt(MallBench.noon(MallArbitraries.FIRST, zone))
                .grounds(GROUNDS)
                .build(),
            MallBench.noon(MallArbitraries.FIRST, zone))
        .orElseThrow();
  }

  void open(Account account) {
    ledger.open(account, GROUNDS, MallBench.noon(today, zone)).orElseThrow();
  }

  MallOrder stated(String id, AccountId buyer, List<Integer> pieces, LocalDate day) {
    return MallOrder.builder()
        .id(MallOrderId.of(id))
        .buyer(buyer)
        .lines(MallArbitraries.lines(codes, pieces))
        .effectiveOn(day)
        .recordedAt(MallBench.noon(day, zone))
        .build();
  }

  Outcome<Decision> order(String id, AccountId buyer, List<Integer> pieces, LocalDate day) {
    return mall.order(stated(id, buyer, pieces, day), ledger)
        .flatMap(hold -> ledger.enter(hold, MallBench.noon(today, zone)));
  }

  /** An order with the delivery of all of it. */
  Outcome<Decision> order(
      String id, AccountId buyer, List<Integer> pieces, LocalDate day, LocalDate delivered) {
    MallStep step = stated(id, MallStep.Kind.DELIVERY, List.of(), delivered, "at-once/" + id);
    return mall.order(stated(id, buyer, pieces, day), step, ledger)
        .flatMap(hold -> ledger.enter(hold, MallBench.noon(today, zone)));
  }

  Outcome<Decision> timeOut(String id, LocalDate day) {
    return mall.timeOut(MallOrderId.of(id), ledger, day)
        .flatMap(free -> ledger.enter(free, MallBench.noon(today, zone)));
  }

  private Outcome<Decision> enter(MallStep step) {
    return mall.step(step, ledger)
        .flatMap(commands -> ledger.enter(commands, MallBench.noon(today, zone)));
  }

  private MallStep stated(
      String order, MallStep.Kind kind, List<MallLine> lines, LocalDate day, String id) {
    return MallStep.builder()
        .id(MallStepId.of(id))
        .kind(kind)
        .order(MallOrderId.of(order))
        .lines(ImmutableList.copyOf(lines))
        .effectiveOn(day)
        .recordedAt(MallBench.noon(day, zone))
        .build();
  }

  /**
   * A step of some pieces of the first item that has any for it; else of one piece of the first.
   */
  Outcome<Decision> stepAny(
      String order, MallStep.Kind kind, int pieces, LocalDate day, String id) {
    List<MallOrderStatus.Line> lines = lines(order, day);
    String item =
        lines.stream()
            .filter(line -> open(line, kind) >= pieces)
            .findFirst()
            .orElse(lines.get(0))
            .item();
    return enter(stated(order, kind, List.of(new MallLine(item, pieces)), day, id));
  }

  private List<MallOrderStatus.Line> lines(String order, LocalDate day) {
    return mall.status(MallOrderId.of(order), ledger, day).orElseThrow().lines();
  }

  private static int open(MallOrderStatus.Line line, MallStep.Kind kind) {
    return kind == MallStep.Kind.REFUND ? line.delivered() : line.held();
  }

  /** Steps of some pieces of an order on its first day, item by item: one by one or together. */
  void steps(String order, MallStep.Kind kind, int pieces, boolean single) {
    int left = pieces;
    int number = 0;
    LocalDate day = MallArbitraries.FIRST;
    for (MallOrderStatus.Line line : lines(order, day)) {
      int ofItem = Math.min(left, open(line, kind));
      left -= ofItem;
      while (ofItem > 0) {
        int some = single ? 1 : ofItem;
        ofItem -= some;
        List<MallLine> one = List.of(new MallLine(line.item(), some));
        enter(stated(order, kind, one, day, kind + "/" + order + "/" + number++)).orElseThrow();
      }
    }
  }

  /** All of an order that is open on a day. */
  void steps(MallStep.Kind kind, LocalDate day, String order) {
    enter(stated(order, kind, List.of(), day, kind + "/" + order)).orElseThrow();
  }

  /** The first step that {@link #steps} takes. */
  MallStep firstStep(String order, MallStep.Kind kind) {
    Optional<MallLine> line =
        mall.status(MallOrderId.of(order), ledger, MallArbitraries.FIRST).toOptional().stream()
            .flatMap(status -> status.lines().stream())
            .filter(one -> one.cancelled() > 0 || one.delivered() > 0)
            .map(one -> new MallLine(one.item(), 1))
            .findFirst();
    return stated(
        order, kind, line.stream().toList(), MallArbitraries.FIRST, kind + "/" + order + "/" + 0);
  }

  long held(AccountId buyer, LocalDate day) {
    return ledger.balance(buyer, day).orElseThrow().held();
  }

  /** What is available on a day of all that is held back by anything. */
  Map<String, Long> available(LocalDate day) {
    Map<String, Long> available = balances(day);
    available.replaceAll(
        (id, posted) -> ledger.balance(AccountId.of(id), day).orElseThrow().available());
    return available;
  }

  /** The balances that are not zero. */
  Map<String, Long> balances(LocalDate day) {
    Map<String, Long> balances = new TreeMap<>();
    for (Account account : ledger.accounts(0, Integer.MAX_VALUE)) {
      Balance balance = ledger.balance(account.id(), day).orElseThrow();
      if (balance.posted() != 0) {
        balances.put(account.id().value(), balance.posted());
      }
    }
    return balances;
  }
}
