package org.governance4j.testing.mall;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallLine;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallStep;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * Generators of what happens in a points mall, day by day (积分商城数据生成): points are earned, pieces are
 * stocked, ordered, delivered, cancelled and taken back, and merchants are paid, by two purses and
 * in short supply, so that what is not there matters.
 */
public final class MallArbitraries {

  /** The first day on which something happens. */
  public static final LocalDate FIRST = LocalDate.of(2023, 3, 1);

  /** On how many days at most something happens. */
  public static final int DAYS = 60;

  /** The purses that buy. */
  public static final ImmutableList<AccountId> BUYERS =
      ImmutableList.of(
          PointsAccounts.of(PersonId.of("p-1")), PointsAccounts.of(HouseholdId.of("h-1")));

  static final RuleRef RULE = RuleRef.of("TEST-1", "points mall", "a source");

  private static final int MOST_ACTIONS = 40;
  private static final int ORDERS = 4;

  private MallArbitraries() {}

  /**
   * Three items of two merchants, one of them given, of which two cost more from the eighth day on.
   *
   * @return the items for a host that states none
   */
  public static Dated<MallPolicy> items() {
    LocalDate old = LocalDate.of(2023, 1, 1);
    LocalDate later = FIRST.plusDays(7);
    return Dated.of(
            MallPolicy.KEY,
            List.of(
                Dated.Version.of(Validity.from(old), old, RULE, items(2, 3, 250)),
                Dated.Version.of(Validity.from(later), later, RULE, items(3, 4, 300))))
        .orElseThrow();
  }

  private static MallPolicy items(long umbrella, long rice, long fen) {
    return new MallPolicy(
        ImmutableList.of(
            item("UMBRELLA", "shop-1", umbrella, 100),
            item("RICE", "shop-2", rice, fen),
            item("HAIRCUT", "shop-2", 1, 0)));
  }

  private static MallItem item(String code, String merchant, long price, long fen) {
    return MallItem.builder()
        .item(code)
        .merchant(InstitutionId.of(merchant))
        .price(price)
        .settlement(fen)
        .rule(RULE)
        .build();
  }

  /**
   * Terms with every limit, under which what is taken back can be ordered again.
   *
   * @return the terms for a host that states none
   */
  public static Dated<MallTermsPolicy> terms() {
    return Dated.from(
        MallTermsPolicy.KEY,
        LocalDate.of(2023, 1, 1),
        RULE,
        MallTermsPolicy.builder()
            .holdDays(4)
            .refunds(
                Optional.of(
                    new MallTermsPolicy.Refunds(
                        7,
                        MallTermsPolicy.Goods.BACK_TO_STOCK,
                        MallTermsPolicy.Settlement.TAKEN_BACK)))
            .buyers(ImmutableSet.of(MallTermsPolicy.Buyer.PERSON, MallTermsPolicy.Buyer.HOUSEHOLD))
            .piecesPerOrder(Optional.of(6))
            .piecesPerPeriod(
                Optional.of(new MallTermsPolicy.PeriodLimit(MallTermsPolicy.Period.MONTH, 12)))
            .budget(Optional.of(40L))
            .rule(RULE)
            .build());
  }

  /** What happens in a mall. */
  public sealed interface Action {

    /**
     * A purse earns points.
     *
     * @param buyer which of {@link #BUYERS}
     * @param points how many
     * @param days for how many days they can be spent; empty if they do not expire
     */
    record Earn(int buyer, int points, Optional<Integer> days) implements Action {}

    /**
     * Pieces come in or are missing.
     *
     * @param item which item of the policy
     * @param pieces how many
     */
    record Stock(int item, int pieces) implements Action {}

    /**
     * A purse orders.
     *
     * @param order the number of the order; a later one of the same number states it again or
     *     otherwise
     * @param buyer which of {@link #BUYERS}
     * @param pieces how many of each item of the policy, in its order
     */
    record Order(int order, int buyer, ImmutableList<Integer> pieces) implements Action {}

    /**
     * Pieces of an order are delivered, cancelled or taken back.
     *
     * @param kind what happens
     * @param order the number of the order
     * @param pieces how many of each item; empty for all
     */
    record Step(MallStep.Kind kind, int order, ImmutableList<Integer> pieces) implements Action {}

    /**
     * What is over of an order is freed.
     *
     * @param order the number of the order
     */
    record TimeOut(int order) implements Action {}

    /**
     * What expired is taken from a purse.
     *
     * @param buyer which of {@link #BUYERS}
     */
    record Sweep(int buyer) implements Action {}

    /**
     * A merchant is paid.
     *
     * @param item an item of the merchant
     * @param days how many days ago the period ended
     */
    record PayOut(int item, int days) implements Action {}
  }

  /**
   * An action on a day.
   *
   * @param day how many days after {@link #FIRST}
   * @param action what happens
   */
  public record OnDay(int day, Action action) {

    /**
     * The day.
     *
     * @return its date
     */
    public LocalDate date() {
      return FIRST.plusDays(day);
    }
  }

  /**
   * What happens in a mall, in the order of days. It begins with some points and pieces; then the
   * stories of some orders run beside each other and beside what else happens.
   *
   * @param items the number of items that the policy states on every day
   * @return the actions
   */
  public static Arbitrary<List<OnDay>> chains(int items) {
    List<Arbitrary<List<Action>>> stories = new ArrayList<>();
    for (int order = 1; order <= ORDERS; order++) {
      stories.add(story(items, order));
    }
    stories.add(other(items).list().ofMaxSize(6));
    return Combinators.combine(
            opening(items),
            Combinators.combine(stories).as(all -> all),
            Arbitraries.integers().between(0, ORDERS).list().ofSize(MOST_ACTIONS),
            Arbitraries.of(0, 0, 0, 0, 0, 1, 1, 2, 3).list().ofSize(MOST_ACTIONS))
        .as(MallArbitraries::inOrder)
        .withoutEdgeCases();
  }

