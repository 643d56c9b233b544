package org.governance4j.testing.registry;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Datum;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.Residence;
import org.governance4j.community.SecretaryFile;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** Makes up communities without a fault: whatever would contradict what there is, is left out. */
final class CommunityGenerator {

  static final LocalDate START = LocalDate.of(2022, 1, 1);
  static final RuleRef RULE = RuleRef.of("TEST-1", "a figure", "a source");
  private static final int DAYS = 100;
  private static final Validity ALWAYS = Validity.from(START);

  private final OrganisationPolicy schemes;
  private final Random random;
  private final int size;
  private final List<Record> all = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Institution> institutions = new ArrayList<>();
  private final List<Estate> estates = new ArrayList<>();
  private final List<Building> buildings = new ArrayList<>();
  private final List<Dwelling> dwellings = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();
  private final List<PersonId> persons = new ArrayList<>();
  private final Map<PersonId, Validity> memberships = new HashMap<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();

  CommunityGenerator(OrganisationPolicy schemes, long seed, int size) {
    this.schemes = schemes;
    this.random = new Random(seed);
    this.size = size;
  }

  /** The records in an order in which little stands before what it refers to. */
  CommunityRecords generate() {
    organisations();
    some(institutions, this::institution);
    some(estates, this::estate);
    some(buildings, this::building);
    some(
        dwellings, i -> pick(buildings).map(b -> new Dwelling(id("d", i, DwellingId::of), b.id())));
    some(households, this::household);
    people();
    some(bodies, this::body);
    some(grids, this::grid);
    some(new ArrayList<>(), this::post);
    some(new ArrayList<>(), this::gridPost);
    some(new ArrayList<>(), this::file);
    funds();
    hosts();
    newcomer();
    Collections.shuffle(all, random);
    return new CommunityRecords(schemes, ImmutableList.copyOf(all));
  }

  private void organisations() {
    for (OrganisationScheme scheme : schemes.schemes()) {
      add(organisations, organisation(scheme, 0, Optional.empty(), ALWAYS));
      for (int i = 0; i < size && scheme.levels().size() > 1; i++) {
        int level = 1 + random.nextInt(scheme.levels().size() - 1);
        pick(organisations)
            .filter(p -> scheme.levels().subList(0, level).contains(p.level()))
            .ifPresent(
                p ->
                    add(
                        organisations,
                        organisation(scheme, level, Optional.of(p.id()), within(p.validity()))));
      }
    }
  }

  /** One organisation below the first that nothing refers to. */
  private void newcomer() {
    OrganisationScheme scheme = schemes.schemes().get(0);
    if (scheme.levels().size() > 1) {
      Organisation top = organisations.get(0);
      add(organisations, organisation(scheme, 1, Optional.of(top.id()), within(top.validity())));
    }
  }

  private Organisation organisation(
      OrganisationScheme scheme, int level, Optional<OrganisationId> parent, Validity validity) {
    OrganisationId id = id("o", organisations.size(), OrganisationId::of);
    return new Organisation(id, scheme.id(), scheme.levels().get(level), parent, validity);
  }

  private Optional<Institution> institution(int i) {
    Institution.Kind[] kinds = Institution.Kind.values();
    Institution.Kind kind =
        random.nextBoolean() ? Institution.Kind.PROPERTY_FIRM : kinds[random.nextInt(kinds.length)];
    return pick(organisations)
        .map(
            o ->
                new Institution(id("i", i, InstitutionId::of), kind, o.id(), within(o.validity())));
  }

  private Optional<Estate> estate(int i) {
    List<Estate.Engagement> firms = new ArrayList<>();
    for (Institution firm : institutions) {
      Estate.Engagement next = new Estate.Engagement(firm.id(), within(firm.validity()));
      if (firm.kind() == Institution.Kind.PROPERTY_FIRM
          && firms.stream().noneMatch(f -> f.validity().overlaps(next.validity()))) {
        firms.add(next);
      }
    }
    return pick(organisations)
        .map(o -> new Estate(id("e", i, EstateId::of), o.id(), ImmutableList.copyOf(firms)));
  }

  private Optional<Building> building(int i) {
    OrganisationId community = pick(organisations).orElseThrow().id();
    Optional<EstateId> estate =
        pick(estates).filter(e -> e.community().equals(community)).map(Estate::id);
    GeoPoint location = GeoPoint.of(1_130_000_000 + i, 230_000_000, Datum.CGCS2000);
    return Optional.of(new Building(id("b", i, BuildingId::of), community, estate, location));
  }

