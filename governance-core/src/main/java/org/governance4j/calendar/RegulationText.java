package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** Reads the regulation from its data file, whose first lines explain the form. Strict. */
final class RegulationText {

  private static final String FORMAT = "holiday-regulation 1";

  private final List<Dated.Version<StatutoryHolidays>> versions = new ArrayList<>();
  private final List<FestivalDates> festivals = new ArrayList<>();
  private Optional<DataLine> version = Optional.empty();
  private ImmutableList.Builder<StatutoryHoliday> holidays = ImmutableList.builder();
  private Optional<RuleRef> almanac = Optional.empty();

  private RegulationText() {}

  static HolidayRegulation parse(List<DataLine> lines) {
    lines.get(0).check(lines.get(0).head().equals(FORMAT), "must say '%s'", FORMAT);
    RegulationText text = new RegulationText();
    lines.subList(1, lines.size()).forEach(text::read);
    text.endVersion();
    return new HolidayRegulation(
        Dated.of("statutory-holidays", text.versions).orElseThrow(),
        ImmutableList.copyOf(text.festivals));
  }

  private void read(DataLine line) {
    switch (line.head()) {
      case "version" -> {
        endVersion();
        version = Optional.of(line.sized(6));
      }
      case "almanac" ->
          almanac = Optional.of(RuleRef.of(line.sized(4).cell(1), line.cell(2), line.cell(3)));
      case "festivals" -> festivals.add(dates(line.sized(6)));
      default -> holidays.add(holiday(line.sized(3)));
    }
  }

  private void endVersion() {
    version.ifPresent(
        line ->
            versions.add(
                Dated.Version.of(
                    Validity.from(line.date(line.cell(2))),
                    line.date(line.cell(3)),
                    RuleRef.of(line.cell(1), line.cell(4), line.cell(5)),
                    new StatutoryHolidays(holidays.build()))));
    version = Optional.empty();
    holidays = ImmutableList.builder();
  }

  private StatutoryHoliday holiday(DataLine line) {
    Optional<Festival> festival =
        Arrays.stream(Festival.values()).filter(f -> f.name().equals(line.head())).findFirst();
    line.check(festival.isPresent(), "names no festival: %s", line.head());
    line.check(version.isPresent(), "is below no version");
    return new StatutoryHoliday(festival.orElseThrow(), line.integer(1), line.integer(2));
  }

  private FestivalDates dates(DataLine line) {
    line.check(almanac.isPresent(), "is below no almanac");
    int year = line.integer(1);
    List<LocalDate> days =
        line.cells().subList(2, 6).stream().map(day -> line.dateIn(year, day)).toList();
    return new FestivalDates(
        year, days.get(0), days.get(1), days.get(2), days.get(3), almanac.orElseThrow());
  }
}
