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
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderFigures;
import org.governance4j.orders.OrderStage;
import org.governance4j.orders.OrderStatus;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.ProviderStatus;
import org.governance4j.orders.ReportDue;
import org.governance4j.orders.ServiceLine;
import org.governance4j.orders.ServiceLists;
import org.governance4j.rule.Outcome;

/** The page's orders: how each stands, whom it was dispatched to, or why it stays open. */
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
          "MERGED",
          "WITHDRAWN",
          "UNDETERMINED",
          "REFUSED");

  private final WishesResult result;
  private final Words words;
  private final PageRules rules;
  private final StepWords steps;
  private final ZoneId zone;
  private final Instant now;
  private final ImmutableListMultimap<OrderId, Match> matches;
  private final ImmutableMap<OrderId, OpenDemand> open;

  PageWishes(CommunityInput input, WishesResult result, Words words, PageRules rules) {
    this.result = result;
    this.words = words;
    this.rules = rules;
    this.steps = new StepWords(words, rules);
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
    all.put("figures", figures(result.figures()));
    all.put("dispatching", dispatching(result.all()));
    all.put("services", result.lists().toOptional().map(this::services).orElse(List.of()));
    all.put("servicesWhy", rules.reasons(result.lists().reasons()));
    all.put("reports", result.reports().toOptional().map(PageWishes::reports).orElse(List.of()));
    all.put("reportsWhy", rules.reasons(result.reports().reasons()));
    result.nextLapse().ifPresent(at -> all.put("nextLapse", PageTime.minute(at, zone)));
    all.put("praise", result.praise().stream().map(this::praise).toList());
    all.put("planWhy", rules.reasons(result.plan().reasons()));
    all.put("loads", new PageLoads(result.loads(), words).all());
    result
        .liveDay()
        .ifPresent(day -> all.put("day", new PageLiveDay(day, words, rules, zone).all()));
    all.put("list", result.wishes().stream().map(this::one).toList());
    return all;
  }

  /** How a wish stands; of those published, whether a helper is found for every open place. */
  String state(WishResult one) {
    return one.standing()
        .fold(
            accepted ->
                accepted.value().stage() == OrderStage.PUBLISHED
                    ? published(one.id())
                    : accepted.value().stage().name(),
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

  private List<Object> figures(OrderFigures figures) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("submitted", figures.submitted());
    numbers.put("approved", figures.approved());
    numbers.put("published", figures.published());
    numbers.put("accepted", figures.accepted());
    numbers.put("fulfilled", figures.fulfilled());
    numbers.put("rejected", figures.rejected());
    numbers.put("merged", figures.merged());
    numbers.put("withdrawn", figures.withdrawn());
    return labelled(numbers);
  }

  private List<Object> dispatching(OrderFigures figures) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("dispatches", figures.dispatches());
    numbers.put("declines", figures.declines());
    numbers.put("lapses", figures.lapses());
    numbers.put("claims", figures.claims());
    numbers.put("noShows", figures.noShows());
    numbers.put("reportsIn", figures.reportsIn());
    numbers.put("providers", figures.providers());
    return labelled(numbers);
  }

  private List<Object> labelled(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
        .<Object>map(one -> List.of(words.get("page.wishes." + one.getKey()), one.getValue()))
        .toList();
  }

  /** The ranked list of services: its rank, the class, what is open and who offers it (CC-18). */
  private List<Object> services(ServiceLists lists) {
    List<Object> list = new ArrayList<>();
    for (ServiceLine line : lists.services()) {
      list.add(
          List.of(
              line.rank(),
              words.code(line.serviceClass()),
              line.orders(),
              line.places(),
              line.offers(),
              line.capacity()));
    }
    return list;
  }

  private static List<Object> reports(List<ReportDue> due) {
    return due.stream()
        .<Object>map(
            one ->
                List.of(
                    one.order().value(),
                    one.provider().id().value(),
                    one.meeting().value(),
                    one.by().toString()))
        .toList();
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
    Demand demand = one.wish().order().demand();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", one.id().value());
    map.put("kind", one.wish().order().kind().name());
    map.put("kindText", rules.text(one.wish().order().kind()));
    map.put("state", state(one));
    map.put("what", words.code(demand.serviceClass()));
    demand.skill().ifPresent(skill -> map.put("skill", words.code(skill)));
    demand.grid().ifPresent(grid -> map.put("grid", grid.value()));
    map.put("slots", demand.slots().stream().map(words::code).toList());
    map.put("places", one.standing().toOptional().map(OrderStatus::places).orElse(demand.places()));
    map.put("excluded", demand.excluded().stream().map(provider -> provider.id().value()).toList());
    map.put("events", one.wish().until(now).events().stream().map(this::event).toList());
    map.put("why", rules.reasons(one.standing().reasons()));
    one.standing().toOptional().ifPresent(status -> providers(status, map));
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

  private void providers(OrderStatus status, Map<String, Object> map) {
    map.put(
        "accepted",
        status.providers().stream()
            .filter(
                one ->
                    one.state() == ProviderStatus.State.HOLDING
                        || one.state() == ProviderStatus.State.SERVED)
            .map(one -> one.provider().id().value())
            .toList());
    map.put("openPlaces", status.openPlaces());
    map.put("providers", status.providers().stream().map(this::provider).toList());
  }

  private List<String> provider(ProviderStatus one) {
    List<String> parts = new ArrayList<>();
    parts.add(one.provider().id().value());
    parts.add(rules.text(one.state()));
    one.until().ifPresent(until -> parts.add(PageTime.minute(until, zone)));
    return parts;
  }

  private List<String> event(OrderEvent event) {
    List<String> parts = new ArrayList<>();
    parts.add(steps.of(event.step()));
    parts.add(PageTime.minute(event.at(), zone));
    event.step().providers().forEach(provider -> parts.add(provider.id().value()));
    return parts;
  }
}
