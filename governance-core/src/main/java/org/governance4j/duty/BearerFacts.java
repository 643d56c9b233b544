package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * A bearer with the facts that the host states for the call (履职主体及其事实).
 *
 * @param bearer who owes the duty
 * @param tenures when the bearer is there; none stated means always for an organisation or a
 *     person, and that it is not known for a member or a post
 * @param excuses the excuses, also those that overlap
 * @param targets whom the duty is to reach; none stated means that they are not known
 */
@Value.Builder
public record BearerFacts(
    Bearer bearer,
    ImmutableList<Tenure> tenures,
    ImmutableList<Excuse> excuses,
    ImmutableList<DatedTarget> targets)
    implements WithBearerFacts {

  /** Checks the components. */
  public BearerFacts {
    requireNonNull(bearer, "bearer");
    requireNonNull(tenures, "tenures");
    requireNonNull(excuses, "excuses");
    requireNonNull(targets, "targets");
  }

  /**
   * Starts the facts of a bearer, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A bearer of whom nothing further is stated.
   *
   * @param bearer who owes the duty
   * @return the facts
   */
  public static BearerFacts of(Bearer bearer) {
    return new BearerFacts(bearer, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Names the components of the facts one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends BearerFactsBuilder {

    Builder() {}
  }
}
