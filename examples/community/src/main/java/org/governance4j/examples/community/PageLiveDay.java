package org.governance4j.examples.community;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.dispatch.DispatchMove;
import org.governance4j.examples.community.LiveDayResult.Change;
import org.governance4j.examples.community.LiveDayResult.Places;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderStep;
import org.governance4j.rule.Outcome;

/** The page's live day: each step with the moves of the plan after it, and why. */
final class PageLiveDay {

  /** The most moves that one step shows. */
  private static final int SHOWN = 20;

  private final LiveDayResult result;
  private final Words words;
  private final PageRules rules;
  private final StepWords steps;
  private final ZoneId zone;

  PageLiveDay(LiveDayResult result, Words words, PageRules rules, ZoneId zone) {
    this.result = result;
    this.words = words;
    this.rules = rules;
    this.steps = new StepWords(words, rules);
    this.zone = zone;
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", words.get("page.day.title", result.day()));
    all.put("before", places(result.before()));
    all.put("beforeWhy", why(result.before()));
    all.put("changes", result.changes().stream().map(this::change).toList());
    if (result.left() > 0) {
      all.put("left", words.get("page.day.left", result.left()));
    }
    all.put("after", places(result.after()));
    all.put("afterWhy", why(result.after()));
    all.put("counts", counts());
    return all;
  }

  private List<Object> counts() {
    return List.of(
        labelled("changes", result.changes().size()),
        labelled("moves", result.moves()),
        labelled("refused", result.refused()));
  }

  private List<Object> places(Outcome<Places> outcome) {
    return outcome.toOptional().stream()
        .flatMap(
            places ->
                List.of(
                    labelled("kept", places.kept()),
                    labelled("planned", places.planned()),
                    labelled("open", places.open()))
                    .stream())
        .toList();
  }

  private Object labelled(String key, int number) {
    return List.of(words.get("page.day." + key), number);
  }

  /** Why there is no plan; nothing if there is one. */
  private List<Object> why(Outcome<?> outcome) {
    return outcome instanceof Outcome.Accepted ? List.of() : rules.reasons(outcome.reasons());
  }

  private Map<String, Object> change(Change change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("at", PageTime.time(change.event().at(), zone));
    map.put("order", change.order().value());
    map.put("step", step(change.event().step()));
    map.put("then", change.consequences().map(OrderEvent::step).map(this::step).toList());
    map.put("moves", change.moves().stream().limit(SHOWN).map(this::move).toList());
    if (change.moves().size() > SHOWN) {
      map.put("more", words.get("page.day.more", change.moves().size() - SHOWN));
    }
    if (change.isRefused()) {
      map.put("refused", words.get(refusal(change.decision())));
      map.put("why", rules.reasons(change.decision().reasons()));
    }
    return map;
  }

  private static String refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused ? "refused" : "undetermined";
  }

  private List<String> step(OrderStep step) {
    List<String> parts = new ArrayList<>();
    parts.add(steps.of(step));
    step.providers().forEach(provider -> parts.add(provider.id().value()));
    return parts;
  }

  private List<Object> move(DispatchMove move) {
    return List.of(
        move.kind().name(),
        rules.text(move.kind()),
        move.place().provider().id().value(),
        move.place().order().value(),
        rules.reasons(move.reasons()));
  }
}
