package org.governance4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data files' parsers take the form that the files explain and nothing else. */
class DataTextTest {

  private static final String NOTICE = "notice | N-1 | 2019-11-21 | - | a notice | a source";
  private static final String SCHEDULE = "schedule | 2020 | N-1";

  @Test
  void aScheduleIsRead() {
    HolidaySchedule schedule =
        schedules(NOTICE, SCHEDULE, "# a comment", "", "元旦 | 2019-12-31..01-02 01-05 | 01-04")
            .get(0);
    assertThat(schedule.year()).isEqualTo(2020);
    assertThat(schedule.days())
        .extracting(ScheduledDay::date)
        .extracting(LocalDate::toString)
        .containsExactly("2019-12-31", "2020-01-01", "2020-01-02", "2020-01-04", "2020-01-05");
    assertThat(schedule.days()).filteredOn(day -> !day.off()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "元旦 | 01-01",
        "元旦 | 01-01 | - | -",
        "元旦 || -",
        "元旦 | 1-1 | -",
        "元旦 | 02-30 | -",
        "元旦 | 01-02..01-01 | -",
        "元旦 | 01-01..01-02..01-03 | -",
        "schedule | 20x0 | N-1",
        "schedule | 2021 | N-2",
        "notice | N-1 | 2019-11-21 | - | again | a source",
        "notice | N-2 | - | - | a source"
      })
  void aLineOfAnotherFormIsRejectedWithItsNumber(String line) {
    assertThatThrownBy(() -> schedules(NOTICE, SCHEDULE, line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("test, line 4: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NEW_YEAR | 0 | 1",
        "festivals | 2020 | 01-25 | 04-04 | 06-25 | 10-01",
        "NOWRUZ | 0 | 1"
      })
  void whatStandsBelowNothingIsRejected(String line) {
    assertThatThrownBy(() -> RegulationText.parse(lines("holiday-regulation 1", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("test, line 2: ");
  }

  @Test
  void theFormatIsNamed() {
    assertThatThrownBy(() -> ScheduleText.parse(lines("holiday-schedules 2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("test, line 1: must say 'holiday-schedules 1'");
    assertThatThrownBy(() -> RegulationText.parse(lines("holiday-schedules 1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> schedules("元旦 | 01-01 | -"))
        .hasMessageContaining("is below no schedule");
  }

  private static ImmutableList<HolidaySchedule> schedules(String... lines) {
    return ScheduleText.parse(
        lines(
            Stream.concat(Stream.of("holiday-schedules 1"), Stream.of(lines))
                .toArray(String[]::new)));
  }

  private static ImmutableList<DataLine> lines(String... lines) {
    return DataLines.of("test", ImmutableList.copyOf(lines));
  }
}
