package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out what voluntary service saves (时间银行核算; CD-29, LC-09). Immutable and thread-safe.
 *
 * <p>The version of the policy is the one in force on the day that a record counts for. A record
 * can be credited once it is recorded and, where the policy requires it, confirmed; that instant
 * orders the records, and is when the transfer is recorded.
 *
 * <pre>{@code
 * TimeBank bank = TimeBank.of(pack.get(TimeBankPolicy.KEY), zone);
 * ImmutableList<TimeCredit> credits = bank.credits(records).orElseThrow();
 * ledger.applyAll(TimeBank.toTransfers(credits)).orElseThrow();
 * long saved = TimeBankAccounts.saved(ledger.statement(TimeBankAccounts.of(person), days).orElseThrow());
 * Outcome<Band> star = bank.starLevel(saved, today);
 * }</pre>
 */
public final class TimeBank {

  private static final Logger LOG = LoggerFactory.getLogger(TimeBank.class);

  private static final long MINUTES_OF_HOUR = 60;

  private final Dated<TimeBankPolicy> policy;
  private final ZoneId zone;
  private final LocalDate knownOn;

  private TimeBank(Dated<TimeBankPolicy> policy, ZoneId zone, LocalDate knownOn) {
    this.policy = policy;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  /**
   * A time bank.
   *
   * @param policy its rules
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static TimeBank of(Dated<TimeBankPolicy> policy, ZoneId zone) {
    requireNonNull(policy, "policy");
    requireNonNull(zone, "zone");
    LOG.debug("compiled a time bank: {} versions of the policy", policy.versions().size());
    return new TimeBank(policy, zone, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public TimeBank asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new TimeBank(policy, zone, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * What some records save. Overlapping records of one person count the time once, for the record
   * that could be credited first, of two at one instant for the lower id; so the call must be given
   * every record of a person that may overlap another, and what can be credited later changes no
   * earlier credit. Each record's counted time is rounded once. O(n log n) for n records and the
   * overlaps among them.
   *
   * @param records the records in any order
   * @return a credit for each record: those that count in the order in which they could be
   *     credited, then those that wait for confirmation by id; refused with every record that
   *     contradicts itself or another; undetermined with every record without a policy
   */
  public Outcome<ImmutableList<TimeCredit>> credits(List<ServiceRecord> records) {
    requireNonNull(records, "records");
    return new Crediting(policy, zone, knownOn).credits(records);
  }

  /**
   * The transfers to post, in the order of recording.
   *
   * @param credits the credits
   * @return the transfers of more than zero minutes
   */
  public static ImmutableList<Transfer> toTransfers(List<TimeCredit> credits) {
    requireNonNull(credits, "credits");
    return credits.stream()
        .flatMap(credit -> credit.transfer().stream())
        .sorted(Crediting.IN_ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The id of the transfer that a record becomes.
   *
   * @param record the record
   * @return the id, by which the ledger finds the transfer
   */
  public static TransferId transferOf(ServiceRecordId record) {
    requireNonNull(record, "record");
    return TransferId.derivedFrom("timebank/record", record.value());
  }

  /**
   * The star level of a lifetime's service, by exact hours.
   *
   * @param lifetimeMinutes the minutes saved, as {@link TimeBankAccounts#saved} adds them up
   * @param on the day whose policy counts
   * @return the star level; refused if the minutes are below zero; undetermined without a policy
   */
  public Outcome<Band> starLevel(long lifetimeMinutes, LocalDate on) {
    requireNonNull(on, "on");
    if (lifetimeMinutes < 0) {
      return Outcome.refused(
          Reason.of(
              TimeBankReason.MINUTES_NEGATIVE,
              TimebankLaw.NOT_NEGATIVE,
              "minutes",
              Fact.of(lifetimeMinutes, Unit.MINUTES)));
    }
    Fraction hours = Fraction.of(lifetimeMinutes, MINUTES_OF_HOUR);
    return policy
        .asOf(on, knownOn)
        .flatMap(
            stated ->
                Outcome.accepted(
                        stated,
                        Reason.of(
                            TimeBankReason.HOURS_SERVED, stated.rule(), "hours", Fact.of(hours)))
                    .flatMap(known -> known.starLevels().bandOf(hours)));
  }
}
