package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.governance4j.timebank.TimeBankFacts.ACCOUNTS;
import static org.governance4j.timebank.TimeBankFacts.CD_29;
import static org.governance4j.timebank.TimeBankFacts.DAY;
import static org.governance4j.timebank.TimeBankFacts.LI;
import static org.governance4j.timebank.TimeBankFacts.NOW;
import static org.governance4j.timebank.TimeBankFacts.WANG;
import static org.governance4j.timebank.TimeBankFacts.apart;
import static org.governance4j.timebank.TimeBankFacts.balance;
import static org.governance4j.timebank.TimeBankFacts.bank;
import static org.governance4j.timebank.TimeBankFacts.cancelled;
import static org.governance4j.timebank.TimeBankFacts.coins;
import static org.governance4j.timebank.TimeBankFacts.corrected;
import static org.governance4j.timebank.TimeBankFacts.dated;
import static org.governance4j.timebank.TimeBankFacts.enter;
import static org.governance4j.timebank.TimeBankFacts.exact;
import static org.governance4j.timebank.TimeBankFacts.hours;
import static org.governance4j.timebank.TimeBankFacts.ledger;
import static org.governance4j.timebank.TimeBankFacts.move;
import static org.governance4j.timebank.TimeBankFacts.record;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ServiceRecord;
import org.governance4j.ledger.Ledger;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Coins beside the hours: exact, capped, spent and asked back. */
class CoinScenarioTest {

  private final Ledger ledger = ledger();
  private final TimeBank bank = bank(exact()).withCoins(dated(coins(Optional.empty())));

