package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class TimeBankTextsTest {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 6);

  @Test
  void sentencesAreWhole() {
    List<Reason> reasons =
        Stream.of(
                bank().credits(List.of(record("r-3", DAY, 10, 12, 0))).orElseThrow().stream()
                    .flatMap(credit -> credit.reasons().stream())
                    .toList(),
                bank()
                    .credits(
                        List.of(record("r-1", DAY, 10, 12, 19), record("r-2", DAY, 11, 14, 20)))
                    .orElseThrow()
                    .stream()
                    .flatMap(credit -> credit.reasons().stream())
                    .toList(),
                bank()
                    .credits(
                        List.of(
                            record("r-1", DAY.plusDays(1), 10, 19, 11),
                            record("r-1", DAY, 11, 12, 20)))
                    .reasons(),
                bank().starLevel(90, DAY).reasons(),
                bank().starLevel(-90, DAY).reasons())
            .flatMap(List::stream)
            .filter(reason -> reason.code() instanceof TimeBankReason)
            .toList();
    assertThat(reasons).extracting(Reason::code).contains(TimeBankReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(reasons)
          .extracting(ReasonTexts.of(locale)::text)
          .noneMatch(text -> text.contains("{"));
    }
  }

  private static TimeBank bank() {
    RuleRef rule = RuleRef.of("T-1", "time", "a source");
    Bands stars = Bands.of("stars", List.of(Band.from("NONE", Fraction.ZERO))).orElseThrow();
    TimeBankPolicy policy = new TimeBankPolicy(90, RoundingMode.DOWN, stars, true, rule);
    return TimeBank.of(Dated.from(TimeBankPolicy.KEY.id(), DAY, rule, policy), ZoneOffset.UTC);
  }

  private static ServiceRecord record(
      String id, LocalDate effectiveOn, int from, int until, int confirmed) {
    return ServiceRecord.builder()
        .id(ServiceRecordId.of(id))
        .person(PersonId.of("p-1"))
        .serviceClass("HOME_VISIT")
        .from(at(from))
        .until(at(until))
        .effectiveOn(effectiveOn)
        .recordedAt(at(18))
        .confirmedAt(confirmed == 0 ? Optional.empty() : Optional.of(at(confirmed)))
        .build();
  }

  private static Instant at(int hour) {
    return DAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
