package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A stretch of time that does not count: from an instant until another, or open. */
record Pause(Instant from, Optional<Instant> until) {

  boolean endsAfter(Instant instant) {
    return until.filter(end -> !end.isAfter(instant)).isEmpty();
  }

  private boolean isEmpty() {
    return until.filter(from::equals).isPresent();
  }

  /** What lies after an instant of pauses in order and apart from each other. */
  static ImmutableList<Pause> since(Instant start, List<Pause> pauses) {
    return pauses.stream()
        .filter(pause -> pause.endsAfter(start) && !pause.isEmpty())
        .map(pause -> pause.from.isBefore(start) ? new Pause(start, pause.until) : pause)
        .collect(ImmutableList.toImmutableList());
  }

  /** What was known of pauses at an instant: those begun before it, open where they outlast it. */
  static ImmutableList<Pause> knownAt(Instant instant, List<Pause> pauses) {
    return pauses.stream()
        .filter(pause -> !pause.from.isAfter(instant))
        .map(pause -> pause.endsAfter(instant) ? new Pause(pause.from, Optional.empty()) : pause)
        .collect(ImmutableList.toImmutableList());
  }
}
