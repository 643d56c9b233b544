package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what sign-ins and contributions earn with what a ledger has, and says what is to be
 * added to it; turns redemptions into transfers (积分核算; CC-13, QS-04, QS-15, QS-19). Immutable and
 * thread-safe.
 *
 * <p>The version of a policy is the one in force on the day of the fact, whenever the fact was
 * recorded. {@link #asKnownAt} gives the points as they were known on a day.
 *
 * <pre>{@code
 * Points points = Points.of(pack.get(PointsPolicy.KEY), pack.get(PointsTermsPolicy.KEY), zone);
 * ledger.open(PointsAccounts.issuer(AccountLimits.NONE), grounds, now).orElseThrow();
 * for (PointsDifference.Item item : points.toPost(facts, ledger, today).items()) {
 *   item.outcome().toOptional().ifPresent(commands -> ledger.enter(commands, now));
 * }
 * ledger.apply(points.redeem(redemption).orElseThrow(), now).orElseThrow();
 * }</pre>
 */
public final class Points {

  private static final Logger LOG = LoggerFactory.getLogger(Points.class);

  private final Purse purse;
  private final ZoneId zone;

  private Points(Purse purse, ZoneId zone) {
    this.purse = purse;
    this.zone = zone;
  }

  /**
   * An engine without limits and coefficients of classes, which bars none.
   *
   * @param rates what earns how many points
   * @param terms what holds for all classes
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static Points of(Dated<PointsPolicy> rates, Dated<PointsTermsPolicy> terms, ZoneId zone) {
    requireNonNull(rates, "rates");
    requireNonNull(terms, "terms");
    requireNonNull(zone, "zone");
    LOG.debug(
        "compiled points: {} versions of the rates, {} of the terms",
        rates.versions().size(),
        terms.versions().size());
    Purse purse = Purse.of(rates, terms);
    return new Points(purse, zone);
  }

  /**
   * The same engine with limits of classes.
   *
   * @param caps the limits; a day without a version of them is undetermined
   * @return the engine
   */
  public Points withCaps(Dated<PointsCapsPolicy> caps) {
    requireNonNull(caps, "caps");
    return new Points(purse.withCaps(caps), zone);
  }

  /**
   * The same engine with coefficients of classes.
   *
   * @param coefficients the coefficients; a day without a version of them is undetermined
   * @return the engine
   */
  public Points withCoefficients(Dated<PointsCoefficientsPolicy> coefficients) {
    requireNonNull(coefficients, "coefficients");
    return new Points(purse.withCoefficients(coefficients), zone);
  }

  /**
   * The same engine with classes that earn nothing, whatever their rates.
   *
   * @param barred the barred classes; a day without a version of them is undetermined
   * @return the engine
   */
  public Points withBarred(Dated<BarredClassesPolicy> barred) {
    requireNonNull(barred, "barred");
    return new Points(purse.withBarred(barred), zone);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Points asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Points(purse.asKnownAt(day), zone);
  }

  /**
   * What must be added to a ledger so that it has what some facts earn: nothing for a fact whose
   * posting stands as it should; a posting for one that has none; a new posting and the reversal of
   * the old one for one that was corrected; the reversal for one that is cancelled. So a fact may
   * be stated again at any time, late ones count on their days, and a second call adds nothing. The
   * engine alone posts and reverses what it earned: whoever reverses one of its postings sees it
   * posted anew.
   *
   * <p>Limits count what stands on the ledger, by the days on which it was earned. What stands
   * keeps what it has; what room is left goes to the facts of the call in the order of recording.
   * The accounts of holders and items are opened when first needed; the host opens {@link
   * PointsAccounts#ISSUED}.
   *
   * @param facts the facts in any order, those that have changed or all; others stay as they are
   * @param ledger the ledger, which is only read
   * @param on the day of the call: a later fact is refused, and a notice is over by it or not
   * @return what to enter, fact by fact; a bad fact is set apart with its reasons
   */
  public PointsDifference toPost(PointsFacts facts, Ledger ledger, LocalDate on) {
    requireNonNull(facts, "facts");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    return new Differences(purse, ledger, zone, on).of(facts.all());
  }

  /**
   * What a ledger has of a fact now.
   *
   * @param contribution the fact
   * @param ledger the ledger
   * @return the transfer that stands, or empty if there is none
   */
  public static Optional<Transfer> standing(ContributionId contribution, Ledger ledger) {
    requireNonNull(contribution, "contribution");
    requireNonNull(ledger, "ledger");
    return Standing.of(Purse.PURPOSE, contribution, ledger).transfer();
  }

  /**
   * The transfer that spends points. Whether the payer has them is for the ledger to judge.
   *
   * @param redemption what is spent
   * @return the transfer, on the rule of the terms; refused if nothing is spent, the payer issues
   *     points or is a record, or the redemption was recorded before its day; undetermined if no
   *     terms are in force
   */
  public Outcome<Transfer> redeem(Redemption redemption) {
    requireNonNull(redemption, "redemption");
    Findings findings = new Findings();
    Fact what = Fact.of(redemption.id());
    check(redemption, findings);
    LocalDate on = redemption.effectiveOn();
    FactCheck.recorded(zone, what, on, redemption.recordedAt()).ifPresent(findings::violation);
    FactCheck.instant(what, redemption.recordedAt()).ifPresent(findings::violation);
    Optional<PointsTermsPolicy> stated = findings.take(purse.terms(on));
    stated.ifPresent(
        known ->
            findings.step(
                Reason.of(PointsReason.REDEEMED, known.rule(), "transfer", what)
                    .with("account", Fact.of(redemption.payer()))
                    .with("points", Fact.of(redemption.points(), Unit.POINTS))));
    return findings.outcome(() -> transfer(redemption, stated.orElseThrow().rule()));
  }

  private static void check(Redemption redemption, Findings findings) {
    Fact what = Fact.of(redemption.id());
    if (redemption.points() <= 0) {
      findings.violation(
          Reason.of(PointsReason.REDEMPTION_NOT_POSITIVE, PointsLaw.SPENDING, "transfer", what)
              .with("points", Fact.of(redemption.points(), Unit.POINTS)));
    }
    Fact payer = Fact.of(redemption.payer());
    if (PointsAccounts.isIssuer(redemption.payer())) {
      findings.violation(
          Reason.of(PointsReason.PAYER_IS_ISSUER, PointsLaw.SPENDING, "transfer", what)
              .with("account", payer));
    }
    if (PointsAccounts.isRecord(redemption.payer())
        || PointsAccounts.isRecord(redemption.payee())) {
      findings.violation(
          Reason.of(PointsReason.RECORD_IS_NOT_SPENT, PointsLaw.TWO_BOOKS, "transfer", what)
              .with("account", payer));
    }
  }

  private static Transfer transfer(Redemption redemption, RuleRef rule) {
    return Transfer.posted(redemption.id())
        .postings(
            ImmutableList.of(
                Posting.of(redemption.payer(), redemption.payee(), redemption.points())))
        .effectiveOn(redemption.effectiveOn())
        .recordedAt(redemption.recordedAt())
        .grounds(Grounds.builder().rule(rule).evidence(redemption.evidence()).build())
        .build();
  }

  /**
   * The transfer that pays what a holder owes, see {@link PointsAccounts#owed}, from what the
   * holder has, as far as that goes. A later one pays more once more is there.
   *
   * @param id the id of the transfer, which the host chooses
   * @param holder the holder's purse
   * @param ledger the ledger, which is only read
   * @param on the day on which it is paid
   * @param recordedAt when that was written down
   * @return the transfer, or empty if nothing is owed on the day; undetermined if no terms are in
   *     force
   */
  public Outcome<Optional<Transfer>> toRecover(
      TransferId id, AccountId holder, Ledger ledger, LocalDate on, Instant recordedAt) {
    requireNonNull(id, "id");
    requireNonNull(holder, "holder");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    requireNonNull(recordedAt, "recordedAt");
    AccountId owed = PointsAccounts.owed(holder);
    long debt = -ledger.balance(owed, on).toOptional().map(Balance::posted).orElse(0L);
    return purse
        .terms(on)
        .map(
            terms ->
                debt <= 0
                    ? Optional.empty()
                    : Optional.of(
                        Transfer.posted(id)
                            .postings(ImmutableList.of(Posting.atMost(holder, owed, debt)))
                            .effectiveOn(on)
                            .recordedAt(recordedAt)
                            .grounds(Grounds.of(terms.rule()))
                            .build()));
  }
}
