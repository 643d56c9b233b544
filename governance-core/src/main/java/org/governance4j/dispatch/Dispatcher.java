package org.governance4j.dispatch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.Matching;
import org.governance4j.matching.MatchingInput;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderDesk;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the best plan while orders and offers change (实时派单), CD-16, CC-07, HT-17: its state is
 * exactly the fold of its decisions.
 *
 * <pre>{@code
 * Dispatcher dispatcher = Dispatcher.start(desk, matcher, DispatchSnapshot.of(orders, supply, now));
 * DispatchDecision decision = dispatcher.decide(new DispatchChange.OfOrder(decline)).orElseThrow();
 * store.insert(decision);
 * dispatcher.append(decision).orElseThrow();
 * MatchPlan plan = dispatcher.plan().orElseThrow();
 * }</pre>
 *
 * <p>The plan proposes, and what is accepted is kept. That an order stays with whom it was planned
 * for is worth what {@code STABILITY} weighs in the policy of the matcher; where it weighs nothing,
 * equally good plans may change places with every change.
 *
 * <p>One thread at a time uses a dispatcher: the host orders them. A second one that comes in the
 * midst of the first gets a {@link ConcurrentModificationException}. A change takes as long as a
 * matching of all that stands.
 */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  // What asks the desk whether it can plan at an instant at all.
  private static final OrderBook NO_ORDERS = OrderBook.of(List.of());

  private final OrderDesk desk;
  private final Matcher matcher;
  private final long first;
  private final List<DispatchDecision> journal = new ArrayList<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private DispatchState state;
  // What is solved is a cache of what follows from the state.
  private @Nullable Outcome<Matching> solved;
  private @Nullable Next decided;

  private record Next(
      DispatchDecision decision, DispatchState state, @Nullable Outcome<Matching> solved) {}

  private Dispatcher(OrderDesk desk, Matcher matcher, DispatchState state) {
    this.desk = desk;
    this.matcher = matcher;
    this.state = state;
    this.first = state.version();
  }

  /**
   * A dispatcher that plans all that stands, and takes the plan of the snapshot as the one that
   * stood before.
   *
   * @param desk decides about commands to orders
   * @param matcher finds the plans
   * @param beginning the orders and offers, and the plan so far if there is one
   * @return the dispatcher, whose {@link #plan()} says whether a plan is known
   */
  public static Dispatcher start(OrderDesk desk, Matcher matcher, DispatchSnapshot beginning) {
    requireNonNull(desk, "desk");
    requireNonNull(matcher, "matcher");
    requireNonNull(beginning, "beginning");
    DispatchState before = DispatchState.of(beginning.withEarlier(beginning.planned()));
    Dispatcher dispatcher = new Dispatcher(desk, matcher, before);
    Planned first = dispatcher.planned(before);
    dispatcher.solved = first.solved();
    dispatcher.state = before.moved(first.moves());
    LOG.debug(
        "started a dispatcher: {} orders, {} offers",
        beginning.orders().size(),
        beginning.supply().offers().size());
    return dispatcher;
  }

  /**
   * The dispatcher that wrote a snapshot and decisions after it.
   *
   * @param desk decides about commands to orders
   * @param matcher finds the plans
   * @param snapshot the snapshot
   * @param tail the decisions after it, the first first
   * @return the dispatcher; refused with the first decision that does not rest on the one before,
   *     or is not as it was when it was entered
   */
  public static Outcome<Dispatcher> resume(
      OrderDesk desk, Matcher matcher, DispatchSnapshot snapshot, List<DispatchDecision> tail) {
    requireNonNull(desk, "desk");
    requireNonNull(matcher, "matcher");
    requireNonNull(snapshot, "snapshot");
    requireNonNull(tail, "tail");
    Dispatcher dispatcher = new Dispatcher(desk, matcher, DispatchState.of(snapshot));
    for (DispatchDecision decision : tail) {
      long before = dispatcher.version();
      Outcome<DispatchDecision> appended = dispatcher.append(decision);
      if (!(appended instanceof Outcome.Accepted)) {
        return appended.map(one -> dispatcher);
      } else if (dispatcher.version() == before) {
        return Outcome.refused(broken(decision));
      }
    }
    return Outcome.accepted(dispatcher);
  }

  /**
   * What a change would bring about; nothing is entered.
   *
   * @param change the change
   * @return the decision, without events and moves if it adds nothing; refused or undetermined
   *     where the order does not take its step. Where no plan is known after the change, nobody
   *     moves, and the reasons say why.
   */
  public Outcome<DispatchDecision> decide(DispatchChange change) {
    requireNonNull(change, "change");
    return use(() -> decided(change));
  }

  /**
   * Enters a decision.
   *
   * @param decision what {@link #decide} answered on this version
   * @return the decision; refused if it rests on another version, or its hash is not that of what
   *     it says after the decision before
   */
  public Outcome<DispatchDecision> append(DispatchDecision decision) {
    requireNonNull(decision, "decision");
    return use(() -> appended(decision));
  }

  /**
   * Decides about a change and enters it at once, for a host that stores nothing.
   *
   * @param change the change
   * @return the decision; refused or undetermined as by {@link #decide}, and then nothing is
   *     entered
   */
  public Outcome<DispatchDecision> enter(DispatchChange change) {
    requireNonNull(change, "change");
    return use(() -> decided(change).flatMap(this::appended));
  }

  private Outcome<DispatchDecision> decided(DispatchChange change) {
    Findings findings = new Findings();
    findings.take(desk.forMatching(NO_ORDERS, MatchingInput.of(List.of(), List.of()), change.at()));
    Optional<OrderDecision> order = orderOf(change).flatMap(findings::take);
    DispatchDecision nothing =
        new DispatchDecision(state.version(), change, order, ImmutableList.of(), state.hash());
    if (!findings.clear()) {
      return findings.outcome(() -> nothing);
    }
    if (!state.isNew(change, order)) {
      unchanged(change, findings);
      return findings.outcome(() -> nothing);
    }
    DispatchState after = state.after(change, order).orElseThrow();
    Planned next = planned(after);
    if (!(next.solved() instanceof Outcome.Accepted)) {
      next.solved().reasons().forEach(findings::step);
    }
    DispatchDecision decision =
        DispatchDecision.after(state.hash(), state.version(), change, order, next.moves());
    decided = new Next(decision, after.moved(decision), next.solved());
    return findings.outcome(() -> decision);
  }

  private Optional<Outcome<OrderDecision>> orderOf(DispatchChange change) {
    if (change instanceof DispatchChange.NewOrder one) {
      return Optional.of(desk.submit(state.book(), one.order(), one.id(), one.at()));
    }
    return change instanceof DispatchChange.OfOrder one
        ? Optional.of(desk.decide(state.book(), one.command()))
        : Optional.empty();
  }

  private static void unchanged(DispatchChange change, Findings findings) {
    if (change instanceof DispatchChange.OfOffer one) {
      findings.step(unchanged(Fact.of(one.offer().provider().id())));
    } else if (change instanceof DispatchChange.OfferEnd end) {
      findings.step(unchanged(Fact.of(end.provider().id())));
    } else if (change instanceof DispatchChange.OfSupply) {
      findings.step(Reason.of(DispatchReason.SUPPLY_UNCHANGED, DispatchLaw.FRESH));
    }
  }

  private static Reason unchanged(Fact provider) {
    return Reason.of(DispatchReason.OFFER_UNCHANGED, DispatchLaw.FRESH, "provider", provider);
  }

  private record Planned(Outcome<Matching> solved, ImmutableList<DispatchMove> moves) {}

  /** The best plan of a state with what moves to it; nobody moves where there is none. */
  private Planned planned(DispatchState after) {
    Outcome<MatchingInput> input = after.input(desk);
    Outcome<Matching> solved = input.flatMap(one -> after.solve(one, desk, matcher));
    return new Planned(
        solved,
        solved
            .toOptional()
            .map(known -> Moves.of(after, input.orElseThrow(), known))
            .orElse(ImmutableList.of()));
  }

  private Outcome<DispatchDecision> appended(DispatchDecision decision) {
    if (decision.version() != state.version()) {
      return Outcome.refused(
          Reason.of(
                  DispatchReason.STALE_DECISION,
                  DispatchLaw.FRESH,
                  "version",
                  Fact.of(decision.version(), Unit.COUNT))
              .with("current", Fact.of(state.version(), Unit.COUNT)));
    }
    Next next = decided;
    if (next != null && next.decision().equals(decision)) {
      return Outcome.accepted(entered(next));
    }
    boolean isNew = state.isNew(decision.change(), decision.order());
    if (!(isNew ? decision.follows(state.hash()) : decision.addsNothingAfter(state.hash()))) {
      return Outcome.refused(broken(decision));
    }
    return isNew
        ? state
            .after(decision.change(), decision.order())
            .map(after -> entered(new Next(decision, after.moved(decision), null)))
        : Outcome.accepted(decision);
  }

  private static Reason broken(DispatchDecision decision) {
    return Reason.of(
        DispatchReason.CHAIN_BROKEN,
        DispatchLaw.CHAINED,
        "version",
        Fact.of(decision.version(), Unit.COUNT));
  }

  private DispatchDecision entered(Next next) {
    state = next.state();
    solved = next.solved();
    decided = null;
    journal.add(next.decision());
    return next.decision();
  }

  /**
   * The plan that stands.
   *
   * @return the plan; refused or undetermined where the matcher has none
   */
  public Outcome<MatchPlan> plan() {
    return matching().map(Matching::plan);
  }

  /**
   * The plan that stands with what proves and explains it.
   *
   * @return the solved matching; refused or undetermined where the matcher has none
   */
  public Outcome<Matching> matching() {
    return use(
        () -> {
          if (solved == null) {
            solved = state.solve(desk, matcher);
          }
          return solved;
        });
  }

  /**
   * What is matched, for {@link Matcher#verify}.
   *
   * @return the input; refused if the dispatcher's instant lies outside the years 1 to 9999
   */
  public Outcome<MatchingInput> input() {
    return use(() -> state.input(desk));
  }

  /**
   * The orders.
   *
   * @return the book
   */
  public OrderBook book() {
    return use(() -> state.book());
  }

  /**
   * The instant of the last change.
   *
   * @return the instant
   */
  public Instant at() {
    return use(() -> state.at());
  }

  /**
   * The dispatcher's version.
   *
   * @return how many changes were entered since the first snapshot
   */
  public long version() {
    return use(() -> state.version());
  }

  /**
   * Where the journal ends, for a host to keep apart from the decisions: once they are resumed, a
   * dispatcher with another head lacks some of them.
   *
   * @return the version and the hash of the last decision
   */
  public DispatchHead head() {
    return use(() -> new DispatchHead(state.version(), state.hash()));
  }

  /**
   * The journal since a version.
   *
   * @param version a version from that of the snapshot with which this dispatcher began
   * @return the decisions that were entered since, the first first
   */
  public ImmutableList<DispatchDecision> entriesSince(long version) {
    return use(
        () -> {
          checkArgument(
              version >= first && version <= state.version(),
              "version must be %s to %s but is %s",
              first,
              state.version(),
              version);
          return ImmutableList.copyOf(journal.subList((int) (version - first), journal.size()));
        });
  }

  /**
   * All that the dispatcher goes by.
   *
   * @return the snapshot, from which {@link #resume} goes on
   */
  public DispatchSnapshot snapshot() {
    return use(() -> state.snapshot());
  }

  /** Does something while no other thread does. */
  private <T> T use(Supplier<T> work) {
    if (!busy.compareAndSet(false, true)) {
      throw new ConcurrentModificationException(
          "one thread at a time uses a dispatcher, and another is in it");
    }
    try {
      return work.get();
    } finally {
      busy.set(false);
    }
  }
}
