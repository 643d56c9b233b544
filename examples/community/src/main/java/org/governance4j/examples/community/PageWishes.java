package org.governance4j.examples.community;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.community.OrderId;
import org.governance4j.examples.community.WishesResult.WishResult;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.OpenDemand;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.WishEvent;
import org.governance4j.orders.WishFigures;
import org.governance4j.orders.WishState;
import org.governance4j.rule.Outcome;

/** The page's micro-wishes: how each stands, who is to fulfil it, or why it stays open. */
final class PageWishes {

  private static final List<String> ORDER =
      List.of(
          "FULFILLED",
          "ACCEPTED",
          "MATCHED",
          "OPEN",
          "PUBLISHED",
          "APPROVED",
          "SUBMITTED",
          "REJECTED",
          "WITHDRAWN",
          "UNDETERMINED",
          "REFUSED");

  private final WishesResult result;
  private final Words words;
  private final PageRules rules;
  private final ZoneId zone;
  private final Instant now;
  private final ImmutableListMultimap<OrderId, Match> matches;
  private final ImmutableMap<OrderId, OpenDemand> open;

  PageWishes(CommunityInput input, WishesResult result, Words words, PageRules rules) {
    this.result = result;
    this.words = words;
    this.rules = rules;
    this.zone = input.manifest().zone();
    this.now = input.manifest().asOf();
    this.matches =
        result
            .plan()
            .toOptional()
            .map(plan -> Multimaps.index(plan.matches(), Match::demand))
            .orElse(ImmutableListMultimap.of());
    this.open =
        result
            .plan()
            .toOptional()
            .map(
                plan ->
                    plan.open().stream()
                        .collect(ImmutableMap.toImmutableMap(OpenDemand::demand, one -> one)))
            .orElse(ImmutableMap.of());
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("states", states());
    all.put("figures", result.figures().toOptional().map(this::figures).orElse(List.of()));
    all.put("figuresWhy", rules.reasons(result.figures().reasons()));
    all.put("praise", result.praise().stream().map(this::praise).toList());
    all.put("planWhy", rules.reasons(result.plan().reasons()));
    all.put("list", result.wishes().stream().map(this::one).toList());
    return all;
  }

  /** How a wish stands; of those published, whether a helper is found for every open place. */
  String state(WishResult one) {
    return one.standing()
        .fold(
            accepted ->
                accepted.value().state() == WishState.PUBLISHED
                    ? published(one.id())
                    : accepted.value().state().name(),
            refused -> "REFUSED",
            undetermined -> "UNDETERMINED");
  }

  private String published(OrderId wish) {
    if (open.containsKey(wish)) {
      return "OPEN";
    }
    return matches.containsKey(wish) ? "MATCHED" : "PUBLISHED";
  }

  private List<Object> states() {
    return ORDER.stream()
        .filter(state -> result.wishes().stream().anyMatch(one -> state(one).equals(state)))
        .<Object>map(state -> List.of(state, words.get("page.wish." + state)))
        .toList();
  }

  private List<Object> figures(WishFigures figures) {
    List<Object> list = new ArrayList<>();
    ImmutableMap.of(
            "submitted", figures.submitted(),
            "approved", figures.approved(),
            "published", figures.published(),
            "accepted", figures.accepted(),
            "fulfilled", figures.fulfilled(),
            "rejected", figures.rejected(),
            "withdrawn", figures.withdrawn())
        .forEach((key, value) -> list.add(List.of(words.get("page.wishes." + key), value)));
    return list;
  }

  private Map<String, Object> praise(Outcome<PraiseRate> praise) {
    Map<String, Object> map = new LinkedHashMap<>();
    praise
        .toOptional()
        .ifPresent(
            rate ->
                map.put(
                    "text",
                    words.get(
                        "page.praise." + rate.base(),
                        rate.satisfied(),
                        rate.counted(),
                        percent(rate))));
    map.put("why", rules.reasons(praise.reasons()));
    return map;
  }

  private static String percent(PraiseRate rate) {
    return rate.rate().toDecimal(3, RoundingMode.HALF_UP).movePointRight(2) + "%";
  }

  private Map<String, Object> one(WishResult one) {
    Demand wish = one.wish().wish();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", one.id().value());
    map.put("state", state(one));
    map.put("what", words.code(wish.serviceClass()));
    wish.skill().ifPresent(skill -> map.put("skill", words.code(skill)));
    wish.grid().ifPresent(grid -> map.put("grid", grid.value()));
    map.put("slots", wish.slots().stream().map(words::code).toList());
    map.put("places", wish.places());
    map.put("excluded", wish.excluded().stream().map(provider -> provider.id().value()).toList());
    map.put("events", one.wish().until(now).events().stream().map(this::event).toList());
    map.put("why", rules.reasons(one.standing().reasons()));
    one.standing()
        .toOptional()
        .ifPresent(
            s -> {
              map.put("accepted", s.accepted().stream().map(person -> person.value()).toList());
              map.put("openPlaces", s.openPlaces());
            });
    map.put(
        "matches",
        matches.get(one.id()).stream()
            .map(match -> List.of(match.provider().id().value(), rules.reasons(match.reasons())))
            .toList());
    if (open.containsKey(one.id())) {
      OpenDemand left = open.get(one.id());
      map.put("unfilled", left.openPlaces());
      map.put("openWhy", rules.reasons(left.reasons()));
    }
    return map;
  }

  private List<String> event(WishEvent event) {
    List<String> parts = new ArrayList<>();
    if (event instanceof WishEvent.Reviewed reviewed) {
      parts.add(words.get(reviewed.approved() ? "page.event.approved" : "page.event.rejected"));
    } else if (event instanceof WishEvent.Praised praised) {
      parts.add(
          words.get(
              praised.satisfaction() == WishEvent.Satisfaction.SATISFIED
                  ? "page.event.praised"
                  : "page.event.notPraised"));
    } else {
      parts.add(words.get("page.event." + event.getClass().getSimpleName()));
    }
    parts.add(PageTime.minute(event.at(), zone));
    if (event instanceof WishEvent.Accepted accepted) {
      parts.add(accepted.by().value());
    }
    return parts;
  }
}
