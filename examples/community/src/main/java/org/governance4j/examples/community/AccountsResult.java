package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Statement;
import org.governance4j.points.Contribution;
import org.governance4j.points.YearRecord;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timebank.TimeCredit;
import org.immutables.value.Value;

/**
 * Points and hours as one ledger has them at the end of the day asked about (CC-13, CD-29).
 *
 * @param persons everyone who signed in, served, took part in a transfer or has a record, by id
 * @param transfers each transfer that the folder states, in the order of recording, as the ledger
 *     took it: refused where, for example, the points were not there
 * @param earnedFor for what an engine entered a transfer of points
 * @param records the year's records together
 * @param pointsIssued all points ever earned, less those taken back
 * @param minutesServed all minutes ever served, less those taken back
 */
@Value.Builder
record AccountsResult(
    ImmutableList<PersonAccount> persons,
    ImmutableList<StatedTransfer> transfers,
    ImmutableMap<TransferId, Earned> earnedFor,
    RecordTotals records,
    long pointsIssued,
    long minutesServed) {

  /**
   * One person.
   *
   * @param person who
   * @param earned the points that stand for the person's sign-ins, and what kept some of them back
   * @param credits what each of the person's service records saves, and why
   * @param points the year's statement of points
   * @param record the year's record, of party members only
   * @param minutes the year's statement of minutes served
   * @param coins the year's statement of what of them can be spent
   * @param servedMinutes the minutes served over a lifetime, whatever was spent
   * @param star the star level by these
   */
  @Value.Builder
  record PersonAccount(
      PersonId person,
      Outcome<Long> earned,
      ImmutableList<RecordCredit> credits,
      Statement points,
      Optional<PersonRecord> record,
      Statement minutes,
      Statement coins,
      long servedMinutes,
      Outcome<Band> star) {}

  /**
   * One person's record of the year (QS-19).
   *
   * @param standing the record; undetermined as long as it has no base
   * @param statement what moved on it
   * @param open why some facts are not in it, or not as they were stated last
   */
  record PersonRecord(
      Outcome<YearRecord> standing, Statement statement, ImmutableList<Reason> open) {}

  /**
   * The records of a year together.
   *
   * @param kept how many are known
   * @param undetermined how many are not, for example for want of a base
   * @param base the bases of those known
   * @param added what was added to them
   * @param deducted what was deducted from them
   * @param shown what they show
   */
  @Value.Builder
  record RecordTotals(
      int kept, int undetermined, long base, long added, long deducted, long shown) {}

  /**
   * What a service record saves.
   *
   * @param record the record
   * @param credit what it saves; refused or undetermined where it came back apart
   */
  record RecordCredit(ServiceRecordId record, Outcome<TimeCredit> credit) {}

  /**
   * For what an engine entered a transfer of points.
   *
   * @param fact the fact as it was stated when they were entered
   * @param takenBack whether the transfer takes back what was entered for it
   */
  record Earned(Contribution fact, boolean takenBack) {}

  /**
   * A transfer that the folder states.
   *
   * @param transfer what was stated
   * @param posted whether the ledger took it
   */
  record StatedTransfer(Transfer transfer, Outcome<Transfer> posted) {}
}
