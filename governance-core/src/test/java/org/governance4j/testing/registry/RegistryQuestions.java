package org.governance4j.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
    ids(records, Organisation.class, Organisation::id, OrganisationId.of("nowhere"))
        .forEach(questions::organisation);
    ids(records, Person.class, Person::id, PersonId.of("nobody")).forEach(questions::person);
    ids(records, Body.class, Body::id, BodyId.of("nothing")).forEach(questions::body);
    questions.homes();
    records.of(Estate.class).forEach(questions::estate);
    ids(records, Institution.class, Institution::id, InstitutionId.of("nowhere"))
        .forEach(questions::institution);
    ids(records, Grid.class, Grid::id, GridId.of("nowhere")).forEach(questions::grid);
  }

  private void recordsAgree() {
    same(registry.organisations(), records.of(Organisation.class));
    same(registry.persons(), records.of(Person.class));
    same(registry.members(), records.of(PartyMember.class));
    same(registry.applicants(), records.of(Applicant.class));
    same(registry.posts(), records.of(PostHolding.class));
    same(registry.buildings(), records.of(Building.class));
    same(registry.dwellings(), records.of(Dwelling.class));
    same(registry.households(), records.of(Household.class));
    same(registry.estates(), records.of(Estate.class));
    same(registry.institutions(), records.of(Institution.class));
    same(registry.bodies(), records.of(Body.class));
    same(registry.secretaryFiles(), records.of(SecretaryFile.class));
    same(registry.funds(), records.of(CommunityFund.class));
    same(registry.branchHosts(), records.of(BranchHost.class));
    same(registry.grids(), records.of(Grid.class));
    same(registry.gridPosts(), records.of(GridPost.class));
    scan.all(Organisation.class).forEach(o -> found(registry.organisation(o.id()), o));
    scan.all(Person.class).forEach(p -> found(registry.person(p.id()), p));
    scan.all(PartyMember.class).forEach(m -> found(registry.member(m.person()), m));
    scan.all(Building.class).forEach(b -> found(registry.building(b.id()), b));
    scan.all(Dwelling.class).forEach(d -> found(registry.dwelling(d.id()), d));
    scan.all(Household.class).forEach(h -> found(registry.household(h.id()), h));
    scan.all(Estate.class).forEach(e -> found(registry.estate(e.id()), e));
    scan.all(Institution.class).forEach(i -> found(registry.institution(i.id()), i));
    scan.all(Body.class).forEach(b -> found(registry.body(b.id()), b));
    scan.all(Grid.class).forEach(g -> found(registry.grid(g.id()), g));
  }

  private static <R> void found(Optional<R> answer, R expected) {
    assertThat(answer).contains(expected);
  }

  private void organisation(OrganisationId id) {
    Set<OrganisationId> within = scan.within(id);
    same(registry.within(id, on), within);
    assertThat(registry.above(id, on)).isEqualTo(scan.above(id));
    same(registry.membersWithin(id, on), scan.membersWithin(id));
    same(registry.applicantsWithin(id, on), scan.applicantsWithin(id));
    for (String post : ImmutableList.of("SECRETARY", "COMMITTEE_DIRECTOR", "NO_POST")) {
      same(
          registry.holdersOf(id, post, on),
          scan.posts(p -> is(p.organisation(), id) && p.post().equals(post)));
      same(
          registry.holdersOfBoth(id, post, "SECRETARY", on),
          scan.holdersOfBoth(id, post, "SECRETARY"));
    }
    same(registry.bodiesOf(id, on), scan.bodies(b -> is(b.organisation(), id)));
    same(
        registry.residentsWithin(id, LIVING, on),
        scan.residents(b -> within.contains(b.community()), LIVING));
    same(
        registry.estatesWithoutFirm(id, on),
        scan.all(Estate.class)
            .filter(e -> within.contains(e.community()) && scan.firm(e).isEmpty())
            .map(Estate::id)
            .toList());
    for (Institution.Kind kind : Institution.Kind.values()) {
      same(
          registry.institutionsWithin(id, kind, on),
          scan.current(Institution.class)
              .filter(i -> i.kind() == kind && within.contains(i.community()))
              .map(Institution::id)
              .toList());
    }
    assertThat(registry.fundOf(id, on))
        .isEqualTo(
            scan.current(CommunityFund.class).filter(f -> f.community().equals(id)).findAny());
    assertThat(registry.hostOf(id, on))
        .isEqualTo(scan.current(BranchHost.class).filter(h -> h.branch().equals(id)).findAny());
    same(
        registry.gridsOf(id, on),
        scan.current(Grid.class).filter(g -> g.community().equals(id)).map(Grid::id).toList());
  }

  private void person(PersonId id) {
    assertThat(registry.branchOf(id, on)).isEqualTo(scan.branch(id));
    assertThat(registry.standingOf(id, on))
        .isEqualTo(
            scan.all(PartyMember.class)
                .filter(m -> m.person().equals(id))
                .flatMap(m -> m.standingOn(on).stream())
                .findAny());
    same(registry.postsOf(id, on), scan.posts(p -> p.person().equals(id)));
    same(registry.bodiesOf(id, on), scan.bodies(b -> scan.sits(b, id)));
    same(
        registry.filesOf(id, on),
        scan.all(SecretaryFile.class)
            .filter(f -> f.secretary().equals(id) && !f.filedOn().isAfter(on))
            .toList());
    same(
        registry.residencesOf(id, on),
        scan.all(Person.class)
            .filter(p -> p.id().equals(id))
            .flatMap(p -> p.residences().stream())
            .filter(r -> r.validity().contains(on))
            .toList());
    assertThat(registry.householdOf(id, on)).isEqualTo(scan.household(id));
    same(
        registry.gridPostsOf(id, on),
        scan.current(GridPost.class).filter(p -> is(p.person(), id)).toList());
  }

  private void body(BodyId id) {
    same(registry.partsOf(id, on), scan.bodies(b -> is(b.parent(), id)));
    same(
        registry.seatsOf(id, on),
        scan.all(Body.class)
            .filter(b -> b.id().equals(id))
            .flatMap(b -> b.seats().stream())
            .filter(s -> s.validity().contains(on))
            .toList());
    same(
        registry.holdersOf(id, "SECRETARY", on),
        scan.posts(p -> is(p.body(), id) && p.post().equals("SECRETARY")));
  }

  private void homes() {
    for (Dwelling d : records.of(Dwelling.class)) {
      same(
          registry.residentsOf(d.id(), LIVING, on),
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
      same(registry.householdsOf(d.id(), on), scan.households(h -> h.dwelling().equals(d.id())));
    }
    for (Building b : records.of(Building.class)) {
      Set<Residence.Kind> registered = ImmutableSet.of(Residence.Kind.REGISTERED);
      same(
          registry.residentsOf(b.id(), registered, on),
          scan.residents(x -> x.id().equals(b.id()), registered));
      same(
          registry.householdsOf(b.id(), on),
          scan.households(h -> scan.building(h.dwelling()).id().equals(b.id())));
    }
    for (Household h : records.of(Household.class)) {
      same(
          registry.personsOf(h.id(), on),
          scan.all(Person.class)
              .map(Person::id)
              .filter(p -> is(scan.household(p), h.id()))
              .toList());
    }
  }

  private void estate(Estate estate) {
    EstateId id = estate.id();
    assertThat(registry.propertyFirmOf(id, on)).isEqualTo(scan.firm(estate));
    same(
        registry.ownersBodiesOf(id, on),
        scan.bodies(b -> b.kind() == Body.Kind.OWNERS_COMMITTEE && is(b.estate(), id)));
    same(registry.residentsOf(id, LIVING, on), scan.residents(b -> is(b.estate(), id), LIVING));
    same(
        registry.branchesIn(id, on),
        scan.current(BranchHost.class)
            .filter(h -> is(h.estate(), id))
            .map(BranchHost::branch)
            .toList());
  }

  private void institution(InstitutionId id) {
    same(
        registry.branchesIn(id, on),
        scan.current(BranchHost.class)
            .filter(h -> is(h.institution(), id))
            .map(BranchHost::branch)
            .toList());
  }

  private void grid(GridId id) {
    same(
        registry.partsOf(id, on),
        scan.current(Grid.class).filter(g -> is(g.parent(), id)).map(Grid::id).toList());
    same(
        registry.gridPostsOf(id, on),
        scan.current(GridPost.class).filter(p -> p.grid().equals(id)).toList());
  }

  private static boolean is(Optional<?> value, Object wanted) {
    return value.isPresent() && value.get().equals(wanted);
  }

  private static <R extends Record, I> Stream<I> ids(
      CommunityRecords records, Class<R> kind, Function<R, I> id, I unknown) {
    return Stream.concat(records.of(kind).stream().map(id), Stream.of(unknown));
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
