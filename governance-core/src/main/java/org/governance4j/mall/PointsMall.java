package org.governance4j.mall;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.community.InstitutionId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what happens in the points mall into what a ledger enters (积分商城；CC-13). Immutable and
 * thread-safe; ledgers are only read.
 *
 * <p>Whether the points, the pieces and the fund's money are there is for the ledger to judge: the
 * commands of one answer are entered together, and then an order is held as a whole or not at all.
 * The version of a policy is the one in force on the day of the order; {@link #asKnownAt} answers
 * with what was known on a day.
 *
 * <pre>{@code
 * PointsMall mall = PointsMall.of(pack.get(MallPolicy.KEY), pack.get(MallTermsPolicy.KEY), zone);
 * ledger.open(MallAccounts.fund(AccountLimits.creditLine(500_000)), grounds, now).orElseThrow();
 * ledger.enter(mall.stock(stocking, ledger).orElseThrow(), now).orElseThrow();
 * Outcome<Decision> held = mall.order(order, ledger).flatMap(hold -> ledger.enter(hold, now));
 * ledger.enter(mall.step(delivery, ledger).orElseThrow(), now).orElseThrow();
 * }</pre>
 */
public final class PointsMall {

  private static final Logger LOG = LoggerFactory.getLogger(PointsMall.class);

  private final MallPolicies policies;
  private final ZoneId zone;

  private PointsMall(MallPolicies policies, ZoneId zone) {
    this.policies = policies;
    this.zone = zone;
  }

  /**
   * A mall.
   *
   * @param items what it offers
   * @param terms what holds for all items
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static PointsMall of(Dated<MallPolicy> items, Dated<MallTermsPolicy> terms, ZoneId zone) {
    requireNonNull(items, "items");
    requireNonNull(terms, "terms");
    requireNonNull(zone, "zone");
    LOG.debug(
        "compiled a points mall: {} versions of the items, {} of the terms",
        items.versions().size(),
        terms.versions().size());
    return new PointsMall(new MallPolicies(items, terms, LocalDate.MAX), zone);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public PointsMall asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    LocalDate known = day.isBefore(policies.knownOn()) ? day : policies.knownOn();
    return new PointsMall(new MallPolicies(policies.items(), policies.terms(), known), zone);
  }

  /**
   * What brings pieces of an item into stock, or takes those out that are missing. The accounts of
   * the item are opened when first needed.
   *
   * @param stocking how many pieces
   * @param ledger the ledger
   * @return what to enter, nothing if it was entered before; refused if nothing is stocked, it was
   *     recorded before its day, or its id names something else; undetermined if no policy states
   *     the item on the day
   */
  public Outcome<ImmutableList<LedgerCommand>> stock(MallStocking stocking, Ledger ledger) {
    requireNonNull(stocking, "stocking");
    requireNonNull(ledger, "ledger");
    return new Stocking(policies, zone, stocking, ledger).commands();
  }

  /**
   * What holds an order back: for each piece its points in the purse, the piece in stock and the
   * settlement in the fund. A ledger enters all of it or nothing.
   *
   * @param order the order
   * @param ledger the ledger
   * @return what to enter, nothing if the order was entered before, whatever became of it; refused
   *     if the order is malformed, its buyer not admitted, it has too many pieces, its time is over
   *     by the day on which it was written down or the ledger entered something last, or its id
   *     names another; undetermined if a price or the terms of the day are missing
   */
  public Outcome<ImmutableList<LedgerCommand>> order(MallOrder order, Ledger ledger) {
    requireNonNull(order, "order");
    requireNonNull(ledger, "ledger");
    return new Ordering(policies, zone, order, ledger).alone();
  }

  /**
   * What enters an order with its delivery: at a counter, or when both are stated late, so that the
   * time of the order is over already. A ledger enters all of it or nothing.
   *
   * @param order the order
   * @param delivery the delivery of all its pieces, with or without lines
   * @param ledger the ledger
   * @return what to enter, what {@link #step} says if the order was entered before; refused or
   *     undetermined as {@link #order(MallOrder, Ledger)} is, but for its time, or if it is no
   *     delivery of the order
   */
  public Outcome<ImmutableList<LedgerCommand>> order(
      MallOrder order, MallStep delivery, Ledger ledger) {
    requireNonNull(order, "order");
    requireNonNull(delivery, "delivery");
    requireNonNull(ledger, "ledger");
    return new Ordering(policies, zone, order, ledger)
        .commands()
        .flatMap(
            holds ->
                holds.isEmpty()
                    ? step(delivery, ledger)
                    : new Stepping(policies, zone, delivery, ledger).after(order, holds));
  }

  /**
   * What delivers, cancels or takes back pieces of an order. Of several pieces of an item those are
   * delivered first that were held first, and cancelled or taken back last. A delivery or a
   * cancellation is entered while the order is held, freed or not; of an order that was delivered
   * in time and is stated later, see {@link #order(MallOrder, MallStep, Ledger)}.
   *
   * @param step what happens
   * @param ledger the ledger
   * @return what to enter, nothing if the step was entered before; refused if fewer pieces are open
   *     for it, nothing is taken back or no longer, the time of the order is over by the day on
   *     which the step was written down or the ledger entered something last, it is malformed, or
   *     its id names another; undetermined if the order or the terms of its day are missing
   */
  public Outcome<ImmutableList<LedgerCommand>> step(MallStep step, Ledger ledger) {
    requireNonNull(step, "step");
    requireNonNull(ledger, "ledger");
    return new Stepping(policies, zone, step, ledger).commands();
  }

  /**
   * What frees the pieces of an order that were not delivered in time, and all other holds of its
   * buyer that are over. No answer depends on it: a ledger holds nothing back for an order from the
   * day on which its time is over.
   *
   * @param order the order
   * @param ledger the ledger
   * @param on the day; not after that of entering
   * @return what to enter, nothing if nothing of the order is over and held; undetermined if the
   *     order or the terms of its day are missing
   */
  public Outcome<ImmutableList<LedgerCommand>> timeOut(
      MallOrderId order, Ledger ledger, LocalDate on) {
    requireNonNull(order, "order");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    ImmutableList<Piece> pieces = Piece.of(order, ledger, on);
    Optional<Piece> over =
        pieces.stream()
            .filter(piece -> piece.state() == Piece.State.LAPSED && !piece.isFree())
            .findFirst();
    if (pieces.isEmpty()) {
      return Outcome.undetermined(Stepping.unknown(order));
    }
    return policies
        .terms(pieces.get(0).hold().effectiveOn())
        .flatMap(
            terms ->
                over.map(piece -> Outcome.accepted(timeOut(piece, on, terms)))
                    .orElseGet(() -> nothingOver(order, on)));
  }

  private static ImmutableList<LedgerCommand> timeOut(
      Piece piece, LocalDate on, MallTermsPolicy terms) {
    return ImmutableList.of(new LedgerCommand.TimeOut(piece.buyer(), on, Grounds.of(terms.rule())));
  }

  private static Outcome<ImmutableList<LedgerCommand>> nothingOver(
      MallOrderId order, LocalDate on) {
    return Outcome.accepted(
        ImmutableList.of(),
        Reason.of(MallReason.NOTHING_OVER, MallLaw.TIME, "order", Fact.of(order))
            .with("day", Fact.of(on)));
  }

  /**
   * What became of an order, as the ledger has it.
   *
   * @param order the order
   * @param ledger the ledger
   * @param on the day by which what is not delivered may have lapsed
   * @return the status; undetermined if the order is unknown
   */
  public Outcome<MallOrderStatus> status(MallOrderId order, Ledger ledger, LocalDate on) {
    requireNonNull(order, "order");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    ImmutableList<Piece> pieces = Piece.of(order, ledger, on);
    return pieces.isEmpty()
        ? Outcome.undetermined(Stepping.unknown(order))
        : Outcome.accepted(OrderStatuses.of(order, pieces));
  }

  /**
   * What a merchant was owed over some days.
   *
   * @param merchant the merchant
   * @param ledger the ledger
   * @param days the days; without an end, all that follow
   * @return the statement; undetermined if nothing was ever ordered from the merchant
   */
  public Outcome<MerchantStatement> statement(
      InstitutionId merchant, Ledger ledger, Validity days) {
    requireNonNull(merchant, "merchant");
    requireNonNull(ledger, "ledger");
    requireNonNull(days, "days");
    return new Settlements(policies, zone, ledger).statement(merchant, days);
  }

  /**
   * What pays a merchant all that is due for what was delivered by the end of a period, and hands
   * the points that the merchant took for it back to the issuer, whose floor then bounds how many
   * are out. What is taken back after its payment lowers the next payment, or is owed by the
   * merchant.
   *
   * @param payment the payment
   * @param ledger the ledger
   * @return what to enter, nothing if the payment was entered before or nothing is due, and then it
   *     is decided anew when it is stated again; refused if it was recorded before its day or its
   *     id names another; undetermined if no terms are in force on its day
   */
  public Outcome<ImmutableList<LedgerCommand>> payOut(MallPayOut payment, Ledger ledger) {
    requireNonNull(payment, "payment");
    requireNonNull(ledger, "ledger");
    return new Settlements(policies, zone, ledger).payOut(payment);
  }

  /**
   * How many points are out, against the budget of the terms; in time by the number of accounts. To
   * hold the budget in the ledger itself, open the issuer with it as a floor, see {@link
   * org.governance4j.points.PointsAccounts#issuer}.
   *
   * @param ledger the ledger
   * @param on the day
   * @return the points, with a reason that says whether they are within the budget; undetermined if
   *     no terms are in force on the day
   */
  public Outcome<OutstandingPoints> outstanding(Ledger ledger, LocalDate on) {
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    return policies.terms(on).flatMap(terms -> new PointsOut(ledger, on).against(terms));
  }
}
