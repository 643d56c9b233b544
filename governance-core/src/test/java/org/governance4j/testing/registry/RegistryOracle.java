package org.governance4j.testing.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
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
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.Residence;
import org.governance4j.community.SecretaryFile;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;

/**
 * Finds the faults of a community by searching plain lists, slowly: ids by comparing each with
 * each, days one by one.
 */
final class RegistryOracle {

  private static final LocalDate FIRST = CommunityGenerator.START.minusDays(30);
  private static final int DAYS = 200;

  private final CommunityRecords records;
  private final List<String> faults = new ArrayList<>();
  private String kind = "";
  private int index;
  private Optional<OpaqueId> id = Optional.empty();

  private RegistryOracle(CommunityRecords records) {
    this.records = records;
  }

  /** The faults as {@link #render} writes them. */
  static List<String> faults(CommunityRecords records) {
    RegistryOracle oracle = new RegistryOracle(records);
    oracle.organisations();
    oracle.persons();
    oracle.members();
    oracle.applicants();
    oracle.posts();
    oracle.homes();
    oracle.bodies();
    oracle.communities();
    oracle.hosts();
    oracle.grids();
    return oracle.faults;
  }

  /** A reason as its code and its facts by name. */
  static String render(Reason reason) {
    TreeMap<String, String> facts = new TreeMap<>();
    reason.facts().forEach((name, fact) -> facts.put(name, render(fact)));
    return reason.code().name() + " " + facts;
  }

  private static String render(Fact fact) {
    if (fact instanceof Fact.Amount amount) {
      return Long.toString(amount.amount());
    }
    if (fact instanceof Fact.Code code) {
      return code.value();
    }
    return fact instanceof Fact.Day day ? day.date().toString() : ((Fact.Id) fact).value();
  }

  private void organisations() {
    List<Organisation> all = records.of(Organisation.class);
    for (int i = 0; i < all.size(); i++) {
      Organisation o = all.get(i);
      at("ORGANISATION", i, o.id());
      twice(all, o, "id");
      o.parent().ifPresent(p -> refers("parent", Organisation.class, p, o.validity()::contains));
      cycle(o, "parent");
      Optional<OrganisationScheme> scheme =
          records.schemes().schemes().stream().filter(s -> s.id().equals(o.scheme())).findAny();
      if (scheme.isEmpty()) {
        fault("UNKNOWN_SCHEME", "scheme", "value", o.scheme());
      } else if (!scheme.get().levels().contains(o.level())) {
        fault("UNKNOWN_LEVEL", "level", "value", o.level(), "scheme", o.scheme());
      } else if (o.parent().isEmpty() && !scheme.get().levels().get(0).equals(o.level())) {
        fault("PARENT_MISSING", "parent", "value", o.level(), "scheme", o.scheme());
      } else if (o.parent().isPresent()) {
        level(o, scheme.get());
      }
    }
  }

  private void level(Organisation o, OrganisationScheme scheme) {
    Optional<Organisation> parent = first(Organisation.class, o.parent().orElseThrow());
    boolean above = false;
    for (String level : scheme.levels()) {
      if (level.equals(o.level())) {
        break;
      }
      above |= parent.isPresent() && level.equals(parent.get().level());
    }
    if (parent.isPresent() && !above) {
      fault(
          "LEVEL_NOT_BELOW_PARENT", "parent",
          "value", parent.get().id().value(),
          "level", o.level(),
          "parentLevel", parent.get().level(),
          "scheme", o.scheme());
    }
  }

