package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Says which star level hours make (志愿者星级). Immutable and thread-safe. */
public final class Stars {

  private static final long MINUTES_OF_HOUR = 60;

  private final Dated<StarPolicy> policy;
  private final LocalDate knownOn;

  private Stars(Dated<StarPolicy> policy, LocalDate knownOn) {
    this.policy = policy;
    this.knownOn = knownOn;
  }

  /**
   * Star levels.
   *
   * @param policy the rules
   * @return the engine
   */
  public static Stars of(Dated<StarPolicy> policy) {
    requireNonNull(policy, "policy");
    return new Stars(policy, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Stars asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Stars(policy, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * The star level of a lifetime's service, by exact hours.
   *
   * @param minutes the minutes that are stated for the lifetime
   * @param on the day whose policy counts
   * @return the star level; refused if the minutes are below zero; undetermined without a policy
   */
  public Outcome<Band> levelOf(long minutes, LocalDate on) {
    requireNonNull(on, "on");
    if (minutes < 0) {
      return Outcome.refused(
          Reason.of(
              TimeBankReason.MINUTES_NEGATIVE,
              TimebankLaw.NOT_NEGATIVE,
              "minutes",
              Fact.of(minutes, Unit.MINUTES)));
    }
    Fraction hours = Fraction.of(minutes, MINUTES_OF_HOUR);
    return policy.asOf(on, knownOn).flatMap(stated -> level(stated, hours));
  }

  private static Outcome<Band> level(StarPolicy stated, Fraction hours) {
    return Outcome.accepted(
            hours, Reason.of(TimeBankReason.HOURS_SERVED, stated.rule(), "hours", Fact.of(hours)))
        .flatMap(known -> stated.levels().bandOf(known));
  }
}
