package org.governance4j.community;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/**
 * A person's post in an organisation or a body over time (任职).
 *
 * @param person who holds it
 * @param post the post's code, such as {@code SECRETARY}, {@code BRANCH_COMMITTEE_MEMBER}, {@code
 *     COMMITTEE_DIRECTOR} or {@code PART_TIME_COMMISSIONER}
 * @param organisation the organisation, unless it is a body's post
 * @param body the body, unless it is an organisation's post
 * @param acting whether the person only acts in the post (代理)
 * @param validity the days on which it is held
 */
public record PostHolding(
    PersonId person,
    String post,
    Optional<OrganisationId> organisation,
    Optional<BodyId> body,
    boolean acting,
    Validity validity) {

  /** Checks the components. */
  public PostHolding {
    requireNonNull(person, "person");
    requireNonNull(post, "post");
    requireNonNull(organisation, "organisation");
    requireNonNull(body, "body");
    requireNonNull(validity, "validity");
    OpaqueId.check("post", post);
    checkArgument(
        organisation.isPresent() != body.isPresent(),
        "post %s of %s must be held in exactly one of organisation and body, but they are %s and"
            + " %s",
        post,
        person,
        organisation,
        body);
  }

  /**
   * A post in an organisation, not merely acted in.
   *
   * @param person who holds it
   * @param post the post's code
   * @param organisation the organisation
   * @param validity the days on which it is held
   * @return the post holding
   */
  public static PostHolding of(
      PersonId person, String post, OrganisationId organisation, Validity validity) {
    requireNonNull(organisation, "organisation");
    return new PostHolding(
        person, post, Optional.of(organisation), Optional.empty(), false, validity);
  }

  /**
   * A post in a body, not merely acted in.
   *
   * @param person who holds it
   * @param post the post's code
   * @param body the body
   * @param validity the days on which it is held
   * @return the post holding
   */
  public static PostHolding of(PersonId person, String post, BodyId body, Validity validity) {
    requireNonNull(body, "body");
    return new PostHolding(person, post, Optional.empty(), Optional.of(body), false, validity);
  }
}
