package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.timebank.TimeBankFacts.CD_29;
import static org.governance4j.timebank.TimeBankFacts.DAY;
import static org.governance4j.timebank.TimeBankFacts.NOW;
import static org.governance4j.timebank.TimeBankFacts.apart;
import static org.governance4j.timebank.TimeBankFacts.at;
import static org.governance4j.timebank.TimeBankFacts.bank;
import static org.governance4j.timebank.TimeBankFacts.between;
import static org.governance4j.timebank.TimeBankFacts.codes;
import static org.governance4j.timebank.TimeBankFacts.exact;
import static org.governance4j.timebank.TimeBankFacts.ledger;
import static org.governance4j.timebank.TimeBankFacts.record;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.ledger.Ledger;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBankBadInputTest {

  private final Ledger ledger = ledger();

  @Test
  void everyContradictionOfARecordIsNamed() {
    ServiceRecord bad =
        record("r-1", "09:00", "11:00")
            .withRecordedAt(at("10:00"))
            .withConfirmedAt(Optional.of(at("10:30")))
            .withTravel(Optional.of(new ServiceRecord.Travel(60, 60)))
            .withEffectiveOn(DAY.plusDays(1));
    assertThat(refused(bad, record("r-1", "09:00", "11:00")))
        .containsExactly(
            "r-1[RECORD_ID_CONFLICT, RECORDED_BEFORE_END, CONFIRMED_BEFORE_END, TRAVEL_TOO_LONG,"
                + " EFFECTIVE_ON_OTHER_DAY]");
  }

  @Test
  void faultsOfOneRecordAreListedUpToABound() {
    List<ServiceRecord> statements = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      statements.add(
          record("r-1", "09:00", "11:00").withServiceClass("C-" + i).withRecordedAt(at("10:00")));
    }
    assertThat(bank(exact()).postings(statements, ledger, NOW).orElseThrow().refused())
        .hasSize(1)
        .allMatch(one -> one.reasons().size() == Findings.MAX_LISTED + 1);
  }

  @Test
  void boundsAreNamed() {
    Duration most = Duration.ofMinutes(TimeBank.MAX_MINUTES);
    Instant from = at(DAY.minusDays(60), "00:00");
    assertThat(
            refused(
                between("longest", from, from.plus(most)),
                between("too-long", from, from.plus(most).plus(Duration.ofMinutes(1))),
                between(
                    "too-early", at(DAY.minusYears(1), "09:00"), at(DAY.minusYears(1), "10:00")),
                between("future", NOW.plusSeconds(60), NOW.plusSeconds(600))))
        .containsExactly(
            "future[NOT_OVER_YET]", "too-early[BEFORE_LEDGER]", "too-long[RECORD_TOO_LONG]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from", "until", "recordedAt", "confirmedAt"})
  void theLastInstantOfAllIsRefusedAndThrowsNothing(String component) {
    ServiceRecord sound = record("r-1", "09:00", "11:00");
    ServiceRecord bad =
        switch (component) {
          case "from" -> sound.withFrom(Instant.MIN);
          case "until" -> sound.withUntil(Instant.MAX);
          case "recordedAt" -> sound.withRecordedAt(Instant.MAX);
          default -> sound.withConfirmedAt(Optional.of(Instant.MAX));
        };
    assertThat(refused(bad)).containsExactly("r-1[INSTANT_OUT_OF_RANGE]");
  }

  @Test
  void aPostingInstantThatNoLedgerHasIsRefused() {
    assertThat(
            codes(
                bank(exact())
                    .postings(List.of(record("r-1", "09:00", "11:00")), ledger, Instant.MAX)
                    .reasons()))
        .containsExactly("POSTED_OUT_OF_RANGE");
  }

  @Test
  void whatALedgerOfAnotherZoneTakesForTomorrowWaits() {
    Instant at = Instant.parse("2023-06-30T23:30:00Z");
    ServiceRecord early =
        between("r-1", Instant.parse("2023-06-30T22:00:00Z"), Instant.parse("2023-06-30T23:00:00Z"))
            .withRecordedAt(at)
            .withConfirmedAt(Optional.of(at));
    Ledger utc =
        Ledger.create(
            LedgerId.of("utc"),
            new LedgerTerms(ZoneOffset.UTC, DAY.minusYears(1), 0, Duration.ofDays(3_650)),
            at);
    assertThat(apart(bank(exact()).postings(List.of(early), utc, at).orElseThrow().refused()))
        .containsExactly("r-1[NOT_OVER_YET]");
    assertThat(
            apart(
                bank(exact())
                    .postings(List.of(early), utc, at.plusSeconds(1_800))
                    .orElseThrow()
                    .refused()))
        .isEmpty();
  }

  @Test
  void anEarlierPostingInstantIsTheLastOne() {
    ledger
        .open(Account.of(AccountId.of("any"), TimeBankAccounts.HOURS), Grounds.of(CD_29), NOW)
        .orElseThrow();
    assertThat(
            apart(
                bank(exact())
                    .postings(List.of(record("r-1", "09:00", "11:00")), ledger, at("08:00"))
                    .orElseThrow()
                    .refused()))
        .isEmpty();
  }

  @Test
  void aListThatIsTooLongIsRefused() {
    List<ServiceRecord> many =
        Collections.nCopies(TimeBank.MAX_RECORDS + 1, record("r-1", "09:00", "11:00"));
    assertThat(codes(bank(exact()).postings(many, ledger, NOW).reasons()))
        .containsExactly("TOO_MANY_RECORDS");
  }

  @Test
  void aRecordThatIsNotGivenIsNotExplained() {
    assertThat(
            codes(
                bank(exact()).explain(ServiceRecordId.of("r-9"), List.of(), ledger, NOW).reasons()))
        .containsExactly("RECORD_NOT_FOUND");
  }

  @Test
  void serviceThatEndsAtMidnightIsNotOfTheNextDay() {
    ServiceRecord evening = between("r-1", at("22:00"), at(DAY.plusDays(1), "00:00"));
    assertThat(refused(evening.withEffectiveOn(DAY.plusDays(1))))
        .containsExactly("r-1[EFFECTIVE_ON_OTHER_DAY]");
  }

  @Test
  void malformedValuesCannotBeMade() {
    assertThatThrownBy(() -> record("r-1", "11:00", "09:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must end after its start");
    for (int step : new int[] {0, -1, Rounding.MAX_STEP + 1}) {
      assertThatThrownBy(() -> new Rounding(Rounding.Per.DAY, step, RoundingMode.UP))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("stepMinutes");
    }
    assertThatThrownBy(() -> new Rounding(Rounding.Per.DAY, 1, RoundingMode.UNNECESSARY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimeCaps.builder().perDay(-1L).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("perDay");
    assertThatThrownBy(() -> new ServiceRecord.Travel(-1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> ServiceRecord.Correction.of(0, ServiceRecord.Correction.Kind.CORRECTED))
        .isInstanceOf(IllegalArgumentException.class);
    Bands fromFive = Bands.of("stars", List.of(Band.from("STAR", Fraction.of(5, 1)))).orElseThrow();
    assertThatThrownBy(() -> new StarPolicy(fromFive, CD_29))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("levels");
  }

  @Test
  void aCoefficientThatIsNotWholeInPartsCannotBeStated() {
    assertThatThrownBy(() -> coins(2, Fraction.of(4, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("state more parts");
    assertThat(coins(3, Fraction.of(4, 3)).coins("PATROL", 60)).contains(240L);
    assertThatThrownBy(() -> coins(1, Fraction.of(-1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> coins(0, Fraction.ONE)).isInstanceOf(IllegalArgumentException.class);
  }

  private static CoinPolicy coins(int parts, Fraction coefficient) {
    return new CoinPolicy(parts, ImmutableMap.of("PATROL", coefficient), Optional.empty(), CD_29);
  }

  private List<String> refused(ServiceRecord... records) {
    return apart(bank(exact()).postings(List.of(records), ledger, NOW).orElseThrow().refused());
  }
}
