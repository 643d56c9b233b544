package org.governance4j.testing.mall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.journal.AccountId;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallLine;
import org.governance4j.mall.MallOrder;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallStep;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.rule.Dated;

/**
 * A mall of plain lists, in which everything happens in the order of days. It knows nothing of
 * ledgers or of how the engine does it.
 */
final class MallOracle {

  /** Points of a purse that were earned at once. */
  static final class Lot {
    final LocalDate expiry;
    final int number;
    long left;

    Lot(LocalDate expiry, int number, long left) {
      this.expiry = expiry;
      this.number = number;
      this.left = left;
    }
  }

  /** Points that a piece took from a lot. */
  record Part(Lot lot, long points) {}

  /** A piece of an order; one of {@code HELD, DELIVERED, REFUNDED, CANCELLED, LAPSED}. */
  static final class Piece {
    final MallItem item;
    final AccountId buyer;
    final LocalDate ordered;
    final LocalDate until;
    final List<Part> parts;
    String state = "HELD";
    LocalDate delivered = LocalDate.MIN;
    boolean goodsBack;
    boolean fenBack;

    Piece(MallOrder order, MallItem item, LocalDate until, List<Part> parts) {
      this.item = item;
      buyer = order.buyer();
      ordered = order.effectiveOn();
      this.until = until;
      this.parts = parts;
    }
  }

  private final Dated<MallPolicy> items;
  private final Dated<MallTermsPolicy> terms;
  private final long fundLimit;
  final Map<String, List<Piece>> orders = new TreeMap<>();
  private final Map<String, MallOrder> stated = new TreeMap<>();
  final Map<AccountId, List<Lot>> lots = new TreeMap<>();
  final Map<String, Long> stocked = new TreeMap<>();
  final Map<String, Long> paid = new TreeMap<>();
  private final Map<String, TreeMap<LocalDate, Long>> paidFor = new TreeMap<>();
  long issued;
  long swept;
  private int numbers;

  MallOracle(Dated<MallPolicy> items, Dated<MallTermsPolicy> terms, long fundLimit) {
    this.items = items;
    this.terms = terms;
    this.fundLimit = fundLimit;
    MallArbitraries.BUYERS.forEach(buyer -> lots.put(buyer, new ArrayList<>()));
  }

  MallTermsPolicy terms(LocalDate day) {
    return terms.asOf(day, LocalDate.MAX).orElseThrow();
  }

  List<Piece> pieces() {
    return orders.values().stream().flatMap(List::stream).toList();
  }

  /** What is over by a day is free again. */
  void begin(LocalDate day) {
    for (Piece piece : pieces()) {
      if (piece.state.equals("HELD") && !day.isBefore(piece.until)) {
        piece.state = "LAPSED";
        piece.parts.forEach(part -> part.lot.left += part.points);
      }
    }
  }

  void earn(AccountId buyer, long points, Optional<LocalDate> expiry) {
    lots.get(buyer).add(new Lot(expiry.orElse(LocalDate.MAX), numbers++, points));
    issued += points;
  }

  boolean stock(String item, long pieces) {
    if (left(item) + pieces < 0) {
      return false;
    }
    stocked.merge(item, pieces, Long::sum);
    return true;
  }

  /** Pieces that can be ordered. */
  long left(String item) {
    return stocked.getOrDefault(item, 0L) - held(item) - gone(item);
  }

  long held(String item) {
    return pieces().stream()
        .filter(piece -> piece.item.item().equals(item) && piece.state.equals("HELD"))
        .count();
  }

  /** Pieces that were delivered and are not back in stock. */
  long gone(String item) {
    return pieces().stream()
        .filter(piece -> piece.item.item().equals(item))
        .filter(
            piece ->
                piece.state.equals("DELIVERED")
                    || piece.state.equals("REFUNDED") && !piece.goodsBack)
        .count();
  }

  long available(AccountId buyer, LocalDate day) {
    return lots.get(buyer).stream()
        .filter(lot -> lot.expiry.isAfter(day))
        .mapToLong(lot -> lot.left)
        .sum();
  }

