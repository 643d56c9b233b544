package org.governance4j.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.OpenDemand;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.WishDesk;
import org.governance4j.orders.WishEvent;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.matching.MatchingArbitraries;
import org.governance4j.testing.matching.MatchingTask;

/** The law that orders and matching agree. */
public class OrdersMatchingLaws {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("TEST-1", "orders", "a source");

  @Provide
  Arbitrary<MatchingTask> tasks() {
    return MatchingArbitraries.tasks(List.of("REPAIR", "COMPANY"))
        .map(OrdersMatchingLaws::ofPersons);
  }

  /** Only persons accept. */
  private static MatchingTask ofPersons(MatchingTask task) {
    return new MatchingTask(
        task.demands(),
        task.offers().stream()
            .map(one -> one.withProvider(Provider.of(PersonId.of(one.provider().id().value()))))
            .toList());
  }

  @Property(tries = 300)
  @Label("L-ORDERS-7: once all have accepted, the places that the plan leaves open are open")
  void acceptedPlansLeaveTheRest(@ForAll("tasks") MatchingTask task) {
    List<MicroWish> published =
        task.demands().stream().map(wish -> micro(wish, List.of())).toList();
    Instant now = OrdersArbitraries.at(9);
    ImmutableList<Demand> open = WishDesk.openForMatching(published, now).orElseThrow();
    assertThat(open).isEqualTo(task.demands());
    MatchPlan plan = matcher().match(open, task.offers(), DAY).orElseThrow();
    List<MicroWish> accepted =
        task.demands().stream().map(wish -> micro(wish, plan.matches())).toList();
    Map<OrderId, Integer> rest =
        WishDesk.openForMatching(accepted, now).orElseThrow().stream()
            .collect(Collectors.toMap(Demand::id, Demand::places));
    assertThat(rest)
        .isEqualTo(
            plan.open().stream()
                .collect(Collectors.toMap(OpenDemand::demand, OpenDemand::openPlaces)));
  }

  private static MicroWish micro(Demand wish, List<Match> matches) {
    List<WishEvent> events = new ArrayList<>();
    events.add(new WishEvent.Submitted(OrdersArbitraries.at(0)));
    events.add(WishEvent.Reviewed.approved(OrdersArbitraries.at(1)));
    events.add(new WishEvent.Published(OrdersArbitraries.at(2)));
    matches.stream()
        .filter(match -> match.demand().equals(wish.id()))
        .forEach(
            match ->
                events.add(
                    new WishEvent.Accepted(
                        OrdersArbitraries.at(3), match.provider().asPerson().orElseThrow())));
    return new MicroWish(wish, ImmutableList.copyOf(events));
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
