package org.governance4j.testing.ledger;

import static org.governance4j.ledger.LedgerReason.ABOVE_ORIGINAL;
import static org.governance4j.ledger.LedgerReason.ACCOUNT_CLOSED;
import static org.governance4j.ledger.LedgerReason.ACCOUNT_FROZEN;
import static org.governance4j.ledger.LedgerReason.ACCOUNT_UNKNOWN;
import static org.governance4j.ledger.LedgerReason.ALREADY_SETTLED;
import static org.governance4j.ledger.LedgerReason.AMOUNT_NOT_POSITIVE;
import static org.governance4j.ledger.LedgerReason.AMOUNT_TOO_GREAT;
import static org.governance4j.ledger.LedgerReason.COMPONENT_NOT_ALLOWED;
import static org.governance4j.ledger.LedgerReason.DAY_NOT_LATER;
import static org.governance4j.ledger.LedgerReason.DAY_OUT_OF_RANGE;
import static org.governance4j.ledger.LedgerReason.EFFECTIVE_BEFORE_ORIGINAL;
import static org.governance4j.ledger.LedgerReason.HOLD_OVER;
import static org.governance4j.ledger.LedgerReason.KIND_OF_LEDGER_ALONE;
import static org.governance4j.ledger.LedgerReason.ORIGINAL_MISSING;
import static org.governance4j.ledger.LedgerReason.ORIGINAL_NOT_ALLOWED;
import static org.governance4j.ledger.LedgerReason.ORIGINAL_OF_OTHER_KIND;
import static org.governance4j.ledger.LedgerReason.ORIGINAL_UNKNOWN;
import static org.governance4j.ledger.LedgerReason.RECORDED_OUT_OF_RANGE;
import static org.governance4j.ledger.LedgerReason.SAME_ACCOUNT;
import static org.governance4j.ledger.LedgerReason.UNITS_DIFFER;
import static org.governance4j.ledger.LedgerReason.WRONG_NUMBER_OF_POSTINGS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.Transfer.Kind;
import org.governance4j.ledger.LedgerReason;

/** What speaks against a transfer before any balance is looked at. */
final class OracleForm {

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private final OracleBook book;
  private final Transfer transfer;
  private final LocalDate today;
  private final Set<LedgerReason> found = EnumSet.noneOf(LedgerReason.class);

  private OracleForm(OracleBook book, Transfer transfer, LocalDate today) {
    this.book = book;
    this.transfer = transfer;
    this.today = today;
  }

  static Set<LedgerReason> violations(OracleBook book, Transfer transfer, LocalDate today) {
    OracleForm form = new OracleForm(book, transfer, today);
    form.days();
    form.components();
    transfer.postings().forEach(form::posting);
    form.claim();
    form.original();
    return form.found;
  }

  private void find(boolean violated, LedgerReason reason) {
    if (violated) {
      found.add(reason);
    }
  }

  private void days() {
    LedgerTerms terms = book.terms();
    LocalDate on = transfer.effectiveOn();
    find(
        on.isBefore(terms.firstDay()) || on.isAfter(today.plusDays(terms.daysAhead())),
        DAY_OUT_OF_RANGE);
    transfer.heldUntil().ifPresent(this::laterDay);
    transfer.lotsUntil().ifPresent(this::laterDay);
    transfer.postings().forEach(posting -> posting.expiresOn().ifPresent(this::laterDay));
    find(
        transfer.recordedAt().isBefore(FIRST) || !transfer.recordedAt().isBefore(END),
        RECORDED_OUT_OF_RANGE);
  }

  private void laterDay(LocalDate day) {
    find(!day.isAfter(transfer.effectiveOn()), DAY_NOT_LATER);
    find(
        day.isAfter(LedgerTerms.latest()) || day.isBefore(book.terms().firstDay()),
        DAY_OUT_OF_RANGE);
  }

  private void components() {
    Kind kind = transfer.kind();
    int size = transfer.postings().size();
    boolean opens = kind == Kind.POSTED || kind == Kind.PENDING;
    find(kind.isOwn(), KIND_OF_LEDGER_ALONE);
    find(
        opens && size == 0 || size > Transfer.MAX_POSTINGS || kind == Kind.VOID && size > 0,
        WRONG_NUMBER_OF_POSTINGS);
    find(transfer.heldUntil().isPresent() && kind != Kind.PENDING, COMPONENT_NOT_ALLOWED);
    find(
        transfer.lotsUntil().isPresent() && kind != Kind.VOID && kind != Kind.REVERSAL,
        COMPONENT_NOT_ALLOWED);
    find(transfer.claim().isPresent() && kind != Kind.REVERSAL, COMPONENT_NOT_ALLOWED);
  }

