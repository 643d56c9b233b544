package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.rule.EvidenceRef;

/**
 * A community secretary's file that a higher level keeps, such as the county (书记档案), LC-03.
 *
 * @param secretary the secretary
 * @param community the community
 * @param filedWith the organisation that keeps the file
 * @param filedOn the day of filing, on which both organisations exist
 * @param file the file, which the host keeps
 */
public record SecretaryFile(
    PersonId secretary,
    OrganisationId community,
    OrganisationId filedWith,
    LocalDate filedOn,
    EvidenceRef file) {

  /** Checks the components. */
  public SecretaryFile {
    requireNonNull(secretary, "secretary");
    requireNonNull(community, "community");
    requireNonNull(filedWith, "filedWith");
    requireNonNull(filedOn, "filedOn");
    requireNonNull(file, "file");
  }
}
