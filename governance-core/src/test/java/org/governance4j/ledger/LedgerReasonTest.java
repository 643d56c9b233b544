package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.GROUNDS;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MARCH_1;
import static org.governance4j.ledger.Books.MARCH_2;
import static org.governance4j.ledger.Books.MARCH_3;
import static org.governance4j.ledger.Books.MINUTES;
import static org.governance4j.ledger.Books.POINTS;
import static org.governance4j.ledger.Books.WANG;
import static org.governance4j.ledger.Books.ZHAO;
import static org.governance4j.ledger.Books.at;
import static org.governance4j.ledger.Books.earned;
import static org.governance4j.ledger.Books.march;
import static org.governance4j.ledger.Books.noon;
import static org.governance4j.ledger.Books.pending;
import static org.governance4j.ledger.Books.posted;
import static org.governance4j.ledger.Books.toPost;
import static org.governance4j.ledger.Books.toReversal;
import static org.governance4j.ledger.Books.toVoid;
import static org.governance4j.ledger.Books.with;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code with what brings it about alone, and its sentence without a gap in both languages. */
class LedgerReasonTest {

  private static final AccountId NOBODY = AccountId.of("nobody");
  private static final Transfer SAVED = posted("saved", FUND, LI, 90, MARCH_2);
  private static final Transfer HOLD =
      pending("hold", LI, WANG, 60, MARCH_2).withHeldUntil(march(20));
  private static final Transfer SPENT = posted("spent", LI, WANG, 1, MARCH_2);
  private static final Transfer BACK = toReversal("back", SPENT, MARCH_2);
  private static final Transfer GOOD = posted("new", FUND, LI, 1, MARCH_2);

  static Stream<Arguments> rows() {
    return Stream.of(forms(), days(), originals(), limits(), commands(), journals())
        .flatMap(rows -> rows);
  }

  private static Stream<Arguments> forms() {
    Posting tooMuch = Posting.of(FUND, LI, Transfer.MAX_AMOUNT + 1);
    return Stream.of(
        row(LedgerReason.APPLIED, GOOD),
        row(LedgerReason.ALREADY_APPLIED, SAVED.withRecordedAt(at(5))),
        row(LedgerReason.TRANSFER_ID_CONFLICT, with(SAVED, Posting.of(FUND, LI, 91))),
        row(LedgerReason.AMOUNT_NOT_POSITIVE, with(GOOD, Posting.of(FUND, LI, 0))),
        row(LedgerReason.AMOUNT_NOT_POSITIVE, with(GOOD, Posting.of(FUND, LI, Long.MIN_VALUE))),
        row(LedgerReason.AMOUNT_TOO_GREAT, with(GOOD, tooMuch)),
        row(LedgerReason.WRONG_NUMBER_OF_POSTINGS, with(GOOD)),
        row(
            LedgerReason.WRONG_NUMBER_OF_POSTINGS,
            with(toVoid("new", HOLD, MARCH_2), Posting.of(LI, WANG, 1))),
        row(LedgerReason.ACCOUNT_UNKNOWN, posted("new", NOBODY, LI, 1, MARCH_2)),
        row(LedgerReason.ACCOUNT_UNKNOWN, posted("new", FUND, NOBODY, 1, MARCH_2)),
        row(LedgerReason.SAME_ACCOUNT, posted("new", FUND, FUND, 1, MARCH_2)),
        row(LedgerReason.UNITS_DIFFER, posted("new", FUND, POINTS, 1, MARCH_2)),
        row(LedgerReason.COMPONENT_NOT_ALLOWED, GOOD.withHeldUntil(march(9))),
        row(LedgerReason.COMPONENT_NOT_ALLOWED, GOOD.withLotsUntil(march(9))),
        row(LedgerReason.COMPONENT_NOT_ALLOWED, GOOD.withClaim(WANG)),
        row(LedgerReason.COMPONENT_NOT_ALLOWED, earned("new", LI, 1, MARCH_2, march(9))),
        row(
            LedgerReason.COMPONENT_NOT_ALLOWED,
            with(pending("new", LI, WANG, 1, MARCH_2), Posting.atMost(LI, WANG, 1))),
        row(LedgerReason.KIND_OF_LEDGER_ALONE, GOOD.withKind(Transfer.Kind.EXPIRY)));
  }

  private static Stream<Arguments> days() {
    LocalDate far = LocalDate.of(999_999_999, 1, 1);
    return Stream.of(
        row(LedgerReason.DAY_OUT_OF_RANGE, GOOD.withEffectiveOn(far)),
        row(LedgerReason.DAY_OUT_OF_RANGE, GOOD.withEffectiveOn(LocalDate.MIN)),
        row(LedgerReason.DAY_OUT_OF_RANGE, earned("new", ZHAO, 1, MARCH_2, far)),
        row(LedgerReason.DAY_NOT_LATER, earned("new", ZHAO, 1, MARCH_2, MARCH_2)),
        row(LedgerReason.RECORDED_OUT_OF_RANGE, GOOD.withRecordedAt(Instant.MAX)),
        row(LedgerReason.POSTED_TOO_FAR_AHEAD, ledger -> ledger.apply(GOOD, Instant.MAX)));
  }

