package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * A person's post in an organisation or a body over time (任职).
 *
 * @param person who holds it
 * @param post the post's code, such as {@code SECRETARY}, {@code BRANCH_COMMITTEE_MEMBER}, {@code
 *     COMMITTEE_DIRECTOR} or {@code PART_TIME_COMMISSIONER}
 * @param scope the organisation or the body whose post it is
 * @param acting whether the person only acts in the post (代理)
 * @param validity the days on which it is held
 */
@Value.Builder
public record PostHolding(
    PersonId person, String post, Scope scope, boolean acting, Validity validity)
    implements WithPostHolding {

  /** Checks the components. */
  public PostHolding {
    requireNonNull(person, "person");
    requireNonNull(post, "post");
    requireNonNull(scope, "scope");
    requireNonNull(validity, "validity");
    OpaqueId.checkCode("post", post);
  }

  /**
   * Starts a post holding, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
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
    return new PostHolding(person, post, new Scope.OfOrganisation(organisation), false, validity);
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
    return new PostHolding(person, post, new Scope.OfBody(body), false, validity);
  }

  /**
   * The organisation whose post it is.
   *
   * @return the organisation, or empty if it is a body's post
   */
  public Optional<OrganisationId> organisation() {
    return scope instanceof Scope.OfOrganisation of
        ? Optional.of(of.organisation())
        : Optional.empty();
  }

  /**
   * The body whose post it is.
   *
   * @return the body, or empty if it is an organisation's post
   */
  public Optional<BodyId> body() {
    return scope instanceof Scope.OfBody of ? Optional.of(of.body()) : Optional.empty();
  }

  /** The organisation or the body whose post it is (任职单位). */
  public sealed interface Scope {

    /**
     * An organisation's.
     *
     * @param organisation the organisation
     */
    record OfOrganisation(OrganisationId organisation) implements Scope {

      /** Checks the components. */
      public OfOrganisation {
        requireNonNull(organisation, "organisation");
      }
    }

    /**
     * A body's.
     *
     * @param body the body
     */
    record OfBody(BodyId body) implements Scope {

      /** Checks the components. */
      public OfBody {
        requireNonNull(body, "body");
      }
    }
  }

  /**
   * Names the components of a post holding one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends PostHoldingBuilder {

    Builder() {}
  }
}
