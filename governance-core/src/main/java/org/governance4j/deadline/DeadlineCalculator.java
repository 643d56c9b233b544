package org.governance4j.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/**
 * Works out until when cases must be closed and how they stand (时限计算; CD-13). Immutable and
 * thread-safe.
 *
 * <p>The versions of the policies are those in force on the day of a case's receipt, in the zone
 * given. Every answer is recomputed from the whole history; each costs O(number of events).
 *
 * <pre>{@code
 * DeadlineCalculator deadlines =
 *     DeadlineCalculator.of(
 *         pack.get(CaseLimits.KEY), pack.get(LimitClock.KEY), WorkCalendar.published(), zone);
 * Outcome<Deadline> deadline = deadlines.compute(history);
 * }</pre>
 */
public final class DeadlineCalculator {

  private static final RuleRef NO_DEFAULT =
      RuleRef.law("L-DEADLINE-5", "a fact that decides is never replaced by a default");
  private static final RuleRef REPLAYED =
      RuleRef.law("L-DEADLINE-3", "a standing depends on no later event");

  private final LimitSource limits;

  private DeadlineCalculator(LimitSource limits) {
    this.limits = limits;
  }

  /**
   * A calculator that uses all that its policies and calendar know.
   *
   * @param limits the limits by gravity
   * @param clocks how they are counted
   * @param calendar the days that are worked
   * @param zone the time zone of the community's days
   * @return the calculator
   */
  public static DeadlineCalculator of(
      Dated<CaseLimits> limits, Dated<LimitClock> clocks, WorkCalendar calendar, ZoneId zone) {
    return new DeadlineCalculator(new LimitSource(limits, clocks, calendar, zone, LocalDate.MAX));
  }

  /**
   * The calculator that one would have had on a day, with the policies and schedules known then.
   *
   * @param knownOn the day
   * @return the calculator as of then
   */
  public DeadlineCalculator asKnownAt(LocalDate knownOn) {
    return new DeadlineCalculator(limits.asKnownAt(knownOn));
  }

  /**
   * Until when a case must be closed, from its whole history.
   *
   * @param history the case's events
   * @return the deadline with every step to it; refused if the events contradict each other;
   *     undetermined if the gravity, a policy, a schedule or the limit of a level above is missing
   */
  public Outcome<Deadline> compute(CaseHistory history) {
    return replay(history).flatMap(limits::settle).flatMap(DeadlineCalculator::known);
  }

  /**
   * How a case stands at an instant, from the events up to it.
   *
   * @param history the case's events
   * @param at the instant
   * @return the standing with every step to it; refused and undetermined as by {@link #compute},
   *     but a case that waits for the limit of a level above has a standing
   */
  public Outcome<CaseStanding> standingAt(CaseHistory history, Instant at) {
    CaseHistory past = history.until(at);
    if (past.events().isEmpty()) {
      return Outcome.undetermined(
          Reason.of(DeadlineReason.NOT_YET_RECEIVED, REPLAYED, "case", Fact.of(history.id()))
              .with("at", Fact.of(at)));
    }
    return replay(past)
        .flatMap(replay -> limits.settle(replay).flatMap(set -> Standings.at(replay, set, at)));
  }

  private static Outcome<CaseReplay> replay(CaseHistory history) {
    return history.events().isEmpty()
        ? Outcome.undetermined(
            Reason.of(DeadlineReason.NOT_RECEIVED, NO_DEFAULT, "case", Fact.of(history.id())))
        : CaseReplay.of(history);
  }

  private static Outcome<Deadline> known(SettledLimit settled) {
    return settled
        .deadline()
        .map(deadline -> Outcome.accepted(deadline))
        .orElseGet(() -> new Outcome.Undetermined<>(settled.waiting()));
  }
}
