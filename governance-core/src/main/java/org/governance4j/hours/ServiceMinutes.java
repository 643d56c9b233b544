package org.governance4j.hours;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkingDays;

/**
 * The minutes of service over local minutes, for millions of questions (服务时间的批量计算): the same
 * answers as the methods of {@link ServiceHours}, without objects and reasons.
 *
 * <p>A local minute is the number of minutes on the local clock since 1970-01-01T00:00, {@code
 * epochDay * 1440 + minuteOfDay}. Where the hours of a day that the answer rests on are not known,
 * {@link #UNCOVERED} is returned, and a question about {@code UNCOVERED} itself is answered by it.
 *
 * <p>All methods are O(1) for spans of an hour or more, whatever the number of minutes or days.
 * Immutable and thread-safe.
 */
public final class ServiceMinutes {

  /** That the hours are not known: no minute and no count. */
  public static final long UNCOVERED = WorkingDays.UNCOVERED;

  /** That a day is known to be closed. */
  public static final long CLOSED = UNCOVERED + 1;

  /** The most spans, so that the index of each fits a char. */
  static final int MAX_SPANS = Character.MAX_VALUE - 1;

  static final int MINUTE = 60;
  private static final int DAY = ServiceSpan.MINUTES_OF_DAY * MINUTE;
  static final int HALF_DAY = DAY / 2;

  /** Buckets of 2^14 seconds of service, about half a working day. */
  private static final int BUCKET_BITS = 14;

  /** The first local second, from which all others are counted as offsets. */
  private final long start;

  /** The number of seconds from the first one to the last, open or not. */
  private final long length;

  /**
   * Of each span the offset at which it opens and the seconds of service before it, side by side
   * because one is hardly ever asked for without the other; then twice the greatest number and all
   * seconds of service.
   */
  private final long[] spans;

  /** All seconds of service. */
  private final long total;

  /**
   * The span that is open when each half day begins, else the next one: noon mostly lies in a span
   * or in the break between two, so that the span of an offset is seldom a later one.
   */
  private final char[] firstSpan;

  /** The span in which each bucket of service begins. */
  private final char[] bucket;

  /** The number of unknown days before each day; empty if there are none. */
  private final char[] unknownBefore;

  private ServiceMinutes(long firstDay, int days, long[] spans, char[] unknownBefore) {
    this.start = firstDay * DAY;
    this.length = (long) days * DAY;
    this.spans = spans;
    this.total = spans[spans.length - 1];
    this.unknownBefore = unknownBefore;
    this.firstSpan = new char[2 * days];
    int span = 0;
    for (int i = 0; i < firstSpan.length; i++) {
      while (span < count() && closes(span) <= (long) i * HALF_DAY) {
        span++;
      }
      firstSpan[i] = (char) span;
    }
    this.bucket = new char[(int) (total >> BUCKET_BITS) + 1];
    span = 0;
    for (int i = 0; i < bucket.length; i++) {
      while (span < count() && served(span + 1) <= (long) i << BUCKET_BITS) {
        span++;
      }
      bucket[i] = (char) span;
    }
  }

  /**
   * Compiles the days.
   *
   * @param firstDay the first epoch day
   * @param days the spans of each day in order, or empty where they are not known; at most {@link
   *     #MAX_SPANS} spans and days
   */
  static ServiceMinutes of(long firstDay, List<Optional<ImmutableList<ServiceSpan>>> days) {
    int count = days.stream().flatMap(Optional::stream).mapToInt(List::size).sum();
    long[] spans = new long[2 * (count + 2)];
    char[] unknownBefore = new char[days.size() + 1];
    int next = 0;
    for (int day = 0; day < days.size(); day++) {
      unknownBefore[day + 1] = (char) (unknownBefore[day] + (days.get(day).isEmpty() ? 1 : 0));
      for (ServiceSpan span : days.get(day).orElse(ImmutableList.of())) {
        spans[next] = (long) day * DAY + (long) span.openMinute() * MINUTE;
        spans[next + 3] =
            spans[next + 1] + (long) (span.closeMinute() - span.openMinute()) * MINUTE;
        next += 2;
      }
    }
    spans[next] = Long.MAX_VALUE;
    spans[next + 2] = Long.MAX_VALUE;
    spans[next + 3] = spans[next + 1];
    boolean allKnown = unknownBefore[days.size()] == 0;
    return new ServiceMinutes(firstDay, days.size(), spans, allKnown ? new char[0] : unknownBefore);
  }

