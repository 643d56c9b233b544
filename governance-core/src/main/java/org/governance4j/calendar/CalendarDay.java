package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkPlain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a day is in a work calendar (日历日).
 *
 * @param date the day
 * @param kind what kind of day it is
 * @param certainty how sure that is
 * @param name the holiday under which a notice names the day, also a day that it makes worked;
 *     empty where no notice names it
 * @param closes when hours of service end at the latest on a half day; empty on any other
 */
@Value.Builder
public record CalendarDay(
    LocalDate date,
    DayKind kind,
    Certainty certainty,
    Optional<String> name,
    Optional<LocalTime> closes)
    implements WithCalendarDay {

  /** Checks the components. */
  public CalendarDay {
    requireNonNull(date, "date");
    requireNonNull(kind, "kind");
    requireNonNull(certainty, "certainty");
    requireNonNull(name, "name");
    requireNonNull(closes, "closes");
    name.ifPresent(text -> checkPlain("name", text));
  }

  /**
   * Starts a calendar day, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether the day is worked.
   *
   * @return true for a working day and a make-up working day
   */
  public boolean isWorking() {
    return kind.isWorking();
  }

  /**
   * Names the components of a calendar day one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CalendarDayBuilder {

    Builder() {}
  }
}
