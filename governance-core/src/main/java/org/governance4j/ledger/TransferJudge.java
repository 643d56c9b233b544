package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** Names every rule that one transfer violates on the present state of a ledger. */
final class TransferJudge {

  private final Map<AccountId, AccountBook> books;
  private final TransferLog log;
  private final Transfer transfer;
  private final @Nullable AccountBook from;
  private final @Nullable AccountBook to;
  private final List<Reason> violations = new ArrayList<>(0);

  private TransferJudge(Map<AccountId, AccountBook> books, TransferLog log, Transfer transfer) {
    this.books = books;
    this.log = log;
    this.transfer = transfer;
    from = books.get(transfer.from());
    to = books.get(transfer.to());
  }

  /** The violations; empty if the transfer can be entered. */
  static List<Reason> judge(
      Map<AccountId, AccountBook> books, TransferLog log, Transfer transfer, int mostTransfers) {
    TransferJudge judge = new TransferJudge(books, log, transfer);
    judge.form();
    judge.original();
    // Only a well-formed transfer has an effect that balances can be judged by.
    if (judge.violations.isEmpty()) {
      judge.effect();
    }
    judge.recording();
    judge.room(mostTransfers);
    return judge.violations;
  }

  private void form() {
    if (transfer.amount() <= 0) {
      violate(LedgerReason.AMOUNT_NOT_POSITIVE, LedgerLaw.FORM, "amount", amount(transfer));
    }
    if (from == null) {
      violate(LedgerReason.ACCOUNT_UNKNOWN, LedgerLaw.FORM, "account", Fact.of(transfer.from()));
    }
    if (transfer.from().equals(transfer.to())) {
      violate(LedgerReason.SAME_ACCOUNT, LedgerLaw.FORM, "account", Fact.of(transfer.from()));
    } else if (to == null) {
      violate(LedgerReason.ACCOUNT_UNKNOWN, LedgerLaw.FORM, "account", Fact.of(transfer.to()));
    }
    if (from != null && to != null && from.account().unit() != to.account().unit()) {
      violations.add(
          reason(LedgerReason.UNITS_DIFFER, LedgerLaw.FORM)
              .with("from", Fact.of(transfer.from()))
              .with("to", Fact.of(transfer.to())));
    }
  }

  private void original() {
    Transfer.Kind kind = transfer.kind();
    if (transfer.of().isEmpty()) {
      if (kind.settles()) {
        violate(LedgerReason.ORIGINAL_MISSING, LedgerLaw.FORM, "kind", kind(kind));
      }
      return;
    }
    if (!kind.settles()) {
      violations.add(
          ofOriginal(LedgerReason.ORIGINAL_NOT_ALLOWED, LedgerLaw.FORM).with("kind", kind(kind)));
      return;
    }
    Transfer original = log.find(transfer.of().get());
    if (original == null) {
      violations.add(ofOriginal(LedgerReason.ORIGINAL_UNKNOWN, LedgerLaw.FORM));
    } else if (!kind.settles(original.kind())) {
      violations.add(
          ofOriginal(LedgerReason.ORIGINAL_OF_OTHER_KIND, settling(kind))
              .with("kind", kind(kind))
              .with("original", kind(original.kind())));
    } else {
      compare(original, settling(kind));
    }
  }

  private void compare(Transfer original, RuleRef law) {
    boolean turned = transfer.kind() == Transfer.Kind.REVERSAL;
    if (!transfer.from().equals(turned ? original.to() : original.from())
        || !transfer.to().equals(turned ? original.from() : original.to())) {
      violations.add(ofOriginal(LedgerReason.ORIGINAL_HAS_OTHER_ACCOUNTS, law));
    }
    if (transfer.amount() != original.amount()) {
      violations.add(
          ofOriginal(LedgerReason.ORIGINAL_HAS_OTHER_AMOUNT, law)
              .with("amount", amount(transfer))
              .with("original", amount(original)));
    }
    if (transfer.effectiveOn().isBefore(original.effectiveOn())) {
      violations.add(
          ofOriginal(LedgerReason.EFFECTIVE_BEFORE_ORIGINAL, law)
              .with("day", Fact.of(transfer.effectiveOn()))
              .with("original", Fact.of(original.effectiveOn())));
    }
    TransferId settledBy = log.settledBy(original.id());
    if (settledBy != null) {
      violations.add(ofOriginal(LedgerReason.ALREADY_SETTLED, law).with("by", Fact.of(settledBy)));
    }
  }

  private void effect() {
    Transfer.Kind kind = transfer.kind();
    long amount = transfer.amount();
    book(from).judge(transfer, kind.paid(amount), kind.held(amount), violations);
    if (kind.moves()) {
      book(to).judge(transfer, amount, 0, violations);
    }
  }

  private void recording() {
    if (transfer.recordedAt().isBefore(log.lastRecordedAt())) {
      violations.add(
          reason(LedgerReason.RECORDED_BEFORE_LAST, LedgerLaw.RECORDED)
              .with("at", Fact.of(transfer.recordedAt()))
              .with("last", Fact.of(log.lastRecordedAt())));
    }
  }

  private void room(int mostTransfers) {
    if (log.size() >= mostTransfers) {
      violate(
          LedgerReason.TOO_MANY_TRANSFERS,
          LedgerLaw.SIZE,
          "most",
          Fact.of(mostTransfers, Unit.COUNT));
    }
  }

  private static AccountBook book(@Nullable AccountBook known) {
    if (known == null) {
      throw new IllegalStateException("the form of a transfer is judged before its effect");
    }
    return known;
  }

  private void violate(LedgerReason code, RuleRef law, String name, Fact fact) {
    violations.add(reason(code, law).with(name, fact));
  }

  private Reason ofOriginal(LedgerReason code, RuleRef law) {
    return reason(code, law).with("of", Fact.of(transfer.of().orElseThrow()));
  }

  private Reason reason(LedgerReason code, RuleRef law) {
    return Reason.of(code, law, "transfer", Fact.of(transfer.id()));
  }

  private static Fact kind(Transfer.Kind kind) {
    return Fact.of(kind);
  }

  private Fact amount(Transfer stated) {
    AccountBook known = books.get(stated.from());
    return Fact.of(stated.amount(), known == null ? Unit.COUNT : known.account().unit());
  }

  /** The law on settling by a kind. */
  private static RuleRef settling(Transfer.Kind kind) {
    return kind == Transfer.Kind.REVERSAL ? LedgerLaw.REVERSAL : LedgerLaw.PENDING;
  }
}
