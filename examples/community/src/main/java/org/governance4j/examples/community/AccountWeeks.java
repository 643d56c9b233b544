package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.examples.community.AccountsResult.StatedTransfer;
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
  private final TimeBank bank;
  private final KnownFacts known;
  private final ZoneId zone;
  private final Map<TransferId, ContributionId> earnedFor = new LinkedHashMap<>();
  private final Map<ContributionId, Outcome<?>> lastAnswers = new LinkedHashMap<>();
  private final ImmutableList.Builder<StatedTransfer> stated = ImmutableList.builder();

  AccountWeeks(AccountLedger ledger, Points points, TimeBank bank, KnownFacts known) {
    this.ledger = ledger;
    this.points = points;
    this.bank = bank;
    this.known = known;
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
    List<SignIn> signIns =
        known.signIns().stream().filter(one -> week.has(one.recordedAt())).toList();
    List<Contribution> contributions =
        known.contributions().stream().filter(one -> week.has(one.recordedAt())).toList();
    LocalDate today = LocalDate.ofInstant(week.until(), zone);
    PointsDifference difference =
        points.toPost(PointsFacts.of(signIns, contributions), ledger.ledger(), today);
    for (PointsDifference.Item item : difference.items()) {
      lastAnswers.put(item.contribution(), item.outcome());
      item.outcome().toOptional().ifPresent(commands -> enter(item.contribution(), commands, week));
    }
  }

  private void enter(ContributionId fact, ImmutableList<LedgerCommand> commands, Week week) {
    ledger.enter(commands, week.until());
    for (LedgerCommand command : commands) {
      if (command instanceof LedgerCommand.Enter enter) {
        earnedFor.put(enter.transfer().id(), fact);
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

  ImmutableList<StatedTransfer> stated() {
    return stated.build();
  }

  ImmutableMap<TransferId, ContributionId> earnedFor() {
    return ImmutableMap.copyOf(earnedFor);
  }

  /** What the engine said last of some facts. */
  Stream<Outcome<?>> answers(Collection<ContributionId> facts) {
    return facts.stream().filter(lastAnswers::containsKey).map(lastAnswers::get);
  }
}
