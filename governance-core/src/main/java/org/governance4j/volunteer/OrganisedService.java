package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecord;
import org.governance4j.timebank.TimeBank;

/**
 * A service record with who organised the service and recorded it, as it is known now (志愿服务记录).
 *
 * @param record the last statement of the record
 * @param organiser who organised it
 * @param notice how far the public notice of the record has come
 */
public record OrganisedService(ServiceRecord record, VolunteerBody organiser, PublicNotice notice) {

  private static final int SECONDS = 60;

  /** Checks the components. */
  public OrganisedService {
    requireNonNull(record, "record");
    requireNonNull(organiser, "organiser");
    requireNonNull(notice, "notice");
  }

  /**
   * The whole minutes of service that begin on each day, without travel; none where the record is
   * longer than any that a time bank credits.
   */
  Map<LocalDate, Long> actualMinutes(ZoneId zone) {
    int there = record.travel().map(ServiceRecord.Travel::thereMinutes).orElse(0);
    int back = record.travel().map(ServiceRecord.Travel::backMinutes).orElse(0);
    long at = Math.floorDiv(record.from().getEpochSecond(), SECONDS) + there;
    long until = Math.floorDiv(record.until().getEpochSecond(), SECONDS) - back;
    Map<LocalDate, Long> days = new TreeMap<>();
    while (at < until && until - at <= TimeBank.MAX_MINUTES) {
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(at * SECONDS), zone);
      long midnight = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
      long end = Math.min(until, -Math.floorDiv(-midnight, SECONDS));
      days.put(day, end - at);
      at = end;
    }
    return days;
  }
}
