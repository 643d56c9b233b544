package org.governance4j.timebank;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what voluntary service saves (时间银行核算; CD-29, LC-09). Immutable and thread-safe; a
 * ledger is asked and not changed.
 *
 * <p>It answers with what must be added to what stands, so the same records may be stated as often
 * as a host likes: late, again, corrected or cancelled. Of a record every statement is given, in
 * any order; the last correction counts. Records of one person that overlap, or that are rounded
 * together, are given together; those that are not given stand as they are, and take their part of
 * the caps.
 *
 * <pre>{@code
 * TimeBank bank =
 *     TimeBank.of(TimeBankAccounts.of("chengdong"), pack.get(TimeBankPolicy.KEY), zone)
 *         .withCoins(pack.get(CoinPolicy.KEY));
 * TimePostings postings = bank.postings(records, ledger, now).orElseThrow();
 * Decision decision = ledger.decide(postings.commands(), now).orElseThrow();
 * }</pre>
 */
public final class TimeBank {

  /** The most statements of one call. */
  public static final int MAX_RECORDS = 100_000;

  /** The longest record: 31 days. */
  public static final long MAX_MINUTES = 44_640;

  private static final Logger LOG = LoggerFactory.getLogger(TimeBank.class);

  private final TimeBankAccounts accounts;
  private final Dated<TimeBankPolicy> policy;
  private final Optional<Dated<CoinPolicy>> coins;
  private final ZoneId zone;
  private final LocalDate knownOn;

