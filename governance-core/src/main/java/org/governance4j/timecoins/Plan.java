package org.governance4j.timecoins;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.jspecify.annotations.Nullable;

/** What a request comes to: the postings, the accounts that they may open, and what follows. */
final class Plan {

  /** What a transfer is entered under. */
  record Heading(
      TransferId id, LocalDate effectiveOn, Instant recordedAt, Optional<EvidenceRef> evidence) {

    static Heading of(CoinRequest request) {
      return new Heading(
          request.id(), request.effectiveOn(), request.recordedAt(), request.evidence());
    }
  }

  private final RuleRef rule;
  private final List<Posting> postings = new ArrayList<>();
  private final Map<AccountId, Account> opened = new LinkedHashMap<>();
  private final Set<AccountId> kept = new LinkedHashSet<>();
  private final Map<AccountId, Account.Status> statuses = new LinkedHashMap<>();
  private @Nullable Path whole;

  Plan(RuleRef rule) {
    this.rule = rule;
  }

  RuleRef rule() {
    return rule;
  }

  /** Moves an amount; an account that is not there yet and may be opened is. */
  Plan move(AccountId from, AccountId to, long amount) {
    postings.add(Posting.of(from, to, amount));
    return this;
  }

  Plan opening(Account account) {
    opened.put(account.id(), account);
    return this;
  }

  /** Opens an account whose amounts are kept for good. */
  Plan keeping(Account account) {
    kept.add(account.id());
    return opening(account);
  }

  Plan status(AccountId account, Account.Status status) {
    statuses.put(account, status);
    return this;
  }

  /** Moves all that an account has, of which another time there is nothing left. */
  Plan moveAll(AccountId from, AccountId to, long amount) {
    whole = new Path(from, to);
    return amount == 0 ? this : move(from, to, amount);
  }

  ImmutableList<LedgerCommand> commands(Heading heading, Ledger ledger) {
    Grounds grounds = Grounds.builder().rule(rule).evidence(heading.evidence()).build();
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    for (AccountId id : used()) {
      Account account = opened.get(id);
      if (account != null && ledger.account(id).isEmpty()) {
        commands.add(new LedgerCommand.Open(account, grounds));
        if (kept.contains(id)) {
          commands.add(new LedgerCommand.ChangeStatus(id, Account.Status.FROZEN, grounds));
        }
      }
    }
    if (!postings.isEmpty()) {
      commands.add(new LedgerCommand.Enter(transfer(heading, grounds)));
    }
    statuses.forEach((id, to) -> commands.add(new LedgerCommand.ChangeStatus(id, to, grounds)));
    return commands.build();
  }

  private ImmutableSet<AccountId> used() {
    ImmutableSet.Builder<AccountId> used = ImmutableSet.builder();
    postings.forEach(posting -> used.add(posting.from(), posting.to()));
    return used.build();
  }

  private Transfer transfer(Heading heading, Grounds grounds) {
    return Transfer.posted(heading.id())
        .postings(postings)
        .effectiveOn(heading.effectiveOn())
        .recordedAt(heading.recordedAt())
        .grounds(grounds)
        .build();
  }

  /** Whether a transfer is what an earlier request of the same content came to. */
  boolean isSame(Transfer entered, CoinRequest request) {
    if (entered.kind() != Transfer.Kind.POSTED
        || !entered.effectiveOn().equals(request.effectiveOn())) {
      return false;
    }
    Path path = whole;
    return path == null
        ? entered.postings().equals(postings)
        : entered.postings().stream().allMatch(path::isOf);
  }

  /** Whence and where all that an account has goes. */
  private record Path(AccountId from, AccountId to) {

    boolean isOf(Posting posting) {
      return posting.from().equals(from) && posting.to().equals(to);
    }
  }
}
