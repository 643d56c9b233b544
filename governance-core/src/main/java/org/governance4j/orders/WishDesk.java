package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.governance4j.matching.Demand;
import org.governance4j.orders.WishEvent.Satisfaction;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Keeps the books of micro-wishes (微心愿台账), CD-16, CC-16, HT-17: the status of each, what can be
 * published, what is open for matching, and the figures.
 *
 * <p>Every answer is recomputed from the whole histories; each costs O(number of events).
 *
 * <pre>{@code
 * ImmutableList<Demand> open = WishDesk.openForMatching(wishes, now).orElseThrow();
 * MatchPlan plan = matcher.match(open, helpers, today).orElseThrow();
 * }</pre>
 */
public final class WishDesk {

  private WishDesk() {}

  /**
   * The status of a wish at an instant, from the events up to it.
   *
   * @param wish the wish
   * @param at the instant
   * @return the status; refused if the events up to then contradict each other, each contradiction
   *     named; undetermined if the wish had not been submitted by then
   */
  public static Outcome<WishStatus> statusAt(MicroWish wish, Instant at) {
    requireNonNull(wish, "wish");
    requireNonNull(at, "at");
    MicroWish past = wish.until(at);
    if (past.events().isEmpty()) {
      Reason none =
          wish.events().isEmpty()
              ? Reason.of(
                  OrdersReason.NOT_SUBMITTED, OrdersLaw.NO_DEFAULT, "wish", Fact.of(wish.id()))
              : Reason.of(
                      OrdersReason.NOT_YET_SUBMITTED,
                      OrdersLaw.REPLAYED,
                      "wish",
                      Fact.of(wish.id()))
                  .with("at", Fact.of(at));
      return Outcome.undetermined(none);
    }
    return WishFold.of(past);
  }

  /**
   * The wishes that have been approved and not been published yet (待发布心愿).
   *
   * @param wishes the wishes, each id once
   * @param at the instant
   * @return the wishes in the order given; refused with every contradiction of every history
   */
  public static Outcome<ImmutableList<MicroWish>> publishable(List<MicroWish> wishes, Instant at) {
    requireNonNull(wishes, "wishes");
    requireNonNull(at, "at");
    return WishBook.of(wishes, at).map(WishBook::publishable);
  }

  /**
   * The needs that are open (待认领需求清单; CC-11): the published wishes with open places, each for these
   * places only, and excluding also the persons who have accepted it.
   *
   * @param wishes the wishes, each id once
   * @param at the instant
   * @return what to match, in the order given; refused with every contradiction of every history
   */
  public static Outcome<ImmutableList<Demand>> openForMatching(List<MicroWish> wishes, Instant at) {
    requireNonNull(wishes, "wishes");
    requireNonNull(at, "at");
    return WishBook.of(wishes, at).map(WishBook::openForMatching);
  }

  /**
   * How many wishes had come how far.
   *
   * @param wishes the wishes, each id once
   * @param at the instant
   * @return the figures; refused with every contradiction of every history
   */
  public static Outcome<WishFigures> figures(List<MicroWish> wishes, Instant at) {
    requireNonNull(wishes, "wishes");
    requireNonNull(at, "at");
    return WishBook.of(wishes, at).map(WishBook::figures);
  }

  /**
   * The share of wishes with praise. Texts that state one, such as CD-16, do not say of what, so
   * the caller does.
   *
   * @param wishes the wishes, each id once
   * @param at the instant
   * @param base of which wishes the share is taken
   * @return the rate with its base; refused with every contradiction of every history; undetermined
   *     if there is no wish to take a share of
   */
  public static Outcome<PraiseRate> praiseRate(
      List<MicroWish> wishes, Instant at, PraiseRate.Base base) {
    requireNonNull(wishes, "wishes");
    requireNonNull(at, "at");
    requireNonNull(base, "base");
    return WishBook.of(wishes, at).flatMap(book -> praiseRate(book, at, base));
  }

  private static Outcome<PraiseRate> praiseRate(WishBook book, Instant at, PraiseRate.Base base) {
    int satisfied = book.judged(Satisfaction.SATISFIED);
    int counted =
        base == PraiseRate.Base.JUDGED
            ? satisfied + book.judged(Satisfaction.NOT_SATISFIED)
            : book.figures().fulfilled();
    if (counted == 0) {
      return Outcome.undetermined(
          Reason.of(OrdersReason.NOTHING_TO_COUNT, OrdersLaw.COUNTED, "praiseBase", Fact.of(base))
              .with("at", Fact.of(at)));
    }
    return Outcome.accepted(
        new PraiseRate(base, satisfied, counted, Fraction.of(satisfied, counted)),
        Reason.of(
                OrdersReason.PRAISE_COUNTED,
                OrdersLaw.COUNTED,
                "satisfied",
                Fact.of(satisfied, Unit.COUNT))
            .with("counted", Fact.of(counted, Unit.COUNT))
            .with("praiseBase", Fact.of(base)));
  }
}
