package org.governance4j.testing.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.governance4j.community.PersonId;
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
import org.governance4j.rule.Unit;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.volunteer.ServiceBooks;

/** The hours and points of a volunteer as a plain list, and the same in a ledger. */
final class VolunteerTown {

  static final TimeBankAccounts ACCOUNTS = TimeBankAccounts.of("test");
  static final PersonId PERSON = VolunteerArbitraries.PERSONS.get(0);

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final LedgerUnit POINTS = LedgerUnit.of("test-points", Unit.POINTS);
  private static final int MOST = 240;

  /** Some of something on a day. */
  record Entry(LocalDate day, long amount) {}

  final List<Entry> minutes = new ArrayList<>();
  final List<Entry> points = new ArrayList<>();
  final Ledger ledger;

  VolunteerTown(long seed) {
    Random random = new Random(seed);
    int entries = random.nextInt(40);
    for (int i = 0; i < entries; i++) {
      LocalDate day = VolunteerArbitraries.day(random);
      minutes.add(new Entry(day, 1 + random.nextInt(MOST)));
      if (random.nextInt(3) == 0) {
        points.add(new Entry(day, 1 + random.nextInt(12)));
      }
    }
    LedgerTerms terms =
        new LedgerTerms(ZoneOffset.UTC, LocalDate.of(2020, 1, 1), 3_650, Duration.ofDays(3_650));
    ledger = Ledger.create(LedgerId.of("town"), terms, START);
    enter(ACCOUNTS.hours(PERSON), TimeBankAccounts.HOURS, minutes, random);
    enter(account(PERSON), POINTS, points, random);
  }

  private void enter(AccountId to, LedgerUnit unit, List<Entry> entries, Random random) {
    Grounds grounds = Grounds.of(VolunteerArbitraries.RULE);
    AccountId from = AccountId.of("from/" + unit.code());
    ledger.open(Account.unlimited(from, unit), grounds, START).orElseThrow();
    ledger.open(Account.of(to, unit), grounds, START).orElseThrow();
    List<Entry> late = new ArrayList<>(entries);
    Collections.shuffle(late, random);
    for (int i = 0; i < late.size(); i++) {
      Transfer transfer =
          Transfer.posted(TransferId.of(unit.code() + "/" + i))
              .addPostings(Posting.of(from, to, late.get(i).amount()))
              .effectiveOn(late.get(i).day())
              .recordedAt(START)
              .grounds(grounds)
              .build();
      ledger.apply(transfer, START).orElseThrow();
    }
  }

  static AccountId account(PersonId person) {
    return AccountId.of("test-points", person);
  }

  ServiceBooks books() {
    return ServiceBooks.of(ACCOUNTS, ledger.asKnownAt(Long.MAX_VALUE))
        .withPoints(ledger.asKnownAt(Long.MAX_VALUE), VolunteerTown::account);
  }

  static long on(List<Entry> entries, LocalDate day) {
    long sum = 0;
    for (Entry one : entries) {
      sum += one.day().equals(day) ? one.amount() : 0;
    }
    return sum;
  }
}
