package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and instants are read and written as the JDK does it. */
class IsoTimesTest {

  private static final String DAY = "2024-02-29";
  private static final String INSTANT = "2024-02-28T23:59:59Z";

  @Test
  void everyDayIsReadAsItIs() {
    for (LocalDate day = LocalDate.of(-1, 12, 1); day.getYear() < 10_001; day = day.plusDays(97)) {
      assertThat(IsoTimes.day(day.toString())).isEqualTo(day);
    }
    LocalDate.of(2023, 1, 1)
        .datesUntil(LocalDate.of(2025, 1, 1))
        .forEach(day -> assertThat(IsoTimes.day(day.toString())).isEqualTo(day));
  }

  @Test
  void everyInstantIsReadAndWrittenAsItIs() {
    for (long second = -62_170_000_000L; second < 253_410_000_000L; second += 86_399_973L) {
      Instant instant = Instant.ofEpochSecond(second);
      assertThat(IsoTimes.text(instant)).isEqualTo(instant.toString());
      assertThat(IsoTimes.instant(instant.toString())).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-999999999-01-01T18:00:00Z",
        "-0001-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "2022-12-20T10:00:00.000000001Z",
        "+999999999-12-30T06:00:00Z"
      })
  void theEdges(String text) {
    assertThat(IsoTimes.text(Instant.parse(text))).isEqualTo(text);
    assertThat(IsoTimes.instant(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "-999999999-01-01T17:59:59Z",
        "+999999999-12-30T06:00:00.000000001Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void anInstantWithoutADayIsRefused(String text) {
    assertThat(Instant.parse(text)).isNotNull();
    assertThat(result(IsoTimes::instant, text)).isEqualTo("refused");
  }

  @Test
  void otherTextsAreWhatTheJdkMakesOfThem() {
    for (char c : "0123456789 -+:TtZz.,/\u0661\uff11a".toCharArray()) {
      for (int i = 0; i < INSTANT.length(); i++) {
        String text = INSTANT.substring(0, i) + c + INSTANT.substring(i + 1);
        assertThat(result(IsoTimes::instant, text)).isEqualTo(result(Instant::parse, text));
      }
      for (int i = 0; i < DAY.length(); i++) {
        String text = DAY.substring(0, i) + c + DAY.substring(i + 1);
        assertThat(result(IsoTimes::day, text)).isEqualTo(result(LocalDate::parse, text));
      }
    }
    for (String text :
        new String[] {"", "2024", "2023-02-29", "2024-02-30", "2024-04-31", "2024-13-01"}) {
      assertThat(result(IsoTimes::day, text)).isEqualTo(result(LocalDate::parse, text));
      assertThat(result(IsoTimes::instant, text + "T24:00:00Z"))
          .isEqualTo(result(Instant::parse, text + "T24:00:00Z"));
    }
  }

  private static String result(Function<String, Object> parse, String text) {
    try {
      return parse.apply(text).toString();
    } catch (DateTimeException e) {
      return "refused";
    }
  }
}
