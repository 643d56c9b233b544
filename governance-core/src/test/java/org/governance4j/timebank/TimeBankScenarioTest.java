package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.timebank.TimeBankFacts.DAY;
import static org.governance4j.timebank.TimeBankFacts.VOLUNTEER;
import static org.governance4j.timebank.TimeBankFacts.ZONE;
import static org.governance4j.timebank.TimeBankFacts.bank;
import static org.governance4j.timebank.TimeBankFacts.codes;
import static org.governance4j.timebank.TimeBankFacts.record;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBankScenarioTest {

  @Test
  @DisplayName("CD-29: only confirmed service is saved, and the rest is listed")
  void onlyConfirmedServiceIsSavedAndTheRestIsListed() {
    ImmutableList<TimeCredit> credits =
        credits(record("r-1", "09:00", "11:00", "20:00"), record("r-2", "14:00", "15:00", ""));
    assertThat(credits).as("CD-29").extracting(TimeCredit::minutes).containsExactly(120L, 0L);
    assertThat(codes(credits.get(1))).containsExactly("NOT_CONFIRMED");
    assertThat(TimeBank.toTransfers(credits)).hasSize(1);
  }

  @Test
  void overlappingServiceIsNoFaultAndCountsOnce() {
    ImmutableList<TimeCredit> credits =
        credits(
            record("r-1", "09:00", "11:00", "20:00"),
            record("r-2", "10:00", "12:00", "20:30"),
            record("r-3", "09:30", "10:30", "20:45"));
    assertThat(credits).extracting(TimeCredit::minutes).containsExactly(120L, 60L, 0L);
    assertThat(overlaps(credits.get(1))).containsExactly("r-1 3600");
    assertThat(overlaps(credits.get(2))).containsExactly("r-1 3600");
    assertThat(credits.get(2).transfer()).isEmpty();
  }

  @Test
  void timeOnBothSidesOfAnOverlapIsAddedUp() {
    ImmutableList<TimeCredit> credits =
        credits(
            record("r-1", "10:00", "11:00", "20:00"),
            record("r-2", "09:00", "12:00", "20:30"),
            record("r-3", "08:00", "13:00", "21:00"));
    assertThat(credits).extracting(TimeCredit::minutes).containsExactly(60L, 120L, 120L);
    assertThat(overlaps(credits.get(2))).containsExactly("r-2 7200", "r-1 3600");
  }

  @Test
  void aBridgeBetweenTwoRecordsNamesBoth() {
    ImmutableList<TimeCredit> credits =
        credits(
            record("r-1", "09:00", "10:00", "20:00"),
            record("r-2", "11:00", "12:00", "20:00"),
            record("r-3", "08:00", "13:00", "21:00"));
    assertThat(credits.get(2).counted()).isEqualTo(Duration.ofHours(3));
    assertThat(overlaps(credits.get(2))).containsExactly("r-1 3600", "r-2 3600");
  }

  @Test
  void aConfirmationThatComesLateTakesNothingBack() {
    ServiceRecord early = record("r-2", "10:00", "12:00", "20:00");
    ImmutableList<TimeCredit> before = credits(record("r-1", "09:00", "11:00", ""), early);
    ImmutableList<TimeCredit> after = credits(record("r-1", "09:00", "11:00", "22:00"), early);
    assertThat(after).contains(before.get(0));
    assertThat(after).extracting(TimeCredit::minutes).containsExactly(120L, 60L);
  }

  @ParameterizedTest
  @CsvSource({
    "HALF_UP, 09:44, 30", "HALF_UP, 09:45, 60", "HALF_DOWN, 09:45, 30", "HALF_EVEN, 09:45, 60",
    "HALF_EVEN, 09:15, 0", "DOWN, 09:59, 30", "UP, 09:01, 30", "FLOOR, 09:29, 0",
    "CEILING, 09:31, 60"
  })
  void whatIsRoundedIsTheCountedTimeOfOneRecord(RoundingMode mode, String until, long minutes) {
    TimeCredit credit =
        bank(mode).credits(List.of(record("r-1", "09:00", until, "20:00"))).orElseThrow().get(0);
    assertThat(credit.minutes()).isEqualTo(minutes);
    assertThat(codes(credit)).contains("ROUNDED");
  }

  @Test
  void serviceThatLastsOverMidnightCountsForEitherDayAndNoOther() {
    assertThat(overMidnight(DAY)).isInstanceOf(Outcome.Accepted.class);
    assertThat(overMidnight(DAY.plusDays(1))).isInstanceOf(Outcome.Accepted.class);
    assertThat(overMidnight(DAY.plusDays(2)).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("EFFECTIVE_ON_OTHER_DAY");
  }

  @Test
  @DisplayName("CD-29: a member's hours add up to a star")
  void aMembersHoursAddUpToAStar() {
    Ledger ledger = Ledger.create();
    AccountId account = TimeBankAccounts.of(VOLUNTEER);
    ledger.open(TimeBankAccounts.account(TimeBankAccounts.ISSUED)).orElseThrow();
    ledger.open(TimeBankAccounts.account(account)).orElseThrow();
    TimeBank bank = bank(RoundingMode.DOWN);
    ledger
        .applyAll(
            TimeBank.toTransfers(
                credits(
                    record("r-1", "09:00", "12:00", "20:00"),
                    record("r-2", "13:00", "15:00", "20:00"))))
        .orElseThrow();
    long saved =
        TimeBankAccounts.saved(ledger.statement(account, Validity.from(DAY)).orElseThrow());
    assertThat(bank.starLevel(saved, DAY).orElseThrow().code())
        .as("CD-29: 5 hours reach the first star")
        .isEqualTo("ONE_STAR");
    assertThat(bank.starLevel(saved - 1, DAY).orElseThrow().code()).isEqualTo("NONE");
    assertThat(bank.starLevel(-1, DAY)).isInstanceOf(Outcome.Refused.class);
    assertThat(bank.starLevel(saved, DAY.minusYears(1))).isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  @DisplayName("LC-09: 1,660 members serve more than 30,000 hours")
  void theHoursOfADistrict() {
    ImmutableList<TimeCredit> credits =
        credits(
            IntStream.range(0, 1_660)
                .mapToObj(
                    i ->
                        record("r-" + i, "04:00", "22:30", "23:00", "23:30", DAY)
                            .withPerson(PersonId.of("member-" + i)))
                .toArray(ServiceRecord[]::new));
    assertThat(credits.stream().mapToLong(TimeCredit::minutes).sum())
        .isGreaterThan(30_000 * 60L)
        .isEqualTo(1_660 * 1_110L);
  }

  private static Outcome<ImmutableList<TimeCredit>> overMidnight(LocalDate effectiveOn) {
    Instant from = LocalDateTime.of(2023, 6, 6, 23, 0).atZone(ZONE).toInstant();
    Instant until = from.plus(Duration.ofHours(2));
    Instant recorded = from.plus(Duration.ofDays(3));
    return bank(RoundingMode.DOWN)
        .credits(
            List.of(
                ServiceRecord.builder()
                    .id(ServiceRecordId.of("night"))
                    .person(VOLUNTEER)
                    .serviceClass("PATROL")
                    .from(from)
                    .until(until)
                    .effectiveOn(effectiveOn)
                    .recordedAt(recorded)
                    .confirmedAt(recorded)
                    .build()));
  }

  private static ImmutableList<TimeCredit> credits(ServiceRecord... records) {
    return bank(RoundingMode.HALF_UP).credits(List.of(records)).orElseThrow();
  }

  private static List<String> overlaps(TimeCredit credit) {
    return credit.reasons().stream()
        .filter(reason -> reason.code() == TimeBankReason.OVERLAP_COUNTED_ONCE)
        .map(TimeBankScenarioTest::overlap)
        .toList();
  }

  private static String overlap(Reason reason) {
    Fact.Amount amount = (Fact.Amount) reason.facts().get("overlap");
    assertThat(amount.unit()).isEqualTo(Unit.SECONDS);
    return ((Fact.Id) reason.facts().get("other")).value() + " " + amount.amount();
  }
}
