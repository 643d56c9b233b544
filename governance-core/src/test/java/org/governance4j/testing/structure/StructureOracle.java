package org.governance4j.testing.structure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.Residence;
import org.governance4j.structure.Counted;
import org.governance4j.testing.registry.CommunityRecords;

/** Counts below an organisation on a day by going through plain lists, without a registry. */
final class StructureOracle {

  private final CommunityRecords records;
  private final LocalDate on;
  private final Set<OrganisationId> within = new HashSet<>();

  StructureOracle(CommunityRecords records, OrganisationId top, LocalDate on) {
    this.records = records;
    this.on = on;
    if (organisations().anyMatch(one -> one.id().equals(top))) {
      within.add(top);
    }
    boolean grown = true;
    while (grown) {
      grown = within.addAll(below().map(Organisation::id).collect(Collectors.toSet()));
    }
  }

  /** Those of a level, and which of them have a body of a kind. */
  Set<OrganisationId> ofLevel(String level) {
    return organisations()
        .filter(one -> within.contains(one.id()) && one.level().equals(level))
        .map(Organisation::id)
        .collect(Collectors.toSet());
  }

  boolean hasBody(OrganisationId organisation, Body.Kind kind) {
    return bodies().anyMatch(body -> body.kind() == kind && belongsTo(body, organisation));
  }

  boolean hasOnePerson(OrganisationId organisation, Set<String> posts) {
    return records.of(Person.class).stream()
        .anyMatch(
            person ->
                posts.stream().allMatch(post -> holders(organisation, post).contains(person.id())));
  }

  int count(Counted counted) {
    if (counted instanceof Counted.Organisations organisations) {
      return ofLevel(organisations.level()).size();
    }
    if (counted instanceof Counted.PostHolders holders) {
      Set<PersonId> persons = new HashSet<>();
      within.forEach(one -> persons.addAll(holders(one, holders.post())));
      return persons.size();
    }
    if (counted instanceof Counted.Institutions institutions) {
      return (int) institutions().filter(one -> institutions.kinds().contains(one.kind())).count();
    }
    return (int) things(((Counted.All) counted).thing()).count();
  }

  private Stream<?> things(Counted.Thing thing) {
    return switch (thing) {
      case RESIDENTS -> persons().filter(one -> homes(one).findAny().isPresent());
      case FLOATING_POPULATION -> persons().filter(this::floats);
      case PARTY_MEMBERS -> records.of(PartyMember.class).stream().filter(this::belongs);
      case GRIDS ->
          records.of(Grid.class).stream()
              .filter(one -> one.validity().contains(on) && within.contains(one.community()));
      case ESTATES -> estates();
      case ESTATE_BRANCHES ->
          hosts()
              .filter(host -> within.contains(host.branch()))
              .filter(
                  host -> estates().anyMatch(one -> host.estate().equals(Optional.of(one.id()))));
      case FIRMS_WITH_BRANCH ->
          institutions()
              .filter(one -> one.kind() == Institution.Kind.PROPERTY_FIRM && hosts(one.id()));
      case ESTATES_OF_FIRMS_WITH_BRANCH ->
          estates()
              .filter(
                  one ->
                      one.propertyFirms().stream()
                          .anyMatch(firm -> firm.validity().contains(on) && hosts(firm.firm())));
    };
  }

  private Stream<Organisation> organisations() {
    return records.of(Organisation.class).stream().filter(one -> one.validity().contains(on));
  }

  private Stream<Organisation> below() {
    return organisations().filter(one -> one.parent().filter(within::contains).isPresent());
  }

  private Stream<Body> bodies() {
    return records.of(Body.class).stream().filter(one -> one.validity().contains(on));
  }

  private boolean belongsTo(Body body, OrganisationId organisation) {
    return body.organisation().filter(organisation::equals).isPresent()
        || bodies()
            .anyMatch(
                one -> body.parent().equals(Optional.of(one.id())) && belongsTo(one, organisation));
  }

  private Set<PersonId> holders(OrganisationId organisation, String post) {
    List<BodyId> own =
        bodies()
            .filter(body -> body.organisation().filter(organisation::equals).isPresent())
            .map(Body::id)
            .toList();
    return records.of(PostHolding.class).stream()
        .filter(one -> one.post().equals(post) && one.validity().contains(on))
        .filter(
            one ->
                one.organisation().filter(organisation::equals).isPresent()
                    || one.body().filter(own::contains).isPresent())
        .map(PostHolding::person)
        .collect(Collectors.toSet());
  }

  private Stream<Institution> institutions() {
    return records.of(Institution.class).stream()
        .filter(one -> one.validity().contains(on) && within.contains(one.community()));
  }

  private Stream<Estate> estates() {
    return records.of(Estate.class).stream().filter(one -> within.contains(one.community()));
  }

  private Stream<BranchHost> hosts() {
    return records.of(BranchHost.class).stream().filter(one -> one.validity().contains(on));
  }

  private boolean hosts(InstitutionId institution) {
    return hosts().anyMatch(host -> host.institution().equals(Optional.of(institution)));
  }

  private Stream<Person> persons() {
    return records.of(Person.class).stream();
  }

  private Stream<Residence> homes(Person person) {
    return person.residences().stream()
        .filter(home -> home.validity().contains(on))
        .filter(home -> within.contains(communityOf(home.dwelling())));
  }

  // Lives in one of the communities without being registered in that very community.
  private boolean floats(Person person) {
    return homes(person)
        .filter(home -> home.kind() != Residence.Kind.REGISTERED)
        .map(home -> communityOf(home.dwelling()))
        .anyMatch(
            lived ->
                homes(person)
                    .filter(home -> home.kind() == Residence.Kind.REGISTERED)
                    .noneMatch(home -> communityOf(home.dwelling()).equals(lived)));
  }

  private OrganisationId communityOf(DwellingId id) {
    Dwelling dwelling =
        records.of(Dwelling.class).stream()
            .filter(one -> one.id().equals(id))
            .findAny()
            .orElseThrow();
    return records.of(Building.class).stream()
        .filter(one -> one.id().equals(dwelling.building()))
        .findAny()
        .orElseThrow()
        .community();
  }

  private boolean belongs(PartyMember member) {
    return member.affiliations().stream()
        .anyMatch(one -> one.validity().contains(on) && within.contains(one.branch()));
  }
}