  /** Takes the next action of the story that is picked, while there is one. */
  private static List<OnDay> inOrder(
      List<Action> opening, List<List<Action>> stories, List<Integer> picks, List<Integer> steps) {
    ImmutableList.Builder<OnDay> chain = ImmutableList.builder();
    opening.forEach(action -> chain.add(new OnDay(0, action)));
    int[] next = new int[stories.size()];
    int day = 0;
    for (int i = 0; i < picks.size(); i++) {
      int story = picks.get(i);
      if (next[story] < stories.get(story).size()) {
        day = Math.min(DAYS - 1, day + steps.get(i));
        chain.add(new OnDay(day, stories.get(story).get(next[story]++)));
      }
    }
    return chain.build();
  }

  /** An order and what becomes of it, among which it may be stated again. */
  private static Arbitrary<List<Action>> story(int items, int order) {
    return Combinators.combine(
            ordered(items, order),
            stepped(items, order).list().ofMaxSize(5),
            ordered(items, order).list().ofMaxSize(1),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (first, steps, again, starts, ends) -> {
              ImmutableList.Builder<Action> story = ImmutableList.builder();
              story.add(first);
              if (starts) {
                story.add(new Action.Step(MallStep.Kind.DELIVERY, order, ImmutableList.of()));
              }
              story.addAll(steps).addAll(again);
              return ends ? story.add(new Action.TimeOut(order)).build() : story.build();
            });
  }

  /** Each purse earns twice, and each item comes in. */
  private static Arbitrary<List<Action>> opening(int items) {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(3, 8);
    Arbitrary<Optional<Integer>> days = Arbitraries.integers().between(2, 12).optional(0.7);
    int earnings = 2 * BUYERS.size();
    return Combinators.combine(
            sizes.list().ofSize(items), sizes.list().ofSize(earnings), days.list().ofSize(earnings))
        .as(
            (pieces, points, expiries) -> {
              ImmutableList.Builder<Action> opening = ImmutableList.builder();
              for (int item = 0; item < items; item++) {
                opening.add(new Action.Stock(item, pieces.get(item)));
              }
              for (int i = 0; i < earnings; i++) {
                opening.add(new Action.Earn(i % BUYERS.size(), 3 * points.get(i), expiries.get(i)));
              }
              return opening.build();
            });
  }

  private static Arbitrary<Action> other(int items) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, earned()),
        Tuple.of(2, stocked(items, -2, 4)),
        Tuple.of(1, buyers().map(Action.Sweep::new)),
        Tuple.of(
            3,
            Combinators.combine(
                    Arbitraries.integers().between(0, items - 1),
                    Arbitraries.integers().between(0, 6))
                .as(Action.PayOut::new)));
  }

  private static Arbitrary<Integer> buyers() {
    return Arbitraries.integers().between(0, BUYERS.size() - 1);
  }

  private static Arbitrary<Action> earned() {
    return Combinators.combine(
            buyers(),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 12).optional(0.7))
        .as(Action.Earn::new);
  }

  private static Arbitrary<Action> stocked(int items, int least, int most) {
    return Combinators.combine(
            Arbitraries.integers().between(0, items - 1),
            Arbitraries.integers().between(least, most).filter(pieces -> pieces != 0))
        .as(Action.Stock::new);
  }

  private static Arbitrary<Action> ordered(int items, int order) {
    return Combinators.combine(buyers(), pieces(items))
        .as((buyer, pieces) -> new Action.Order(order, buyer, pieces));
  }

  private static Arbitrary<Action> stepped(int items, int order) {
    return Combinators.combine(
            Arbitraries.of(
                MallStep.Kind.DELIVERY,
                MallStep.Kind.DELIVERY,
                MallStep.Kind.CANCELLATION,
                MallStep.Kind.REFUND,
                MallStep.Kind.REFUND),
            Arbitraries.frequencyOf(
                Tuple.of(3, onePiece(items)),
                Tuple.of(1, pieces(items)),
                Tuple.of(3, Arbitraries.just(ImmutableList.<Integer>of()))))
        .as((kind, pieces) -> new Action.Step(kind, order, pieces));
  }

  private static Arbitrary<ImmutableList<Integer>> onePiece(int items) {
    return Arbitraries.integers()
        .between(0, items - 1)
        .map(
            item -> {
              Integer[] pieces = new Integer[items];
              Arrays.fill(pieces, 0);
              pieces[item] = 1;
              return ImmutableList.copyOf(pieces);
            });
  }

  /** A few pieces of some items, at least one. */
  private static Arbitrary<ImmutableList<Integer>> pieces(int items) {
    return Arbitraries.of(0, 0, 0, 1, 1, 1, 2)
        .list()
        .ofSize(items)
        .filter(pieces -> pieces.stream().anyMatch(some -> some > 0))
        .map(ImmutableList::copyOf);
  }

  /**
   * Numbers of pieces as lines.
   *
   * @param codes the items' codes
   * @param pieces how many of each, in their order; empty for no line
   * @return a line for each item of which there is a piece
   */
  public static ImmutableList<MallLine> lines(List<String> codes, List<Integer> pieces) {
    ImmutableList.Builder<MallLine> lines = ImmutableList.builder();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) > 0) {
        lines.add(new MallLine(codes.get(i), pieces.get(i)));
      }
    }
    return lines.build();
  }
}