  private void persons() {
    List<Person> all = records.of(Person.class);
    for (int i = 0; i < all.size(); i++) {
      Person p = all.get(i);
      at("PERSON", i, p.id());
      twice(all, p, "id");
      for (int j = 0; j < p.residences().size(); j++) {
        Residence r = p.residences().get(j);
        refers(
            "residences[" + j + "].dwelling",
            Dwelling.class,
            r.dwelling(),
            RegistryOracle::onNoDay);
        for (int k = 0; k < j; k++) {
          Residence s = p.residences().get(k);
          boolean same = r.kind() == s.kind() && r.dwelling().equals(s.dwelling());
          if (same || r.kind() == Residence.Kind.REGISTERED && s.kind() == r.kind()) {
            overlap("residences", j, k, r.validity(), s.validity(), r.dwelling());
          }
        }
      }
      for (int j = 0; j < p.households().size(); j++) {
        Household.Membership h = p.households().get(j);
        refers(
            "households[" + j + "].household",
            Household.class,
            h.household(),
            h.validity()::contains);
        for (int k = 0; k < j; k++) {
          Validity other = p.households().get(k).validity();
          overlap("households", j, k, h.validity(), other, h.household());
        }
      }
    }
  }

  private void members() {
    List<PartyMember> all = records.of(PartyMember.class);
    for (int i = 0; i < all.size(); i++) {
      PartyMember m = all.get(i);
      at("PARTY_MEMBER", i, m.person());
      twice(all, m, "person");
      refers("person", Person.class, m.person(), RegistryOracle::onNoDay);
      if (m.fullSince().isPresent() && m.fullSince().get().isBefore(m.admittedOn())) {
        order("fullSince", m.fullSince().get(), "admittedOn", m.admittedOn());
      }
      if (m.endedOn().isPresent() && !m.endedOn().get().isAfter(m.admittedOn())) {
        order("endedOn", m.endedOn().get(), "admittedOn", m.admittedOn());
      }
      if (m.endedOn().isPresent()
          && m.fullSince().isPresent()
          && !m.endedOn().get().isAfter(m.fullSince().get())) {
        order("endedOn", m.endedOn().get(), "fullSince", m.fullSince().get());
      }
      for (int j = 0; j < m.affiliations().size(); j++) {
        affiliation(m, j);
      }
    }
  }

  private void affiliation(PartyMember m, int j) {
    PartyMember.Affiliation a = m.affiliations().get(j);
    String field = "affiliations[" + j + "]";
    refers(field + ".branch", Organisation.class, a.branch(), a.validity()::contains);
    boolean everMember = firstDay(day -> isMember(m, day)).isPresent();
    firstDay(day -> everMember && a.validity().contains(day) && !isMember(m, day))
        .ifPresent(
            day ->
                fault(
                    "AFFILIATION_OUTSIDE_MEMBERSHIP", field + ".validity",
                    "value", a.branch().value(),
                    "date", day.toString()));
    for (int k = 0; k < j; k++) {
      Validity other = m.affiliations().get(k).validity();
      overlap("affiliations", j, k, a.validity(), other, a.branch());
    }
  }

  private static boolean isMember(PartyMember m, LocalDate day) {
    return !day.isBefore(m.admittedOn()) && m.endedOn().stream().allMatch(day::isBefore);
  }

  private void order(String field, LocalDate value, String other, LocalDate limit) {
    fault(
        "DATES_OUT_OF_ORDER",
        field,
        "value",
        value.toString(),
        "other",
        other,
        "limit",
        limit.toString());
  }

  private void applicants() {
    List<Applicant> all = records.of(Applicant.class);
    for (int i = 0; i < all.size(); i++) {
      Applicant a = all.get(i);
      at("APPLICANT", i);
      refers("person", Person.class, a.person(), RegistryOracle::onNoDay);
      refers("branch", Organisation.class, a.branch(), a.validity()::contains);
      first(PartyMember.class, a.person())
          .flatMap(m -> firstDay(day -> a.validity().contains(day) && isMember(m, day)))
          .ifPresent(
              day ->
                  fault(
                      "APPLICANT_IS_MEMBER", "validity",
                      "value", a.person().value(),
                      "date", day.toString()));
      for (int k = 0; k < i; k++) {
        if (all.get(k).person().equals(a.person())) {
          alsoHolds(k, a.validity(), all.get(k).validity(), a.person());
        }
      }
    }
  }

