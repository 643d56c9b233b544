package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.examples.community.AccountsResult.Earned;
import org.governance4j.examples.community.AccountsResult.StatedTransfer;
import org.governance4j.examples.community.PointsBooks.Book;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.Points;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsFacts;
import org.governance4j.rule.Outcome;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimePostings;

/**
 * Posts week by week what was written down in it: as a host does whose facts arrive late, again and
 * corrected. Each week the engines say what is to be added to what stands.
 */
final class AccountWeeks {

  private final AccountLedger ledger;
  private final Points points;
  private final BookSorter sorter;
  private final RecordBooking records;
  private final TimeBank bank;
  private final KnownFacts known;
  private final ImmutableList<Contribution> facts;
  private final ZoneId zone;
  private final Map<TransferId, Earned> earnedFor = new LinkedHashMap<>();
  private final Map<ContributionId, Contribution> lastStated = new HashMap<>();
  private final Map<ContributionId, Outcome<?>> lastAnswers = new LinkedHashMap<>();
  private final ImmutableList.Builder<StatedTransfer> stated = ImmutableList.builder();

  AccountWeeks(AccountLedger ledger, PointsBooks books, TimeBank bank, KnownFacts known) {
    this.ledger = ledger;
    this.points = books.points();
    this.sorter = new BookSorter(books);
    this.records = new RecordBooking(ledger, books.records(), this::enter);
    this.bank = bank;
    this.known = known;
    this.facts = known.allContributions();
    this.zone = ledger.ledger().terms().zone();
  }

  /** Posts everything, up to an instant. */
  void post(Instant first, Instant last) {
    Instant after = Instant.MIN;
    for (Instant end = endOfWeek(first); after.isBefore(last); end = endOfWeek(end)) {
      Instant until = end.isBefore(last) ? end : last;
      post(new Week(after, until));
      after = until;
    }
  }

  /** What was written down after an instant, until another. */
  private record Week(Instant after, Instant until) {

    boolean has(Instant at) {
      return at.isAfter(after) && !at.isAfter(until);
    }
  }

  private Instant endOfWeek(Instant at) {
    LocalDate monday = LocalDate.ofInstant(at, zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return monday.atStartOfDay(zone).toInstant();
  }

  private void post(Week week) {
    earn(week);
    serve(week);
    for (Transfer transfer : known.transfers()) {
      if (week.has(transfer.recordedAt())) {
        stated.add(new StatedTransfer(transfer, ledger.apply(transfer, week.until())));
      }
    }
  }

  private void earn(Week week) {
    ImmutableListMultimap<Book, Contribution> written =
        sorter.sort(facts.stream().filter(one -> week.has(one.recordedAt())).toList());
    LocalDate today = LocalDate.ofInstant(week.until(), zone);
    written.get(Book.PURSE).forEach(fact -> lastStated.put(fact.id(), fact));
    PointsDifference difference =
        points.toPost(PointsFacts.of(written.get(Book.PURSE)), ledger.ledger(), today);
    for (PointsDifference.Item item : difference.items()) {
      ContributionId id = item.contribution();
      lastAnswers.put(id, item.outcome());
      item.outcome()
          .toOptional()
          .ifPresent(commands -> enter(lastStated.get(id), commands, week.until()));
    }
    records.post(written.get(Book.RECORD), week.until());
  }

  /** What is taken back is named as it was stated when it was entered. */
  private void enter(Contribution fact, ImmutableList<LedgerCommand> commands, Instant at) {
    ledger.enter(commands, at);
    for (LedgerCommand command : commands) {
      if (command instanceof LedgerCommand.Enter enter) {
        Transfer transfer = enter.transfer();
        Optional<Earned> before =
            transfer.of().flatMap(of -> Optional.ofNullable(earnedFor.get(of)));
        earnedFor.put(
            transfer.id(), new Earned(before.map(Earned::fact).orElse(fact), before.isPresent()));
      }
    }
  }

  /** Overlapping records count together: a person's records are stated again, all of them. */
  private void serve(Week week) {
    SetMultimap<PersonId, ServiceRecord> byPerson = LinkedHashMultimap.create();
    Set<PersonId> served = new LinkedHashSet<>();
    for (ServiceRecord record : known.serviceRecords(week.until())) {
      byPerson.put(record.person(), record);
      if (week.has(record.recordedAt()) || record.confirmedAt().filter(week::has).isPresent()) {
        served.add(record.person());
      }
    }
    List<ServiceRecord> records =
        served.stream().map(byPerson::get).flatMap(Collection::stream).toList();
    TimePostings postings = bank.postings(records, ledger.ledger(), week.until()).orElseThrow();
    ledger.enter(postings.commands(), week.until());
  }

  RecordBooking records() {
    return records;
  }

  ImmutableList<StatedTransfer> stated() {
    return stated.build();
  }

  ImmutableMap<TransferId, Earned> earnedFor() {
    return ImmutableMap.copyOf(earnedFor);
  }

  /** What the engine of the purses said last of some facts. */
  Stream<Outcome<?>> answers(Collection<ContributionId> facts) {
    return facts.stream().filter(lastAnswers::containsKey).map(lastAnswers::get);
  }
}
