package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which honour a figure earns (评优; QS-04, QS-19). Immutable and thread-safe.
 *
 * <pre>{@code
 * Honours families = Honours.of(pack.get(HonourPolicy.BY_POINTS));
 * Outcome<Band> honour = families.byPoints(points, LocalDate.of(2023, 12, 31));
 * }</pre>
 */
public final class Honours {

  private static final Logger LOG = LoggerFactory.getLogger(Honours.class);

  private final Dated<HonourPolicy> policy;
  private final LocalDate knownOn;

  private Honours(Dated<HonourPolicy> policy, LocalDate knownOn) {
    this.policy = policy;
    this.knownOn = knownOn;
  }

  /**
   * The honours of a policy.
   *
   * @param policy the honours by points or by years of full membership
   * @return the engine
   */
  public static Honours of(Dated<HonourPolicy> policy) {
    requireNonNull(policy, "policy");
    LOG.debug("compiled honours: {} versions of the policy", policy.versions().size());
    return new Honours(policy, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Honours asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Honours(policy, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * The honour for some points (QS-04); what a year's points are, a statement of the ledger says.
   *
   * @param points the points
   * @param on the day whose policy counts, such as the year's last
   * @return the honour; refused if the points are below zero
   */
  public Outcome<Band> byPoints(long points, LocalDate on) {
    requireNonNull(on, "on");
    if (points < 0) {
      return Outcome.refused(
          Reason.of(
              PointsReason.POINTS_NEGATIVE,
              PointsLaw.NOT_NEGATIVE,
              "points",
              Fact.of(points, Unit.POINTS)));
    }
    return policy.asOf(on, knownOn).flatMap(stated -> stated.levels().bandOf(whole(points)));
  }

  /**
   * The honour for a member's years of full membership (党龄; QS-19), none of which is one of
   * probation. A year is full on its anniversary; one that falls on 29 February is so on 1 March of
   * other years.
   *
   * @param member the member
   * @param on the day until which years count, whose policy counts too
   * @return the honour for the whole years; refused if not a member on the day
   */
  public Outcome<Band> byMembership(PartyMember member, LocalDate on) {
    requireNonNull(member, "member");
    requireNonNull(on, "on");
    Optional<PartyMember.Status> status = member.statusOn(on);
    if (status.isEmpty()) {
      return Outcome.refused(
          Reason.of(
                  PointsReason.NOT_A_MEMBER, PointsLaw.MEMBERS, "person", Fact.of(member.person()))
              .with("day", Fact.of(on)));
    }
    return policy
        .asOf(on, knownOn)
        .flatMap(
            stated ->
                years(member, status.get(), on, stated.rule())
                    .flatMap(years -> stated.levels().bandOf(whole(years))));
  }

  private static Outcome<Long> years(
      PartyMember member, PartyMember.Status status, LocalDate on, RuleRef rule) {
    Fact person = Fact.of(member.person());
    if (status == PartyMember.Status.PROBATIONARY) {
      return Outcome.accepted(
          0L,
          Reason.of(PointsReason.FULL_MEMBERSHIP_NOT_BEGUN, rule, "person", person)
              .with("day", Fact.of(on)));
    }
    LocalDate since = member.fullSince().orElseThrow();
    long years = ChronoUnit.YEARS.between(since, on);
    return Outcome.accepted(
        years,
        Reason.of(PointsReason.MEMBERSHIP_YEARS_COUNTED, rule, "person", person)
            .with("since", Fact.of(since))
            .with("years", Fact.of(years, Unit.YEARS)));
  }

  private static Fraction whole(long number) {
    return Fraction.of(number, 1);
  }
}