  private Optional<Household> household(int i) {
    return pick(dwellings)
        .map(d -> new Household(id("h", i, HouseholdId::of), d.id(), within(ALWAYS)));
  }

  private void people() {
    for (int i = 0; i < size * 3; i++) {
      PersonId person = id("p", i, PersonId::of);
      persons.add(person);
      all.add(
          new Person(person, ImmutableList.copyOf(residences()), ImmutableList.copyOf(families())));
      if (random.nextBoolean()) {
        all.add(member(person));
      }
      applications(person);
    }
  }

  private List<Residence> residences() {
    List<Residence> found = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Residence.Kind kind = Residence.Kind.values()[random.nextInt(3)];
      pick(dwellings)
          .map(d -> new Residence(d.id(), kind, within(ALWAYS)))
          .filter(next -> found.stream().noneMatch(r -> contradict(r, next)))
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean contradict(Residence a, Residence b) {
    return a.kind() == b.kind()
        && (a.kind() == Residence.Kind.REGISTERED || a.dwelling().equals(b.dwelling()))
        && a.validity().overlaps(b.validity());
  }

  private List<Household.Membership> families() {
    List<Household.Membership> found = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      pick(households)
          .map(h -> new Household.Membership(h.id(), within(h.validity())))
          .filter(n -> found.stream().noneMatch(h -> h.validity().overlaps(n.validity())))
          .ifPresent(found::add);
    }
    return found;
  }

