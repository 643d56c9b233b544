package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.governance4j.community.GridId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderStep;
import org.governance4j.rule.ContentRef;

/**
 * Saturday 17 December 2022, on which more happens to wishes than on any other day (HT-17): offers
 * are declined, lapse and are accepted, somebody does not come and the next one moves up, places
 * change, and a wish comes and finds a firm. In the evening no place is open.
 */
final class BusyDay {

  private static final LocalDate DAY = LocalDate.of(2022, 12, 17);

  private final List<Offer> offers;
  private final List<Story> stories = new ArrayList<>();

  /**
   * A wish and what becomes of it.
   *
   * @param wish the wish, without an id yet
   * @param submitted when it is made
   * @param rest adds the steps after that
   */
  record Story(Demand wish, Instant submitted, Consumer<OrderPath> rest) {}

  BusyDay(HelperPlan helpers) {
    this.offers = helpers.helpers();
    declined();
    absent();
    fewer();
    excluded();
    withdrawn();
    fresh();
  }

  List<Story> stories() {
    return stories;
  }

  private void declined() {
    List<Provider> able = able("CLEAN_HOMES", "g4");
    published(
        wish("CLEAN_HOMES", "g4", 1),
        path ->
            path.to(at(8, 30))
                .offered(able.get(0))
                .to(at(9, 10))
                .step(OrderStep.Decline.by(able.get(0)))
                .to(at(9, 20))
                .offered(able.get(1))
                .to(at(10, 40))
                .step(OrderStep.Acceptance.by(able.get(1))));
  }

  private void absent() {
    List<Provider> able = able("GOOD_NEIGHBOURS", "g4");
    published(
        wish("GOOD_NEIGHBOURS", "g4", 1),
        path ->
            path.to(before(1, 19))
                .step(OrderStep.Claim.by(able.get(0)))
                .to(before(1, 20))
                .step(new OrderStep.Waiting(able.get(1)))
                .to(at(10, 0))
                .step(new OrderStep.NoShow(able.get(0)))
                .movedUp(able.get(1))
                .to(at(10, 30))
                .step(OrderStep.Acceptance.by(able.get(1))));
  }

  // Dispatched two days before, not answered; then one place is enough, and somebody claims it.
  private void fewer() {
    List<Provider> able = able("SAFETY_WATCH", "g1");
    published(
        wish("SAFETY_WATCH", "g1", 2),
        path ->
            path.to(before(2, 12))
                .offered(able.get(0))
                .lapsed(able.get(0))
                .to(at(12, 45))
                .step(new OrderStep.PlacesChange(1, ImmutableSet.of()))
                .to(at(13, 0))
                .step(OrderStep.Claim.by(able.get(1))));
  }

  private void excluded() {
    List<Provider> able = able("COMMUNITY_SHARING", "g3");
    Optional<ContentRef> cause = Optional.of(ContentRef.of("exclusion-1"));
    published(
        wish("COMMUNITY_SHARING", "g3", 1),
        path ->
            path.to(at(9, 0))
                .step(new OrderStep.Exclusion(able.get(3), cause))
                .to(at(14, 0))
                .step(OrderStep.Claim.by(able.get(1))));
  }

  private void withdrawn() {
    published(
        wish("EPIDEMIC_CONTROL", "g1", 1),
        path -> path.to(at(15, 0)).step(new OrderStep.Withdrawal()));
  }

  private void fresh() {
    stories.add(
        new Story(
            wish("CIVILISED_TRAVEL", "g2", 1),
            at(11, 0),
            path ->
                path.to(at(11, 20))
                    .step(OrderStep.Review.approval())
                    .to(at(11, 30))
                    .step(new OrderStep.Publication())
                    .to(at(16, 0))
                    .step(OrderStep.Claim.by(WishPlan.firm(9)))));
  }

  /** Made four days before, approved the next day, published the day after. */
  private void published(Demand wish, Consumer<OrderPath> rest) {
    stories.add(
        new Story(
            wish,
            before(4, 9),
            path ->
                rest.accept(
                    path.to(before(3, 9))
                        .step(OrderStep.Review.approval())
                        .to(before(2, 9))
                        .step(new OrderStep.Publication()))));
  }

  private static Demand wish(String serviceClass, String grid, int places) {
    return HardWishes.wish(serviceClass).grid(GridId.of(grid)).places(places).build();
  }

  /** Who offers a class in a grid, in the order of the file. */
  private List<Provider> able(String serviceClass, String grid) {
    return offers.stream()
        .filter(offer -> offer.classes().contains(serviceClass))
        .filter(offer -> offer.grids().contains(GridId.of(grid)))
        .map(Offer::provider)
        .toList();
  }

  private static Instant at(int hour, int minute) {
    return Intake.at(DAY.atTime(hour, minute));
  }

  private static Instant before(int days, int hour) {
    return Intake.at(DAY.minusDays(days).atTime(LocalTime.of(hour, 0)));
  }
}
