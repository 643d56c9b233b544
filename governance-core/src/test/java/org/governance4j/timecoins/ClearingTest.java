package org.governance4j.timecoins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.timecoins.CoinTown.DAY;
import static org.governance4j.timecoins.CoinTown.LI;
import static org.governance4j.timecoins.CoinTown.NOW;
import static org.governance4j.timecoins.CoinTown.OF_LI;
import static org.governance4j.timecoins.CoinTown.OF_WANG;
import static org.governance4j.timecoins.CoinTown.WANG;
import static org.governance4j.timecoins.CoinTown.ZONE;
import static org.governance4j.timecoins.CoinTown.balance;
import static org.governance4j.timecoins.CoinTown.codes;
import static org.governance4j.timecoins.CoinTown.dated;
import static org.governance4j.timecoins.CoinTown.facts;
import static org.governance4j.timecoins.CoinTown.policy;
import static org.governance4j.timecoins.CoinTown.request;
import static org.governance4j.timecoins.CoinTown.without;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.MalformedValueException;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two banks that serve each other's members: Li is of the east, Wang serves in the west. */
class ClearingTest {

  private static final LocalDate NEXT = LocalDate.of(2023, 8, 1);
  private static final Instant LATER = Instant.parse("2023-10-02T00:00:00Z");

  private final Bank east = new Bank("chengdong");
  private final Bank west = new Bank("chengxi");

  /** A bank with its ledger. */
  private static final class Bank {

    private final CoinAccounts accounts;
    private final Ledger ledger;
    private final Clearing clearing;

    Bank(String code) {
      accounts = CoinAccounts.of(code, 1);
      ledger = CoinTown.empty(code);
      clearing = Clearing.of(dated(policy()), accounts, ZONE);
      CoinTown.earn(ledger, accounts, LI, 600);
    }

    void enter(String id, CoinAct act, LocalDate day) {
      CoinRequest request = request(id, act).withEffectiveOn(day).withRecordedAt(LATER);
      CoinPostings postings =
          CoinUse.of(dated(policy()), accounts, ZONE)
              .postings(request, facts(), ledger, LATER)
              .orElseThrow();
      ledger.enter(postings.commands(), LATER).orElseThrow();
    }

    ClaimStatement statement(Bank other, LocalDate on) {
      return clearing.statement(other.code(), ledger, on).orElseThrow();
    }

    Outcome<CoinPostings> settle(ClaimStatement theirs) {
      Outcome<CoinPostings> settled = clearing.settle(theirs, ledger, LATER, LATER);
      settled.toOptional().ifPresent(one -> ledger.enter(one.commands(), LATER).orElseThrow());
      return settled;
    }

    String code() {
      return accounts.bank().bank();
    }

    long claims(Bank other) {
      return balance(ledger, accounts.claims(other.code()));
    }
  }

  private void serve(String id, long coins, LocalDate day) {
    east.enter(id, new CoinAct.WithdrawElsewhere(OF_LI, coins, "chengxi"), day);
    west.enter(id, new CoinAct.ServeGuest("chengdong", coins, OF_WANG), day);
  }

  @Test
  @DisplayName("CD-29: hours earned in one bank and spent in another are a claim, which is settled")
  void aClaimIsSettled() {
    serve("x-1", 100, DAY);
    assertThat(balance(east.ledger, east.accounts.bank().coins(LI))).isEqualTo(500);
    assertThat(balance(west.ledger, west.accounts.bank().coins(WANG))).isEqualTo(100);
    assertThat(east.claims(west)).isEqualTo(100);
    assertThat(west.claims(east)).isEqualTo(-100);
    assertThat(codes(east.settle(west.statement(east, DAY)))).contains("CLAIMS_MIRRORED");
    west.settle(east.statement(west, DAY)).orElseThrow();
    assertThat(east.claims(west)).isZero();
    assertThat(west.claims(east)).isZero();
    assertThat(balance(east.ledger, east.accounts.settled())).isEqualTo(100);
    assertThat(balance(west.ledger, west.accounts.settled())).isEqualTo(-100);
  }

  @Test
  @DisplayName("both directions are netted, and a period is settled once")
  void nettedOnce() {
    serve("x-1", 100, DAY);
    west.enter("x-2", new CoinAct.WithdrawElsewhere(OF_LI, 30, "chengdong"), DAY);
    east.enter("x-2", new CoinAct.ServeGuest("chengxi", 30, OF_WANG), DAY);
    ClaimStatement theirs = west.statement(east, DAY);
    east.settle(theirs).orElseThrow();
    assertThat(balance(east.ledger, east.accounts.settled())).isEqualTo(70);
    JournalHead head = east.ledger.head();
    Outcome<CoinPostings> again = east.settle(theirs);
    assertThat(codes(again)).contains("ALREADY_ENTERED");
    assertThat(east.ledger.head()).isEqualTo(head);
  }

  @Test
  @DisplayName("what is entered late for a settled period is settled with the next")
  void lateIsSettledNext() {
    serve("x-1", 100, DAY);
    east.settle(west.statement(east, DAY)).orElseThrow();
    west.settle(east.statement(west, DAY)).orElseThrow();
    serve("x-2", 40, DAY.plusDays(1));
    serve("x-3", 5, NEXT);
    assertThat(east.statement(west, NEXT).opening()).isEqualTo(40);
    east.settle(west.statement(east, NEXT)).orElseThrow();
    west.settle(east.statement(west, NEXT)).orElseThrow();
    assertThat(east.claims(west)).isZero();
    assertThat(west.claims(east)).isZero();
    assertThat(balance(east.ledger, east.accounts.settled())).isEqualTo(145);
  }

