package org.governance4j.timebank;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;

/** The records and the policy of the tests. */
final class TimeBankFacts {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate DAY = LocalDate.of(2023, 6, 6);
  static final PersonId VOLUNTEER = PersonId.of("volunteer-1");
  static final RuleRef CD_29 = new RuleRef("CD-29", "志愿服务时间储蓄制", "local", Basis.HOST_DECISION);

  private TimeBankFacts() {}

  static TimeBank bank(RoundingMode rounding) {
    return TimeBank.of(
        Dated.from(
            TimeBankPolicy.KEY.id(),
            LocalDate.of(2023, 1, 1),
            CD_29,
            new TimeBankPolicy(30, rounding, stars(), true, CD_29)),
        ZONE);
  }

  static Bands stars() {
    Fraction five = Fraction.of(5, 1);
    return Bands.of(
            "stars", List.of(Band.of("NONE", Fraction.ZERO, five), Band.from("ONE_STAR", five)))
        .orElseThrow();
  }

  static ServiceRecord record(String id, String from, String until, String confirmed) {
    return record(id, from, until, "19:00", confirmed, DAY);
  }

  static ServiceRecord record(
      String id, String from, String until, String recorded, String confirmed, LocalDate day) {
    return ServiceRecord.builder()
        .id(ServiceRecordId.of(id))
        .person(VOLUNTEER)
        .serviceClass("HOME_VISIT")
        .from(at(from))
        .until(at(until))
        .effectiveOn(day)
        .recordedAt(at(recorded))
        .confirmedAt(confirmed.isEmpty() ? Optional.empty() : Optional.of(at(confirmed)))
        .build();
  }

  static Instant at(String time) {
    return LocalDateTime.parse(DAY + "T" + time).atZone(ZONE).toInstant();
  }

  static List<String> codes(TimeCredit credit) {
    return credit.reasons().stream().map(reason -> reason.code().name()).toList();
  }
}
