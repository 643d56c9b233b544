package org.governance4j.timebank;

import java.math.BigDecimal;
import java.time.Duration;

/** Rounds a counted time to whole steps; the only place where the time bank rounds. */
final class Rounding {

  private static final int NANO_DIGITS = 9;
  private static final long SECONDS_OF_MINUTE = 60;

  private Rounding() {}

  static long toMinutes(Duration counted, TimeBankPolicy policy) {
    long step = policy.roundingMinutes();
    return BigDecimal.valueOf(counted.toSeconds())
            .add(BigDecimal.valueOf(counted.toNanosPart(), NANO_DIGITS))
            .divide(BigDecimal.valueOf(step * SECONDS_OF_MINUTE), 0, policy.rounding())
            .longValueExact()
        * step;
  }
}