  private static Stream<Arguments> originals() {
    return Stream.of(
        row(LedgerReason.ORIGINAL_MISSING, toPost("new", HOLD, MARCH_2).withOf(Optional.empty())),
        row(LedgerReason.ORIGINAL_NOT_ALLOWED, GOOD.withOf(SAVED.id())),
        row(
            LedgerReason.ORIGINAL_UNKNOWN,
            toPost("new", HOLD, MARCH_2).withOf(TransferId.of("nothing"))),
        row(LedgerReason.ORIGINAL_OF_OTHER_KIND, toPost("new", SAVED, MARCH_2)),
        row(LedgerReason.ORIGINAL_OF_OTHER_KIND, toVoid("new", SAVED, MARCH_2)),
        row(LedgerReason.ORIGINAL_OF_OTHER_KIND, toReversal("new", HOLD, MARCH_2)),
        row(
            LedgerReason.ABOVE_ORIGINAL,
            with(toPost("new", HOLD, MARCH_2), Posting.of(LI, WANG, 61))),
        row(
            LedgerReason.ABOVE_ORIGINAL,
            with(toReversal("new", SAVED, MARCH_2), Posting.of(FUND, LI, 1))),
        row(LedgerReason.EFFECTIVE_BEFORE_ORIGINAL, toPost("new", HOLD, MARCH_1)),
        row(LedgerReason.ALREADY_SETTLED, toReversal("new", SPENT, MARCH_2)),
        row(LedgerReason.HOLD_OVER, toPost("new", HOLD, march(20))));
  }

  private static Stream<Arguments> limits() {
    AccountLimits ceiling = AccountLimits.NO_OVERDRAFT.withCeiling(20);
    return Stream.of(
        row(LedgerReason.BELOW_FLOOR, posted("new", LI, WANG, 31, MARCH_2)),
        row(
            LedgerReason.ABOVE_CEILING,
            ledger -> {
              AccountId full = AccountId.of("full");
              open(ledger, new Account(full, MINUTES, ceiling, Account.Lots.NONE));
              return ledger.apply(posted("new", FUND, full, 21, MARCH_2), at(0));
            }),
        row(LedgerReason.BALANCE_OUT_OF_RANGE, LedgerReasonTest::muchTraffic),
        row(LedgerReason.LIMIT_CROSSED, ledger -> enter(ledger, limits(LI, ceiling, MARCH_2))),
        row(
            LedgerReason.LIMITS_BEFORE_LAST,
            ledger -> {
              enter(ledger, limits(LI, AccountLimits.creditLine(5), MARCH_3)).orElseThrow();
              return enter(ledger, limits(LI, AccountLimits.NONE, MARCH_2));
            }),
        row(
            LedgerReason.LOTS_NEED_FLOOR,
            ledger -> enter(ledger, limits(ZHAO, AccountLimits.NONE, MARCH_2))),
        row(LedgerReason.TOO_MANY_ACCOUNTS, ledger -> small(10, 10, NOBODY, GOOD)),
        row(LedgerReason.TOO_MANY_TRANSFERS, ledger -> small(11, 1, NOBODY, GOOD)),
        row(
            LedgerReason.LIST_TOO_LONG,
            ledger -> ledger.applyAll(Collections.nCopies(Ledger.MAX_LIST + 1, GOOD), at(0))));
  }

