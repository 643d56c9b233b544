package org.governance4j.standings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds up the points of households, branches and teams as of any day (集体积分; QS-04, QS-15, QS-19).
 * Immutable and thread-safe. Each answer is by the days on which things happened, late entries and
 * corrections included.
 *
 * <pre>{@code
 * Totals totals = Totals.of(pack.get(TotalsPolicy.KEY), Memberships.ofHouseholds(registry));
 * GroupTotal total =
 *     totals.total("FAMILY", household, ledger.asKnownAt(ledger.version()), today).orElseThrow();
 * }</pre>
 */
public final class Totals {

  private static final Logger LOG = LoggerFactory.getLogger(Totals.class);

  private final Dated<TotalsPolicy> policy;
  private final Memberships memberships;
  private final LocalDate knownOn;

  private Totals(Dated<TotalsPolicy> policy, Memberships memberships, LocalDate knownOn) {
    this.policy = policy;
    this.memberships = memberships;
    this.knownOn = knownOn;
  }

  /**
   * An engine for groups of one kind.
   *
   * @param policy how points are added up
   * @param memberships who belonged where
   * @return the engine
   */
  public static Totals of(Dated<TotalsPolicy> policy, Memberships memberships) {
    requireNonNull(policy, "policy");
    requireNonNull(memberships, "memberships");
    LOG.debug(
        "compiled totals: {} versions of the policy, {} groups",
        policy.versions().size(),
        memberships.groups().size());
    return new Totals(policy, memberships, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Totals asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Totals(policy, memberships, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * The total of one group, in time by what is on its members' accounts.
   *
   * @param code the total's code in the policy
   * @param group the group's purse
   * @param ledger the ledger as known at some entry
   * @param on the day as of which points and memberships count, and whose policy counts
   * @return the total with each member's part; undetermined if the policy states no such total or
   *     nothing is known of the group; refused if the total is one of another kind of group
   */
  public Outcome<GroupTotal> total(String code, AccountId group, LedgerView ledger, LocalDate on) {
    requireNonNull(code, "code");
    requireNonNull(group, "group");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    return rule(code, on)
        .flatMap(
            rule ->
                memberships.groups().contains(group)
                    ? total(new MemberPoints(rule, memberships, ledger, on), group)
                    : Outcome.undetermined(
                        Reason.of(
                                StandingsReason.GROUP_UNKNOWN,
                                StandingsLaw.NEVER_NO,
                                "group",
                                Fact.of(group))
                            .with("kind", Fact.of(memberships.of()))));
  }

  private Outcome<TotalRule> rule(String code, LocalDate on) {
    Outcome<TotalRule> stated =
        policy
            .asOf(on, knownOn)
            .flatMap(
                all ->
                    all.total(code)
                        .map(rule -> Outcome.accepted(rule))
                        .orElseGet(
                            () ->
                                Outcome.undetermined(
                                    Reason.of(
                                            StandingsReason.TOTAL_NOT_STATED,
                                            StandingsLaw.NEVER_NO,
                                            "total",
                                            named("total", code))
                                        .with("day", Fact.of(on)))));
    return stated.flatMap(
        rule ->
            rule.of() == memberships.of()
                ? Outcome.accepted(rule)
                : Outcome.refused(
                    Reason.of(
                            StandingsReason.TOTAL_OF_OTHER_KIND,
                            rule.rule(),
                            "total",
                            named("total", code))
                        .with("stated", Fact.of(rule.of()))
                        .with("kind", Fact.of(memberships.of()))));
  }

  private Outcome<GroupTotal> total(MemberPoints points, AccountId group) {
    Findings findings = new Findings();
    ImmutableList.Builder<Score> parts = ImmutableList.builder();
    ImmutableList.Builder<Score> apart = ImmutableList.builder();
    long sum = 0;
    for (AccountId member : memberships.membersEver(group).stream().sorted().toList()) {
      Optional<MemberPoints.Split> split = findings.take(points.split(member));
      Optional<Long> part = split.flatMap(of -> Optional.ofNullable(of.byGroup().get(group)));
      part.ifPresent(ofMember -> parts.add(new Score(member, ofMember)));
      sum += part.orElse(0L);
      split.filter(of -> of.apart() != 0).ifPresent(of -> apart.add(new Score(member, of.apart())));
    }
    Optional<Long> own = own(points, group, findings);
    long total = sum + own.orElse(0L);
    return findings.outcome(
        () ->
            GroupTotal.builder()
                .group(group)
                .measure(points.rule().measure())
                .on(points.on())
                .points(total)
                .own(own)
                .parts(parts.build())
                .apart(apart.build())
                .build());
  }

  private static Optional<Long> own(MemberPoints points, AccountId group, Findings findings) {
    return points.rule().own() == TotalRule.Own.COUNTED
        ? findings.take(points.points(group))
        : Optional.empty();
  }

  /**
   * The totals of all groups, in time by what is on the accounts of all.
   *
   * @param code the total's code in the policy
   * @param ledger the ledger as known now
   * @param on the day as of which points and memberships count, and whose policy counts
   * @return the totals and where the other points of persons are; undetermined or refused as {@link
   *     #total}
   */
  public Outcome<AllTotals> all(String code, Ledger ledger, LocalDate on) {
    requireNonNull(code, "code");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    LedgerView view = ledger.asKnownAt(ledger.version());
    return rule(code, on)
        .flatMap(rule -> new AllPoints(new MemberPoints(rule, memberships, view, on)).of(ledger));
  }

  /** A code as it may be shown: one that is none is stated nowhere, and is not repeated. */
  static Fact named(String kind, String code) {
    return new Fact.Code(kind, OpaqueId.isValid(code) ? code : "?");
  }

  static long sum(Map<LocalDate, Long> days) {
    return days.values().stream().mapToLong(points -> points).sum();
  }
}
