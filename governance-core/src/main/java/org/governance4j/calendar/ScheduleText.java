package org.governance4j.calendar;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.rule.RuleRef;

/** Reads schedules from their data file, whose first lines explain the form. Strict. */
final class ScheduleText {

  private static final String FORMAT = "holiday-schedules 1";

  private final Map<String, Notice> notices = new HashMap<>();
  private final ImmutableList.Builder<HolidaySchedule> schedules = ImmutableList.builder();
  private Optional<DataLine> schedule = Optional.empty();
  private final List<ScheduledDay> days = new ArrayList<>();

  private ScheduleText() {}

  static ImmutableList<HolidaySchedule> parse(List<DataLine> lines) {
    lines.get(0).check(lines.get(0).head().equals(FORMAT), "must say '%s'", FORMAT);
    ScheduleText text = new ScheduleText();
    lines.subList(1, lines.size()).forEach(text::read);
    text.endSchedule();
    return text.schedules.build();
  }

  private void read(DataLine line) {
    switch (line.head()) {
      case "notice" -> {
        Notice before = notices.put(line.sized(6).cell(1), notice(line));
        line.check(before == null, "gives the notice %s twice", line.cell(1));
      }
      case "schedule" -> {
        endSchedule();
        schedule = Optional.of(line.sized(3));
      }
      default -> readDays(line.sized(3));
    }
  }

  private static Notice notice(DataLine line) {
    return new Notice(
        RuleRef.of(line.cell(1), line.cell(4), line.cell(5)),
        line.dateOrNone(2),
        line.dateOrNone(3));
  }

  private void readDays(DataLine line) {
    line.check(schedule.isPresent(), "is below no schedule");
    int year = schedule.orElseThrow().integer(1);
    dates(line, 1, year).map(date -> new ScheduledDay(date, line.head(), true)).forEach(days::add);
    dates(line, 2, year).map(date -> new ScheduledDay(date, line.head(), false)).forEach(days::add);
  }

  private static Stream<LocalDate> dates(DataLine line, int cell, int year) {
    return line.words(cell).stream().flatMap(word -> range(line, word, year));
  }

  private static Stream<LocalDate> range(DataLine line, String word, int year) {
    List<LocalDate> ends =
        Splitter.on("..").splitToStream(word).map(end -> line.dateIn(year, end)).toList();
    LocalDate first = ends.get(0);
    LocalDate last = ends.get(ends.size() - 1);
    line.check(
        ends.size() == 1 || ends.size() == 2 && first.isBefore(last), "has no range: %s", word);
    return first.datesUntil(last.plusDays(1));
  }

  private void endSchedule() {
    schedule.ifPresent(
        line -> {
          ImmutableList<Notice> cited =
              line.words(2).stream()
                  .map(id -> cited(line, id))
                  .collect(ImmutableList.toImmutableList());
          schedules.add(
              new HolidaySchedule(
                  line.integer(1),
                  cited,
                  ImmutableList.sortedCopyOf(Comparator.comparing(ScheduledDay::date), days)));
        });
    schedule = Optional.empty();
    days.clear();
  }

  private Notice cited(DataLine line, String id) {
    Optional<Notice> notice = Optional.ofNullable(notices.get(id));
    line.check(notice.isPresent(), "cites no notice given before: %s", id);
    return notice.orElseThrow();
  }
}
