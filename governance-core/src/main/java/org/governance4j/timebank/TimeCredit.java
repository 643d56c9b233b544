package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecordId;

/**
 * What one service record saves (时间入账).
 *
 * @param record the record
 * @param person who served
 * @param days what counts for which day, in their order; empty if nothing does
 */
public record TimeCredit(ServiceRecordId record, PersonId person, ImmutableList<Day> days) {

  /** Checks the components. */
  public TimeCredit {
    requireNonNull(record, "record");
    requireNonNull(person, "person");
    requireNonNull(days, "days");
  }

  /**
   * What is credited for all days together.
   *
   * @return the minutes
   */
  public long minutes() {
    return days.stream().mapToLong(Day::minutes).sum();
  }

  /**
   * What a record saves for one day.
   *
   * @param day the day
   * @param counted the minutes that count for this record: without travel and what another record
   *     counts
   * @param minutes what is credited of them, rounded and within the caps, not negative
   */
  public record Day(LocalDate day, long counted, long minutes) {

    /** Checks the components. */
    public Day {
      requireNonNull(day, "day");
      checkComponent("counted", counted >= 0, "counted must not be negative but is %s", counted);
      checkComponent("minutes", minutes >= 0, "minutes must not be negative but are %s", minutes);
    }
  }
}
