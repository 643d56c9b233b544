package org.governance4j.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.OrdersReason;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.WishDesk;
import org.governance4j.orders.WishEvent;
import org.governance4j.orders.WishEvent.Satisfaction;
import org.governance4j.orders.WishFigures;
import org.governance4j.orders.WishState;
import org.governance4j.orders.WishStatus;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The laws of micro-wishes. */
public class OrdersLaws {

  @Provide
  Arbitrary<MicroWish> histories() {
    return OrdersArbitraries.anyHistory();
  }

  @Provide
  Arbitrary<List<MicroWish>> wishes() {
    return OrdersArbitraries.wishes();
  }

  @Provide
  Arbitrary<List<MicroWish>> messyWishes() {
    return OrdersArbitraries.messyWishes();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return OrdersArbitraries.instants();
  }

  @Property(tries = 500)
  @Label("L-ORDERS-1: a wish stands as a search of its history for each fact finds it")
  void standsAsFound(@ForAll("wishes") List<MicroWish> wishes, @ForAll("instants") Instant at) {
    for (MicroWish wish : wishes) {
      OrdersOracle oracle = new OrdersOracle(wish, at);
      Outcome<WishStatus> outcome = WishDesk.statusAt(wish, at);
      assertThat(outcome.toOptional().isPresent()).isEqualTo(oracle.begun());
      outcome.toOptional().ifPresent(status -> confirm(status, oracle));
      if (oracle.begun()) {
        Reason stands = outcome.reasons().get(0);
        assertThat(stands.facts().get("since")).isEqualTo(Fact.of(oracle.since()));
        assertThat(stands.facts().get("wishState")).isEqualTo(Fact.of(oracle.state()));
      }
    }
  }

