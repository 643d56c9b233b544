package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsExpiry;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;

/** A town's points mall with two merchants, and short ways to state what happens in it. */
final class MallTown {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate START = LocalDate.of(2023, 1, 1);
  static final LocalDate JUNE_6 = LocalDate.of(2023, 6, 6);
  static final RuleRef CC_13 = new RuleRef("CC-13", "积分商城：服务得积分", "local", Basis.HOST_DECISION);
  static final InstitutionId GROCER = InstitutionId.of("grocer");
  static final InstitutionId BARBER = InstitutionId.of("barber");
  static final AccountId ANNA = PointsAccounts.of(PersonId.of("p-1"));
  static final AccountId BEN = PointsAccounts.of(PersonId.of("p-2"));
  static final MallItem RICE = item("RICE", GROCER, 10, 1_200);
  static final MallItem HAIRCUT = item("HAIRCUT", BARBER, 15, 0);

  final Ledger ledger;
  PointsMall mall;
  final Points points;

  /** The day on which all is entered. */
  LocalDate today = JUNE_6;

  MallTown() {
    this(terms());
  }

  MallTown(MallTermsPolicy terms) {
    mall = mall(terms, RICE, HAIRCUT);
    points =
        Points.of(
            Dated.from(
                PointsPolicy.KEY,
                START,
                CC_13,
                new PointsPolicy(ImmutableList.of(new PointsRate("SERVICE", 1, CC_13)))),
            Dated.from(PointsTermsPolicy.KEY, START, CC_13, pointsTerms()),
            ZONE);
    ledger =
        Ledger.create(
            LedgerId.of("mall"), new LedgerTerms(ZONE, START, 0, Duration.ofDays(3_650)), now());
    open(PointsAccounts.issuer(AccountLimits.creditLine(500)));
    open(MallAccounts.fund(AccountLimits.creditLine(10_000)));
  }

  static PointsMall mall(MallTermsPolicy terms, MallItem... items) {
    return PointsMall.of(
        Dated.from(MallPolicy.KEY, START, CC_13, new MallPolicy(ImmutableList.copyOf(items))),
        Dated.from(MallTermsPolicy.KEY, START, CC_13, terms),
        ZONE);
  }

  static MallItem item(String code, InstitutionId merchant, long price, long fen) {
    return MallItem.builder()
        .item(code)
        .merchant(merchant)
        .price(price)
        .settlement(fen)
        .rule(CC_13)
        .build();
  }

  static MallTermsPolicy terms() {
    return MallTermsPolicy.builder()
        .holdDays(15)
        .refunds(
            Optional.of(
                new MallTermsPolicy.Refunds(
                    7, MallTermsPolicy.Goods.BACK_TO_STOCK, MallTermsPolicy.Settlement.TAKEN_BACK)))
        .addBuyers(MallTermsPolicy.Buyer.PERSON)
        .budget(Optional.of(100L))
        .rule(CC_13)
        .build();
  }

  private static PointsTermsPolicy pointsTerms() {
    return PointsTermsPolicy.builder()
        .expiry(PointsExpiry.months(1))
        .spentFirst(Account.Lots.SOONEST_EXPIRY_FIRST)
        .spent(PointsTermsPolicy.Spent.OWED)
        .rule(CC_13)
        .build();
  }

  Instant now() {
    return at(today);
  }

  static Instant at(LocalDate day) {
    return day.atTime(20, 0).atZone(ZONE).toInstant();
  }

  void open(Account account) {
    ledger.open(account, Grounds.of(CC_13), now()).orElseThrow();
  }

  /** A service that earns some points, which expire after a month. */
  static Contribution service(String id, AccountId holder, long quantity, LocalDate day) {
    return Contribution.builder()
        .id(ContributionId.of(id))
        .holder(holder)
        .contributionClass("SERVICE")
        .quantity(quantity)
        .effectiveOn(day)
        .recordedAt(at(day))
        .state(Contribution.State.STATED)
        .build();
  }

  void post(Contribution fact) {
    PointsDifference difference = points.toPost(PointsFacts.of(List.of(fact)), ledger, today);
    difference
        .items()
        .forEach(item -> ledger.enter(item.outcome().orElseThrow(), now()).orElseThrow());
  }

  Outcome<Decision> enter(Outcome<ImmutableList<LedgerCommand>> commands) {
    return commands.flatMap(all -> ledger.enter(all, now()));
  }

  static MallStocking stocking(String id, String item, long pieces, LocalDate day) {
    return MallStocking.builder()
        .id(TransferId.of(id))
        .item(item)
        .pieces(pieces)
        .effectiveOn(day)
        .recordedAt(at(day))
        .build();
  }

  void stock(String id, String item, long pieces) {
    enter(mall.stock(stocking(id, item, pieces, today), ledger)).orElseThrow();
  }

  MallOrder stated(String id, AccountId buyer, MallLine... lines) {
    return MallOrder.builder()
        .id(MallOrderId.of(id))
        .buyer(buyer)
        .lines(ImmutableList.copyOf(lines))
        .effectiveOn(today)
        .recordedAt(now())
        .build();
  }

  Outcome<Decision> order(String id, AccountId buyer, MallLine... lines) {
    return enter(mall.order(stated(id, buyer, lines), ledger));
  }

  static MallLine of(MallItem item, long pieces) {
    return new MallLine(item.item(), pieces);
  }

  MallStep stated(String id, MallStep.Kind kind, String order, MallLine... lines) {
    return MallStep.builder()
        .id(MallStepId.of(id))
        .kind(kind)
        .order(MallOrderId.of(order))
        .lines(ImmutableList.copyOf(lines))
        .effectiveOn(today)
        .recordedAt(now())
        .build();
  }

  Outcome<Decision> step(String id, MallStep.Kind kind, String order, MallLine... lines) {
    return enter(mall.step(stated(id, kind, order, lines), ledger));
  }

  MallPayOut payment(String id, InstitutionId merchant, LocalDate through) {
    return MallPayOut.builder()
        .id(TransferId.of(id))
        .merchant(merchant)
        .through(through)
        .effectiveOn(today)
        .recordedAt(now())
        .build();
  }

  Outcome<Decision> payOut(String id, InstitutionId merchant, LocalDate through) {
    return enter(mall.payOut(payment(id, merchant, through), ledger));
  }

  long available(AccountId account) {
    return ledger.balance(account, today).orElseThrow().available();
  }

  long posted(AccountId account) {
    return ledger.balance(account, today).orElseThrow().posted();
  }

  MallOrderStatus.Line status(String order) {
    return mall.status(MallOrderId.of(order), ledger, today).orElseThrow().lines().get(0);
  }
}