  /**
   * The local minute by which a number of minutes of service has passed since another, or the
   * latest one from which they pass until then.
   *
   * @param localMinute the local minute to start from, open or not
   * @param minutes how many: the end of a span rather than the next opening for a positive number,
   *     an opening rather than the end of the span before it for a negative one, and the local
   *     minute itself for 0
   * @return the local minute, or {@link #UNCOVERED} if the hours of a day from one to the other are
   *     not known
   */
  public long plus(long localMinute, long minutes) {
    long offset = offset(localMinute);
    if (!isWithin(offset) || minutes > length || minutes < -length) {
      return UNCOVERED;
    }
    if (minutes == 0) {
      return covers(localMinute) ? localMinute : UNCOVERED;
    }
    long reached = reached(offset, minutes);
    return reached == UNCOVERED ? UNCOVERED : Math.floorDiv(start + reached, MINUTE);
  }

  /**
   * The local second by which a number of minutes of service has passed since another: as {@link
   * #plus}, where the part of an open minute that has passed already is served at the end.
   *
   * @param localSecond the local second to start from, open or not
   * @param minutes how many, at least 1
   * @return the local second, or {@link #UNCOVERED} if the hours of a day from one to the other are
   *     not known
   */
  public long plusSeconds(long localSecond, int minutes) {
    long offset = localSecond - start;
    if (!isWithin(offset) || minutes < 1) {
      return UNCOVERED;
    }
    long reached = reached(offset, minutes);
    return reached == UNCOVERED ? UNCOVERED : start + reached;
  }

  /**
   * The same for one number of minutes, compiled, for millions of seconds; O(number of spans).
   *
   * @param minutes how many, at least 1
   * @return the shift
   * @throws IllegalArgumentException if there are fewer
   */
  public ServiceShift shift(int minutes) {
    return new ServiceShift(this, minutes);
  }

  /**
   * The offset at which a number of minutes of service, not 0, has passed, or begin if negative.
   */
  private long reached(long offset, long minutes) {
    long target = servedBefore(offset) + minutes * MINUTE;
    // The second of service that the answer ends or, backwards, begins.
    long second = target - (minutes > 0 ? 1 : 0);
    if (second < 0 || second >= total) {
      return UNCOVERED;
    }
    int span = spanOf(second);
    return isKnown(offset, opens(span)) ? opens(span) + target - served(span) : UNCOVERED;
  }

  /**
   * Whether a day is open at the same minutes as by other hours.
   *
   * @param other the other hours
   * @param epochDay the day
   * @return true where both are known and the same, or neither is known
   */
  public boolean isSameOn(ServiceMinutes other, long epochDay) {
    requireNonNull(other, "other");
    long from = epochDay * ServiceSpan.MINUTES_OF_DAY;
    boolean known = covers(from);
    if (!known || !other.covers(from)) {
      return known == other.covers(from);
    }
    long mine = offset(from);
    long theirs = other.offset(from);
    for (long second = 0; second < DAY; ) {
      if (isOpenAt(mine + second) != other.isOpenAt(theirs + second)) {
        return false;
      }
      second =
          Math.min(changeAfter(mine + second) - mine, other.changeAfter(theirs + second) - theirs);
    }
    return true;
  }

  /** The next offset at which a span of a covered day opens or closes, or the end of the day. */
  private long changeAfter(long offset) {
    int span = spanAt(offset);
    long end = (offset / DAY + 1) * DAY;
    if (offset < opens(span)) {
      return Math.min(end, opens(span));
    }
    return Math.min(end, offset < closes(span) ? closes(span) : opens(span + 1));
  }

  /**
   * The minutes of service from a local minute until another.
   *
   * @param fromInclusive the first local minute that counts
   * @param untilExclusive the first that does not count; if it lies before the other one, the
   *     minutes between are counted negative
   * @return the number, or {@link #UNCOVERED} if the hours of a day between are not known (the end
   *     of a known day may end the range)
   */
  public long between(long fromInclusive, long untilExclusive) {
    long from = offset(fromInclusive);
    long until = offset(untilExclusive);
    if (from < 0 || from > length || until < 0 || until > length) {
      return UNCOVERED;
    }
    if (from == until) {
      return covers(fromInclusive) || covers(fromInclusive - 1) ? 0 : UNCOVERED;
    }
    return isKnown(Math.min(from, until), Math.max(from, until) - 1)
        ? (servedBefore(until) - servedBefore(from)) / MINUTE
        : UNCOVERED;
  }

