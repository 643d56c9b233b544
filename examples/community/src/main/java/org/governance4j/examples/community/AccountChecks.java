package org.governance4j.examples.community;

import static org.governance4j.examples.community.FactFaults.names;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.examples.community.FactFaults.About;
import org.governance4j.examples.community.PointsBooks.Book;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.json.NdjsonReader;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.Contribution;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsReason;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timebank.RecordReasons;
import org.governance4j.timebank.TimeBank;

/**
 * Checks sign-ins, contributions, service records and transfers against the registry, and each
 * against the others. A transfer that the ledger does not take is no fault but an answer.
 */
final class AccountChecks {

  private final Registry registry;
  private final PointsBooks books;
  private final TimeBank bank;
  private final CommunityManifest manifest;
  private final AccountNames accounts;

  AccountChecks(Registry registry, PointsBooks books, TimeBank bank, CommunityManifest manifest) {
    this.registry = registry;
    this.books = books;
    this.bank = bank;
    this.manifest = manifest;
    this.accounts = new AccountNames(registry);
  }

  ImmutableList<SignIn> signIns(String file, List<NdjsonReader.Line<SignIn>> lines)
      throws BadInput {
    FactFaults<SignIn> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<SignIn> line : lines) {
      faults.known(line, "person", line.value().person(), registry.people()::find);
      oneBook(line, "activityClass", Contribution.from(line.value()), faults);
    }
    refused(
        lines.stream().map(NdjsonReader.Line::value).map(Contribution::from).toList(),
        faults,
        List.of(
            new About<>(
                "recordedAt", (fault, signIn) -> isAbout(fault, Contribution.from(signIn)))));
    return faults.orThrow();
  }

  ImmutableList<Contribution> contributions(
      String file, List<NdjsonReader.Line<Contribution>> lines) throws BadInput {
    FactFaults<Contribution> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<Contribution> line : lines) {
      faults.known(line, "holder", line.value().holder(), accounts::account);
      oneBook(line, "contributionClass", line.value(), faults);
    }
    refused(
        lines.stream().map(NdjsonReader.Line::value).toList(),
        faults,
        List.of(
            about("cause", PointsReason.CAUSE_MISSING),
            about("id", PointsReason.BASE_ID_DIFFERS),
            new About<>("recordedAt", AccountChecks::isAbout)));
    return faults.orThrow();
  }

  private <T> void oneBook(
      NdjsonReader.Line<T> line, String field, Contribution fact, FactFaults<T> faults) {
    if (books.inBoth(fact)) {
      faults.add(JobReason.CLASS_IN_TWO_BOOKS, line, field, fact.contributionClass());
    }
  }

  private static About<Contribution> about(String field, PointsReason code) {
    return new About<>(field, (fault, fact) -> fault.code() == code && isAbout(fault, fact));
  }

  private static boolean isAbout(Reason fault, Contribution fact) {
    String id = fact.id().value();
    return names(fault, "contribution", id) || names(fault, "id", id);
  }

  /** What contradicts itself, whatever was known when: asked of a ledger that has nothing. */
  private <T> void refused(List<Contribution> facts, FactFaults<T> faults, List<About<T>> abouts) {
    LocalDate day = AccountRun.day(manifest.asOf(), manifest.zone());
    ImmutableListMultimap<Book, Contribution> sorted = new BookSorter(books).sort(facts);
    PointsFacts purse = PointsFacts.of(sorted.get(Book.PURSE));
    PointsFacts record = PointsFacts.of(sorted.get(Book.RECORD));
    Stream.of(
            books.points().toPost(purse, nothing(), day),
            books.records().toPost(record, nothing(), day))
        .flatMap(difference -> difference.apart().stream())
        .forEach(item -> faults.refused(item.outcome(), abouts));
  }

  private Ledger nothing() {
    return new AccountLedger(accounts, manifest.zone(), manifest.asOf()).ledger();
  }

  ImmutableList<ServiceRecord> serviceRecords(
      String file, List<NdjsonReader.Line<ServiceRecord>> lines) throws BadInput {
    FactFaults<ServiceRecord> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<ServiceRecord> line : lines) {
      faults.known(line, "person", line.value().person(), registry.people()::find);
    }
    List<ServiceRecord> records = lines.stream().map(NdjsonReader.Line::value).toList();
    List<About<ServiceRecord>> abouts =
        List.of(
            aboutRecord("recordedAt", "recordedAt"),
            aboutRecord("confirmedAt", "confirmedAt"),
            aboutRecord("effectiveOn", "day"),
            aboutRecord("id", "record"));
    for (RecordReasons refused :
        bank.postings(records, nothing(), manifest.asOf()).orElseThrow().refused()) {
      faults.refused(new Outcome.Refused<>(refused.reasons()), abouts);
    }
    return faults.orThrow();
  }

  ImmutableList<Transfer> transfers(String file, List<NdjsonReader.Line<Transfer>> lines)
      throws BadInput {
    FactFaults<Transfer> faults = new FactFaults<>(file, lines);
    Map<TransferId, NdjsonReader.Line<Transfer>> first = new HashMap<>();
    for (NdjsonReader.Line<Transfer> line : lines) {
      Transfer transfer = line.value();
      for (Posting posting : transfer.postings()) {
        faults.known(line, "postings.from", posting.from(), accounts::account);
        faults.known(line, "postings.to", posting.to(), accounts::account);
      }
      Optional<NdjsonReader.Line<Transfer>> before =
          Optional.ofNullable(first.putIfAbsent(transfer.id(), line));
      if (before.filter(one -> !one.value().hasContentOf(transfer)).isPresent()) {
        faults.addConflict(
            JobReason.TRANSFER_ID_CONFLICT, line, transfer.id().value(), before.get());
      }
    }
    return faults.orThrow();
  }

  private static About<ServiceRecord> aboutRecord(String field, String fact) {
    return new About<>(
        field,
        (fault, record) ->
            fault.facts().containsKey(fact) && names(fault, "record", record.id().value()));
  }
}
