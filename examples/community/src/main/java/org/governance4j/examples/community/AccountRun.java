package org.governance4j.examples.community;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.StatedTransfer;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeCredit;

/**
 * Posts what sign-ins and service earn, and the stated transfers, to one ledger (CC-13, CD-29).
 * Each person's facts are asked about by themselves, so that what is unknown of one leaves the
 * others' answers as they are.
 */
final class AccountRun {

  private final LocalDate today;
  private final AccountNames names;
  private final Points points;
  private final TimeBank bank;
  private final ImmutableListMultimap<PersonId, SignIn> signIns;
  private final ImmutableListMultimap<PersonId, ServiceRecord> records;
  private final ImmutableList<Transfer> stated;
  private final Ledger ledger = Ledger.create();

  AccountRun(CommunityInput input, LocalDate today) {
    this.today = today;
    this.names = new AccountNames(input.registry());
    this.points =
        Points.of(
                input.pack().get(PointsPolicy.KEY),
                input.pack().get(PointsTermsPolicy.KEY),
                input.manifest().zone())
            .asKnownAt(today);
    this.bank =
        TimeBank.of(input.pack().get(TimeBankPolicy.KEY), input.manifest().zone()).asKnownAt(today);
    KnownFacts known = new KnownFacts(input);
    this.signIns = Multimaps.index(known.signIns(), SignIn::person);
    this.records = Multimaps.index(known.serviceRecords(), ServiceRecord::person);
    this.stated = known.transfers();
  }

  AccountsResult result() {
    Map<PersonId, Outcome<ImmutableList<Transfer>>> earned = new LinkedHashMap<>();
    Map<PersonId, Outcome<ImmutableList<TimeCredit>>> credits = new LinkedHashMap<>();
    for (PersonId person : persons()) {
      earned.put(person, points.earn(signIns.get(person)));
      credits.put(person, bank.credits(records.get(person)));
    }
    List<Transfer> all = new ArrayList<>(stated);
    earned.values().forEach(one -> one.toOptional().ifPresent(all::addAll));
    credits.values().stream()
        .flatMap(one -> one.toOptional().stream())
        .forEach(one -> all.addAll(TimeBank.toTransfers(one)));
    Map<TransferId, Outcome<Transfer>> posted = post(all);
    return new AccountsResult(
        earned.keySet().stream()
            .map(person -> account(person, earned.get(person), credits.get(person)))
            .collect(ImmutableList.toImmutableList()),
        stated.stream()
            .map(transfer -> new StatedTransfer(transfer, posted.get(transfer.id())))
            .collect(ImmutableList.toImmutableList()),
        issued(PointsAccounts.ISSUED),
        issued(TimeBankAccounts.ISSUED));
  }

  private ImmutableSortedSet<PersonId> persons() {
    return Stream.of(
            signIns.keySet().stream(),
            records.keySet().stream(),
            stated.stream()
                .flatMap(transfer -> Stream.of(transfer.from(), transfer.to()))
                .flatMap(account -> names.person(account).stream()))
        .flatMap(stream -> stream)
        .collect(ImmutableSortedSet.toImmutableSortedSet(comparing(PersonId::value)));
  }

  // A ledger takes transfers in the order of recording; of two at one instant, by id.
  private Map<TransferId, Outcome<Transfer>> post(List<Transfer> transfers) {
    open(PointsAccounts.ISSUED);
    open(TimeBankAccounts.ISSUED);
    transfers.sort(
        comparing(Transfer::recordedAt).thenComparing(transfer -> transfer.id().value()));
    Map<TransferId, Outcome<Transfer>> posted = new LinkedHashMap<>();
    for (Transfer transfer : transfers) {
      open(transfer.from());
      open(transfer.to());
      posted.put(transfer.id(), ledger.apply(transfer));
    }
    return posted;
  }

  private PersonAccount account(
      PersonId person,
      Outcome<ImmutableList<Transfer>> earned,
      Outcome<ImmutableList<TimeCredit>> credits) {
    AccountId pointsAccount = PointsAccounts.of(person);
    AccountId timeAccount = TimeBankAccounts.of(person);
    open(pointsAccount);
    open(timeAccount);
    Validity year = Validity.of(today.withDayOfYear(1), today.plusDays(1));
    Validity lifetime = Validity.of(LocalDate.MIN, today.plusDays(1));
    long saved = TimeBankAccounts.saved(ledger.statement(timeAccount, lifetime).orElseThrow());
    return new PersonAccountBuilder()
        .person(person)
        .earned(earned)
        .credits(credits)
        .points(ledger.statement(pointsAccount, year).orElseThrow())
        .minutes(ledger.statement(timeAccount, year).orElseThrow())
        .savedMinutes(saved)
        .star(credits.flatMap(known -> bank.starLevel(saved, today)))
        .build();
  }

  private void open(AccountId id) {
    Outcome<Account> opened = ledger.open(names.account(id).orElseThrow());
    checkState(opened instanceof Outcome.Accepted, "account %s cannot be opened: %s", id, opened);
  }

  private long issued(AccountId id) {
    return -ledger.balance(id, today).orElseThrow().posted();
  }
}