  private TimeBank(
      TimeBankAccounts accounts,
      Dated<TimeBankPolicy> policy,
      Optional<Dated<CoinPolicy>> coins,
      ZoneId zone,
      LocalDate knownOn) {
    this.accounts = accounts;
    this.policy = policy;
    this.coins = coins;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  /**
   * A time bank that keeps hours.
   *
   * @param accounts how its accounts are named
   * @param policy how hours are counted
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static TimeBank of(TimeBankAccounts accounts, Dated<TimeBankPolicy> policy, ZoneId zone) {
    requireNonNull(accounts, "accounts");
    requireNonNull(policy, "policy");
    requireNonNull(zone, "zone");
    LOG.debug("compiled a time bank: {} versions of the policy", policy.versions().size());
    return new TimeBank(accounts, policy, Optional.empty(), zone, LocalDate.MAX);
  }

  /**
   * The same bank with coins besides the hours.
   *
   * @param coinPolicy what hours earn
   * @return the engine
   * @throws IllegalArgumentException if versions count coins in different parts of a minute, which
   *     no one account can hold
   */
  public TimeBank withCoins(Dated<CoinPolicy> coinPolicy) {
    requireNonNull(coinPolicy, "coinPolicy");
    long units = coinPolicy.values().stream().map(CoinPolicy::parts).distinct().count();
    checkArgument(
        units <= 1, "versions count coins in %s different parts of a minute: state one", units);
    return new TimeBank(accounts, policy, Optional.of(coinPolicy), zone, knownOn);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public TimeBank asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new TimeBank(accounts, policy, coins, zone, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * How the bank's accounts are named.
   *
   * @return the names
   */
  public TimeBankAccounts accounts() {
    return accounts;
  }

  ZoneId zone() {
    return zone;
  }

  Outcome<TimeBankPolicy> policyOn(LocalDate day) {
    return policy.asOf(day, knownOn);
  }

  /** The policy of coins on a day; empty for a bank that keeps none. */
  Optional<Outcome<CoinPolicy>> coinsOn(LocalDate day) {
    return coins.map(dated -> dated.asOf(day, knownOn));
  }

  /**
   * What some records add to a ledger. Each minute of a person counts once, for the record that
   * began first, of two the one with the lower id. O(n log n) for n records, beside what stands of
   * them and, where a cap is stated, the statements of their persons.
   *
   * @param records every statement of the records, in any order, at most {@value #MAX_RECORDS}
   * @param ledger where they are posted
   * @param at the posting instant; what is not over by then comes back apart
   * @return what to enter, with the records that come back apart; refused as a whole only for an
   *     instant that no ledger has and for too many records
   */
  public Outcome<TimePostings> postings(List<ServiceRecord> records, Ledger ledger, Instant at) {
    requireNonNull(records, "records");
    requireNonNull(ledger, "ledger");
    requireNonNull(at, "at");
    return postings(records, ledger, at, new Steps(record -> false));
  }

  /**
   * What one of some records saves, with the reasons; computed as {@link #postings} does.
   *
   * @param record the record
   * @param records every statement of the records that are counted together
   * @param ledger where they are posted
   * @param at the posting instant
   * @return what it saves; refused or undetermined where it comes back apart, and where no
   *     statement of it is given
   */
  public Outcome<TimeCredit> explain(
      ServiceRecordId record, List<ServiceRecord> records, Ledger ledger, Instant at) {
    requireNonNull(record, "record");
    requireNonNull(records, "records");
    requireNonNull(ledger, "ledger");
    requireNonNull(at, "at");
    Steps steps = new Steps(record::equals);
    return postings(records, ledger, at, steps)
        .flatMap(all -> new Explanations(all, steps).of(record));
  }

  /**
   * What each of some records saves, with the reasons; as {@link #explain(ServiceRecordId, List,
   * Ledger, Instant)} of each one, in one pass.
   *
   * @param records every statement of the records that are counted together
   * @param ledger where they are posted
   * @param at the posting instant
   * @return what each record saves, in the order in which they are first stated
   */
  public ImmutableMap<ServiceRecordId, Outcome<TimeCredit>> explain(
      List<ServiceRecord> records, Ledger ledger, Instant at) {
    requireNonNull(records, "records");
    requireNonNull(ledger, "ledger");
    requireNonNull(at, "at");
    Steps steps = new Steps(record -> true);
    Outcome<Explanations> explained =
        postings(records, ledger, at, steps).map(all -> new Explanations(all, steps));
    return records.stream()
        .map(ServiceRecord::id)
        .distinct()
        .collect(
            ImmutableMap.toImmutableMap(
                record -> record, record -> explained.flatMap(all -> all.of(record))));
  }

  private Outcome<TimePostings> postings(
      List<ServiceRecord> records, Ledger ledger, Instant at, Steps steps) {
    Instant postedAt = at.isBefore(ledger.lastPostedAt()) ? ledger.lastPostedAt() : at;
    if (!RecordChecks.isInRange(postedAt)) {
      return Outcome.refused(
          Reason.of(TimeBankReason.POSTED_OUT_OF_RANGE, TimebankLaw.BOUNDS, "at", Fact.of(postedAt))
              .with("first", Fact.of(RecordChecks.FIRST))
              .with("end", Fact.of(RecordChecks.END)));
    }
    if (records.size() > MAX_RECORDS) {
      return Outcome.refused(
          Reason.of(
                  TimeBankReason.TOO_MANY_RECORDS,
                  TimebankLaw.BOUNDS,
                  "size",
                  Fact.of(records.size(), Unit.COUNT))
              .with("most", Fact.of(MAX_RECORDS, Unit.COUNT)));
    }
    return Outcome.accepted(new Crediting(this, ledger, steps).postings(records, postedAt));
  }

  /**
   * The minutes that a person served up to a day, whatever was spent.
   *
   * @param person the person
   * @param ledger the ledger as it was known at some entry
   * @param on the day, whose policy says how a total is rounded
   * @return the minutes; undetermined if the ledger has no hours of the person, or without a policy
   */
  public Outcome<TimeServed> served(PersonId person, LedgerView ledger, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    return policyOn(on)
        .combine(ledger.correctedBalance(accounts.hours(person), on), TimeBank::served)
        .flatMap(outcome -> outcome);
  }

  /**
   * The minutes that stand of some records on a person's hours, by the days that they count for.
   *
   * @param person the person
   * @param records the records; those without anything on these hours have no cell
   * @param ledger the ledger
   * @param entries how many of its entries are known
   * @param days the days
   * @return the minutes of each record and day, none of them zero; undetermined if the ledger has
   *     no hours of the person
   */
  public Outcome<ImmutableTable<ServiceRecordId, LocalDate, Long>> hoursByRecord(
      PersonId person,
      Collection<ServiceRecordId> records,
      Ledger ledger,
      long entries,
      Validity days) {
    requireNonNull(person, "person");
    requireNonNull(records, "records");
    requireNonNull(ledger, "ledger");
    requireNonNull(days, "days");
    return ledger
        .asKnownAt(entries)
        .correctedStatement(accounts.hours(person), days)
        .map(statement -> new RecordHours(ledger, accounts.bank(), records).of(statement));
  }

  private static Outcome<TimeServed> served(TimeBankPolicy policy, long minutes) {
    Rounding rounding = policy.rounding();
    long stated = rounding.per() == Rounding.Per.TOTAL ? rounding.round(minutes) : minutes;
    return Outcome.accepted(
        new TimeServed(minutes, stated),
        Reason.of(
                TimeBankReason.MINUTES_SERVED,
                policy.rule(),
                "minutes",
                Fact.of(minutes, Unit.MINUTES))
            .with("rounded", Fact.of(stated, Unit.MINUTES)));
  }
}