  long heldPoints(AccountId buyer) {
    return pieces().stream()
        .filter(piece -> piece.buyer.equals(buyer) && piece.state.equals("HELD"))
        .mapToLong(piece -> piece.item.price())
        .sum();
  }

  /** What a merchant earned with what was delivered by a day and not taken back since. */
  private long earned(String merchant, LocalDate through) {
    return pieces().stream()
        .filter(piece -> piece.item.merchant().value().equals(merchant))
        .filter(
            piece ->
                piece.state.equals("DELIVERED") || piece.state.equals("REFUNDED") && !piece.fenBack)
        .filter(piece -> !piece.delivered.isAfter(through))
        .mapToLong(piece -> piece.item.settlement())
        .sum();
  }

  /** What a merchant is owed. */
  long owed(String merchant) {
    return earned(merchant, LocalDate.MAX) - paid.getOrDefault(merchant, 0L);
  }

  private long fenUsed() {
    return pieces().stream()
        .filter(
            piece ->
                piece.state.equals("HELD")
                    || piece.state.equals("DELIVERED")
                    || piece.state.equals("REFUNDED") && !piece.fenBack)
        .mapToLong(piece -> piece.item.settlement())
        .sum();
  }

  /** Whether an order is held, or was before. */
  boolean order(MallOrder order) {
    String id = order.id().value();
    if (stated.containsKey(id)) {
      MallOrder before = stated.get(id);
      return before.buyer().equals(order.buyer())
          && before.effectiveOn().equals(order.effectiveOn())
          && before.lines().equals(order.lines());
    }
    LocalDate day = order.effectiveOn();
    MallPolicy policy = items.asOf(day, LocalDate.MAX).orElseThrow();
    MallTermsPolicy agreed = terms(day);
    long points = 0;
    long fen = 0;
    long count = 0;
    boolean isThere = true;
    for (MallLine line : order.lines()) {
      MallItem item = policy.item(line.item()).orElseThrow();
      points += item.price() * line.pieces();
      fen += item.settlement() * line.pieces();
      count += line.pieces();
      isThere &= left(line.item()) >= line.pieces();
    }
    if (!isThere
        || available(order.buyer(), day) < points
        || fundLimit - fenUsed() < fen
        || count > agreed.piecesPerOrder().orElse(1000)
        || agreed.piecesPerPeriod().isPresent()
            && bought(order, agreed.piecesPerPeriod().get().period()) + count
                > agreed.piecesPerPeriod().get().pieces()) {
      return false;
    }
    hold(order, policy, day.plusDays(agreed.holdDays()));
    return true;
  }

  private long bought(MallOrder order, MallTermsPolicy.Period period) {
    return pieces().stream()
        .filter(piece -> piece.buyer.equals(order.buyer()))
        .filter(piece -> piece.state.equals("HELD") || piece.state.equals("DELIVERED"))
        .filter(
            piece ->
                piece.ordered.getYear() == order.effectiveOn().getYear()
                    && (period == MallTermsPolicy.Period.YEAR
                        || piece.ordered.getMonth() == order.effectiveOn().getMonth()))
        .count();
  }

  private void hold(MallOrder order, MallPolicy policy, LocalDate until) {
    List<Piece> pieces = new ArrayList<>();
    for (MallLine line : order.lines()) {
      MallItem item = policy.item(line.item()).orElseThrow();
      for (long i = 0; i < line.pieces(); i++) {
        pieces.add(
            new Piece(order, item, until, take(order.buyer(), item.price(), order.effectiveOn())));
      }
    }
    orders.put(order.id().value(), pieces);
    stated.put(order.id().value(), order);
  }

  /** Takes points from what expires first; of two on one day from what was earned first. */
  private List<Part> take(AccountId buyer, long points, LocalDate day) {
    List<Lot> inOrder = new ArrayList<>(lots.get(buyer));
    inOrder.sort(Comparator.comparing((Lot lot) -> lot.expiry).thenComparingInt(lot -> lot.number));
    List<Part> parts = new ArrayList<>();
    long open = points;
    for (Lot lot : inOrder) {
      long part = lot.expiry.isAfter(day) ? Math.min(open, lot.left) : 0;
      if (part > 0) {
        lot.left -= part;
        open -= part;
        parts.add(new Part(lot, part));
      }
    }
    return parts;
  }

