package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.community.SignIn;

/**
 * What is known of some sign-ins and contributions (积分事实), in any order. A fact may be stated more
 * than once: the statement that was recorded last counts.
 *
 * @param signIns sign-ins that count
 * @param contributions contributions, among them sign-ins that are cancelled or contested
 */
public record PointsFacts(
    ImmutableList<SignIn> signIns, ImmutableList<Contribution> contributions) {

  /** Checks the components. */
  public PointsFacts {
    requireNonNull(signIns, "signIns");
    requireNonNull(contributions, "contributions");
  }

  /**
   * Sign-ins and contributions.
   *
   * @param signIns the sign-ins
   * @param contributions the contributions
   * @return the facts
   */
  public static PointsFacts of(List<SignIn> signIns, List<Contribution> contributions) {
    requireNonNull(signIns, "signIns");
    requireNonNull(contributions, "contributions");
    return new PointsFacts(ImmutableList.copyOf(signIns), ImmutableList.copyOf(contributions));
  }

  /**
   * Sign-ins alone.
   *
   * @param signIns the sign-ins
   * @return the facts
   */
  public static PointsFacts ofSignIns(List<SignIn> signIns) {
    requireNonNull(signIns, "signIns");
    return of(signIns, ImmutableList.of());
  }

  /**
   * Contributions alone.
   *
   * @param contributions the contributions
   * @return the facts
   */
  public static PointsFacts of(List<Contribution> contributions) {
    requireNonNull(contributions, "contributions");
    return of(ImmutableList.of(), contributions);
  }

  /**
   * All of them as contributions.
   *
   * @return the sign-ins, then the contributions
   */
  public ImmutableList<Contribution> all() {
    return Stream.concat(signIns.stream().map(Contribution::from), contributions.stream())
        .collect(ImmutableList.toImmutableList());
  }
}
