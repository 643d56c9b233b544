package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.timelimit.TimeLimitCounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about commands to orders by the rules of a place (点单台), CD-16, CD-28, HT-17, CC-25,
 * QS-06. Immutable and thread-safe; a book is asked and not changed.
 *
 * <pre>{@code
 * OrderDesk desk = OrderDesk.of(pack.get(OrdersPolicy.KEY), counter);
 * OrderCommand claim = new OrderCommand(id, order, now, OrderStep.Claim.by(member));
 * OrderDecision decision = desk.decide(book, claim).orElseThrow();
 * ImmutableList<Demand> open = desk.openForMatching(book, now).orElseThrow();
 * }</pre>
 */
public final class OrderDesk {

  private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);

  private final Dated<OrdersPolicy> policy;
  private final TimeLimitCounter counter;
  private final LocalDate knownOn;

  private OrderDesk(Dated<OrdersPolicy> policy, TimeLimitCounter counter, LocalDate knownOn) {
    this.policy = policy;
    this.counter = counter;
    this.knownOn = knownOn;
  }

  /**
   * A desk by the rules of a place.
   *
   * @param policy the rules
   * @param counter counts the limits of offers, undertakings and cooling-off; its zone is that of
   *     the days
   * @return the desk
   */
  public static OrderDesk of(Dated<OrdersPolicy> policy, TimeLimitCounter counter) {
    requireNonNull(policy, "policy");
    requireNonNull(counter, "counter");
    LOG.debug("compiled an order desk: {} versions of the policy", policy.versions().size());
    return new OrderDesk(policy, counter, LocalDate.MAX);
  }

  /**
   * The same desk with the knowledge of a day: it reads only versions of policies that were known
   * by then.
   *
   * @param day the day of knowledge
   * @return the desk as of then; a later day than that of an earlier view adds nothing
   */
  public OrderDesk asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new OrderDesk(policy, counter.asKnownAt(day), day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Takes a new order in.
   *
   * @param book the book
   * @param order the order, which the book does not have yet
   * @param id the id of the command
   * @param at when it is decided, in the years 1 to 9999
   * @return the decision, without events if the same was entered before; refused with every
   *     violation
   */
  public Outcome<OrderDecision> submit(OrderBook book, Order order, OrderCommandId id, Instant at) {
    requireNonNull(book, "book");
    requireNonNull(order, "order");
    requireNonNull(id, "id");
    requireNonNull(at, "at");
    if (!OrderEvent.isInRange(at)) {
      return Outcome.refused(OrderEvent.outOfRange(at));
    }
    OrderCommand command = new OrderCommand(id, order.id(), at, new OrderStep.Submission());
    Outcome<OrderFold> known = book.find(order.id());
    if (known instanceof Outcome.Refused<OrderFold> refused) {
      return new Outcome.Refused<>(refused.violations());
    }
    Optional<OrderFold> before = known.toOptional();
    if (before.filter(fold -> !fold.order().equals(order)).isPresent()) {
      return Outcome.refused(Deciding.conflict(command));
    }
    OrderFold fold = before.orElseGet(() -> OrderFold.of(order));
    return new Deciding(book, fold, terms(at), command).decision();
  }

  /**
   * What a command brings about: its event, and those of whoever moves up to a place that it frees.
   *
   * @param book the book, which has all orders of the providers and the household concerned
   * @param command the command
   * @return the decision, without events if the same was entered before; refused with every
   *     violation; undetermined if the order is not known or a term is missing
   */
  public Outcome<OrderDecision> decide(OrderBook book, OrderCommand command) {
    requireNonNull(book, "book");
    requireNonNull(command, "command");
    return book.find(command.order())
        .flatMap(
            fold ->
                new Deciding(book, fold, terms(Deciding.at(fold, command)), command).decision());
  }

  private Terms terms(Instant at) {
    return Terms.of(policy, counter, at, knownOn);
  }

  /**
   * The needs that are open (需求清单; CC-11): the published wishes and projects with open places, each
   * for these places only, and excluding also all who are kept out of it, have a part in it,
   * declined it, let it lapse where that is as good as declined, or are cooling off. While somebody
   * waits whom the rules may let in, an order requires what nobody holds: whoever waits is to move
   * up first.
   *
   * @param book the book
   * @param at the instant, in the years 1 to 9999
   * @return what to match, in the book's order, with a reason for each who is left out since it is
   *     not known whether the rules let them in; refused if the instant lies outside the years
   */
  public Outcome<ImmutableList<Demand>> openForMatching(OrderBook book, Instant at) {
    requireNonNull(book, "book");
    requireNonNull(at, "at");
    return OrderEvent.isInRange(at)
        ? new OpenDemands(book, terms(at), at).demands()
        : Outcome.refused(OrderEvent.outOfRange(at));
  }

  /**
   * The input of a matching of all that stands (派单输入): the published and accepted wishes and
   * projects, each for its places that are not served, in which whoever holds or is offered a place
   * is pinned and nobody is matched whom {@link #openForMatching} leaves out or whose kind may not
   * accept; and the offers, none with more capacity than its provider may hold at once, and none
   * with more than is held while the provider cools off. Where the rules do not say it, nobody is
   * matched anew, with a reason. Takes time in proportion to the book and the supply.
   *
   * @param book the book
   * @param supply the offers and what they refer to; its demands are replaced
   * @param at the instant, in the years 1 to 9999
   * @return what to match; refused if the instant lies outside the years
   */
  public Outcome<MatchingInput> forMatching(OrderBook book, MatchingInput supply, Instant at) {
    requireNonNull(book, "book");
    requireNonNull(supply, "supply");
    requireNonNull(at, "at");
    return OrderEvent.isInRange(at)
        ? new OpenDemands(book, terms(at), at).input(supply)
        : Outcome.refused(OrderEvent.outOfRange(at));
  }

  /**
   * The zone of the days on which the rules are read.
   *
   * @return the zone of the counter
   */
  public ZoneId zone() {
    return counter.zone();
  }

  /**
   * The three lists of a community (资源清单、需求清单、服务清单; CC-11, CC-18).
   *
   * @param book the book
   * @param offers who offers what
   * @param services the list of services
   * @param at the instant, in the years 1 to 9999
   * @return the lists; refused as by {@link #openForMatching}
   */
  public Outcome<ServiceLists> lists(
      OrderBook book, List<Offer> offers, ServiceClassPolicy services, Instant at) {
    requireNonNull(offers, "offers");
    requireNonNull(services, "services");
    return openForMatching(book, at)
        .map(open -> ServiceLists.of(open, ImmutableList.copyOf(offers), services));
  }

  /**
   * What is still to be reported to a meeting: what was claimed at one, is held or served since and
   * was not reported since (会上认领待通报; QS-06).
   *
   * @param book the book
   * @return each claim with the last day for its report, in the book's order; undetermined if no
   *     text states by when it is to be reported
   */
  public Outcome<ImmutableList<ReportDue>> reportsDue(OrderBook book) {
    requireNonNull(book, "book");
    Findings findings = new Findings();
    ImmutableList.Builder<ReportDue> due = ImmutableList.builder();
    book.folds()
        .flatMap(fold -> Unreported.of(fold).stream())
        .forEach(
            claim ->
                findings
                    .take(
                        terms(claim.at())
                            .need(OrderClause.Reporting.class, OrderTerm.REPORTING)
                            .map(clause -> claim.due(clause, counter.zone())))
                    .ifPresent(due::add));
    return findings.outcome(due::build);
  }
}