  @Property(tries = 2000)
  @Label("L-ORDERS-2: contradictory histories are refused, each contradiction named")
  void contradictionsAreNamed(@ForAll("histories") MicroWish wish) {
    OrdersOracle oracle = new OrdersOracle(wish, Instant.MAX);
    Outcome<WishStatus> outcome = WishDesk.statusAt(wish, Instant.MAX);
    List<String> expected = oracle.contradictions();
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!expected.isEmpty());
    if (outcome instanceof Outcome.Refused<WishStatus> refused) {
      assertThat(refused.violations().stream().map(OrdersLaws::named))
          .containsExactlyInAnyOrderElementsOf(expected);
    } else if (oracle.begun()) {
      confirm(outcome.orElseThrow(), oracle);
    }
  }

  @Property(tries = 500)
  @Label("L-ORDERS-3: a status depends on no event after the instant")
  void laterChangesNothing(@ForAll("histories") MicroWish wish, @ForAll("instants") Instant at) {
    List<WishEvent> past = wish.events().stream().filter(event -> !event.at().isAfter(at)).toList();
    Outcome<WishStatus> known =
        WishDesk.statusAt(new MicroWish(wish.wish(), ImmutableList.copyOf(past)), at);
    Outcome<WishStatus> now = WishDesk.statusAt(wish, at);
    if (past.isEmpty()) {
      assertThat(now).isInstanceOf(Outcome.Undetermined.class);
      assertThat(known).isInstanceOf(Outcome.Undetermined.class);
    } else {
      assertThat(now).isEqualTo(known);
    }
  }

  @Property(tries = 500)
  @Label("L-ORDERS-4: published wishes with open places are open, approved ones publishable")
  void openAndPublishable(
      @ForAll("wishes") List<MicroWish> wishes, @ForAll("instants") Instant at) {
    List<Demand> open = new ArrayList<>();
    List<MicroWish> publishable = new ArrayList<>();
    for (MicroWish wish : wishes) {
      OrdersOracle oracle = new OrdersOracle(wish, at);
      if (oracle.openPlaces() > 0) {
        open.add(remainder(wish.wish(), oracle));
      }
      if (oracle.begun() && oracle.state() == WishState.APPROVED) {
        publishable.add(wish);
      }
    }
    assertThat(WishDesk.openForMatching(wishes, at).orElseThrow()).isEqualTo(open);
    assertThat(WishDesk.publishable(wishes, at).orElseThrow()).isEqualTo(publishable);
  }

  @Property(tries = 500)
  @Label("L-ORDERS-5: figures and rates are those counted by hand, in whatever order")
  void figuresAreCounted(
      @ForAll("wishes") List<MicroWish> wishes, @ForAll("instants") Instant at, @ForAll long seed) {
    WishFigures figures =
        new WishFigures(
            count(wishes, at, one -> true),
            count(wishes, at, OrdersOracle::approved),
            count(wishes, at, one -> one.state() == WishState.REJECTED),
            count(wishes, at, OrdersOracle::published),
            count(wishes, at, one -> !one.accepted().isEmpty()),
            count(wishes, at, OrdersOracle::fulfilled),
            count(wishes, at, one -> one.state() == WishState.WITHDRAWN));
    List<MicroWish> shuffled = new ArrayList<>(wishes);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(WishDesk.figures(shuffled, at).orElseThrow()).isEqualTo(figures);
    int satisfied =
        count(
            wishes,
            at,
            one -> one.satisfaction().filter(Satisfaction.SATISFIED::equals).isPresent());
    int judged = count(wishes, at, one -> one.satisfaction().isPresent());
    checkRate(shuffled, at, PraiseRate.Base.JUDGED, satisfied, judged);
    checkRate(shuffled, at, PraiseRate.Base.FULFILLED, satisfied, figures.fulfilled());
  }

  @Property(tries = 500)
  @Label("L-ORDERS-6: what is not submitted counts nowhere, what is stated twice is refused")
  void statedOnceOrNotAtAll(@ForAll("messyWishes") List<MicroWish> wishes) {
    Set<String> ids = new HashSet<>();
    Set<String> twice = new HashSet<>();
    List<String> expected = new ArrayList<>();
    for (MicroWish wish : wishes) {
      if (!ids.add(wish.id().value()) && twice.add(wish.id().value())) {
        expected.add("DUPLICATE_WISH");
      }
      expected.addAll(new OrdersOracle(wish, Instant.MAX).contradictions());
    }
    Outcome<WishFigures> outcome = WishDesk.figures(wishes, Instant.MAX);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!expected.isEmpty());
    if (outcome instanceof Outcome.Refused<WishFigures> refused) {
      assertThat(refused.violations().stream().map(OrdersLaws::named))
          .containsExactlyInAnyOrderElementsOf(expected);
    } else {
      assertThat(outcome.orElseThrow().submitted())
          .isEqualTo(wishes.stream().filter(wish -> !wish.events().isEmpty()).count());
    }
  }

  private static void confirm(WishStatus status, OrdersOracle oracle) {
    assertThat(status.state()).isEqualTo(oracle.state());
    assertThat(status.openPlaces()).isEqualTo(oracle.openPlaces());
    assertThat(status.accepted()).containsExactlyElementsOf(oracle.accepted());
    assertThat(status.satisfaction()).isEqualTo(oracle.satisfaction());
    assertThat(status.approvedAt().isPresent()).isEqualTo(oracle.approved());
    assertThat(status.publishedAt().isPresent()).isEqualTo(oracle.published());
  }

  private static void checkRate(
      List<MicroWish> wishes, Instant at, PraiseRate.Base base, int satisfied, int counted) {
    Outcome<PraiseRate> outcome = WishDesk.praiseRate(wishes, at, base);
    if (counted == 0) {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
      assertThat(outcome.reasons().get(0).code()).isEqualTo(OrdersReason.NOTHING_TO_COUNT);
    } else {
      assertThat(outcome.orElseThrow())
          .isEqualTo(new PraiseRate(base, satisfied, counted, Fraction.of(satisfied, counted)));
    }
  }

  private static int count(List<MicroWish> wishes, Instant at, Predicate<OrdersOracle> counts) {
    int count = 0;
    for (MicroWish wish : wishes) {
      OrdersOracle oracle = new OrdersOracle(wish, at);
      count += oracle.begun() && counts.test(oracle) ? 1 : 0;
    }
    return count;
  }

  private static Demand remainder(Demand whole, OrdersOracle oracle) {
    Set<Provider> excluded = new HashSet<>(whole.excluded());
    oracle.accepted().forEach(person -> excluded.add(Provider.of(person)));
    return whole
        .withPlaces(oracle.openPlaces())
        .withExcluded(ImmutableSet.copyOf(excluded));
  }

  private static String named(Reason reason) {
    return Optional.ofNullable(reason.facts().get("event"))
        .map(event -> reason.code().name() + " " + ((Fact.Amount) event).amount())
        .orElse(reason.code().name());
  }
}
