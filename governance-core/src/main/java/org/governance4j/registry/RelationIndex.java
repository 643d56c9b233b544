package org.governance4j.registry;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.rule.OpaqueId;

/** Which records of a registry without faults refer to which, by positions (关联). */
final class RelationIndex {

  final PositionIndex childOrganisations;
  final PositionIndex affiliated;
  final PositionIndex applicants;
  final PositionIndex organisationPosts;
  final PositionIndex organisationBodies;
  final PositionIndex organisationBuildings;
  final PositionIndex organisationEstates;
  final PositionIndex organisationInstitutions;
  final PositionIndex organisationFunds;
  final PositionIndex organisationGrids;
  final PositionIndex organisationHosts;
  final PositionIndex estateBuildings;
  final PositionIndex estateBodies;
  final PositionIndex estateHosts;
  final PositionIndex institutionHosts;
  final PositionIndex buildingDwellings;
  final PositionIndex dwellingPersons;
  final PositionIndex dwellingHouseholds;
  final PositionIndex householdPersons;
  final PositionIndex personPosts;
  final PositionIndex personSeats;
  final PositionIndex personFiles;
  final PositionIndex personGridPosts;
  final PositionIndex bodyParts;
  final PositionIndex bodyPosts;
  final PositionIndex gridParts;
  final PositionIndex gridPosts;

  RelationIndex(RegistryTables t) {
    childOrganisations =
        links(t.organisations().records(), t.organisations(), (o, to) -> o.parent().ifPresent(to));
    affiliated =
        links(
            t.members().records(),
            t.organisations(),
            (m, to) -> m.affiliations().forEach(a -> to.accept(a.branch())));
    applicants = links(t.applicants(), t.organisations(), (a, to) -> to.accept(a.branch()));
    organisationPosts =
        links(t.posts(), t.organisations(), (p, to) -> p.organisation().ifPresent(to));
    organisationBodies =
        links(t.bodies().records(), t.organisations(), (b, to) -> b.organisation().ifPresent(to));
    organisationBuildings = owned(t.buildings().records(), t.organisations(), Building::community);
    organisationEstates = owned(t.estates().records(), t.organisations(), Estate::community);
    organisationInstitutions =
        owned(t.institutions().records(), t.organisations(), Institution::community);
    organisationFunds = owned(t.funds(), t.organisations(), CommunityFund::community);
    organisationGrids = owned(t.grids().records(), t.organisations(), Grid::community);
    organisationHosts = owned(t.branchHosts(), t.organisations(), BranchHost::branch);
    estateBuildings =
        links(t.buildings().records(), t.estates(), (b, to) -> b.estate().ifPresent(to));
    estateBodies = links(t.bodies().records(), t.estates(), (b, to) -> b.estate().ifPresent(to));
    estateHosts = links(t.branchHosts(), t.estates(), (h, to) -> h.estate().ifPresent(to));
    institutionHosts =
        links(t.branchHosts(), t.institutions(), (h, to) -> h.institution().ifPresent(to));
    buildingDwellings = owned(t.dwellings().records(), t.buildings(), Dwelling::building);
    dwellingPersons =
        links(
            t.persons().records(),
            t.dwellings(),
            (p, to) -> p.residences().forEach(r -> to.accept(r.dwelling())));
    dwellingHouseholds = owned(t.households().records(), t.dwellings(), Household::dwelling);
    householdPersons =
        links(
            t.persons().records(),
            t.households(),
            (p, to) -> p.households().forEach(h -> to.accept(h.household())));
    personPosts = owned(t.posts(), t.persons(), PostHolding::person);
    personSeats =
        links(
            t.bodies().records(),
            t.persons(),
            (b, to) -> b.seats().forEach(s -> to.accept(s.person())));
    personFiles = owned(t.secretaryFiles(), t.persons(), SecretaryFile::secretary);
    personGridPosts = links(t.gridPosts(), t.persons(), (p, to) -> p.person().ifPresent(to));
    bodyParts = links(t.bodies().records(), t.bodies(), (b, to) -> b.parent().ifPresent(to));
    bodyPosts = links(t.posts(), t.bodies(), (p, to) -> p.body().ifPresent(to));
    gridParts = links(t.grids().records(), t.grids(), (g, to) -> g.parent().ifPresent(to));
    gridPosts = owned(t.gridPosts(), t.grids(), GridPost::grid);
  }

  /** Calls back with every id that one field of a record refers to. */
  @FunctionalInterface
  private interface References<R, I> {
    void forEach(R referring, Consumer<I> to);
  }

  /** Counts the references, so that no array has to grow. */
  private static final class Counter {
    private int count;
  }

  private static <R, I extends OpaqueId> PositionIndex owned(
      List<R> records, RecordTable<I, ?> targets, Function<R, I> owner) {
    return links(records, targets, (r, to) -> to.accept(owner.apply(r)));
  }

  /** From each target to the records that refer to it. */
  private static <R, I extends OpaqueId> PositionIndex links(
      List<R> records, RecordTable<I, ?> targets, References<R, I> references) {
    Counter counter = new Counter();
    records.forEach(record -> references.forEach(record, id -> counter.count++));
    PositionIndex.Builder links = new PositionIndex.Builder(counter.count);
    for (int i = 0; i < records.size(); i++) {
      int index = i;
      references.forEach(records.get(i), id -> links.link(targets.indexOf(id), index));
    }
    return links.build();
  }
}
