package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** What speaks against one transfer, and the facts that its reasons name. */
final class Judgement {

  private static final ImmutableSet<LedgerReason> LIMITS =
      Sets.immutableEnumSet(LedgerReason.BELOW_FLOOR, LedgerReason.ABOVE_CEILING);

  private final LedgerState state;
  private final @Nullable Transfer transfer;
  private final List<Reason> violations = new ArrayList<>(0);
  private final List<Reason> missing = new ArrayList<>(0);

  Judgement(LedgerState state, Transfer transfer) {
    this.state = state;
    this.transfer = transfer;
  }

  /** About transfers that the ledger makes itself. */
  Judgement(LedgerState state) {
    this.state = state;
    this.transfer = null;
  }

  List<Reason> violations() {
    return violations;
  }

  List<Reason> missing() {
    return missing;
  }

  boolean isClear() {
    return violations.isEmpty() && missing.isEmpty();
  }

  /** Notes what the ledger would have to know. */
  void miss(Reason reason) {
    if (!missing.contains(reason)) {
      missing.add(reason);
    }
  }

  /**
   * Where something is missing no limit is known to be crossed: what is not entered for it might
   * make the room.
   */
  void judgeNoLimitsIfMissing() {
    if (!missing.isEmpty()) {
      violations.removeIf(violation -> LIMITS.contains(violation.code()));
    }
  }

  Outcome<Boolean> outcome() {
    if (!violations.isEmpty()) {
      return new Outcome.Refused<>(ImmutableList.copyOf(violations));
    }
    return missing.isEmpty()
        ? Outcome.accepted(true)
        : new Outcome.Undetermined<>(ImmutableList.copyOf(missing));
  }

  void violate(Reason reason) {
    if (!violations.contains(reason)) {
      violations.add(reason);
    }
  }

  Reason reason(LedgerReason code, RuleRef law) {
    return Reason.of(code, law, "transfer", Fact.of(transfer().id()));
  }

  private Transfer transfer() {
    return requireNonNull(transfer, "reasons are about a transfer");
  }

  /** A reason about what the transfer settles. */
  Reason ofOriginal(LedgerReason code, RuleRef law) {
    return reason(code, law).with("of", Fact.of(transfer().of().orElseThrow()));
  }

  Fact amount(long amount, AccountId account) {
    return Optional.ofNullable(state.book(account))
        .map(book -> Fact.of(amount, book.account().unit().unit()))
        .orElseGet(() -> Fact.of(amount, Unit.COUNT));
  }
}
