package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.OpaqueId;

/**
 * Names a contribution that earns points (积分事项标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record ContributionId(String value) implements OpaqueId, Comparable<ContributionId> {

  /** Checks the components. */
  public ContributionId {
    OpaqueId.check("contribution", value);
  }

  /**
   * Names a contribution that earns points.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static ContributionId of(String value) {
    return new ContributionId(value);
  }

  /**
   * Names a person's sign-in at an activity on a day, of which there is one.
   *
   * @param person the person
   * @param activity the activity
   * @param effectiveOn the day
   * @return the id
   */
  public static ContributionId ofSignIn(
      PersonId person, ActivityId activity, LocalDate effectiveOn) {
    requireNonNull(person, "person");
    requireNonNull(activity, "activity");
    requireNonNull(effectiveOn, "effectiveOn");
    return derived("sign-in", person.value(), activity.value(), effectiveOn.toString());
  }

  /**
   * Names the base with which a holder's record of a year begins, of which there is one.
   *
   * @param holder whose record it is
   * @param year the year
   * @return the id
   */
  public static ContributionId ofBase(AccountId holder, int year) {
    requireNonNull(holder, "holder");
    return derived("record-base", holder.value(), Integer.toString(year));
  }

  private static ContributionId derived(String purpose, String... parts) {
    return new ContributionId(TransferId.derivedFrom(purpose, parts).value());
  }

  @Override
  public int compareTo(ContributionId other) {
    return value.compareTo(other.value);
  }
}
