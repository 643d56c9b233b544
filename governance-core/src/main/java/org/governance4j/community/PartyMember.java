package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * A party member, probationary or full (党员). Activists and candidates are not members, see {@link
 * Applicant}.
 *
 * @param person the person; one record each
 * @param admittedOn the first day as a probationary member
 * @param fullSince the first day as a full member, from which the years in the party count (党龄,
 *     QS-19); empty during probation
 * @param endedOn the first day after the membership; empty while a member
 * @param affiliations the branches that held the organisational relation, in any order, one on a
 *     day
 */
@Value.Builder
public record PartyMember(
    PersonId person,
    LocalDate admittedOn,
    Optional<LocalDate> fullSince,
    Optional<LocalDate> endedOn,
    ImmutableList<Affiliation> affiliations)
    implements WithPartyMember {

  /** Checks the components. */
  public PartyMember {
    requireNonNull(person, "person");
    requireNonNull(admittedOn, "admittedOn");
    requireNonNull(fullSince, "fullSince");
    requireNonNull(endedOn, "endedOn");
    requireNonNull(affiliations, "affiliations");
  }

  /**
   * Starts a party member, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The status on a day.
   *
   * @param date the day
   * @return full or probationary, or empty on a day without membership
   */
  public Optional<Status> statusOn(LocalDate date) {
    requireNonNull(date, "date");
    if (date.isBefore(admittedOn) || endedOn.isPresent() && !date.isBefore(endedOn.get())) {
      return Optional.empty();
    }
    boolean full = fullSince.isPresent() && !date.isBefore(fullSince.get());
    return Optional.of(full ? Status.FULL : Status.PROBATIONARY);
  }

  /**
   * The branch that holds a member's organisational relation (组织关系), which need not be the
   * community that the member registers with (CC-05).
   *
   * @param branch the branch
   * @param validity the days on which it holds the relation
   */
  public record Affiliation(OrganisationId branch, Validity validity) {

    /** Checks the components. */
    public Affiliation {
      requireNonNull(branch, "branch");
      requireNonNull(validity, "validity");
    }
  }

  /** The status of a party member (党员身份). */
  public enum Status {
    /** Admitted, on probation (预备党员). */
    PROBATIONARY,
    /** A full member (正式党员). */
    FULL
  }

  /**
   * Names the components of a party member one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends PartyMemberBuilder {

    Builder() {}
  }
}
