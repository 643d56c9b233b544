package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time that does not count towards a limit (中止、扣除时段).
 *
 * @param from when it begins
 * @param until when it ends, not before it begins; empty if that is not known yet
 */
public record Pause(Instant from, Optional<Instant> until) {

  /** Checks the components. */
  public Pause {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    checkComponent(
        "until",
        until.filter(from::isAfter).isEmpty(),
        "a pause from %s must not end at %s, before it begins",
        from,
        until.orElse(from));
  }

  /**
   * A pause that has ended.
   *
   * @param from when it begins
   * @param until when it ends, not before it begins
   * @return the pause
   */
  public static Pause of(Instant from, Instant until) {
    requireNonNull(until, "until");
    return new Pause(from, Optional.of(until));
  }

  /**
   * A pause that lasts.
   *
   * @param from when it begins
   * @return the pause, without an end
   */
  public static Pause since(Instant from) {
    return new Pause(from, Optional.empty());
  }

  /**
   * Checks if it lasts beyond an instant.
   *
   * @param instant the instant
   * @return true if it ends later, or if no end is known
   */
  public boolean endsAfter(Instant instant) {
    requireNonNull(instant, "instant");
    return until.filter(end -> !end.isAfter(instant)).isEmpty();
  }

  /**
   * The times that at least one of some pauses covers, as the counter takes them; O(n log n).
   *
   * @param pauses pauses in any order, which may overlap
   * @return their union: in order and apart from each other, without those of no length; only the
   *     last may be open
   */
  public static ImmutableList<Pause> union(Collection<Pause> pauses) {
    List<Pause> joined = new ArrayList<>();
    List<Pause> ordered = new ArrayList<>(requireNonNull(pauses, "pauses"));
    ordered.sort(Comparator.comparing(Pause::from));
    for (Pause pause : ordered) {
      int last = joined.size() - 1;
      if (pause.isEmpty()) {
        continue;
      }
      if (last < 0 || joined.get(last).until.filter(pause.from::isAfter).isPresent()) {
        joined.add(pause);
      } else if (joined.get(last).until.filter(pause::endsAfter).isPresent()) {
        joined.set(last, new Pause(joined.get(last).from, pause.until));
      }
    }
    return ImmutableList.copyOf(joined);
  }

  private boolean isEmpty() {
    return until.filter(from::equals).isPresent();
  }

  /** What lies after an instant of pauses in order, those that touch as one. */
  static ImmutableList<Pause> after(Instant start, List<Pause> pauses) {
    return union(
        pauses.stream()
            .filter(pause -> pause.endsAfter(start))
            .map(pause -> pause.from.isBefore(start) ? new Pause(start, pause.until) : pause)
            .toList());
  }

  /** What has been seen of pauses by an instant: those begun before it, the last perhaps open. */
  static ImmutableList<Pause> by(Instant instant, List<Pause> pauses) {
    return pauses.stream()
        .filter(pause -> pause.from.isBefore(instant))
        .map(pause -> pause.endsAfter(instant) ? since(pause.from) : pause)
        .collect(ImmutableList.toImmutableList());
  }
}
