package org.governance4j.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Longs;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.matching.Slot.Period;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.MalformedValueException;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Teams and times that cross as a community has them. */
class TeamMatcherTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final LocalDateTime SATURDAY = LocalDate.of(2023, 5, 6).atStartOfDay();
  private static final RuleRef RULE = RuleRef.of("CC-18", "service list", "a source");
  private static final ImmutableList<SlotSpan> SPANS =
      ImmutableList.of(span("SAT-AM", 8, 12), span("SAT-NOON", 11, 14), span("SAT-PM", 14, 18));

  @Test
  @DisplayName("CC-01: a wardrobe needs three helpers at one time, so all of them come at noon")
  void aWardrobeNeedsThreeAtOneTime() {
    Demand wardrobe = demand("wardrobe", 3).withSlots("SAT-AM", "SAT-NOON");
    TeamPlan plan =
        plan(
            List.of(wardrobe),
            List.of(
                offer("p-1", 1, "SAT-AM", "SAT-NOON"),
                offer("p-2", 1, "SAT-AM", "SAT-NOON"),
                offer("p-3", 1, "SAT-NOON"),
                offer("p-4", 1, "SAT-AM")),
            "wardrobe");
    assertThat(matches(plan))
        .containsExactly("wardrobe p-1 SAT-NOON", "wardrobe p-2 SAT-NOON", "wardrobe p-3 SAT-NOON");
    assertThat(plan.isProved()).isTrue();
    assertThat(plan.reached().places()).isEqualTo(3);
  }

  @Test
  @DisplayName("CC-01: two helpers are of no use to a wardrobe, so they serve elsewhere")
  void aTeamThatCannotBeFilledStaysOpen() {
    Demand wardrobe = demand("wardrobe", 3).withSlots("SAT-AM", "SAT-NOON");
    TeamPlan plan =
        plan(
            List.of(wardrobe, demand("company", 1).withSlots("SAT-AM")),
            List.of(
                offer("p-1", 1, "SAT-AM"),
                offer("p-2", 1, "SAT-AM", "SAT-NOON"),
                offer("p-3", 1, "SAT-NOON")),
            "wardrobe");
    assertThat(matches(plan)).hasSize(1).allMatch(one -> one.startsWith("company"));
    Reason reason = plan.plan().open().get(0).reasons().get(0);
    assertThat(reason.code()).isEqualTo(TeamReason.TEAM_CANNOT_BE_FILLED);
    assertThat(reason.facts()).containsEntry("demand", Fact.of(wardrobe.id()));
    assertThat(amount(reason, "places")).isEqualTo(3);
    assertThat(amount(reason, "most")).isEqualTo(2);
    assertThat(idle(plan)).hasSize(2).containsOnly(TeamReason.DEMANDS_SERVED_OTHERWISE);
  }

  @Test
  @DisplayName("CC-01: where two teams ask for the same helpers, the more important one is whole")
  void oneTeamIsWholeAndTheOtherStaysOpen() {
    TeamPlan plan =
        plan(
            List.of(
                demand("piano", 2).withSlots("SAT-AM"),
                demand("wardrobe", 2).withSlots("SAT-AM").withLevel(1)),
            List.of(
                offer("p-1", 1, "SAT-AM"), offer("p-2", 1, "SAT-AM"), offer("p-3", 1, "SAT-AM")),
            "piano",
            "wardrobe");
    assertThat(matches(plan)).hasSize(2).allMatch(one -> one.startsWith("wardrobe"));
    Reason reason = plan.plan().open().get(0).reasons().get(0);
    assertThat(reason.code()).isEqualTo(TeamReason.TEAM_LEFT_OPEN);
    assertThat(amount(reason, "places")).isEqualTo(2);
    assertThat(amount(reason, "offers")).isEqualTo(3);
    assertThat(amount(reason, "free")).isEqualTo(1);
  }

  @Test
  @DisplayName("CC-07: who takes on two at a time gives up one of them, not both, for a third")
  void oneOfTwoIsGivenUpForAThird() {
    List<Demand> demands =
        List.of(
            demand("lunch", 1).withSlots("LUNCH").withLevel(1),
            demand("market", 1).withSlots("LATE-MORNING"),
            demand("walk", 1).withSlots("LATE-MORNING"));
    Offer helper =
        offer("p-1", 3, "EARLY", "LATE-MORNING", "LUNCH").withLimits(Map.of(Period.SLOT, 2));
    TeamPlan plan =
        match(
            MatchingInput.of(demands, List.of(helper)),
            List.of(span("EARLY", 8, 11), span("LATE-MORNING", 10, 13), span("LUNCH", 12, 14)));
    assertThat(matches(plan)).hasSize(2).contains("lunch p-1 LUNCH");
    assertThat(plan.isProved()).isTrue();
  }

  @Test
  @DisplayName("CC-07: a helper who is asked for at two times that cross serves at one of them")
  void nobodyServesAtTimesThatCross() {
    List<Demand> demands =
        List.of(
            demand("lunch", 1).withSlots("SAT-NOON").withLevel(1),
            demand("market", 1).withSlots("SAT-AM"),
            demand("walk", 1).withSlots("SAT-PM"));
    Offer helper = offer("p-1", 3, "SAT-AM", "SAT-NOON", "SAT-PM");
    TeamPlan plan = plan(demands, List.of(helper));
    assertThat(matches(plan)).hasSize(2).contains("walk p-1 SAT-PM", "lunch p-1 SAT-NOON");
    assertThat(plan.plan().open().get(0).demand()).isEqualTo(OrderId.of("market"));
    TeamPlan withoutSpans = match(MatchingInput.of(demands, List.of(helper)), List.of());
    assertThat(withoutSpans.plan().matches()).hasSize(3);
    assertThat(withoutSpans.plan())
        .isEqualTo(matcher().match(demands, List.of(helper), DAY).orElseThrow());
  }

  @Test
  @DisplayName("CC-07: who looks after two at one time may do so at times that cross")
  void whoTakesTwoInASlotTakesTwoAtAMoment() {
    List<Demand> demands =
        List.of(
            demand("a", 1).withSlots("SAT-AM"),
            demand("b", 1).withSlots("SAT-NOON"),
            demand("c", 1).withSlots("SAT-NOON"));
    Offer two = offer("p-1", 3, "SAT-AM", "SAT-NOON").withLimits(Map.of(Period.SLOT, 2));
    assertThat(plan(demands, List.of(two)).reached().places()).isEqualTo(2);
  }

  @Test
  @DisplayName("CC-07: accepted places that cross each other are both kept, and say so")
  void acceptedPlacesThatCrossAreKept() {
    Provider helper = person("p-1");
    TeamPlan plan =
        plan(
            List.of(
                demand("lunch", 1).withSlots("SAT-NOON").withPinned(helper),
                demand("market", 1).withSlots("SAT-AM").withPinned(helper),
                demand("reading", 1).withSlots("SAT-NOON")),
            List.of(offer("p-1", 3, "SAT-AM", "SAT-NOON")));
    assertThat(matches(plan)).containsExactly("lunch p-1 SAT-NOON", "market p-1 SAT-AM");
    assertThat(plan.plan().matches())
        .allSatisfy(
            match ->
                assertThat(codes(match.reasons()))
                    .startsWith(MatchingReason.PINNED)
                    .contains(TeamReason.KEPT_THOUGH_CROSSING)
                    .doesNotContain(MatchingReason.PINNED_BEYOND_CAPACITY));
    assertThat(plan.plan().open()).hasSize(1);
  }

  @Test
  @DisplayName("CC-01: who has accepted a place of a team keeps it, even if the team stays open")
  void acceptedMembersStay() {
    Demand wardrobe = demand("wardrobe", 3).withSlots("SAT-AM").withPinned(person("p-1"));
    List<Offer> three =
        List.of(offer("p-1", 1, "SAT-AM"), offer("p-2", 1, "SAT-AM"), offer("p-3", 1, "SAT-AM"));
    assertThat(plan(List.of(wardrobe), three, "wardrobe").plan().open()).isEmpty();
    TeamPlan ofTwo = plan(List.of(wardrobe), three.subList(0, 2), "wardrobe");
    assertThat(matches(ofTwo)).containsExactly("wardrobe p-1 SAT-AM");
    assertThat(ofTwo.plan().open().get(0).openPlaces()).isEqualTo(2);
  }

  @Test
  @DisplayName("CC-01: a team comes when the member who has accepted is free")
  void aTeamComesWhenItsAcceptedMemberIsFree() {
    for (String when : List.of("SAT-AM", "SAT-NOON", "SAT-PM")) {
      Demand wardrobe =
          demand("wardrobe", 2).withSlots("SAT-AM", "SAT-NOON", "SAT-PM").withPinned(person("p-1"));
      TeamPlan plan =
          plan(
              List.of(wardrobe),
              List.of(offer("p-1", 1, when), offer("p-2", 1, "SAT-AM", "SAT-NOON", "SAT-PM")),
              "wardrobe");
      assertThat(matches(plan)).containsExactly("wardrobe p-1 " + when, "wardrobe p-2 " + when);
    }
  }

  @Test
  void faultsComeBackApart() {
    MatchingInput input =
        MatchingInput.of(
            List.of(
                demand("company", 1).withSlots("SAT-PM"),
                demand("market", 2).withSlots("SAT-AM"),
                demand("reading", 1).withSlots("SAT-AM", "SAT-PM")),
            List.of(offer("p-1", 2, "SAT-AM", "SAT-PM"), offer("p-2", 2, "SAT-AM")));
    List<SlotSpan> spans = Stream.concat(SPANS.stream(), Stream.of(span("SAT-AM", 9, 12))).toList();
    MatchPlan plan = match(input, spans, "market", "nothing").plan();
    assertThat(codes(plan.apart()))
        .containsExactlyInAnyOrder(
            TeamReason.SPAN_CONTRADICTORY,
            TeamReason.DEMAND_SLOT_APART,
            TeamReason.DEMAND_SLOT_APART,
            TeamReason.TEAM_UNKNOWN);
    assertThat(plan.matches()).hasSize(1);
    assertThat(plan.open()).isEmpty();
    assertThat(plan.idle()).extracting(MatchPlan.IdleOffer::provider).contains(person("p-2"));
  }

  @Test
  void aSpanThatIsStatedTwiceIsNoContradiction() {
    MatchingInput input =
        MatchingInput.of(
            List.of(demand("market", 1).withSlots("SAT-AM")), List.of(offer("p-1", 1, "SAT-AM")));
    MatchPlan plan = match(input, List.of(span("SAT-AM", 8, 12), span("SAT-AM", 8, 12))).plan();
    assertThat(plan.apart()).isEmpty();
    assertThat(plan.matches()).hasSize(1);
  }

  @Test
  void spansThatTouchDoNotCross() {
    assertThat(span("A", 8, 12).crosses(span("B", 11, 14))).isTrue();
    assertThat(span("B", 11, 14).crosses(span("A", 8, 12))).isTrue();
    assertThat(span("A", 8, 12).crosses(span("B", 9, 10))).isTrue();
    assertThat(span("A", 8, 12).crosses(span("B", 12, 14))).isFalse();
    assertThat(span("B", 12, 14).crosses(span("A", 8, 12))).isFalse();
  }

  @Test
  void malformedValuesAreRejected() {
    assertThatThrownBy(() -> span("A", 12, 8))
        .isInstanceOf(MalformedValueException.class)
        .hasMessageContaining("until must be after from, 2023-05-06T12:00");
    assertThatThrownBy(() -> span("A", 8, 8)).hasMessageContaining("until");
    assertThatThrownBy(() -> span("no code", 8, 9)).hasMessageContaining("slot");
    assertThatThrownBy(() -> TeamMatcher.of(matcher(), 0))
        .isInstanceOf(MalformedValueException.class)
        .hasMessageContaining("effort must be from 1 to 1000000 matchings but is 0");
    assertThatThrownBy(() -> TeamMatcher.of(matcher(), TeamMatcher.MAX_EFFORT + 1))
        .hasMessageContaining("effort");
    assertThatThrownBy(() -> new TeamObjective(ImmutableList.of(1L), 0))
        .hasMessageContaining("filled must have 5 figures");
  }

  @Test
  void anObjectiveIsBetterByPlacesThenLevelsThenCost() {
    TeamObjective objective = objective(9, 1, 1, 0, 0, 1);
    assertThat(objective(99, 0, 0, 0, 0, 4).isBetterThan(objective)).isTrue();
    assertThat(objective(99, 2, 0, 0, 0, 1).isBetterThan(objective)).isTrue();
    assertThat(objective(99, 1, 0, 2, 0, 0).isBetterThan(objective)).isFalse();
    assertThat(objective(8, 1, 1, 0, 0, 1).isBetterThan(objective)).isTrue();
    assertThat(objective.isBetterThan(objective)).isFalse();
  }

  @Test
  void theGapIsAShareOfTheBound() {
    MatchPlan empty = MatchPlan.builder().cost(0).build();
    assertThat(new TeamPlan(empty, objective(0, 0, 0, 0, 0, 0), objective(0, 0, 0, 0, 0, 0), 1))
        .satisfies(
            plan -> {
              assertThat(plan.gap()).isEqualTo(Fraction.ZERO);
              assertThat(plan.isProved()).isTrue();
            });
    assertThat(new TeamPlan(empty, objective(0, 0, 3, 0, 0, 0), objective(0, 1, 3, 0, 0, 0), 1))
        .satisfies(
            plan -> {
              assertThat(plan.gap()).isEqualTo(Fraction.of(1, 4));
              assertThat(plan.isProved()).isFalse();
            });
  }

  @Test
  void withoutAPolicyTheAnswerIsUndetermined() {
    Matcher unknown =
        Matcher.of(Dated.empty(MatchingPolicy.KEY.id()), Dated.empty(ServiceClassPolicy.KEY.id()));
    TeamInput asked =
        new TeamInput(
            MatchingInput.of(List.of(demand("market", 1)), List.of()),
            ImmutableSet.of(),
            ImmutableList.of());
    assertThat(TeamMatcher.of(unknown, 1).match(asked, DAY))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  private static TeamObjective objective(long cost, long... filled) {
    return new TeamObjective(ImmutableList.copyOf(Longs.asList(filled)), cost);
  }

  private static SlotSpan span(String slot, int from, int until) {
    return new SlotSpan(slot, SATURDAY.plusHours(from), SATURDAY.plusHours(until));
  }

  private static Demand demand(String id, int places) {
    return Demand.builder().id(OrderId.of(id)).serviceClass("HELP").places(places).build();
  }

  private static Provider person(String id) {
    return Provider.of(PersonId.of(id));
  }

  private static Offer offer(String id, int capacity, String... slots) {
    return Offer.builder()
        .provider(person(id))
        .addClasses("HELP")
        .capacity(capacity)
        .addSlots(slots)
        .build();
  }

  private static Matcher matcher() {
    return Matcher.of(
        Dated.from("policy", DAY, RULE, MatchingPolicy.of(10, 50, RULE)),
        Dated.from(
            "classes",
            DAY,
            RULE,
            new ServiceClassPolicy(ImmutableList.of(new ServiceClass("HELP", RULE)))));
  }

  private static TeamPlan plan(List<Demand> demands, List<Offer> offers, String... teams) {
    return match(MatchingInput.of(demands, offers), SPANS, teams);
  }

  private static TeamPlan match(MatchingInput input, List<SlotSpan> spans, String... teams) {
    TeamInput asked =
        new TeamInput(
            input,
            Stream.of(teams).map(OrderId::of).collect(ImmutableSet.toImmutableSet()),
            ImmutableList.copyOf(spans));
    return TeamMatcher.of(matcher(), 1_000).match(asked, DAY).orElseThrow();
  }

  private static List<String> matches(TeamPlan plan) {
    return plan.plan().matches().stream()
        .map(
            match ->
                match.demand().value()
                    + " "
                    + match.provider().id().value()
                    + " "
                    + match.slot().orElse("at any time"))
        .toList();
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static List<ReasonCode> idle(TeamPlan plan) {
    return plan.plan().idle().stream().map(one -> one.reasons().get(0).code()).toList();
  }

  private static long amount(Reason reason, String fact) {
    return ((Fact.Amount) reason.facts().get(fact)).amount();
  }
}
