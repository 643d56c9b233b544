package org.governance4j.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * A load as the library states it. Days, instants and ids of accounts are shared, as a host's are.
 */
final class LedgerValues {

  static final Grounds GROUNDS =
      Grounds.of(RuleRef.of("POINTS-1", "points of volunteers", "this benchmark"));

  private static final LedgerUnit POINTS = LedgerUnit.of("points", Unit.POINTS);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int LAST_DAY = (int) LocalDate.of(2027, 1, 1).toEpochDay();

  private final Load load;
  private final AccountId[] accounts;
  private final LocalDate[] days = new LocalDate[LAST_DAY - Load.FIRST_DAY];
  private final List<Optional<LocalDate>> expiries = new ArrayList<>();

  LedgerValues(Load load) {
    this.load = load;
    accounts = accounts(load.accounts);
    for (int i = 0; i < days.length; i++) {
      days[i] = LocalDate.ofEpochDay(Load.FIRST_DAY + (long) i);
      expiries.add(Optional.of(days[i]));
    }
  }

  static AccountId[] accounts(int count) {
    AccountId[] ids = new AccountId[count];
    for (int i = 0; i < count; i++) {
      ids[i] = AccountId.of(String.format("m%07d", i));
    }
    return ids;
  }

  AccountId account(int number) {
    return accounts[number];
  }

  LocalDate day(int day) {
    return days[day - Load.FIRST_DAY];
  }

  static Instant instant(int day) {
    return LocalDate.ofEpochDay(day).atTime(20, 0).atZone(ZONE).toInstant();
  }

  static TransferId id(int number) {
    return TransferId.of(String.format("t%08d", number));
  }

  /** The number of an id. */
  static int number(TransferId id) {
    return Integer.parseInt(id.value().substring(1));
  }

  /** A ledger with the accounts of the load, in which members keep lots if the load is full. */
  Ledger ledger() {
    Ledger ledger = empty();
    for (int i = 0; i < accounts.length; i++) {
      open(ledger, account(i, load.full));
    }
    return ledger;
  }

  static Ledger empty() {
    LedgerTerms terms =
        new LedgerTerms(
            ZONE,
            LocalDate.ofEpochDay(Load.FIRST_DAY),
            LedgerTerms.MAX_DAYS_AHEAD,
            Duration.ofDays(400));
    return Ledger.create(LedgerId.of("points"), terms, instant(Load.FIRST_DAY));
  }

  static void open(Ledger ledger, Account account) {
    Object unused = ledger.open(account, GROUNDS, instant(Load.FIRST_DAY)).orElseThrow();
  }

  Account account(int number, boolean lots) {
    return account(accounts[number], number, lots);
  }

  static Account account(AccountId id, int number, boolean lots) {
    if (number == Load.ISSUER) {
      return Account.unlimited(id, POINTS);
    }
    return lots && Load.isMember(number) ? Account.withLots(id, POINTS) : Account.of(id, POINTS);
  }

  /** The transfers of each list. */
  List<ImmutableList<Transfer>> lists() {
    List<ImmutableList<Transfer>> lists = new ArrayList<>();
    for (int list = 0; list < load.lists(); list++) {
      lists.add(list(list));
    }
    return lists;
  }

  /** The transfers of a list. */
  ImmutableList<Transfer> list(int list) {
    return list(list, LedgerValues::id);
  }

  ImmutableList<Transfer> list(int list, IntFunction<TransferId> ids) {
    ImmutableList.Builder<Transfer> transfers = ImmutableList.builderWithExpectedSize(Load.LIST);
    Instant recordedAt = instant(load.postingDay(list));
    for (int i = list * Load.LIST; i < load.endOf(list); i++) {
      transfers.add(transfer(i, recordedAt, ids));
    }
    return transfers.build();
  }

  /** Earnings of one member after another, without expiry. */
  ImmutableList<Transfer> earnings(int first, int count, IntUnaryOperator dayOf) {
    ImmutableList.Builder<Transfer> transfers = ImmutableList.builderWithExpectedSize(count);
    int members = accounts.length - Load.FIRST_MEMBER;
    for (int i = first; i < first + count; i++) {
      AccountId member = accounts[Load.FIRST_MEMBER + i % members];
      LocalDate day = day(dayOf.applyAsInt(i));
      transfers.add(
          Transfer.posted(id(i))
              .addPostings(Posting.of(accounts[Load.ISSUER], member, 1))
              .effectiveOn(day)
              .recordedAt(instant(Load.FIRST_DAY))
              .grounds(GROUNDS)
              .build());
    }
    return transfers.build();
  }

  private Transfer transfer(int i, Instant recordedAt, IntFunction<TransferId> ids) {
    boolean reversal = load.kind[i] == Load.REVERSAL;
    return new Transfer(
        ids.apply(load.number[i]),
        reversal ? Transfer.Kind.REVERSAL : Transfer.Kind.POSTED,
        reversal ? ImmutableList.of() : ImmutableList.of(posting(i)),
        day(load.day[i]),
        recordedAt,
        reversal ? Optional.of(ids.apply(load.original[i])) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        GROUNDS);
  }

  private Posting posting(int i) {
    return new Posting(
        accounts[load.payer[i]],
        accounts[load.receiver[i]],
        load.amount[i],
        Posting.Extent.EXACT,
        load.expiry[i] == Load.NONE
            ? Optional.empty()
            : expiries.get(load.expiry[i] - Load.FIRST_DAY));
  }
}
