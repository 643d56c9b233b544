package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Household;
import org.governance4j.community.PartyMember;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactLimitPolicy;
import org.governance4j.contact.ContactMember;
import org.governance4j.contact.ContactPlanner;
import org.governance4j.contact.ContactPolicy;

/** Asks which member keeps contact with which households of the grid they live in (LC-06). */
final class ContactRun {

  private final CommunityInput input;
  private final LocalDate today;
  private final Homes homes;

  ContactRun(CommunityInput input, LocalDate today) {
    this.input = input;
    this.today = today;
    this.homes = new Homes(input, today);
  }

  ContactResult result() {
    ImmutableList<ContactMember> members =
        input.registry().members().all().stream()
            .filter(member -> member.statusOn(today).isPresent())
            .map(this::member)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<ContactHousehold> households =
        input.registry().homes().households().stream()
            .filter(household -> household.validity().contains(today))
            .flatMap(household -> household(household).stream())
            .collect(ImmutableList.toImmutableList());
    return new ContactResult(
        members,
        households,
        ContactPlanner.of(
                input.pack().get(ContactPolicy.KEY), input.pack().get(ContactLimitPolicy.KEY))
            .asKnownAt(today)
            .plan(members, households, today));
  }

  // One who lives in no grid of the community can be given households of any.
  private ContactMember member(PartyMember member) {
    Optional<DwellingId> home =
        input.registry().people().find(member.person()).flatMap(homes::homeOf);
    return new ContactMember(
        member.person(),
        home.flatMap(homes::gridOf).map(ImmutableSet::of).orElse(ImmutableSet.of()),
        home.flatMap(homes::buildingOf));
  }

  private Optional<ContactHousehold> household(Household household) {
    return homes
        .gridOf(household.dwelling())
        .map(
            grid ->
                new ContactHousehold(household.id(), grid, homes.buildingOf(household.dwelling())));
  }
}