  @Test
  @DisplayName("CD-29: hours add up to a star, whatever is spent of the coins")
  void spendingLowersNoStar() {
    enter(bank, ledger, record("r-1", "09:00", "12:00"), record("r-2", "13:00", "15:00"));
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).as("in half minutes").isEqualTo(600);
    ledger.apply(move("redeem", ACCOUNTS.coins(LI), ACCOUNTS.issued(), 600), NOW).orElseThrow();
    long minutes =
        bank.served(LI, ledger.asKnownAt(Long.MAX_VALUE), DAY.plusDays(9)).orElseThrow().stated();
    Fraction five = Fraction.of(5, 1);
    Bands levels =
        Bands.of(
                "stars", List.of(Band.of("NONE", Fraction.ZERO, five), Band.from("ONE_STAR", five)))
            .orElseThrow();
    Stars stars =
        Stars.of(
            Dated.from(
                StarPolicy.KEY, TimeBankFacts.start(), CD_29, new StarPolicy(levels, CD_29)));
    assertThat(stars.levelOf(minutes, DAY).orElseThrow().code()).as("CD-29").isEqualTo("ONE_STAR");
    assertThat(stars.levelOf(minutes - 1, DAY).orElseThrow().code()).isEqualTo("NONE");
  }

  @Test
  void aClassHasItsCoefficient() {
    enter(bank, ledger, record("r-1", "09:00", "09:59").withServiceClass("PATROL"));
    assertThat(hours(ledger, LI)).isEqualTo(59);
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).as("59 × 1.5 in half minutes").isEqualTo(177);
  }

  @Test
  void aClassWithoutACoefficientIsOpenAndItsHoursAreSaved() {
    TimePostings postings =
        enter(
            bank,
            ledger,
            record("r-1", "09:00", "10:00").withServiceClass("CHESS"),
            record("r-2", "10:00", "11:00"));
    assertThat(apart(postings.undetermined())).containsExactly("r-1[COEFFICIENT_MISSING]");
    assertThat(hours(ledger, LI)).isEqualTo(120);
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).isEqualTo(120);
  }

  @Test
  void aCoefficientThatIsStatedLaterChangesTheCoinsAlone() {
    ServiceRecord chess = record("r-1", "09:00", "10:00").withServiceClass("CHESS");
    enter(bank, ledger, chess);
    CoinPolicy more =
        coins(Optional.empty()).withCoefficients(ImmutableMap.of("CHESS", Fraction.ONE));
    TimeBank later = bank(exact()).withCoins(dated(more));
    enter(later, ledger, chess);
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).isEqualTo(120);
    assertThat(ledger.statement(ACCOUNTS.hours(LI), Validity.from(DAY)).orElseThrow().lines())
        .hasSize(1);
  }

  @Test
  void whatExceedsTheSavingCapIsDonatedAndStaysSo() {
    TimeBank capped =
        bank(exact())
            .withCoins(
                dated(
                    coins(Optional.of(new CoinPolicy.SavingCap(300, CoinPolicy.Excess.DONATED)))));
    ServiceRecord first = record("r-1", "09:00", "11:00");
    ServiceRecord second = record("r-2", "13:00", "15:00");
    enter(capped, ledger, first, second);
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).isEqualTo(300);
    assertThat(balance(ledger, ACCOUNTS.donated())).isEqualTo(180);
    ledger.apply(move("spent", ACCOUNTS.coins(LI), ACCOUNTS.issued(), 300), NOW).orElseThrow();
    assertThat(enter(capped, ledger, first, second).commands())
        .as("room that spending makes re-deals nothing")
        .isEmpty();
    enter(capped, ledger, record("r-3", "16:00", "17:00"));
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).isEqualTo(120);
    enter(capped, ledger, cancelled(1, second));
    assertThat(balance(ledger, ACCOUNTS.donated())).isZero();
  }

  @Test
  void aCorrectionUnderTheSavingCapUsesTheRoomThatItMakes() {
    TimeBank capped =
        bank(exact())
            .withCoins(
                dated(
                    coins(Optional.of(new CoinPolicy.SavingCap(240, CoinPolicy.Excess.DONATED)))));
    enter(capped, ledger, record("r-1", "09:00", "11:00"));
    enter(capped, ledger, corrected(1, record("r-1", "09:00", "10:30")));
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).isEqualTo(180);
    assertThat(balance(ledger, ACCOUNTS.donated())).isZero();
  }

  @Test
  void whatExceedsTheSavingCapHonoursAndIsNotSpent() {
    TimeBank capped =
        bank(exact())
            .withCoins(
                dated(coins(Optional.of(new CoinPolicy.SavingCap(0, CoinPolicy.Excess.HONOURED)))));
    enter(capped, ledger, record("r-1", "09:00", "11:00"));
    assertThat(balance(ledger, ACCOUNTS.honours(LI))).isEqualTo(240);
    assertThat(
            TimeBankFacts.codes(
                ledger
                    .apply(move("spent", ACCOUNTS.honours(LI), ACCOUNTS.issued(), 1), NOW)
                    .reasons()))
        .containsExactly("ACCOUNT_FROZEN");
  }

  @Test
  void aCorrectionAfterSpendingIsOwedOnlyForWhatItTakesAway() {
    enter(bank, ledger, record("r-1", "09:00", "11:00"));
    ledger.apply(move("spent", ACCOUNTS.coins(LI), ACCOUNTS.issued(), 240), NOW).orElseThrow();
    enter(bank, ledger, corrected(1, record("r-1", "09:00", "10:30")));
    assertThat(hours(ledger, LI)).isEqualTo(90);
    assertThat(balance(ledger, ACCOUNTS.coins(LI))).isZero();
    assertThat(balance(ledger, ACCOUNTS.debts(LI))).isEqualTo(-60);
  }

  @Test
  void coinsOfARecordOfTheWrongPersonAreOwedByWhoSpentThem() {
    ServiceRecord wrong = record("r-1", "09:00", "11:00");
    enter(bank, ledger, wrong);
    ledger.apply(move("spent", ACCOUNTS.coins(LI), ACCOUNTS.issued(), 240), NOW).orElseThrow();
    enter(bank, ledger, corrected(1, wrong.withPerson(WANG)));
    assertThat(balance(ledger, ACCOUNTS.debts(LI))).isEqualTo(-240);
    assertThat(balance(ledger, ACCOUNTS.coins(WANG))).isEqualTo(240);
  }

  @Test
  void versionsOfOneBankCountCoinsInTheSameParts() {
    Dated<CoinPolicy> two =
        Dated.of(
                CoinPolicy.KEY,
                List.of(
                    version(DAY, coins(Optional.empty())),
                    version(DAY.plusDays(1), coins(Optional.empty()).withParts(4))))
            .orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bank(exact()).withCoins(two))
        .withMessageContaining("2 different parts");
  }

  private static Dated.Version<CoinPolicy> version(LocalDate from, CoinPolicy policy) {
    return Dated.Version.of(Validity.from(from), from, CD_29, policy);
  }
}
