package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;

/** A town's ledger of points, and short ways to state its facts. */
final class PointsTown {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate START = LocalDate.of(2022, 1, 1);
  static final LocalDate JUNE_6 = LocalDate.of(2023, 6, 6);
  static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
  static final Instant NOW = TODAY.atTime(20, 0).atZone(ZONE).toInstant();
  static final PersonId MEMBER = PersonId.of("member-1");
  static final AccountId PURSE = PointsAccounts.of(MEMBER);
  static final AccountId MERCHANT = AccountId.of("points-institution/bookshop");
  static final RuleRef CC_13 = new RuleRef("CC-13", "积分商城：服务得积分", "local", Basis.HOST_DECISION);

  private PointsTown() {}

  static Ledger ledger() {
    LedgerTerms terms = new LedgerTerms(ZONE, START, 0, Duration.ofDays(3_650));
    Ledger ledger = Ledger.create(LedgerId.of("points"), terms, NOW);
    ledger.open(PointsAccounts.issuer(AccountLimits.NONE), Grounds.of(CC_13), NOW).orElseThrow();
    ledger.open(Account.of(MERCHANT, PointsAccounts.UNIT), Grounds.of(CC_13), NOW).orElseThrow();
    return ledger;
  }

  static PointsTermsPolicy terms() {
    return PointsTermsPolicy.builder()
        .expiry(PointsExpiry.yearEnd(1))
        .spentFirst(Account.Lots.SOONEST_EXPIRY_FIRST)
        .spent(PointsTermsPolicy.Spent.OWED)
        .rule(CC_13)
        .build();
  }

  static Points points(PointsTermsPolicy terms, PointsRate... rates) {
    return Points.of(
        Dated.from(PointsPolicy.KEY, START, CC_13, new PointsPolicy(ImmutableList.copyOf(rates))),
        Dated.from(PointsTermsPolicy.KEY, START, CC_13, terms),
        ZONE);
  }

  static PointsRate rate(String code, long points) {
    return new PointsRate(code, points, CC_13);
  }

  static SignIn signIn(String activity, String code, LocalDate day, int hour) {
    return SignIn.builder()
        .person(MEMBER)
        .activity(ActivityId.of(activity))
        .activityClass(code)
        .effectiveOn(day)
        .recordedAt(at(day, hour))
        .build();
  }

  static Contribution contribution(String id, AccountId holder, String code, LocalDate day) {
    return Contribution.builder()
        .id(ContributionId.of(id))
        .holder(holder)
        .contributionClass(code)
        .quantity(1)
        .effectiveOn(day)
        .recordedAt(at(day, 20))
        .state(Contribution.State.STATED)
        .build();
  }

  static Redemption redemption(String id, long points, LocalDate day) {
    return Redemption.builder()
        .id(TransferId.of(id))
        .payer(PURSE)
        .payee(MERCHANT)
        .points(points)
        .effectiveOn(day)
        .recordedAt(at(day, 18))
        .build();
  }

  static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(ZONE).toInstant();
  }

  /** Enters what a difference asks for, fact by fact; the answers of the ledger. */
  static ImmutableList<Outcome<Decision>> enter(Ledger ledger, PointsDifference difference) {
    return difference.items().stream()
        .flatMap(item -> item.outcome().toOptional().stream())
        .map(commands -> ledger.enter(commands, NOW))
        .collect(ImmutableList.toImmutableList());
  }

  static void post(Points points, Ledger ledger, Contribution... facts) {
    enter(ledger, points.toPost(PointsFacts.of(List.of(facts)), ledger, TODAY))
        .forEach(Outcome::orElseThrow);
  }

  static void post(Points points, Ledger ledger, SignIn... facts) {
    enter(ledger, points.toPost(PointsFacts.ofSignIns(List.of(facts)), ledger, TODAY))
        .forEach(Outcome::orElseThrow);
  }

  static long available(Ledger ledger, AccountId account, LocalDate on) {
    return ledger.balance(account, on).orElseThrow().available();
  }

  static Optional<Long> posted(Ledger ledger, ContributionId fact) {
    return Points.standing(fact, ledger)
        .map(transfer -> transfer.postings().get(transfer.postings().size() - 1).amount());
  }
}
