package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.journal.Posting;

/** Tells what became of the pieces of an order. */
final class OrderStatuses {

  private OrderStatuses() {}

  /** The status of an order that has at least one piece. */
  static MallOrderStatus of(MallOrderId order, ImmutableList<Piece> pieces) {
    Piece first = pieces.get(0);
    Map<String, List<Piece>> items = new LinkedHashMap<>();
    pieces.forEach(
        piece -> items.computeIfAbsent(piece.item(), none -> new ArrayList<>()).add(piece));
    return MallOrderStatus.builder()
        .order(order)
        .buyer(first.buyer())
        .effectiveOn(first.hold().effectiveOn())
        .heldUntil(first.hold().heldUntil().orElseThrow())
        .lines(
            items.values().stream()
                .map(OrderStatuses::line)
                .collect(ImmutableList.toImmutableList()))
        .build();
  }

  private static MallOrderStatus.Line line(List<Piece> pieces) {
    Piece first = pieces.get(0);
    return MallOrderStatus.Line.builder()
        .item(first.item())
        .price(first.points().amount())
        .settlement(first.settlement().map(Posting::amount).orElse(0L))
        .held(count(pieces, Piece.State.HELD))
        .delivered(count(pieces, Piece.State.DELIVERED))
        .refunded(count(pieces, Piece.State.REFUNDED))
        .cancelled(count(pieces, Piece.State.CANCELLED))
        .lapsed(count(pieces, Piece.State.LAPSED))
        .build();
  }

  private static int count(List<Piece> pieces, Piece.State state) {
    return (int) pieces.stream().filter(piece -> piece.state() == state).count();
  }
}
