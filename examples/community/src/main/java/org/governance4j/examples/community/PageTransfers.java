package org.governance4j.examples.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.points.Points;
import org.governance4j.timebank.TimeBank;

/** What a transfer was for, in words: a ledger knows only ids. */
final class PageTransfers {

  private final Words words;
  private final ZoneId zone;
  private final AccountNames names;
  private final Map<TransferId, String> earned = new HashMap<>();
  private final Map<TransferId, Transfer> stated = new HashMap<>();
  private final Map<ServiceRecordId, ServiceRecord> records = new HashMap<>();

  PageTransfers(CommunityInput input, Words words) {
    this.words = words;
    this.zone = input.manifest().zone();
    this.names = new AccountNames(input.registry());
    KnownFacts known = new KnownFacts(input);
    known
        .signIns()
        .forEach(
            one ->
                earned.put(
                    Points.transferOf(one.person(), one.activity(), one.effectiveOn()),
                    words.get(
                        "page.for.activity",
                        words.code(one.activityClass()),
                        one.activity().value())));
    for (ServiceRecord record : known.serviceRecords()) {
      records.put(record.id(), record);
      earned.put(
          TimeBank.transferOf(record.id()),
          words.get("page.for.service", words.code(record.serviceClass()), record.id().value()));
    }
    known.transfers().forEach(transfer -> stated.put(transfer.id(), transfer));
  }

  /** What a transfer was for, seen from the account across from the other one. */
  String text(TransferId id, AccountId other, boolean received) {
    String fact = earned.get(id);
    if (fact != null) {
      return fact;
    }
    Transfer transfer = stated.get(id);
    if (transfer == null) {
      return id.value();
    }
    // Only a reversal runs against what it settles.
    boolean before = transfer.kind() == Transfer.Kind.REVERSAL ? !received : received;
    String what =
        words.get(
            received ? "page.for.received" : "page.for.paid", holder(other), transfer.id().value());
    return switch (transfer.kind()) {
      case POSTED, PENDING -> what;
      case POST, VOID, REVERSAL ->
          words.get(
              "page.for." + transfer.kind(),
              transfer.of().map(of -> text(of, other, before)).orElse(""),
              transfer.id().value());
    };
  }

  /** The person whose account pays, or else is paid. */
  Optional<PersonId> person(Transfer transfer) {
    return names.person(transfer.from()).or(() -> names.person(transfer.to()));
  }

  ServiceRecord record(ServiceRecordId id) {
    return records.get(id);
  }

  String when(ServiceRecord record) {
    return PageTime.minute(record.from(), zone)
        + "–"
        + PageTime.minute(record.until(), zone).substring("uuuu-MM-dd ".length());
  }

  String day(Instant at) {
    return at.atZone(zone).toLocalDate().toString();
  }

  private static String holder(AccountId account) {
    return account.value().substring(account.value().indexOf('/') + 1);
  }
}
