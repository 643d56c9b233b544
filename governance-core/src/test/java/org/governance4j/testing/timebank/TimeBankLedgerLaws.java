package org.governance4j.testing.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.Stars;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeBankReason;
import org.governance4j.timebank.TimeCaps;
import org.governance4j.timebank.TimeCredit;
import org.governance4j.timebank.TimePostings;

/**
 * The laws of the time bank beside a ledger. A host overrides {@link #policies()}, {@link #coins()}
 * and {@link #stars()} to try them on its own policies.
 */
public class TimeBankLedgerLaws {

  private static final TimeBankAccounts ACCOUNTS = TimeBankAccounts.of("test");
  private static final AccountId SHOP = AccountId.of("shop");

  /** The rules to try; in force on every day around the turn of 2022 to 2023. */
  @Provide
  protected Arbitrary<Dated<TimeBankPolicy>> policies() {
    return TimeBankArbitraries.policies();
  }

  /** The rules of coins to try; with a coefficient for every class that is drawn. */
  @Provide
  protected Arbitrary<Dated<CoinPolicy>> coins() {
    return TimeBankArbitraries.coins();
  }

  /** The star levels to try. */
  protected Dated<StarPolicy> stars() {
    return TimeBankArbitraries.stars();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<ServiceRecord>> statements() {
    return TimeBankArbitraries.statements(zone());
  }

  @Property
  @Label("L-TIMEBANK-6: what is entered stands, and a second call adds nothing")
  void twiceAddsNothing(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("coins") Dated<CoinPolicy> coins,
      @ForAll("statements") List<ServiceRecord> statements) {
    TimeBankBooks books = books(bank(policy).withCoins(coins));
    TimePostings first = books.enter(statements);
    assertThat(books.hours()).isEqualTo(hours(first));
    List<ServiceRecord> again = new ArrayList<>(statements);
    statements.forEach(
        one ->
            again.add(
                one.withRecordedAt(one.recordedAt().plus(Duration.ofDays(1)))
                    .withConfirmedAt(one.confirmedAt().map(at -> at.plus(Duration.ofDays(2))))));
    TimePostings second = books.postings(again);
    assertThat(second.commands()).isEmpty();
    assertThat(second.credits()).isEqualTo(first.credits());
  }

  @Property
  @Label("L-TIMEBANK-7: any order, any calls, repeats and corrections end in the same hours")
  void anyOrderEndsTheSame(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("coins") Dated<CoinPolicy> coins,
      @ForAll("statements") List<ServiceRecord> statements,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<ServiceRecord> arriving = new ArrayList<>(statements);
    arriving.addAll(statements.subList(0, statements.size() / 2));
    Collections.shuffle(arriving, random);
    Dated<CoinPolicy> unlimited = coins.map(one -> one.withSavingCap(Optional.empty()));
    TimeBankBooks books = books(bank(policy).withCoins(unlimited));
    List<ServiceRecord> known = new ArrayList<>();
    for (ServiceRecord one : arriving) {
      known.add(one);
      if (random.nextBoolean()) {
        books.enter(known);
      }
    }
    books.enter(known);
    TimeBankBooks atOnce = books(bank(policy).withCoins(unlimited));
    atOnce.enter(oracle(policy).last(statements));
    assertThat(books.hours()).isEqualTo(atOnce.hours()).isEqualTo(expected(policy, statements));
    for (PersonId person : TimeBankArbitraries.PERSONS) {
      assertThat(books.coins(person)).isEqualTo(atOnce.coins(person));
    }
  }

  @Property
  @Label("L-TIMEBANK-5: what stands of records that are not given takes its part of the caps")
  void capsHoldAcrossCalls(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("statements") List<ServiceRecord> statements,
      @ForAll long seed) {
    TimeCaps caps = policy.values().iterator().next().caps();
    TimeBank bank = bank(policy.map(one -> one.withCaps(caps)));
    TimeBankBooks books = books(bank);
    Map<String, List<ServiceRecord>> byRecord = new TreeMap<>();
    statements.forEach(
        one -> byRecord.computeIfAbsent(one.id().value(), id -> new ArrayList<>()).add(one));
    List<List<ServiceRecord>> calls = new ArrayList<>(byRecord.values());
    Collections.shuffle(calls, new Random(seed));
    calls.forEach(books::enter);
    books
        .hours()
        .forEach(
            (person, days) -> {
              Map<Integer, Long> years = new HashMap<>();
              days.forEach((day, minutes) -> years.merge(day.getYear(), minutes, Long::sum));
              assertThat(days.values()).allMatch(minutes -> within(minutes, caps.perDay()));
              assertThat(years.values()).allMatch(minutes -> within(minutes, caps.perYear()));
            });
  }

  private static boolean within(long minutes, Optional<Long> cap) {
    return minutes <= cap.orElse(Long.MAX_VALUE);
  }

  @Property
  @Label("L-TIMEBANK-10: hours are what stands, nobody spends them, and spending lowers none")
  void hoursAreKept(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("coins") Dated<CoinPolicy> coins,
      @ForAll("statements") List<ServiceRecord> statements) {
    TimeBank bank = bank(policy).withCoins(coins);
    TimeBankBooks books = books(bank);
    TimePostings postings = books.enter(statements);
    Ledger ledger = books.ledger();
    for (PersonId person : TimeBankArbitraries.PERSONS) {
      long minutes = minutesOf(postings, person);
      spend(books, ACCOUNTS.coins(person), ACCOUNTS.issued());
      assertThat(books.coins(person)).isZero();
      assertThat(books.hours(person)).isEqualTo(minutes);
      if (minutes > 0) {
        assertThat(
                bank.served(person, ledger.asKnownAt(Long.MAX_VALUE), TimeBankBooks.LAST)
                    .orElseThrow()
                    .minutes())
            .isEqualTo(minutes);
        Outcome<Transfer> spent =
            ledger.apply(
                transfer("hours-" + person.value(), ACCOUNTS.hours(person), ACCOUNTS.served(), 1),
                books.at());
        assertThat(spent.reasons()).extracting(Reason::code).contains(LedgerReason.ACCOUNT_FROZEN);
      }
    }
  }

  @Property
  @Label("L-TIMEBANK-11: coins are minutes times coefficient, and what exceeds the cap is not lost")
  void coinsAreExact(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("coins") Dated<CoinPolicy> coins,
      @ForAll("statements") List<ServiceRecord> statements) {
    TimeBankBooks books = books(bank(policy).withCoins(coins));
    TimePostings postings = books.enter(statements);
    CoinPolicy stated = coins.asOf(TimeBankArbitraries.FIRST, LocalDate.MAX).orElseThrow();
    Map<String, ServiceRecord> records = new HashMap<>();
    oracle(policy).last(statements).forEach(one -> records.put(one.id().value(), one));
    Map<PersonId, Fraction> earned = new HashMap<>();
    for (TimeCredit credit : postings.credits()) {
      Fraction coefficient =
          stated.coefficients().get(records.get(credit.record().value()).serviceClass());
      earned.merge(
          credit.person(),
          coefficient.times(Fraction.of(credit.minutes() * stated.parts(), 1)),
          Fraction::plus);
    }
    long all = 0;
    long donated = 0;
    for (PersonId person : TimeBankArbitraries.PERSONS) {
      long sum = earned.getOrDefault(person, Fraction.ZERO).numerator();
      long most = stated.savingCap().map(CoinPolicy.SavingCap::most).orElse(Long.MAX_VALUE);
      assertThat(books.coins(person)).isEqualTo(Math.min(sum, most));
      long beyond = sum - Math.min(sum, most);
      boolean honoured =
          stated.savingCap().filter(cap -> cap.excess() == CoinPolicy.Excess.HONOURED).isPresent();
      assertThat(books.balance(ACCOUNTS.honours(person))).isEqualTo(honoured ? beyond : 0);
      donated += honoured ? 0 : beyond;
      all += sum;
    }
    assertThat(books.balance(ACCOUNTS.donated())).isEqualTo(donated);
    assertThat(books.balance(ACCOUNTS.issued())).isEqualTo(-all);
  }

  @Property
  @Label("L-TIMEBANK-12: what was spent of a cancelled record is owed, and nothing is lost")
  void spentCoinsAreOwed(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("coins") Dated<CoinPolicy> coins,
      @ForAll("statements") List<ServiceRecord> statements) {
    TimeBankBooks books = books(bank(policy).withCoins(coins));
    books.enter(statements);
    int parts = coins.asOf(TimeBankArbitraries.FIRST, LocalDate.MAX).orElseThrow().parts();
    books
        .ledger()
        .open(
            Account.of(SHOP, TimeBankAccounts.coins(parts)),
            Grounds.of(TimeBankArbitraries.RULE),
            books.at())
        .orElseThrow();
    Map<PersonId, Long> spent = new HashMap<>();
    for (PersonId person : TimeBankArbitraries.PERSONS) {
      spent.put(person, spend(books, ACCOUNTS.coins(person), SHOP));
    }
    long given = spend(books, ACCOUNTS.donated(), SHOP);
    books.enter(cancelled(statements));
    for (PersonId person : TimeBankArbitraries.PERSONS) {
      assertThat(books.hours(person)).isZero();
      assertThat(books.coins(person)).isZero();
      assertThat(books.balance(ACCOUNTS.honours(person))).isZero();
      assertThat(books.balance(ACCOUNTS.debts(person))).isEqualTo(-spent.get(person));
    }
    assertThat(books.balance(ACCOUNTS.donatedDebts())).isEqualTo(-given);
    assertThat(books.balance(ACCOUNTS.issued())).isZero();
    assertThat(books.postings(cancelled(statements)).commands()).isEmpty();
  }

  private static List<ServiceRecord> cancelled(List<ServiceRecord> statements) {
    List<ServiceRecord> all = new ArrayList<>(statements);
    statements.forEach(
        one ->
            all.add(
                statements.stream()
                    .filter(first -> first.id().equals(one.id()))
                    .findFirst()
                    .orElseThrow()
                    .withCorrection(
                        ServiceRecord.Correction.of(9, ServiceRecord.Correction.Kind.CANCELLED))));
    return all;
  }

  @Property
  @Label("L-TIMEBANK-15: a star level is the band of the exact hours")
  void starsByExactHours(@ForAll @LongRange(max = 3_000) long minutes) {
    StarPolicy stated = stars().asOf(TimeBankArbitraries.FIRST, LocalDate.MAX).orElseThrow();
    Band expected = null;
    for (Band band : stated.levels().bands()) {
      Fraction bound = band.from().times(Fraction.of(60, 1));
      expected = bound.compareTo(Fraction.of(minutes, 1)) <= 0 ? band : expected;
    }
    assertThat(Stars.of(stars()).levelOf(minutes, TimeBankArbitraries.FIRST).orElseThrow())
        .isEqualTo(expected);
  }

  @Property(tries = 100)
  @Label("L-TIMEBANK-16: minutes below zero have no star level")
  void noStarBelowZero(@ForAll @LongRange(min = Long.MIN_VALUE, max = -1) long minutes) {
    Outcome<Band> level = Stars.of(stars()).levelOf(minutes, TimeBankArbitraries.FIRST);
    assertThat(level).isInstanceOf(Outcome.Refused.class);
    assertThat(level.reasons())
        .extracting(Reason::code)
        .containsExactly(TimeBankReason.MINUTES_NEGATIVE);
  }

  /** Spends all that an account has; how much that is. */
  private static long spend(TimeBankBooks books, AccountId from, AccountId to) {
    long all = books.balance(from);
    if (all > 0) {
      books
          .ledger()
          .apply(transfer("spent-" + from.value(), from, to, all), books.at())
          .orElseThrow();
    }
    return all;
  }

  private static Transfer transfer(String id, AccountId from, AccountId to, long amount) {
    return Transfer.posted(TransferId.of(id))
        .addPostings(Posting.of(from, to, amount))
        .effectiveOn(TimeBankArbitraries.FIRST.plusDays(10))
        .recordedAt(TimeBankArbitraries.after(ZoneId.of("UTC")))
        .grounds(Grounds.of(TimeBankArbitraries.RULE))
        .build();
  }

  private static long minutesOf(TimePostings postings, PersonId person) {
    return postings.credits().stream()
        .filter(credit -> credit.person().equals(person))
        .mapToLong(TimeCredit::minutes)
        .sum();
  }

  private static Map<String, Map<LocalDate, Long>> hours(TimePostings postings) {
    Map<String, Map<LocalDate, Long>> all = new TreeMap<>();
    for (TimeCredit credit : postings.credits()) {
      for (TimeCredit.Day day : credit.days()) {
        add(all, credit.person(), day.day(), day.minutes());
      }
    }
    return all;
  }

  private Map<String, Map<LocalDate, Long>> expected(
      Dated<TimeBankPolicy> policy, List<ServiceRecord> statements) {
    Map<String, Map<LocalDate, Long>> all = new TreeMap<>();
    Map<String, Map<LocalDate, Long>> credited = oracle(policy).credited(statements);
    for (ServiceRecord record : oracle(policy).inOrder(statements)) {
      credited
          .get(record.id().value())
          .forEach((day, minutes) -> add(all, record.person(), day, minutes));
    }
    return all;
  }

  private static void add(
      Map<String, Map<LocalDate, Long>> all, PersonId person, LocalDate day, long minutes) {
    if (minutes > 0) {
      all.computeIfAbsent(person.value(), id -> new TreeMap<>()).merge(day, minutes, Long::sum);
    }
  }

  private TimeBankBooks books(TimeBank bank) {
    return new TimeBankBooks(bank, zone(), TimeBankArbitraries.after(zone()));
  }

  private TimeBank bank(Dated<TimeBankPolicy> policy) {
    return TimeBank.of(ACCOUNTS, policy, zone());
  }

  private TimeBankOracle oracle(Dated<TimeBankPolicy> policy) {
    return new TimeBankOracle(policy, zone(), LocalDate.MAX);
  }
}
