package org.governance4j.examples.community;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.examples.community.AccountsResult.Earned;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;

/** What a transfer was for, in words: a ledger knows only ids. */
final class PageTransfers {

  private final Words words;
  private final ZoneId zone;
  private final AccountNames names;
  private final ImmutableMap<TransferId, Earned> earnedFor;
  private final Map<TransferId, Transfer> stated = new HashMap<>();
  private final Map<ServiceRecordId, ServiceRecord> records = new HashMap<>();

  PageTransfers(CommunityInput input, Words words, ImmutableMap<TransferId, Earned> earnedFor) {
    this.words = words;
    this.earnedFor = earnedFor;
    this.zone = input.manifest().zone();
    this.names = new AccountNames(input.registry());
    KnownFacts known = new KnownFacts(input);
    known.serviceRecords(input.manifest().asOf()).forEach(one -> records.put(one.id(), one));
    known.transfers().forEach(transfer -> stated.put(transfer.id(), transfer));
  }

  private String text(Contribution fact) {
    String what = words.code(fact.contributionClass());
    String id = fact.activity().map(ActivityId::value).orElseGet(() -> fact.id().value());
    if (fact.id().equals(ContributionId.ofBase(fact.holder(), fact.effectiveOn().getYear()))) {
      return what;
    }
    return fact.quantity() == 1
        ? words.get("page.for.activity", what, id)
        : words.get("page.for.times", what, fact.quantity(), id);
  }

  /** What a transfer was for, seen from the account across from the other one. */
  String text(TransferId id, AccountId other, boolean received) {
    Earned earned = earnedFor.get(id);
    if (earned != null) {
      String fact = text(earned.fact());
      return earned.takenBack() ? words.get("page.for.corrected", fact) : fact;
    }
    Transfer transfer = stated.get(id);
    if (transfer == null) {
      return service(other) ? words.get("page.for.service") : id.value();
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
      case TIMEOUT, EXPIRY -> id.value();
    };
  }

  /** Whether an account is where served hours and their coins come from. */
  private static boolean service(AccountId other) {
    return other.value().startsWith(AccountNames.BANK.served().value())
        || other.equals(AccountNames.BANK.issued());
  }

  /** The person whose account pays, or else is paid. */
  Optional<PersonId> person(Transfer transfer) {
    return transfer.postings().stream()
        .flatMap(posting -> Stream.of(posting.from(), posting.to()))
        .flatMap(account -> names.person(account).stream())
        .findFirst();
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
