package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.governance4j.calendar.HolidayRegulation;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.Notice;
import org.governance4j.calendar.PublishedSchedules;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayFileTest {

  private static final HolidayFile FILES = HolidayFile.of(GovernanceReader.create());

  private static Outcome<HolidaySchedule> read(
      String json, ImmutableMap<String, LocalDate> publishedOn) throws IOException {
    return FILES.read(new StringReader(json), "2027.json", publishedOn);
  }

  private static String file(int year, String... papers) {
    return String.format(
        Locale.ROOT,
        """
        {"$schema": "https://example.org/schema.json", "$id": "https://example.org/%d.json",
         "year": %d, "papers": ["%s"],
         "days": [{"name": "元旦", "date": "%d-12-31", "isOffDay": false},
                  {"name": "元旦", "date": "%d-01-01", "isOffDay": true}]}
        """,
        year,
        year,
        String.join("\", \"", papers),
        year - 1,
        year);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://www.gov.cn/zhengce/zhengceku/2026-11/21/content_1.htm, -, 2026-11-21, -",
        "https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm, -, -, 2026-11-30",
        "https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm, 2026-11-04, 2026-11-04, -",
        "https://www.gov.cn/zhengce/zhengceku/2027-03/28/content_1.htm, -, -, 2027-03-28",
        "https://www.gov.cn/zhengce/zhengceku/2027-01/02/content_1.htm, 2026-12-11, 2026-12-11,"
            + " 2027-01-02",
        "https://example.org/notice, -, -, -",
        "https://example.org/2026-13/45/notice, -, -, -",
      })
  void theDayOfPublicationIsStatedOrToldByTheAddress(
      String address, LocalDate stated, LocalDate published, LocalDate online) throws IOException {
    ImmutableMap<String, LocalDate> statedDays =
        stated == null ? ImmutableMap.of() : ImmutableMap.of(address, stated);
    Notice notice = read(file(2027, address), statedDays).orElseThrow().lastNotice();
    assertThat(notice.publishedOn().orElse(null)).isEqualTo(published);
    assertThat(notice.onlineOn().orElse(null)).isEqualTo(online);
    assertThat(notice.rule().source()).isEqualTo(address);
  }

  @Test
  void twoPapersMakeOneScheduleAsItStandsAfterTheLast() throws IOException {
    HolidaySchedule schedule =
        read(
                file(
                    2020,
                    "http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm",
                    "http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm"),
                ImmutableMap.of())
            .orElseThrow();
    assertThat(schedule.notices())
        .extracting(notice -> notice.rule().id() + " " + notice.publishedOn().orElseThrow())
        .containsExactly("SC-2020-HOLIDAYS 2019-11-21", "SC-2020-HOLIDAYS-AMENDED 2020-01-27");
    assertThat(schedule.days()).extracting(day -> day.date().getYear()).containsExactly(2019, 2020);
  }

  @Test
  void aNewYearExtendsTheCalendar() throws IOException {
    HolidaySchedule added =
        read(file(2027, "https://example.org/202611/x"), ImmutableMap.of()).orElseThrow();
    List<HolidaySchedule> schedules = new ArrayList<>(PublishedSchedules.all());
    schedules.add(added);
    WorkCalendar calendar = WorkCalendar.of(schedules, HolidayRegulation.published()).orElseThrow();
    assertThat(calendar.covered().orElseThrow().contains(LocalDate.of(2027, 6, 1))).isTrue();
  }

  @Test
  void faultsHaveTheirPlace() throws IOException {
    String json = file(2027, "https://example.org/x").replace("2027-01-01", "2027-02-29");
    assertThat(ReadFaults.of(read(json, ImmutableMap.of())))
        .containsExactly("REFUSED_VALUE 4 days[1].date");
    assertThat(
            ReadFaults.of(
                read(json.replace("2027-02-29", "2027-02-28\", \"x\": \""), ImmutableMap.of())))
        .containsExactly("UNKNOWN_FIELD 4 days[1].x");
    assertThat(ReadFaults.of(read(file(20270, "https://example.org/x"), ImmutableMap.of())))
        .isNotEmpty();
    assertThat(ReadFaults.of(read(file(2027, "").replace("[\"\"]", "[]"), ImmutableMap.of())))
        .containsExactly("REFUSED_VALUE 1 $");
  }

  static ImmutableList<HolidaySchedule> published() {
    return PublishedSchedules.all();
  }

  @ParameterizedTest
  @MethodSource("published")
  void thePublishedSchedulesAreWrittenAndReadAgain(HolidaySchedule schedule) throws IOException {
    ImmutableMap.Builder<String, LocalDate> stated = ImmutableMap.builder();
    for (Notice notice : schedule.notices()) {
      notice.publishedOn().ifPresent(day -> stated.put(notice.rule().source(), day));
    }
    HolidaySchedule again = read(FILES.write(schedule), stated.buildOrThrow()).orElseThrow();
    assertThat(again.days()).isEqualTo(schedule.days());
    assertThat(again.notices())
        .extracting(Notice::publishedOn)
        .isEqualTo(schedule.notices().stream().map(Notice::publishedOn).toList());
    assertThat(again.notices())
        .extracting(Notice::onlineOn)
        .isEqualTo(schedule.notices().stream().map(Notice::onlineOn).toList());
    assertThat(again.notices())
        .extracting(notice -> notice.rule().id())
        .isEqualTo(schedule.notices().stream().map(notice -> notice.rule().id()).toList());
  }
}
