package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Movement;
import org.governance4j.journal.OperatorId;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;

/** What somebody could have written into a journal afterwards: each component, one at a time. */
final class LedgerEdits {

  private static final AccountId SOMEBODY = AccountId.of("somebody");

  private LedgerEdits() {}

  static List<Change> of(Change change) {
    if (change instanceof Change.Entered entered) {
      return entered(entered);
    }
    if (change instanceof Change.Opened opened) {
      Account account = opened.account();
      return List.of(
          new Change.Opened(account.withLimits(AccountLimits.NO_OVERDRAFT.withCeiling(1)), other()),
          new Change.Opened(Account.of(SOMEBODY, account.unit()), opened.grounds()),
          new Change.Opened(account, other()));
    }
    if (change instanceof Change.LimitsChanged limits) {
      return List.of(
          new Change.LimitsChanged(
              limits.accountId(), limits.limits(), limits.since().plusDays(1), limits.grounds()),
          new Change.LimitsChanged(SOMEBODY, limits.limits(), limits.since(), limits.grounds()));
    }
    if (change instanceof Change.PeriodClosed closed) {
      return List.of(new Change.PeriodClosed(closed.through().minusDays(1), closed.grounds()));
    }
    return List.of();
  }

  private static Grounds other() {
    return LedgerChoice.GROUNDS.withApprovedBy(Optional.of(OperatorId.of("another")));
  }

  private static List<Change> entered(Change.Entered entered) {
    Transfer transfer = entered.transfer();
    LocalDate day = transfer.effectiveOn().plusDays(1);
    List<Change> changes = new ArrayList<>();
    for (Transfer other :
        List.of(
            transfer.withId(TransferId.of("another")),
            transfer.withEffectiveOn(day),
            transfer.withRecordedAt(transfer.recordedAt().plusNanos(1)),
            transfer.withGrounds(other()),
            transfer.withOf(Optional.of(TransferId.of("another"))),
            transfer.withHeldUntil(Optional.of(day.plusDays(99))),
            transfer.withLotsUntil(Optional.of(day.plusDays(99))),
            transfer.withClaim(Optional.of(SOMEBODY)))) {
      changes.add(new Change.Entered(other, entered.movements()));
    }
    Movement movement = entered.movements().get(0);
    for (Movement other :
        List.of(
            movement.withAmount(movement.amount() + 1),
            movement.withTo(SOMEBODY),
            movement.withFrom(SOMEBODY),
            movement.withEffectiveOn(movement.effectiveOn().minusDays(1)),
            movement.withBookedOn(movement.bookedOn().plusDays(1)))) {
      List<Movement> movements = new ArrayList<>(entered.movements());
      movements.set(0, other);
      changes.add(new Change.Entered(transfer, ImmutableList.copyOf(movements)));
    }
    return changes;
  }
}
