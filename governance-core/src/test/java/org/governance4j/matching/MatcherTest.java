package org.governance4j.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.governance4j.community.GridId;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;

/** Demands and members as a community has them. */
class MatcherTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("CC-18", "service list", "a source");
  private static final int CLASSES = 9;

  @Test
  void preferenceDecidesAmongPlansThatFillAsMuch() {
    MatchPlan plan =
        plan(
            List.of(demand(1, "C-1", 1), demand(2, "C-2", 1)),
            List.of(offer(1, 1, "C-2", "C-1"), offer(2, 1, "C-1", "C-2")));
    assertThat(plan.cost()).isZero();
    assertThat(plan.matches())
        .extracting(match -> match.demand().value() + " " + match.provider().id().value())
        .containsExactly("w-1 p-2", "w-2 p-1");
    assertThat(codes(plan.matches().get(0).reasons()))
        .containsExactly(MatchingReason.CLASS_PREFERRED, MatchingReason.GRID_SERVED);
  }

  @Test
  void fillsMoreRatherThanCheaper() {
    MatchPlan plan =
        plan(
            List.of(demand(1, "C-1", 1), demand(2, "C-2", 1)),
            List.of(offer(1, 1, "C-1", "C-2"), offer(2, 1, "C-1")));
    assertThat(plan.matches()).hasSize(2);
    assertThat(plan.cost()).isEqualTo(10);
  }

  @Test
  void countsTheCompetingWishes() {
    MatchPlan plan =
        plan(List.of(demand(1, "C-1", 1), demand(2, "C-1", 1)), List.of(offer(1, 1, "C-1")));
    assertThat(plan.open()).hasSize(1);
    assertThat(codes(plan.open().get(0).reasons()))
        .containsExactly(MatchingReason.OFFERS_EXHAUSTED);
  }

  @Test
  void matchesACommunity() {
    List<Demand> demands = new ArrayList<>();
    IntStream.range(0, 390).forEach(n -> demands.add(demand(n, "C-" + n % CLASSES, 1 + n % 3)));
    List<Offer> offers = new ArrayList<>();
    IntStream.range(0, 1200)
        .forEach(
            n -> offers.add(offer(n, 1, "C-" + n % CLASSES, "C-" + (n + 1 + n % 8) % CLASSES)));
    MatchPlan plan = plan(demands, offers);
    assertThat(plan.matches()).hasSize(780);
    assertThat(plan.open()).isEmpty();
  }

  @Test
  void malformedHelpersAndPoliciesAreRejected() {
    assertThatThrownBy(() -> offer(1, 1, "C-1").withPreferredClasses("C-2"))
        .hasMessageContaining("among the classes offered");
    assertThatThrownBy(() -> offer(1, 1, "C-1", "C-1")).hasMessageContaining("twice");
    assertThatThrownBy(() -> MatchingPolicy.of(-1, 0, RULE)).hasMessageContaining("rankCost");
    assertThatThrownBy(() -> MatchingPolicy.of(0, 0, RULE).withOtherGridCost(1_000_001))
        .hasMessageContaining("otherGridCost");
    assertThatThrownBy(
            () ->
                new ServiceClassPolicy(
                    ImmutableList.of(new ServiceClass("C", RULE), new ServiceClass("C", RULE))))
        .hasMessageContaining("twice");
  }

  private static MatchPlan plan(List<Demand> demands, List<Offer> offers) {
    return matcher().match(demands, offers, DAY).orElseThrow();
  }

  private static Matcher matcher() {
    ServiceClassPolicy classes =
        new ServiceClassPolicy(
            IntStream.range(0, CLASSES)
                .mapToObj(n -> new ServiceClass("C-" + n, RULE))
                .collect(ImmutableList.toImmutableList()));
    return Matcher.of(
        Dated.from("policy", DAY, RULE, MatchingPolicy.of(10, 50, RULE)),
        Dated.from("classes", DAY, RULE, classes));
  }

  private static Demand demand(int n, String serviceClass, int places) {
    return Demand.builder()
        .id(OrderId.of("w-" + n))
        .serviceClass(serviceClass)
        .grid(GridId.of("g-1"))
        .places(places)
        .build();
  }

  private static Offer offer(int n, int capacity, String... classes) {
    return Offer.builder()
        .provider(Provider.of(PersonId.of("p-" + n)))
        .addClasses(classes)
        .capacity(capacity)
        .addPreferredClasses(classes)
        .build();
  }

  private static List<MatchingReason> codes(List<Reason> reasons) {
    return reasons.stream().map(reason -> (MatchingReason) reason.code()).toList();
  }
}
