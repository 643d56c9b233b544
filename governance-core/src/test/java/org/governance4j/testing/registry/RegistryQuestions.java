package org.governance4j.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.Residence;
import org.governance4j.community.SecretaryFile;
import org.governance4j.registry.Registry;

/** Asks a registry everything about everything, and a search by hand the same. */
final class RegistryQuestions {

  private static final Set<Residence.Kind> LIVING =
      EnumSet.of(Residence.Kind.ACTUAL, Residence.Kind.TENANT);

  private final Registry registry;
  private final CommunityRecords records;
  private final RegistryScan scan;
  private final LocalDate on;

  private RegistryQuestions(Registry registry, CommunityRecords records, LocalDate on) {
    this.registry = registry;
    this.records = records;
    this.scan = new RegistryScan(records, on);
    this.on = on;
  }

  /** Asserts that the registry answers as a search of the records does. */
  static void answersAgree(Registry registry, CommunityRecords records, LocalDate on) {
    RegistryQuestions questions = new RegistryQuestions(registry, records, on);
    questions.recordsAgree();
    records.of(Organisation.class).stream().map(Organisation::id).forEach(questions::organisation);
    records.of(Person.class).stream().map(Person::id).forEach(questions::person);
    records.of(Body.class).stream().map(Body::id).forEach(questions::body);
    questions.homes();
    records.of(Estate.class).forEach(questions::estate);
    records.of(Institution.class).stream().map(Institution::id).forEach(questions::institution);
    records.of(Grid.class).stream().map(Grid::id).forEach(questions::grid);
  }

  private void recordsAgree() {
    same(registry.organisations().all(), records.of(Organisation.class));
    same(registry.people().all(), records.of(Person.class));
    same(registry.members().all(), records.of(PartyMember.class));
    same(registry.members().applicants(), records.of(Applicant.class));
    same(registry.posts().all(), records.of(PostHolding.class));
    same(registry.homes().buildings(), records.of(Building.class));
    same(registry.homes().dwellings(), records.of(Dwelling.class));
    same(registry.homes().households(), records.of(Household.class));
    same(registry.homes().estates(), records.of(Estate.class));
    same(registry.institutions().all(), records.of(Institution.class));
    same(registry.bodies().all(), records.of(Body.class));
    same(registry.posts().secretaryFiles(), records.of(SecretaryFile.class));
    same(registry.organisations().funds(), records.of(CommunityFund.class));
    same(registry.organisations().branchHosts(), records.of(BranchHost.class));
    same(registry.grids().all(), records.of(Grid.class));
    same(registry.grids().posts(), records.of(GridPost.class));
    scan.all(Organisation.class).forEach(o -> found(registry.organisations().find(o.id()), o));
    scan.all(Person.class).forEach(p -> found(registry.people().find(p.id()), p));
    scan.all(PartyMember.class).forEach(m -> found(registry.members().find(m.person()), m));
    scan.all(Building.class).forEach(b -> found(registry.homes().building(b.id()), b));
    scan.all(Dwelling.class).forEach(d -> found(registry.homes().dwelling(d.id()), d));
    scan.all(Household.class).forEach(h -> found(registry.homes().household(h.id()), h));
    scan.all(Estate.class).forEach(e -> found(registry.homes().estate(e.id()), e));
    scan.all(Institution.class).forEach(i -> found(registry.institutions().find(i.id()), i));
    scan.all(Body.class).forEach(b -> found(registry.bodies().find(b.id()), b));
    scan.all(Grid.class).forEach(g -> found(registry.grids().find(g.id()), g));
  }

  private static <R> void found(Optional<R> answer, R expected) {
    assertThat(answer).contains(expected);
  }

  private void organisation(OrganisationId id) {
    Set<OrganisationId> within = scan.within(id);
    same(registry.organisations().within(id, on).orElseThrow(), within);
    assertThat(registry.organisations().above(id, on).orElseThrow()).isEqualTo(scan.above(id));
    same(registry.members().within(id, on).orElseThrow(), scan.membersWithin(id));
    same(registry.members().applicantsWithin(id, on).orElseThrow(), scan.applicantsWithin(id));
    for (String post : ImmutableList.of("SECRETARY", "COMMITTEE_DIRECTOR", "NO_POST")) {
      same(
          registry.posts().holdersOf(id, post, on).orElseThrow(),
          scan.posts(p -> is(p.organisation(), id) && p.post().equals(post)));
      same(
          registry.posts().holdersOfBoth(id, post, "SECRETARY", on).orElseThrow(),
          scan.holdersOfBoth(id, post, "SECRETARY"));
    }
    same(registry.bodies().of(id, on).orElseThrow(), scan.bodies(b -> is(b.organisation(), id)));
    same(
        registry.people().residentsWithin(id, LIVING, on).orElseThrow(),
        scan.residents(b -> within.contains(b.community()), LIVING));
    same(
        registry.homes().estatesWithoutFirm(id, on).orElseThrow(),
        scan.all(Estate.class)
            .filter(e -> within.contains(e.community()) && scan.firm(e).isEmpty())
            .map(Estate::id)
            .toList());
    for (Institution.Kind kind : Institution.Kind.values()) {
      same(
          registry.institutions().within(id, kind, on).orElseThrow(),
          scan.current(Institution.class)
              .filter(i -> i.kind() == kind && within.contains(i.community()))
              .map(Institution::id)
              .toList());
    }
    assertThat(registry.organisations().fundOf(id, on).toOptional())
        .isEqualTo(
            scan.current(CommunityFund.class).filter(f -> f.community().equals(id)).findAny());
    assertThat(registry.organisations().hostOf(id, on).orElseThrow())
        .isEqualTo(scan.current(BranchHost.class).filter(h -> h.branch().equals(id)).findAny());
    same(
        registry.grids().of(id, on).orElseThrow(),
        scan.current(Grid.class).filter(g -> g.community().equals(id)).map(Grid::id).toList());
  }

