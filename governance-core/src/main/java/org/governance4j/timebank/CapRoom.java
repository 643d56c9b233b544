package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of one person's caps is used: by what stands of records that are not counted anew, and
 * by what has been counted so far.
 */
final class CapRoom {

  /** What limits an amount most. */
  record Limit(TimeCaps.Kind kind, long most, long room) {}

  private final Map<TimeCaps.Kind, Map<Object, Long>> used = new EnumMap<>(TimeCaps.Kind.class);

  CapRoom() {
    for (TimeCaps.Kind kind : TimeCaps.Kind.values()) {
      used.put(kind, new HashMap<>());
    }
  }

  /** What is used of an activity, or of a record that is one by itself. */
  void use(Object activity, LocalDate day, long minutes) {
    add(TimeCaps.Kind.ACTIVITY, activity, minutes);
    add(TimeCaps.Kind.DAY, day, minutes);
    add(TimeCaps.Kind.YEAR, day.getYear(), minutes);
  }

  private Map<Object, Long> used(TimeCaps.Kind kind) {
    return requireNonNull(used.get(kind), "every kind of cap is counted");
  }

  private void add(TimeCaps.Kind kind, Object key, long minutes) {
    used(kind).merge(key, minutes, Long::sum);
  }

  /** The cap that leaves the least room, if any is stated. */
  Optional<Limit> least(TimeCaps caps, Object activity, LocalDate day) {
    Limit least = null;
    for (TimeCaps.Kind kind : TimeCaps.Kind.values()) {
      Optional<Long> most = most(caps, kind);
      if (most.isPresent()) {
        long taken = used(kind).getOrDefault(key(kind, activity, day), 0L);
        long room = Math.max(0, most.get() - taken);
        least = least == null || room < least.room() ? new Limit(kind, most.get(), room) : least;
      }
    }
    return Optional.ofNullable(least);
  }

  private static Object key(TimeCaps.Kind kind, Object activity, LocalDate day) {
    return switch (kind) {
      case ACTIVITY -> activity;
      case DAY -> day;
      case YEAR -> day.getYear();
    };
  }

  private static Optional<Long> most(TimeCaps caps, TimeCaps.Kind kind) {
    return switch (kind) {
      case ACTIVITY -> caps.perActivity();
      case DAY -> caps.perDay();
      case YEAR -> caps.perYear();
    };
  }
}
