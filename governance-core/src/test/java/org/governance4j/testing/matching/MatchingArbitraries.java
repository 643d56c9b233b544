package org.governance4j.testing.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.community.GridId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.Offer;
import org.governance4j.matching.Slot;
import org.governance4j.matching.Slot.Period;

/**
 * Generators of demands and offers (需求与供给数据生成) over a few classes, skills, grids and times, so that
 * many fit, many are alike and many places stay open.
 */
public final class MatchingArbitraries {

  /** The day on which all is matched. */
  public static final LocalDate DAY = LocalDate.of(2023, 5, 4);

  private static final int MOST = 4;

  private static final Provider OFFICE = Provider.of(InstitutionId.of("office"));

  private static final ImmutableList<Slot> SLOTS =
      ImmutableList.of(slot("MON-AM", "MON"), slot("MON-PM", "MON"), slot("TUE-AM", "TUE"));

  private static final ImmutableMap<GridId, ImmutableSet<OrganisationId>> AREAS =
      ImmutableMap.of(
          GridId.of("g-1"), ImmutableSet.of(OrganisationId.of("east"), OrganisationId.of("town")),
          GridId.of("g-2"), ImmutableSet.of(OrganisationId.of("west"), OrganisationId.of("town")),
          GridId.of("g-3"), ImmutableSet.of(OrganisationId.of("west"), OrganisationId.of("town")));

  private MatchingArbitraries() {}

  private static Slot slot(String code, String day) {
    return Slot.builder().code(code).day(day).week("W-1").month("M-1").build();
  }

  /**
   * Tasks without faults, without pinned places, periods, units and areas.
   *
   * @param classes the classes that the policy lists, at least one
   * @return up to four demands and four offers
   */
  public static Arbitrary<MatchingTask> tasks(List<String> classes) {
    return inputs(classes)
        .map(
            input ->
                new MatchingTask(
                    input.demands().stream()
                        .map(demand -> demand.withPinned(ImmutableSet.of()))
                        .toList(),
                    input.offers().stream()
                        .map(
                            offer ->
                                offer
                                    .withLimits(ImmutableMap.of())
                                    .withAreas(ImmutableSet.of())
                                    .withUnit(Optional.empty()))
                        .toList()));
  }

