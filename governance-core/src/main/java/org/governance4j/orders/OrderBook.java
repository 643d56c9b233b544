package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Many orders with all that happened to them (点单台账), CD-16, CC-11, HT-17. Immutable and
 * thread-safe.
 *
 * <p>Sound orders are worked; those whose events contradict each other come back apart and count
 * nowhere. {@link OrderDesk} decides about commands on a book, and {@link #with} adds what it
 * decided:
 *
 * <pre>{@code
 * OrderBook book = OrderBook.of(histories);
 * OrderDecision decision = desk.decide(book, command).orElseThrow();
 * // store decision.events() where the book still has decision.version(), then
 * OrderBook next = book.with(decision).orElseThrow();
 * }</pre>
 *
 * <p>A host need not load all orders to decide: those of the providers and of the household
 * concerned, and those merged with the order, are enough, and the version counts their events.
 */
public final class OrderBook {

  private record Line(int number, OrderFold fold) {}

  /** The orders that are apart, and why each of them is. */
  private record Apart(
      ImmutableList<ContradictoryOrder> orders, ImmutableSetMultimap<OrderId, Reason> reasons) {

    static Apart of(ImmutableList<ContradictoryOrder> orders) {
      ImmutableSetMultimap.Builder<OrderId, Reason> reasons = ImmutableSetMultimap.builder();
      orders.forEach(one -> reasons.putAll(one.history().id(), one.reasons()));
      return new Apart(orders, reasons.build());
    }
  }

  private final Shelf<OrderId, Line> lines;
  private final Shelf<Provider, Shelf<OrderId, OrderId>> byProvider;
  private final Shelf<HouseholdId, Shelf<OrderId, OrderId>> byHousehold;
  private final Shelf<OrderId, Shelf<OrderId, OrderId>> merged;
  private final Apart apart;
  private final int size;
  private final long version;

  private OrderBook(
      Shelf<OrderId, Line> lines,
      Shelf<Provider, Shelf<OrderId, OrderId>> byProvider,
      Shelf<HouseholdId, Shelf<OrderId, OrderId>> byHousehold,
      Shelf<OrderId, Shelf<OrderId, OrderId>> merged,
      Apart apart,
      int size,
      long version) {
    this.lines = lines;
    this.byProvider = byProvider;
    this.byHousehold = byHousehold;
    this.merged = merged;
    this.apart = apart;
    this.size = size;
    this.version = version;
  }

  /**
   * A book of orders with all their events; O(number of events).
   *
   * @param histories the orders, in any order
   * @return the book; what contradicts itself is apart in {@link #contradictory()}
   */
  public static OrderBook of(List<OrderHistory> histories) {
    requireNonNull(histories, "histories");
    Map<OrderId, Integer> times = new HashMap<>();
    histories.forEach(history -> times.merge(history.id(), 1, Integer::sum));
    Map<OrderId, Line> lines = new LinkedHashMap<>();
    ImmutableList.Builder<ContradictoryOrder> apart = ImmutableList.builder();
    for (OrderHistory history : histories) {
      Outcome<OrderFold> fold = OrderFold.of(history);
      int stated = times.getOrDefault(history.id(), 1);
      if (fold instanceof Outcome.Accepted<OrderFold> sound && stated == 1) {
        lines.put(history.id(), new Line(lines.size(), sound.value()));
      } else {
        apart.add(new ContradictoryOrder(history, reasons(history.id(), stated, fold)));
      }
    }
    return of(lines, Apart.of(apart.build()));
  }

  /**
   * A book of orders as they stood at an instant.
   *
   * @param histories the orders, in any order
   * @param instant the instant
   * @return the book of the events that had happened by then
   */
  public static OrderBook at(List<OrderHistory> histories, Instant instant) {
    requireNonNull(histories, "histories");
    requireNonNull(instant, "instant");
    return of(histories.stream().map(history -> history.until(instant)).toList());
  }

  private static OrderBook of(Map<OrderId, Line> lines, Apart apart) {
    long version = 0;
    Map<Provider, Map<OrderId, OrderId>> providers = new HashMap<>();
    Map<HouseholdId, Map<OrderId, OrderId>> households = new HashMap<>();
    Map<OrderId, Map<OrderId, OrderId>> into = new HashMap<>();
    for (Line line : lines.values()) {
      OrderFold fold = line.fold();
      OrderId id = fold.order().id();
      version += fold.history().version();
      fold.parts().forEach(one -> gather(providers, one.provider(), id));
      fold.order().asker().asHousehold().ifPresent(one -> gather(households, one, id));
      fold.mergedInto().ifPresent(one -> gather(into, one, id));
    }
    return new OrderBook(
        Shelf.of(lines),
        shelved(providers),
        shelved(households),
        shelved(into),
        apart,
        lines.size(),
        version);
  }

  private static <K> void gather(Map<K, Map<OrderId, OrderId>> all, K key, OrderId id) {
    all.computeIfAbsent(key, one -> new HashMap<>()).put(id, id);
  }

  private static <K> Shelf<K, Shelf<OrderId, OrderId>> shelved(Map<K, Map<OrderId, OrderId>> all) {
    Map<K, Shelf<OrderId, OrderId>> shelves = new HashMap<>();
    all.forEach((key, ids) -> shelves.put(key, Shelf.of(ids)));
    return Shelf.of(shelves);
  }

  private static ImmutableList<Reason> reasons(OrderId id, int times, Outcome<OrderFold> fold) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (times > 1) {
      reasons.add(
          Reason.of(OrdersReason.DUPLICATE_ORDER, OrdersLaw.SUBMITTED, "order", Fact.of(id))
              .with("times", Fact.of(times, Unit.COUNT)));
    }
    return fold instanceof Outcome.Refused
        ? reasons.addAll(fold.reasons()).build()
        : reasons.build();
  }

  /**
   * The book after a decision; O(square root of the number of orders).
   *
   * @param decision what {@link OrderDesk} decided on this version
   * @return the next book; refused if the book has another version than the decision rests on
   */
  public Outcome<OrderBook> with(OrderDecision decision) {
    requireNonNull(decision, "decision");
    OrderId id = decision.order().id();
    if (decision.version() != version) {
      return Outcome.refused(
          Reason.of(OrdersReason.STALE_DECISION, OrdersLaw.FAIR, "order", Fact.of(id))
              .with("version", Fact.of(decision.version(), Unit.COUNT))
              .with("current", Fact.of(version, Unit.COUNT)));
    }
    OrderFold before = fold(id).orElseGet(() -> OrderFold.of(decision.order()));
    int number = lines.get(id).map(Line::number).orElse(size);
    return before.with(decision.events()).map(fold -> with(number, fold, decision.events()));
  }

  private OrderBook with(int number, OrderFold fold, List<OrderEvent> more) {
    OrderId id = fold.order().id();
    Shelf<Provider, Shelf<OrderId, OrderId>> providers = byProvider;
    for (OrderEvent event : more) {
      for (Provider provider : event.step().providers()) {
        providers = added(providers, provider, id);
      }
    }
    Optional<HouseholdId> household = fold.order().asker().asHousehold();
    return new OrderBook(
        lines.with(id, new Line(number, fold)),
        providers,
        household.map(one -> added(byHousehold, one, id)).orElse(byHousehold),
        fold.mergedInto().map(one -> added(merged, one, id)).orElse(merged),
        apart,
        Math.max(size, number + 1),
        version + more.size());
  }

  private static <K> Shelf<K, Shelf<OrderId, OrderId>> added(
      Shelf<K, Shelf<OrderId, OrderId>> all, K key, OrderId id) {
    Shelf<OrderId, OrderId> before = all.get(key).orElse(Shelf.of());
    return before.get(id).isPresent() ? all : all.with(key, before.with(id, id));
  }

  /**
   * The book's version.
   *
   * @return how many events its sound orders have together
   */
  public long version() {
    return version;
  }

  /**
   * The orders that come back apart.
   *
   * @return those whose events contradict each other or that are stated twice, in the order given
   */
  public ImmutableList<ContradictoryOrder> contradictory() {
    return apart.orders();
  }

  /**
   * The sound orders with their events.
   *
   * @return the orders, in the order given
   */
  public ImmutableList<OrderHistory> histories() {
    return folds().map(OrderFold::history).collect(ImmutableList.toImmutableList());
  }

  /**
   * The status of an order.
   *
   * @param order its id
   * @return the status; refused with every contradiction of an order that is apart; undetermined if
   *     the order is not submitted or not known
   */
  public Outcome<OrderStatus> status(OrderId order) {
    requireNonNull(order, "order");
    return find(order).flatMap(OrderFold::status);
  }

  /**
   * The orders that have been approved and not been published yet (待发布订单).
   *
   * @return the orders, in the order given
   */
  public ImmutableList<Order> publishable() {
    return folds()
        .filter(fold -> fold.isAt(OrderStage.APPROVED))
        .map(OrderFold::order)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * How many orders of a kind had come how far.
   *
   * @param kind the kind
   * @return the figures
   */
  public OrderFigures figures(OrderKind kind) {
    requireNonNull(kind, "kind");
    return Counting.figures(folds().filter(fold -> fold.order().kind() == kind).toList());
  }

  /**
   * How many orders had come how far.
   *
   * @return the figures of all kinds together
   */
  public OrderFigures figures() {
    return Counting.figures(folds().toList());
  }

  /**
   * The share of orders of a kind with praise. Texts that state one, such as CD-16, do not say of
   * what, so the caller does.
   *
   * @param kind the kind
   * @param base of which orders the share is taken
   * @return the rate with its base; undetermined if there is no order to take a share of
   */
  public Outcome<PraiseRate> praiseRate(OrderKind kind, PraiseRate.Base base) {
    requireNonNull(kind, "kind");
    requireNonNull(base, "base");
    return Counting.praiseRate(folds().filter(fold -> fold.order().kind() == kind).toList(), base);
  }

  /**
   * When something changes by itself next: the last instant of the offer that lapses first.
   *
   * @return the instant after which {@link #lapsed} has something to enter; empty if no offer is
   *     open
   */
  public Optional<Instant> nextLapse() {
    return offers().map(Offered::until).min(Comparator.naturalOrder());
  }

  /**
   * The offers that were not answered in time, as commands to enter; their ids follow from the
   * offers, so that entering them twice adds nothing.
   *
   * @param at the instant; one outside the years 1 to 9999 is entered as the nearest in them
   * @return a command for each offer whose last instant lies before, the earliest first
   */
  public ImmutableList<OrderCommand> lapsed(Instant at) {
    requireNonNull(at, "at");
    return offers()
        .filter(offer -> offer.until().isBefore(at))
        .sorted(Comparator.comparing(Offered::until))
        .map(
            offer ->
                new OrderCommand(
                    OrderCommandId.ofLapse(offer.event()),
                    offer.order(),
                    OrderEvent.inRange(at),
                    new OrderStep.Lapse(offer.provider())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Providers in the order of their turn (轮流派单): first those who were never offered an order and
   * never took one, then those with whom that is longest ago; where it is equal, by kind and id.
   * Whoever gives a place back, declines, waits or is kept out is offered and takes nothing by it.
   *
   * @param providers the providers
   * @return the providers, each once, the next one first
   */
  public ImmutableList<Provider> inTurn(Iterable<Provider> providers) {
    requireNonNull(providers, "providers");
    List<Provider> all = new ArrayList<>(ImmutableSet.copyOf(providers));
    Map<Provider, Instant> last = new HashMap<>();
    all.forEach(provider -> last.put(provider, lastAsked(provider)));
    all.sort(Comparator.<Provider, Instant>comparing(last::get).thenComparing(one -> one));
    return ImmutableList.copyOf(all);
  }

  private Instant lastAsked(Provider provider) {
    return eventsOf(provider)
        .filter(event -> Doors.TURNS.contains(event.step().kind()))
        .map(OrderEvent::at)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private record Offered(OrderId order, Provider provider, Instant until, int event) {}

  private Stream<Offered> offers() {
    return folds()
        .filter(fold -> fold.count(ProviderStatus.State.OFFERED) > 0)
        .flatMap(
            fold ->
                fold.parts().stream()
                    .filter(one -> one.state() == ProviderStatus.State.OFFERED)
                    .map(one -> offered(fold, one)));
  }

  private static Offered offered(OrderFold fold, ProviderStatus one) {
    return new Offered(
        fold.order().id(), one.provider(), one.until().orElseThrow(), fold.offer(one.provider()));
  }

  /** The fold of an order; refused if it is apart, undetermined if it is not known. */
  Outcome<OrderFold> find(OrderId order) {
    Optional<OrderFold> fold = fold(order);
    if (fold.isPresent()) {
      return Outcome.accepted(fold.get());
    }
    ImmutableList<Reason> reasons = apart.reasons().get(order).asList();
    return reasons.isEmpty()
        ? Outcome.undetermined(
            Reason.of(OrdersReason.ORDER_UNKNOWN, OrdersLaw.SUBMITTED, "order", Fact.of(order)))
        : new Outcome.Refused<>(reasons);
  }

  Optional<OrderFold> fold(OrderId order) {
    return lines.get(order).map(Line::fold);
  }

  /** The sound orders, in the order given. */
  Stream<OrderFold> folds() {
    return lines.values().sorted(Comparator.comparingInt(Line::number)).map(Line::fold);
  }

  /** The orders that a provider has or had to do with. */
  Stream<OrderFold> foldsOf(Provider provider) {
    return folds(byProvider.get(provider));
  }

  /** The events that name a provider. */
  Stream<OrderEvent> eventsOf(Provider provider) {
    return foldsOf(provider).flatMap(fold -> fold.eventsOf(provider).stream());
  }

  /** The wishes and projects of which somebody holds or is offered a place. */
  Stream<OrderFold> heldBy(Provider provider) {
    return foldsOf(provider)
        .filter(fold -> fold.order().kind() != OrderKind.CALL)
        .filter(
            fold ->
                fold.isIn(provider, ProviderStatus.State.HOLDING)
                    || fold.isIn(provider, ProviderStatus.State.OFFERED));
  }

  /** The orders of a household. */
  Stream<OrderFold> foldsOf(HouseholdId household) {
    return folds(byHousehold.get(household));
  }

  /** Some orders, in no stated order. */
  private Stream<OrderFold> folds(Optional<Shelf<OrderId, OrderId>> ids) {
    return ids.stream().flatMap(Shelf::values).flatMap(id -> fold(id).stream());
  }

  /** Whom the orders that were merged into one keep out of it. */
  ImmutableSet<Provider> keptOutBefore(OrderId order) {
    ImmutableSet.Builder<Provider> out = ImmutableSet.builder();
    for (OrderFold fold : mergedInto(order)) {
      out.addAll(fold.excluded()).addAll(fold.order().demand().excluded());
      fold.order().asker().asProvider().ifPresent(out::add);
    }
    return out.build();
  }

  /** The orders that were merged into one, and into those; of each, in the order given. */
  ImmutableSet<OrderFold> mergedInto(OrderId order) {
    Set<OrderFold> all = new LinkedHashSet<>();
    Queue<OrderId> next = new ArrayDeque<>(List.of(order));
    while (!next.isEmpty()) {
      merged.get(next.remove()).stream()
          .flatMap(Shelf::values)
          .flatMap(id -> lines.get(id).stream())
          .sorted(Comparator.comparingInt(Line::number))
          .map(Line::fold)
          .filter(all::add)
          .forEach(fold -> next.add(fold.order().id()));
    }
    return ImmutableSet.copyOf(all);
  }
}
