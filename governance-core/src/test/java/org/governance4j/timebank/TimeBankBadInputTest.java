package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.timebank.TimeBankFacts.CD_29;
import static org.governance4j.timebank.TimeBankFacts.DAY;
import static org.governance4j.timebank.TimeBankFacts.VOLUNTEER;
import static org.governance4j.timebank.TimeBankFacts.ZONE;
import static org.governance4j.timebank.TimeBankFacts.bank;
import static org.governance4j.timebank.TimeBankFacts.record;
import static org.governance4j.timebank.TimeBankFacts.stars;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.governance4j.community.ServiceRecord;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fraction;
import org.junit.jupiter.api.Test;

class TimeBankBadInputTest {

  @Test
  void everyContradictionOfARecordIsNamed() {
    ServiceRecord bad = record("r-1", "09:00", "11:00", "10:00", "10:30", DAY.plusDays(1));
    assertThat(
            bank(RoundingMode.DOWN)
                .credits(List.of(bad, record("r-1", "09:00", "11:00", "20:00")))
                .reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(
            "RECORD_ID_CONFLICT",
            "RECORDED_BEFORE_END",
            "CONFIRMED_BEFORE_END",
            "EFFECTIVE_ON_OTHER_DAY");
  }

  @Test
  void malformedValuesCannotBeMade() {
    assertThatThrownBy(() -> record("r-1", "11:00", "09:00", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must end after its start");
    for (int step : new int[] {0, -1, TimeBankPolicy.MAX_STEP + 1}) {
      assertThatThrownBy(() -> new TimeBankPolicy(step, RoundingMode.UP, stars(), true, CD_29))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("roundingMinutes");
    }
    assertThatThrownBy(() -> new TimeBankPolicy(1, RoundingMode.UNNECESSARY, stars(), true, CD_29))
        .isInstanceOf(IllegalArgumentException.class);
    Bands fromFive = Bands.of("stars", List.of(Band.from("STAR", Fraction.of(5, 1)))).orElseThrow();
    assertThatThrownBy(() -> new TimeBankPolicy(1, RoundingMode.UP, fromFive, true, CD_29))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("starLevels");
  }

  @Test
  void serviceThatEndsAtMidnightIsNotOfTheNextDay() {
    ServiceRecord record = record("r-1", "22:00", "23:59", "");
    ServiceRecord untilMidnight =
        ServiceRecord.builder()
            .id(record.id())
            .person(VOLUNTEER)
            .serviceClass("PATROL")
            .from(record.from())
            .until(DAY.plusDays(1).atStartOfDay(ZONE).toInstant())
            .effectiveOn(DAY.plusDays(1))
            .recordedAt(record.from().plus(Duration.ofDays(1)))
            .build();
    assertThat(bank(RoundingMode.DOWN).credits(List.of(untilMidnight)).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("EFFECTIVE_ON_OTHER_DAY");
  }
}
