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
public record Bearing(
    Bearer bearer,
    ImmutableList<Tenure> tenures,
    ImmutableList<Excuse> excuses,
    ImmutableList<DatedTarget> targets) {

  /** Checks the components. */
  public Bearing {
    requireNonNull(bearer, "bearer");
    requireNonNull(tenures, "tenures");
    requireNonNull(excuses, "excuses");
    requireNonNull(targets, "targets");
  }

  /**
   * A bearer of whom nothing further is stated.
   *
   * @param bearer who owes the duty
   * @return the bearing
   */
  public static Bearing of(Bearer bearer) {
    return new Bearing(bearer, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * The same bearer with tenures.
   *
   * @param all the tenures
   * @return the bearing
   */
  public Bearing withTenures(Tenure... all) {
    requireNonNull(all, "all");
    return new Bearing(bearer, ImmutableList.copyOf(all), excuses, targets);
  }

  /**
   * The same bearer with excuses.
   *
   * @param all the excuses
   * @return the bearing
   */
  public Bearing withExcuses(Excuse... all) {
    requireNonNull(all, "all");
    return new Bearing(bearer, tenures, ImmutableList.copyOf(all), targets);
  }

  /**
   * The same bearer with those to be reached.
   *
   * @param all the targets
   * @return the bearing
   */
  public Bearing withTargets(DatedTarget... all) {
    requireNonNull(all, "all");
    return new Bearing(bearer, tenures, excuses, ImmutableList.copyOf(all));
  }
}
