package org.governance4j.standings;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.Household;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.journal.AccountId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Validity;

/** Reads who belonged where from a registry, which has checked that nobody is in two places. */
final class RegistryMemberships {

  private RegistryMemberships() {}

  static Memberships ofHouseholds(Registry registry) {
    List<Membership> memberships = new ArrayList<>();
    for (Person person : registry.people().all()) {
      AccountId member = PointsAccounts.of(person.id());
      for (Household.Membership one : person.households()) {
        memberships.add(Membership.of(member, PointsAccounts.of(one.household()), one.validity()));
      }
    }
    ImmutableSet<AccountId> households =
        registry.homes().households().stream()
            .map(household -> PointsAccounts.of(household.id()))
            .collect(ImmutableSet.toImmutableSet());
    return Memberships.of(Subject.HOUSEHOLDS, households, memberships).orElseThrow();
  }

  static Memberships ofBranches(Registry registry, String level) {
    Map<OrganisationId, Optional<AccountId>> branches = new HashMap<>();
    for (Organisation one : registry.organisations().all()) {
      branches.put(one.id(), atLevel(registry, one, level));
    }
    List<Membership> memberships = new ArrayList<>();
    for (Person person : registry.people().all()) {
      AccountId member = PointsAccounts.of(person.id());
      Optional<PartyMember> party = registry.members().find(person.id());
      if (party.isEmpty()) {
        memberships.add(Membership.none(member, Validity.from(LocalDate.MIN)));
      } else {
        addAffiliations(member, party.get(), branches, memberships);
      }
    }
    ImmutableSet<AccountId> listed =
        branches.values().stream().flatMap(Optional::stream).collect(ImmutableSet.toImmutableSet());
    return Memberships.of(Subject.BRANCHES, listed, memberships).orElseThrow();
  }

  /** The organisation at a level that an organisation is or is below of. */
  private static Optional<AccountId> atLevel(Registry registry, Organisation start, String level) {
    Optional<Organisation> one = Optional.of(start);
    while (one.isPresent() && !one.get().level().equals(level)) {
      one = one.get().parent().flatMap(registry.organisations()::find);
    }
    return one.map(found -> PointsAccounts.of(found.id()));
  }

  /** Before the admission and after the end nobody is a member, and so in no branch. */
  private static void addAffiliations(
      AccountId member,
      PartyMember party,
      Map<OrganisationId, Optional<AccountId>> branches,
      List<Membership> memberships) {
    LocalDate first = party.admittedOn();
    Optional<LocalDate> end = party.endedOn();
    for (PartyMember.Affiliation one : party.affiliations()) {
      Validity days = one.validity();
      memberships.add(
          new Membership(member, branches.getOrDefault(one.branch(), Optional.empty()), days));
      first = days.from().isBefore(first) ? days.from() : first;
      end = end.flatMap(last -> days.until().map(until -> until.isAfter(last) ? until : last));
    }
    if (first.isAfter(LocalDate.MIN)) {
      memberships.add(Membership.none(member, Validity.of(LocalDate.MIN, first)));
    }
    end.ifPresent(last -> memberships.add(Membership.none(member, Validity.from(last))));
  }
}