  /**
   * Inputs without faults.
   *
   * @param classes the classes that the policy lists, at least one
   * @return up to four demands and four offers, with three slots in two days, three grids in two
   *     areas, and one unit
   */
  public static Arbitrary<MatchingInput> inputs(List<String> classes) {
    List<String> few = classes.subList(0, Math.min(2, classes.size()));
    return Combinators.combine(
            demands(few, Arbitraries.integers().between(1, 2)).list().ofMaxSize(MOST),
            offers(few, Arbitraries.integers().between(0, 2)).list().ofMaxSize(MOST),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false))
        .as(
            (demands, offers, ofUnit, picky) ->
                MatchingInput.builder()
                    .demands(numbered(picky ? demands : easy(demands)))
                    .offers(numberedOffers(picky ? offers : willing(offers, few)))
                    .slots(SLOTS)
                    .addUnits(new UnitCapacity(OFFICE, ofUnit))
                    .areas(AREAS)
                    .build())
        .withoutEdgeCases();
  }

  // Where all fit, levels, waiting, load and keys decide.
  private static List<Demand> easy(List<Demand> demands) {
    return demands.stream()
        .map(
            demand ->
                demand
                    .withSkill(Optional.empty())
                    .withGrid(Optional.empty())
                    .withRequires(ImmutableSet.of())
                    .withSlots(ImmutableSet.of()))
        .toList();
  }

  private static List<Offer> willing(List<Offer> offers, List<String> classes) {
    return offers.stream()
        .map(
            offer ->
                offer
                    .withClasses(classes)
                    .withPreferredClasses(ImmutableList.of())
                    .withCapacity(offer.capacity() + 1))
        .toList();
  }

  /**
   * Inputs whose demands and offers may contradict themselves, each other, the list of classes or
   * what they refer to.
   *
   * @param classes the classes that the policy lists, at least one
   * @return up to three demands and three offers
   */
  public static Arbitrary<MatchingInput> messyInputs(List<String> classes) {
    List<String> some = new ArrayList<>(classes.subList(0, Math.min(2, classes.size())));
    some.add("NO-SUCH-CLASS");
    Arbitrary<Demand> demands =
        Combinators.combine(
                demands(some, Arbitraries.integers().between(-1, 9).map(n -> Math.min(n, 2))),
                Arbitraries.of("g-1", "g-2", "g-9").map(GridId::of).optional(0.3),
                Arbitraries.of("MON-AM", "SUN-AM").set().ofMaxSize(1),
                Arbitraries.integers().between(0, 5).optional(0.3),
                Arbitraries.integers().between(-1, 9).optional(0.3))
            .as(
                (demand, grid, slots, level, urgency) ->
                    demand.withGrid(grid).withSlots(slots).withLevel(level).withUrgency(urgency));
    Arbitrary<Offer> offers =
        Combinators.combine(
                offers(some, Arbitraries.integers().between(-1, 6).map(n -> Math.min(n, 2))),
                Arbitraries.of("g-1", "g-9").map(GridId::of).set().ofMaxSize(1),
                Arbitraries.of("MON-AM", "SUN-AM", "SAT-AM").set().ofMaxSize(2),
                Arbitraries.of("town", "nowhere").map(OrganisationId::of).set().ofMaxSize(1),
                Arbitraries.of(
                    Map.<Period, Integer>of(), Map.of(Period.WEEK, 1), Map.of(Period.DAY, -1)),
                Arbitraries.integers().between(-1, 6).optional(0.3),
                Arbitraries.of(OFFICE, Provider.of(InstitutionId.of("firm"))).optional(0.3))
            .as(
                (offer, grids, slots, areas, limits, carried, unit) ->
                    offer
                        .withGrids(grids)
                        .withSlots(slots)
                        .withAreas(areas)
                        .withLimits(limits)
                        .withCarried(carried)
                        .withUnit(unit));
    return Combinators.combine(
            demands.list().ofMaxSize(3), offers.list().ofMaxSize(3), Arbitraries.of(true, false))
        .as(
            (wanted, given, stated) ->
                MatchingInput.builder()
                    .demands(wanted)
                    .offers(given)
                    .slots(SLOTS)
                    .addSlots(slot("SAT-AM", "SAT"), slot("SAT-AM", "SUN"))
                    .addUnits(new UnitCapacity(OFFICE, stated ? 1 : -1))
                    .areas(AREAS)
                    .build())
        .withoutEdgeCases();
  }

  /**
   * Demands with one of five ids.
   *
   * @param classes the classes to choose from
   * @param places the numbers of places
   * @return demands, valid for valid classes and numbers
   */
  public static Arbitrary<Demand> demands(List<String> classes, Arbitrary<Integer> places) {
    Arbitrary<Demand> plain =
        Combinators.combine(
                Arbitraries.integers().between(1, 5).map(n -> OrderId.of("w-" + n)),
                Arbitraries.of(classes),
                Arbitraries.of("COOK", "READ").optional(0.2),
                Arbitraries.of("g-1", "g-2").map(GridId::of).optional(0.5),
                Arbitraries.of(
                    Set.of(),
                    Set.of("MON-AM"),
                    Set.of("TUE-AM"),
                    Set.of("MON-AM", "MON-PM"),
                    Set.of("MON-PM", "TUE-AM")),
                places)
            .as(
                (id, code, skill, grid, slots, number) ->
                    Demand.builder()
                        .id(id)
                        .serviceClass(code)
                        .skill(skill)
                        .grid(grid)
                        .slots(strings(slots))
                        .places(number)
                        .build());
    return Combinators.combine(
            plain,
            Arbitraries.integers().between(1, Demand.LEVELS).optional(0.5),
            Arbitraries.of(Set.of("PHYSICIAN"), Set.of(), Set.of()),
            Arbitraries.of("CHESS", "MUSIC").set().ofMaxSize(2),
            Arbitraries.of(Set.of("NEEDY"), Set.of(), Set.of()),
            Arbitraries.integers().between(0, 2).optional(0.3),
            Arbitraries.integers().between(0, 2).map(n -> DAY.minusDays(10L * n)).optional(0.6),
            parties())
        .as(
            (demand, level, requires, interests, marks, urgency, since, parties) ->
                demand
                    .withLevel(level)
                    .withRequires(strings(requires))
                    .withInterests(interests)
                    .withMarks(strings(marks))
                    .withUrgency(urgency)
                    .withSince(since)
                    .withExcluded(parties.get(0))
                    .withConflicts(parties.get(1))
                    .withUsual(parties.get(2))
                    .withCurrent(parties.get(3))
                    .withPinned(parties.get(4)));
  }

  // Seldom named, so that many demands are alike.
  private static Arbitrary<List<ImmutableSet<Provider>>> parties() {
    Arbitrary<ImmutableSet<Provider>> party =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.just(ImmutableSet.of())),
            Tuple.of(1, provider().set().ofSize(1).map(ImmutableSet::copyOf)));
    return party.list().ofSize(5);
  }

  /**
   * Offers of one of five providers.
   *
   * @param classes the classes to choose from
   * @param capacity the numbers of places that one provider takes on
   * @return offers, valid for valid classes and numbers
   */
  public static Arbitrary<Offer> offers(List<String> classes, Arbitrary<Integer> capacity) {
    Arbitrary<Offer> plain =
        Combinators.combine(
                provider(),
                Arbitraries.shuffle(classes),
                Arbitraries.integers().between(1, classes.size()),
                Arbitraries.integers().between(0, classes.size()),
                Arbitraries.of("COOK", "READ").set().ofMaxSize(2),
                Arbitraries.of(
                    Set.of(),
                    Set.of(),
                    Set.of("MON-AM"),
                    Set.of("MON-AM", "MON-PM"),
                    Set.of("MON-AM", "MON-PM", "TUE-AM")),
                capacity)
            .as(
                (provider, order, offered, preferred, skills, slots, number) ->
                    Offer.builder()
                        .provider(provider)
                        .classes(order.subList(0, offered))
                        .skills(skills)
                        .slots(strings(slots))
                        .capacity(number)
                        .preferredClasses(order.subList(0, Math.min(offered, preferred)))
                        .build());
    return Combinators.combine(
            plain,
            Arbitraries.of("g-1", "g-2", "g-3").map(GridId::of).set().ofMaxSize(1),
            Arbitraries.of(Set.of(), Set.of(), Set.of("east"), Set.of("town")),
            Arbitraries.of(Set.of("PHYSICIAN"), Set.of("PHYSICIAN", "DRIVER"), Set.of()),
            Arbitraries.of("CHESS", "MUSIC").set().ofMaxSize(2),
            Arbitraries.of(
                Map.<GridId, Integer>of(),
                Map.of(GridId.of("g-1"), 1),
                Map.of(GridId.of("g-1"), 0, GridId.of("g-2"), 3)),
            Arbitraries.of(
                Map.<Period, Integer>of(),
                Map.of(Period.DAY, 1),
                Map.of(Period.WEEK, 2),
                Map.of(Period.SLOT, 2, Period.DAY, 2)),
            Arbitraries.integers().between(0, 9))
        .as(
            (offer, grids, areas, holds, interests, bands, limits, rest) ->
                offer
                    .withGrids(grids)
                    .withAreas(strings(areas).stream().map(OrganisationId::of).toList())
                    .withHolds(strings(holds))
                    .withInterests(interests)
                    .withBands(bands)
                    .withLimits(limits)
                    .withCarried(rest == 1 ? Optional.of(1) : Optional.empty())
                    .withUnit(rest > 6 ? Optional.of(OFFICE) : Optional.empty()));
  }

  private static List<String> strings(Set<?> codes) {
    return codes.stream().map(String.class::cast).sorted().toList();
  }

  private static Arbitrary<Provider> provider() {
    return Arbitraries.integers().between(0, MOST).map(MatchingArbitraries::provider);
  }

  /** A person, or for every third number an institution. */
  private static Provider provider(int n) {
    return n % 3 == 2
        ? Provider.of(InstitutionId.of("p-" + n))
        : Provider.of(PersonId.of("p-" + n));
  }

  private static List<Demand> numbered(List<Demand> demands) {
    List<Demand> numbered = new ArrayList<>();
    for (Demand demand : demands) {
      numbered.add(demand.withId(OrderId.of("w-" + numbered.size())));
    }
    return numbered;
  }

  private static List<Offer> numberedOffers(List<Offer> offers) {
    List<Offer> numbered = new ArrayList<>();
    for (Offer offer : offers) {
      numbered.add(offer.withProvider(provider(numbered.size())));
    }
    return numbered;
  }
}
