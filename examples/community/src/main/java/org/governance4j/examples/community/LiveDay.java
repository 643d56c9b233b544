package org.governance4j.examples.community;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.dispatch.DispatchSnapshot;
import org.governance4j.dispatch.Dispatcher;
import org.governance4j.examples.community.LiveDayResult.Change;
import org.governance4j.examples.community.LiveDayResult.Places;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.matching.OpenDemand;
import org.governance4j.orders.OrderDesk;

/** Enters the stored steps of a day into a dispatcher, one after the other (HT-17). */
final class LiveDay {

  /** Each step takes a matching of all that stands; a longer day is replayed in part. */
  static final int MOST_STEPS = 200;

  private final OrderDesk desk;
  private final Matcher matcher;
  private final MatchingInput supply;

  LiveDay(OrderDesk desk, Matcher matcher, List<Offer> offers) {
    this.desk = desk;
    this.matcher = matcher;
    this.supply = MatchingInput.of(List.of(), offers);
  }

  LiveDayResult replayed(OrderDay day) {
    Dispatcher dispatcher =
        Dispatcher.start(desk, matcher, DispatchSnapshot.of(day.before(), supply, day.start()));
    LiveDayResultBuilder result =
        new LiveDayResultBuilder()
            .day(day.day())
            .before(dispatcher.plan().map(plan -> places(dispatcher, plan)));
    for (OrderDay.Step step : day.steps().subList(0, Math.min(MOST_STEPS, day.steps().size()))) {
      result.addChanges(
          new Change(step.order().demand().id(), step.event(), dispatcher.enter(step.change())));
    }
    return result
        .left(Math.max(0, day.steps().size() - MOST_STEPS))
        .after(dispatcher.plan().map(plan -> places(dispatcher, plan)))
        .book(dispatcher.book())
        .build();
  }

  private static Places places(Dispatcher dispatcher, MatchPlan plan) {
    ImmutableSetMultimap<OrderId, Provider> held = HeldPlaces.of(dispatcher.book());
    int kept =
        (int)
            plan.matches().stream()
                .filter(match -> held.containsEntry(match.demand(), match.provider()))
                .count();
    return new Places(
        kept,
        plan.matches().size() - kept,
        plan.open().stream().mapToInt(OpenDemand::openPlaces).sum());
  }
}
