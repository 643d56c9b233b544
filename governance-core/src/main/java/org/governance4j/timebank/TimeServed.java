package org.governance4j.timebank;

import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.rule.Fraction;

/**
 * The time that a person served (累计服务时长).
 *
 * @param minutes the minutes that stand, not negative
 * @param stated the minutes that are stated and that count for a star level: rounded where the
 *     policy rounds the total, else the same
 */
public record TimeServed(long minutes, long stated) {

  private static final int MINUTES_OF_HOUR = 60;

  /** Checks the components. */
  public TimeServed {
    checkComponent("minutes", minutes >= 0, "minutes must not be negative but are %s", minutes);
    checkComponent("stated", stated >= 0, "stated must not be negative but is %s", stated);
  }

  /**
   * The hours that are stated.
   *
   * @return the exact share of hours
   */
  public Fraction hours() {
    return Fraction.of(stated, MINUTES_OF_HOUR);
  }
}
