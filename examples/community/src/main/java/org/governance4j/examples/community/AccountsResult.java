package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.PersonId;
import org.governance4j.ledger.Statement;
import org.governance4j.journal.Transfer;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Outcome;
import org.governance4j.timebank.TimeCredit;
import org.immutables.value.Value;

/**
 * Points and hours as one ledger has them at the end of the day asked about (CC-13, CD-29).
 *
 * @param persons everyone who signed in, served or took part in a transfer, by id
 * @param transfers each transfer that the folder states, in the order of recording, as the ledger
 *     took it: refused where, for example, the points were not there
 * @param pointsIssued all points ever earned, less those taken back
 * @param minutesIssued all minutes ever saved, less those taken back
 */
record AccountsResult(
    ImmutableList<PersonAccount> persons,
    ImmutableList<StatedTransfer> transfers,
    long pointsIssued,
    long minutesIssued) {

  /**
   * One person.
   *
   * @param person who
   * @param earned the transfers of points for the person's sign-ins
   * @param credits what each of the person's service records saves, and why
   * @param points the year's statement of points
   * @param minutes the year's statement of minutes
   * @param savedMinutes the minutes saved over a lifetime, whatever was spent
   * @param star the star level by these
   */
  @Value.Builder
  record PersonAccount(
      PersonId person,
      Outcome<ImmutableList<Transfer>> earned,
      Outcome<ImmutableList<TimeCredit>> credits,
      Statement points,
      Statement minutes,
      long savedMinutes,
      Outcome<Band> star) {}

  /**
   * A transfer that the folder states.
   *
   * @param transfer what was stated
   * @param posted whether the ledger took it
   */
  record StatedTransfer(Transfer transfer, Outcome<Transfer> posted) {}
}
