package org.governance4j.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.OpenDemand;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.matching.MatchingArbitraries;
import org.governance4j.testing.matching.MatchingTask;

/** The law that orders and matching agree. */
public class OrdersMatchingLaws {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = OrdersArbitraries.RULE;
  private static final Instant NOW = OrdersArbitraries.at(9);

  @Provide
  Arbitrary<MatchingTask> tasks() {
    return MatchingArbitraries.tasks(List.of("REPAIR", "COMPANY"));
  }

  @Property(tries = 150)
  @Label("L-ORDERS-7: once all have accepted, the places that the plan leaves open are open")
  void acceptedPlansLeaveTheRest(@ForAll("tasks") MatchingTask task) {
    OrderDesk desk =
        OrderDesk.of(OrderSamples.policy(OrderSamples.free()), OrdersArbitraries.counter());
    DeskRun run = DeskRun.of(desk, task.demands().stream().map(OrdersMatchingLaws::wish).toList());
    ImmutableList<Demand> open = desk.openForMatching(run.book, NOW).orElseThrow();
    assertThat(open).isEqualTo(task.demands());
    MatchPlan plan = matcher().match(open, task.offers(), DAY).orElseThrow();
    for (Match match : plan.matches()) {
      Provider provider = match.provider();
      dispatch(run, match, new OrderStep.Dispatch(provider), 10);
      dispatch(run, match, OrderStep.Acceptance.by(provider), 11);
    }
    Map<OrderId, Integer> rest =
        desk.openForMatching(run.book, NOW).orElseThrow().stream()
            .collect(Collectors.toMap(Demand::id, Demand::places));
    assertThat(rest)
        .isEqualTo(
            plan.open().stream()
                .collect(Collectors.toMap(OpenDemand::demand, OpenDemand::openPlaces)));
  }

  private static void dispatch(DeskRun run, Match match, OrderStep step, int minute) {
    OrderCommandId id = OrderCommandId.of(minute + "-" + match.provider().id().value());
    OrderCommand command = new OrderCommand(id, match.demand(), OrdersArbitraries.at(minute), step);
    assertThat(run.enter(command)).isInstanceOf(Outcome.Accepted.class);
  }

  static Order wish(Demand demand) {
    return Order.builder()
        .kind(OrderKind.WISH)
        .demand(demand)
        .asker(new Asker.OfHousehold(HouseholdId.of("h-" + demand.id().value())))
        .build();
  }

  private static Matcher matcher() {
    return Matcher.of(
        Dated.from("policy", DAY, RULE, MatchingPolicy.of(1, 2, RULE).withOtherGridCost(3)),
        Dated.from(
            "classes",
            DAY,
            RULE,
            new ServiceClassPolicy(
                ImmutableList.of(
                    new ServiceClass("REPAIR", RULE), new ServiceClass("COMPANY", RULE)))));
  }
}
