package org.governance4j.testing.standings;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.Records;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.standings.Measure;
import org.governance4j.testing.points.PointsArbitraries;

/** A ledger of points with a plain list of what moved on purses and records, fact by fact. */
final class StandingsTown {

  static final LocalDate TODAY = PointsArbitraries.FIRST.plusDays(60);

  private static final Instant NOW = Instant.parse("2023-06-01T00:00:00Z");
  private static final RuleRef RULE = RuleRef.of("TEST-1", "points", "a source");
  private static final AccountId SHOP = AccountId.of("points-institution/shop");

  /** Points that somebody got, or spent where below zero. */
  record Moved(AccountId purse, LocalDate day, long points, Measure book) {}

  private final Ledger ledger;
  private final List<Contribution> facts = new ArrayList<>();
  private final List<Contribution> recordFacts = new ArrayList<>();
  private final List<Moved> spent = new ArrayList<>();

  StandingsTown(ZoneId zone) {
    LedgerTerms terms = new LedgerTerms(zone, LocalDate.of(2020, 1, 1), 0, Duration.ofDays(3_650));
    ledger = Ledger.create(LedgerId.of("points"), terms, NOW);
    ledger.open(PointsAccounts.issuer(AccountLimits.NONE), Grounds.of(RULE), NOW).orElseThrow();
    ledger.open(Account.of(SHOP, PointsAccounts.UNIT), Grounds.of(RULE), NOW).orElseThrow();
  }

  Ledger ledger() {
    return ledger;
  }

  void earn(Points points, PointsFacts stated) {
    facts.addAll(stated.all());
    enter(points.toPost(stated, ledger, TODAY));
  }

  void record(Records records, List<Contribution> stated) {
    recordFacts.addAll(stated);
    enter(records.toPost(PointsFacts.of(stated), ledger, TODAY));
  }

  private void enter(PointsDifference difference) {
    difference
        .items()
        .forEach(
            item ->
                item.outcome()
                    .toOptional()
                    .ifPresent(commands -> ledger.enter(commands, NOW).orElseThrow()));
  }

  /** Spends as much as asked if it is there. */
  void spend(AccountId purse, long points, LocalDate day) {
    Transfer transfer =
        Transfer.posted(TransferId.of("s-" + spent.size()))
            .postings(ImmutableList.of(Posting.of(purse, SHOP, points)))
            .effectiveOn(day)
            .recordedAt(NOW)
            .grounds(Grounds.of(RULE))
            .build();
    if (ledger.account(purse).isPresent()
        && ledger.apply(transfer, NOW) instanceof Outcome.Accepted) {
      spent.add(new Moved(purse, day, -points, Measure.HELD));
    }
  }

  /** What counts of each fact and spending, as the ledger's transfers of each fact say. */
  List<Moved> moved() {
    List<Moved> all = new ArrayList<>(spent);
    facts.stream()
        .map(Contribution::id)
        .distinct()
        .flatMap(id -> Points.standing(id, ledger).stream())
        .forEach(
            transfer ->
                all.add(
                    new Moved(
                        transfer.postings().get(1).to(),
                        transfer.effectiveOn(),
                        transfer.postings().get(1).amount(),
                        Measure.EARNED)));
    return all;
  }

  List<Contribution> recordFacts() {
    return recordFacts;
  }
}
