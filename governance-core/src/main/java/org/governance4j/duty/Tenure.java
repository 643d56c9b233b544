package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.rule.Validity;

/**
 * Days on which a bearer is there to owe a duty (在任期间): on which an organisation exists, a member
 * belongs to it, or somebody holds a post.
 *
 * @param person who holds the post; empty unless the bearer is a post
 * @param acting whether the person only acts in it
 * @param validity the days
 */
public record Tenure(Optional<PersonId> person, boolean acting, Validity validity) {

  /** Checks the components. */
  public Tenure {
    requireNonNull(person, "person");
    requireNonNull(validity, "validity");
  }

  /**
   * Days on which the bearer itself is there.
   *
   * @param validity the days
   * @return the tenure
   */
  public static Tenure of(Validity validity) {
    return new Tenure(Optional.empty(), false, validity);
  }

  /**
   * A holder of a post.
   *
   * @param holding the registry's holding
   * @return the tenure
   */
  public static Tenure of(PostHolding holding) {
    requireNonNull(holding, "holding");
    return new Tenure(Optional.of(holding.person()), holding.acting(), holding.validity());
  }
}
