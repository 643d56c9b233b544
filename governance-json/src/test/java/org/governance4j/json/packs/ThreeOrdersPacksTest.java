package org.governance4j.json.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.governance4j.json.packs.PlaceDesk.BRANCH;
import static org.governance4j.json.packs.PlaceDesk.COMMUNITY;
import static org.governance4j.json.packs.PlaceDesk.HOUSEHOLD;
import static org.governance4j.json.packs.PlaceDesk.MEMBER;
import static org.governance4j.json.packs.PlaceDesk.UNIT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.json.PackReader;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStage;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.OrdersReason;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Residents order, the community dispatches, members and partners accept: what the packs state. */
class ThreeOrdersPacksTest {

  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, ACCEPTORS/WISH, PERSON, CD-16/ACCEPTORS",
    "gaozhou-chengdong, ACCEPTORS/PROJECT, PERSON INSTITUTION ORGANISATION, CD-28/CLAIMS",
    "gaozhou-chengdong, CONSENT, needed, CD-16/CONSENT",
    "weifang-hanting, ACCEPTORS/WISH, PERSON INSTITUTION ORGANISATION, HT-17/ACCEPTORS",
    "weifang-hanting, ACCEPTORS/PROJECT, PERSON INSTITUTION ORGANISATION, HT-17/ACCEPTORS",
    "weifang-hanting, CONSENT, needed, HT-17/CONSENT",
    "shijiazhuang-luancheng, ACCEPTORS/WISH, PERSON, LC-09/ACCEPTORS",
    "shijiazhuang-luancheng, CONSENT, needed, LC-09/CONSENT",
    "foshan-chancheng, ACCEPTORS/WISH, PERSON, CC-16/CLAIMS",
    "foshan-chancheng, ACCEPTORS/CALL, PERSON, CC-25"
  })
  void statesTheRow(String pack, String code, String text, String rule) {
    OrderClause clause = orders(pack).clause(OrderClause.class, code).orElseThrow();
    assertThat(text(clause)).isEqualTo(text);
    assertThat(clause.rule().id()).isEqualTo(rule);
    assertThat(clause.rule().basis())
        .as("who may accept, and that it takes consent, is our reading of the three orders")
        .isEqualTo(Basis.INTERPRETATION);
  }

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, 3",
    "weifang-hanting, 3",
    "shijiazhuang-luancheng, 2",
    "foshan-chancheng, 2"
  })
  void statesNoOtherRow(String pack, int rows) {
    assertThat(orders(pack).clauses()).hasSize(rows);
  }

  // 精防管理, which the text names too, is no class: an order of it would be a matter of health.
  @Test
  @DisplayName("CC-18: of nine items the text ranks the first, and members pick from the list")
  void theServiceListOfACommunity() {
    ServiceClassPolicy services =
        pack("foshan-chancheng").get(ServiceClassPolicy.KEY).asOf(DAY, DAY).orElseThrow();
    assertThat(services.classes().stream().filter(one -> one.rule().baseId().equals("CC-18")))
        .extracting(one -> one.code(), one -> one.rule().id(), one -> one.rule().basis())
        .containsExactly(
            tuple("ESTATE_SURROUNDINGS", "CC-18/FIRST", Basis.TEXT),
            tuple("LIFTS_ADDED", "CC-18/LIFTS", Basis.TEXT),
            tuple("CITY_MANAGEMENT", "CC-18/CITY", Basis.TEXT));
    PlaceDesk desk = PlaceDesk.of(PlaceDesk.decided(pack("foshan-chancheng")));
    desk.publish("w-1", OrderKind.WISH, COMMUNITY, "LIFTS_ADDED", 1);
    desk.publish("w-2", OrderKind.WISH, COMMUNITY, "ESTATE_SURROUNDINGS", 1);
    assertThat(ranked(desk, services))
        .as("equal ones in the list's own order")
        .startsWith("1 ESTATE_SURROUNDINGS", "1 LIFTS_ADDED");
    desk.enter("w-2", OrderStep.Claim.by(MEMBER));
    assertThat(ranked(desk, services)).startsWith("1 LIFTS_ADDED");
  }

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, WISH REVIEW, OPEN_ORDERS",
    "gaozhou-chengdong, WISH DISPATCH PERSON, ANSWER_LIMIT AT_ONCE",
    "gaozhou-chengdong, WISH CLAIM PERSON, AT_ONCE PER_PERIOD",
    "gaozhou-chengdong, PROJECT REVIEW, OPEN_ORDERS",
    "gaozhou-chengdong, PROJECT CLAIM INSTITUTION, AT_ONCE PER_PERIOD",
    "gaozhou-chengdong, CALL SUMMONS PERSON, ACCEPTORS",
    "weifang-hanting, WISH REVIEW, OPEN_ORDERS",
    "weifang-hanting, WISH DISPATCH INSTITUTION, ANSWER_LIMIT AT_ONCE",
    "weifang-hanting, PROJECT DISPATCH ORGANISATION, ANSWER_LIMIT AT_ONCE",
    "weifang-hanting, PROJECT CLAIM ORGANISATION, AT_ONCE PER_PERIOD",
    "weifang-hanting, PROJECT PROPOSAL INSTITUTION, ROUNDS",
    "weifang-hanting, CALL SUMMONS PERSON, ACCEPTORS",
    "shijiazhuang-luancheng, WISH REVIEW, OPEN_ORDERS",
    "shijiazhuang-luancheng, WISH DISPATCH PERSON, ANSWER_LIMIT AT_ONCE",
    "shijiazhuang-luancheng, PROJECT CLAIM PERSON, ACCEPTORS AT_ONCE PER_PERIOD",
    "shijiazhuang-luancheng, CALL SUMMONS PERSON, ACCEPTORS",
    "foshan-chancheng, WISH REVIEW, OPEN_ORDERS",
    "foshan-chancheng, WISH DISPATCH PERSON, AT_ONCE CONSENT",
    "foshan-chancheng, WISH CLAIM PERSON, AT_ONCE PER_PERIOD",
    "foshan-chancheng, PROJECT CLAIM INSTITUTION, ACCEPTORS AT_ONCE PER_PERIOD"
  })
  void whatNoTextStatesIsUndetermined(String pack, String what, String terms) {
    Outcome<OrderDecision> outcome = tried(PlaceDesk.of(orders(pack)), what);
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(
            outcome.reasons().stream()
                .map(reason -> ((Fact.Code) reason.facts().get("term")).value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(terms);
    assertThat(pack(pack).get(MatchingPolicy.KEY).asOf(DAY, DAY))
        .as("how to match is left open")
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gaozhou-chengdong",
        "weifang-hanting",
        "shijiazhuang-luancheng",
        "foshan-chancheng"
      })
  void aHostThatDecidesWhatIsOpenLeavesNothingOpen(String pack) {
    assertThat(PlaceDesk.open(pack(pack))).isNotEmpty();
    PolicyPack decided = PlaceDesk.decided(pack(pack));
    assertThat(PlaceDesk.open(decided)).isEmpty();
    assertThat(decided.replaced()).as("a host only adds").isEmpty();
  }

  @Test
  @DisplayName("CD-16: in Chengdong a resident orders, the community dispatches, a member accepts")
  void aMemberAcceptsInChengdong() {
    PlaceDesk desk = PlaceDesk.of(PlaceDesk.decided(pack("gaozhou-chengdong")));
    desk.publish("w-1", OrderKind.WISH, HOUSEHOLD);
    assertThat(refused(desk, "w-1", new OrderStep.Dispatch(UNIT)))
        .containsExactly("KIND_MAY_NOT CD-16/ACCEPTORS");
    OrderEvent dispatch = desk.enter("w-1", new OrderStep.Dispatch(MEMBER)).events().get(0);
    assertThat(dispatch.until()).contains(dispatch.at().plus(Duration.ofHours(48)));
    assertThat(desk.state("w-1", MEMBER)).as("CD-16: not without consent").contains(State.OFFERED);
    desk.enter("w-1", OrderStep.Acceptance.by(MEMBER));
    assertThat(desk.status("w-1").stage()).isEqualTo(OrderStage.ACCEPTED);
    desk.enter("w-1", OrderStep.Fulfilment.whole());
    assertThat(desk.state("w-1", MEMBER)).contains(State.SERVED);
  }

  @Test
  @DisplayName("CD-28, CD-32: a unit claims a project with its plan, and the requester is told")
  void aUnitClaimsAProjectInChengdong() {
    PlaceDesk desk = PlaceDesk.of(PlaceDesk.decided(pack("gaozhou-chengdong")));
    desk.publish("j-1", OrderKind.PROJECT, COMMUNITY);
    desk.submit("w-1", OrderKind.WISH, HOUSEHOLD, "ANY", 1);
    desk.enter("w-1", new OrderStep.Merger(OrderId.of("j-1"), OrderStep.MergeReason.COMMON_NEED));
    assertThat(refused(desk, "j-1", OrderStep.Claim.by(UNIT)))
        .as("CD-28: plan, time limit and goal")
        .singleElement()
        .asString()
        .startsWith("UNDERTAKING_MISSING");
    desk.enter("j-1", PlaceDesk.claim(UNIT));
    assertThat(desk.status("j-1").providers().get(0).undertaking())
        .contains(PlaceDesk.undertaking());
    desk.enter("j-1", OrderStep.Fulfilment.whole());
    assertThat(desk.told(HOUSEHOLD))
        .as("CD-28: the requester, whose wish went into the project")
        .containsExactly("w-1 SUBMISSION", "w-1 MERGER", "j-1 CLAIM", "j-1 FULFILMENT");
  }

  @Test
  @DisplayName("HT-17: in Hanting partners accept: a firm, a member, a body, wishes and projects")
  void partnersAcceptInHanting() {
    PlaceDesk desk = PlaceDesk.of(PlaceDesk.decided(pack("weifang-hanting")));
    for (Provider partner : List.of(UNIT, MEMBER, BRANCH)) {
      String wish = "w-" + partner.id().value();
      desk.publish(wish, OrderKind.WISH, COMMUNITY);
      desk.enter(wish, new OrderStep.Dispatch(partner));
      assertThat(desk.state(wish, partner)).contains(State.OFFERED);
      desk.enter(wish, OrderStep.Acceptance.by(partner));
      assertThat(desk.status(wish).stage()).isEqualTo(OrderStage.ACCEPTED);
    }
    desk.publish("j-1", OrderKind.PROJECT, COMMUNITY);
    desk.enter("j-1", new OrderStep.Dispatch(UNIT));
    desk.enter("j-1", new OrderStep.Acceptance(UNIT, Optional.of(PlaceDesk.undertaking())));
    desk.enter("j-1", OrderStep.Fulfilment.whole());
    assertThat(desk.book().figures(OrderKind.PROJECT).fulfilled()).isEqualTo(1);
    assertThat(desk.book().figures().dispatches()).isEqualTo(4);
  }

  @Test
  @DisplayName("LC-09: the loop of Luancheng closes: ordered, dispatched, accepted, done, rated")
  void theLoopOfLuanchengCloses() {
    PlaceDesk desk = PlaceDesk.of(PlaceDesk.decided(pack("shijiazhuang-luancheng")));
    desk.publish("w-1", OrderKind.WISH, HOUSEHOLD);
    assertThat(refused(desk, "w-1", new OrderStep.Dispatch(BRANCH)))
        .containsExactly("KIND_MAY_NOT LC-09/ACCEPTORS");
    desk.enter("w-1", new OrderStep.Dispatch(MEMBER));
    desk.enter("w-1", OrderStep.Acceptance.by(MEMBER));
    desk.enter("w-1", OrderStep.Fulfilment.whole());
    desk.enter("w-1", new OrderStep.Rating(OrderStep.Satisfaction.SATISFIED));
    assertThat(desk.told(HOUSEHOLD))
        .containsExactly(
            "w-1 SUBMISSION",
            "w-1 REVIEW",
            "w-1 PUBLICATION",
            "w-1 DISPATCH",
            "w-1 ACCEPTANCE",
            "w-1 FULFILMENT",
            "w-1 RATING");
    assertThat(
            desk.book().praiseRate(OrderKind.WISH, PraiseRate.Base.FULFILLED).orElseThrow().rate())
        .isEqualTo(Fraction.ONE);
  }

  @Test
  @DisplayName("CC-25: in Chancheng the community whistles and members report, by the pack alone")
  void membersReportInChancheng() {
    PlaceDesk desk = PlaceDesk.of(pack("foshan-chancheng"));
    desk.publish("c-1", OrderKind.CALL, COMMUNITY);
    assertThat(refused(desk, "c-1", PlaceDesk.summons(MEMBER, UNIT)))
        .containsExactly("KIND_MAY_NOT CC-25");
    desk.enter("c-1", PlaceDesk.summons(MEMBER));
    assertThat(desk.state("c-1", MEMBER)).contains(State.SUMMONED);
    desk.enter("c-1", new OrderStep.ReportIn(MEMBER));
    desk.enter("c-1", OrderStep.Fulfilment.whole());
    assertThat(desk.told(COMMUNITY)).endsWith("c-1 SUMMONS", "c-1 REPORT_IN", "c-1 FULFILMENT");
  }

  @Test
  @DisplayName("CC-16: in Chancheng a member claims a wish of the published list")
  void aMemberClaimsAWishInChancheng() {
    PlaceDesk desk = PlaceDesk.of(PlaceDesk.decided(pack("foshan-chancheng")));
    desk.publish("w-1", OrderKind.WISH, HOUSEHOLD, "POVERTY_RELIEF", 1);
    assertThat(refused(desk, "w-1", OrderStep.Claim.by(UNIT)))
        .containsExactly("KIND_MAY_NOT CC-16/CLAIMS");
    desk.enter("w-1", OrderStep.Claim.by(MEMBER));
    assertThat(desk.state("w-1", MEMBER)).contains(State.HOLDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gaozhou-chengdong",
        "weifang-hanting",
        "shijiazhuang-luancheng",
        "foshan-chancheng"
      })
  void aChangedClauseChangesWhatHappens(String pack) {
    OrdersPolicy all =
        PlaceDesk.decided(pack(pack)).get(OrdersPolicy.KEY).asOf(DAY, DAY).orElseThrow();
    List<String> story = story(all);
    for (OrderClause clause : orders(pack).clauses()) {
      assertThat(story(with(all, clause, Optional.empty()))).as(clause.code()).isNotEqualTo(story);
      for (OrderClause other : changes(clause)) {
        assertThat(story(with(all, clause, Optional.of(other))))
            .as(other.toString())
            .isNotEqualTo(story);
      }
    }
  }

  /** What becomes of each door of each kind of order for each kind of provider. */
  private static List<String> story(OrdersPolicy policy) {
    List<String> story = new ArrayList<>();
    for (Provider.Kind kind : Provider.Kind.values()) {
      for (String door :
          List.of("WISH DISPATCH", "WISH CLAIM", "PROJECT DISPATCH", "PROJECT CLAIM")) {
        story.add(told(policy, door + " " + kind));
      }
      story.add(told(policy, "CALL SUMMONS " + kind));
    }
    return story;
  }

  private static String told(OrdersPolicy policy, String what) {
    PlaceDesk desk = PlaceDesk.of(policy);
    Outcome<OrderDecision> outcome = tried(desk, what);
    return outcome
        .map(decision -> what + " " + decision.events().get(0).until())
        .toOptional()
        .orElseGet(() -> what + " " + outcome.reasons().stream().map(Reason::code).toList());
  }

  /** Tries a step of an order: the kind of order, the kind of step, the kind of provider. */
  private static Outcome<OrderDecision> tried(PlaceDesk desk, String what) {
    List<String> words = List.of(what.split(" "));
    OrderKind kind = OrderKind.valueOf(words.get(0));
    if (words.get(1).equals("REVIEW")) {
      desk.submit("o-1", kind, HOUSEHOLD, "ANY", 1);
      return desk.decide("o-1", OrderStep.Review.approval());
    }
    desk.publish("o-1", kind, COMMUNITY);
    return desk.decide("o-1", step(words.get(1), kind, provider(words.get(2))));
  }

  private static OrderStep step(String name, OrderKind kind, Provider provider) {
    return switch (name) {
      case "DISPATCH" -> new OrderStep.Dispatch(provider);
      case "CLAIM" ->
          kind == OrderKind.PROJECT ? PlaceDesk.claim(provider) : OrderStep.Claim.by(provider);
      case "PROPOSAL" ->
          new OrderStep.Proposal(provider, OrderStep.Side.PROVIDER, PlaceDesk.undertaking());
      default -> PlaceDesk.summons(provider);
    };
  }

  private static Provider provider(String kind) {
    return Stream.of(MEMBER, UNIT, BRANCH)
        .filter(one -> one.kind().name().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** A clause with one thing about it changed, in each way. */
  private static List<OrderClause> changes(OrderClause clause) {
    if (clause instanceof OrderClause.Consent consent) {
      return List.of(new OrderClause.Consent(!consent.needed(), consent.rule()));
    }
    OrderClause.Acceptors acceptors = (OrderClause.Acceptors) clause;
    return Stream.of(Provider.Kind.values())
        .map(kind -> Sets.symmetricDifference(acceptors.kinds(), ImmutableSet.of(kind)))
        .<OrderClause>map(
            kinds ->
                new OrderClause.Acceptors(
                    acceptors.orders(), ImmutableSet.copyOf(kinds), acceptors.rule()))
        .toList();
  }

  private static OrdersPolicy with(
      OrdersPolicy policy, OrderClause clause, Optional<OrderClause> other) {
    return new OrdersPolicy(
        policy.clauses().stream()
            .flatMap(one -> one.equals(clause) ? other.stream() : Stream.of(one))
            .collect(ImmutableList.toImmutableList()));
  }

  private static List<String> refused(PlaceDesk desk, String order, OrderStep step) {
    Outcome<OrderDecision> outcome = desk.decide(order, step);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return outcome.reasons().stream()
        .map(reason -> ((OrdersReason) reason.code()).name() + " " + reason.rule().id())
        .toList();
  }

  private static List<String> ranked(PlaceDesk desk, ServiceClassPolicy services) {
    return desk.lists(services).services().stream()
        .filter(line -> line.orders() > 0)
        .map(line -> line.rank() + " " + line.serviceClass())
        .toList();
  }

  private static String text(OrderClause clause) {
    if (clause instanceof OrderClause.Consent consent) {
      return consent.needed() ? "needed" : "not needed";
    }
    return ((OrderClause.Acceptors) clause)
        .kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static PolicyPack pack(String name) {
    return PackReader.builtIn(name);
  }

  private static OrdersPolicy orders(String pack) {
    return pack(pack).get(OrdersPolicy.KEY).asOf(DAY, DAY).orElseThrow();
  }
}
