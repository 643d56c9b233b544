package org.governance4j.testing.registry;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.Residence;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/** Answers questions about a faultless community by searching all of its records, slowly. */
final class RegistryScan {

  private final CommunityRecords records;
  private final LocalDate on;

  RegistryScan(CommunityRecords records, LocalDate on) {
    this.records = records;
    this.on = on;
  }

  static OpaqueId idOf(Record record) {
    return record instanceof PartyMember m
        ? m.person()
        : (OpaqueId) CommunityEdit.get(record, "id").orElseThrow();
  }

  static Optional<Validity> validityOf(Record record) {
    return CommunityEdit.get(record, "validity").map(Validity.class::cast);
  }

  Set<OrganisationId> within(OrganisationId top) {
    return current(Organisation.class)
        .map(Organisation::id)
        .filter(o -> o.equals(top) || above(o).contains(top))
        .collect(Collectors.toSet());
  }

  List<OrganisationId> above(OrganisationId start) {
    LinkedHashSet<OrganisationId> chain = new LinkedHashSet<>();
    Optional<OrganisationId> next = parent(start);
    while (next.isPresent()) {
      chain.add(next.get());
      next = parent(next.get());
    }
    return List.copyOf(chain);
  }

  private Optional<OrganisationId> parent(OrganisationId child) {
    return current(Organisation.class)
        .filter(o -> o.id().equals(child))
        .flatMap(o -> o.parent().stream())
        .findAny();
  }

  Optional<OrganisationId> branch(PersonId person) {
    return all(PartyMember.class)
        .filter(m -> m.person().equals(person))
        .flatMap(m -> m.affiliations().stream())
        .filter(a -> a.validity().contains(on))
        .map(PartyMember.Affiliation::branch)
        .findAny();
  }

  Set<PersonId> membersWithin(OrganisationId top) {
    Set<OrganisationId> within = within(top);
    return ids(
        all(PartyMember.class)
            .map(PartyMember::person)
            .filter(p -> branch(p).filter(within::contains).isPresent()));
  }

  Set<Applicant> applicantsWithin(OrganisationId top) {
    Set<OrganisationId> within = within(top);
    return ids(current(Applicant.class).filter(a -> within.contains(a.branch())));
  }

  Set<PostHolding> posts(Predicate<PostHolding> which) {
    return ids(current(PostHolding.class).filter(which));
  }

  Set<PersonId> holdersOfBoth(OrganisationId organisation, String post, String other) {
    Set<BodyId> bodies = bodies(b -> b.organisation().filter(organisation::equals).isPresent());
    Predicate<PostHolding> here =
        p ->
            p.organisation().filter(organisation::equals).isPresent()
                || p.body().filter(bodies::contains).isPresent();
    return ids(
        posts(here.and(p -> p.post().equals(post))).stream()
            .map(PostHolding::person)
            .filter(
                holder ->
                    posts(here.and(p -> p.post().equals(other))).stream()
                        .anyMatch(p -> p.person().equals(holder))));
  }

  Set<BodyId> bodies(Predicate<Body> which) {
    return ids(current(Body.class).filter(which).map(Body::id));
  }

  boolean sits(Body body, PersonId person) {
    return body.seats().stream()
        .anyMatch(s -> s.person().equals(person) && s.validity().contains(on));
  }

  Set<PersonId> residents(Predicate<Building> where, Set<Residence.Kind> kinds) {
    return ids(
        all(Person.class)
            .filter(
                p ->
                    p.residences().stream()
                        .anyMatch(
                            r ->
                                kinds.contains(r.kind())
                                    && r.validity().contains(on)
                                    && where.test(building(r.dwelling()))))
            .map(Person::id));
  }

  Building building(DwellingId dwelling) {
    BuildingId id =
        all(Dwelling.class).filter(d -> d.id().equals(dwelling)).findAny().orElseThrow().building();
    return all(Building.class).filter(b -> b.id().equals(id)).findAny().orElseThrow();
  }

  Set<HouseholdId> households(Predicate<Household> which) {
    return ids(current(Household.class).filter(which).map(Household::id));
  }

  Optional<HouseholdId> household(PersonId person) {
    return all(Person.class)
        .filter(p -> p.id().equals(person))
        .flatMap(p -> p.households().stream())
        .filter(h -> h.validity().contains(on))
        .map(Household.Membership::household)
        .findAny();
  }

  Optional<InstitutionId> firm(Estate estate) {
    return estate.propertyFirms().stream()
        .filter(e -> e.validity().contains(on))
        .map(Estate.Engagement::firm)
        .findAny();
  }

  /** Who lives in one of the communities without being registered in that very community. */
  Set<PersonId> floating(Set<OrganisationId> communities) {
    return ids(
        all(Person.class)
            .filter(p -> communities.stream().anyMatch(c -> lives(p, c) && !registered(p, c)))
            .map(Person::id));
  }

  private boolean lives(Person person, OrganisationId community) {
    return has(person, community, r -> r.kind() != Residence.Kind.REGISTERED);
  }

  private boolean registered(Person person, OrganisationId community) {
    return has(person, community, r -> r.kind() == Residence.Kind.REGISTERED);
  }

  private boolean has(Person person, OrganisationId community, Predicate<Residence> which) {
    return person.residences().stream()
        .filter(r -> r.validity().contains(on))
        .filter(which)
        .anyMatch(r -> building(r.dwelling()).community().equals(community));
  }

  <R extends Record> Stream<R> current(Class<R> kind) {
    return all(kind).filter(r -> validityOf(r).orElseThrow().contains(on));
  }

  <R extends Record> Stream<R> all(Class<R> kind) {
    return records.of(kind).stream();
  }

  private static <E> Set<E> ids(Stream<E> found) {
    return found.collect(Collectors.toSet());
  }
}
