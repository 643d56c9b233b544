package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Unit;

/** The book of records of a year (年度积分). Nothing bounds its accounts: what it shows is bounded. */
record RecordBook(Dated<RecordPolicy> items, Dated<RecordTermsPolicy> terms, LocalDate knownOn)
    implements PointsBook {

  static final String PURPOSE = "points-record/entered";

  @Override
  public String purpose() {
    return PURPOSE;
  }

  Outcome<RecordTermsPolicy> terms(LocalDate day) {
    return terms.asOf(day, knownOn);
  }

  @Override
  public Outcome<Withdrawal> withdrawal(Transfer standing) {
    return terms(standing.effectiveOn())
        .map(stated -> new Withdrawal(Optional.empty(), stated.rule()));
  }

  @Override
  public Outcome<Claim> claim(Contribution fact) {
    LocalDate day = fact.effectiveOn();
    Findings findings = new Findings();
    Optional<RecordPolicy> figures = findings.take(items.asOf(day, knownOn));
    Optional<RecordTermsPolicy> stated = findings.take(terms(day));
    Optional<RecordPolicy.Item> item =
        figures.flatMap(policy -> policy.item(fact.contributionClass()));
    if (figures.isPresent() && item.isEmpty()) {
      findings.missing(
          FactCheck.reason(PointsReason.RATE_MISSING, PointsLaw.NO_DEFAULT, fact)
              .with("activityClass", Purse.activityClass(fact))
              .with("day", Fact.of(day)));
    }
    item.ifPresent(known -> check(fact, known, findings));
    return findings.outcome(() -> claim(fact, item.orElseThrow(), stated.orElseThrow()));
  }

  private static void check(Contribution fact, RecordPolicy.Item item, Findings findings) {
    ContributionId base = ContributionId.ofBase(fact.holder(), fact.effectiveOn().getYear());
    if (item.kind() == RecordPolicy.Kind.BASE && !fact.id().equals(base)) {
      findings.violation(
          FactCheck.reason(PointsReason.BASE_ID_DIFFERS, PointsLaw.RECORD, fact)
              .with("base", Fact.of(base)));
    }
    if (item.kind() == RecordPolicy.Kind.DEDUCTION && fact.cause().isEmpty()) {
      findings.violation(
          FactCheck.reason(PointsReason.CAUSE_MISSING, PointsLaw.RECORD, fact)
              .with("activityClass", Purse.activityClass(fact)));
    }
    if (fact.quantity() > 0 && item.points() > Transfer.MAX_AMOUNT / fact.quantity()) {
      findings.violation(
          FactCheck.reason(PointsReason.POINTS_TOO_GREAT, PointsLaw.SOUND, fact)
              .with("most", Fact.of(Transfer.MAX_AMOUNT, Unit.POINTS)));
    }
  }

  private static Claim claim(Contribution fact, RecordPolicy.Item item, RecordTermsPolicy terms) {
    AccountId record = PointsAccounts.record(fact.holder(), fact.effectiveOn().getYear());
    ImmutableList<AccountId> path =
        switch (item.kind()) {
          case BASE -> ImmutableList.of(PointsAccounts.RECORD_BASE, record);
          case ADDITION -> ImmutableList.of(PointsAccounts.RECORD_ADDED, record);
          case DEDUCTION -> ImmutableList.of(record, PointsAccounts.RECORD_DEDUCTED);
        };
    boolean base = item.kind() == RecordPolicy.Kind.BASE;
    return new Claim(
        fact,
        item.points() * fact.quantity(),
        path,
        Optional.empty(),
        item.rule(),
        new Notice(base ? Optional.empty() : terms.noticeDays(), terms.rule()),
        ImmutableList.of(),
        path.stream()
            .map(id -> Account.unlimited(id, PointsAccounts.RECORD_UNIT))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.of());
  }
}
