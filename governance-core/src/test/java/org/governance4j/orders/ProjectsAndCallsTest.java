package org.governance4j.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.governance4j.orders.OrderTrial.BRANCH;
import static org.governance4j.orders.OrderTrial.COMMUNITY;
import static org.governance4j.orders.OrderTrial.FIRM;
import static org.governance4j.orders.OrderTrial.MEMBER;
import static org.governance4j.orders.OrderTrial.OTHER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Match;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.testing.orders.OrdersArbitraries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Projects that are claimed or negotiated, meetings, calls, and the list of services. */
class ProjectsAndCallsTest {

  private static final ActivityId SPRING = ActivityId.of("meeting-q2");
  private static final ActivityId SUMMER = ActivityId.of("meeting-q3");

  @Test
  @DisplayName("CD-28: a unit claims a project with plan, limit and goal, and the asker is told")
  void projectsAreClaimedWithAPlan() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("j-1", OrderKind.PROJECT, 1, COMMUNITY));
    assertThat(trial.refusal("j-1", OrderStep.Claim.by(FIRM)))
        .containsExactly(OrdersReason.UNDERTAKING_MISSING);
    Undertaking terms = OrderTrial.undertaking(30);
    List<OrderNotice> told = new ArrayList<>();
    told.addAll(trial.enter("j-1", claim(FIRM, terms, Optional.empty())).notices());
    ProviderStatus status = trial.status("j-1").providers().get(0);
    assertThat(status.undertaking()).contains(terms);
    assertThat(status.until()).contains(Instant.parse("2023-06-05T09:30:00Z"));
    told.addAll(trial.enter("j-1", OrderStep.Fulfilment.whole()).notices());
    assertThat(told)
        .extracting(OrderNotice::to, notice -> notice.event().step().kind())
        .containsExactly(tuple(COMMUNITY, StepKind.CLAIM), tuple(COMMUNITY, StepKind.FULFILMENT));
  }

  @Test
  @DisplayName("QS-06: claimed on the spot at a quarterly meeting, reported by the next quarter")
  void claimsAtMeetingsAreReported() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("j-1", OrderKind.PROJECT, 1, COMMUNITY));
    trial.publish(OrderTrial.order("j-2", OrderKind.PROJECT, 1, COMMUNITY));
    trial.enter("j-1", claim(FIRM, OrderTrial.undertaking(90), Optional.of(SPRING)));
    trial.enter("j-2", new OrderStep.CarryOver(SUMMER));
    assertThat(trial.status("j-2").stage()).isEqualTo(OrderStage.PUBLISHED);
    assertThat(trial.desk.reportsDue(trial.book).orElseThrow())
        .containsExactly(new ReportDue(OrderId.of("j-1"), FIRM, SPRING, LocalDate.of(2023, 9, 30)));
    trial.to("2023-07-20T01:00:00Z");
    trial.enter("j-1", new OrderStep.MeetingReport(SUMMER, ContentRef.of("report")));
    trial.enter("j-2", claim(BRANCH, OrderTrial.undertaking(30), Optional.of(SUMMER)));
    assertThat(trial.desk.reportsDue(trial.book).orElseThrow())
        .containsExactly(
            new ReportDue(OrderId.of("j-2"), BRANCH, SUMMER, LocalDate.of(2023, 12, 31)));
  }

  @Test
  @DisplayName("QS-09: a need is published, a project proposed, negotiated in rounds and agreed")
  void needsAndProjectsAreNegotiated() {
    OrderTrial trial = new OrderTrial(new OrderClause.Rounds(3, OrdersArbitraries.RULE));
    trial.publish(OrderTrial.order("j-1", OrderKind.PROJECT, 1, COMMUNITY));
    assertThat(trial.refusal("j-1", proposal(OrderStep.Side.ASKER, 60)))
        .containsExactly(OrdersReason.NOT_THEIR_TURN);
    trial.enter("j-1", proposal(OrderStep.Side.PROVIDER, 90));
    assertThat(trial.refusal("j-1", proposal(OrderStep.Side.PROVIDER, 80)))
        .containsExactly(OrdersReason.NOT_THEIR_TURN);
    trial.enter("j-1", proposal(OrderStep.Side.ASKER, 60));
    trial.enter("j-1", proposal(OrderStep.Side.PROVIDER, 70));
    assertThat(trial.refusal("j-1", proposal(OrderStep.Side.ASKER, 65)))
        .containsExactly(OrdersReason.ROUNDS_USED_UP);
    assertThat(trial.status("j-1").openPlaces()).isEqualTo(1);
    trial.enter("j-1", new OrderStep.Agreement(FIRM, OrderStep.Side.ASKER));
    ProviderStatus agreed = trial.status("j-1").providers().get(0);
    assertThat(agreed.state()).isEqualTo(ProviderStatus.State.HOLDING);
    assertThat(agreed.undertaking()).contains(OrderTrial.undertaking(70));
    assertThat(trial.status("j-1").stage()).isEqualTo(OrderStage.ACCEPTED);
  }

  @Test
  @DisplayName("CC-25: the community whistles, members report")
  void callsSummonMembers() {
    OrderTrial trial =
        new OrderTrial(
            new OrderClause.Acceptors(
                OrderKind.CALL, ImmutableSet.of(Provider.Kind.PERSON), OrdersArbitraries.RULE));
    trial.publish(OrderTrial.order("c-1", OrderKind.CALL, 2, COMMUNITY));
    Provider third = Provider.of(PersonId.of("p-3"));
    assertThat(trial.refusal("c-1", new OrderStep.Summons(ImmutableSet.of(MEMBER, FIRM))))
        .containsExactly(OrdersReason.KIND_MAY_NOT);
    trial.enter("c-1", new OrderStep.Summons(ImmutableSet.of(MEMBER, OTHER, third)));
    assertThat(trial.status("c-1").openPlaces()).isEqualTo(2);
    trial.enter("c-1", new OrderStep.ReportIn(MEMBER));
    trial.enter("c-1", OrderStep.Decline.by(OTHER));
    trial.enter("c-1", new OrderStep.ReportIn(Provider.of(PersonId.of("p-4"))));
    assertThat(trial.refusal("c-1", new OrderStep.ReportIn(third)))
        .containsExactly(OrdersReason.NOT_AT_THIS_STAGE);
    trial.enter("c-1", OrderStep.Fulfilment.whole());
    assertThat(trial.book.figures(OrderKind.CALL).reportsIn()).isEqualTo(2);
    assertThat(trial.state("c-1", third)).contains(ProviderStatus.State.RELEASED);
  }

  @Test
  @DisplayName("LW-07: one adviser serves several communities, by the capacity that matching has")
  void capacityIsForMatching() {
    OrderTrial trial = new OrderTrial();
    for (int n = 1; n <= 3; n++) {
      trial.publish(OrderTrial.order("w-" + n, OrderKind.WISH, 1, COMMUNITY));
    }
    Offer lawyer =
        Offer.builder()
            .provider(Provider.of(PersonId.of("p-1")))
            .addClasses("REPAIR")
            .capacity(2)
            .build();
    LocalDate day = LocalDate.of(2023, 5, 4);
    Matcher matcher =
        Matcher.of(
            Dated.from(
                "policy",
                day,
                OrdersArbitraries.RULE,
                MatchingPolicy.of(1, 2, OrdersArbitraries.RULE)),
            Dated.from("classes", day, OrdersArbitraries.RULE, services()));
    List<Match> matches =
        matcher
            .match(
                trial.desk.openForMatching(trial.book, trial.now()).orElseThrow(),
                List.of(lawyer),
                day)
            .orElseThrow()
            .matches();
    assertThat(matches).hasSize(2);
    for (Match match : matches) {
      trial.enter(match.demand().value(), new OrderStep.Dispatch(match.provider()));
    }
    assertThat(trial.book.figures().dispatches()).isEqualTo(2);
  }

  @Test
  @DisplayName("CC-11, CC-18: three lists, and services ranked by what is open")
  void servicesAreRanked() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 2, COMMUNITY));
    trial.publish(OrderTrial.order("w-2", OrderKind.WISH, 1, COMMUNITY));
    trial.enter("w-2", OrderStep.Claim.by(MEMBER));
    ServiceLists lists =
        trial.desk.lists(trial.book, List.of(), services(), trial.now()).orElseThrow();
    assertThat(lists.needs()).extracting(one -> one.id().value()).containsExactly("w-1");
    assertThat(lists.services())
        .extracting(ServiceLine::serviceClass, ServiceLine::rank, ServiceLine::places)
        .containsExactly(tuple("REPAIR", 1, 2L), tuple("COMPANY", 2, 0L), tuple("LESSONS", 2, 0L));
  }

  private static ServiceClassPolicy services() {
    return new ServiceClassPolicy(
        ImmutableList.of(
            new ServiceClass("COMPANY", OrdersArbitraries.RULE),
            new ServiceClass("REPAIR", OrdersArbitraries.RULE),
            new ServiceClass("LESSONS", OrdersArbitraries.RULE)));
  }

  private static OrderStep claim(
      Provider provider, Undertaking terms, Optional<ActivityId> meeting) {
    return new OrderStep.Claim(provider, Optional.of(terms), meeting);
  }

  private static OrderStep proposal(OrderStep.Side by, int days) {
    return new OrderStep.Proposal(FIRM, by, OrderTrial.undertaking(days));
  }
}
