package org.governance4j.examples.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.governance4j.examples.community.Worklist.Scope;

/** The page's worklist: its rows, and what they can be filtered by. */
final class PageWorklist {

  private final Worklist worklist;
  private final List<WorkRow> rows;
  private final PageRules rules;
  private final Words words;

  PageWorklist(Worklist worklist, List<WorkRow> rows, PageRules rules, Words words) {
    this.worklist = worklist;
    this.rows = rows;
    this.rules = rules;
    this.words = words;
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "lead",
        words.get(
            "page.work.lead",
            worklist.today(),
            worklist.weekFrom(),
            worklist.weekTo(),
            worklist.count(Scope.OVERDUE)));
    List<Object> scopes = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      scopes.add(
          List.of(scope.name(), words.get("page.work." + scope.name()), worklist.count(scope)));
    }
    all.put("scopes", scopes);
    all.put("lights", named(rows.stream().flatMap(row -> row.light().stream())));
    all.put("targets", named(rows.stream().map(WorkRow::what)));
    all.put(
        "handlers",
        rows.stream()
            .flatMap(row -> Stream.concat(row.lead().stream(), row.assisting().stream()))
            .distinct()
            .sorted()
            .toList());
    all.put("rows", rows.stream().map(this::row).toList());
    return all;
  }

  private static List<List<String>> named(Stream<WorkRow.Named> all) {
    return all.distinct().map(one -> List.of(one.code(), one.text())).toList();
  }

  private Map<String, Object> row(WorkRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("go", row.duty() ? "duty=" + row.id() + ":" + row.what().code() : "case=" + row.id());
    map.put("id", row.id());
    map.put("target", row.what().code());
    row.unit().ifPresent(unit -> map.put("unit", unit));
    map.put("scopes", row.scopes().stream().map(Scope::name).toList());
    map.put("state", row.state().code());
    map.put("stateText", row.state().text());
    row.light().ifPresent(light -> map.put("light", light.code()));
    row.rung().ifPresent(rung -> map.put("rung", rung));
    row.dueText().ifPresent(due -> map.put("due", due));
    row.minutes().ifPresent(minutes -> map.put("minutes", minutes));
    row.left().ifPresent(left -> map.put("left", left));
    map.put("lead", row.lead());
    map.put("assisting", row.assisting());
    row.grid().ifPresent(grid -> map.put("grid", grid.text()));
    row.since().ifPresent(since -> map.put("since", PageTime.minute(since)));
    row.next().ifPresent(next -> map.put("next", PageTime.minute(next)));
    map.put("why", rules.reasons(row.why()));
    return map;
  }
}
