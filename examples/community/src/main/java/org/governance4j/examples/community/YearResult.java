package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.OrganisationId;
import org.governance4j.duty.DutySheet;
import org.governance4j.rule.Outcome;
import org.immutables.value.Value;

/**
 * What the engines answered about the community's year.
 *
 * @param wishes how each wish stands, and who is to fulfil the open ones (CD-16)
 * @param accounts what each person has earned, spent and saved (CC-13, CD-29)
 * @param appraisal the members' grades and the branches (CD-19, CC-04, CC-05)
 * @param contact which member keeps contact with which households (LC-06)
 * @param duties each duty of each organisation, period by period (CD-18, CD-24)
 */
@Value.Builder
record YearResult(
    WishesResult wishes,
    AccountsResult accounts,
    AppraisalResult appraisal,
    ContactResult contact,
    ImmutableList<DutyResult> duties) {

  /**
   * One duty of one organisation.
   *
   * @param organisation whose duty
   * @param duty its code
   * @param sheet the periods of the year, with a reason for each one missed
   */
  record DutyResult(OrganisationId organisation, String duty, Outcome<DutySheet> sheet) {}
}
