package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Validity;

/**
 * A person on the way to membership during one stage (入党积极分子、发展对象), CC-02, CD-31.
 *
 * @param person the person, who is not a member on these days
 * @param stage the stage
 * @param branch the branch that trains the person
 * @param validity the days of this stage
 */
public record Applicant(PersonId person, Stage stage, OrganisationId branch, Validity validity) {

  /** Checks the components. */
  public Applicant {
    requireNonNull(person, "person");
    requireNonNull(stage, "stage");
    requireNonNull(branch, "branch");
    requireNonNull(validity, "validity");
  }

  /** How far a person who is not yet a member has come (入党阶段), CC-02, CD-31. */
  public enum Stage {
    /** An activist seeking membership (入党积极分子). */
    ACTIVIST,
    /** A candidate for membership (发展对象). */
    CANDIDATE
  }
}
