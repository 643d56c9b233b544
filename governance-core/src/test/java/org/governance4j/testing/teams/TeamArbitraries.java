package org.governance4j.testing.teams;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.Offer;
import org.governance4j.matching.Slot;
import org.governance4j.matching.Slot.Period;
import org.governance4j.teams.SlotSpan;
import org.governance4j.teams.TeamInput;
import org.governance4j.testing.matching.MatchingArbitraries;

/**
 * Generators of demands for teams at times that cross (成组匹配数据生成), with so few offers that a plan
 * place by place often leaves a team in part or asks for somebody at two places.
 */
public final class TeamArbitraries {

  /** The day on which all is matched. */
  public static final LocalDate DAY = MatchingArbitraries.DAY;

  private static final Provider OFFICE = Provider.of(InstitutionId.of("office"));
  private static final LocalDate SATURDAY = LocalDate.of(2023, 5, 6);

  private static final ImmutableList<Slot> SLOTS =
      ImmutableList.of(
          slot("SAT-AM", "SAT"),
          slot("SAT-NOON", "SAT"),
          slot("SAT-PM", "SAT"),
          slot("SUN", "SUN"));

  // Noon crosses morning and afternoon, which do not cross each other.
  private static final ImmutableList<SlotSpan> SPANS =
      ImmutableList.of(
          span("SAT-AM", 8, 12),
          span("SAT-NOON", 11, 14),
          span("SAT-PM", 12, 18),
          span("SUN", 32, 40));

  private TeamArbitraries() {}

  private static Slot slot(String code, String day) {
    return Slot.builder().code(code).day(day).week("W-1").month("M-1").build();
  }

  private static SlotSpan span(String slot, int from, int until) {
    LocalDateTime midnight = SATURDAY.atStartOfDay();
    return new SlotSpan(slot, midnight.plusHours(from), midnight.plusHours(until));
  }

