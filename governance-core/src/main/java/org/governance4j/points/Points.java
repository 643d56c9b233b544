package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
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
 * Turns sign-ins and contributions into transfers of points, which the host posts to its ledger
 * (积分核算; CC-13, QS-04, QS-15, QS-19). Immutable and thread-safe.
 *
 * <p>The version of a policy is the one in force on the day of the fact, whenever the fact was
 * recorded. {@link #asKnownAt} gives the points as they were known on a day.
 *
 * <pre>{@code
 * Points points = Points.of(pack.get(PointsPolicy.KEY), pack.get(PointsTermsPolicy.KEY), zone);
 * ledger.applyAll(points.earn(signIns).orElseThrow()).orElseThrow();
 * ledger.apply(points.redeem(redemption).orElseThrow()).orElseThrow();
 * }</pre>
 */
public final class Points {

  private static final Logger LOG = LoggerFactory.getLogger(Points.class);

  private final Dated<PointsPolicy> rates;
  private final Dated<PointsTermsPolicy> terms;
  private final ZoneId zone;
  private final LocalDate knownOn;

  private Points(
      Dated<PointsPolicy> rates, Dated<PointsTermsPolicy> terms, ZoneId zone, LocalDate knownOn) {
    this.rates = rates;
    this.terms = terms;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  /**
   * An engine.
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
    return new Points(rates, terms, zone, LocalDate.MAX);
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
    return new Points(rates, terms, zone, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * The points of some sign-ins; as {@link #earn(List, List)} without contributions.
   *
   * @param signIns the sign-ins
   * @return the transfers
   */
  public Outcome<ImmutableList<Transfer>> earn(List<SignIn> signIns) {
    requireNonNull(signIns, "signIns");
    return earn(signIns, ImmutableList.of());
  }

  /**
   * The points of some sign-ins and contributions. A person's sign-ins at one activity on one day
   * count once. Under a daily limit what was recorded first counts first, of two at one instant
   * that of the lower activity or contribution id; so that the limit holds, the call must be given
   * everything that an account earns for a day, and what is recorded later changes no earlier
   * transfer. O(n log n) for n facts.
   *
   * @param signIns the sign-ins in any order
   * @param contributions the contributions in any order
   * @return the transfers of more than zero points in the order of recording, each on the rule of
   *     its rate and with a reason where it is less than the rate; refused with every fact that
   *     contradicts itself or another; undetermined with every fact without a policy or a rate
   */
  public Outcome<ImmutableList<Transfer>> earn(
      List<SignIn> signIns, List<Contribution> contributions) {
    requireNonNull(signIns, "signIns");
    requireNonNull(contributions, "contributions");
    return new Earning(rates, terms, zone, knownOn).earn(signIns, contributions);
  }

  /**
   * The transfer that spends points. Whether the payer has them is for the ledger to judge.
   *
   * @param redemption what is spent
   * @return the transfer, on the rule of the terms; refused if nothing is spent or the redemption
   *     was recorded before its day; undetermined if no terms are in force
   */
  public Outcome<Transfer> redeem(Redemption redemption) {
    requireNonNull(redemption, "redemption");
    Findings findings = new Findings();
    if (redemption.points() <= 0) {
      findings.violation(
          Reason.of(
                  PointsReason.REDEMPTION_NOT_POSITIVE,
                  PointsLaw.SPENDING,
                  "transfer",
                  Fact.of(redemption.id()))
              .with("points", Fact.of(redemption.points(), Unit.POINTS)));
    }
    LocalDate on = redemption.effectiveOn();
    new DayCheck(zone, findings).check(redemption.id(), on, redemption.recordedAt());
    Optional<PointsTermsPolicy> stated = findings.take(terms.asOf(on, knownOn));
    stated.ifPresent(
        known ->
            findings.step(
                Reason.of(PointsReason.REDEEMED, known.rule(), "transfer", Fact.of(redemption.id()))
                    .with("account", Fact.of(redemption.payer()))
                    .with("points", Fact.of(redemption.points(), Unit.POINTS))));
    return findings.outcome(() -> transfer(redemption, stated.orElseThrow().rule()));
  }

  /**
   * The id of the transfer that a person's sign-in at an activity on a day becomes.
   *
   * @param person the person
   * @param activity the activity
   * @param effectiveOn the day
   * @return the id, by which the ledger finds the transfer
   */
  public static TransferId transferOf(PersonId person, ActivityId activity, LocalDate effectiveOn) {
    requireNonNull(person, "person");
    requireNonNull(activity, "activity");
    requireNonNull(effectiveOn, "effectiveOn");
    return TransferId.derivedFrom(
        "points/sign-in", person.value(), activity.value(), effectiveOn.toString());
  }

  /**
   * The id of the transfer that a contribution becomes.
   *
   * @param contribution the contribution
   * @return the id, by which the ledger finds the transfer
   */
  public static TransferId transferOf(ContributionId contribution) {
    requireNonNull(contribution, "contribution");
    return TransferId.derivedFrom("points/contribution", contribution.value());
  }

  private static Transfer transfer(Redemption redemption, RuleRef rule) {
    return Transfer.builder()
        .id(redemption.id())
        .kind(Transfer.Kind.POSTED)
        .from(redemption.payer())
        .to(redemption.payee())
        .amount(redemption.points())
        .effectiveOn(redemption.effectiveOn())
        .recordedAt(redemption.recordedAt())
        .rule(rule)
        .evidence(redemption.evidence())
        .build();
  }
}
