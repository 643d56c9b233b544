package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.testing.ledger.LedgerChoice.Scene;

/** Transfers and accounts that are wrong in one point. */
final class LedgerFlaws {

  private static final AccountId NOBODY = AccountId.of("nobody");

  private LedgerFlaws() {}

  static LedgerCommand open(LedgerChoice choice) {
    int[] n = choice.n();
    Account known = LedgerAccounts.ALL.get(n[0] % LedgerAccounts.ALL.size());
    Account account =
        switch (n[1] % 4) {
          case 0, 1 -> LedgerAccounts.STRANGER;
          case 2 -> known;
          default -> known.withLimits(AccountLimits.NO_OVERDRAFT.withCeiling(999));
        };
    return new LedgerCommand.Open(account, LedgerChoice.GROUNDS);
  }

  static LedgerCommand limits(LedgerChoice choice, Scene scene) {
    int[] n = choice.n();
    long ceiling = 4 + n[2] % 16;
    AccountLimits limits =
        switch (n[1] % 5) {
          case 0 -> AccountLimits.NONE;
          case 1, 2 -> AccountLimits.NO_OVERDRAFT.withCeiling(ceiling);
          case 3 -> AccountLimits.creditLine(n[2] % 9);
          default -> AccountLimits.NO_OVERDRAFT;
        };
    AccountId account = n[0] % 20 == 0 ? NOBODY : LedgerAccounts.ALL.get(1 + n[0] % 8).id();
    return new LedgerCommand.ChangeLimits(
        account, limits, choice.effective(scene), LedgerChoice.GROUNDS);
  }

  /** A sweep that is wrong in a point now and then. */
  static LedgerCommand sometimes(LedgerCommand.TimeOut sweep, int[] n) {
    return switch (n[7] % 20) {
      case 0 -> new LedgerCommand.TimeOut(sweep.accountId(), early(n[6]), sweep.grounds());
      case 1 -> new LedgerCommand.TimeOut(NOBODY, sweep.on(), sweep.grounds());
      default -> sweep;
    };
  }

  /** The same of one that takes what has expired. */
  static LedgerCommand sometimes(LedgerCommand.Expire sweep, int[] n) {
    return switch (n[7] % 20) {
      case 0 -> expire(sweep, sweep.accountId(), sweep.into(), early(n[6]));
      case 1 -> expire(sweep, NOBODY, sweep.into(), sweep.on());
      case 2 -> expire(sweep, sweep.accountId(), NOBODY, sweep.on());
      case 3 -> expire(sweep, sweep.accountId(), sweep.accountId(), sweep.on());
      case 4 -> expire(sweep, sweep.accountId(), LedgerAccounts.MINUTES_LOTS.id(), sweep.on());
      default -> sweep;
    };
  }

  private static LedgerCommand expire(
      LedgerCommand.Expire sweep, AccountId from, AccountId into, LocalDate on) {
    return new LedgerCommand.Expire(from, into, on, sweep.grounds());
  }

  private static LocalDate early(int number) {
    return number % 2 == 0 ? LocalDate.MIN : LocalDate.of(1999, 12, 31);
  }

  static Transfer flawed(Transfer t, LedgerChoice choice, Scene scene) {
    int[] n = choice.n();
    return switch (n[6] % 18) {
      case 0 -> each(t, p -> amount(p, 0));
      case 1 -> each(t, p -> amount(p, -1));
      case 2 -> each(t, p -> amount(p, Transfer.MAX_AMOUNT + 1));
      case 3 -> each(t, p -> amount(p, Long.MAX_VALUE));
      case 4 -> each(t, p -> sides(p, p.from(), NOBODY));
      case 5 -> each(t, p -> sides(p, p.from(), p.from()));
      case 6 -> each(t, p -> sides(p, p.from(), LedgerAccounts.MINUTES_LOTS.id()));
      case 7 -> t.withPostings(t.postings().isEmpty() ? extra() : ImmutableList.of());
      case 8 -> t.withEffectiveOn(LocalDate.MAX);
      case 9 -> t.withEffectiveOn(LocalDate.of(1999, 12, 31));
      case 10 -> t.withRecordedAt(n[5] % 2 == 0 ? Instant.MAX : Instant.MIN);
      case 11 -> t.withOf(Optional.of(TransferId.of("unknown")));
      case 12 -> t.withOf(scene.asked().isEmpty() ? Optional.empty() : any(scene, n[5]));
      case 13 -> t.withOf(Optional.empty());
      case 14 -> t.withHeldUntil(Optional.of(later(t.effectiveOn(), n[5] % 3)));
      case 15 -> t.withClaim(Optional.of(n[5] % 2 == 0 ? NOBODY : LedgerAccounts.CLAIM.id()));
      case 16 -> t.withLotsUntil(Optional.of(n[5] % 2 == 0 ? t.effectiveOn() : LocalDate.MAX));
      default ->
          each(t, p -> p.expiring(n[5] % 2 == 0 ? t.effectiveOn() : later(t.effectiveOn(), 4)));
    };
  }

  private static Optional<TransferId> any(Scene scene, int number) {
    return Optional.of(scene.asked().get(number % scene.asked().size()).id());
  }

  private static ImmutableList<Posting> extra() {
    return ImmutableList.of(Posting.of(LedgerAccounts.PLAIN.id(), LedgerAccounts.SOONEST.id(), 1));
  }

  private interface Edit {
    Posting of(Posting posting);
  }

  private static Transfer each(Transfer t, Edit edit) {
    List<Posting> edited = new ArrayList<>();
    t.postings().forEach(posting -> edited.add(edited.isEmpty() ? edit.of(posting) : posting));
    return t.withPostings(ImmutableList.copyOf(edited));
  }

  private static Posting amount(Posting p, long amount) {
    return new Posting(p.from(), p.to(), amount, p.extent(), p.expiresOn());
  }

  private static Posting sides(Posting p, AccountId from, AccountId to) {
    return new Posting(from, to, p.amount(), p.extent(), p.expiresOn());
  }

  /** Some days later, where there are days. */
  private static LocalDate later(LocalDate day, long days) {
    return day.isBefore(LocalDate.MAX.minusYears(1)) ? day.plusDays(days) : day;
  }
}
