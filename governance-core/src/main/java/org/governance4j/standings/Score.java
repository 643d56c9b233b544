package org.governance4j.standings;

import static java.util.Objects.requireNonNull;

import org.governance4j.journal.AccountId;

/**
 * How many points somebody has or brings in (得分).
 *
 * @param subject who, named by the purse
 * @param points the points; below zero where more was deducted than added
 */
public record Score(AccountId subject, long points) {

  /** Checks the components. */
  public Score {
    requireNonNull(subject, "subject");
  }
}
