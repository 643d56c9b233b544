package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/** One call that finds what some service records add to a ledger; for use once. */
final class Crediting {

  private static final Validity EVER = Validity.from(LocalDate.of(1900, 1, 1));

  private final TimeBank bank;
  private final Ledger ledger;
  private final Standing standing;
  private final Steps steps;
  private final Entries entries;
  private final CoinRoom coinRoom;
  private final List<RecordDifference> differences = new ArrayList<>();
  private final Map<PersonId, List<ServiceTime>> counting = new TreeMap<>();
  private final ImmutableList.Builder<TimeCredit> credits = ImmutableList.builder();
  private final Map<ServiceRecordId, ImmutableList<Reason>> refused = new TreeMap<>();
  private final Map<ServiceRecordId, ImmutableList<Reason>> undetermined = new TreeMap<>();

  Crediting(TimeBank bank, Ledger ledger, Steps steps) {
    this.bank = bank;
    this.ledger = ledger;
    this.steps = steps;
    standing = new Standing(ledger, bank.accounts().bank());
    entries = new Entries(ledger);
    coinRoom = new CoinRoom(ledger);
  }

  TimePostings postings(List<ServiceRecord> stated, Instant at) {
    RecordChecks checks = new RecordChecks(bank.zone(), ledger.terms(), at);
    List<ServiceTime> sound = new ArrayList<>();
    new Statements(stated).byId().forEach((id, all) -> sort(id, all, checks).ifPresent(sound::add));
    sound.forEach(time -> differences.add(new RecordDifference(bank, standing, time)));
    Map<ServiceRecordId, TimeCredit> byRecord = new HashMap<>();
    counting.forEach(
        (person, times) -> count(person, times).forEach(one -> byRecord.put(one.record(), one)));
    differences.forEach(one -> one.want(credited(one, byRecord)));
    differences.forEach(one -> one.take(coinRoom));
    differences.forEach(one -> one.give(coinRoom));
    differences.forEach(this::enter);
    return new TimePostings(
        entries.commands(), credits.build(), reasons(refused), reasons(undetermined));
  }

  /** Sets a record apart, or finds its policy. */
  private Optional<ServiceTime> sort(
      ServiceRecordId id, List<ServiceRecord> statements, RecordChecks checks) {
    ImmutableList<Reason> faults = checks.judge(statements);
    if (!faults.isEmpty()) {
      refused.put(id, faults);
      return Optional.empty();
    }
    ServiceRecord record = statements.get(0);
    Outcome<TimeBankPolicy> policy = bank.policyOn(record.effectiveOn());
    if (policy.toOptional().isEmpty()) {
      undetermined.put(id, policy.reasons());
      return Optional.empty();
    }
    ServiceTime time = ServiceTime.of(record, policy.orElseThrow());
    if (counts(time)) {
      counting.computeIfAbsent(record.person(), person -> new ArrayList<>()).add(time);
    }
    return Optional.of(time);
  }

  private boolean counts(ServiceTime time) {
    ServiceRecord record = time.record();
    if (record.isCancelled()) {
      int number = record.correction().orElseThrow().number();
      steps.add(
          record,
          () ->
              Steps.reason(TimeBankReason.CANCELLED, time.policy().rule(), record)
                  .with("number", Fact.of(number, Unit.COUNT)));
      return false;
    }
    if (time.policy().confirmationRequired() && record.confirmedAt().isEmpty()) {
      steps.add(
          record, () -> Steps.reason(TimeBankReason.NOT_CONFIRMED, time.policy().rule(), record));
      return false;
    }
    record
        .travel()
        .ifPresent(
            travel ->
                steps.add(
                    record,
                    () ->
                        Steps.reason(
                                TimeBankReason.TRAVEL_NOT_COUNTED, time.policy().rule(), record)
                            .with("there", Fact.of(travel.thereMinutes(), Unit.MINUTES))
                            .with("back", Fact.of(travel.backMinutes(), Unit.MINUTES))));
    return true;
  }

  private List<TimeCredit> count(PersonId person, List<ServiceTime> times) {
    times.sort(ServiceTime.IN_ORDER);
    boolean capped = times.stream().anyMatch(one -> !one.policy().caps().equals(TimeCaps.NONE));
    CapRoom room = new CapRoom();
    if (capped) {
      useByOthers(bank.accounts().hours(person), room);
    }
    PersonCounting counted = new PersonCounting(bank.zone(), bank.accounts(), room, steps);
    List<TimeCredit> all = times.stream().map(counted::count).toList();
    credits.addAll(all);
    return all;
  }

  /** What stands on an account of other records than those that are counted anew. */
  private void useByOthers(AccountId hours, CapRoom room) {
    if (ledger.account(hours).isEmpty()) {
      return;
    }
    ImmutableList<StatementLine> lines =
        ledger.asKnownAt(Long.MAX_VALUE).correctedStatement(hours, EVER).orElseThrow().lines();
    for (StatementLine line : lines) {
      if (!standing.isSeen(line.transfer())) {
        room.use(line.counterAccount(), line.effectiveOn(), line.amount());
      }
    }
  }

  private TimeCredit credited(
      RecordDifference difference, Map<ServiceRecordId, TimeCredit> byRecord) {
    ServiceRecord record = difference.record();
    TimeCredit known = byRecord.get(record.id());
    if (known != null) {
      return known;
    }
    TimeCredit nothing = new TimeCredit(record.id(), record.person(), ImmutableList.of());
    credits.add(nothing);
    return nothing;
  }

  private void enter(RecordDifference difference) {
    ServiceRecord record = difference.record();
    if (!difference.missing().isEmpty()) {
      undetermined.put(record.id(), difference.missing());
    }
    difference.earned().forEach(step -> steps.add(record, () -> step));
    entries
        .add(difference.transfers(), difference.accounts(), difference.rule())
        .ifPresent(
            account ->
                refused.put(
                    record.id(),
                    ImmutableList.of(
                        Steps.reason(
                                TimeBankReason.ACCOUNT_UNUSABLE, TimebankLaw.DIFFERENCES, record)
                            .with("account", Fact.of(account)))));
  }

  private static ImmutableList<RecordReasons> reasons(
      Map<ServiceRecordId, ImmutableList<Reason>> byRecord) {
    return byRecord.entrySet().stream()
        .map(one -> new RecordReasons(one.getKey(), one.getValue()))
        .collect(ImmutableList.toImmutableList());
  }
}
