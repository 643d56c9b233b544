package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.GROUNDS;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MARCH_1;
import static org.governance4j.ledger.Books.MARCH_2;
import static org.governance4j.ledger.Books.WANG;
import static org.governance4j.ledger.Books.at;
import static org.governance4j.ledger.Books.codes;
import static org.governance4j.ledger.Books.posted;

import java.time.LocalDate;
import java.util.List;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Decision;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which limits hold on which day. */
class LimitsTest {

  private final Ledger ledger = Books.open();

  @Test
  void ofFloorsThatAreStatedForOneDayTheLastHolds() {
    limits(AccountLimits.creditLine(10), MARCH_1).orElseThrow();
    limits(AccountLimits.NO_OVERDRAFT, MARCH_2).orElseThrow();
    limits(AccountLimits.creditLine(10), MARCH_2).orElseThrow();
    ledger.apply(posted("owed", LI, WANG, 10, MARCH_1), at(0)).orElseThrow();
    assertThat(codes(ledger.apply(posted("more", LI, WANG, 1, MARCH_1), at(0))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
  }

  @Test
  void ofCeilingsThatAreStatedForOneDayTheLastHolds() {
    limits(AccountLimits.NO_OVERDRAFT.withCeiling(10), MARCH_2).orElseThrow();
    limits(AccountLimits.NO_OVERDRAFT, MARCH_2).orElseThrow();
    ledger.apply(posted("saved", FUND, LI, 20, MARCH_1), at(0)).orElseThrow();
    assertThat(ledger.balance(LI, MARCH_2).orElseThrow().available()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2024-01-01", "-999999999-01-01", "+999999999-12-31"})
  void theSameLimitsOnADayOutOfRangeAreNoRepeat(LocalDate day) {
    assertThat(codes(limits(AccountLimits.NO_OVERDRAFT, day)))
        .containsExactly(LedgerReason.DAY_OUT_OF_RANGE);
    assertThat(codes(limits(AccountLimits.NO_OVERDRAFT, MARCH_2)))
        .containsExactly(LedgerReason.UNCHANGED);
  }

  private Outcome<Decision> limits(AccountLimits limits, LocalDate since) {
    return ledger.enter(List.of(new LedgerCommand.ChangeLimits(LI, limits, since, GROUNDS)), at(0));
  }
}