  private void posting(Posting posting) {
    Kind kind = transfer.kind();
    find(posting.amount() < 1, AMOUNT_NOT_POSITIVE);
    find(posting.amount() > Transfer.MAX_AMOUNT, AMOUNT_TOO_GREAT);
    find(posting.from().equals(posting.to()), SAME_ACCOUNT);
    boolean opens = kind == Kind.POSTED || kind == Kind.PENDING;
    boolean atMost = posting.extent() == Posting.Extent.AT_MOST;
    find(atMost && kind != Kind.POSTED && kind != Kind.REVERSAL, COMPONENT_NOT_ALLOWED);
    find(posting.expiresOn().isPresent() && !opens, COMPONENT_NOT_ALLOWED);
    Optional<Account> from = account(posting.from());
    Optional<Account> to = account(posting.to());
    find(
        from.isPresent() && opens && book.status(posting.from()) == Account.Status.FROZEN,
        ACCOUNT_FROZEN);
    if (from.isPresent() && to.isPresent()) {
      find(!from.get().unit().equals(to.get().unit()), UNITS_DIFFER);
      boolean opensLot = book.keepsLots(posting.to()) && !book.keepsLots(posting.from());
      find(posting.expiresOn().isPresent() && !opensLot, COMPONENT_NOT_ALLOWED);
    }
  }

  private Optional<Account> account(AccountId id) {
    Optional<Account> account = book.account(id);
    find(account.isEmpty(), ACCOUNT_UNKNOWN);
    find(account.isPresent() && book.status(id) == Account.Status.CLOSED, ACCOUNT_CLOSED);
    return account;
  }

  private void claim() {
    transfer.claim().ifPresent(this::account);
  }

  private void original() {
    Kind kind = transfer.kind();
    if (!kind.settles()) {
      find(transfer.of().isPresent(), ORIGINAL_NOT_ALLOWED);
      return;
    }
    if (transfer.of().isEmpty()) {
      found.add(ORIGINAL_MISSING);
      return;
    }
    Optional<Change.Entered> original = book.entered(transfer.of().get());
    if (original.isEmpty()) {
      found.add(ORIGINAL_UNKNOWN);
      return;
    }
    Transfer settled = original.get().transfer();
    boolean suits =
        kind == Kind.REVERSAL ? settled.kind().isReversible() : settled.kind() == Kind.PENDING;
    find(!suits, ORIGINAL_OF_OTHER_KIND);
    if (suits) {
      settles(settled);
    }
  }

  private void settles(Transfer settled) {
    find(transfer.effectiveOn().isBefore(settled.effectiveOn()), EFFECTIVE_BEFORE_ORIGINAL);
    List<Transfer> before = book.settlers(settled.id());
    if (transfer.kind() == Kind.REVERSAL) {
      reverses(settled);
      return;
    }
    find(!before.isEmpty(), ALREADY_SETTLED);
    Optional<LocalDate> until = settled.heldUntil();
    find(
        transfer.kind() == Kind.POST
            && until.isPresent()
            && !transfer.effectiveOn().isBefore(until.get()),
        HOLD_OVER);
    pairs();
  }

  private void reverses(Transfer settled) {
    boolean anyOpen = book.moved(settled.id()).stream().anyMatch(this::isOpen);
    boolean anyBefore = !book.settlers(settled.id()).isEmpty();
    find(transfer.postings().isEmpty() && !anyOpen && anyBefore, ALREADY_SETTLED);
    pairs();
    transfer
        .claim()
        .flatMap(book::account)
        .ifPresent(
            claim ->
                find(
                    book.moved(settled.id()).stream()
                        .anyMatch(
                            one ->
                                !book.account(one.movement().from())
                                    .orElseThrow()
                                    .unit()
                                    .equals(claim.unit())),
                    UNITS_DIFFER));
    find(
        book.moved(settled.id()).stream()
            .map(OracleBook.Moved::movement)
            .anyMatch(
                one ->
                    transfer.claim().equals(Optional.of(one.from()))
                        || transfer.claim().equals(Optional.of(one.to()))),
        SAME_ACCOUNT);
  }

  private boolean isOpen(OracleBook.Moved one) {
    return OracleReversal.isReversible(one) && book.open(one) > 0;
  }

  /** Whether more than is open is asked for between two accounts. */
  private void pairs() {
    for (Posting posting : transfer.postings()) {
      long asked =
          transfer.postings().stream()
              .filter(p -> p.from().equals(posting.from()) && p.to().equals(posting.to()))
              .filter(p -> p.extent() == Posting.Extent.EXACT)
              .mapToLong(p -> Math.max(0, Math.min(p.amount(), Transfer.MAX_AMOUNT)))
              .sum();
      find(
          asked > OracleReversal.open(book, transfer, posting)
              || OracleReversal.matches(book, transfer, posting).isEmpty(),
          ABOVE_ORIGINAL);
    }
  }
}
