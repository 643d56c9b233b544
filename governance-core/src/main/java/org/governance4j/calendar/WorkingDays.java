package org.governance4j.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The working days of a {@link WorkCalendar} over epoch days, for millions of questions (工作日的批量计算):
 * the same answers as the calendar's own methods, without objects and reasons.
 *
 * <p>A day is the number of days since 1970-01-01, as {@link LocalDate#toEpochDay()}. Where the
 * calendar's answer is undetermined or lies beyond the representable dates, {@link #UNCOVERED} is
 * returned, and a question about {@code UNCOVERED} itself is answered by it, so that answers can be
 * handed on unchecked and tested once at the end. The view of a {@link WorkCalendar#provisional()}
 * calendar knows beyond the covered days only the statutory holidays that the regulation names, and
 * the weekly pattern; {@link #certainty} tells how sure an answer is.
 *
 * <p>All methods are O(1), whatever the number of working days; beyond the covered days they are
 * O(log v) of the versions of the regulation and the years with festivals' days. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * WorkingDays days = WorkCalendar.published().workingDays();
 * long due = days.plus(LocalDate.of(2020, 1, 23).toEpochDay(), 60);
 * }</pre>
 */
public final class WorkingDays {

  /** That the calendar does not answer: no day and no count. */
  public static final long UNCOVERED = Long.MIN_VALUE;

  private static final long FIRST_DATE = LocalDate.MIN.toEpochDay();
  private static final long LAST_DATE = LocalDate.MAX.toEpochDay();

  /** The first day of the tables, whose days are numbered by their offsets from it. */
  private final long start;

  /** The number of days of the tables, at most {@link Character#MAX_VALUE}. */
  private final int length;

  /** For each day, and for the one after the last, the number of working days before it. */
  private final char[] before;

  /** The offset of each working day, which is found by the number of working days before it. */
  private final char[] working;

  /**
   * The offset of the first covered day: before it, tables may state some days of a year before.
   */
  private final int covered;

  private final DateTable dates;

  /** What is worked beyond the tables, of which only the provisional view asks. */
  private final Supplier<RegularDays> regular;

  private final boolean provisional;

  /** The offset of the first day that is not published. */
  private final int published;

  /**
   * The first offset that is answered from the tables, and the number of working days before it.
   */
  private final int low;

  private final int lowRank;

  private WorkingDays(
      long start,
      char[] before,
      char[] working,
      DateTable dates,
      int covered,
      Supplier<RegularDays> regular,
      boolean provisional) {
    this.start = start;
    this.dates = dates;
    this.length = before.length - 1;
    this.before = before;
    this.working = working;
    this.covered = covered;
    this.regular = regular;
    this.provisional = provisional;
    this.published = Math.max(0, length - HolidaySchedule.LAST_DAYS_OF_YEAR_BEFORE);
    this.low = provisional ? 0 : covered;
    this.lowRank = before[low];
  }

  /**
   * The strict view.
   *
   * @param start the first day stated
   * @param isWorking whether each stated day is worked
   * @param covered how many of the stated days come before the first covered one
   * @param regular what is worked beyond the stated days
   */
  static WorkingDays of(
      long start, boolean[] isWorking, int covered, Supplier<RegularDays> regular) {
    char[] before = new char[isWorking.length + 1];
    for (int i = 0; i < isWorking.length; i++) {
      before[i + 1] = (char) (before[i] + (isWorking[i] ? 1 : 0));
    }
    char[] working = new char[before[isWorking.length]];
    for (int i = 0; i < isWorking.length; i++) {
      if (isWorking[i]) {
        working[before[i]] = (char) i;
      }
    }
    DateTable dates = new DateTable(start, isWorking.length, working);
    return new WorkingDays(start, before, working, dates, covered, regular, false);
  }

  /** The same days with the regular ones beyond them. */
  WorkingDays withProvisional() {
    return new WorkingDays(start, before, working, dates, covered, regular, true);
  }

  /**
   * The day a number of working days after or before a day, as {@link
   * WorkCalendar#plusWorkingDays}.
   *
   * @param epochDay the day to start from, working or not
   * @param workingDays how many: 1 for the first working day after it, -1 for the last before it, 0
   *     for the day itself whatever it is
   * @return the epoch day, or {@link #UNCOVERED} if a day from one to the other is not covered
   */
  public long plus(long epochDay, int workingDays) {
    long offset = epochDay - start;
    if (offset >= low && offset < length && workingDays != 0) {
      int rank = shifted((int) offset, workingDays);
      if (rank >= lowRank && rank < working.length) {
        return start + working[rank];
      }
    }
    return plusBeyond(epochDay, workingDays);
  }

  /**
   * The number of working days from a day until before another, as {@link
   * WorkCalendar#workingDaysBetween}, but without the bounds of an {@code int}.
   *
   * @param fromInclusive the first epoch day that counts
   * @param untilExclusive the first that does not count; if it lies before the other one, the days
   *     between are counted negative
   * @return the number, or {@link #UNCOVERED} if a day between is not covered (the first day after
   *     the covered ones may end the range)
   */
  public long between(long fromInclusive, long untilExclusive) {
    long first = fromInclusive - start;
    long last = untilExclusive - start;
    if (first >= low && first <= length && last >= low && last <= length && !isEmpty()) {
      return (long) before[(int) last] - before[(int) first];
    }
    return isEnd(fromInclusive) && isEnd(untilExclusive)
        ? rank(untilExclusive) - rank(fromInclusive)
        : UNCOVERED;
  }

  /**
   * The day itself if it is worked, else the next working day, as {@link
   * WorkCalendar#rolledForward}.
   *
   * @param epochDay the day
   * @return the working day, or {@link #UNCOVERED} if a day from one to the other is not covered
   */
  public long rolledForward(long epochDay) {
    return covers(epochDay) ? ifCovered(workingDay(rank(epochDay))) : UNCOVERED;
  }

  /**
   * Whether a day is worked.
   *
   * @param epochDay the day, one that {@link #covers} tells to be covered
   * @return true for a working day and a make-up working day
   * @throws IllegalArgumentException if the day is not covered: neither answer would be right
   */
  public boolean isWorking(long epochDay) {
    checkCovered(epochDay);
    return rank(epochDay + 1) > rank(epochDay);
  }

  /**
   * Whether the calendar answers for a day.
   *
   * @param epochDay the day
   * @return true for a covered day; of a provisional calendar, for every representable date
   */
  public boolean covers(long epochDay) {
    return provisional
        ? epochDay >= FIRST_DATE && epochDay <= LAST_DATE
        : epochDay >= firstCovered() && epochDay < firstAfter();
  }

  /**
   * The weakest certainty of all days from one to another, as {@link
   * WorkCalendar#certaintyBetween}: that of a shift from one to the other.
   *
   * @param oneEnd one end, included, a covered epoch day
   * @param otherEnd the other end, included, a covered epoch day before or after the first
   * @return the certainty
   * @throws IllegalArgumentException if one of them is not covered
   */
  public Certainty certainty(long oneEnd, long otherEnd) {
    checkCovered(oneEnd);
    checkCovered(otherEnd);
    long last = Math.max(oneEnd, otherEnd);
    if (last <= lastPublished() && Math.min(oneEnd, otherEnd) >= firstCovered()) {
      return Certainty.PUBLISHED;
    }
    return Math.min(oneEnd, otherEnd) < firstCovered() || last >= firstAfter()
        ? Certainty.PROVISIONAL
        : Certainty.MAY_CHANGE;
  }

  /**
   * Whether a day is published and its year's end settled.
   *
   * @param epochDay the day, covered or not
   * @return true where its certainty is {@link Certainty#PUBLISHED}
   */
  public boolean isPublished(long epochDay) {
    return epochDay >= firstCovered() && epochDay <= lastPublished();
  }

  /**
   * The last day whose certainty is {@link Certainty#PUBLISHED}; it and all covered days before it
   * are.
   *
   * @return the epoch day, or {@link #UNCOVERED} if no year is covered
   */
  public long lastPublished() {
    return isEmpty() ? UNCOVERED : start + published - 1;
  }

  /**
   * A shift of a date if all days from one to the other are published, and the number is not 0;
   * else it may be null. No {@code Optional}, whose making would cost as much as the shift.
   */
  @Nullable LocalDate plusPublished(LocalDate date, int workingDays) {
    int offset = dates.offset(date);
    if (offset >= covered && offset < published && workingDays != 0) {
      int rank = shifted(offset, workingDays);
      if (rank >= before[covered] && rank < before[published]) {
        return dates.workingDay(rank);
      }
    }
    return null;
  }

  /**
   * The days from the first to the last that the tables of either state, that both answer for and
   * that are worked in only one of them, in order.
   */
  LongStream changesTo(WorkingDays other) {
    if (isEmpty() && other.isEmpty()) {
      return LongStream.empty();
    }
    long first = isEmpty() || !other.isEmpty() && other.start < start ? other.start : start;
    long end =
        isEmpty() || !other.isEmpty() && other.firstAfter() > firstAfter()
            ? other.firstAfter()
            : firstAfter();
    return LongStream.range(first, end)
        .filter(day -> covers(day) && other.covers(day))
        .filter(day -> isWorking(day) != other.isWorking(day));
  }

  /** Whether no year is covered. */
  boolean isEmpty() {
    return length == 0;
  }

  long firstCovered() {
    return start + covered;
  }

  long firstAfter() {
    return start + length;
  }

  /**
   * The number of working days before the day that a shift within the tables reaches; a number too
   * large for an {@code int} wraps to one outside the tables.
   */
  private int shifted(int offset, int workingDays) {
    int after = workingDays > 0 ? 1 : 0;
    return before[offset + after] - after + workingDays;
  }

  private long plusBeyond(long epochDay, int workingDays) {
    if (!covers(epochDay) || workingDays == 0) {
      return ifCovered(epochDay);
    }
    long rank = workingDays > 0 ? rank(epochDay + 1) - 1 : rank(epochDay);
    return ifCovered(workingDay(rank + workingDays));
  }

  private long ifCovered(long epochDay) {
    return covers(epochDay) ? epochDay : UNCOVERED;
  }

  /** Whether a day may bound a range. */
  private boolean isEnd(long epochDay) {
    return covers(epochDay) || !provisional && !isEmpty() && epochDay == firstAfter();
  }

  /** The number of working days before a day, counted from the start; negative before it. */
  private long rank(long epochDay) {
    if (epochDay < start) {
      return -regular.get().workedBetween(epochDay, start);
    }
    if (epochDay > firstAfter()) {
      return working.length + regular.get().workedBetween(firstAfter(), epochDay);
    }
    return before[(int) (epochDay - start)];
  }

  /** The working day that has a number of working days before it, as far as the view answers. */
  private long workingDay(long rank) {
    if (rank >= 0 && rank < working.length) {
      return start + working[(int) rank];
    }
    if (!provisional) {
      return UNCOVERED;
    }
    return rank < 0
        ? regular.get().workedDay(start, rank)
        : regular.get().workedDay(firstAfter(), rank - working.length);
  }

  private void checkCovered(long epochDay) {
    checkArgument(
        covers(epochDay),
        "epoch day %s is not among the covered ones from %s until before %s: ask covers() first",
        epochDay,
        firstCovered(),
        firstAfter());
  }
}
