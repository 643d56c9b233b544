package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.ServiceRecord;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;

/**
 * Counts the records of one person in their order: each minute once, by days, rounded and within
 * the caps. For use once.
 */
final class PersonCounting {

  private final ZoneId zone;
  private final TimeBankAccounts accounts;
  private final CapRoom room;
  private final Steps steps;
  private final Map<Object, long[]> sums = new HashMap<>();

  // What reaches further than all before it and beyond the start of the record at hand.
  private final Deque<ServiceTime> reaching = new ArrayDeque<>();
  private long reached = Long.MIN_VALUE;

  PersonCounting(ZoneId zone, TimeBankAccounts accounts, CapRoom room, Steps steps) {
    this.zone = zone;
    this.accounts = accounts;
    this.room = room;
    this.steps = steps;
  }

  /** What a record saves; records come in the order in which they count. */
  TimeCredit count(ServiceTime time) {
    ServiceRecord record = time.record();
    // Whatever began before reaches up to here, so that what is free of a record is one stretch.
    long start = Math.max(time.from(), reached);
    overlaps(time);
    if (time.until() > reached) {
      reached = time.until();
      reaching.add(time);
    }
    ImmutableList.Builder<TimeCredit.Day> days = ImmutableList.builder();
    for (ServiceTime.Part part : time.parts(start, zone)) {
      days.add(credit(time, part));
    }
    return new TimeCredit(record.id(), record.person(), days.build());
  }

  private TimeCredit.Day credit(ServiceTime time, ServiceTime.Part part) {
    ServiceRecord record = time.record();
    steps.add(
        record,
        () ->
            Steps.reason(TimeBankReason.TIME_COUNTED, time.policy().rule(), record)
                .with("day", Fact.of(part.day()))
                .with("minutes", Fact.of(part.minutes(), Unit.MINUTES)));
    long minutes = capped(time, part.day(), rounded(time, part));
    room.use(activity(record), part.day(), minutes);
    return new TimeCredit.Day(part.day(), part.minutes(), minutes);
  }

  /** What a part adds to the rounded sum of what is rounded together. */
  private long rounded(ServiceTime time, ServiceTime.Part part) {
    Rounding rounding = time.policy().rounding();
    if (rounding.per() == Rounding.Per.TOTAL) {
      return part.minutes();
    }
    Object together =
        rounding.per() == Rounding.Per.RECORD
            ? time.record().id()
            : new Together(part.day(), rounding);
    long[] sum = sums.computeIfAbsent(together, key -> new long[1]);
    long had = rounding.round(sum[0]);
    sum[0] += part.minutes();
    long minutes = rounding.round(sum[0]) - had;
    if (minutes != part.minutes()) {
      steps.add(
          time.record(),
          () ->
              Steps.reason(TimeBankReason.ROUNDED, time.policy().rule(), time.record())
                  .with("day", Fact.of(part.day()))
                  .with("counted", Fact.of(part.minutes(), Unit.MINUTES))
                  .with("per", Fact.of(rounding.per()))
                  .with("step", Fact.of(rounding.stepMinutes(), Unit.MINUTES))
                  .with("rounding", Fact.of(rounding.mode()))
                  .with("minutes", Fact.of(minutes, Unit.MINUTES)));
    }
    return minutes;
  }

  /** What is rounded together where a day is rounded. */
  private record Together(LocalDate day, Rounding rounding) {}

  private long capped(ServiceTime time, LocalDate day, long minutes) {
    ServiceRecord record = time.record();
    Optional<CapRoom.Limit> limit =
        room.least(time.policy().caps(), activity(record), day)
            .filter(least -> least.room() < minutes);
    limit.ifPresent(
        least ->
            steps.add(
                record,
                () ->
                    Steps.reason(TimeBankReason.CAPPED, time.policy().rule(), record)
                        .with("day", Fact.of(day))
                        .with("cap", Fact.of(least.kind()))
                        .with("most", Fact.of(least.most(), Unit.MINUTES))
                        .with("minutes", Fact.of(least.room(), Unit.MINUTES))));
    return limit.map(CapRoom.Limit::room).orElse(minutes);
  }

  private void overlaps(ServiceTime time) {
    while (!reaching.isEmpty() && reaching.getFirst().until() <= time.from()) {
      reaching.removeFirst();
    }
    if (!steps.isAsked(time.record())) {
      return;
    }
    long covered = time.from();
    for (ServiceTime other : reaching) {
      long overlap = Math.min(other.until(), time.until()) - covered;
      if (overlap <= 0) {
        return;
      }
      covered = other.until();
      steps.add(
          time.record(),
          () ->
              Steps.reason(TimeBankReason.OVERLAP_COUNTED_ONCE, time.policy().rule(), time.record())
                  .with("other", Fact.of(other.record().id()))
                  .with("overlap", Fact.of(overlap, Unit.MINUTES)));
    }
  }

  /** What a record counts against as an activity: the account of the activity, or else itself. */
  private Object activity(ServiceRecord record) {
    return record.activity().<Object>map(accounts::served).orElse(record.id());
  }
}
