package org.governance4j.standings;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsExpiry;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;

/** A town's ledger of points, and short ways to state its facts. */
final class StandingsTown {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate START = LocalDate.of(2022, 1, 1);
  static final LocalDate MAY_1 = LocalDate.of(2023, 5, 1);
  static final LocalDate JUNE_1 = LocalDate.of(2023, 6, 1);
  static final LocalDate TODAY = LocalDate.of(2023, 12, 31);
  static final Instant NOW = TODAY.atTime(20, 0).atZone(ZONE).toInstant();
  static final RuleRef OURS = new RuleRef("OURS-1", "集体积分计算办法", "local", Basis.HOST_DECISION);
  static final AccountId MOTHER = PointsAccounts.of(PersonId.of("mother"));
  static final AccountId SON = PointsAccounts.of(PersonId.of("son"));
  static final AccountId OLD_HOME = PointsAccounts.of(HouseholdId.of("old-home"));
  static final AccountId NEW_HOME = PointsAccounts.of(HouseholdId.of("new-home"));
  static final AccountId TEAM = PointsAccounts.of(OrganisationId.of("team-1"));

  private StandingsTown() {}

  static Ledger ledger() {
    LedgerTerms terms = new LedgerTerms(ZONE, START, 0, Duration.ofDays(3_650));
    Ledger ledger = Ledger.create(LedgerId.of("points"), terms, NOW);
    ledger.open(PointsAccounts.issuer(AccountLimits.NONE), Grounds.of(OURS), NOW).orElseThrow();
    return ledger;
  }

  /** Ten points for each contribution. */
  static Points points() {
    PointsTermsPolicy terms =
        PointsTermsPolicy.builder()
            .expiry(PointsExpiry.NEVER)
            .spentFirst(Account.Lots.OLDEST_FIRST)
            .spent(PointsTermsPolicy.Spent.OWED)
            .rule(OURS)
            .build();
    PointsPolicy rates = new PointsPolicy(ImmutableList.of(new PointsRate("COVENANT", 10, OURS)));
    return Points.of(
        Dated.from(PointsPolicy.KEY, START, OURS, rates),
        Dated.from(PointsTermsPolicy.KEY, START, OURS, terms),
        ZONE);
  }

  static Contribution fact(String id, AccountId holder, LocalDate day) {
    return Contribution.builder()
        .id(ContributionId.of(id))
        .holder(holder)
        .contributionClass("COVENANT")
        .quantity(1)
        .effectiveOn(day)
        .recordedAt(NOW)
        .state(Contribution.State.STATED)
        .build();
  }

  static void earn(Ledger ledger, Contribution... facts) {
    ledger
        .enter(points().toPost(PointsFacts.of(List.of(facts)), ledger, TODAY).commands(), NOW)
        .orElseThrow();
  }

  static Dated<TotalsPolicy> policy(TotalRule... rules) {
    return Dated.from(TotalsPolicy.KEY, START, OURS, new TotalsPolicy(ImmutableList.copyOf(rules)));
  }

  static TotalRule rule(String code, Subject of, TotalRule.Moved moved, TotalRule.Own own) {
    return TotalRule.builder()
        .code(code)
        .of(of)
        .measure(Measure.EARNED)
        .moved(moved)
        .own(own)
        .rule(OURS)
        .build();
  }

  static LedgerView now(Ledger ledger) {
    return ledger.asKnownAt(ledger.version());
  }
}
