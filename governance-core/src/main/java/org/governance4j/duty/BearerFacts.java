package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A bearer with the facts that the host states for the call (履职主体及其事实).
 *
 * @param bearer who owes the duty
 * @param tenures when the bearer is there; none stated means always for an organisation or a
 *     person, and that it is not known for a member or a post
 * @param excuses the excuses, also those that overlap
 * @param targets whom the duty is to reach; none stated means that they are not known
 */
public record BearerFacts(
    Bearer bearer,
    ImmutableList<Tenure> tenures,
    ImmutableList<Excuse> excuses,
    ImmutableList<DatedTarget> targets) {

  /** Checks the components. */
  public BearerFacts {
    requireNonNull(bearer, "bearer");
    requireNonNull(tenures, "tenures");
    requireNonNull(excuses, "excuses");
    requireNonNull(targets, "targets");
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
   * The same bearer with tenures.
   *
   * @param all the tenures
   * @return the facts
   */
  public BearerFacts withTenures(Tenure... all) {
    return new BearerFacts(bearer, ImmutableList.copyOf(all), excuses, targets);
  }

  /**
   * The same bearer with excuses.
   *
   * @param all the excuses
   * @return the facts
   */
  public BearerFacts withExcuses(Excuse... all) {
    return new BearerFacts(bearer, tenures, ImmutableList.copyOf(all), targets);
  }

  /**
   * The same bearer with those to be reached.
   *
   * @param all the targets
   * @return the facts
   */
  public BearerFacts withTargets(DatedTarget... all) {
    return new BearerFacts(bearer, tenures, excuses, ImmutableList.copyOf(all));
  }
}
