package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.testing.ledger.OracleBook.Moved;

/** What holds of any ledger, however much it has entered. */
final class LedgerInvariants {

  private LedgerInvariants() {}

  /** Checks sums, limits and lots around a day. */
  static void check(LedgerRun run, LocalDate today) {
    OracleBook rules = run.withoutTransfers();
    List<LocalDate> days = new ArrayList<>();
    for (int i = -35; i <= LedgerArbitraries.TERMS.daysAhead(); i++) {
      days.add(today.plusDays(i));
    }
    days.add(LedgerTerms.latest());
    for (LocalDate day : days) {
      Map<LedgerUnit, Long> sums = new HashMap<>();
      for (Account account : rules.accounts()) {
        Balance balance = run.ledger().balance(account.id(), day).orElseThrow();
        AccountLimits limits = rules.limits(account.id(), day);
        sums.merge(account.unit(), balance.posted(), Long::sum);
        assertThat(balance.available())
            .as("%s on %s", account.id(), day)
            .isGreaterThanOrEqualTo(limits.floor().orElse(Long.MIN_VALUE));
        assertThat(balance.posted() - balance.expired())
            .as("%s on %s", account.id(), day)
            .isLessThanOrEqualTo(limits.ceiling().orElse(Long.MAX_VALUE));
      }
      assertThat(sums.values()).allMatch(sum -> sum == 0);
    }
    rules.accounts().forEach(account -> checkSums(run, account));
  }

  private static void checkSums(LedgerRun run, Account account) {
    long posted = run.ledger().balance(account.id(), LedgerTerms.latest()).orElseThrow().posted();
    assertThat(posted).isEqualTo(run.net(account.id()));
    if (account.lots() != Account.Lots.NONE) {
      assertThat(
              run.ledger().lots(account.id()).orElseThrow().stream()
                  .mapToLong(lot -> lot.remaining() + lot.pinned())
                  .sum())
          .isEqualTo(posted);
    }
  }

  /** Whatever the order of the facts, and however often each is stated, the days are the same. */
  static void checkInOtherOrders(LedgerRun run, Ledger whole, Random random) {
    List<Moved> facts = new ArrayList<>();
    for (Moved one : run.book().moved()) {
      if (one.moves() && one.movement().amount() > 0) {
        facts.add(one);
        if (random.nextInt(5) == 0) {
          facts.add(one);
        }
      }
    }
    Collections.shuffle(facts, random);
    Instant at = whole.lastPostedAt();
    Ledger other = Ledger.create(whole.id(), whole.terms(), at);
    for (Account account : whole.accounts(0, Integer.MAX_VALUE)) {
      other
          .open(Account.unlimited(account.id(), account.unit()), LedgerChoice.GROUNDS, at)
          .orElseThrow();
    }
    SortedSet<LocalDate> days = new TreeSet<>();
    for (int from = 0; from < facts.size(); ) {
      int until = Math.min(facts.size(), from + 1 + random.nextInt(20));
      ImmutableList.Builder<LedgerCommand> some = ImmutableList.builder();
      for (Moved one : facts.subList(from, until)) {
        some.add(new LedgerCommand.Enter(alone(one)));
        days.add(one.movement().effectiveOn());
      }
      other.enter(some.build(), at).orElseThrow();
      from = until;
    }
    LedgerView corrected = whole.asKnownAt(whole.version());
    for (AccountId account : run.accounts()) {
      for (LocalDate day : days) {
        assertThat(other.balance(account, day).orElseThrow().posted())
            .isEqualTo(corrected.correctedBalance(account, day).orElseThrow());
      }
    }
  }

  private static Transfer alone(Moved one) {
    Movement movement = one.movement();
    TransferId id = TransferId.of(one.transfer().id().value() + "." + one.place());
    return LedgerTransfers.build(
        Transfer.posted(id),
        movement.effectiveOn(),
        Posting.of(movement.from(), movement.to(), movement.amount()));
  }
}