  /**
   * The local minute itself if it is open, else the next opening.
   *
   * @param localMinute the local minute
   * @return the open minute, or {@link #UNCOVERED} if the hours of a day from one to the other are
   *     not known
   */
  public long nextOpen(long localMinute) {
    long offset = offset(localMinute);
    if (!isWithin(offset)) {
      return UNCOVERED;
    }
    long next = nextOpenAt(offset);
    return next < length && isKnown(offset, next) ? Math.floorDiv(start + next, MINUTE) : UNCOVERED;
  }

  /**
   * Whether a local minute is open.
   *
   * @param localMinute a local minute that {@link #covers} tells to be covered
   * @return true within a span
   * @throws IllegalArgumentException if it is not covered: neither answer would be right
   */
  public boolean isOpen(long localMinute) {
    checkArgument(
        covers(localMinute),
        "the hours of local minute %s are not known: ask covers() first",
        localMinute);
    return isOpenAt(offset(localMinute));
  }

  /**
   * The end of a day's last span.
   *
   * @param epochDay the day
   * @return the local minute, up to the first one of the next day; {@link #CLOSED} if it has no
   *     span, {@link #UNCOVERED} if its hours are not known
   */
  public long closing(long epochDay) {
    long day = epochDay - start / DAY;
    if (day < 0 || day >= length / DAY || !isKnown(day * DAY, day * DAY)) {
      return UNCOVERED;
    }
    int after = (day + 1) * DAY < length ? firstSpan[2 * ((int) day + 1)] : count();
    boolean closed = after == firstSpan[2 * (int) day];
    return closed ? CLOSED : Math.floorDiv(start + closes(after - 1), MINUTE);
  }

  /**
   * Whether the hours of a local minute's day are known.
   *
   * @param localMinute the local minute
   * @return true if it can be answered for
   */
  public boolean covers(long localMinute) {
    long offset = offset(localMinute);
    return isWithin(offset) && isKnown(offset, offset);
  }

  /** The offset of a local minute, or a negative number for one that no day has. */
  private long offset(long localMinute) {
    long minute = localMinute - start / MINUTE;
    return minute < 0 || minute > length ? -1 : minute * MINUTE;
  }

  private boolean isWithin(long offset) {
    return offset >= 0 && offset < length;
  }

  private boolean isOpenAt(long offset) {
    return nextOpenAt(offset) == offset;
  }

  /** The offset itself if it is open, else the next opening. */
  private long nextOpenAt(long offset) {
    int span = spanAt(offset);
    return offset < closes(span) ? Math.max(offset, opens(span)) : opens(span + 1);
  }

  /** The number of spans. */
  int count() {
    return spans.length / 2 - 2;
  }

  long opens(int span) {
    return spans[2 * span];
  }

  long served(int span) {
    return spans[2 * span + 1];
  }

  long longest(int span) {
    return served(span + 1) - served(span);
  }

  long closes(int span) {
    return opens(span) + longest(span);
  }

  /** All seconds of service. */
  long total() {
    return total;
  }

  /** The first local second. */
  long start() {
    return start;
  }

  /** The number of seconds from the first one to the last. */
  long length() {
    return length;
  }

  /** Whether the hours of all days are known. */
  boolean isAllKnown() {
    return unknownBefore.length == 0;
  }

  /** The last span that has opened by an offset in its half day or is still open, else the next. */
  int spanAt(long offset) {
    int span = firstSpan[(int) (offset / HALF_DAY)];
    while (opens(span + 1) <= offset) {
      span++;
    }
    return span;
  }

  /** The seconds of service before an offset. */
  long servedBefore(long offset) {
    if (offset == length) {
      return total;
    }
    int span = spanAt(offset);
    return served(span) + clamped(offset - opens(span), longest(span));
  }

  /** A number, or 0 if it is negative, or the greatest if it is greater; without a branch. */
  static long clamped(long number, long greatest) {
    long less = greatest - (number & ~(number >> 63));
    return greatest - (less & ~(less >> 63));
  }

  /** The span with the second of service that has a number of them before it. */
  int spanOf(long servedBefore) {
    int span = bucket[(int) (servedBefore >> BUCKET_BITS)];
    // One more without a branch: that cannot be foretold.
    span += 1 + (int) (servedBefore - served(span + 1) >> 63);
    while (served(span + 1) <= servedBefore) {
      span++;
    }
    return span;
  }

  /** Whether all days from one offset to another are known, in either order. */
  private boolean isKnown(long oneOffset, long otherOffset) {
    if (isAllKnown()) {
      return true;
    }
    int first = (int) (Math.min(oneOffset, otherOffset) / DAY);
    int last = (int) (Math.max(oneOffset, otherOffset) / DAY);
    return unknownBefore[last + 1] == unknownBefore[first];
  }
}
