package org.governance4j.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.cases.CaseEvent.Part;
import org.governance4j.cases.CaseEvent.Resumed;
import org.governance4j.cases.CaseEvent.Suspended;
import org.governance4j.timelimit.Pause;
import org.jspecify.annotations.Nullable;

/** Gathers the times for which at least one cause of suspension lasts, of the case and of parts. */
final class Suspensions {

  /** A cause that suspends the case or a part of it. */
  record Cause(String code, Optional<Part> part) {}

  /** The times of the case, or of one part. */
  private static final class Times {

    private final Set<String> causes = new HashSet<>();
    private final List<Pause> over = new ArrayList<>();
    private @Nullable Instant since;

    void close(Instant at) {
      if (since != null && since.isBefore(at)) {
        over.add(Pause.of(since, at));
      }
      since = null;
    }

    List<Pause> all() {
      List<Pause> all = new ArrayList<>(over);
      if (since != null) {
        all.add(Pause.since(since));
      }
      return all;
    }
  }

  private final Map<Optional<Part>, Times> parts = new LinkedHashMap<>();
  private final List<Resumed> ends = new ArrayList<>();

  /** Begins a cause, or says that it lasts already. */
  boolean begin(Suspended event) {
    Times times = parts.computeIfAbsent(event.part(), part -> new Times());
    times.since = times.causes.isEmpty() ? event.at() : times.since;
    return times.causes.add(event.cause());
  }

  /** Ends a cause, or says that it does not last. */
  boolean end(Resumed event) {
    Times times = parts.get(event.part());
    if (times == null || !times.causes.remove(event.cause())) {
      return false;
    }
    ends.add(event);
    if (times.causes.isEmpty()) {
      times.close(event.at());
    }
    return true;
  }

  /** Ends every cause. */
  void endAll(Instant at) {
    for (Times times : parts.values()) {
      times.causes.clear();
      times.close(at);
    }
  }

  /** What suspends the case now, or parts of it. */
  ImmutableSet<Cause> causes() {
    ImmutableSet.Builder<Cause> causes = ImmutableSet.builder();
    parts.forEach((part, times) -> times.causes.forEach(code -> causes.add(new Cause(code, part))));
    return causes.build();
  }

  /** The causes that ended, in order. */
  ImmutableList<Resumed> ends() {
    return ImmutableList.copyOf(ends);
  }

  /** The times of the case in order, touching ones joined, the last open where a cause lasts. */
  ImmutableList<Pause> pauses() {
    return pausesOf(Optional.empty());
  }

  /** The times of each part. */
  ImmutableMap<Part, ImmutableList<Pause>> pausesOfParts() {
    return parts.keySet().stream()
        .flatMap(Optional::stream)
        .collect(ImmutableMap.toImmutableMap(part -> part, part -> pausesOf(Optional.of(part))));
  }

  private ImmutableList<Pause> pausesOf(Optional<Part> part) {
    return parts.containsKey(part) ? Pause.union(parts.get(part).all()) : ImmutableList.of();
  }
}
