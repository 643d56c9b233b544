package org.governance4j.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

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

  private static final int DAY = ServiceSpan.MINUTES_OF_DAY;
  private static final int SECONDS_OF_MINUTE = 60;

  /** Buckets of 256 minutes of service, about half a working day. */
  private static final int BUCKET_BITS = 8;

  /** The first local minute, from which all others are counted as offsets. */
  private final long start;

  /** The number of minutes from the first one to the last, open or not. */
  private final int length;

  /** The offset at which each span opens, then twice the greatest number. */
  private final int[] opens;

  /** The minutes of service before each span, then twice those of all spans. */
  private final int[] served;

  /** The first span of each day, or of a later one where it is closed. */
  private final char[] firstSpan;

  /** The span in which each bucket of minutes of service begins. */
  private final char[] bucket;

  /** The number of unknown days before each day; empty if there are none. */
  private final char[] unknownBefore;

  private ServiceMinutes(
      long start, int[] opens, int[] served, char[] firstSpan, char[] unknownBefore) {
    this.start = start;
    this.length = firstSpan.length * DAY;
    this.opens = opens;
    this.served = served;
    this.firstSpan = firstSpan;
    this.unknownBefore = unknownBefore;
    this.bucket = new char[(total() >> BUCKET_BITS) + 1];
    int span = 0;
    for (int i = 0; i < bucket.length; i++) {
      while (span < opens.length - 2 && served[span + 1] <= i << BUCKET_BITS) {
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
    int spans = days.stream().flatMap(Optional::stream).mapToInt(List::size).sum();
    int[] opens = new int[spans + 2];
    int[] served = new int[spans + 2];
    char[] firstSpan = new char[days.size()];
    char[] unknownBefore = new char[days.size() + 1];
    int next = 0;
    for (int day = 0; day < days.size(); day++) {
      firstSpan[day] = (char) next;
      unknownBefore[day + 1] = (char) (unknownBefore[day] + (days.get(day).isEmpty() ? 1 : 0));
      for (ServiceSpan span : days.get(day).orElse(ImmutableList.of())) {
        opens[next] = day * DAY + span.openMinute();
        served[next + 1] = served[next] + span.closeMinute() - span.openMinute();
        next++;
      }
    }
    opens[spans] = Integer.MAX_VALUE;
    opens[spans + 1] = Integer.MAX_VALUE;
    served[spans + 1] = served[spans];
    boolean allKnown = unknownBefore[days.size()] == 0;
    return new ServiceMinutes(
        firstDay * DAY, opens, served, firstSpan, allKnown ? new char[0] : unknownBefore);
  }

  /**
   * The local minute by which so many minutes of service have passed since another, or the latest
   * one from which they pass until then.
   *
   * @param localMinute the local minute to start from, open or not
   * @param minutes how many: the end of a span rather than the next opening for a positive number,
   *     an opening rather than the end of the span before it for a negative one, and the local
   *     minute itself for 0
   * @return the local minute, or {@link #UNCOVERED} if the hours of a day from one to the other are
   *     not known
   */
  public long plus(long localMinute, long minutes) {
    long offset = localMinute - start;
    if (offset < 0 || offset >= length || minutes > length || minutes < -length) {
      return UNCOVERED;
    }
    if (minutes == 0) {
      return covers(localMinute) ? localMinute : UNCOVERED;
    }
    int after = minutes > 0 ? 1 : 0;
    int target = servedBefore((int) offset) + (int) minutes - after;
    if (target < 0 || target >= total()) {
      return UNCOVERED;
    }
    int span = spanOf(target);
    int reached = opens[span] + target - served[span];
    return isKnown((int) offset, reached) ? start + reached + after : UNCOVERED;
  }

  /**
   * The local second by which so many minutes of service have passed since another: as {@link
   * #plus}, where the part of an open minute that has passed already is served at the end.
   *
   * @param localSecond the local second to start from, open or not
   * @param minutes how many, at least 1
   * @return the local second, or {@link #UNCOVERED} if the hours of a day from one to the other are
   *     not known
   */
  public long plusSeconds(long localSecond, int minutes) {
    long second = localSecond - start * SECONDS_OF_MINUTE;
    if (second < 0 || second >= (long) length * SECONDS_OF_MINUTE) {
      return UNCOVERED;
    }
    int offset = (int) (second / SECONDS_OF_MINUTE);
    int span = spanAt(offset);
    int sinceOpening = offset - opens[span];
    boolean open = sinceOpening >= 0 && sinceOpening < served[span + 1] - served[span];
    int part = open ? (int) (second - (long) offset * SECONDS_OF_MINUTE) : 0;
    int before = Math.min(served[span + 1], served[span] + Math.max(0, sinceOpening));
    // The minute of service within which the last second lies.
    int target = before + minutes - (part == 0 ? 1 : 0);
    if (minutes < 1 || target < before || target >= total()) {
      return UNCOVERED;
    }
    int last = spanOf(target);
    int reached = opens[last] + target - served[last];
    return isKnown(offset, reached)
        ? (start + reached) * SECONDS_OF_MINUTE + (part == 0 ? SECONDS_OF_MINUTE : part)
        : UNCOVERED;
  }

  /**
   * Whether a day is open at the same minutes as by other hours.
   *
   * @param other the other hours
   * @param epochDay the day
   * @return true where both are known and the same, or neither is known
   */
  public boolean isSameOn(ServiceMinutes other, long epochDay) {
    long from = epochDay * DAY;
    boolean known = covers(from);
    if (!known || !other.covers(from)) {
      return known == other.covers(from);
    }
    for (long minute = from; minute < from + DAY; ) {
      if (isOpen(minute) != other.isOpen(minute)) {
        return false;
      }
      minute = Math.min(changeAfter(minute), other.changeAfter(minute));
    }
    return true;
  }

  /** The next minute at which a span of a covered day opens or closes, or the end of the day. */
  private long changeAfter(long localMinute) {
    int offset = (int) (localMinute - start);
    int span = spanAt(offset);
    int end = (offset / DAY + 1) * DAY;
    if (offset < opens[span]) {
      return start + Math.min(end, opens[span]);
    }
    return start + Math.min(end, offset < closes(span) ? closes(span) : opens[span + 1]);
  }

  /**
   * The minutes of service from a local minute until another.
   *
   * @param fromInclusive the first local minute that counts
   * @param untilExclusive the first that counts no more; if it lies before the other one, the
   *     minutes between are counted negative
   * @return the number, or {@link #UNCOVERED} if the hours of a day between are not known (the end
   *     of a known day may end the range)
   */
  public long between(long fromInclusive, long untilExclusive) {
    long from = fromInclusive - start;
    long until = untilExclusive - start;
    if (from < 0 || from > length || until < 0 || until > length) {
      return UNCOVERED;
    }
    if (from == until) {
      return covers(fromInclusive) || covers(fromInclusive - 1) ? 0 : UNCOVERED;
    }
    return isKnown((int) Math.min(from, until), (int) Math.max(from, until) - 1)
        ? (long) servedBefore((int) until) - servedBefore((int) from)
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
    long offset = localMinute - start;
    if (offset < 0 || offset >= length) {
      return UNCOVERED;
    }
    int span = spanAt((int) offset);
    int next = offset < closes(span) ? (int) Math.max(offset, opens[span]) : opens[span + 1];
    return next < length && isKnown((int) offset, next) ? start + next : UNCOVERED;
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
    return nextOpen(localMinute) == localMinute;
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
    if (day < 0 || day >= firstSpan.length || !isKnown((int) day * DAY, (int) day * DAY)) {
      return UNCOVERED;
    }
    int last = (day + 1 < firstSpan.length ? firstSpan[(int) day + 1] : opens.length - 2) - 1;
    return last < firstSpan[(int) day] ? CLOSED : start + closes(last);
  }

  /**
   * Whether the hours of a local minute's day are known.
   *
   * @param localMinute the local minute
   * @return true if it can be answered for
   */
  public boolean covers(long localMinute) {
    long offset = localMinute - start;
    return offset >= 0 && offset < length && isKnown((int) offset, (int) offset);
  }

  /** The number of all minutes of service. */
  private int total() {
    return served[served.length - 1];
  }

  private int closes(int span) {
    return opens[span] + served[span + 1] - served[span];
  }

  /** The last span of the day that has opened by an offset, else the next span of all. */
  private int spanAt(int offset) {
    int span = firstSpan[offset / DAY];
    // Without a branch for the usual day of one break.
    span += opens[span + 1] <= offset ? 1 : 0;
    while (opens[span + 1] <= offset) {
      span++;
    }
    return span;
  }

  private int servedBefore(int offset) {
    if (offset == length) {
      return total();
    }
    int span = spanAt(offset);
    return Math.min(served[span + 1], served[span] + Math.max(0, offset - opens[span]));
  }

  /** The span with the minute of service that has so many before it. */
  private int spanOf(int servedBefore) {
    int span = bucket[servedBefore >> BUCKET_BITS];
    span += served[span + 1] <= servedBefore ? 1 : 0;
    while (served[span + 1] <= servedBefore) {
      span++;
    }
    return span;
  }

  /** Whether all days from one offset to another are known, in either order. */
  private boolean isKnown(int oneOffset, int otherOffset) {
    if (unknownBefore.length == 0) {
      return true;
    }
    int first = Math.min(oneOffset, otherOffset) / DAY;
    int last = Math.max(oneOffset, otherOffset) / DAY;
    return unknownBefore[last + 1] == unknownBefore[first];
  }
}
