package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.SignIn;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * Something that earns points, as it is known now (积分事项): a sign-in, a household that keeps the
 * covenant (QS-04), a service that a team's handbook lists (QS-15), a member's task or fault
 * (QS-19). A host states it again whenever it is corrected, cancelled, contested or done anew.
 *
 * @param id its id, the same in all its statements
 * @param holder whose it is, such as {@link PointsAccounts} names it
 * @param contributionClass its class as a code, for which a policy states a figure
 * @param quantity how many units of the class, such as times or hours; an engine refuses less than
 *     1
 * @param activity the activity at which it was done, if at one; its session, for limits
 * @param effectiveOn the day on which it was done
 * @param recordedAt when this statement was written down; it may be much later
 * @param state whether it counts
 * @param announcedOn the first day of its public notice, where a policy asks for one (公示起始日)
 * @param cause the host's text of why; a deduction needs one
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record Contribution(
    ContributionId id,
    AccountId holder,
    String contributionClass,
    long quantity,
    Optional<ActivityId> activity,
    LocalDate effectiveOn,
    Instant recordedAt,
    State state,
    Optional<LocalDate> announcedOn,
    Optional<ContentRef> cause,
    Optional<EvidenceRef> evidence)
    implements WithContribution {

  /** Checks the components. */
  public Contribution {
    requireNonNull(id, "id");
    requireNonNull(holder, "holder");
    requireNonNull(contributionClass, "contributionClass");
    requireNonNull(activity, "activity");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(state, "state");
    requireNonNull(announcedOn, "announcedOn");
    requireNonNull(cause, "cause");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("contributionClass", contributionClass);
  }

  /**
   * A sign-in as something that earns points (CC-13): one of the person, the activity and the day.
   *
   * @param signIn the sign-in
   * @return the contribution to the person's account
   */
  public static Contribution from(SignIn signIn) {
    requireNonNull(signIn, "signIn");
    return builder()
        .id(ContributionId.ofSignIn(signIn.person(), signIn.activity(), signIn.effectiveOn()))
        .holder(PointsAccounts.of(signIn.person()))
        .contributionClass(signIn.activityClass())
        .quantity(1)
        .activity(signIn.activity())
        .effectiveOn(signIn.effectiveOn())
        .recordedAt(signIn.recordedAt())
        .state(State.STATED)
        .evidence(signIn.evidence())
        .build();
  }

  /**
   * Starts a contribution, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether a contribution counts (积分事项状态). */
  public enum State {
    /** It counts, once its notice is over where a policy asks for one (计分). */
    STATED,
    /** An objection or an appeal is open: nothing changes until it is decided (有异议). */
    CONTESTED,
    /** It does not count: it was a mistake, or an objection was upheld (撤销). */
    CANCELLED
  }

  /**
   * Names the components of a contribution one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ContributionBuilder {

    Builder() {}
  }
}
