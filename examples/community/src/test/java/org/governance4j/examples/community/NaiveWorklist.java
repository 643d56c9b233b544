package org.governance4j.examples.community;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is open of the committed cases, read from the bare JSON: a second opinion that uses nothing
 * of the library. It knows the community's own targets: the first answer of a unit that leads
 * within one working day, the part of one that assists within five.
 */
final class NaiveWorklist {

  /**
   * One open target.
   *
   * @param name case, target and unit
   * @param due its day, or empty
   * @param state its state
   * @param handlers the units that have the case, sorted
   */
  record Open(String name, String due, String state, String handlers) {}

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2022, 12, 20);

  private NaiveWorklist() {}

  static List<Open> of(JsonNode history) {
    String id = history.get("id").asText();
    String state = NaiveStates.of(history);
    if (state.equals("REFUSED")) {
      return List.of(new Open(id + "//", "", "REFUSED", ""));
    }
    Map<String, Unit> units = units(history);
    boolean closed = state.startsWith("CLOSED") || closed(history);
    if (closed) {
      return List.of();
    }
    Set<String> has = new TreeSet<>();
    units.values().stream().filter(unit -> unit.active).forEach(unit -> has.add(unit.name));
    List<Open> open = new ArrayList<>();
    boolean dated = state.equals("RUNNING") || state.equals("OVERDUE");
    String due = dated ? NaiveStates.dueOf(history).toString() : "";
    open.add(new Open(id + "/HANDLING/", due, state, has.toString()));
    for (Unit unit : units.values()) {
      if (unit.active && !(unit.leads && unit.answered)) {
        LocalDate last = workingDays(unit.since, unit.leads ? 1 : 5);
        String target = unit.leads ? "FIRST_ANSWER" : "PART";
        boolean over = !last.isAfter(TODAY); // At 18:00 a day that ends at 17:30 is over.
        open.add(
            new Open(
                id + "/" + target + "/" + unit.name,
                last.toString(),
                over ? "OVERDUE" : "RUNNING",
                has.toString()));
      }
    }
    return open;
  }

  /** The lists that a day belongs to, by hand. */
  static Set<String> lists(Open one) {
    Set<String> lists = new TreeSet<>();
    if (one.due().isEmpty()) {
      lists.add("NO_DUE_DAY");
      return lists;
    }
    LocalDate due = LocalDate.parse(one.due());
    if (one.state().equals("OVERDUE")) {
      lists.add("OVERDUE");
    }
    if (due.equals(TODAY)) {
      lists.add("TODAY");
    }
    if (due.isAfter(LocalDate.of(2022, 12, 18)) && due.isBefore(LocalDate.of(2022, 12, 26))) {
      lists.add("WEEK");
    }
    if (due.isAfter(LocalDate.of(2022, 12, 25))) {
      lists.add("LATER");
    }
    return lists;
  }

  private static final class Unit {
    private final String name;
    private final boolean leads;
    private final LocalDate since;
    private boolean answered;
    private boolean active = true;

    Unit(JsonNode event) {
      name = event.get("unit").asText();
      leads = event.get("role").asText().equals("LEAD");
      since = Instant.parse(event.get("at").asText()).atZone(ZONE).toLocalDate();
    }
  }

  private static Map<String, Unit> units(JsonNode history) {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (JsonNode event : history.get("events")) {
      String name = event.path("unit").asText();
      switch (event.get("event").asText()) {
        case "dispatched" -> units.put(name, new Unit(event));
        case "responded" -> units.get(name).answered = true;
        case "returned", "finished" -> units.get(name).active = false;
        default -> {}
      }
    }
    return units;
  }

  private static boolean closed(JsonNode history) {
    return history.get("events").findValuesAsText("event").contains("closed");
  }

  // From the middle of October on no weekday is off and no weekend is worked.
  private static LocalDate workingDays(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      left -= weekend ? 0 : 1;
    }
    return day;
  }
}
