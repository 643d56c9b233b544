package org.governance4j.testing.timelimit;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Dated;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * Compares the engine with the oracle on every start day of 2007 to 2026, in every unit but service
 * time and by every way of counting, with and without a pause; by hand and not in the build:
 *
 * <pre>{@code java -cp … org.governance4j.testing.timelimit.TimeLimitAllDays [step in days]}
 * </pre>
 *
 * <p>Prints the first differences of each way of counting and unit, and how many there are.
 */
public final class TimeLimitAllDays {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final WorkCalendar CALENDAR = WorkCalendar.published();
  private static final TimeLimitOracle ORACLE = new TimeLimitOracle(CALENDAR, ZONE);
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.MIDNIGHT, LocalTime.of(9, 30), LocalTime.of(17, 30), LocalTime.MAX);

  private TimeLimitAllDays() {}

  public static void main(String[] args) {
    int step = args.length == 0 ? 1 : Integer.parseInt(args[0]);
    long all = 0;
    long different = 0;
    for (CountingPolicy counting : countings()) {
      for (TimeLimit limit : limits()) {
        long here = 0;
        for (LocalDate day = LocalDate.of(2007, 1, 1);
            day.getYear() <= 2026;
            day = day.plusDays(step)) {
          for (TimeLimitSample sample : samples(day, limit, counting)) {
            all++;
            here += differs(sample, here) ? 1 : 0;
          }
        }
        different += here;
      }
    }
    System.out.printf(Locale.ROOT, "%d counted, %d differ%n", all, different);
  }

  private static boolean differs(TimeLimitSample sample, long before) {
    Count right = ORACLE.count(sample.start(), sample.limit(), sample.counting(), sample.pauses());
    Dated<CountingPolicy> counting =
        Dated.from("counting", LocalDate.EPOCH, TimeLimitArbitraries.RULE, sample.counting());
    Optional<LimitEnd> found =
        TimeLimitCounter.of(counting, CALENDAR, ZONE)
            .end(sample.start(), sample.limit(), sample.union())
            .toOptional();
    boolean same = found.equals(right.end());
    if (!same && before < 2) {
      System.out.printf(Locale.ROOT, "%s%n  right: %s%n  found: %s%n", sample, right, found);
    }
    return !same;
  }

  private static List<TimeLimitSample> samples(
      LocalDate day, TimeLimit limit, CountingPolicy counting) {
    List<TimeLimitSample> samples = new ArrayList<>();
    for (LocalTime time : TIMES) {
      Instant start = day.atTime(time).atZone(ZONE).toInstant();
      Span pause =
          new Span(
              day.plusDays(1).atTime(12, 0).atZone(ZONE).toInstant(),
              Optional.of(day.plusDays(4).atTime(17, 30).atZone(ZONE).toInstant()));
      for (ImmutableList<Span> pauses :
          List.of(ImmutableList.<Span>of(), ImmutableList.of(pause))) {
        samples.add(new TimeLimitSample(start, start, limit, counting, pauses));
      }
    }
    return samples;
  }

  private static List<TimeLimit> limits() {
    List<TimeLimit> limits = new ArrayList<>();
    for (LimitUnit unit : LimitUnit.values()) {
      if (unit == LimitUnit.IMMEDIATELY) {
        limits.add(new TimeLimit(0, unit, TimeLimitArbitraries.RULE));
      } else if (!unit.isInServiceTime()) {
        limits.add(new TimeLimit(1, unit, TimeLimitArbitraries.RULE));
        limits.add(new TimeLimit(5, unit, TimeLimitArbitraries.RULE));
      }
    }
    return limits;
  }

  private static List<CountingPolicy> countings() {
    List<CountingPolicy> countings = new ArrayList<>();
    for (CountingPolicy.Start start : CountingPolicy.Start.values()) {
      for (CountingPolicy.RollOver roll : CountingPolicy.RollOver.values()) {
        for (DayEnd end : List.of(DayEnd.midnight(), DayEnd.at(LocalTime.of(17, 30)))) {
          for (CountingPolicy.SuspendedMonths months : CountingPolicy.SuspendedMonths.values()) {
            countings.add(
                CountingPolicy.of(
                        start,
                        CountingPolicy.OutsideHours.AS_RECEIVED,
                        roll,
                        end,
                        TimeLimitArbitraries.RULE)
                    .withSuspendedMonths(months));
          }
        }
      }
    }
    return countings;
  }
}