  private static Stream<Arguments> commands() {
    return Stream.of(
        row(LedgerReason.ALREADY_OPEN, ledger -> open(ledger, Account.of(LI, MINUTES))),
        row(
            LedgerReason.ACCOUNT_ID_CONFLICT,
            ledger -> open(ledger, Account.withLots(LI, MINUTES))),
        row(LedgerReason.UNCHANGED, ledger -> status(ledger, LI, Account.Status.OPEN)),
        row(LedgerReason.ACCOUNT_NOT_EMPTY, ledger -> status(ledger, LI, Account.Status.CLOSED)),
        row(
            LedgerReason.ACCOUNT_FROZEN,
            ledger -> {
              status(ledger, LI, Account.Status.FROZEN).orElseThrow();
              return ledger.apply(posted("new", LI, WANG, 1, MARCH_2), at(0));
            }),
        row(
            LedgerReason.ACCOUNT_CLOSED,
            ledger -> {
              status(ledger, ZHAO, Account.Status.CLOSED).orElseThrow();
              return ledger.apply(earned("new", ZHAO, 1, MARCH_2, march(9)), at(0));
            }),
        row(
            LedgerReason.NOT_OVER_YET,
            ledger -> enter(ledger, new LedgerCommand.TimeOut(LI, march(4), GROUNDS))),
        row(
            LedgerReason.DAY_OUT_OF_RANGE,
            ledger -> enter(ledger, new LedgerCommand.TimeOut(LI, LocalDate.MIN, GROUNDS))),
        row(LedgerReason.SAME_ACCOUNT, ledger -> enter(ledger, expire(ZHAO, ZHAO, MARCH_2))),
        row(LedgerReason.UNITS_DIFFER, ledger -> enter(ledger, expire(ZHAO, POINTS, MARCH_2))),
        row(
            LedgerReason.PERIOD_OUT_OF_RANGE,
            ledger -> enter(ledger, new LedgerCommand.ClosePeriod(MARCH_3, GROUNDS))),
        row(
            LedgerReason.NOT_SWEPT,
            ledger -> {
              LedgerCommand close = new LedgerCommand.ClosePeriod(march(25), GROUNDS);
              return ledger.enter(List.of(close), noon(march(30)));
            }),
        row(
            LedgerReason.VERSION_MOVED_ON,
            ledger -> ledger.append(new Decision(1, ImmutableList.of()))),
        row(LedgerReason.ACCOUNT_NOT_FOUND, ledger -> ledger.balance(NOBODY, MARCH_2)),
        row(LedgerReason.TRANSFER_NOT_FOUND, ledger -> ledger.settledBy(TransferId.of("no"))),
        row(LedgerReason.ACCOUNT_NOT_LOADED, ledger -> part(ledger).balance(WANG, MARCH_2)),
        row(LedgerReason.TRANSFER_NOT_LOADED, ledger -> part(ledger).standing(SAVED.id())),
        row(
            LedgerReason.HISTORY_NOT_LOADED,
            ledger -> part(ledger).asKnownAt(3).balance(LI, MARCH_2)),
        row(
            LedgerReason.LEDGER_NOT_LOADED,
            ledger -> enter(part(ledger), new LedgerCommand.ClosePeriod(MARCH_2, GROUNDS))));
  }

  private static Stream<Arguments> journals() {
    return Stream.of(
        row(
            LedgerReason.JOURNAL_FORMAT_UNKNOWN,
            ledger ->
                Ledger.resume(new Journal(Journal.FORMAT + 1, ImmutableList.of()), ledger.head())),
        row(
            LedgerReason.ENTRY_OUT_OF_PLACE,
            ledger -> resume(ledger, ledger.journal().entries().subList(1, 3))),
        row(LedgerReason.ENTRY_CHANGED, LedgerReasonTest::changed),
        row(LedgerReason.ENTRY_IMPOSSIBLE, LedgerReasonTest::impossible),
        row(
            LedgerReason.HEAD_DIFFERS,
            ledger -> resume(ledger, ledger.journal().entries().subList(0, 4))));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachReasonStandsAlone(LedgerReason code, Attempt attempt) {
    Ledger ledger = Books.open();
    ledger.applyAll(List.of(SAVED, HOLD, SPENT, BACK), at(0)).orElseThrow();
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
    // Sixteen million rules are more than a test makes.
    tried.add(LedgerReason.TOO_MANY_RULES);
    assertThat(tried).containsExactlyInAnyOrder(LedgerReason.values());
  }

  @Test
  void everyViolationOfATransferIsNamed() {
    Ledger ledger = Books.open();
    ledger.apply(SAVED, at(0)).orElseThrow();
    Transfer wrong =
        posted("new", POINTS, LI, 0, LocalDate.of(1800, 1, 1)).withOf(SAVED.id()).withClaim(NOBODY);
    assertThat(Books.codes(ledger.apply(wrong, at(0))))
        .containsExactly(
            LedgerReason.ORIGINAL_NOT_ALLOWED,
            LedgerReason.DAY_OUT_OF_RANGE,
            LedgerReason.COMPONENT_NOT_ALLOWED,
            LedgerReason.AMOUNT_NOT_POSITIVE,
            LedgerReason.UNITS_DIFFER,
            LedgerReason.ACCOUNT_UNKNOWN);
  }

  @Test
  void aSentence() {
    Ledger ledger = Books.open();
    Reason reason = ledger.apply(SPENT, at(0)).reasons().get(0);
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(reason))
        .isEqualTo(
            "transfer spent takes more than account li has: on 2022-03-02 0 min is available above"
                + " a floor of 0 min");
    assertThat(ReasonTexts.of(Locale.CHINESE).text(reason))
        .isEqualTo("划转spent所需超过账户li所有：2022-03-02可用余额0分钟，下限0分钟");
  }