  /**
   * Inputs without faults.
   *
   * @param classes the classes that the policy lists, at least one
   * @return up to five demands, of which some are teams of two or three, and up to four offers,
   *     with four slots in two days, whose spans may cross, and one unit
   */
  public static Arbitrary<TeamInput> inputs(List<String> classes) {
    List<String> few = classes.subList(0, Math.min(2, classes.size()));
    return Combinators.combine(
            Arbitraries.of(1, 2, 3, 4, 4, 5, 5).flatMap(n -> demands(few).list().ofSize(n)),
            Arbitraries.of(1, 2, 3, 4, 4, 4).flatMap(n -> offers(few).list().ofSize(n)),
            Arbitraries.integers().between(1, 4),
            teams(),
            spans(),
            Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 2)))
        .as(
            (demands, offers, ofUnit, teams, spans, accepted) ->
                new TeamInput(
                    MatchingInput.builder()
                        .demands(withAccepted(numbered(demands), accepted))
                        .offers(numberedOffers(offers))
                        .slots(SLOTS)
                        .addUnits(new UnitCapacity(OFFICE, ofUnit))
                        .build(),
                    named(teams, demands.size()),
                    ImmutableList.copyOf(spans)))
        .withoutEdgeCases();
  }

  /**
   * Inputs in which teams may be no demand, and spans may contradict each other or be of no slot.
   *
   * @param classes the classes that the policy lists, at least one
   * @return up to five demands and four offers
   */
  public static Arbitrary<TeamInput> messyInputs(List<String> classes) {
    Arbitrary<SlotSpan> other =
        Combinators.combine(
                Arbitraries.of("SAT-AM", "SAT-NOON", "SUN", "MON"),
                Arbitraries.integers().between(7, 9))
            .as((slot, from) -> span(slot, from, 12));
    return Combinators.combine(
            inputs(classes),
            other.list().ofMaxSize(3),
            Arbitraries.integers().between(5, 7).set().ofMaxSize(2),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false, false))
        .as(
            (sound, others, unknown, stated, closed) -> {
              List<SlotSpan> spans = new ArrayList<>(sound.spans());
              spans.addAll(others);
              Set<OrderId> teams = new LinkedHashSet<>(sound.teams());
              unknown.forEach(n -> teams.add(OrderId.of("w-" + n)));
              MatchingInput input = sound.input();
              if (!stated) {
                input = input.withSlots(ImmutableList.of()).withOffers(unlimited(input.offers()));
              }
              if (closed) {
                List<Demand> demands = new ArrayList<>(input.demands());
                demands.set(0, demands.get(0).withPlaces(0));
                input = input.withDemands(demands);
              }
              return new TeamInput(input, ImmutableSet.copyOf(teams), ImmutableList.copyOf(spans));
            })
        .withoutEdgeCases();
  }

  private static List<Offer> unlimited(List<Offer> offers) {
    return offers.stream().map(offer -> offer.withLimits(ImmutableMap.of())).toList();
  }

  private static Arbitrary<List<Integer>> teams() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(List.of())),
        Tuple.of(2, Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(3)),
        Tuple.of(3, Arbitraries.just(List.of(0, 1, 2, 3, 4))));
  }

  private static ImmutableSet<OrderId> named(List<Integer> teams, int demands) {
    return teams.stream()
        .filter(n -> n < demands)
        .map(n -> OrderId.of("w-" + n))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Arbitrary<List<SlotSpan>> spans() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(SPANS)),
        Tuple.of(1, Arbitraries.just(List.of())),
        Tuple.of(1, Arbitraries.of(SPANS).set().map(List::copyOf)));
  }

  private static Arbitrary<Demand> demands(List<String> classes) {
    Arbitrary<Demand> plain =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, classes.size() - 1)),
                Arbitraries.of(
                    Set.of(),
                    Set.of("SAT-AM"),
                    Set.of("SAT-NOON"),
                    Set.of("SAT-PM"),
                    Set.of("SAT-AM", "SAT-NOON"),
                    Set.of("SAT-AM", "SAT-PM"),
                    Set.of("SAT-NOON", "SUN"),
                    Set.of("SAT-AM", "SAT-NOON", "SAT-PM")),
                Arbitraries.of(1, 1, 2, 2, 2, 3))
            .as(
                (code, slots, places) ->
                    Demand.builder()
                        .id(OrderId.of("w"))
                        .serviceClass(classes.get(code))
                        .slots(strings(slots))
                        .places(places)
                        .build());
    return Combinators.combine(
            plain,
            Arbitraries.integers().between(1, Demand.LEVELS).optional(0.4),
            Arbitraries.of("COOK").optional(0.1),
            Arbitraries.of("CHESS", "MUSIC").set().ofMaxSize(1),
            Arbitraries.integers().between(0, 2).optional(0.3),
            Arbitraries.integers().between(0, 2).map(n -> DAY.minusDays(10L * n)).optional(0.3),
            parties())
        .as(
            (demand, level, skill, interests, urgency, since, parties) ->
                demand
                    .withLevel(level)
                    .withSkill(skill)
                    .withInterests(interests)
                    .withUrgency(urgency)
                    .withSince(since)
                    .withExcluded(parties.get(0))
                    .withConflicts(parties.get(1))
                    .withCurrent(parties.get(2))
                    .withPinned(parties.get(3)));
  }

  private static Arbitrary<List<ImmutableSet<Provider>>> parties() {
    Arbitrary<ImmutableSet<Provider>> seldom =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.just(ImmutableSet.of())),
            Tuple.of(1, provider().set().ofSize(1).map(ImmutableSet::copyOf)));
    Arbitrary<ImmutableSet<Provider>> pinned =
        Arbitraries.frequencyOf(
            Tuple.of(15, Arbitraries.just(ImmutableSet.of())),
            Tuple.of(2, keeper().set().ofSize(1).map(ImmutableSet::copyOf)),
            Tuple.of(1, keeper().set().ofSize(2).map(ImmutableSet::copyOf)));
    return Combinators.combine(seldom, seldom, seldom, pinned)
        .as((excluded, conflicts, current, kept) -> List.of(excluded, conflicts, current, kept));
  }

  private static Arbitrary<Offer> offers(List<String> classes) {
    Arbitrary<Offer> plain =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(5, classes.size()), Tuple.of(1, 1)),
                Arbitraries.integers().between(0, classes.size()),
                Arbitraries.of(
                    Set.of(),
                    Set.of("SAT-AM", "SAT-NOON"),
                    Set.of("SAT-NOON", "SAT-PM"),
                    Set.of("SAT-AM", "SAT-PM"),
                    Set.of("SAT-AM", "SAT-NOON", "SAT-PM"),
                    Set.of("SAT-AM", "SAT-NOON", "SAT-PM"),
                    Set.of("SAT-AM", "SAT-NOON", "SAT-PM", "SUN")),
                Arbitraries.of(0, 1, 1, 1, 2, 2, 2, 2, 3, 3))
            .as(
                (offered, preferred, slots, capacity) ->
                    Offer.builder()
                        .provider(OFFICE)
                        .classes(classes.subList(0, offered))
                        .preferredClasses(classes.subList(0, Math.min(offered, preferred)))
                        .slots(strings(slots))
                        .capacity(capacity)
                        .build());
    return Combinators.combine(
            plain,
            Arbitraries.of(Set.of("COOK"), Set.of()),
            Arbitraries.of("CHESS", "MUSIC").set().ofMaxSize(1),
            Arbitraries.of(
                Map.<Period, Integer>of(),
                Map.<Period, Integer>of(),
                Map.of(Period.SLOT, 2),
                Map.of(Period.SLOT, 2, Period.DAY, 2),
                Map.of(Period.DAY, 1),
                Map.of(Period.DAY, 2)),
            Arbitraries.integers().between(0, 9))
        .as(
            (offer, skills, interests, limits, rest) ->
                offer
                    .withSkills(strings(skills))
                    .withInterests(interests)
                    .withLimits(limits)
                    .withCarried(rest == 1 ? Optional.of(1) : Optional.empty())
                    .withUnit(rest > 6 ? Optional.of(OFFICE) : Optional.empty()));
  }

  private static List<String> strings(Set<?> codes) {
    return codes.stream().map(String.class::cast).sorted().toList();
  }

  private static Arbitrary<Provider> provider() {
    return Arbitraries.integers().between(0, 4).map(TeamArbitraries::provider);
  }

  // Often the same one, whose accepted places then meet.
  private static Arbitrary<Provider> keeper() {
    return Arbitraries.of(0, 0, 0, 1, 2, 4).map(TeamArbitraries::provider);
  }

  private static Provider provider(int n) {
    return Provider.of(PersonId.of("p-" + n));
  }

  private static List<Demand> numbered(List<Demand> demands) {
    List<Demand> numbered = new ArrayList<>();
    for (Demand demand : demands) {
      numbered.add(demand.withId(OrderId.of("w-" + numbered.size())));
    }
    return numbered;
  }

  /** The same where one provider has accepted a place of each of the first demands. */
  private static List<Demand> withAccepted(List<Demand> demands, int first) {
    List<Demand> accepted = new ArrayList<>(demands);
    for (int i = 0; i < Math.min(first, demands.size()); i++) {
      accepted.set(i, demands.get(i).withPinned(provider(0)));
    }
    return accepted;
  }

  private static List<Offer> numberedOffers(List<Offer> offers) {
    List<Offer> numbered = new ArrayList<>();
    for (Offer offer : offers) {
      numbered.add(offer.withProvider(provider(numbered.size())));
    }
    return numbered;
  }
}
