package org.governance4j.examples.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseStatus;
import org.governance4j.deadline.Deadline;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.rule.ReasonTexts;

/** The page's cases: each with its events, its day and its reasons. */
final class PageCases {

  private final Words words;
  private final ReasonTexts texts;
  private final PageRules rules;
  private final MapDrawing drawing;
  private final ZoneId zone;

  PageCases(PageTexts language, MapDrawing drawing, ZoneId zone) {
    this.words = language.words();
    this.texts = language.texts();
    this.rules = language.rules();
    this.drawing = drawing;
    this.zone = zone;
  }

  /** When a case was closed, if it was. */
  static Optional<Instant> closed(CaseResult one) {
    return one.history().events().stream()
        .filter(CaseEvent.Closed.class::isInstance)
        .map(CaseEvent::at)
        .findFirst();
  }

  Map<String, Object> one(CaseResult one) {
    List<CaseEvent> events = one.history().events();
    Optional<Deadline> deadline = one.standing().toOptional().flatMap(CaseStatus::deadline);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", one.id().value());
    map.put("state", one.state());
    map.put("gravity", gravity(events).map(Gravity::name).orElse(""));
    complexity(events).ifPresent(c -> map.put("complexity", texts.text(c)));
    one.knownGrid().ifPresent(grid -> map.put("grid", grid.value()));
    one.place()
        .filter(drawing::shows)
        .ifPresent(p -> map.put("at", List.of(drawing.x(p), drawing.y(p))));
    received(events)
        .ifPresent(
            r -> {
              map.put("received", time(r.at()));
              r.building().ifPresent(b -> map.put("building", b.value()));
            });
    deadline.ifPresent(
        d -> {
          map.put("lastDay", d.lastDay().toString());
          map.put("due", PageTime.due(d, zone));
        });
    closed(one).ifPresent(at -> map.put("closed", time(at)));
    map.put("events", events.stream().map(this::event).toList());
    map.put("why", rules.reasons(one.standing().reasons()));
    map.put("where", one.grid().map(g -> rules.reasons(g.reasons())).orElse(List.of()));
    return map;
  }

  private List<String> event(CaseEvent event) {
    List<String> parts = new ArrayList<>(List.of(words.get(key(event)), time(event.at())));
    if (event instanceof CaseEvent.Received now) {
      now.gravity().ifPresent(gravity -> parts.add(texts.text(gravity)));
    } else if (event instanceof CaseEvent.Classified now) {
      now.gravity().ifPresent(gravity -> parts.add(texts.text(gravity)));
    } else if (event instanceof CaseEvent.Escalated now) {
      parts.add(words.get("event.to", now.to().value()));
    } else if (event instanceof CaseEvent.LimitSet now) {
      parts.add(words.get("event.due", time(now.due())));
    } else {
      parts.addAll(more(event));
    }
    return parts;
  }

  /** What is said of an event of the units, of a suspension or of a merger. */
  private List<String> more(CaseEvent event) {
    if (event instanceof CaseEvent.Dispatched now) {
      return List.of(words.get("event.to", now.unit().value() + " · " + texts.text(now.role())));
    } else if (event instanceof CaseEvent.Responded now) {
      return now.unit().stream().map(OrganisationId::value).toList();
    } else if (event instanceof CaseEvent.Returned now) {
      return List.of(now.unit().value());
    } else if (event instanceof CaseEvent.Finished now) {
      return List.of(now.unit().value());
    } else if (event instanceof CaseEvent.Extended now) {
      return List.of(words.code(now.target()));
    } else if (event instanceof CaseEvent.Suspended now) {
      return List.of(words.code(now.cause()));
    } else if (event instanceof CaseEvent.Resumed now) {
      return List.of(words.code(now.cause()));
    } else if (event instanceof CaseEvent.Merged now) {
      return List.of(now.duplicate().id().value());
    }
    return List.of();
  }

  private static String key(CaseEvent event) {
    String name = event.getClass().getSimpleName();
    return "event." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private String time(Instant at) {
    return PageTime.minute(at, zone);
  }

  private static Optional<CaseEvent.Received> received(List<CaseEvent> events) {
    return events.stream()
        .filter(CaseEvent.Received.class::isInstance)
        .map(CaseEvent.Received.class::cast)
        .findFirst();
  }

  // The last judgement counts.
  private static Optional<Gravity> gravity(List<CaseEvent> events) {
    return Stream.concat(
            received(events).flatMap(CaseEvent.Received::gravity).stream(),
            classified(events).flatMap(now -> now.gravity().stream()))
        .reduce((earlier, later) -> later);
  }

  private static Optional<Complexity> complexity(List<CaseEvent> events) {
    return Stream.concat(
            received(events).flatMap(CaseEvent.Received::complexity).stream(),
            classified(events).flatMap(now -> now.complexity().stream()))
        .reduce((earlier, later) -> later);
  }

  private static Stream<CaseEvent.Classified> classified(List<CaseEvent> events) {
    return events.stream()
        .filter(CaseEvent.Classified.class::isInstance)
        .map(CaseEvent.Classified.class::cast);
  }
}