  /** Whether a step is taken. */
  boolean step(MallStep step) {
    List<Piece> pieces = orders.getOrDefault(step.order().value(), List.of());
    if (pieces.isEmpty()) {
      return false;
    }
    MallTermsPolicy agreed = terms(pieces.get(0).ordered);
    List<Piece> open = open(step, pieces, agreed);
    List<Piece> chosen = new ArrayList<>();
    for (MallLine line : step.lines()) {
      List<Piece> ofItem =
          open.stream().filter(piece -> piece.item.item().equals(line.item())).toList();
      if (ofItem.size() < line.pieces()) {
        return false;
      }
      chosen.addAll(ofItem.subList(0, (int) line.pieces()));
    }
    if (step.lines().isEmpty()) {
      chosen.addAll(open);
    }
    chosen.forEach(piece -> step(step, piece, agreed));
    return !chosen.isEmpty();
  }

  private static List<Piece> open(MallStep step, List<Piece> pieces, MallTermsPolicy agreed) {
    List<Piece> open = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean isOpen =
          step.kind() == MallStep.Kind.REFUND
              ? piece.state.equals("DELIVERED")
                  && agreed.refunds().isPresent()
                  && !step.effectiveOn()
                      .isAfter(piece.delivered.plusDays(agreed.refunds().get().days()))
              : piece.state.equals("HELD");
      if (isOpen) {
        open.add(step.kind() == MallStep.Kind.DELIVERY ? open.size() : 0, piece);
      }
    }
    return open;
  }

  private void step(MallStep step, Piece piece, MallTermsPolicy agreed) {
    switch (step.kind()) {
      case DELIVERY -> {
        piece.state = "DELIVERED";
        piece.delivered = step.effectiveOn();
      }
      case CANCELLATION -> {
        piece.state = "CANCELLED";
        giveBack(piece, step.effectiveOn(), agreed);
      }
      case REFUND -> {
        MallTermsPolicy.Refunds refunds = agreed.refunds().orElseThrow();
        piece.state = "REFUNDED";
        piece.goodsBack = refunds.goods() == MallTermsPolicy.Goods.BACK_TO_STOCK;
        piece.fenBack = refunds.settlement() == MallTermsPolicy.Settlement.TAKEN_BACK;
        giveBack(piece, step.effectiveOn(), agreed);
      }
    }
  }

  private void giveBack(Piece piece, LocalDate day, MallTermsPolicy agreed) {
    LocalDate grace = agreed.graceDays().map(day::plusDays).orElse(LocalDate.MIN);
    for (Part part : piece.parts) {
      if (part.lot.expiry.isBefore(grace)) {
        lots.get(piece.buyer).add(new Lot(grace, numbers++, part.points));
      } else {
        part.lot.left += part.points;
      }
    }
  }

  /** What expired is gone. */
  void sweep(AccountId buyer, LocalDate day) {
    for (Lot lot : lots.get(buyer)) {
      if (!lot.expiry.isAfter(day)) {
        swept += lot.left;
        lot.left = 0;
      }
    }
  }

  /** How much a merchant is paid for what was delivered by a day: too much for no later one. */
  long payOut(String merchant, LocalDate through) {
    TreeMap<LocalDate, Long> payments = paidFor.computeIfAbsent(merchant, none -> new TreeMap<>());
    payments.putIfAbsent(through, 0L);
    long least = Long.MAX_VALUE;
    for (LocalDate day : payments.tailMap(through).keySet()) {
      long before = payments.headMap(day, true).values().stream().mapToLong(fen -> fen).sum();
      least = Math.min(least, earned(merchant, day) - before);
    }
    long due = Math.max(0, least);
    payments.merge(through, due, Long::sum);
    paid.merge(merchant, due, Long::sum);
    return due;
  }
}
