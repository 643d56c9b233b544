package org.governance4j.examples.community.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrderStep.Satisfaction;
import org.governance4j.rule.ContentRef;

/**
 * The orders of 2022 (CD-16): 54 micro-wishes lit, all praised but one that nobody judged, and
 * others that have come less far or nowhere. Some are claimed; others are dispatched, and accepted
 * at once or after a decline or a lapse, by members and by partner firms (HT-17). Projects and the
 * call are in {@link ProjectPlan}.
 */
final class WishPlan {

  private static final int LIT = 54;
  private static final int OPEN = 24;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 10);
  private static final LocalDate AUTUMN = LocalDate.of(2022, 11, 1);

  private final Dice dice;
  private final PeoplePlan people;
  private final List<Provider> acceptors;
  private final List<OrderHistory> orders = new ArrayList<>();

  WishPlan(long seed, HelperPlan helpers, PeoplePlan people) {
    this.dice = new Dice(seed);
    this.people = people;
    this.acceptors = helpers.helpers().stream().map(Offer::provider).toList();
    for (int i = 0; i < LIT; i++) {
      lit(i);
    }
    for (int i = 0; i < OPEN; i++) {
      add(published(ordinary(i % 6 == 5 ? 2 : 1)));
    }
    HardWishes.all(helpers.pianist()).forEach(wish -> add(published(wish)));
    unfinished();
    contradictory();
    underWay();
    for (BusyDay.Story story : new BusyDay(helpers).stories()) {
      OrderPath path = path(story.wish(), story.submitted());
      story.rest().accept(path);
      add(path);
    }
    orders.addAll(new ProjectPlan(dice, acceptors).orders());
  }

  List<OrderHistory> orders() {
    return orders;
  }

  private void lit(int number) {
    Demand wish = ordinary(number % 9 == 8 ? 2 : 1);
    Instant submitted = Intake.at(FIRST.plusDays(5L * number).atTime(dice.between(8, 20), 30));
    OrderPath path = path(wish, submitted).published();
    int first = dice.between(0, acceptors.size() - 4);
    for (int i = 0; i < wish.places(); i++) {
      take(path, number % 6, first + i);
    }
    path.later(20, 240).step(OrderStep.Fulfilment.whole());
    if (number != 40) {
      path.later(2, 90).step(new OrderStep.Rating(Satisfaction.SATISFIED));
    }
    add(path);
  }

  /** Claimed, or dispatched and accepted: at once, after a decline, after a lapse, by a firm. */
  private void take(OrderPath path, int way, int acceptor) {
    Provider provider = acceptors.get(acceptor);
    switch (way) {
      case 1 -> path.dispatched(provider).accepted(provider);
      case 2 -> {
        Provider other = acceptors.get(acceptor + 2);
        path.dispatched(other).declined(other).dispatched(provider).accepted(provider);
      }
      case 3 -> {
        Provider other = acceptors.get(acceptor + 2);
        path.dispatched(other).lapsed(other).dispatched(provider).accepted(provider);
      }
      case 4 -> {
        Provider firm = firm(1 + acceptor % 80);
        path.dispatched(firm).accepted(firm);
      }
      default -> path.later(1, 30).step(OrderStep.Claim.by(provider));
    }
  }

  static Provider firm(int number) {
    return Provider.of(InstitutionId.of(String.format(Locale.ROOT, "n%03d", number)));
  }

  // Submitted, turned down, approved, taken back and accepted: one after the other.
  private void unfinished() {
    for (int i = 0; i < 3; i++) {
      add(path(ordinary(1), autumn()));
      add(path(ordinary(1), autumn()).later(1, 30).step(OrderStep.Review.approval()));
      Optional<ContentRef> cause =
          Optional.of(new ContentRef(String.format(Locale.ROOT, "wish-cause-%d", i + 1)));
      add(path(ordinary(1), autumn()).later(1, 30).step(new OrderStep.Review(false, cause)));
      add(published(ordinary(1)).later(1, 30).step(new OrderStep.Withdrawal()));
      OrderPath accepted = published(ordinary(1));
      take(accepted, i, dice.between(0, acceptors.size() - 4));
      add(accepted);
    }
  }

  // Claimed before it was published, rated though nobody fulfilled it, without any event.
  private void contradictory() {
    add(path(ordinary(1), autumn()).later(1, 30).step(OrderStep.Claim.by(acceptors.get(7))));
    add(published(ordinary(1)).later(1, 30).step(new OrderStep.Rating(Satisfaction.SATISFIED)));
    add(new OrderPath(dice, order(ordinary(1)), autumn()));
  }

  // An offer that is open, a waiting list that moved up after a no-show, merged wishes.
  private void underWay() {
    Instant yesterday = Intake.at(LocalDate.of(2022, 12, 19).atTime(9, 0));
    add(
        path(ordinary(1), yesterday)
            .step(OrderStep.Review.approval())
            .step(new OrderStep.Publication())
            .dispatched(acceptors.get(11)));
    Provider absent = acceptors.get(20);
    Provider next = acceptors.get(21);
    add(
        published(ordinary(1))
            .later(1, 9)
            .step(OrderStep.Claim.by(absent))
            .later(1, 9)
            .step(new OrderStep.Waiting(next))
            .later(20, 60)
            .step(new OrderStep.NoShow(absent))
            .movedUp(next)
            .accepted(next));
    OrderStep merger = new OrderStep.Merger(OrderId.of("j01"), OrderStep.MergeReason.COMMON_NEED);
    for (int i = 0; i < 3; i++) {
      Demand wish = HardWishes.wish("COMMUNITY_SHARING").build();
      Instant spring = Intake.at(LocalDate.of(2022, 3, 7 + i).atTime(10, 0));
      add(path(wish, spring).later(1, 9).step(merger));
    }
  }

  private Demand ordinary(int places) {
    Demand.Builder wish = HardWishes.wish(dice.pick(HelperPlan.CLASSES)).places(places);
    if (dice.chance(0.3)) {
      wish.skill(dice.pick(HelperPlan.SKILLS));
    }
    if (dice.chance(0.8)) {
      wish.grid(GridId.of("g" + dice.between(1, 5)));
    }
    if (dice.chance(0.5)) {
      wish.addSlots(dice.pick(HelperPlan.SLOTS));
    }
    return wish.build();
  }

  private Instant autumn() {
    return Intake.at(
        AUTUMN.plusDays(dice.between(0, 40)).atTime(dice.between(8, 20), dice.between(0, 59)));
  }

  private OrderPath published(Demand wish) {
    return path(wish, autumn()).published();
  }

  private OrderPath path(Demand wish, Instant submitted) {
    return new OrderPath(dice, order(wish), submitted).step(new OrderStep.Submission());
  }

  private void add(OrderPath path) {
    orders.add(path.history());
  }

  /** Every wish is of another household. */
  private Order order(Demand wish) {
    int number = orders.size() + 1;
    return Order.builder()
        .kind(OrderKind.WISH)
        .demand(HardWishes.named(wish, String.format(Locale.ROOT, "w%03d", number)))
        .asker(new Asker.OfHousehold(people.households().get(31 * number).id()))
        .build();
  }
}
