package org.governance4j.json.packs;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.Rounding;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeCaps;
import org.governance4j.timecoins.AgeStatement;
import org.governance4j.timecoins.CoinAccounts;
import org.governance4j.timecoins.CoinAct;
import org.governance4j.timecoins.CoinFacts;
import org.governance4j.timecoins.CoinHolder;
import org.governance4j.timecoins.CoinPostings;
import org.governance4j.timecoins.CoinRequest;
import org.governance4j.timecoins.CoinUse;
import org.governance4j.timecoins.CoinUsePolicy;
import org.governance4j.timecoins.Kinship;
import org.governance4j.timecoins.StatusStatement;

/** A city's time bank by its pack: persons, what they serve, and what they ask. */
final class CityBank {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final RuleRef DECISION =
      new RuleRef("TEST-2", "how hours are rounded", "our notice", Basis.HOST_DECISION);
  private static final int MOST_HOURS = 700;

  private final CoinAccounts accounts = CoinAccounts.of("city", 1);
  private final List<AgeStatement> ages = new ArrayList<>();
  private final List<StatusStatement> statuses = new ArrayList<>();
  private final List<Kinship> kinships = new ArrayList<>();
  private final CoinUse use;
  private final TimeBank bank;
  private final Ledger ledger;
  private final Instant now;
  private LocalDate day;
  private int next;

  CityBank(PolicyPack pack, LocalDate day) {
    this.day = day;
    now = day.plusYears(2).atStartOfDay(ZONE).toInstant();
    use = CoinUse.of(pack.get(CoinUsePolicy.KEY), accounts, ZONE);
    Dated<TimeBankPolicy> stated = pack.get(TimeBankPolicy.KEY);
    bank =
        TimeBank.of(accounts.bank(), stated.versions().isEmpty() ? exact() : stated, ZONE)
            .withCoins(pack.get(CoinPolicy.KEY));
    LedgerTerms terms = new LedgerTerms(ZONE, LocalDate.of(2015, 1, 1), 0, Duration.ofDays(3_650));
    ledger = Ledger.create(LedgerId.of("city"), terms, day.atStartOfDay(ZONE).toInstant());
  }

  /** What the pack leaves open of the counting of hours. */
  private static Dated<TimeBankPolicy> exact() {
    return Dated.from(
        TimeBankPolicy.KEY,
        LocalDate.of(2015, 1, 1),
        DECISION,
        new TimeBankPolicy(
            new Rounding(Rounding.Per.RECORD, 1, RoundingMode.DOWN),
            TimeCaps.NONE,
            false,
            DECISION));
  }

  static PersonId id(String id) {
    return PersonId.of(id);
  }

  static CoinHolder person(String id) {
    return CoinHolder.person(id(id));
  }

  static CoinHolder group(String id) {
    return CoinHolder.group(id(id));
  }

  void on(LocalDate other) {
    day = other;
  }

  /** A person's age on the day, and the one status that the person has, or none. */
  @CanIgnoreReturnValue
  CityBank stated(String id, int years, String status) {
    ages.add(AgeStatement.builder().person(id(id)).years(years).on(day).recordedAt(now).build());
    statuses.add(
        StatusStatement.builder()
            .person(id(id))
            .statuses(status.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(status))
            .validity(Validity.from(LocalDate.of(2015, 1, 1)))
            .recordedAt(now)
            .build());
    return this;
  }

  @CanIgnoreReturnValue
  CityBank related(String id, String relative, String relation) {
    kinships.add(
        Kinship.builder()
            .person(id(id))
            .relative(id(relative))
            .relations(ImmutableSet.of(relation))
            .validity(Validity.from(LocalDate.of(2015, 1, 1)))
            .recordedAt(now)
            .build());
    return this;
  }

  /** Hours of service by itself, in records that follow each other from the day on. */
  @CanIgnoreReturnValue
  CityBank serve(String id, String serviceClass, int hours) {
    Instant from = day.atStartOfDay(ZONE).toInstant();
    for (int rest = hours; rest > 0; rest -= MOST_HOURS) {
      Instant until = from.plus(Duration.ofHours(Math.min(rest, MOST_HOURS)));
      enter(record(id, serviceClass, from, until));
      from = until;
    }
    return this;
  }

  /** Minutes of service in an activity of its own. */
  void activity(String id, String serviceClass, int minutes) {
    Instant from = day.atStartOfDay(ZONE).toInstant().plus(Duration.ofHours(5L * next));
    enter(
        record(id, serviceClass, from, from.plus(Duration.ofMinutes(minutes)))
            .withActivity(Optional.of(ActivityId.of("a-" + next))));
  }

  private ServiceRecord record(String id, String serviceClass, Instant from, Instant until) {
    next++;
    return ServiceRecord.builder()
        .id(ServiceRecordId.of("s-" + next))
        .person(id(id))
        .serviceClass(serviceClass)
        .from(from)
        .until(until)
        .effectiveOn(LocalDate.ofInstant(from, ZONE))
        .recordedAt(until)
        .confirmedAt(until)
        .build();
  }

  private void enter(ServiceRecord record) {
    ledger
        .enter(bank.postings(List.of(record), ledger, now).orElseThrow().commands(), now)
        .orElseThrow();
  }

  /** Asks for something, and enters it if it is accepted; what speaks against it, if it is not. */
  List<String> ask(CoinAct act) {
    next++;
    CoinRequest request =
        CoinRequest.builder()
            .id(TransferId.of("r-" + next))
            .act(act)
            .effectiveOn(day)
            .recordedAt(now)
            .build();
    CoinFacts facts = CoinFacts.builder().ages(ages).statuses(statuses).kinships(kinships).build();
    Outcome<CoinPostings> postings = use.postings(request, facts, ledger, now);
    if (postings instanceof Outcome.Accepted) {
      ledger.enter(postings.orElseThrow().commands(), now).orElseThrow();
      return List.of();
    }
    return postings.reasons().stream().map(reason -> reason.code().name()).toList();
  }

  long coins(String id) {
    return balance(accounts.bank().coins(id(id)));
  }

  long hours(String id) {
    return balance(accounts.bank().hours(id(id)));
  }

  long donated() {
    return balance(accounts.bank().donated());
  }

  /** The minutes of a lifetime as they are stated. */
  long servedStated(String id) {
    return bank.served(id(id), ledger.asKnownAt(Long.MAX_VALUE), day).orElseThrow().stated();
  }

  private long balance(AccountId account) {
    return ledger.balance(account, LocalDate.MAX).toOptional().map(Balance::posted).orElse(0L);
  }
}
