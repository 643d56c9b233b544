package org.governance4j.hours;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * So many minutes of service on from any second (服务时间的批量推算): the answers of {@link
 * ServiceMinutes#plusSeconds}, for millions of questions about one number of minutes.
 *
 * <p>Within half a day the service is mostly open once. What is reached from its seconds lies as
 * far apart as they do, save that at some second closed time is jumped over: four numbers tell all
 * of half a day. O(1); immutable and thread-safe.
 */
public final class ServiceShift {

  /** In place of a second of half a day: the service itself has to be asked. */
  private static final int ASK = -1;

  // The places of the four numbers.
  private static final int HOURS = 0;
  private static final int REACHED = 1;
  private static final int LAST_BEFORE_JUMP = 2;
  private static final int JUMP = 3;

  /** What is reached lies no further away, so that sums fit an int. */
  private static final int MOST = 1 << 29;

  private static final int MINUTE = ServiceMinutes.MINUTE;
  private static final int HALF_DAY = ServiceMinutes.HALF_DAY;

  private final ServiceMinutes service;
  private final int minutes;
  private final long start;
  private final long length;

  /**
   * Of each half day the seconds in it at which the service opens and closes, in 16 bits each; what
   * is reached from the first, counted from the begin of the half day; the last second from which
   * no closed time is jumped over; and how much is jumped over after it.
   */
  private final int[] numbers;

  ServiceShift(ServiceMinutes service, int minutes) {
    checkArgument(minutes >= 1, "%s minutes are no time: at least 1", minutes);
    this.service = service;
    this.minutes = minutes;
    this.start = service.start();
    this.length = service.length();
    this.numbers = new int[4 * (int) (length / HALF_DAY)];
    for (int half = 0; half < numbers.length / 4; half++) {
      fill(half);
    }
  }

  private void fill(int half) {
    long begin = (long) half * HALF_DAY;
    int span = service.spanAt(begin);
    int opens = within(service.opens(span) - begin);
    int closes = within(service.closes(span) - begin);
    boolean once = service.opens(span + 1) >= begin + HALF_DAY;
    long target = service.servedBefore(begin + opens) + (long) minutes * MINUTE;
    numbers[4 * half + LAST_BEFORE_JUMP] = ASK;
    if (!service.isAllKnown() || !once || target + closes - opens > service.total()) {
      return;
    }
    int last = service.spanOf(target - 1);
    long reached = service.opens(last) + target - service.served(last) - begin;
    long room = service.served(last + 1) - target;
    boolean jumps = room < closes - opens;
    long jump = jumps ? service.opens(last + 1) - service.closes(last) : 0;
    boolean jumpsAgain = jumps && room + service.longest(last + 1) < closes - opens;
    if (jumpsAgain || reached > MOST || jump > MOST) {
      return;
    }
    numbers[4 * half + HOURS] = closes << 16 | opens;
    numbers[4 * half + REACHED] = (int) reached - opens;
    numbers[4 * half + LAST_BEFORE_JUMP] = opens + (int) (jumps ? room : HALF_DAY);
    numbers[4 * half + JUMP] = (int) jump;
  }

  private static int within(long secondOfHalfDay) {
    return (int) Math.max(0, Math.min(HALF_DAY, secondOfHalfDay));
  }

  /**
   * The local second by which the minutes of service have passed since another.
   *
   * @param localSecond the local second to start from, open or not
   * @return the local second, or {@link ServiceMinutes#UNCOVERED} if the hours of a day from one to
   *     the other are not known
   */
  public long from(long localSecond) {
    long offset = localSecond - start;
    if (offset < 0 || offset >= length) {
      return ServiceMinutes.UNCOVERED;
    }
    int half = (int) (offset / HALF_DAY);
    long begin = localSecond - (offset - (long) half * HALF_DAY);
    int hours = numbers[4 * half + HOURS];
    int second = Math.max(hours & 0xFFFF, Math.min(hours >>> 16, (int) (localSecond - begin)));
    int before = numbers[4 * half + LAST_BEFORE_JUMP];
    if (before == ASK) {
      return service.plusSeconds(localSecond, minutes);
    }
    int jump = before - second >> 31 & numbers[4 * half + JUMP];
    return begin + numbers[4 * half + REACHED] + second + jump;
  }
}
