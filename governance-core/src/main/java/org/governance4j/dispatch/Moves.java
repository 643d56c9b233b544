package org.governance4j.dispatch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.dispatch.DispatchMove.Kind;
import org.governance4j.dispatch.DispatchSnapshot.Planned;
import org.governance4j.dispatch.DispatchState.Place;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.Matching;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The differences between the plan that stands and the next one, with reasons. */
final class Moves {

  private final Matching matching;
  private final ImmutableSet<OrderId> demanded;
  private final ImmutableSet<Provider> offering;

  private Moves(Matching matching, MatchingInput input) {
    this.matching = matching;
    this.demanded = input.demands().stream().map(Demand::id).collect(ImmutableSet.toImmutableSet());
    this.offering =
        input.offers().stream().map(Offer::provider).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The moves.
   *
   * @param state the state after the change, with the plan that stood before it
   * @param input what was matched
   * @param matching the next plan
   */
  static ImmutableList<DispatchMove> of(
      DispatchState state, MatchingInput input, Matching matching) {
    List<DispatchMove> moves = new ArrayList<>();
    Set<Place> next = new HashSet<>();
    for (Match match : matching.plan().matches()) {
      Place place = new Place(match.demand(), match.provider());
      next.add(place);
      Optional<String> before = state.planned().get(place);
      if (before == null) {
        moves.add(planned(match, Kind.PLANNED, DispatchReason.PLANNED));
      } else if (!before.equals(match.slot())) {
        moves.add(planned(match, Kind.OTHER_TIME, DispatchReason.PLANNED_AT_ANOTHER_TIME));
      }
    }
    Map<Place, Optional<String>> gone =
        Maps.filterKeys(state.planned(), one -> !next.contains(one));
    if (!gone.isEmpty()) {
      Moves dropped = new Moves(matching, input);
      gone.forEach((place, slot) -> moves.add(dropped.dropped(place, slot)));
    }
    moves.sort(
        Comparator.comparing((DispatchMove move) -> move.place().order())
            .thenComparing(move -> move.place().provider()));
    return ImmutableList.copyOf(moves);
  }

  private static DispatchMove planned(Match match, Kind kind, DispatchReason code) {
    return new DispatchMove(
        new Planned(match.demand(), match.provider(), match.slot()),
        kind,
        ImmutableList.<Reason>builder()
            .add(reason(code, new Place(match.demand(), match.provider())))
            .addAll(match.reasons())
            .build());
  }

  private DispatchMove dropped(Place place, Optional<String> slot) {
    return new DispatchMove(
        new Planned(place.order(), place.provider(), slot),
        Kind.DROPPED,
        ImmutableList.<Reason>builder()
            .add(reason(DispatchReason.NO_LONGER_PLANNED, place))
            .addAll(why(place))
            .build());
  }

  private ImmutableList<Reason> why(Place place) {
    if (!demanded.contains(place.order())) {
      return ImmutableList.of(
          Reason.of(
              DispatchReason.ORDER_NOT_OPEN, DispatchLaw.MOVED, "order", Fact.of(place.order())));
    }
    if (!offering.contains(place.provider())) {
      return ImmutableList.of(
          Reason.of(
              DispatchReason.OFFER_ENDED,
              DispatchLaw.MOVED,
              "provider",
              Fact.of(place.provider().id())));
    }
    Outcome<ImmutableList<Reason>> why = matching.explain(place.order(), place.provider());
    return why.toOptional().orElseGet(why::reasons);
  }

  private static Reason reason(DispatchReason code, Place place) {
    return Reason.of(code, DispatchLaw.MOVED, "order", Fact.of(place.order()))
        .with("provider", Fact.of(place.provider().id()));
  }
}
