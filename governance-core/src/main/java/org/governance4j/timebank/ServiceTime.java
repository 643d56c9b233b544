package org.governance4j.timebank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.governance4j.community.ServiceRecord;

/**
 * A record that may count, with its policy and its time in whole minutes since 1970, travel taken
 * off. A minute belongs to a record in which it begins, and to the day on which it begins; a record
 * begins with the minute that its start lies in, and ends before that of its end.
 */
record ServiceTime(ServiceRecord record, TimeBankPolicy policy, long from, long until) {

  /** The order in which records count: what began first; of two the lower id. */
  static final Comparator<ServiceTime> IN_ORDER =
      Comparator.comparingLong(ServiceTime::from).thenComparing(time -> time.record().id().value());

  private static final int SECONDS = 60;

  /** A part of one day, in minutes. */
  record Part(LocalDate day, long minutes) {}

  static ServiceTime of(ServiceRecord record, TimeBankPolicy policy) {
    int there = record.travel().map(ServiceRecord.Travel::thereMinutes).orElse(0);
    int back = record.travel().map(ServiceRecord.Travel::backMinutes).orElse(0);
    long from = minute(record.from()) + there;
    return new ServiceTime(record, policy, from, Math.max(from, minute(record.until()) - back));
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /** The minutes from a later start on, day by day. */
  List<Part> parts(long start, ZoneId zone) {
    List<Part> parts = new ArrayList<>();
    long at = Math.max(start, from);
    while (at < until) {
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(at * SECONDS), zone);
      long midnight = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
      long end = Math.min(until, -Math.floorDiv(-midnight, SECONDS));
      parts.add(new Part(day, end - at));
      at = end;
    }
    return parts;
  }
}