  private void posts() {
    for (int i = 0; i < records.of(PostHolding.class).size(); i++) {
      PostHolding p = records.of(PostHolding.class).get(i);
      at("POST_HOLDING", i);
      refers("person", Person.class, p.person(), RegistryOracle::onNoDay);
      p.organisation()
          .ifPresent(
              o -> refers("scope.organisation", Organisation.class, o, p.validity()::contains));
      p.body().ifPresent(b -> refers("scope.body", Body.class, b, p.validity()::contains));
    }
    for (int i = 0; i < records.of(SecretaryFile.class).size(); i++) {
      SecretaryFile f = records.of(SecretaryFile.class).get(i);
      at("SECRETARY_FILE", i);
      refers("secretary", Person.class, f.secretary(), RegistryOracle::onNoDay);
      refers("community", Organisation.class, f.community(), f.filedOn()::equals);
      refers("filedWith", Organisation.class, f.filedWith(), f.filedOn()::equals);
    }
  }

  private void homes() {
    List<Building> buildings = records.of(Building.class);
    for (int i = 0; i < buildings.size(); i++) {
      Building b = buildings.get(i);
      at("BUILDING", i, b.id());
      twice(buildings, b, "id");
      refers("community", Organisation.class, b.community(), RegistryOracle::onNoDay);
      b.estate()
          .ifPresent(
              e -> {
                refers("estate", Estate.class, e, RegistryOracle::onNoDay);
                first(Estate.class, e)
                    .ifPresent(t -> same("estate", "ESTATE", e, b.community(), t.community()));
              });
    }
    List<Dwelling> dwellings = records.of(Dwelling.class);
    for (int i = 0; i < dwellings.size(); i++) {
      at("DWELLING", i, dwellings.get(i).id());
      twice(dwellings, dwellings.get(i), "id");
      refers("building", Building.class, dwellings.get(i).building(), RegistryOracle::onNoDay);
    }
    List<Household> households = records.of(Household.class);
    for (int i = 0; i < households.size(); i++) {
      at("HOUSEHOLD", i, households.get(i).id());
      twice(households, households.get(i), "id");
      refers("dwelling", Dwelling.class, households.get(i).dwelling(), RegistryOracle::onNoDay);
    }
    estates();
  }

  private void estates() {
    List<Estate> estates = records.of(Estate.class);
    for (int i = 0; i < estates.size(); i++) {
      Estate e = estates.get(i);
      at("ESTATE", i, e.id());
      twice(estates, e, "id");
      refers("community", Organisation.class, e.community(), RegistryOracle::onNoDay);
      for (int j = 0; j < e.propertyFirms().size(); j++) {
        Estate.Engagement g = e.propertyFirms().get(j);
        String field = "propertyFirms[" + j + "].firm";
        refers(field, Institution.class, g.firm(), g.validity()::contains);
        first(Institution.class, g.firm())
            .filter(firm -> firm.kind() != Institution.Kind.PROPERTY_FIRM)
            .ifPresent(
                firm ->
                    fault(
                        "NO_PROPERTY_FIRM", field,
                        "value", firm.id().value(),
                        "institutionKind", firm.kind().name()));
        for (int k = 0; k < j; k++) {
          Validity other = e.propertyFirms().get(k).validity();
          overlap("propertyFirms", j, k, g.validity(), other, g.firm());
        }
      }
    }
  }

