package org.governance4j.testing.ledger;

import static org.governance4j.ledger.Transfer.Kind.PENDING;
import static org.governance4j.ledger.Transfer.Kind.POST;
import static org.governance4j.ledger.Transfer.Kind.POSTED;
import static org.governance4j.ledger.Transfer.Kind.REVERSAL;
import static org.governance4j.ledger.Transfer.Kind.VOID;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.ledger.Account;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.JournalEntry;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;

/**
 * A ledger of two plain lists that adds everything up anew in unbounded numbers on each question.
 */
final class LedgerOracle {

  /** A movement as a statement shows it. */
  record Line(Transfer transfer, BigInteger amount, BigInteger balance, boolean late) {}

  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private final List<Account> accounts = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();

  List<Account> accounts() {
    return accounts;
  }

  List<Transfer> transfers() {
    return transfers;
  }

  /**
   * The codes of the rules that an attempt violates, sorted by name; it is kept if there is none.
   */
  List<LedgerReason> attempt(JournalEntry entry) {
    List<LedgerReason> found =
        entry instanceof JournalEntry.Opened opened
            ? open(opened.account())
            : apply(((JournalEntry.Applied) entry).transfer());
    return found.stream().sorted(Comparator.comparing(LedgerReason::name)).toList();
  }

  BigInteger posted(AccountId account, LocalDate day, Instant known) {
    BigInteger sum = BigInteger.ZERO;
    for (Transfer t : transfers) {
      if (!t.effectiveOn().isAfter(day) && !t.recordedAt().isAfter(known) && moves(t)) {
        sum = sum.add(signed(t, account));
      }
    }
    return sum;
  }

  BigInteger held(AccountId account, LocalDate day, Instant known) {
    BigInteger sum = BigInteger.ZERO;
    for (Transfer t : transfers) {
      if (t.kind() == PENDING
          && t.from().equals(account)
          && !t.effectiveOn().isAfter(day)
          && !t.recordedAt().isAfter(known)
          && transfers.stream()
              .filter(s -> s.of().equals(Optional.of(t.id())))
              .noneMatch(s -> !s.effectiveOn().isAfter(day) && !s.recordedAt().isAfter(known))) {
        sum = sum.add(BigInteger.valueOf(t.amount()));
      }
    }
    return sum;
  }

  BigInteger available(AccountId account, LocalDate day) {
    return posted(account, day, Instant.MAX).subtract(held(account, day, Instant.MAX));
  }

  /** The movements of an account on all days. */
  List<Line> lines(AccountId account) {
    List<Transfer> sorted = sorted(account);
    List<Line> lines = new ArrayList<>();
    BigInteger balance = BigInteger.ZERO;
    for (Transfer t : sorted) {
      if (moves(t)) {
        balance = balance.add(signed(t, account));
        boolean late =
            sorted.stream()
                .anyMatch(
                    other ->
                        other.effectiveOn().isAfter(t.effectiveOn())
                            && transfers.indexOf(other) < transfers.indexOf(t));
        lines.add(new Line(t, signed(t, account), balance, late));
      }
    }
    return lines;
  }

  private List<LedgerReason> open(Account account) {
    Optional<Account> known = find(account.id());
    if (known.isPresent()) {
      return known.get().equals(account) ? List.of() : List.of(LedgerReason.ACCOUNT_ID_CONFLICT);
    }
    accounts.add(account);
    return List.of();
  }

  private List<LedgerReason> apply(Transfer t) {
    Optional<Transfer> known = find(t.id());
    if (known.isPresent()) {
      return known.get().equals(t) ? List.of() : List.of(LedgerReason.TRANSFER_ID_CONFLICT);
    }
    List<LedgerReason> found = new ArrayList<>();
    form(t, found);
    original(t, found);
    if (found.isEmpty()) {
      transfers.add(t);
      balances(found);
      transfers.remove(t);
    }
    if (!transfers.isEmpty()
        && t.recordedAt().isBefore(transfers.get(transfers.size() - 1).recordedAt())) {
      found.add(LedgerReason.RECORDED_BEFORE_LAST);
    }
    if (found.isEmpty()) {
      transfers.add(t);
    }
    return found;
  }

