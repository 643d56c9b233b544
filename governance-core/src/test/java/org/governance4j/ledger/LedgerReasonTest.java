package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MARCH_1;
import static org.governance4j.ledger.Books.MARCH_2;
import static org.governance4j.ledger.Books.POINTS;
import static org.governance4j.ledger.Books.WANG;
import static org.governance4j.ledger.Books.amount;
import static org.governance4j.ledger.Books.at;
import static org.governance4j.ledger.Books.of;
import static org.governance4j.ledger.Books.pending;
import static org.governance4j.ledger.Books.posted;
import static org.governance4j.ledger.Books.recorded;
import static org.governance4j.ledger.Books.toPost;
import static org.governance4j.ledger.Books.toReversal;
import static org.governance4j.ledger.Books.toVoid;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code with what brings it about alone, and its sentence without a gap in both languages. */
class LedgerReasonTest {

  private static final Transfer SAVED = posted("saved", FUND, LI, 90, MARCH_2);
  private static final Transfer HOLD = pending("hold", LI, WANG, 60, MARCH_2);
  private static final Transfer SPENT = posted("spent", LI, WANG, 1, MARCH_2);
  private static final Transfer BACK = toReversal("back", SPENT, MARCH_2);

  static Stream<Arguments> rows() {
    AccountId nobody = AccountId.of("nobody");
    Transfer good = posted("new", FUND, LI, 1, MARCH_2);
    return Stream.of(
        row(LedgerReason.APPLIED, good),
        row(LedgerReason.ALREADY_APPLIED, SAVED),
        row(LedgerReason.TRANSFER_ID_CONFLICT, amount(SAVED, 91)),
        row(LedgerReason.AMOUNT_NOT_POSITIVE, amount(good, 0)),
        row(LedgerReason.AMOUNT_NOT_POSITIVE, amount(good, Long.MIN_VALUE)),
        row(LedgerReason.ACCOUNT_UNKNOWN, posted("new", nobody, LI, 1, MARCH_2)),
        row(LedgerReason.ACCOUNT_UNKNOWN, posted("new", FUND, nobody, 1, MARCH_2)),
        row(LedgerReason.SAME_ACCOUNT, posted("new", FUND, FUND, 1, MARCH_2)),
        row(LedgerReason.UNITS_DIFFER, posted("new", FUND, POINTS, 1, MARCH_2)),
        row(LedgerReason.RECORDED_BEFORE_LAST, recorded(good, at(0).minusNanos(1))),
        row(LedgerReason.ORIGINAL_MISSING, of(toPost("new", HOLD, MARCH_2), "")),
        row(LedgerReason.ORIGINAL_NOT_ALLOWED, of(good, "saved")),
        row(LedgerReason.ORIGINAL_UNKNOWN, of(toPost("new", HOLD, MARCH_2), "nothing")),
        row(LedgerReason.ORIGINAL_OF_OTHER_KIND, toPost("new", SAVED, MARCH_2)),
        row(LedgerReason.ORIGINAL_OF_OTHER_KIND, toVoid("new", SAVED, MARCH_2)),
        row(LedgerReason.ORIGINAL_OF_OTHER_KIND, toReversal("new", HOLD, MARCH_2)),
        row(LedgerReason.ORIGINAL_OF_OTHER_KIND, toReversal("new", BACK, MARCH_2)),
        row(
            LedgerReason.ORIGINAL_HAS_OTHER_ACCOUNTS,
            of(toReversal("new", posted("x", FUND, WANG, 90, MARCH_2), MARCH_2), "saved")),
        row(LedgerReason.ORIGINAL_HAS_OTHER_AMOUNT, amount(toPost("new", HOLD, MARCH_2), 59)),
        row(LedgerReason.ORIGINAL_HAS_OTHER_AMOUNT, amount(toReversal("n", SAVED, MARCH_2), 91)),
        row(LedgerReason.EFFECTIVE_BEFORE_ORIGINAL, toPost("new", HOLD, MARCH_1)),
        row(LedgerReason.ALREADY_SETTLED, toReversal("new", SPENT, MARCH_2)),
        row(LedgerReason.BELOW_FLOOR, posted("new", LI, WANG, 31, MARCH_2)),
        row(LedgerReason.BALANCE_OUT_OF_RANGE, pending("new", FUND, LI, Long.MAX_VALUE, MARCH_2)),
        row(
            LedgerReason.ALREADY_OPEN,
            ledger -> ledger.open(Account.of(LI, Unit.MINUTES, Account.Floor.ZERO))),
        row(
            LedgerReason.ACCOUNT_ID_CONFLICT,
            ledger -> ledger.open(Account.of(LI, Unit.POINTS, Account.Floor.ZERO))),
        row(
            LedgerReason.TOO_MANY_ACCOUNTS,
            ledger -> ledger.open(Account.of(nobody, Unit.MINUTES, Account.Floor.ZERO))),
        row(LedgerReason.TOO_MANY_TRANSFERS, ledger -> full(ledger, good)),
        row(
            LedgerReason.LIST_TOO_LONG,
            ledger -> ledger.applyAll(Collections.nCopies(Ledger.MAX_LIST + 1, good))),
        row(LedgerReason.ACCOUNT_NOT_FOUND, ledger -> ledger.balance(nobody, MARCH_2)),
        row(LedgerReason.TRANSFER_NOT_FOUND, ledger -> ledger.settledBy(TransferId.of("nothing"))),
        row(
            LedgerReason.JOURNAL_FORMAT_UNKNOWN,
            ledger -> Ledger.replay(new Journal(2, ImmutableList.of()))),
        row(
            LedgerReason.DUPLICATE_JOURNAL_ENTRY,
            ledger -> Ledger.replay(doubled(ledger.journal()))));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachReasonStandsAlone(LedgerReason code, Attempt attempt) {
    Ledger ledger = Books.open(Ledger.create(new Limits(4, 5)));
    ledger.applyAll(List.of(SAVED, HOLD, SPENT, BACK)).orElseThrow();
    Outcome<?> outcome = attempt.on(ledger);
    assertThat(Books.codes(outcome)).containsExactly(code);
    Reason reason = outcome.reasons().get(0);
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(ReasonTexts.of(locale).text(reason)).doesNotContain("{", "ledger.", "POST");
    }
  }