  private void person(PersonId id) {
    assertThat(registry.members().branchOf(id, on).orElseThrow()).isEqualTo(scan.branch(id));
    assertThat(registry.members().statusOf(id, on).orElseThrow())
        .isEqualTo(
            scan.all(PartyMember.class)
                .filter(m -> m.person().equals(id))
                .flatMap(m -> m.statusOn(on).stream())
                .findAny());
    same(registry.posts().of(id, on).orElseThrow(), scan.posts(p -> p.person().equals(id)));
    same(registry.bodies().of(id, on).orElseThrow(), scan.bodies(b -> scan.sits(b, id)));
    same(
        registry.posts().filesOf(id, on).orElseThrow(),
        scan.all(SecretaryFile.class)
            .filter(f -> f.secretary().equals(id) && !f.filedOn().isAfter(on))
            .toList());
    same(
        registry.people().residencesOf(id, on).orElseThrow(),
        scan.all(Person.class)
            .filter(p -> p.id().equals(id))
            .flatMap(p -> p.residences().stream())
            .filter(r -> r.validity().contains(on))
            .toList());
    assertThat(registry.people().householdOf(id, on).orElseThrow()).isEqualTo(scan.household(id));
    same(
        registry.grids().postsOf(id, on).orElseThrow(),
        scan.current(GridPost.class).filter(p -> is(p.person(), id)).toList());
  }

  private void body(BodyId id) {
    same(registry.bodies().partsOf(id, on).orElseThrow(), scan.bodies(b -> is(b.parent(), id)));
    same(
        registry.bodies().seatsOf(id, on).orElseThrow(),
        scan.all(Body.class)
            .filter(b -> b.id().equals(id))
            .flatMap(b -> b.seats().stream())
            .filter(s -> s.validity().contains(on))
            .toList());
    same(
        registry.posts().holdersOf(id, "SECRETARY", on).orElseThrow(),
        scan.posts(p -> is(p.body(), id) && p.post().equals("SECRETARY")));
  }

  private void homes() {
    for (Dwelling d : records.of(Dwelling.class)) {
      same(
          registry.people().residentsOf(d.id(), LIVING, on).orElseThrow(),
          scan.all(Person.class)
              .filter(
                  p ->
                      p.residences().stream()
                          .anyMatch(
                              r ->
                                  r.dwelling().equals(d.id())
                                      && LIVING.contains(r.kind())
                                      && r.validity().contains(on)))
              .map(Person::id)
              .toList());
      same(
          registry.homes().householdsOf(d.id(), on).orElseThrow(),
          scan.households(h -> h.dwelling().equals(d.id())));
    }
    for (Building b : records.of(Building.class)) {
      Set<Residence.Kind> registered = ImmutableSet.of(Residence.Kind.REGISTERED);
      same(
          registry.people().residentsOf(b.id(), registered, on).orElseThrow(),
          scan.residents(x -> x.id().equals(b.id()), registered));
      same(
          registry.homes().householdsOf(b.id(), on).orElseThrow(),
          scan.households(h -> scan.building(h.dwelling()).id().equals(b.id())));
    }
    for (Household h : records.of(Household.class)) {
      same(
          registry.people().personsOf(h.id(), on).orElseThrow(),
          scan.all(Person.class)
              .map(Person::id)
              .filter(p -> is(scan.household(p), h.id()))
              .toList());
    }
  }

  private void estate(Estate estate) {
    EstateId id = estate.id();
    assertThat(registry.homes().propertyFirmOf(id, on).orElseThrow()).isEqualTo(scan.firm(estate));
    same(
        registry.bodies().ofOwners(id, on).orElseThrow(),
        scan.bodies(b -> b.kind() == Body.Kind.OWNERS_COMMITTEE && is(b.estate(), id)));
    same(
        registry.people().residentsOf(id, LIVING, on).orElseThrow(),
        scan.residents(b -> is(b.estate(), id), LIVING));
    same(
        registry.organisations().hostedBy(id, on).orElseThrow(),
        scan.current(BranchHost.class)
            .filter(h -> is(h.estate(), id))
            .map(BranchHost::branch)
            .toList());
  }

  private void institution(InstitutionId id) {
    same(
        registry.organisations().hostedBy(id, on).orElseThrow(),
        scan.current(BranchHost.class)
            .filter(h -> is(h.institution(), id))
            .map(BranchHost::branch)
            .toList());
  }

  private void grid(GridId id) {
    same(
        registry.grids().partsOf(id, on).orElseThrow(),
        scan.current(Grid.class).filter(g -> is(g.parent(), id)).map(Grid::id).toList());
    same(
        registry.grids().postsOf(id, on).orElseThrow(),
        scan.current(GridPost.class).filter(p -> p.grid().equals(id)).toList());
  }

  private static boolean is(Optional<?> value, Object wanted) {
    return value.isPresent() && value.get().equals(wanted);
  }

  // Posts may be stated twice; answers that are sets of ids must not be.
  private static <E> void same(Collection<E> answer, Collection<E> expected) {
    if (answer instanceof ImmutableList && expected instanceof Set) {
      assertThat(ImmutableSet.copyOf(answer)).isEqualTo(expected);
    } else {
      assertThat(answer).containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
