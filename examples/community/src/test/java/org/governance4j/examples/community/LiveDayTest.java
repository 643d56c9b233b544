package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.dispatch.DispatchMove;
import org.governance4j.dispatch.DispatchReason;
import org.governance4j.examples.community.LiveDayResult.Change;
import org.governance4j.examples.community.LiveDayResult.Places;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.StepKind;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;

/** A day of the committed orders, dispatched live once more. */
class LiveDayTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final LocalDate DAY = LocalDate.of(2022, 12, 17);
  private static final Instant END = Instant.parse("2022-12-17T16:00:00Z");
  private static final List<OrderHistory> SOUND =
      OrderBook.at(INPUT.year().orders(), INPUT.manifest().asOf()).histories();
  private static final WishesResult WISHES = new YearRun(INPUT).wishes();
  private static final LiveDayResult RESULT = WISHES.liveDay().orElseThrow();

  @Test
  void takesTheDayWithTheMostSteps() {
    Map<LocalDate, Set<String>> commands = new TreeMap<>();
    for (OrderHistory history : SOUND) {
      for (OrderEvent event : history.events()) {
        LocalDate day = event.at().atZone(INPUT.manifest().zone()).toLocalDate();
        if (history.order().kind() != OrderKind.CALL && day.isBefore(LocalDate.of(2022, 12, 20))) {
          commands
              .computeIfAbsent(day, one -> new HashSet<>())
              .add(history.id() + " " + event.id());
        }
      }
    }
    int most = commands.values().stream().mapToInt(Set::size).max().orElseThrow();
    assertThat(commands.get(DAY)).hasSize(most).hasSize(RESULT.changes().size());
    assertThat(RESULT.day()).isEqualTo(DAY);
  }

  @Test
  void aLaterDayWithAsManyStepsIsTaken() {
    List<OrderHistory> two =
        SOUND.stream().filter(one -> one.id().equals(OrderId.of("w112"))).toList();
    List<OrderHistory> early =
        two.stream().map(one -> one.until(at("2022-12-14T12:00:00Z"))).toList();
    assertThat(busiest(early).orElseThrow().day()).isEqualTo(LocalDate.of(2022, 12, 14));
    assertThat(OrderDay.busiest(early, LocalDate.of(2022, 12, 13), INPUT.manifest().zone()))
        .isEmpty();
  }

  @Test
  void countsWhatMoved() {
    assertThat(RESULT.changes()).hasSize(16);
    assertThat(RESULT.moves()).isEqualTo(19);
    assertThat(RESULT.refused()).isZero();
    assertThat(RESULT.left()).isZero();
    assertThat(RESULT.before().orElseThrow()).isEqualTo(new Places(8, 31, 15));
    assertThat(RESULT.after().orElseThrow()).isEqualTo(new Places(11, 27, 15));
  }

  @Test
  void endsWithTheStoredOrders() {
    List<OrderHistory> stored =
        SOUND.stream()
            .map(history -> history.until(END.minusNanos(1)))
            .filter(history -> history.version() > 0)
            .toList();
    assertThat(RESULT.book().histories()).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(RESULT.after().orElseThrow().kept())
        .isEqualTo(HeldPlaces.of(OrderBook.of(stored)).size());
  }

  @Test
  void theWaitingOneMovesUpByTheCommandBefore() {
    Change noShow = change(StepKind.NO_SHOW);
    assertThat(noShow.consequences())
        .extracting(event -> event.step().kind())
        .containsExactly(StepKind.MOVE_UP);
    assertThat(RESULT.changes())
        .extracting(change -> change.event().step().kind())
        .contains(StepKind.LAPSE, StepKind.PLACES_CHANGE, StepKind.SUBMISSION)
        .doesNotContain(StepKind.MOVE_UP);
  }

  /** The places after the day are those before it with every move made. */
  @Test
  void theMovesAddUp() {
    Places before = RESULT.before().orElseThrow();
    Places after = RESULT.after().orElseThrow();
    int places = before.kept() + before.planned();
    for (Change change : RESULT.changes()) {
      for (DispatchMove move : change.moves()) {
        assertThat(move.reasons()).hasSizeGreaterThan(1);
        assertThat(move.reasons().get(0).code()).isInstanceOf(DispatchReason.class);
        places +=
            switch (move.kind()) {
              case PLANNED -> 1;
              case DROPPED -> -1;
              case OTHER_TIME -> 0;
            };
      }
    }
    assertThat(places).isEqualTo(after.kept() + after.planned());
  }

  @Test
  void saysWhyAStoredStepIsNotEntered() {
    Instant noon = at("2022-12-17T04:00:00Z");
    Order order = INPUT.year().orders().get(0).order();
    OrderEvent claim =
        OrderEvent.of(
            OrderCommandId.of("too-late"),
            noon,
            OrderStep.Claim.by(INPUT.year().helpers().get(0).provider()));
    OrderDay day =
        new OrderDay(
            DAY,
            noon,
            ImmutableList.copyOf(SOUND),
            ImmutableList.of(new OrderDay.Step(order, claim)));
    LiveDayResult result = new WishRun(INPUT, LocalDate.of(2022, 12, 20)).live(day);
    assertThat(result.refused()).isEqualTo(1);
    assertThat(result.after()).isEqualTo(result.before());
    JsonNode change = shown(result, Locale.ENGLISH).at("/changes/0");
    assertThat(change.get("refused").asText()).isEqualTo("Refused");
    assertThat(change.get("why")).isNotEmpty();
  }

  @Test
  void aLongDayIsReplayedInPart() {
    OrderDay day = busiest(SOUND).orElseThrow();
    List<OrderDay.Step> many = new ArrayList<>();
    while (many.size() <= LiveDay.MOST_STEPS) {
      many.addAll(day.steps());
    }
    LiveDayResult result =
        new WishRun(INPUT, LocalDate.of(2022, 12, 20))
            .live(new OrderDay(DAY, day.start(), day.before(), ImmutableList.copyOf(many)));
    assertThat(result.changes()).hasSize(LiveDay.MOST_STEPS);
    assertThat(result.left()).isEqualTo(many.size() - LiveDay.MOST_STEPS);
    assertThat(result.moves()).as("repeats add nothing").isEqualTo(RESULT.moves());
    assertThat(shown(result, Locale.ENGLISH).get("left").asText())
        .isEqualTo("Another 8 steps of the day are not replayed.");
  }

  @Test
  void thePageShowsEachStepWithItsMoves() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      JsonNode changes = shown(RESULT, locale).get("changes");
      assertThat(changes).hasSameSizeAs(RESULT.changes());
      for (int i = 0; i < changes.size(); i++) {
        Change change = RESULT.changes().get(i);
        assertThat(changes.get(i).get("order").asText()).isEqualTo(change.order().value());
        assertThat(changes.get(i).get("moves")).hasSameSizeAs(change.moves());
        assertThat(changes.get(i).has("refused")).isFalse();
      }
    }
    assertThat(shown(RESULT, Locale.ENGLISH).toString())
        .contains("A live day: 2022-12-17", "\"08:30\"", "no longer planned");
    assertThat(shown(RESULT, Locale.CHINESE).toString())
        .contains("实时派单的一天：2022-12-17", "\"12:01\"", "撤派");
  }

  @Test
  void everyLoadIsWhatIsHeldAndPlanned() {
    Map<Provider, Long> planned =
        WISHES.plan().orElseThrow().matches().stream()
            .collect(Collectors.groupingBy(one -> one.provider(), Collectors.counting()));
    Map<Provider, Long> held =
        SOUND.stream()
            .filter(history -> history.order().kind() != OrderKind.CALL)
            .flatMap(LiveDayTest::holders)
            .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    int before = Integer.MAX_VALUE;
    for (HelperLoad load : WISHES.loads()) {
      assertThat((long) load.held()).isEqualTo(held.getOrDefault(load.provider(), 0L));
      assertThat((long) load.planned()).isEqualTo(planned.getOrDefault(load.provider(), 0L));
      assertThat(load.places()).isLessThanOrEqualTo(before);
      assertThat(load.capacity().orElse(load.places()))
          .as("nobody is planned beyond the offer: %s", load.provider())
          .isGreaterThanOrEqualTo(load.planned() == 0 ? 0 : load.places());
      before = load.places();
    }
    assertThat(WISHES.loads())
        .extracting(HelperLoad::provider)
        .doesNotHaveDuplicates()
        .containsAll(held.keySet())
        .containsAll(planned.keySet())
        .containsAll(INPUT.year().helpers().stream().map(one -> one.provider()).toList());
  }

  private static Stream<Provider> holders(OrderHistory history) {
    return WISHES.wishes().stream()
        .filter(one -> one.id().equals(history.id()))
        .flatMap(one -> one.standing().toOptional().stream())
        .flatMap(status -> status.providers().stream())
        .filter(one -> Set.of("HOLDING", "OFFERED").contains(one.state().name()))
        .map(one -> one.provider());
  }

  @Test
  void theChartShowsTheFortyMostLoaded() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      JsonNode chart =
          new ObjectMapper().valueToTree(new PageLoads(WISHES.loads(), words(locale)).all());
      assertThat(chart.get("rows")).hasSize(40);
      for (int i = 0; i < 40; i++) {
        HelperLoad load = WISHES.loads().get(i);
        assertThat(chart.get("rows").get(i).get(0).asText())
            .isEqualTo(load.provider().id().value());
        assertThat(chart.get("rows").get(i).get(1).asInt()).isEqualTo(load.held());
        assertThat(chart.get("rows").get(i).get(2).asInt()).isEqualTo(load.planned());
      }
      assertThat(chart.get("more").asText()).contains(String.valueOf(WISHES.loads().size() - 40));
    }
  }

  private static Change change(StepKind kind) {
    return RESULT.changes().stream()
        .filter(change -> change.event().step().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode shown(LiveDayResult result, Locale locale) {
    ReasonTexts texts =
        ReasonTexts.of(locale, INPUT.manifest().zone()).labelled(INPUT.pack().labels());
    return new ObjectMapper()
        .valueToTree(
            new PageLiveDay(result, words(locale), new PageRules(texts), INPUT.manifest().zone())
                .all());
  }

  private static Words words(Locale locale) {
    return new Words(locale).labelled(INPUT.pack());
  }

  private static Optional<OrderDay> busiest(List<OrderHistory> orders) {
    return OrderDay.busiest(orders, LocalDate.of(2022, 12, 20), INPUT.manifest().zone());
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