  @Test
  void everyCodeHasARow() {
    Set<LedgerReason> tried = EnumSet.noneOf(LedgerReason.class);
    rows().forEach(row -> tried.add((LedgerReason) row.get()[0]));
    assertThat(tried).containsExactlyInAnyOrder(LedgerReason.values());
  }

  @Test
  void everyViolationOfATransferIsNamed() {
    Ledger ledger = Books.open();
    ledger.apply(SAVED).orElseThrow();
    Transfer wrong = recorded(of(posted("new", POINTS, LI, 0, MARCH_1), "saved"), at(-1));
    assertThat(Books.codes(ledger.apply(wrong)))
        .containsExactly(
            LedgerReason.AMOUNT_NOT_POSITIVE,
            LedgerReason.UNITS_DIFFER,
            LedgerReason.ORIGINAL_NOT_ALLOWED,
            LedgerReason.RECORDED_BEFORE_LAST);
  }

  @Test
  void aSentence() {
    Ledger ledger = Books.open();
    Reason reason = ledger.apply(SPENT).reasons().get(0);
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(reason))
        .isEqualTo(
            "transfer spent takes 1 min from account li, which has 0 min available on 2022-03-02");
    assertThat(ReasonTexts.of(Locale.CHINESE).text(reason))
        .isEqualTo("划转spent须从账户li转出1分钟，而该账户2022-03-02可用余额仅0分钟");
  }

  private static Outcome<?> full(Ledger ledger, Transfer good) {
    ledger.apply(good).orElseThrow();
    return ledger.apply(posted("newer", FUND, LI, 1, MARCH_2));
  }

  private static Journal doubled(Journal journal) {
    return Journal.of(
        ImmutableList.<JournalEntry>builder()
            .addAll(journal.entries())
            .add(journal.entries().get(0))
            .build());
  }

  private static Arguments row(LedgerReason code, Transfer transfer) {
    return row(code, ledger -> ledger.apply(transfer));
  }

  private static Arguments row(LedgerReason code, Attempt attempt) {
    return Arguments.of(code, attempt);
  }

  /** Something asked of a ledger. */
  @FunctionalInterface
  interface Attempt {
    Outcome<?> on(Ledger ledger);
  }
}
