package org.governance4j.testing.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/** Breaks a faultless community in one known way at a time, and says which faults must be named. */
public final class CommunityBreaks {

  /**
   * A community with one break.
   *
   * @param what the break, for people
   * @param records the broken records
   * @param faults exactly the faults, each as CODE KIND index field
   */
  public record Broken(String what, CommunityRecords records, ImmutableList<String> faults) {}

  private static final Validity LONG_AGO =
      Validity.of(CommunityGenerator.START.minusDays(10), CommunityGenerator.START.minusDays(5));

  private final CommunityRecords records;
  private final Random random;
  private final Set<String> needed;
  private final List<Broken> found = new ArrayList<>();

  private CommunityBreaks(CommunityRecords records, long seed) {
    this.records = records;
    this.random = new Random(seed);
    this.needed =
        records.all().stream()
            .flatMap(r -> CommunityEdit.references(r).values().stream())
            .map(OpaqueId::value)
            .collect(Collectors.toSet());
  }

  /** Every break of a law that the records have room for. */
  public static List<Broken> of(String law, CommunityRecords records, long seed) {
    CommunityBreaks breaks = new CommunityBreaks(records, seed);
    switch (law) {
      case "L-REGISTRY-1" -> breaks.ids();
      case "L-REGISTRY-2" -> breaks.references();
      case "L-REGISTRY-3" -> breaks.days();
      case "L-REGISTRY-4" -> breaks.trees();
      case "L-REGISTRY-5" -> breaks.exclusions();
      case "L-REGISTRY-6" -> breaks.agreement();
      default -> throw new IllegalArgumentException("no breaks are known for " + law);
    }
    return breaks.found;
  }

  private void ids() {
    Stream.of(
            Organisation.class,
            Person.class,
            Building.class,
            Dwelling.class,
            Household.class,
            Estate.class,
            Institution.class,
            Body.class,
            Grid.class)
        .forEach(kind -> twice(kind, "id"));
    twice(PartyMember.class, "person");
  }

  private <R extends Record> void twice(Class<R> kind, String field) {
    int count = records.of(kind).size();
    any(kind, r -> true)
        .ifPresent(
            i ->
                broken(
                    "twice " + kind,
                    records.plus(records.of(kind).get(i)),
                    "DUPLICATE_ID " + name(kind) + " " + count + " " + field));
  }

  /** Sends every reference of one record of each kind to nowhere, one by one. */
  private void references() {
    records.all().stream().map(Record::getClass).distinct().forEach(this::referencesOf);
  }

  private <R extends Record> void referencesOf(Class<R> kind) {
    // A community that goes elsewhere takes its estates and grids out of reach: a fault of its own.
    any(kind, r -> kind != Estate.class && kind != Grid.class || isLeaf(r))
        .ifPresent(
            i ->
                CommunityEdit.references(records.of(kind).get(i))
                    .forEach((path, id) -> nowhere(kind, i, path, id)));
  }

