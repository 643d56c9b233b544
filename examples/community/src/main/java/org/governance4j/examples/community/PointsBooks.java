package org.governance4j.examples.community;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.points.Records;
import org.governance4j.rule.Dated;
import org.governance4j.rule.PolicyPack;

/**
 * The two books of points as of a day of knowledge: the purse (积分钱包), which is spent, and the
 * record of the year (年度积分), which measures. The policies say which classes belong to which.
 */
final class PointsBooks {

  /** A book of points. */
  enum Book {
    PURSE,
    RECORD
  }

  private final Dated<PointsPolicy> rates;
  private final Dated<RecordPolicy> items;
  private final Points points;
  private final Records records;
  private final LocalDate knownOn;

  PointsBooks(PolicyPack pack, ZoneId zone, LocalDate knownOn) {
    this.rates = pack.get(PointsPolicy.KEY);
    this.items = pack.get(RecordPolicy.KEY);
    this.points = Points.of(rates, pack.get(PointsTermsPolicy.KEY), zone).asKnownAt(knownOn);
    this.records = Records.of(items, pack.get(RecordTermsPolicy.KEY), zone).asKnownAt(knownOn);
    this.knownOn = knownOn;
  }

  Points points() {
    return points;
  }

  Records records() {
    return records;
  }

  /** Whether records are kept at all on a day: a community may have none. */
  boolean keepsRecords(LocalDate day) {
    return items.find(day, knownOn).isPresent();
  }

  /** The book whose policy names the class of a fact on its day; empty if none does. */
  Optional<Book> book(Contribution fact) {
    return inRecord(fact)
        ? Optional.of(Book.RECORD)
        : Optional.of(Book.PURSE).filter(purse -> inPurse(fact));
  }

  /** Whether nobody can say in which book a fact belongs, for both name its class. */
  boolean inBoth(Contribution fact) {
    return inRecord(fact) && inPurse(fact);
  }

  private boolean inPurse(Contribution fact) {
    return rates
        .find(fact.effectiveOn(), knownOn)
        .flatMap(policy -> policy.rate(fact.contributionClass()))
        .isPresent();
  }

  private boolean inRecord(Contribution fact) {
    return items
        .find(fact.effectiveOn(), knownOn)
        .flatMap(policy -> policy.item(fact.contributionClass()))
        .isPresent();
  }
}
