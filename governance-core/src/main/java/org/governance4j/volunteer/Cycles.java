package org.governance4j.volunteer;

import java.math.RoundingMode;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fraction;

/** Divides hours into cycles, each of which earns the levels again. */
final class Cycles {

  private static final int MINUTES_OF_HOUR = 60;

  private Cycles() {}

  /** Where some minutes are: a cycle begins with the first minute beyond the one before. */
  static StarReached.InCycle of(Fraction hours, long minutes, StarLevels levels) {
    long cycle = hours.of(MINUTES_OF_HOUR, RoundingMode.UNNECESSARY);
    long full = Math.max(0, minutes - 1) / cycle;
    long rest = minutes - full * cycle;
    return new StarReached.InCycle(full + 1, rest, levels.code(levels.byHours(rest)));
  }

  static String medal(Bands medals, long minutes) {
    return medals.bandOf(Fraction.of(minutes, MINUTES_OF_HOUR)).orElseThrow().code();
  }
}
