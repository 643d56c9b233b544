package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final ImmutableListMultimap<PersonId, ServiceRecord> service;
  private final ZoneId zone;
  private final Map<TransferId, Earned> earnedFor = new LinkedHashMap<>();
  private final Map<ContributionId, Contribution> lastStated = new HashMap<>();
  private final Map<ContributionId, Outcome<?>> lastAnswers = new LinkedHashMap<>();
  private final ImmutableList.Builder<StatedTransfer> stated = ImmutableList.builder();

  // What takes back something earned, or brings it back.
  private final Set<TransferId> undone = new HashSet<>();

  AccountWeeks(AccountLedger ledger, PointsBooks books, TimeBank bank, KnownFacts known) {
    this.ledger = ledger;
    this.points = books.points();
    this.sorter = new BookSorter(books);
    this.records = new RecordBooking(ledger, books.records(), this::enter);
    this.bank = bank;
    this.known = known;
    this.facts = known.allContributions();
    this.service = Multimaps.index(known.serviceRecords(known.now()), ServiceRecord::person);
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
        state(transfer, week.until());
      }
    }
  }

  private void state(Transfer transfer, Instant at) {
    Outcome<Transfer> applied = ledger.apply(transfer, at);
    stated.add(new StatedTransfer(transfer, applied));
    if (applied instanceof Outcome.Accepted
        && transfer
            .of()
            .filter(of -> earnedFor.containsKey(of) || undone.contains(of))
            .isPresent()) {
      undone.add(transfer.id());
      records.stateAll();
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
    List<ServiceRecord> records =
        service.asMap().values().stream()
            .filter(own -> own.stream().anyMatch(record -> isNews(record, week)))
            .flatMap(own -> KnownFacts.asOf(week.until(), own))
            .toList();
    TimePostings postings = bank.postings(records, ledger.ledger(), week.until()).orElseThrow();
    ledger.enter(postings.commands(), week.until());
  }

  private static boolean isNews(ServiceRecord record, Week week) {
    return week.has(record.recordedAt())
        || !record.recordedAt().isAfter(week.until())
            && record.confirmedAt().filter(week::has).isPresent();
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
