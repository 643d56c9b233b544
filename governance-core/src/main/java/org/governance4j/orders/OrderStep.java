package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * A step of an order: what a command asks for and what an event says has happened (订单步骤), CD-16,
 * CD-28, CC-23, CC-25, QS-06, QS-09. The package's introduction shows which step follows on which
 * stage.
 */
public sealed interface OrderStep {

  /**
   * What kind of step it is.
   *
   * @return the kind
   */
  default StepKind kind() {
    return StepKind.of(this);
  }

  /**
   * Whom the step is about.
   *
   * @return the providers that it names; empty if it names none
   */
  default ImmutableSet<Provider> providers() {
    return ImmutableSet.of();
  }

  /** The order is made (提交). */
  record Submission() implements OrderStep {}

  /**
   * The order is reviewed (审核).
   *
   * @param approved whether it is to be published
   * @param cause the host's text of why, if any
   */
  record Review(boolean approved, Optional<ContentRef> cause) implements OrderStep {

    /** Checks the components. */
    public Review {
      requireNonNull(cause, "cause");
    }

    /**
     * An approval without a stated cause.
     *
     * @return the review
     */
    public static Review approval() {
      return new Review(true, Optional.empty());
    }

    /**
     * A rejection without a stated cause.
     *
     * @return the review
     */
    public static Review rejection() {
      return new Review(false, Optional.empty());
    }
  }

  /**
   * The order is merged into another one, which goes on for both (合并), CC-23.
   *
   * @param into the other order
   * @param reason why
   */
  record Merger(OrderId into, MergeReason reason) implements OrderStep {

    /** Checks the components. */
    public Merger {
      requireNonNull(into, "into");
      requireNonNull(reason, "reason");
    }
  }

  /** The order is published (发布). */
  record Publication() implements OrderStep {}

  /**
   * The community dispatches the order to somebody, whose answer it waits for where the policy asks
   * for consent (派单).
   *
   * @param provider to whom
   */
  record Dispatch(Provider provider) implements OrderStep {

