package org.governance4j.examples.community;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.RecordCredit;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Statement;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.Stars;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeServed;

/**
 * Posts what sign-ins and service earn, and the stated transfers, to one ledger (CC-13, CD-29), and
 * states everyone's accounts.
 */
final class AccountRun {

  private final LocalDate today;
  private final Instant now;
  private final AccountNames names;
  private final TimeBank bank;
  private final Stars stars;
  private final KnownFacts known;
  private final ImmutableListMultimap<AccountId, Contribution> facts;
  private final ImmutableListMultimap<PersonId, ServiceRecord> records;
  private final AccountLedger ledger;
  private final AccountWeeks weeks;
  private final RecordRun yearRecords;

  AccountRun(CommunityInput input, LocalDate today) {
    this.today = today;
    this.now = input.manifest().asOf();
    this.names = new AccountNames(input.registry());
    this.bank = bank(input).asKnownAt(today);
    this.stars = Stars.of(input.pack().get(StarPolicy.KEY)).asKnownAt(today);
    this.known = new KnownFacts(input);
    this.facts = Multimaps.index(known.allContributions(), Contribution::holder);
    this.records = Multimaps.index(known.serviceRecords(now), ServiceRecord::person);
    this.ledger = new AccountLedger(names, input.manifest().zone(), known.first());
    PointsBooks books = new PointsBooks(input.pack(), input.manifest().zone(), today);
    this.weeks = new AccountWeeks(ledger, books, bank, known);
    this.yearRecords = new RecordRun(input, books, weeks.records(), today);
  }

  static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }

  private static TimeBank bank(CommunityInput input) {
    return TimeBank.of(
            AccountNames.BANK, input.pack().get(TimeBankPolicy.KEY), input.manifest().zone())
        .withCoins(input.pack().get(CoinPolicy.KEY));
  }

  AccountsResult result() {
    weeks.post(known.first(), now);
    ImmutableList<PersonAccount> persons =
        persons().stream().map(this::account).collect(ImmutableList.toImmutableList());
    return new AccountsResultBuilder()
        .persons(persons)
        .transfers(weeks.stated())
        .earnedFor(weeks.earnedFor())
        .records(RecordRun.totals(persons))
        .pointsIssued(-ledger.ledger().balance(PointsAccounts.ISSUED, today).orElseThrow().posted())
        .minutesServed(minutesServed())
        .build();
  }

  private ImmutableSortedSet<PersonId> persons() {
    return Stream.of(
            facts.keySet().stream(),
            records.keySet().stream().map(PointsAccounts::of),
            yearRecords.members().stream().map(PointsAccounts::of),
            known.transfers().stream()
                .flatMap(transfer -> transfer.postings().stream())
                .flatMap(posting -> Stream.of(posting.from(), posting.to())))
        .flatMap(stream -> stream)
        .flatMap(account -> names.person(account).stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(comparing(PersonId::value)));
  }

  private PersonAccount account(PersonId person) {
    AccountId purse = PointsAccounts.of(person);
    Instant last = ledger.ledger().lastPostedAt();
    ledger.open(purse, last);
    ledger.open(AccountNames.BANK.coins(person), last);
    ImmutableList<RecordCredit> credits = credits(person);
    long served =
        bank.served(person, ledger.ledger().asKnownAt(now), today)
            .toOptional()
            .map(TimeServed::minutes)
            .orElse(0L);
    return new PersonAccountBuilder()
        .person(person)
        .earned(earned(purse))
        .credits(credits)
        .points(statement(purse))
        .record(yearRecords.record(person, this::statement))
        .minutes(statement(AccountNames.BANK.hours(person)))
        .coins(statement(AccountNames.BANK.coins(person)))
        .servedMinutes(served)
        .star(star(credits, served))
        .build();
  }

  /** The points that stand for a person's facts, where every fact is sound and known. */
  private Outcome<Long> earned(AccountId purse) {
    Set<ContributionId> ids =
        facts.get(purse).stream().map(Contribution::id).collect(Collectors.toSet());
    Findings findings = new Findings();
    weeks.answers(Sets.newTreeSet(ids)).forEach(findings::take);
    return findings.outcome(
        () ->
            ids.stream()
                .flatMap(id -> Points.standing(id, ledger.ledger()).stream())
                .mapToLong(transfer -> received(transfer, purse))
                .sum());
  }

  private static long received(Transfer transfer, AccountId purse) {
    return transfer.postings().stream()
        .filter(posting -> posting.to().equals(purse))
        .mapToLong(Posting::amount)
        .sum();
  }

  private ImmutableList<RecordCredit> credits(PersonId person) {
    return bank.explain(records.get(person), ledger.ledger(), now).entrySet().stream()
        .map(one -> new RecordCredit(one.getKey(), one.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** A star is known where every record is. */
  private Outcome<Band> star(Collection<RecordCredit> credits, long served) {
    Findings findings = new Findings();
    credits.stream()
        .map(RecordCredit::credit)
        .filter(credit -> credit instanceof Outcome.Undetermined)
        .forEach(findings::take);
    return findings.outcome(() -> served).flatMap(minutes -> stars.levelOf(minutes, today));
  }

  /** The year's statement; an account that was never needed has moved nothing. */
  private Statement statement(AccountId account) {
    Validity year = Validity.of(today.withDayOfYear(1), today.plusDays(1));
    return ledger
        .ledger()
        .statement(account, year)
        .toOptional()
        .orElseGet(
            () -> Statement.builder().account(account).days(year).opening(0).closing(0).build());
  }

  private long minutesServed() {
    return ledger.ledger().accounts(0, Integer.MAX_VALUE).stream()
        .filter(account -> account.unit().equals(TimeBankAccounts.HOURS))
        .map(Account::id)
        .filter(id -> id.value().startsWith(AccountNames.BANK.served().value()))
        .mapToLong(id -> -ledger.ledger().balance(id, today).orElseThrow().posted())
        .sum();
  }
}
