package org.governance4j.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.governance4j.community.GridId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingPolicy.Reserve;
import org.governance4j.matching.Slot.Period;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What communities need of a matching, case by case. */
class MatchingCasesTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("CC-18", "service list", "a source");
  private static final MatchingPolicy POLICY = MatchingPolicy.of(10, 50, RULE);

  @Test
  @DisplayName(
      "CC-07: one person is never at two places on a Saturday morning, even if that is dearer")
  void nobodyIsAtTwoPlacesAtOnce() {
    Offer willing = offer("p1", 2).addSlots("SAT-AM").addPreferredClasses("LEGAL").build();
    Offer other =
        offer("p2", 2)
            .addClasses("CULTURE")
            .addSlots("SAT-AM")
            .addPreferredClasses("CULTURE", "LEGAL")
            .build();
    MatchPlan plan =
        plan(
            POLICY,
            List.of(
                demand("w1").addSlots("SAT-AM").build(), demand("w2").addSlots("SAT-AM").build()),
            List.of(willing, other));
    assertThat(loads(plan)).isEqualTo(Map.of("p1", 1, "p2", 1));
    assertThat(plan.cost()).isEqualTo(10);
    MatchPlan alone =
        plan(
            POLICY,
            List.of(
                demand("w1").addSlots("SAT-AM").build(), demand("w2").addSlots("SAT-AM").build()),
            List.of(willing));
    assertThat(alone.matches()).hasSize(1);
    assertThat(codes(alone.open().get(0).reasons()))
        .containsExactly(MatchingReason.OFFERS_EXHAUSTED);
    assertThat(alone.open().get(0).reasons().get(0).facts())
        .containsEntry("available", Fact.of(1, Unit.COUNT));
  }

  @Test
  @DisplayName("CC-07: capacities are nested: slot in day in week in month")
  void capacitiesAreNested() {
    MatchingInput input =
        MatchingInput.builder()
            .addDemands(
                demand("w1").addSlots("SAT-AM").build(),
                demand("w2").addSlots("SAT-PM").build(),
                demand("w3").addSlots("SUN-AM").build(),
                demand("w4").addSlots("NEXT-SAT-AM").build(),
                demand("w5").build())
            .addOffers(
                offer("p1", 9)
                    .addSlots("SAT-AM", "SAT-PM", "SUN-AM", "NEXT-SAT-AM")
                    .putLimits(Period.DAY, 1)
                    .putLimits(Period.WEEK, 2)
                    .putLimits(Period.MONTH, 2)
                    .build())
            .addSlots(
                slot("SAT-AM", "SAT", "W1"),
                slot("SAT-PM", "SAT", "W1"),
                slot("SUN-AM", "SUN", "W1"),
                slot("NEXT-SAT-AM", "NEXT-SAT", "W2"))
            .build();
    MatchPlan plan = matcher(POLICY).match(input, DAY).orElseThrow();
    // Two in the month, at most one on Saturday, and the one for any time.
    assertThat(plan.matches()).hasSize(3);
    assertThat(plan.matches()).extracting(Match::demand).contains(OrderId.of("w5"));
    assertThat(plan.matches().stream().filter(one -> one.slot().orElse("").startsWith("SAT")))
        .hasSizeLessThan(2);
  }

  @Test
  @DisplayName("LW-07: an office's lawyers each have a capacity, and the office one for all")
  void lawyersShareTheirOfficesCapacity() {
    Provider office = Provider.of(InstitutionId.of("law-office"));
    List<Demand> communities =
        IntStream.range(0, 8).mapToObj(n -> demand("community-" + n).build()).toList();
    List<Offer> lawyers =
        IntStream.range(0, 3).mapToObj(n -> offer("lawyer-" + n, 2).unit(office).build()).toList();
    MatchingInput input =
        MatchingInput.of(communities, lawyers).withUnits(new UnitCapacity(office, 5));
    MatchPlan plan = matcher(POLICY).match(input, DAY).orElseThrow();
    assertThat(plan.matches()).hasSize(5);
    assertThat(loads(plan).values()).containsExactlyInAnyOrder(1, 2, 2);
    MatchPlan none =
        matcher(POLICY).match(input.withUnits(new UnitCapacity(office, 0)), DAY).orElseThrow();
    assertThat(none.idle()).hasSize(3);
    assertThat(codes(none.idle().get(0).reasons())).containsExactly(MatchingReason.UNIT_EXHAUSTED);
  }

  @Test
  @DisplayName(
      "CC-16: ids decide nobody's fate: the load is even, and who has waited longest goes first")
  void idsDecideNothing() {
    List<Demand> six = IntStream.range(0, 6).mapToObj(n -> demand("w" + n).build()).toList();
    List<Offer> three = IntStream.range(0, 3).mapToObj(n -> offer("p" + n, 6).build()).toList();
    assertThat(loads(plan(POLICY, six, three)).values()).containsExactly(2, 2, 2);
    List<Offer> different =
        IntStream.range(0, 3).mapToObj(n -> offer("p" + n, 6).addSkills("S" + n).build()).toList();
    assertThat(loads(plan(POLICY, six, different)).values()).containsExactly(2, 2, 2);

    Demand trivial = demand("a-trivial").since(DAY.minusDays(1)).build();
    Demand longer = demand("z-urgent").since(DAY.minusDays(9)).build();
    MatchPlan plan = plan(POLICY, List.of(trivial, longer), List.of(offer("p1", 1).build()));
    assertThat(plan.matches()).extracting(Match::demand).containsExactly(longer.id());
    MatchPlan ofDifferent =
        plan(
            POLICY,
            List.of(trivial, longer.withRequires("LICENCE")),
            List.of(offer("p1", 1).addHolds("LICENCE").build()));
    assertThat(ofDifferent.matches()).extracting(Match::demand).containsExactly(longer.id());
    MatchPlan byLevel =
        plan(POLICY, List.of(trivial.withLevel(1), longer), List.of(offer("p1", 1).build()));
    assertThat(byLevel.matches()).extracting(Match::demand).containsExactly(trivial.id());
  }

  @Test
  @DisplayName(
      "CD-16: among equal orders not the first of the alphabet is served, but always the same")
  void keysAreNotTheAlphabet() {
    int first = 0;
    for (int n = 0; n < 40; n++) {
      List<Demand> two = List.of(demand("a" + n).build(), demand("b" + n).build());
      MatchPlan plan = plan(POLICY, two, List.of(offer("p1", 1).build()));
      first += plan.matches().get(0).demand().equals(two.get(0).id()) ? 1 : 0;
      assertThat(plan(POLICY, two, List.of(offer("p1", 1).build()))).isEqualTo(plan);
    }
    assertThat(first).isBetween(10, 30);
  }

  @Test
  @DisplayName("CD-16: one contradictory order does not stop the street's dispatch")
  void contradictoryRecordsComeBackApart() {
    MatchPlan plan =
        plan(
            POLICY,
            List.of(
                demand("w1").build(),
                demand("w2").serviceClass("BANQUETS").build(),
                demand("w3").places(0).build(),
                demand("w4").build(),
                demand("w4").places(2).build(),
                demand("w5").build(),
                demand("w5").build(),
                demand("w6").urgency(Integer.MAX_VALUE).build()),
            List.of(offer("p1", 9).build(), offer("p2", -1).build()));
    assertThat(plan.matches())
        .extracting(Match::demand)
        .containsExactly(OrderId.of("w1"), OrderId.of("w5"), OrderId.of("w6"));
    assertThat(codes(plan.apart()))
        .containsExactly(
            MatchingReason.DEMAND_CLASS_NOT_LISTED,
            MatchingReason.DEMAND_WITHOUT_PLACES,
            MatchingReason.DUPLICATE_DEMAND,
            MatchingReason.CAPACITY_NEGATIVE);
    MatchingPolicy urgent = POLICY.withWeights(Map.of(Preference.URGENCY, 1_000_000));
    MatchPlan weighed =
        plan(
            urgent,
            List.of(demand("w1").urgency(3).build(), demand("w6").urgency(1 << 20).build()),
            List.of(offer("p1", 9).build()));
    assertThat(weighed.matches()).hasSize(1);
    assertThat(codes(weighed.apart())).containsExactly(MatchingReason.DEMAND_WEIGHS_TOO_MUCH);
  }

  @Test
  @DisplayName("CD-32: a provider serves the area of an organisation of any level")
  void areasAreServedByLevel() {
    MatchingInput input =
        MatchingInput.builder()
            .addDemands(
                demand("w1").grid(GridId.of("g1")).build(),
                demand("w2").grid(GridId.of("g2")).build())
            .addOffers(
                offer("p1", 9).addAreas(OrganisationId.of("street")).build(),
                offer("p2", 9).addAreas(OrganisationId.of("community-2")).build())
            .putAreas(
                GridId.of("g1"),
                ImmutableSet.of(OrganisationId.of("community-1"), OrganisationId.of("street")))
            .putAreas(GridId.of("g2"), ImmutableSet.of(OrganisationId.of("community-2")))
            .build();
    MatchPlan plan = matcher(POLICY).match(input, DAY).orElseThrow();
    assertThat(plan.matches())
        .extracting(match -> match.demand().value() + " " + match.provider().id().value())
        .containsExactly("w1 p1", "w2 p2");
  }

  @Test
  @DisplayName(
      "CC-19: what a demand requires is held, and the reasons count whom each rule keeps away")
  void requirementsAreHeld() {
    Demand nurse = demand("w1").skill("NURSING").addRequires("LICENCE", "CANTONESE").build();
    MatchPlan plan =
        plan(
            POLICY,
            List.of(nurse),
            List.of(
                offer("p1", 1).addSkills("NURSING").addHolds("LICENCE").build(),
                offer("p2", 1).addHolds("LICENCE", "CANTONESE").build(),
                offer("p3", 1).build()));
    assertThat(codes(plan.open().get(0).reasons()))
        .containsExactly(
            MatchingReason.NOBODY_HOLDS_REQUIREMENTS,
            MatchingReason.RULED_OUT,
            MatchingReason.RULED_OUT);
    assertThat(plan.open().get(0).reasons().get(1).facts())
        .containsEntry("offers", Fact.of(2, Unit.PERSONS))
        .containsEntry("obstacle", Fact.of(MatchingReason.Obstacle.SKILL));
  }

  @Test
  @DisplayName(
      "CC-16: households in need, urgency, nearness, interests and continuity weigh as stated")
  void preferencesWeigh() {
    MatchingPolicy policy =
        POLICY
            .withMarkWeights(ImmutableMap.of("NEEDY", 100))
            .withWeights(
                ImmutableMap.of(
                    Preference.URGENCY, 10,
                    Preference.NEARNESS, 5,
                    Preference.INTEREST, 1,
                    Preference.CONTINUITY, 7,
                    Preference.STABILITY, 20));
    Offer one = offer("p1", 1).build();
    assertThat(
            plan(
                    policy,
                    List.of(
                        demand("w1").urgency(9).build(), demand("w2").addMarks("NEEDY").build()),
                    List.of(one))
                .matches())
        .extracting(Match::demand)
        .containsExactly(OrderId.of("w2"));
    GridId grid = GridId.of("g1");
    Demand chess = demand("w1").grid(grid).addInterests("CHESS").build();
    Offer near = offer("p1", 1).putBands(grid, 1).build();
    Offer player = offer("p2", 1).putBands(grid, 2).addInterests("CHESS").build();
    assertThat(served(policy, chess, near, player)).isEqualTo(near.provider());
    assertThat(served(policy, chess, near.withBands(Map.of(grid, 2)), player))
        .isEqualTo(player.provider());
    assertThat(served(policy, chess.withUsual(player.provider()), near, player))
        .isEqualTo(player.provider());
    assertThat(
            served(
                policy,
                chess.withUsual(player.provider()).withCurrent(near.provider()),
                near,
                player))
        .isEqualTo(near.provider());
    assertThat(served(POLICY, chess.withUsual(player.provider()), near, player))
        .as("a term that the policy does not state does not count, and is no error")
        .isNotNull();
  }

  @Test
  @DisplayName("CC-07: what was carried before and a price of load spread the work")
  void loadHasAPrice() {
    Offer liked = offer("p1", 9).addPreferredClasses("LEGAL").build();
    Offer less = offer("p2", 9).build();
    List<Demand> four = IntStream.range(0, 4).mapToObj(n -> demand("w" + n).build()).toList();
    assertThat(loads(plan(POLICY, four, List.of(liked, less)))).isEqualTo(Map.of("p1", 4));
    MatchingPolicy fair = POLICY.withWeights(Map.of(Preference.LOAD, 20));
    assertThat(loads(plan(fair, four, List.of(liked, less)))).isEqualTo(Map.of("p1", 3, "p2", 1));
    assertThat(loads(plan(fair, four, List.of(liked.withCarried(3), less))))
        .isEqualTo(Map.of("p1", 2, "p2", 2));
  }

  @Test
  @DisplayName(
      "HT-17: a partner that has accepted keeps the place, and the reason says against what")
  void acceptedPlacesStay() {
    Provider firm = Provider.of(InstitutionId.of("firm"));
    Demand demand = demand("w1").places(2).skill("NURSING").addPinned(firm).build();
    Offer ofFirm = offer("x", 1).provider(firm).build();
    Offer nurse = offer("p1", 1).addSkills("NURSING").build();
    MatchPlan plan = plan(POLICY, List.of(demand), List.of(ofFirm, nurse));
    assertThat(plan.open()).isEmpty();
    assertThat(codes(plan.matches().get(1).reasons()))
        .startsWith(MatchingReason.PINNED, MatchingReason.PINNED_AGAINST_RULE);
    MatchPlan gone = plan(POLICY, List.of(demand.withPlaces(1)), List.of());
    assertThat(codes(gone.matches().get(0).reasons()))
        .containsExactly(MatchingReason.PINNED, MatchingReason.PINNED_WITHOUT_OFFER);
    MatchPlan twice =
        plan(
            POLICY,
            List.of(
                demand("w1").addSlots("SAT-AM").addPinned(firm).build(),
                demand("w2").addSlots("SAT-AM").addPinned(firm).build()),
            List.of(ofFirm.withCapacity(5).withSlots("SAT-AM")));
    assertThat(twice.matches()).hasSize(2);
    assertThat(twice.matches().stream().flatMap(one -> one.reasons().stream()).map(Reason::code))
        .containsOnlyOnce(MatchingReason.PINNED_BEYOND_CAPACITY);
  }

  @Test
  @DisplayName("LW-07: offers keep places free for the levels that may use them")
  void aReserveIsKept() {
    MatchingPolicy policy = POLICY.withReserve(new Reserve(1, 1));
    List<Offer> one = List.of(offer("p1", 2).build());
    MatchPlan plan = plan(policy, List.of(demand("w1").build(), demand("w2").build()), one);
    assertThat(plan.matches()).hasSize(1);
    assertThat(codes(plan.open().get(0).reasons()))
        .containsExactly(MatchingReason.OFFERS_EXHAUSTED, MatchingReason.RESERVE_KEPT);
    assertThat(
            plan(policy, List.of(demand("w1").build(), demand("w2").level(1).build()), one)
                .matches())
        .hasSize(2);
  }

  @Test
  @DisplayName("CC-19: an explanation says how much dearer another helper would be")
  void explainsWhatWouldBeDearer() {
    Offer first = offer("p1", 1).addPreferredClasses("LEGAL").build();
    Offer second = offer("p2", 1).build();
    Matching matching =
        matcher(POLICY)
            .solve(MatchingInput.of(List.of(demand("w1").build()), List.of(first, second)), DAY)
            .orElseThrow();
    ImmutableList<Reason> reasons = matching.explain(OrderId.of("w1")).orElseThrow();
    assertThat(codes(reasons)).containsExactly(MatchingReason.WOULD_COST_MORE);
    assertThat(reasons.get(0).facts())
        .containsEntry("provider", Fact.of(second.provider().id()))
        .containsEntry("cost", Fact.of(50, Unit.COUNT));
    assertThat(codes(matching.explain(second.provider()).orElseThrow()))
        .containsExactly(MatchingReason.WOULD_COST_MORE);
    assertThat(matching.explain(OrderId.of("w9"))).isInstanceOf(Outcome.Undetermined.class);
    assertThat(matching.explain(Provider.of(PersonId.of("p9"))))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  @DisplayName("HT-17: a town in one pool is one pair of nodes")
  void aTownInOnePool() {
    List<Demand> demands =
        IntStream.range(0, 20_000)
            .mapToObj(n -> demand("w" + n).since(DAY.minusDays(n % 50)).build())
            .toList();
    List<Offer> offers =
        IntStream.range(0, 2_000).mapToObj(n -> offer("p" + n, 8).build()).toList();
    MatchingInput input = MatchingInput.of(demands, offers);
    Matching matching = matcher(POLICY).solve(input, DAY).orElseThrow();
    MatchPlan plan = matching.plan();
    assertThat(plan.matches()).hasSize(16_000);
    assertThat(plan.open()).hasSize(4_000);
    assertThat(loads(plan).values()).allMatch(load -> load == 8);
    assertThat(plan.open().get(0).reasons().get(0).facts())
        .containsEntry("others", Fact.of(19_999, Unit.COUNT))
        .containsEntry("available", Fact.of(16_000, Unit.COUNT));
    assertThat(matching.proof().prices().get(0).prices()).hasSizeLessThan(10);
    assertThat(matcher(POLICY).verify(input, DAY, plan, matching.proof()).orElseThrow()).isEmpty();
  }

  private static Provider served(MatchingPolicy policy, Demand demand, Offer... offers) {
    return plan(policy, List.of(demand), List.of(offers)).matches().get(0).provider();
  }

  private static Map<String, Integer> loads(MatchPlan plan) {
    Map<String, Integer> loads = new TreeMap<>();
    plan.matches().forEach(match -> loads.merge(match.provider().id().value(), 1, Integer::sum));
    return loads;
  }

  private static MatchPlan plan(MatchingPolicy policy, List<Demand> demands, List<Offer> offers) {
    return matcher(policy).match(demands, offers, DAY).orElseThrow();
  }

  private static Matcher matcher(MatchingPolicy policy) {
    ServiceClassPolicy classes =
        new ServiceClassPolicy(
            ImmutableList.of(new ServiceClass("LEGAL", RULE), new ServiceClass("CULTURE", RULE)));
    return Matcher.of(
        Dated.from("policy", DAY, RULE, policy), Dated.from("classes", DAY, RULE, classes));
  }

  private static Slot slot(String code, String day, String week) {
    return Slot.builder().code(code).day(day).week(week).month("MAY").build();
  }

  private static Demand.Builder demand(String id) {
    return Demand.builder().id(OrderId.of(id)).serviceClass("LEGAL").places(1);
  }

  private static Offer.Builder offer(String person, int capacity) {
    return Offer.builder()
        .provider(Provider.of(PersonId.of(person)))
        .addClasses("LEGAL")
        .capacity(capacity);
  }

  private static List<MatchingReason> codes(List<Reason> reasons) {
    return reasons.stream().map(reason -> (MatchingReason) reason.code()).toList();
  }
}