  @Test
  @DisplayName("what one bank has and the other has not is named, and nothing is settled")
  void gapsAreNamed() {
    serve("x-1", 100, DAY);
    east.enter("x-2", new CoinAct.WithdrawElsewhere(OF_LI, 30, "chengxi"), DAY);
    west.enter("x-3", new CoinAct.ServeGuest("chengdong", 20, OF_WANG), DAY);
    east.enter("x-4", new CoinAct.WithdrawElsewhere(OF_LI, 50, "chengxi"), DAY);
    west.enter("x-4", new CoinAct.ServeGuest("chengdong", 50, OF_WANG), DAY.plusDays(1));
    ClaimStatement mine = east.statement(west, DAY);
    ClaimStatement theirs = west.statement(east, DAY);
    assertThat(Clearing.gaps(mine, theirs))
        .containsExactly(
            gap("x-2", DAY, 30, 0),
            gap("x-3", DAY, 0, -20),
            gap("x-4", DAY, 50, 0),
            gap("x-4", DAY.plusDays(1), 0, -50));
    assertThat(codes(east.settle(theirs))).containsExactly("CLAIMS_DIFFER");
    assertThat(east.claims(west)).isEqualTo(180);
    assertThat(Clearing.gaps(mine.withOpening(7), theirs).get(0))
        .isEqualTo(new ClaimGap(Optional.empty(), LocalDate.of(2023, 4, 1), 7, 0));
  }

  private static ClaimGap gap(String id, LocalDate day, long mine, long theirs) {
    return new ClaimGap(Optional.of(TransferId.of(id)), day, mine, theirs);
  }

  @Test
  @DisplayName("where nothing is owed nothing is entered")
  void nothingOwed() {
    Outcome<CoinPostings> settled = east.settle(west.statement(east, DAY));
    assertThat(settled.orElseThrow().commands()).isEmpty();
  }

  @Test
  @DisplayName("only a period of the rule that is over, and of these two banks, is settled")
  void badStatements() {
    serve("x-1", 100, DAY);
    ClaimStatement theirs = west.statement(east, DAY);
    JournalHead head = east.ledger.head();
    Clearing clearing = east.clearing;
    Ledger ledger = east.ledger;
    assertThat(codes(clearing.settle(theirs, ledger, NOW, Instant.parse("2023-06-30T15:59:59Z"))))
        .containsExactly("PERIOD_NOT_OVER");
    assertThat(codes(clearing.settle(theirs, ledger, NOW, Instant.parse("2023-06-30T16:00:00Z"))))
        .contains("CLAIMS_MIRRORED");
    for (Validity days :
        List.of(
            Validity.from(DAY),
            Validity.of(DAY, DAY.plusDays(1)),
            Validity.from(theirs.days().from()))) {
      assertThat(codes(clearing.settle(theirs.withDays(days), ledger, NOW, LATER)))
          .containsExactly("NOT_A_PERIOD");
    }
    assertThat(codes(clearing.settle(theirs.withOther("chengbei"), ledger, NOW, LATER)))
        .containsExactly("OTHER_BANKS");
    assertThat(codes(clearing.settle(theirs.withBank("chengdong"), ledger, NOW, LATER)))
        .containsExactly("OTHER_BANKS");
    assertThat(codes(clearing.settle(theirs.withBank("chengbei"), ledger, NOW, LATER)))
        .containsExactly("CLAIMS_DIFFER");
    assertThat(codes(clearing.settle(theirs, ledger, NOW, Instant.MAX)))
        .containsExactly("PERIOD_NOT_OVER");
    assertThat(codes(clearing.settle(theirs, ledger, Instant.MAX, LATER)))
        .containsExactly("RECORDED_OUT_OF_RANGE");
    assertThat(
            codes(
                clearing.settle(
                    theirs.withLines(
                        Collections.nCopies(
                            Clearing.MAX_LINES + 1,
                            new ClaimStatement.Line(TransferId.of("x"), DAY, 1))),
                    ledger,
                    NOW,
                    LATER)))
        .containsExactly("TOO_MANY_FACTS");
    assertThat(
            codes(
                clearing.settle(theirs.withDays(Validity.from(LocalDate.MAX)), ledger, NOW, LATER)))
        .containsExactly("PERIOD_OUT_OF_RANGE");
    assertThat(codes(clearing.statement("chengdong", ledger, DAY))).containsExactly("OWN_BANK");
    assertThat(codes(clearing.statement("chengxi", ledger, LocalDate.MIN)))
        .containsExactly("PERIOD_OUT_OF_RANGE");
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void aCodeThatNoBankHasIsMalformed() {
    for (String code : List.of("", "b a d", "b".repeat(500))) {
      assertThatThrownBy(() -> east.clearing.statement(code, east.ledger, DAY))
          .isInstanceOf(MalformedValueException.class)
          .hasMessageContaining("other");
      assertThatThrownBy(() -> east.clearing.statement(code, east.ledger, LocalDate.MIN))
          .as("whatever the day")
          .isInstanceOf(MalformedValueException.class);
    }
  }

  @Test
  @DisplayName("without a stated period nothing is settled, and what was not known is not used")
  void noDefault() {
    Clearing open = Clearing.of(dated(without(CoinTerm.CLEARING)), east.accounts, ZONE);
    assertThat(codes(open.statement("chengxi", east.ledger, DAY))).containsExactly("TERM_MISSING");
    assertThat(east.clearing.asKnownAt(DAY.minusYears(1)).statement("chengxi", east.ledger, DAY))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(new ClaimStatement("a", "b", Validity.from(DAY), 5, ImmutableList.of()).closing())
        .isEqualTo(5);
  }
}
