package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalTime;

/** When a limit's last day ends (截止时间; Civil Code, article 203). */
public sealed interface DayEnd {

  /** At 24:00 (二十四时). */
  record Midnight() implements DayEnd {}

  /**
   * At a stated time.
   *
   * @param time the time, never 00:00
   */
  record AtTime(LocalTime time) implements DayEnd {

    /** Checks the components. */
    public AtTime {
      requireNonNull(time, "time");
      checkComponent(
          "time",
          !time.equals(LocalTime.MIDNIGHT),
          "time %s would end the last day before it begins: state the end at midnight for 24:00",
          time);
    }
  }

  /** When the service hours of that day end; at 24:00 on a day without any (停止业务活动的时间). */
  record CloseOfBusiness() implements DayEnd {}

  /**
   * At 24:00.
   *
   * @return the end
   */
  static DayEnd midnight() {
    return new Midnight();
  }

  /**
   * At a stated time.
   *
   * @param time the time, never 00:00
   * @return the end
   */
  static DayEnd at(LocalTime time) {
    return new AtTime(time);
  }

  /**
   * When the service hours of that day end.
   *
   * @return the end
   */
  static DayEnd closeOfBusiness() {
    return new CloseOfBusiness();
  }
}
