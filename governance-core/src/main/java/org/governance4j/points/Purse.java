package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * The book of points that can be spent (积分钱包).
 *
 * @param caps the limits of classes; empty where there are none
 * @param coefficients the factors of classes; empty where there are none
 * @param barred the classes that earn nothing; empty where there are none
 */
record Purse(
    Dated<PointsPolicy> rates,
    Dated<PointsTermsPolicy> terms,
    Optional<Dated<PointsCapsPolicy>> caps,
    Optional<Dated<PointsCoefficientsPolicy>> coefficients,
    Optional<Dated<BarredClassesPolicy>> barred,
    LocalDate knownOn)
    implements PointsBook {

  static final String PURPOSE = "points/earned";

  static Purse of(Dated<PointsPolicy> rates, Dated<PointsTermsPolicy> terms) {
    return new Purse(
        rates, terms, Optional.empty(), Optional.empty(), Optional.empty(), LocalDate.MAX);
  }

  Purse withCaps(Dated<PointsCapsPolicy> stated) {
    return new Purse(rates, terms, Optional.of(stated), coefficients, barred, knownOn);
  }

  Purse withCoefficients(Dated<PointsCoefficientsPolicy> stated) {
    return new Purse(rates, terms, caps, Optional.of(stated), barred, knownOn);
  }

  Purse withBarred(Dated<BarredClassesPolicy> stated) {
    return new Purse(rates, terms, caps, coefficients, Optional.of(stated), knownOn);
  }

  Purse asKnownAt(LocalDate day) {
    LocalDate known = day.isBefore(knownOn) ? day : knownOn;
    return new Purse(rates, terms, caps, coefficients, barred, known);
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  Outcome<PointsTermsPolicy> terms(LocalDate day) {
    return terms.asOf(day, knownOn);
  }

  @Override
  public Outcome<Withdrawal> withdrawal(Transfer standing) {
    AccountId holder = standing.postings().get(standing.postings().size() - 1).to();
    return terms(standing.effectiveOn())
        .map(
            stated ->
                new Withdrawal(
                    stated.spent() == PointsTermsPolicy.Spent.OWED
                        ? Optional.of(debtor(holder))
                        : Optional.empty(),
                    stated.rule()));
  }

  static Account debtor(AccountId holder) {
    return Account.unlimited(PointsAccounts.owed(holder), PointsAccounts.UNIT);
  }

  @Override
  public Outcome<Claim> claim(Contribution fact) {
    LocalDate day = fact.effectiveOn();
    Findings findings = new Findings();
    Optional<PointsPolicy> rated = findings.take(rates.asOf(day, knownOn));
    Optional<PointsTermsPolicy> stated = findings.take(terms(day));
    Optional<PointsCapsPolicy> capped = caps.flatMap(policy -> take(policy, day, findings));
    Optional<PointsCoefficientsPolicy> weighed =
        coefficients.flatMap(policy -> take(policy, day, findings));
    Optional<BarredClassesPolicy.Barred> bar =
        barred
            .flatMap(policy -> take(policy, day, findings))
            .flatMap(policy -> policy.barred(fact.contributionClass()));
    if (bar.isPresent()) {
      return findings.outcome(() -> barred(fact, stated.orElseThrow(), bar.get()));
    }
    Optional<PointsRate> rate = rated.flatMap(policy -> policy.rate(fact.contributionClass()));
    if (rated.isPresent() && rate.isEmpty()) {
      findings.missing(
          FactCheck.reason(PointsReason.RATE_MISSING, PointsLaw.NO_DEFAULT, fact)
              .with("activityClass", activityClass(fact))
              .with("day", Fact.of(day)));
    }
    return findings
        .outcome(rate::orElseThrow)
        .flatMap(
            known -> {
              Optional<PointsCoefficientsPolicy.Coefficient> coefficient =
                  weighed.flatMap(policy -> policy.coefficient(fact.contributionClass()));
              return points(fact, known, coefficient)
                  .map(
                      points ->
                          claim(fact, points, known, stated.orElseThrow(), capped, coefficient));
            });
  }

  /** What a fact of a barred class has a claim to: nothing, with or without a rate. */
  private static Claim barred(
      Contribution fact, PointsTermsPolicy terms, BarredClassesPolicy.Barred barred) {
    AccountId item = PointsAccounts.item(fact.contributionClass(), fact.activity());
    return new Claim(
        fact,
        0,
        ImmutableList.of(PointsAccounts.ISSUED, item, fact.holder()),
        Optional.empty(),
        barred.rule(),
        new Notice(terms.noticeDays(), terms.rule()),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(
            FactCheck.reason(PointsReason.CLASS_BARRED, barred.rule(), fact)
                .with("activityClass", activityClass(fact))));
  }

  private <T> Optional<T> take(Dated<T> policy, LocalDate day, Findings findings) {
    return findings.take(policy.asOf(day, knownOn));
  }

  private static Outcome<Long> points(
      Contribution fact,
      PointsRate rate,
      Optional<PointsCoefficientsPolicy.Coefficient> coefficient) {
    Fraction factor = coefficient.map(stated -> stated.factor()).orElse(Fraction.ONE);
    // The bounds of rates and factors keep the product of two numbers of such a size in a long.
    long most = fact.quantity() > Transfer.MAX_AMOUNT ? 0 : Transfer.MAX_AMOUNT / fact.quantity();
    if (rate.points() > most) {
      return tooGreat(fact);
    }
    try {
      long points = factor.of(rate.points() * fact.quantity(), RoundingMode.DOWN);
      return points > Transfer.MAX_AMOUNT ? tooGreat(fact) : Outcome.accepted(points);
    } catch (ArithmeticException e) {
      return tooGreat(fact);
    }
  }

  private static Outcome<Long> tooGreat(Contribution fact) {
    return Outcome.refused(
        FactCheck.reason(PointsReason.POINTS_TOO_GREAT, PointsLaw.SOUND, fact)
            .with("most", Fact.of(Transfer.MAX_AMOUNT, Unit.POINTS)));
  }

  private static Claim claim(
      Contribution fact,
      long points,
      PointsRate rate,
      PointsTermsPolicy terms,
      Optional<PointsCapsPolicy> caps,
      Optional<PointsCoefficientsPolicy.Coefficient> coefficient) {
    AccountId item = PointsAccounts.item(fact.contributionClass(), fact.activity());
    LedgerUnit unit = PointsAccounts.UNIT;
    return new Claim(
        fact,
        points,
        ImmutableList.of(PointsAccounts.ISSUED, item, fact.holder()),
        terms.expiry().expiresOn(fact.effectiveOn()),
        rate.rule(),
        new Notice(terms.noticeDays(), terms.rule()),
        limits(fact, item, terms, caps),
        ImmutableList.of(
            Account.of(item, unit), PointsAccounts.purse(fact.holder(), terms.spentFirst())),
        reasons(fact, points, rate, coefficient));
  }

  private static ImmutableList<Claim.Limit> limits(
      Contribution fact, AccountId item, PointsTermsPolicy terms, Optional<PointsCapsPolicy> caps) {
    ImmutableList.Builder<Claim.Limit> limits = ImmutableList.builder();
    for (PointsPeriod period : PointsPeriod.values()) {
      if (period == PointsPeriod.SESSION && !CapRoom.Bucket.isSession(item)) {
        continue;
      }
      caps.flatMap(policy -> policy.cap(fact.contributionClass(), period))
          .ifPresent(
              cap ->
                  limits.add(
                      new Claim.Limit(bucket(fact, period, item, true), cap.points(), cap.rule())));
      limit(terms, period)
          .ifPresent(
              most ->
                  limits.add(
                      new Claim.Limit(bucket(fact, period, item, false), most, terms.rule())));
    }
    return limits.build();
  }

  private static Optional<Integer> limit(PointsTermsPolicy terms, PointsPeriod period) {
    return switch (period) {
      case SESSION -> terms.sessionLimit();
      case DAY -> terms.dailyLimit();
      case YEAR -> terms.yearlyLimit();
    };
  }

  private static CapRoom.Bucket bucket(
      Contribution fact, PointsPeriod period, AccountId item, boolean ofClass) {
    return CapRoom.Bucket.of(fact.holder(), period, item, fact.effectiveOn(), ofClass);
  }

  private static ImmutableList<Reason> reasons(
      Contribution fact,
      long points,
      PointsRate rate,
      Optional<PointsCoefficientsPolicy.Coefficient> coefficient) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (rate.points() == 0) {
      reasons.add(
          FactCheck.reason(PointsReason.RATE_IS_ZERO, rate.rule(), fact)
              .with("activityClass", activityClass(fact)));
    }
    coefficient.ifPresent(
        stated ->
            reasons.add(
                FactCheck.reason(PointsReason.MULTIPLIED, stated.rule(), fact)
                    .with("activityClass", activityClass(fact))
                    .with("factor", Fact.of(stated.factor()))
                    .with("points", Fact.of(points, Unit.POINTS))));
    return reasons.build();
  }

  static Fact activityClass(Contribution fact) {
    return new Fact.Code("activityClass", fact.contributionClass());
  }
}