  private PartyMember member(PersonId person) {
    Validity membership = within(ALWAYS);
    memberships.put(person, membership);
    List<PartyMember.Affiliation> affiliations = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Organisation branch = pick(organisations).orElseThrow();
      common(membership, branch.validity())
          .map(days -> new PartyMember.Affiliation(branch.id(), within(days)))
          .filter(n -> affiliations.stream().noneMatch(a -> a.validity().overlaps(n.validity())))
          .ifPresent(affiliations::add);
    }
    Optional<LocalDate> full =
        random.nextBoolean() ? Optional.of(within(membership).from()) : Optional.empty();
    return new PartyMember(
        person, membership.from(), full, membership.until(), ImmutableList.copyOf(affiliations));
  }

  private void applications(PersonId person) {
    List<Validity> taken = new ArrayList<>();
    Optional.ofNullable(memberships.get(person)).ifPresent(taken::add);
    for (Applicant.Stage stage : Applicant.Stage.values()) {
      Organisation branch = pick(organisations).orElseThrow();
      Validity days = within(branch.validity());
      if (random.nextBoolean() && taken.stream().noneMatch(days::overlaps)) {
        taken.add(days);
        all.add(new Applicant(person, stage, branch.id(), days));
      }
    }
  }

  private Optional<Body> body(int i) {
    Optional<Body> parent = pick(bodies).filter(b -> random.nextBoolean());
    Optional<Organisation> beside = pick(organisations).filter(o -> random.nextBoolean());
    Optional<EstateId> estate = pick(estates).map(Estate::id).filter(e -> random.nextBoolean());
    Body.Kind kind = Body.Kind.values()[random.nextInt(Body.Kind.values().length)];
    return common(
            parent.map(Body::validity).orElse(ALWAYS),
            beside.map(Organisation::validity).orElse(ALWAYS))
        .map(this::within)
        .map(
            days ->
                new Body(
                    id("y", i, BodyId::of),
                    kind,
                    parent.map(Body::id),
                    beside.map(Organisation::id),
                    estate,
                    seats(days),
                    days));
  }

  private ImmutableList<Body.Seat> seats(Validity body) {
    ImmutableList.Builder<Body.Seat> seats = ImmutableList.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      Optional<Institution> unit = pick(institutions).filter(u -> random.nextBoolean());
      common(body, unit.map(Institution::validity).orElse(ALWAYS))
          .map(this::within)
          .map(days -> new Body.Seat(anyone(), "MEMBER", unit.map(Institution::id), days))
          .ifPresent(seats::add);
    }
    return seats.build();
  }

  private Optional<Grid> grid(int i) {
    GridId id = id("g", i, GridId::of);
    Grid.Kind kind = Grid.Kind.values()[random.nextInt(2)];
    Optional<Grid> parent = pick(grids).filter(g -> random.nextBoolean());
    return parent.isPresent()
        ? parent.map(
            p -> new Grid(id, kind, p.community(), Optional.of(p.id()), within(p.validity())))
        : pick(organisations)
            .map(
                o ->
                    Grid.builder()
                        .id(id)
                        .kind(kind)
                        .community(o.id())
                        .validity(within(o.validity()))
                        .build());
  }

  private Optional<PostHolding> post(int i) {
    String post = i % 2 == 0 ? "SECRETARY" : "COMMITTEE_DIRECTOR";
    boolean acting = random.nextInt(4) == 0;
    Optional<Body> body = pick(bodies).filter(b -> random.nextBoolean());
    Optional<Organisation> organisation = body.isPresent() ? Optional.empty() : pick(organisations);
    Validity days =
        within(body.map(Body::validity).orElseGet(() -> organisation.orElseThrow().validity()));
    PostHolding holding =
        body.map(b -> PostHolding.of(anyone(), post, b.id(), days))
            .orElseGet(() -> PostHolding.of(anyone(), post, organisation.orElseThrow().id(), days));
    return Optional.of(holding.withActing(acting));
  }

  private Optional<GridPost> gridPost(int i) {
    return pick(grids)
        .map(
            grid ->
                new GridPost(
                    grid.id(),
                    GridPost.Role.values()[random.nextInt(2)],
                    random.nextBoolean() ? Optional.of(anyone()) : Optional.empty(),
                    random.nextBoolean()
                        ? Optional.of(ContentRef.of("duty-" + i))
                        : Optional.empty(),
                    random.nextBoolean() ? Optional.of("VOLUNTEER") : Optional.empty(),
                    random.nextBoolean(),
                    within(grid.validity())));
  }

  private Optional<SecretaryFile> file(int i) {
    Organisation community = pick(organisations).orElseThrow();
    Organisation above = pick(organisations).orElseThrow();
    EvidenceRef file = new EvidenceRef("f" + i, "FILE", Instant.EPOCH, "0".repeat(64));
    return common(community.validity(), above.validity())
        .map(
            days ->
                new SecretaryFile(anyone(), community.id(), above.id(), within(days).from(), file));
  }

  private void funds() {
    for (Organisation community : organisations) {
      Validity first = within(community.validity());
      if (random.nextBoolean()) {
        all.add(new CommunityFund(community.id(), 13_000_000, first, RULE));
        first
            .until()
            .map(Validity::from)
            .filter(community.validity()::encloses)
            .ifPresent(days -> all.add(new CommunityFund(community.id(), 20_000_000, days, RULE)));
      }
    }
  }

  /** Branches in estates and institutions, some of which move from one to the other. */
  private void hosts() {
    for (Organisation branch : organisations) {
      Validity first = within(branch.validity());
      if (random.nextBoolean()) {
        host(branch.id(), first);
        first
            .until()
            .map(Validity::from)
            .filter(branch.validity()::encloses)
            .ifPresent(days -> host(branch.id(), days));
      }
    }
  }

  private void host(OrganisationId branch, Validity days) {
    if (random.nextBoolean()) {
      pick(estates).map(e -> BranchHost.inEstate(branch, e.id(), days)).ifPresent(all::add);
    } else {
      pick(institutions)
          .filter(i -> i.validity().encloses(days))
          .map(i -> BranchHost.inInstitution(branch, i.id(), days))
          .ifPresent(all::add);
    }
  }

  private <R extends Record> void some(List<R> kind, Function<Integer, Optional<R>> make) {
    for (int i = 0; i < size; i++) {
      make.apply(i).ifPresent(made -> add(kind, made));
    }
  }

  private <R extends Record> void add(List<R> kind, R made) {
    kind.add(made);
    all.add(made);
  }

  private PersonId anyone() {
    return pick(persons).orElseThrow();
  }

  private <E> Optional<E> pick(List<E> from) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }

  private static <I> I id(String prefix, int number, Function<String, I> of) {
    return of.apply(prefix + number);
  }

  /** Some of the days of another validity, often all. */
  private Validity within(Validity outer) {
    if (random.nextInt(3) > 0) {
      return outer;
    }
    LocalDate end = outer.until().orElse(outer.from().plusDays(DAYS / 2));
    int length = (int) (end.toEpochDay() - outer.from().toEpochDay());
    int from = random.nextInt(length);
    LocalDate start = outer.from().plusDays(from);
    return outer.until().isEmpty() && random.nextBoolean()
        ? Validity.from(start)
        : Validity.of(start, start.plusDays(1 + random.nextInt(length - from)));
  }

  private static Optional<Validity> common(Validity a, Validity b) {
    if (!a.overlaps(b)) {
      return Optional.empty();
    }
    LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
    Optional<LocalDate> until =
        a.until().isEmpty() || b.until().isPresent() && b.until().get().isBefore(a.until().get())
            ? b.until()
            : a.until();
    return Optional.of(new Validity(from, until));
  }
}