    /** Checks the components. */
    public Dispatch {
      requireNonNull(provider, "provider");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * An offer is accepted (接单).
   *
   * @param provider by whom
   * @param undertaking what is undertaken; a project takes one
   */
  record Acceptance(Provider provider, Optional<Undertaking> undertaking) implements OrderStep {

    /** Checks the components. */
    public Acceptance {
      requireNonNull(provider, "provider");
      requireNonNull(undertaking, "undertaking");
    }

    /**
     * An acceptance that undertakes nothing further.
     *
     * @param provider by whom
     * @return the acceptance
     */
    public static Acceptance by(Provider provider) {
      return new Acceptance(provider, Optional.empty());
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * An offer, a negotiation or a summons is declined (谢绝).
   *
   * @param provider by whom
   * @param cause the host's text of why, if any
   */
  record Decline(Provider provider, Optional<ContentRef> cause) implements OrderStep {

    /** Checks the components. */
    public Decline {
      requireNonNull(provider, "provider");
      requireNonNull(cause, "cause");
    }

    /**
     * A decline without a stated cause.
     *
     * @param provider by whom
     * @return the decline
     */
    public static Decline by(Provider provider) {
      return new Decline(provider, Optional.empty());
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * An offer was not answered in time (逾期未答复). It is no no-show.
   *
   * @param provider by whom
   */
  record Lapse(Provider provider) implements OrderStep {

    /** Checks the components. */
    public Lapse {
      requireNonNull(provider, "provider");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * Somebody takes a place from the published list (认领), CD-16, CD-28, QS-06.
   *
   * @param provider who
   * @param undertaking what is undertaken; a project takes one
   * @param during the meeting at which it is claimed on the spot, if it is
   */
  @Value.Builder
  record Claim(Provider provider, Optional<Undertaking> undertaking, Optional<ActivityId> during)
      implements OrderStep, WithClaim {

    /** Checks the components. */
    public Claim {
      requireNonNull(provider, "provider");
      requireNonNull(undertaking, "undertaking");
      requireNonNull(during, "during");
    }

    /**
     * A claim that undertakes nothing further.
     *
     * @param provider who
     * @return the claim
     */
    public static Claim by(Provider provider) {
      return new Claim(provider, Optional.empty(), Optional.empty());
    }

    /**
     * Starts a claim, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Names the components of a claim one by one (构建器). Optionals and collections that are not
     * named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends ClaimBuilder {

      Builder() {}
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * Somebody waits for a place, since none is open (候补).
   *
   * @param provider who
   */
  record Waiting(Provider provider) implements OrderStep {

    /** Checks the components. */
    public Waiting {
      requireNonNull(provider, "provider");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * The first on the waiting list moves up to an open place (候补递补).
   *
   * @param provider who
   */
  record MoveUp(Provider provider) implements OrderStep {

    /** Checks the components. */
    public MoveUp {
      requireNonNull(provider, "provider");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * Somebody gives the place back, or leaves the waiting list (退单).
   *
   * @param provider who
   * @param cause the host's text of why, if any
   */
  record Release(Provider provider, Optional<ContentRef> cause) implements OrderStep {

    /** Checks the components. */
    public Release {
      requireNonNull(provider, "provider");
      requireNonNull(cause, "cause");
    }

    /**
     * A release without a stated cause.
     *
     * @param provider who
     * @return the release
     */
    public static Release by(Provider provider) {
      return new Release(provider, Optional.empty());
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * Somebody who has a place did not come (爽约).
   *
   * @param provider who
   */
  record NoShow(Provider provider) implements OrderStep {

    /** Checks the components. */
    public NoShow {
      requireNonNull(provider, "provider");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * Somebody is kept out from now on, and loses what place there was (回避).
   *
   * @param provider who
   * @param cause the host's text of why, if any
   */
  record Exclusion(Provider provider, Optional<ContentRef> cause) implements OrderStep {

    /** Checks the components. */
    public Exclusion {
      requireNonNull(provider, "provider");
      requireNonNull(cause, "cause");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * The order has more or fewer places from now on (名额调整). Fewer than are taken it has only if
   * those are named who lose theirs.
   *
   * @param places how many places it has now
   * @param released who loses a place that was offered or accepted
   */
  record PlacesChange(int places, ImmutableSet<Provider> released) implements OrderStep {

    /** Checks the components. */
    public PlacesChange {
      requireNonNull(released, "released");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return released;
    }
  }

  /**
   * Some of those who have places have served (部分完成).
   *
   * @param providers who, at least one
   */
  record PartService(ImmutableSet<Provider> providers) implements OrderStep {

    /** Checks the components. */
    public PartService {
      requireNonNull(providers, "providers");
      checkLeast(
          "providers",
          providers.size(),
          1,
          Unit.COUNT,
          "providers must name at least one provider");
    }
  }

  /**
   * All who have places have served, and the order is at its end (完成).
   *
   * @param givenUp how many places are given up that nobody served; none as a rule
   */
  record Fulfilment(int givenUp) implements OrderStep {

    /**
     * A fulfilment in which every place is served.
     *
     * @return the fulfilment
     */
    public static Fulfilment whole() {
      return new Fulfilment(0);
    }
  }

  /**
   * Whoever ordered rates what was done (评价).
   *
   * @param satisfaction the rating
   */
  record Rating(Satisfaction satisfaction) implements OrderStep {

    /** Checks the components. */
    public Rating {
      requireNonNull(satisfaction, "satisfaction");
    }
  }

  /** The order is taken back (撤回). */
  record Withdrawal() implements OrderStep {}

  /**
   * The order is carried over to the next meeting, since nobody took it (结转下次会议), QS-06.
   *
   * @param meeting the next meeting
   */
  record CarryOver(ActivityId meeting) implements OrderStep {

    /** Checks the components. */
    public CarryOver {
      requireNonNull(meeting, "meeting");
    }
  }

  /**
   * It is reported to a meeting what has become of the order (会上通报), QS-06.
   *
   * @param meeting the meeting
   * @param content the host's text of what was reported
   */
  record MeetingReport(ActivityId meeting, ContentRef content) implements OrderStep {

    /** Checks the components. */
    public MeetingReport {
      requireNonNull(meeting, "meeting");
      requireNonNull(content, "content");
    }
  }

  /**
   * A call summons some, who have no place by that (吹哨召集), CC-25.
   *
   * @param providers whom, at least one
   */
  record Summons(ImmutableSet<Provider> providers) implements OrderStep {

    /** Checks the components. */
    public Summons {
      requireNonNull(providers, "providers");
      checkLeast(
          "providers",
          providers.size(),
          1,
          Unit.COUNT,
          "providers must name at least one provider");
    }
  }

  /**
   * Somebody reports for a call and takes a place (报到), CC-25.
   *
   * @param provider who
   */
  record ReportIn(Provider provider) implements OrderStep {

    /** Checks the components. */
    public ReportIn {
      requireNonNull(provider, "provider");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * Somebody proposes how the order could be done, or whoever ordered proposes otherwise (协商提案),
   * QS-09.
   *
   * @param provider who would do it
   * @param by whose proposal it is
   * @param terms what is proposed
   */
  record Proposal(Provider provider, Side by, Undertaking terms) implements OrderStep {

    /** Checks the components. */
    public Proposal {
      requireNonNull(provider, "provider");
      requireNonNull(by, "by");
      requireNonNull(terms, "terms");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /**
   * The last proposal is agreed, and who would do it has a place (协商一致), QS-09.
   *
   * @param provider who does it
   * @param by who agrees: the side that did not propose last
   */
  record Agreement(Provider provider, Side by) implements OrderStep {

    /** Checks the components. */
    public Agreement {
      requireNonNull(provider, "provider");
      requireNonNull(by, "by");
    }

    @Override
    public ImmutableSet<Provider> providers() {
      return ImmutableSet.of(provider);
    }
  }

  /** Why an order is merged into another (合并原因), CC-23. */
  enum MergeReason {
    /** Both ask for the same (重复). */
    DUPLICATE,
    /** Many ask for the like, so that it becomes a common need (共性需求). */
    COMMON_NEED
  }

  /** Whose proposal or agreement it is (协商方), QS-09. */
  enum Side {
    /** Whoever ordered, or the community in their place (需求方). */
    ASKER,
    /** Whoever would do it (服务方). */
    PROVIDER
  }

  /** How what was done is rated (评价结果). */
  enum Satisfaction {
    /** Satisfied: praise (好评). */
    SATISFIED,
    /** Not satisfied (非好评). */
    NOT_SATISFIED
  }
}
