package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.deadline.DayEnd;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.LimitUnit;
import org.governance4j.deadline.TimeLimit;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.deadline.DeadlineCountOracle.Count;
import org.governance4j.testing.deadline.DeadlineCountOracle.Span;

/**
 * Compares the engine with the oracle on every start day of 2007 to 2026, in every unit but service
 * time and by every clock, with and without a suspension; by hand and not in the build:
 *
 * <pre>{@code java -cp … org.governance4j.testing.deadline.DeadlineCountAllDays [step in days]}
 * </pre>
 *
 * <p>Prints the first differences of each clock and unit, and how many there are.
 */
public final class DeadlineCountAllDays {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final WorkCalendar CALENDAR = WorkCalendar.published();
  private static final DeadlineCountOracle ORACLE = new DeadlineCountOracle(CALENDAR, ZONE);
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.MIDNIGHT, LocalTime.of(9, 30), LocalTime.of(17, 30), LocalTime.MAX);

  private DeadlineCountAllDays() {}

  public static void main(String[] args) {
    int step = args.length == 0 ? 1 : Integer.parseInt(args[0]);
    long all = 0;
    long different = 0;
    for (CountingPolicy clock : clocks()) {
      for (TimeLimit limit : limits()) {
        long here = 0;
        for (LocalDate day = LocalDate.of(2007, 1, 1);
            day.getYear() <= 2026;
            day = day.plusDays(step)) {
          for (DeadlineCountSample sample : samples(day, limit, clock)) {
            all++;
            here += differs(sample, here) ? 1 : 0;
          }
        }
        different += here;
      }
    }
    System.out.printf("%d counted, %d differ%n", all, different);
  }

  private static boolean differs(DeadlineCountSample sample, long before) {
    Count right = ORACLE.count(sample.start(), sample.limit(), sample.clock(), sample.pauses());
    Outcome<Deadline> outcome = sample.engine(CALENDAR, ZONE).compute(sample.history());
    Optional<Deadline> found = outcome.toOptional();
    boolean same =
        found.map(Deadline::due).equals(right.due())
            && found.map(Deadline::lastDay).equals(right.lastDay())
            && found.map(Deadline::certainty).equals(right.certainty());
    if (!same && before < 2) {
      System.out.printf("%s%n  right: %s%n  found: %s%n", sample, right, found);
    }
    return !same;
  }

  private static List<DeadlineCountSample> samples(
      LocalDate day, TimeLimit limit, CountingPolicy clock) {
    List<DeadlineCountSample> samples = new ArrayList<>();
    for (LocalTime time : TIMES) {
      Instant start = day.atTime(time).atZone(ZONE).toInstant();
      Span pause =
          new Span(
              day.plusDays(1).atTime(12, 0).atZone(ZONE).toInstant(),
              Optional.of(day.plusDays(4).atTime(17, 30).atZone(ZONE).toInstant()));
      for (ImmutableList<Span> pauses :
          List.of(ImmutableList.<Span>of(), ImmutableList.of(pause))) {
        samples.add(new DeadlineCountSample(start, start, limit, clock, pauses));
      }
    }
    return samples;
  }

  private static List<TimeLimit> limits() {
    List<TimeLimit> limits = new ArrayList<>();
    for (LimitUnit unit : LimitUnit.values()) {
      if (unit == LimitUnit.IMMEDIATELY) {
        limits.add(new TimeLimit(0, unit, DeadlineCountSample.RULE));
      } else if (!unit.isInServiceTime()) {
        limits.add(new TimeLimit(1, unit, DeadlineCountSample.RULE));
        limits.add(new TimeLimit(5, unit, DeadlineCountSample.RULE));
      }
    }
    return limits;
  }

  private static List<CountingPolicy> clocks() {
    List<CountingPolicy> clocks = new ArrayList<>();
    for (CountingPolicy.Start start : CountingPolicy.Start.values()) {
      for (CountingPolicy.RollOver roll : CountingPolicy.RollOver.values()) {
        for (DayEnd end : List.of(DayEnd.midnight(), DayEnd.at(LocalTime.of(17, 30)))) {
          for (CountingPolicy.SuspendedMonths months : CountingPolicy.SuspendedMonths.values()) {
            clocks.add(
                CountingPolicy.of(
                        start,
                        CountingPolicy.OutsideHours.AS_RECEIVED,
                        roll,
                        end,
                        DeadlineCountSample.RULE)
                    .withSuspendedMonths(months));
          }
        }
      }
    }
    return clocks;
  }
}