  private void bodies() {
    List<Body> all = records.of(Body.class);
    for (int i = 0; i < all.size(); i++) {
      Body b = all.get(i);
      at("BODY", i, b.id());
      twice(all, b, "id");
      b.parent().ifPresent(p -> refers("parent", Body.class, p, b.validity()::contains));
      b.organisation()
          .ifPresent(o -> refers("organisation", Organisation.class, o, b.validity()::contains));
      b.estate().ifPresent(e -> refers("estate", Estate.class, e, RegistryOracle::onNoDay));
      cycle(b, "parent");
      for (int j = 0; j < b.seats().size(); j++) {
        Body.Seat s = b.seats().get(j);
        String field = "seats[" + j + "]";
        refers(field + ".person", Person.class, s.person(), RegistryOracle::onNoDay);
        firstDay(day -> s.validity().contains(day) && !b.validity().contains(day))
            .ifPresent(day -> outside(field + ".validity", "BODY", b.id(), day));
        s.delegatedBy()
            .ifPresent(
                u -> refers(field + ".delegatedBy", Institution.class, u, s.validity()::contains));
      }
    }
  }

  private void communities() {
    List<Institution> institutions = records.of(Institution.class);
    for (int i = 0; i < institutions.size(); i++) {
      Institution n = institutions.get(i);
      at("INSTITUTION", i, n.id());
      twice(institutions, n, "id");
      refers("community", Organisation.class, n.community(), n.validity()::contains);
    }
    List<CommunityFund> funds = records.of(CommunityFund.class);
    for (int i = 0; i < funds.size(); i++) {
      CommunityFund f = funds.get(i);
      at("COMMUNITY_FUND", i);
      refers("community", Organisation.class, f.community(), f.validity()::contains);
      if (f.fen() < 0) {
        fault("NEGATIVE_FUND", "fen", "value", Long.toString(f.fen()));
      }
      for (int k = 0; k < i; k++) {
        if (funds.get(k).community().equals(f.community())) {
          alsoHolds(k, f.validity(), funds.get(k).validity(), f.community());
        }
      }
    }
  }

  private void hosts() {
    List<BranchHost> hosts = records.of(BranchHost.class);
    for (int i = 0; i < hosts.size(); i++) {
      BranchHost h = hosts.get(i);
      at("BRANCH_HOST", i);
      refers("branch", Organisation.class, h.branch(), h.validity()::contains);
      h.estate().ifPresent(e -> refers("host.estate", Estate.class, e, RegistryOracle::onNoDay));
      h.institution()
          .ifPresent(n -> refers("host.institution", Institution.class, n, h.validity()::contains));
      for (int k = 0; k < i; k++) {
        if (hosts.get(k).branch().equals(h.branch())) {
          alsoHolds(k, h.validity(), hosts.get(k).validity(), h.branch());
        }
      }
    }
  }

  private void grids() {
    List<Grid> all = records.of(Grid.class);
    for (int i = 0; i < all.size(); i++) {
      Grid g = all.get(i);
      at("GRID", i, g.id());
      twice(all, g, "id");
      refers("community", Organisation.class, g.community(), g.validity()::contains);
      g.parent()
          .ifPresent(
              p -> {
                refers("parent", Grid.class, p, g.validity()::contains);
                first(Grid.class, p)
                    .ifPresent(t -> same("parent", "GRID", p, g.community(), t.community()));
              });
      cycle(g, "parent");
    }
    List<GridPost> posts = records.of(GridPost.class);
    for (int i = 0; i < posts.size(); i++) {
      GridPost p = posts.get(i);
      at("GRID_POST", i);
      refers("grid", Grid.class, p.grid(), p.validity()::contains);
      p.person().ifPresent(q -> refers("person", Person.class, q, RegistryOracle::onNoDay));
    }
  }

  private void at(String recordKind, int position, OpaqueId own) {
    at(recordKind, position);
    id = Optional.of(own);
  }

  private void at(String recordKind, int position) {
    kind = recordKind;
    index = position;
    id = Optional.empty();
  }

