package org.governance4j.examples.community;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * How the committed cases stand, counted day by day from the bare JSON: a second opinion that uses
 * nothing of the library.
 */
final class NaiveStates {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2022-12-20T10:00:00Z");
  // By hand from the notice of 2021-10-25 on the holidays of 2022.
  private static final Set<String> WORKED_WEEKENDS =
      Set.of(
          "2022-01-29",
          "2022-01-30",
          "2022-04-02",
          "2022-04-24",
          "2022-05-07",
          "2022-10-08",
          "2022-10-09");
  private static final Set<String> WEEKDAYS_OFF =
      Set.of(
          "2022-01-03",
          "2022-01-31",
          "2022-02-01",
          "2022-02-02",
          "2022-02-03",
          "2022-02-04",
          "2022-04-04",
          "2022-04-05",
          "2022-05-02",
          "2022-05-03",
          "2022-05-04",
          "2022-06-03",
          "2022-09-12",
          "2022-10-03",
          "2022-10-04",
          "2022-10-05",
          "2022-10-06",
          "2022-10-07");

  private NaiveStates() {}

  /** The last day of a case that has one. */
  static LocalDate dueOf(JsonNode history) {
    return Instant.parse(read(history)[1]).atZone(ZONE).toLocalDate();
  }

  static String of(JsonNode history) {
    return read(history)[0];
  }

  // The state and, where there is one, the due instant.
  private static String[] read(JsonNode history) {
    List<JsonNode> events = List.copyOf(history.get("events").findParents("event"));
    Instant before = Instant.MIN;
    Instant received = null;
    Instant start = null;
    Instant closed = null;
    Instant limit = null;
    String gravity = null;
    boolean escalated = false;
    boolean suspended = false;
    for (JsonNode event : events) {
      Instant at = Instant.parse(event.get("at").asText());
      if (at.isBefore(before)) {
        return new String[] {"REFUSED"};
      }
      before = at;
      String judged = event.path("gravity").asText(null);
      switch (event.get("event").asText()) {
        case "received" -> {
          if (received != null) {
            return new String[] {"REFUSED"};
          }
          received = at;
          start = at;
          gravity = judged;
        }
        case "classified" -> {
          start = gravity == null || gravity.equals(judged) ? start : at;
          gravity = judged;
        }
        case "escalated" -> escalated = true;
        case "limitSet" -> {
          if (!escalated) {
            return new String[] {"REFUSED"};
          }
          limit = Instant.parse(event.get("due").asText());
        }
        case "closed" -> closed = at;
        case "suspended" -> suspended = true;
        case "resumed" -> suspended = false;
        case "fedBack", "dispatched", "responded", "returned", "finished" -> {}
        default -> throw new IllegalArgumentException(event.toString());
      }
    }
    if (gravity == null) {
      return new String[] {"UNDETERMINED"};
    }
    if (suspended && closed == null) {
      return new String[] {"SUSPENDED"};
    }
    if (gravity.equals("SPECIAL") && limit == null) {
      return new String[] {closed == null ? "AWAITING_LIMIT" : "CLOSED_WITHOUT_LIMIT"};
    }
    Instant due = limit != null ? limit : due(start, gravity.equals("GENERAL") ? 1 : 7);
    if (closed != null) {
      return new String[] {closed.isAfter(due) ? "CLOSED_LATE" : "CLOSED_IN_TIME", due.toString()};
    }
    return new String[] {AS_OF.isAfter(due) ? "OVERDUE" : "RUNNING", due.toString()};
  }

  private static Instant due(Instant start, int days) {
    LocalDate last = start.atZone(ZONE).toLocalDate().plusDays(days);
    while (off(last)) {
      last = last.plusDays(1);
    }
    return last.atTime(LocalTime.of(17, 30)).atZone(ZONE).toInstant();
  }

  private static boolean off(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend
        ? !WORKED_WEEKENDS.contains(day.toString())
        : WEEKDAYS_OFF.contains(day.toString());
  }
}
