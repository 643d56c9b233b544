package org.governance4j.standings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/**
 * Who belonged where on which days, for groups of one kind, of which a person is in at most one on
 * a day (成员归属表). A day of which nothing is stated is unknown, and never taken for a no. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * Memberships households = Memberships.ofHouseholds(registry);
 * }</pre>
 */
public final class Memberships {

  /** The most memberships that are taken. */
  public static final int MAX_MEMBERSHIPS = 10_000_000;

  private final Subject of;
  private final ImmutableSet<AccountId> groups;
  private final Map<AccountId, ImmutableList<Membership>> byMember;
  private final ImmutableSetMultimap<AccountId, AccountId> membersEver;

  private Memberships(
      Subject of,
      ImmutableSet<AccountId> groups,
      Map<AccountId, ImmutableList<Membership>> byMember) {
    this.of = of;
    this.groups = groups;
    this.byMember = byMember;
    ImmutableSetMultimap.Builder<AccountId, AccountId> ever = ImmutableSetMultimap.builder();
    byMember.forEach(
        (member, days) -> days.forEach(one -> one.group().ifPresent(at -> ever.put(at, member))));
    membersEver = ever.build();
  }

  /**
   * The households of a registry, in which a person is in at most one on a day.
   *
   * @param registry the registry
   * @return who belonged to which household
   */
  public static Memberships ofHouseholds(Registry registry) {
    requireNonNull(registry, "registry");
    return RegistryMemberships.ofHouseholds(registry);
  }

  /**
   * The branches or groups of a registry at one level, with those whose organisational relation
   * lies there or below. Who is no party member on a day is known to belong to none.
   *
   * @param registry the registry
   * @param level the code of the level, such as that of branches
   * @return which member belonged to which
   */
  public static Memberships ofBranches(Registry registry, String level) {
    requireNonNull(registry, "registry");
    requireNonNull(level, "level");
    return RegistryMemberships.ofBranches(registry, level);
  }

  /**
   * Memberships that a host states, such as those of service teams.
   *
   * @param of the kind of the groups
   * @param groups all groups, those without members among them
   * @param memberships the memberships in any order
   * @return the memberships; refused with every fault: a member that is no person, a group that is
   *     not listed or not of the kind, two statements for one day, or too many
   */
  public static Outcome<Memberships> of(
      Subject of, Set<AccountId> groups, List<Membership> memberships) {
    requireNonNull(of, "of");
    requireNonNull(groups, "groups");
    requireNonNull(memberships, "memberships");
    if (memberships.size() > MAX_MEMBERSHIPS) {
      return Outcome.refused(
          Reason.of(
                  StandingsReason.TOO_MANY_MEMBERSHIPS,
                  StandingsLaw.ONE_PLACE,
                  "size",
                  Fact.of(memberships.size(), Unit.COUNT))
              .with("most", Fact.of(MAX_MEMBERSHIPS, Unit.COUNT)));
    }
    Findings findings = new Findings();
    groups.stream()
        .filter(group -> of == Subject.PERSONS || !of.isPurse(group))
        .forEach(
            group ->
                findings.violation(
                    Reason.of(
                            StandingsReason.GROUP_OF_OTHER_KIND,
                            StandingsLaw.ONE_PLACE,
                            "group",
                            Fact.of(group))
                        .with("kind", Fact.of(of))));
    Map<AccountId, List<Membership>> byMember = new LinkedHashMap<>();
    for (Membership one : memberships) {
      check(one, groups, findings);
      byMember.computeIfAbsent(one.member(), member -> new ArrayList<>()).add(one);
    }
    Map<AccountId, ImmutableList<Membership>> sorted = new LinkedHashMap<>();
    byMember.forEach((member, days) -> sorted.put(member, sorted(days, findings)));
    return findings.outcome(() -> new Memberships(of, ImmutableSet.copyOf(groups), sorted));
  }

  private static void check(Membership one, Set<AccountId> groups, Findings findings) {
    if (!Subject.PERSONS.isPurse(one.member())) {
      findings.violation(
          Reason.of(
              StandingsReason.MEMBER_IS_NO_PERSON,
              StandingsLaw.ONE_PLACE,
              "member",
              Fact.of(one.member())));
    }
    one.group()
        .filter(group -> !groups.contains(group))
        .ifPresent(
            group ->
                findings.violation(
                    Reason.of(
                        StandingsReason.GROUP_NOT_LISTED,
                        StandingsLaw.ONE_PLACE,
                        "group",
                        Fact.of(group))));
  }

  private static ImmutableList<Membership> sorted(List<Membership> days, Findings findings) {
    days.sort(Comparator.comparing(one -> one.days().from()));
    // Any of the earlier ones may reach furthest, not just the last.
    Validity furthest = days.get(0).days();
    for (Membership one : days.subList(1, days.size())) {
      if (furthest.overlaps(one.days())) {
        findings.violation(
            Reason.of(
                    StandingsReason.IN_TWO_PLACES,
                    StandingsLaw.ONE_PLACE,
                    "member",
                    Fact.of(one.member()))
                .with("day", Fact.of(one.days().from())));
      }
      furthest = later(furthest, one.days());
    }
    return ImmutableList.copyOf(days);
  }

  /** Which of two ends later. */
  private static Validity later(Validity one, Validity other) {
    boolean isOne =
        one.until().isEmpty()
            || other.until().isPresent() && !other.until().get().isAfter(one.until().get());
    return isOne ? one : other;
  }

  /**
   * The kind of the groups.
   *
   * @return whose memberships they are
   */
  public Subject of() {
    return of;
  }

  /**
   * All groups.
   *
   * @return their purses
   */
  public ImmutableSet<AccountId> groups() {
    return groups;
  }

  /**
   * Where a person belonged on a day, in time by the logarithm of the person's memberships.
   *
   * @param member the person's purse
   * @param on the day
   * @return the group, or empty if the person is known to have belonged to none; undetermined if
   *     nothing is stated of the day
   */
  public Outcome<Optional<AccountId>> groupOf(AccountId member, LocalDate on) {
    requireNonNull(member, "member");
    requireNonNull(on, "on");
    return stated(member, on)
        .map(one -> Outcome.accepted(one.group()))
        .orElseGet(() -> Outcome.undetermined(unknown(member, on)));
  }

  static Reason unknown(AccountId member, LocalDate on) {
    return Reason.of(
            StandingsReason.MEMBERSHIP_UNKNOWN, StandingsLaw.NEVER_NO, "member", Fact.of(member))
        .with("day", Fact.of(on));
  }

  /** What is stated of a person's day, if anything is. */
  Optional<Membership> stated(AccountId member, LocalDate on) {
    ImmutableList<Membership> days = byMember.getOrDefault(member, ImmutableList.of());
    int low = 0;
    int high = days.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days.get(middle).days().from().isAfter(on)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0
        ? Optional.empty()
        : Optional.of(days.get(low - 1)).filter(one -> one.days().contains(on));
  }

  /** The persons of whom anything is stated. */
  Set<AccountId> members() {
    return byMember.keySet();
  }

  /** What is stated of a person, by day. */
  ImmutableList<Membership> of(AccountId member) {
    return byMember.getOrDefault(member, ImmutableList.of());
  }

  /** Who belonged to a group on any day. */
  ImmutableSet<AccountId> membersEver(AccountId group) {
    return membersEver.get(group);
  }
}
