package org.governance4j.examples.community;

import static org.governance4j.examples.community.FactFaults.names;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.examples.community.FactFaults.About;
import org.governance4j.json.NdjsonReader;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.points.Points;
import org.governance4j.registry.Registry;
import org.governance4j.timebank.TimeBank;

/**
 * Checks sign-ins, service records and transfers against the registry, and each against the others.
 * A transfer that the ledger does not take is no fault but an answer.
 */
final class AccountChecks {

  private final Registry registry;
  private final Points points;
  private final TimeBank bank;
  private final Set<TransferId> earned = new HashSet<>();

  AccountChecks(Registry registry, Points points, TimeBank bank) {
    this.registry = registry;
    this.points = points;
    this.bank = bank;
  }

  ImmutableList<SignIn> signIns(String file, List<NdjsonReader.Line<SignIn>> lines)
      throws BadInput {
    FactFaults<SignIn> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<SignIn> line : lines) {
      faults.known(line, "person", line.value().person(), registry.people()::find);
      earned.add(transferOf(line.value()));
    }
    faults.refused(
        points.earn(lines.stream().map(NdjsonReader.Line::value).toList()),
        List.of(
            new About<>(
                "recordedAt",
                (fault, signIn) -> names(fault, "transfer", transferOf(signIn).value())),
            new About<>(
                "activityClass",
                (fault, signIn) ->
                    names(fault, "activity", signIn.activity().value())
                        && names(fault, "second", signIn.activityClass()))));
    return faults.orThrow();
  }

  ImmutableList<ServiceRecord> serviceRecords(
      String file, List<NdjsonReader.Line<ServiceRecord>> lines) throws BadInput {
    FactFaults<ServiceRecord> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<ServiceRecord> line : lines) {
      faults.known(line, "person", line.value().person(), registry.people()::find);
      earned.add(TimeBank.transferOf(line.value().id()));
    }
    faults.refused(
        bank.credits(lines.stream().map(NdjsonReader.Line::value).toList()),
        List.of(
            aboutRecord("recordedAt", "recordedAt"),
            aboutRecord("confirmedAt", "confirmedAt"),
            aboutRecord("effectiveOn", "day"),
            aboutRecord("id", "record")));
    return faults.orThrow();
  }

  /** The transfers beside those that the sign-ins and records checked before earn. */
  ImmutableList<Transfer> transfers(String file, List<NdjsonReader.Line<Transfer>> lines)
      throws BadInput {
    FactFaults<Transfer> faults = new FactFaults<>(file, lines);
    AccountNames accounts = new AccountNames(registry);
    Map<TransferId, NdjsonReader.Line<Transfer>> first = new HashMap<>();
    for (NdjsonReader.Line<Transfer> line : lines) {
      Transfer transfer = line.value();
      String id = transfer.id().value();
      faults.known(line, "from", transfer.from(), accounts::account);
      faults.known(line, "to", transfer.to(), accounts::account);
      NdjsonReader.Line<Transfer> before = first.putIfAbsent(transfer.id(), line);
      if (before != null && !before.value().equals(transfer)) {
        faults.addConflict(JobReason.TRANSFER_ID_CONFLICT, line, id, before);
      }
      if (earned.contains(transfer.id())) {
        faults.add(JobReason.TRANSFER_ID_DERIVED, line, "id", id);
      }
    }
    return faults.orThrow();
  }

  private static TransferId transferOf(SignIn signIn) {
    return Points.transferOf(signIn.person(), signIn.activity(), signIn.effectiveOn());
  }

  private static About<ServiceRecord> aboutRecord(String field, String fact) {
    return new About<>(
        field,
        (fault, record) ->
            fault.facts().containsKey(fact) && names(fault, "record", record.id().value()));
  }
}
