package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.orders.OrderStage.ACCEPTED;
import static org.governance4j.orders.OrderStage.APPROVED;
import static org.governance4j.orders.OrderStage.FULFILLED;
import static org.governance4j.orders.OrderStage.PUBLISHED;
import static org.governance4j.orders.OrderStage.SUBMITTED;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What kind of step it is, and from which stages it can be taken (步骤类别). */
public enum StepKind {
  /** The order is made (提交). */
  SUBMISSION(OrderStep.Submission.class, Of.ANY),
  /** It is reviewed (审核). */
  REVIEW(OrderStep.Review.class, Of.ANY, SUBMITTED),
  /** It is merged into another (合并). */
  MERGER(OrderStep.Merger.class, Of.WORK, SUBMITTED, APPROVED),
  /** It is published (发布). */
  PUBLICATION(OrderStep.Publication.class, Of.ANY, APPROVED),
  /** It is dispatched to somebody (派单). */
  DISPATCH(OrderStep.Dispatch.class, Of.WORK, PUBLISHED),
  /** An offer is accepted (接单). */
  ACCEPTANCE(OrderStep.Acceptance.class, Of.WORK, PUBLISHED),
  /** An offer, a negotiation or a summons is declined (谢绝). */
  DECLINE(OrderStep.Decline.class, Of.ANY, PUBLISHED, ACCEPTED),
  /** An offer was not answered in time (逾期未答复). */
  LAPSE(OrderStep.Lapse.class, Of.WORK, PUBLISHED),
  /** Somebody takes a place (认领). */
  CLAIM(OrderStep.Claim.class, Of.WORK, PUBLISHED),
  /** Somebody waits for a place (候补). */
  WAITING(OrderStep.Waiting.class, Of.WORK, PUBLISHED, ACCEPTED),
  /** Somebody moves up to an open place (候补递补). */
  MOVE_UP(OrderStep.MoveUp.class, Of.WORK, PUBLISHED),
  /** Somebody gives a place back (退单). */
  RELEASE(OrderStep.Release.class, Of.ANY, PUBLISHED, ACCEPTED),
  /** Somebody did not come (爽约). */
  NO_SHOW(OrderStep.NoShow.class, Of.ANY, PUBLISHED, ACCEPTED),
  /** Somebody is kept out (回避). */
  EXCLUSION(OrderStep.Exclusion.class, Of.ANY, SUBMITTED, APPROVED, PUBLISHED, ACCEPTED),
  /** It has more or fewer places (名额调整). */
  PLACES_CHANGE(OrderStep.PlacesChange.class, Of.ANY, SUBMITTED, APPROVED, PUBLISHED, ACCEPTED),
  /** Some have served (部分完成). */
  PART_SERVICE(OrderStep.PartService.class, Of.ANY, PUBLISHED, ACCEPTED),
  /** All have served (完成). */
  FULFILMENT(OrderStep.Fulfilment.class, Of.ANY, PUBLISHED, ACCEPTED),
  /** What was done is rated (评价). */
  RATING(OrderStep.Rating.class, Of.ANY, FULFILLED),
  /** It is taken back (撤回). */
  WITHDRAWAL(OrderStep.Withdrawal.class, Of.ANY, SUBMITTED, APPROVED, PUBLISHED, ACCEPTED),
  /** It is carried over to the next meeting (结转下次会议). */
  CARRY_OVER(OrderStep.CarryOver.class, Of.WORK, PUBLISHED),
  /** It is reported to a meeting (会上通报). */
  MEETING_REPORT(OrderStep.MeetingReport.class, Of.ANY, PUBLISHED, ACCEPTED, FULFILLED),
  /** Some are summoned (吹哨召集). */
  SUMMONS(OrderStep.Summons.class, Of.CALLS, PUBLISHED, ACCEPTED),
  /** Somebody reports for a call (报到). */
  REPORT_IN(OrderStep.ReportIn.class, Of.CALLS, PUBLISHED),
  /** It is proposed how it could be done (协商提案). */
  PROPOSAL(OrderStep.Proposal.class, Of.WORK, PUBLISHED),
  /** A proposal is agreed (协商一致). */
  AGREEMENT(OrderStep.Agreement.class, Of.WORK, PUBLISHED);

  /** Orders of which kinds can take a step. */
  private enum Of {
    ANY(EnumSet.allOf(OrderKind.class)),
    WORK(EnumSet.of(OrderKind.WISH, OrderKind.PROJECT)),
    CALLS(EnumSet.of(OrderKind.CALL));

    private final ImmutableSet<OrderKind> kinds;

    Of(Set<OrderKind> kinds) {
      this.kinds = Sets.immutableEnumSet(kinds);
    }
  }

  private static final ImmutableMap<Class<? extends OrderStep>, StepKind> BY_TYPE =
      Maps.uniqueIndex(Arrays.asList(values()), kind -> kind.type);

  private final Class<? extends OrderStep> type;
  private final Of of;
  private final ImmutableSet<OrderStage> stages;

  StepKind(Class<? extends OrderStep> type, Of of, OrderStage... stages) {
    this.type = type;
    this.of = of;
    this.stages = ImmutableSet.copyOf(stages);
  }

  static StepKind of(OrderStep step) {
    return requireNonNull(BY_TYPE.get(step.getClass()), "kind");
  }

  /**
   * The stages from which the step can be taken.
   *
   * @return the stages; none for the submission, before which an order has no stage
   */
  public ImmutableSet<OrderStage> stages() {
    return stages;
  }

  /**
   * The orders that can take the step.
   *
   * @return their kinds
   */
  public ImmutableSet<OrderKind> kinds() {
    return of.kinds;
  }
}
