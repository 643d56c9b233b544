package org.governance4j.timebank;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one person that count already, as disjoint pieces by their start, each with the
 * record that it counts for; for use within one call.
 */
final class CountedTime {

  private record Piece(Instant until, ServiceRecordId owner) {}

  /** What was free of a record, and how much of the rest counts for which others. */
  record Share(Duration counted, Map<ServiceRecordId, Duration> overlaps) {}

  private final NavigableMap<Instant, Piece> pieces = new TreeMap<>();

  /** Gives a record all of its time that is still free. */
  Share take(ServiceRecord record) {
    Map<ServiceRecordId, Duration> overlaps = new LinkedHashMap<>();
    NavigableMap<Instant, Piece> free = new TreeMap<>();
    Instant at = record.from();
    Map.@Nullable Entry<Instant, Piece> next = firstEndingAfter(at);
    while (next != null && next.getKey().isBefore(record.until())) {
      Instant start = later(next.getKey(), record.from());
      Instant end = earlier(next.getValue().until(), record.until());
      overlaps.merge(next.getValue().owner(), Duration.between(start, end), Duration::plus);
      add(free, at, start, record);
      at = end;
      next = pieces.higherEntry(next.getKey());
    }
    add(free, at, record.until(), record);
    pieces.putAll(free);
    return new Share(length(free), overlaps);
  }

  private Map.@Nullable Entry<Instant, Piece> firstEndingAfter(Instant at) {
    Map.@Nullable Entry<Instant, Piece> before = pieces.floorEntry(at);
    return before != null && before.getValue().until().isAfter(at)
        ? before
        : pieces.higherEntry(at);
  }

  private static void add(
      NavigableMap<Instant, Piece> free, Instant from, Instant until, ServiceRecord record) {
    if (from.isBefore(until)) {
      free.put(from, new Piece(until, record.id()));
    }
  }

  private static Duration length(NavigableMap<Instant, Piece> pieces) {
    Duration length = Duration.ZERO;
    for (Map.Entry<Instant, Piece> piece : pieces.entrySet()) {
      length = length.plus(Duration.between(piece.getKey(), piece.getValue().until()));
    }
    return length;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
