package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.PersonId;
import org.governance4j.matching.Demand;
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.WishEvent;
import org.governance4j.orders.WishEvent.Satisfaction;
import org.governance4j.rule.ContentRef;

/**
 * The micro-wishes of 2022 (CD-16): 54 of them lit, all praised but one that nobody judged, and
 * others that have come less far or nowhere.
 */
final class WishPlan {

  private static final int LIT = 54;
  private static final int OPEN = 24;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 10);
  private static final LocalDate AUTUMN = LocalDate.of(2022, 11, 1);

  private final Dice dice;
  private final List<PersonId> acceptors;
  private final List<MicroWish> wishes = new ArrayList<>();

  WishPlan(long seed, HelperPlan helpers) {
    this.dice = new Dice(seed);
    this.acceptors = helpers.helpers().stream().map(HelperPlan::person).toList();
    for (int i = 0; i < LIT; i++) {
      lit(i);
    }
    for (int i = 0; i < OPEN; i++) {
      add(ordinary(i % 6 == 5 ? 2 : 1), published(autumn()));
    }
    HardWishes.all(helpers.pianist()).forEach(wish -> add(wish, published(autumn())));
    unfinished();
    contradictory();
  }

  List<MicroWish> wishes() {
    return wishes;
  }

  private void lit(int number) {
    Demand wish = ordinary(number % 9 == 8 ? 2 : 1);
    Instant submitted = Intake.at(FIRST.plusDays(5L * number).atTime(dice.between(8, 20), 30));
    List<WishEvent> events = published(submitted);
    Instant at = accept(wish, events);
    at = at.plus(dice.between(20, 240), ChronoUnit.HOURS);
    events.add(new WishEvent.Fulfilled(at));
    if (number != 40) {
      events.add(
          new WishEvent.Praised(
              at.plus(dice.between(2, 90), ChronoUnit.HOURS), Satisfaction.SATISFIED));
    }
    add(wish, events);
  }

  // Submitted, turned down, approved, taken back and accepted: one after the other.
  private void unfinished() {
    for (int i = 0; i < 3; i++) {
      add(ordinary(1), submitted(autumn()));
      List<WishEvent> approved = published(autumn());
      approved.remove(approved.size() - 1);
      add(ordinary(1), approved);
      List<WishEvent> turnedDown = submitted(autumn());
      Optional<ContentRef> cause =
          Optional.of(new ContentRef(String.format(Locale.ROOT, "wish-cause-%d", i + 1)));
      turnedDown.add(new WishEvent.Reviewed(later(turnedDown), false, cause));
      add(ordinary(1), turnedDown);
      List<WishEvent> takenBack = published(autumn());
      takenBack.add(new WishEvent.Withdrawn(later(takenBack)));
      add(ordinary(1), takenBack);
      Demand wish = ordinary(1);
      List<WishEvent> accepted = published(autumn());
      accept(wish, accepted);
      add(wish, accepted);
    }
  }

  // Accepted before it was published, praised though nobody fulfilled it, without any event.
  private void contradictory() {
    List<WishEvent> early = submitted(autumn());
    early.add(new WishEvent.Accepted(later(early), acceptors.get(7)));
    add(ordinary(1), early);
    List<WishEvent> praised = published(autumn());
    praised.add(new WishEvent.Praised(later(praised), Satisfaction.SATISFIED));
    add(ordinary(1), praised);
    add(ordinary(1), new ArrayList<>());
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

  private static List<WishEvent> submitted(Instant at) {
    List<WishEvent> events = new ArrayList<>();
    events.add(new WishEvent.Submitted(at));
    return events;
  }

  private List<WishEvent> published(Instant submitted) {
    List<WishEvent> events = submitted(submitted);
    events.add(WishEvent.Reviewed.approved(later(events)));
    events.add(new WishEvent.Published(later(events)));
    return events;
  }

  private Instant accept(Demand wish, List<WishEvent> events) {
    int first = dice.between(0, acceptors.size() - 2);
    for (int i = 0; i < wish.places(); i++) {
      events.add(new WishEvent.Accepted(later(events), acceptors.get(first + i)));
    }
    return events.get(events.size() - 1).at();
  }

  private Instant later(List<WishEvent> events) {
    return events.get(events.size() - 1).at().plus(dice.between(1, 30), ChronoUnit.HOURS);
  }

  private void add(Demand wish, List<WishEvent> events) {
    String id = String.format(Locale.ROOT, "w%03d", wishes.size() + 1);
    wishes.add(new MicroWish(HardWishes.named(wish, id), ImmutableList.copyOf(events)));
  }
}
