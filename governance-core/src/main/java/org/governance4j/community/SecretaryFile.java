package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * A community secretary's file that a higher level keeps, such as the county (书记档案), LC-03.
 *
 * @param secretary the secretary
 * @param community the community
 * @param filedWith the organisation that keeps the file
 * @param filedOn the day of filing, on which both organisations exist
 * @param file the file, which the host keeps
 */
@Value.Builder
public record SecretaryFile(
    PersonId secretary,
    OrganisationId community,
    OrganisationId filedWith,
    LocalDate filedOn,
    EvidenceRef file)
    implements WithSecretaryFile {

  /** Checks the components. */
  public SecretaryFile {
    requireNonNull(secretary, "secretary");
    requireNonNull(community, "community");
    requireNonNull(filedWith, "filedWith");
    requireNonNull(filedOn, "filedOn");
    requireNonNull(file, "file");
  }

  /**
   * Starts a secretary file, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a secretary file one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends SecretaryFileBuilder {

    Builder() {}
  }
}
