package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.immutables.value.Value;

/** How a limit runs: to its end, or until a pause that has no end yet (时限进行情况). */
public sealed interface LimitRun {

  /**
   * From when it is counted.
   *
   * @return the start, or the next opening or the resumption that counts as such
   */
  Instant start();

  /**
   * What does not count.
   *
   * @return the pauses since {@link #start} that have ended
   */
  ImmutableList<Pause> pauses();

  /**
   * When it is over.
   *
   * @return the end; undetermined while a pause without an end stops it
   */
  Outcome<LimitEnd> toEnd();

  /**
   * A limit that runs to its end.
   *
   * @param start from when it is counted
   * @param pauses the pauses since then that have ended
   * @param end when it is over
   */
  record Ending(Instant start, ImmutableList<Pause> pauses, LimitEnd end) implements LimitRun {

    /** Checks the components. */
    public Ending {
      requireNonNull(start, "start");
      requireNonNull(pauses, "pauses");
      requireNonNull(end, "end");
    }

    @Override
    public Outcome<LimitEnd> toEnd() {
      return Outcome.accepted(end);
    }
  }

  /**
   * A limit that a pause without an end stops.
   *
   * @param start from when it is counted
   * @param pauses the pauses since then that have ended
   * @param since when the pause began
   * @param otherwise when it would be over without that pause, if that is known
   * @param missing what is missing for an end
   */
  @Value.Builder
  record Stopped(
      Instant start,
      ImmutableList<Pause> pauses,
      Instant since,
      Optional<LimitEnd> otherwise,
      Reason missing)
      implements LimitRun, WithStopped {

    /** Checks the components. */
    public Stopped {
      requireNonNull(start, "start");
      requireNonNull(pauses, "pauses");
      requireNonNull(since, "since");
      requireNonNull(otherwise, "otherwise");
      requireNonNull(missing, "missing");
    }

    /**
     * Starts a stopped limit, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    @Override
    public Outcome<LimitEnd> toEnd() {
      return Outcome.undetermined(missing);
    }

    /**
     * Names the components of a stopped limit one by one (构建器). Optionals and collections that are
     * not named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends StoppedBuilder {

      Builder() {}
    }
  }
}
