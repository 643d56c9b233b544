package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MARCH_1;
import static org.governance4j.ledger.Books.codes;
import static org.governance4j.ledger.Books.posted;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final Account ACCOUNT = Account.of(LI, Unit.MINUTES, Account.Floor.ZERO);

  @Test
  void anEmptyJournalIsAnEmptyLedger() {
    Journal empty = Ledger.create().journal();
    assertThat(empty).isEqualTo(Journal.of(ImmutableList.of()));
    assertThat(Ledger.replay(empty).orElseThrow().journal()).isEqualTo(empty);
  }

  @Test
  void aJournalIsACopy() {
    Ledger ledger = Ledger.create();
    Journal before = ledger.journal();
    ledger.open(ACCOUNT).orElseThrow();
    assertThat(before.entries()).isEmpty();
    assertThat(ledger.journal().entries()).containsExactly(new JournalEntry.Opened(ACCOUNT));
  }

  @Test
  void onlyKnownFormatsAreReplayed() {
    Journal later = new Journal(Journal.FORMAT + 1, ImmutableList.of());
    assertThat(codes(Ledger.replay(later))).containsExactly(LedgerReason.JOURNAL_FORMAT_UNKNOWN);
    assertThatThrownBy(() -> new Journal(0, ImmutableList.of())).hasMessageContaining("0");
  }

  @Test
  void whatALedgerWouldNotHaveWrittenIsRefusedAltogether() {
    JournalEntry opened = new JournalEntry.Opened(ACCOUNT);
    JournalEntry overdrawn = new JournalEntry.Applied(posted("t", LI, FUND, 1, MARCH_1));
    Outcome<Ledger> outcome =
        Ledger.replay(Journal.of(ImmutableList.of(opened, opened, overdrawn)));
    assertThat(codes(outcome))
        .containsExactly(LedgerReason.DUPLICATE_JOURNAL_ENTRY, LedgerReason.ACCOUNT_UNKNOWN);
    assertThat(outcome.reasons().get(0).facts()).containsEntry("entry", Fact.of(2, Unit.COUNT));
    Ledger ledger = Books.open();
    ledger.apply(posted("t", FUND, LI, 1, MARCH_1)).orElseThrow();
    List<JournalEntry> entries = ledger.journal().entries();
    Journal twice =
        Journal.of(
            ImmutableList.<JournalEntry>builder()
                .addAll(entries)
                .add(entries.get(entries.size() - 1))
                .build());
    assertThat(codes(Ledger.replay(twice))).containsExactly(LedgerReason.DUPLICATE_JOURNAL_ENTRY);
  }

  @Test
  void valuesAreChecked() {
    assertThatThrownBy(() -> TransferId.of("张三")).hasMessageContaining("transfer id has U+5F20");
    assertThatThrownBy(() -> AccountId.of("")).hasMessageContaining("account id");
    assertThatThrownBy(() -> new Balance(0, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Balance(Long.MIN_VALUE, 1))
        .hasMessageContaining("-9223372036854775808");
    assertThat(new Balance(-1, Long.MAX_VALUE).available()).isEqualTo(Long.MIN_VALUE);
    assertThatThrownBy(
            () ->
                new Statement(
                    LI,
                    Validity.from(MARCH_1),
                    new Balance(1, 0),
                    ImmutableList.of(),
                    new Balance(2, 0)))
        .hasMessageContaining("lead to 1")
        .hasMessageContaining("is 2");
    StatementLine line =
        new StatementLine(TransferId.of("t"), FUND, 5, 9, MARCH_1, Books.at(0), Books.RULE, false);
    assertThatThrownBy(
            () ->
                new Statement(
                    LI,
                    Validity.from(MARCH_1),
                    new Balance(1, 0),
                    ImmutableList.of(line),
                    new Balance(9, 0)))
        .hasMessageContaining("from 1 by 5 to 9");
  }
}