  private <R extends Record> void nowhere(Class<R> kind, int i, String path, OpaqueId id) {
    OpaqueId nowhere;
    try {
      nowhere = id.getClass().getConstructor(String.class).newInstance("nowhere");
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    R record = records.of(kind).get(i);
    boolean tied =
        path.equals("community")
            && (record instanceof Building b && b.estate().isPresent()
                || record instanceof Grid g && g.parent().isPresent());
    if (!tied) {
      broken(
          path + " of " + kind,
          records.changed(kind, i, r -> CommunityEdit.with(r, path, nowhere)),
          "UNKNOWN_REFERENCE " + name(kind) + " " + i + " " + path);
    }
  }

  private void days() {
    longAgo(Applicant.class, "validity", "branch");
    longAgo(GridPost.class, "validity", "grid");
    longAgo(CommunityFund.class, "validity", "community");
    longAgo(Institution.class, "validity", "community");
    any(BranchHost.class, h -> h.estate().isPresent())
        .ifPresent(i -> longAgo(BranchHost.class, i, "validity", "branch"));
    any(BranchHost.class, h -> h.institution().isPresent())
        .ifPresent(
            i ->
                broken(
                    "stood in an institution long ago",
                    records.changed(
                        BranchHost.class, i, h -> CommunityEdit.with(h, "validity", LONG_AGO)),
                    "OUTSIDE_VALIDITY BRANCH_HOST " + i + " branch",
                    "OUTSIDE_VALIDITY BRANCH_HOST " + i + " host.institution"));
    longAgo(Person.class, "households[0].validity", "households[0].household");
    longAgo(Estate.class, "propertyFirms[0].validity", "propertyFirms[0].firm");
    longAgo(Organisation.class, "validity", "parent");
    any(PostHolding.class, p -> true)
        .ifPresent(
            i ->
                longAgo(
                    PostHolding.class,
                    i,
                    "validity",
                    records.of(PostHolding.class).get(i).body().isPresent()
                        ? "scope.body"
                        : "scope.organisation"));
    any(SecretaryFile.class, f -> true)
        .ifPresent(
            i ->
                broken(
                    "filed long ago",
                    records.changed(
                        SecretaryFile.class,
                        i,
                        f -> CommunityEdit.with(f, "filedOn", LONG_AGO.from())),
                    "OUTSIDE_VALIDITY SECRETARY_FILE " + i + " community",
                    "OUTSIDE_VALIDITY SECRETARY_FILE " + i + " filedWith"));
    any(Body.class, b -> !b.seats().isEmpty() && b.seats().get(0).delegatedBy().isPresent())
        .ifPresent(
            i ->
                broken(
                    "sat long ago",
                    records.changed(
                        Body.class, i, b -> CommunityEdit.with(b, "seats[0].validity", LONG_AGO)),
                    "OUTSIDE_VALIDITY BODY " + i + " seats[0].validity",
                    "OUTSIDE_VALIDITY BODY " + i + " seats[0].delegatedBy"));
  }

  private <R extends Record> void longAgo(Class<R> kind, String path, String field) {
    boolean whole = path.equals("validity");
    any(
            kind,
            r ->
                CommunityEdit.references(r).containsKey(field)
                    && (!whole || RegistryScan.validityOf(r).isPresent() && isLeaf(r)))
        .ifPresent(i -> longAgo(kind, i, path, field));
  }

  private <R extends Record> void longAgo(Class<R> kind, int i, String path, String field) {
    broken(
        path + " of " + kind + " long ago",
        records.changed(kind, i, r -> CommunityEdit.with(r, path, LONG_AGO)),
        "OUTSIDE_VALIDITY " + name(kind) + " " + i + " " + field);
  }

  private void trees() {
    any(Organisation.class, this::isLeaf)
        .ifPresent(
            i -> {
              organisation(i, "scheme", "NO-SCHEME", "UNKNOWN_SCHEME", "scheme");
              organisation(i, "level", "NO-LEVEL", "UNKNOWN_LEVEL", "level");
            });
    any(Organisation.class, o -> o.parent().isPresent())
        .ifPresent(
            i -> {
              organisation(i, "parent", Optional.empty(), "PARENT_MISSING", "parent");
              broken(
                  "own parent",
                  records.changed(
                      Organisation.class, i, o -> CommunityEdit.with(o, "parent", o.id())),
                  "CYCLE ORGANISATION " + i + " parent",
                  "LEVEL_NOT_BELOW_PARENT ORGANISATION " + i + " parent");
            });
    any(Organisation.class, o -> o.parent().isPresent() && isLeaf(o))
        .ifPresent(
            i -> {
              Organisation o = records.of(Organisation.class).get(i);
              String top = records.schemes().scheme(o.scheme()).orElseThrow().levels().get(0);
              organisation(i, "level", top, "LEVEL_NOT_BELOW_PARENT", "parent");
            });
    ownParent(Body.class);
    ownParent(Grid.class);
    any(Body.class, b -> b.parent().isPresent())
        .ifPresent(
            i -> {
              Body child = records.of(Body.class).get(i);
              int up = indexOfBody(child.parent().orElseThrow());
              Body parent = records.of(Body.class).get(up);
              if (child.validity().encloses(parent.validity())) {
                broken(
                    "two bodies in a circle",
                    records.changed(
                        Body.class, up, b -> CommunityEdit.with(b, "parent", child.id())),
                    "CYCLE BODY " + i + " parent",
                    "CYCLE BODY " + up + " parent");
              }
            });
  }

  private int indexOfBody(BodyId id) {
    List<Body> bodies = records.of(Body.class);
    return IntStream.range(0, bodies.size())
        .filter(i -> bodies.get(i).id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void organisation(int i, String path, Object value, String code, String field) {
    broken(
        path + " becomes " + value,
        records.changed(Organisation.class, i, o -> CommunityEdit.with(o, path, value)),
        code + " ORGANISATION " + i + " " + field);
  }

  private <R extends Record> void ownParent(Class<R> kind) {
    any(kind, r -> true)
        .ifPresent(
            i ->
                broken(
                    "own parent of " + kind,
                    records.changed(
                        kind, i, r -> CommunityEdit.with(r, "parent", RegistryScan.idOf(r))),
                    "CYCLE " + name(kind) + " " + i + " parent"));
  }

  private void exclusions() {
    again(Person.class, "residences");
    again(Person.class, "households");
    again(PartyMember.class, "affiliations");
    again(Estate.class, "propertyFirms");
    added(CommunityFund.class, "RECORDS_OVERLAP COMMUNITY_FUND ");
    added(BranchHost.class, "RECORDS_OVERLAP BRANCH_HOST ");
    added(Applicant.class, "RECORDS_OVERLAP APPLICANT ");
    any(PartyMember.class, m -> !m.affiliations().isEmpty())
        .map(records.of(PartyMember.class)::get)
        .ifPresent(
            m -> {
              PartyMember.Affiliation branch = m.affiliations().get(0);
              int last = records.of(Applicant.class).size();
              broken(
                  "a member becomes an activist",
                  records.plus(
                      new Applicant(
                          m.person(),
                          Applicant.Stage.ACTIVIST,
                          branch.branch(),
                          branch.validity())),
                  "APPLICANT_IS_MEMBER APPLICANT " + last + " validity");
            });
  }

  private <R extends Record> void again(Class<R> kind, String list) {
    any(kind, r -> !list(r, list).isEmpty())
        .ifPresent(
            i -> {
              List<?> old = list(records.of(kind).get(i), list);
              ImmutableList<Object> twice =
                  ImmutableList.builder().addAll(old).add(old.get(0)).build();
              broken(
                  list + " stated twice",
                  records.changed(kind, i, r -> CommunityEdit.with(r, list, twice)),
                  "RELATIONS_OVERLAP "
                      + name(kind)
                      + " "
                      + i
                      + " "
                      + list
                      + "["
                      + old.size()
                      + "]");
            });
  }

  private static List<?> list(Record record, String name) {
    return (List<?>) CommunityEdit.get(record, name).orElseThrow();
  }

  private <R extends Record> void added(Class<R> kind, String fault) {
    int last = records.of(kind).size();
    any(kind, r -> true)
        .ifPresent(
            i ->
                broken(
                    "the same again: " + kind,
                    records.plus(records.of(kind).get(i)),
                    fault + last + " validity"));
  }

  private void agreement() {
    any(PartyMember.class, m -> m.fullSince().isPresent())
        .ifPresent(
            i ->
                member(
                    i,
                    "fullSince",
                    records.of(PartyMember.class).get(i).admittedOn().minusDays(1),
                    "DATES_OUT_OF_ORDER PARTY_MEMBER " + i + " fullSince"));
    any(PartyMember.class, m -> m.fullSince().isEmpty())
        .ifPresent(
            i ->
                member(
                    i,
                    "endedOn",
                    records.of(PartyMember.class).get(i).admittedOn(),
                    "DATES_OUT_OF_ORDER PARTY_MEMBER " + i + " endedOn"));
    any(
            PartyMember.class,
            m ->
                m.affiliations().size() == 1
                    && m.fullSince().isEmpty()
                    && m.affiliations().get(0).validity().until().isEmpty())
        .ifPresent(
            i -> {
              LocalDate end =
                  records
                      .of(PartyMember.class)
                      .get(i)
                      .affiliations()
                      .get(0)
                      .validity()
                      .from()
                      .plusDays(1);
              member(
                  i,
                  "endedOn",
                  end,
                  "AFFILIATION_OUTSIDE_MEMBERSHIP PARTY_MEMBER " + i + " affiliations[0].validity");
            });
    any(Estate.class, e -> e.propertyFirms().size() == 1).ifPresent(this::otherFirm);
    any(Building.class, b -> b.estate().isEmpty())
        .ifPresent(
            i ->
                records.of(Estate.class).stream()
                    .filter(
                        e -> !e.community().equals(records.of(Building.class).get(i).community()))
                    .findFirst()
                    .ifPresent(e -> elsewhere(Building.class, i, "estate", e.id())));
    any(Grid.class, g -> g.parent().isEmpty() && isLeaf(g))
        .ifPresent(
            i -> {
              Grid grid = records.of(Grid.class).get(i);
              records.of(Grid.class).stream()
                  .filter(g -> !g.community().equals(grid.community()))
                  .filter(g -> g.validity().encloses(grid.validity()))
                  .findFirst()
                  .ifPresent(g -> elsewhere(Grid.class, i, "parent", g.id()));
            });
    any(CommunityFund.class, f -> true)
        .ifPresent(
            i ->
                broken(
                    "negative fund",
                    records.changed(CommunityFund.class, i, f -> CommunityEdit.with(f, "fen", -1L)),
                    "NEGATIVE_FUND COMMUNITY_FUND " + i + " fen"));
  }

  private void member(int i, String path, LocalDate value, String fault) {
    broken(
        path + " becomes " + value,
        records.changed(PartyMember.class, i, m -> CommunityEdit.with(m, path, value)),
        fault);
  }

  private void otherFirm(int i) {
    Estate.Engagement old = records.of(Estate.class).get(i).propertyFirms().get(0);
    records.of(Institution.class).stream()
        .filter(n -> n.kind() != Institution.Kind.PROPERTY_FIRM)
        .filter(n -> n.validity().encloses(old.validity()))
        .findFirst()
        .ifPresent(
            n ->
                broken(
                    "no property firm",
                    records.changed(
                        Estate.class,
                        i,
                        e -> CommunityEdit.with(e, "propertyFirms[0].firm", n.id())),
                    "NO_PROPERTY_FIRM ESTATE " + i + " propertyFirms[0].firm"));
  }

  private <R extends Record> void elsewhere(Class<R> kind, int i, String path, OpaqueId id) {
    broken(
        path + " elsewhere",
        records.changed(kind, i, r -> CommunityEdit.with(r, path, id)),
        "OTHER_COMMUNITY " + name(kind) + " " + i + " " + path);
  }

  private void broken(String what, CommunityRecords changed, String... faults) {
    found.add(new Broken(what, changed, ImmutableList.copyOf(faults)));
  }

  /** Whether nothing refers to a record. */
  private boolean isLeaf(Record record) {
    return CommunityEdit.get(record, "id")
        .map(id -> !needed.contains(((OpaqueId) id).value()))
        .orElse(true);
  }

  /** The position of one record of a kind that suits, any. */
  private <R extends Record> Optional<Integer> any(Class<R> kind, Predicate<R> suits) {
    List<R> all = records.of(kind);
    List<Integer> suitable =
        IntStream.range(0, all.size()).filter(i -> suits.test(all.get(i))).boxed().toList();
    return suitable.isEmpty()
        ? Optional.empty()
        : Optional.of(suitable.get(random.nextInt(suitable.size())));
  }

  private static String name(Class<?> kind) {
    return kind.getSimpleName().replaceAll("(.)([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
