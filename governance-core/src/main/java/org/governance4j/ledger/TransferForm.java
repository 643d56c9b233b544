package org.governance4j.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with a transfer by itself and with the accounts that it names. */
final class TransferForm {

  private static final Instant FIRST_RECORDING =
      LocalDate.of(1900, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant LAST_RECORDING =
      LocalDate.of(2200, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private final LedgerState state;
  private final Transfer transfer;
  private final Judgement judgement;

  TransferForm(LedgerState state, Transfer transfer, Judgement judgement) {
    this.state = state;
    this.transfer = transfer;
    this.judgement = judgement;
  }

  /** Whether a ledger keeps an instant of recording exactly. */
  static boolean isKept(Instant recordedAt) {
    return !recordedAt.isBefore(FIRST_RECORDING) && recordedAt.isBefore(LAST_RECORDING);
  }

  /** Looks at all but the original that the transfer settles. */
  void judge(int today) {
    Transfer.Kind kind = transfer.kind();
    if (kind.settles() && transfer.of().isEmpty()) {
      judgement.violate(reason(LedgerReason.ORIGINAL_MISSING).with("kind", Fact.of(kind)));
    }
    if (!kind.settles() && transfer.of().isPresent()) {
      judgement.violate(
          judgement
              .ofOriginal(LedgerReason.ORIGINAL_NOT_ALLOWED, LedgerLaw.FORM)
              .with("kind", Fact.of(kind)));
    }
    days(today);
    components();
    count();
    transfer.postings().forEach(this::posting);
    transfer.claim().ifPresent(this::account);
  }

  private void count() {
    int size = transfer.postings().size();
    if (transfer.kind().isOwn()) {
      return;
    }
    boolean none = transfer.kind().settles();
    int least = none ? 0 : 1;
    int most = transfer.kind() == Transfer.Kind.VOID ? 0 : Transfer.MAX_POSTINGS;
    if (size < least || size > most) {
      judgement.violate(
          reason(LedgerReason.WRONG_NUMBER_OF_POSTINGS)
              .with("size", Fact.of(size, Unit.COUNT))
              .with("least", Fact.of(least, Unit.COUNT))
              .with("most", Fact.of(most, Unit.COUNT)));
    }
  }

  private void days(int today) {
    day("effectiveOn", transfer.effectiveOn(), date(today + state.terms().daysAhead()));
    Instant recordedAt = transfer.recordedAt();
    if (!isKept(recordedAt)) {
      judgement.violate(
          judgement
              .reason(LedgerReason.RECORDED_OUT_OF_RANGE, LedgerLaw.DAYS)
              .with("at", Fact.of(recordedAt))
              .with("first", Fact.of(FIRST_RECORDING))
              .with("end", Fact.of(LAST_RECORDING)));
    }
    transfer.heldUntil().ifPresent(day -> later("heldUntil", day));
    transfer.lotsUntil().ifPresent(day -> later("lotsUntil", day));
    transfer
        .postings()
        .forEach(posting -> posting.expiresOn().ifPresent(day -> later("expiresOn", day)));
  }

  private void later(String component, LocalDate day) {
    if (!day.isAfter(transfer.effectiveOn())) {
      judgement.violate(
          judgement
              .reason(LedgerReason.DAY_NOT_LATER, LedgerLaw.DAYS)
              .with("component", new Fact.Code("component", component))
              .with("day", Fact.of(day))
              .with("effectiveOn", Fact.of(transfer.effectiveOn())));
    }
    day(component, day, LedgerTerms.latest());
  }

  private void day(String component, LocalDate day, LocalDate last) {
    LocalDate first = state.terms().firstDay();
    if (day.isBefore(first) || day.isAfter(last)) {
      judgement.violate(
          judgement
              .reason(LedgerReason.DAY_OUT_OF_RANGE, LedgerLaw.DAYS)
              .with("component", new Fact.Code("component", component))
              .with("day", Fact.of(day))
              .with("first", Fact.of(first))
              .with("last", Fact.of(last)));
    }
  }

  /** Components that the kind has no use for. */
  private void components() {
    Transfer.Kind kind = transfer.kind();
    if (kind.isOwn()) {
      judgement.violate(reason(LedgerReason.KIND_OF_LEDGER_ALONE).with("kind", Fact.of(kind)));
    }
    boolean returns = kind == Transfer.Kind.VOID || kind == Transfer.Kind.REVERSAL;
    unless(kind == Transfer.Kind.PENDING || transfer.heldUntil().isEmpty(), "heldUntil");
    unless(returns || transfer.lotsUntil().isEmpty(), "lotsUntil");
    unless(kind == Transfer.Kind.REVERSAL || transfer.claim().isEmpty(), "claim");
  }

  private void unless(boolean fits, String component) {
    if (!fits) {
      judgement.violate(
          reason(LedgerReason.COMPONENT_NOT_ALLOWED)
              .with("component", new Fact.Code("component", component))
              .with("kind", Fact.of(transfer.kind())));
    }
  }

  private void posting(Posting posting) {
    if (posting.amount() <= 0 || posting.amount() > Transfer.MAX_AMOUNT) {
      judgement.violate(
          reason(
                  posting.amount() <= 0
                      ? LedgerReason.AMOUNT_NOT_POSITIVE
                      : LedgerReason.AMOUNT_TOO_GREAT)
              .with("amount", judgement.amount(posting.amount(), posting.from())));
    }
    stated(posting);
    Book payer = account(posting.from());
    if (payer != null && payer.status() == Account.Status.FROZEN && isNew()) {
      judgement.violate(
          judgement
              .reason(LedgerReason.ACCOUNT_FROZEN, LedgerLaw.STATUS)
              .with("account", Fact.of(posting.from())));
    }
    if (posting.from().equals(posting.to())) {
      judgement.violate(reason(LedgerReason.SAME_ACCOUNT).with("account", Fact.of(posting.from())));
      if (payer != null) {
        together(posting, payer, payer);
      }
      return;
    }
    Book receiver = account(posting.to());
    if (payer != null && receiver != null) {
      together(posting, payer, receiver);
    }
  }

  private boolean isNew() {
    return transfer.kind() == Transfer.Kind.POSTED || transfer.kind() == Transfer.Kind.PENDING;
  }

  private void together(Posting posting, Book payer, Book receiver) {
    if (!payer.account().unit().equals(receiver.account().unit())) {
      judgement.violate(
          reason(LedgerReason.UNITS_DIFFER)
              .with("from", Fact.of(posting.from()))
              .with("to", Fact.of(posting.to())));
    }
    boolean earns = receiver.lots() != null && payer.lots() == null;
    unless(earns || posting.expiresOn().isEmpty(), "expiresOn");
  }

  /** What a posting states that only some kinds have a use for. */
  private void stated(Posting posting) {
    unless(isNew() || posting.expiresOn().isEmpty(), "expiresOn");
    unless(
        posting.extent() == Posting.Extent.EXACT
            || transfer.kind() == Transfer.Kind.POSTED
            || transfer.kind() == Transfer.Kind.REVERSAL,
        "extent");
  }

  private @Nullable Book account(AccountId id) {
    Book book = state.book(id);
    if (book == null ? state.mayHave(id) : book.isNamed()) {
      judgement.miss(LedgerJudge.notLoaded(id));
      return null;
    }
    if (book == null) {
      judgement.violate(reason(LedgerReason.ACCOUNT_UNKNOWN).with("account", Fact.of(id)));
    } else {
      open(book, judgement);
    }
    return book;
  }

  /** Nothing moves on a closed account. */
  static void open(Book book, Judgement judgement) {
    if (book.status() == Account.Status.CLOSED) {
      judgement.violate(
          judgement
              .reason(LedgerReason.ACCOUNT_CLOSED, LedgerLaw.STATUS)
              .with("account", Fact.of(book.account().id())));
    }
  }

  private Reason reason(LedgerReason code) {
    return judgement.reason(code, LedgerLaw.FORM);
  }

  private static LocalDate date(int day) {
    return LedgerState.date(day);
  }
}