  private void fault(String code, String field, String... facts) {
    TreeMap<String, String> all = new TreeMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      all.put(facts[i], facts[i + 1]);
    }
    all.put("kind", kind);
    all.put("index", Integer.toString(index));
    all.put("field", field);
    id.ifPresent(own -> all.put("id", own.value()));
    faults.add(code + " " + all);
  }

  private <R extends Record> void twice(List<R> all, R record, String field) {
    for (int i = 0; i < index; i++) {
      if (RegistryScan.idOf(all.get(i)).equals(RegistryScan.idOf(record))) {
        fault("DUPLICATE_ID", field, "first", Integer.toString(i));
        return;
      }
    }
  }

  private <R extends Record> void refers(
      String field, Class<R> target, OpaqueId value, Predicate<LocalDate> days) {
    Optional<R> found = first(target, value);
    if (found.isEmpty()) {
      fault("UNKNOWN_REFERENCE", field, "targetKind", name(target), "value", value.value());
    } else {
      Optional<Validity> exists = RegistryScan.validityOf(found.get());
      exists
          .flatMap(validity -> firstDay(day -> days.test(day) && !validity.contains(day)))
          .ifPresent(day -> outside(field, name(target), value, day));
    }
  }

  // What has no days of its own, such as a building, needs what it refers to on none.
  private static boolean onNoDay(LocalDate day) {
    return false;
  }

  private void outside(String field, String target, OpaqueId value, LocalDate day) {
    fault(
        "OUTSIDE_VALIDITY",
        field,
        "targetKind",
        target,
        "value",
        value.value(),
        "date",
        day.toString());
  }

  private void same(
      String field, String target, OpaqueId value, OrganisationId own, OrganisationId its) {
    if (!own.equals(its)) {
      fault(
          "OTHER_COMMUNITY", field,
          "targetKind", target,
          "value", value.value(),
          "community", own.value(),
          "targetCommunity", its.value());
    }
  }

  private void overlap(
      String list, int later, int earlier, Validity a, Validity b, OpaqueId value) {
    firstDay(day -> a.contains(day) && b.contains(day))
        .ifPresent(
            day ->
                fault(
                    "RELATIONS_OVERLAP",
                    list + "[" + later + "]",
                    "other",
                    list + "[" + earlier + "]",
                    "date",
                    day.toString(),
                    "value",
                    value.value()));
  }

  private void alsoHolds(int other, Validity a, Validity b, OpaqueId value) {
    firstDay(day -> a.contains(day) && b.contains(day))
        .ifPresent(
            day ->
                fault(
                    "RECORDS_OVERLAP", "validity",
                    "first", Integer.toString(other),
                    "date", day.toString(),
                    "value", value.value()));
  }

  /** Climbs as often as there are records; who meets the start again stands on a circle. */
  private <R extends Record> void cycle(R start, String field) {
    @SuppressWarnings("unchecked") // a class of a record of this type
    Class<R> type = (Class<R>) start.getClass();
    if (records.of(type).subList(0, index).stream()
        .anyMatch(earlier -> RegistryScan.idOf(earlier).equals(RegistryScan.idOf(start)))) {
      return; // nobody's parent is the second record of an id
    }
    Optional<OpaqueId> next = parentOf(start);
    for (int i = 0; i < records.of(type).size() && next.isPresent(); i++) {
      Optional<R> climbed = first(type, next.get());
      if (climbed.filter(r -> r == start).isPresent()) {
        fault("CYCLE", field, "value", parentOf(start).orElseThrow().value());
        return;
      }
      next = climbed.flatMap(RegistryOracle::parentOf);
    }
  }

  private static Optional<OpaqueId> parentOf(Record record) {
    return Optional.ofNullable(CommunityEdit.references(record).get("parent"));
  }

  private <R extends Record> Optional<R> first(Class<R> type, OpaqueId wanted) {
    return records.of(type).stream()
        .filter(r -> RegistryScan.idOf(r).value().equals(wanted.value()))
        .findFirst();
  }

  private static Optional<LocalDate> firstDay(Predicate<LocalDate> wanted) {
    return FIRST.datesUntil(FIRST.plusDays(DAYS)).filter(wanted).findFirst();
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("(.)([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
