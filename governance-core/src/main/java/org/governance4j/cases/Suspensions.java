package org.governance4j.cases;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.timelimit.Pause;
import org.jspecify.annotations.Nullable;

/** Gathers the times for which at least one cause of suspension lasts. */
final class Suspensions {

  private final Set<String> causes = new HashSet<>();
  private final List<Pause> over = new ArrayList<>();
  private @Nullable Instant since;

  /** Begins a cause, or says that it lasts already. */
  boolean begin(String cause, Instant at) {
    since = causes.isEmpty() ? at : since;
    return causes.add(cause);
  }

  /** Ends a cause, or says that it does not last. */
  boolean end(String cause, Instant at) {
    if (!causes.remove(cause)) {
      return false;
    }
    if (causes.isEmpty()) {
      close(at);
    }
    return true;
  }

  /** What suspends it now. */
  Set<String> causes() {
    return causes;
  }

  /** Ends every cause. */
  void endAll(Instant at) {
    causes.clear();
    close(at);
  }

  private void close(Instant at) {
    if (since != null && since.isBefore(at)) {
      over.add(Pause.of(since, at));
    }
    since = null;
  }

  /** The times in order, touching ones joined, the last open where a cause lasts. */
  ImmutableList<Pause> pauses() {
    List<Pause> joined = new ArrayList<>();
    List<Pause> all = new ArrayList<>(over);
    if (since != null) {
      all.add(Pause.since(since));
    }
    for (Pause pause : all) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).until().equals(Optional.of(pause.from()))) {
        joined.set(last, new Pause(joined.get(last).from(), pause.until()));
      } else {
        joined.add(pause);
      }
    }
    return ImmutableList.copyOf(joined);
  }
}