  private void form(Transfer t, List<LedgerReason> found) {
    if (t.amount() < 1) {
      found.add(LedgerReason.AMOUNT_NOT_POSITIVE);
    }
    Optional<Account> from = find(t.from());
    Optional<Account> to = find(t.to());
    if (from.isEmpty()) {
      found.add(LedgerReason.ACCOUNT_UNKNOWN);
    }
    if (to.isEmpty() && !t.from().equals(t.to())) {
      found.add(LedgerReason.ACCOUNT_UNKNOWN);
    }
    if (t.from().equals(t.to())) {
      found.add(LedgerReason.SAME_ACCOUNT);
    }
    if (from.isPresent() && to.isPresent() && from.get().unit() != to.get().unit()) {
      found.add(LedgerReason.UNITS_DIFFER);
    }
  }

  private void original(Transfer t, List<LedgerReason> found) {
    boolean wanted = t.kind() == POST || t.kind() == VOID || t.kind() == REVERSAL;
    if (wanted != t.of().isPresent()) {
      found.add(wanted ? LedgerReason.ORIGINAL_MISSING : LedgerReason.ORIGINAL_NOT_ALLOWED);
      return;
    }
    if (!wanted) {
      return;
    }
    Optional<Transfer> original = find(t.of().get());
    if (original.isEmpty()) {
      found.add(LedgerReason.ORIGINAL_UNKNOWN);
    } else if (!suits(t.kind(), original.get().kind())) {
      found.add(LedgerReason.ORIGINAL_OF_OTHER_KIND);
    } else {
      compare(t, original.get(), found);
    }
  }

  private void compare(Transfer t, Transfer original, List<LedgerReason> found) {
    List<AccountId> sides = List.of(t.from(), t.to());
    List<AccountId> wanted =
        t.kind() == REVERSAL
            ? List.of(original.to(), original.from())
            : List.of(original.from(), original.to());
    if (!sides.equals(wanted)) {
      found.add(LedgerReason.ORIGINAL_HAS_OTHER_ACCOUNTS);
    }
    if (t.amount() != original.amount()) {
      found.add(LedgerReason.ORIGINAL_HAS_OTHER_AMOUNT);
    }
    if (t.effectiveOn().isBefore(original.effectiveOn())) {
      found.add(LedgerReason.EFFECTIVE_BEFORE_ORIGINAL);
    }
    if (transfers.stream().anyMatch(other -> other.of().equals(t.of()))) {
      found.add(LedgerReason.ALREADY_SETTLED);
    }
  }

  private void balances(List<LedgerReason> found) {
    List<LocalDate> days = transfers.stream().map(Transfer::effectiveOn).distinct().toList();
    for (Account account : accounts) {
      if (account.floor() == Account.Floor.ZERO
          && days.stream().anyMatch(day -> available(account.id(), day).signum() < 0)) {
        found.add(LedgerReason.BELOW_FLOOR);
      }
      BigInteger posted = BigInteger.ZERO;
      BigInteger held = BigInteger.ZERO;
      boolean fits = true;
      for (Transfer t : sorted(account.id())) {
        posted = moves(t) ? posted.add(signed(t, account.id())) : posted;
        held = t.from().equals(account.id()) ? held.add(heldBy(t)) : held;
        fits &= fits(posted) && fits(held) && fits(posted.subtract(held));
      }
      if (!fits) {
        found.add(LedgerReason.BALANCE_OUT_OF_RANGE);
      }
    }
  }

  /** What touches an account, by day and within a day by recording. */
  private List<Transfer> sorted(AccountId account) {
    return transfers.stream()
        .filter(t -> t.from().equals(account) || t.to().equals(account) && moves(t))
        .sorted(Comparator.comparing(Transfer::effectiveOn))
        .toList();
  }

  private Optional<Account> find(AccountId id) {
    return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
  }

  private Optional<Transfer> find(TransferId id) {
    return transfers.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  private static boolean suits(Transfer.Kind kind, Transfer.Kind original) {
    return kind == REVERSAL ? original == POSTED || original == POST : original == PENDING;
  }

  private static boolean moves(Transfer t) {
    return t.kind() == POSTED || t.kind() == POST || t.kind() == REVERSAL;
  }

  private static BigInteger heldBy(Transfer t) {
    BigInteger amount = BigInteger.valueOf(t.amount());
    return switch (t.kind()) {
      case PENDING -> amount;
      case POST, VOID -> amount.negate();
      case POSTED, REVERSAL -> BigInteger.ZERO;
    };
  }

  private static BigInteger signed(Transfer t, AccountId account) {
    BigInteger amount = BigInteger.valueOf(t.amount());
    if (t.from().equals(account)) {
      return amount.negate();
    }
    return t.to().equals(account) ? amount : BigInteger.ZERO;
  }

  private static boolean fits(BigInteger number) {
    return number.compareTo(MIN) >= 0 && number.compareTo(MAX) <= 0;
  }
}