  @Test
  void everyViolationOfASweepIsNamed() {
    Ledger ledger = Books.open();
    assertThat(Books.codes(enter(ledger, expire(NOBODY, NOBODY, march(4)))))
        .containsExactlyInAnyOrder(
            LedgerReason.NOT_OVER_YET, LedgerReason.ACCOUNT_UNKNOWN, LedgerReason.SAME_ACCOUNT);
    assertThat(Books.codes(enter(ledger, expire(ZHAO, POINTS, LocalDate.MAX))))
        .containsExactlyInAnyOrder(LedgerReason.NOT_OVER_YET, LedgerReason.UNITS_DIFFER);
    assertThat(Books.codes(enter(ledger, expire(NOBODY, AccountId.of("nothing"), LocalDate.MIN))))
        .containsExactlyInAnyOrder(
            LedgerReason.DAY_OUT_OF_RANGE,
            LedgerReason.ACCOUNT_UNKNOWN,
            LedgerReason.ACCOUNT_UNKNOWN);
  }

  private static LedgerCommand expire(AccountId from, AccountId into, LocalDate on) {
    return new LedgerCommand.Expire(from, into, on, GROUNDS);
  }

  private static Outcome<?> muchTraffic(Ledger ledger) {
    Outcome<?> last = Outcome.accepted(true);
    for (int i = 0; i < 5_000 && last instanceof Outcome.Accepted; i++) {
      last = ledger.apply(posted("much" + i, FUND, LI, Transfer.MAX_AMOUNT, MARCH_2), at(0));
    }
    return new Outcome.Refused<>(last.reasons().subList(0, 1));
  }

  private static Outcome<?> small(int accounts, int transfers, AccountId id, Transfer good) {
    Ledger ledger = Books.open(Ledger.create(Books.ID, Books.TERMS, at(0), accounts, transfers));
    for (int i = ledger.accounts(0, 100).size(); i < 10; i++) {
      open(ledger, Account.of(AccountId.of("more" + i), MINUTES)).orElseThrow();
    }
    Outcome<Account> opened = open(ledger, Account.of(id, MINUTES));
    if (!(opened instanceof Outcome.Accepted)) {
      return opened;
    }
    ledger.apply(good, at(0)).orElseThrow();
    return ledger.apply(posted("newer", FUND, LI, 1, MARCH_2), at(0));
  }

  private static Ledger part(Ledger ledger) {
    LedgerSnapshot part = ledger.snapshot(Set.of(LI, FUND), Set.of());
    return Ledger.resume(part, Journal.of(ImmutableList.of())).orElseThrow();
  }

  private static Outcome<Ledger> changed(Ledger ledger) {
    ImmutableList<JournalEntry> entries = ledger.journal().entries();
    JournalEntry second = entries.get(1);
    JournalEntry later =
        new JournalEntry(second.sequence(), second.batch(), at(1), second.change(), second.hash());
    return resume(ledger, List.of(entries.get(0), later));
  }

  /** An entry of a second ledger in which the account was there before. */
  private static Outcome<Ledger> impossible(Ledger ledger) {
    Ledger other = Ledger.create(Books.ID, Books.TERMS, at(0));
    open(other, Account.unlimited(FUND, MINUTES)).orElseThrow();
    open(other, Account.of(LI, MINUTES)).orElseThrow();
    Chain chain = new Chain(other.journal().entries().get(1).hash());
    JournalEntry opened = other.journal().entries().get(1);
    chain.add(3, 3, at(0), opened.change());
    JournalEntry again = new JournalEntry(3, 3, at(0), opened.change(), chain.last());
    return resume(ledger, List.of(other.journal().entries().get(0), opened, again));
  }

  private static Outcome<Ledger> resume(Ledger ledger, List<JournalEntry> entries) {
    JournalHead head = ledger.head();
    return Ledger.resume(Journal.of(ImmutableList.copyOf(entries)), head);
  }

  private static LedgerCommand limits(AccountId account, AccountLimits limits, LocalDate since) {
    return new LedgerCommand.ChangeLimits(account, limits, since, GROUNDS);
  }

  private static Outcome<Account> open(Ledger ledger, Account account) {
    return ledger.open(account, GROUNDS, at(0));
  }

  private static Outcome<Decision> status(Ledger ledger, AccountId id, Account.Status status) {
    return enter(ledger, new LedgerCommand.ChangeStatus(id, status, GROUNDS));
  }

  private static Outcome<Decision> enter(Ledger ledger, LedgerCommand command) {
    return ledger.enter(List.of(command), at(0));
  }

  private static Arguments row(LedgerReason code, Transfer transfer) {
    return row(code, ledger -> ledger.apply(transfer, at(0)));
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
