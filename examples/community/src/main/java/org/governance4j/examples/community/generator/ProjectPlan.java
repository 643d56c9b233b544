package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.ActivityId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.Undertaking;
import org.governance4j.rule.Basis;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * The projects of 2022, claimed by units and branches with plan, limit and goal (CD-28), some at
 * the quarterly joint meeting (QS-06), one after a negotiation (QS-09); and the call of the typhoon
 * of 2 July (CC-25).
 */
final class ProjectPlan {

  private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
  private static final RuleRef DECISION =
      new RuleRef(
          "HOST-ORDERS",
          "社区点单办法",
          "examples/community/data/chengdong/local.json",
          Basis.HOST_DECISION);
  private static final ActivityId SPRING = ActivityId.of("joint-meeting-2022-q2");
  private static final ActivityId SUMMER = ActivityId.of("joint-meeting-2022-q3");
  private static final ActivityId AUTUMN = ActivityId.of("joint-meeting-2022-q4");

  private final Dice dice;
  private final List<Provider> members;
  private final TimeLimitCounter counter;
  private final List<OrderHistory> orders = new ArrayList<>();

  ProjectPlan(Dice dice, List<Provider> members) {
    this.dice = dice;
    this.members = members;
    this.counter =
        TimeLimitCounter.of(
            Dated.from("counting", SINCE, DECISION, counting()),
            WorkCalendar.published(),
            Intake.ZONE);
    claimed();
    unreported();
    negotiated();
    carriedOver();
    call();
  }

  List<OrderHistory> orders() {
    return orders;
  }

  private static CountingPolicy counting() {
    return CountingPolicy.builder()
        .start(CountingPolicy.Start.NEXT_DAY)
        .outsideHours(CountingPolicy.OutsideHours.AS_RECEIVED)
        .rollOver(CountingPolicy.RollOver.NEXT_WORKING_DAY)
        .dayEnd(DayEnd.at(LocalTime.of(17, 30)))
        .provisionalAllowed(false)
        .rule(DECISION)
        .build();
  }

  // Claimed on the spot by a public unit, reported in the next quarter, done within the limit.
  private void claimed() {
    Provider unit = Provider.of(UnitPlan.publicUnit(12));
    Undertaking terms = undertaking(1, 100, 3_000_000);
    OrderPath path = project("j01", "COMMUNITY_SHARING", 3_500_000, day(3, 1));
    claim(path.to(afternoon(4, 20)), unit, terms, SPRING);
    path.to(afternoon(7, 15))
        .step(new OrderStep.MeetingReport(SUMMER, ContentRef.of("joint-meeting-report-1")));
    path.later(100, 200).step(OrderStep.Fulfilment.whole());
    path.later(24, 90).step(new OrderStep.Rating(OrderStep.Satisfaction.SATISFIED));
    orders.add(path.history());
  }

  // Claimed on the spot by a branch, of which no later meeting has heard.
  private void unreported() {
    Provider branch = Provider.of(OrganisationId.of("cd-p03"));
    OrderPath path = project("j02", "COMMUNITY_GOVERNANCE", 800_000, day(5, 10));
    claim(path.to(afternoon(7, 15)), branch, undertaking(2, 60, 0), SUMMER);
    orders.add(path.history());
  }

  // A firm proposes, the community proposes otherwise, and the firm agrees.
  private void negotiated() {
    Provider firm = WishPlan.firm(40);
    OrderPath path = project("j03", "CLEAN_HOMES", 2_000_000, day(8, 2));
    path.later(24, 90)
        .step(new OrderStep.Proposal(firm, OrderStep.Side.PROVIDER, undertaking(3, 120, 500_000)));
    Undertaking counter = undertaking(4, 90, 1_000_000);
    path.later(24, 90).step(new OrderStep.Proposal(firm, OrderStep.Side.ASKER, counter));
    path.later(24, 90)
        .step(new OrderStep.Agreement(firm, OrderStep.Side.PROVIDER), end(path.at(), counter));
    orders.add(path.history());
  }

  // Nobody took it at the meeting; nobody offers its class either.
  private void carriedOver() {
    OrderPath path = project("j04", "COMMUNITY_BUILDING", 4_900_000, day(6, 6));
    orders.add(path.later(800, 900).step(new OrderStep.CarryOver(AUTUMN)).history());
  }

  // Nine are summoned for six places: five report, one declines, and one place is given up.
  private void call() {
    List<Provider> summoned = members.subList(30, 39);
    OrderPath path =
        new OrderPath(
            dice,
            order("c01", OrderKind.CALL, "SAFETY_WATCH", 6),
            Intake.at(day(7, 2).atTime(6, 0)));
    path.step(new OrderStep.Submission())
        .step(OrderStep.Review.approval())
        .step(new OrderStep.Publication())
        .step(new OrderStep.Summons(ImmutableSet.copyOf(summoned)));
    path.later(1, 1).step(OrderStep.Decline.by(summoned.get(8)));
    summoned.subList(0, 5).forEach(member -> path.step(new OrderStep.ReportIn(member)));
    path.later(20, 30).step(new OrderStep.Fulfilment(1));
    orders.add(path.history());
  }

  private OrderPath project(String id, String serviceClass, long fen, LocalDate submitted) {
    Order order = order(id, OrderKind.PROJECT, serviceClass, 1).withFen(fen);
    return new OrderPath(dice, order, Intake.at(submitted.atTime(9, 30)))
        .step(new OrderStep.Submission())
        .published();
  }

  private static Order order(String id, OrderKind kind, String serviceClass, int places) {
    return Order.builder()
        .kind(kind)
        .demand(
            Demand.builder().id(OrderId.of(id)).serviceClass(serviceClass).places(places).build())
        .asker(new Asker.OfOrganisation(PartyPlan.COMMUNITY))
        .build();
  }

  private void claim(OrderPath path, Provider provider, Undertaking terms, ActivityId meeting) {
    path.step(
        OrderStep.Claim.builder().provider(provider).undertaking(terms).during(meeting).build(),
        end(path.at(), terms));
  }

  private Instant end(Instant start, Undertaking terms) {
    return counter.end(start, terms.limit(), List.of()).orElseThrow().due();
  }

  private static Undertaking undertaking(int number, int days, long fen) {
    return new Undertaking(
        ContentRef.of("project-plan-" + number),
        ContentRef.of("project-goal-" + number),
        new TimeLimit(days, LimitUnit.DAYS, DECISION),
        Optional.of(fen).filter(amount -> amount > 0));
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2022, month, day);
  }

  private static Instant afternoon(int month, int day) {
    return Intake.at(day(month, day).atTime(15, 0));
  }
}
