package org.governance4j.deadline;

import java.time.Instant;
import java.util.Arrays;
import org.governance4j.calendar.Certainty;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Outcome;

/**
 * One row of {@link BulkDeadlines}: a number for each day of receipt, from which the due second
 * follows.
 */
final class BulkRow {

  /** How the due second follows from a day's number. */
  enum Shape {
    /** The number of seconds is added to the second of receipt. */
    ADDED,
    /** The number is the due second, counted from the midnight with which the days begin. */
    STATED,
    /** The number of minutes of service is added. */
    SERVED
  }

  /** In place of a number: no due instant is known. */
  static final int UNKNOWN = -1;

  /** In place of a number: the calculator is to be asked. */
  static final int ASK = -2;

  private static final CaseId ANY = CaseId.of("any");

  private final BulkQuestion question;
  private final BulkDays days;
  private final Shape shape;
  private final boolean deemed;
  private final int[] numbers;
  private final int cut;
  private final int[] afterCut;

  /**
   * A row.
   *
   * @param question how to ask the calculator itself
   * @param days the days of receipt
   * @param shape what the numbers mean
   * @param deemed whether a receipt outside the service hours counts at the next opening
   * @param numbers one for each day
   * @param cut the second of the day from which {@code afterCut} counts
   * @param afterCut one for each day
   */
  BulkRow(
      BulkQuestion question,
      BulkDays days,
      Shape shape,
      boolean deemed,
      int[] numbers,
      int cut,
      int[] afterCut) {
    this.question = question;
    this.days = days;
    this.shape = shape;
    this.deemed = deemed;
    this.numbers = numbers;
    this.cut = cut;
    this.afterCut = afterCut;
  }

  /** The due second of a receipt, or {@link BulkDeadlines#UNKNOWN}. */
  long due(long received) {
    long day = days.dayOf(received);
    if (day < 0 || day >= numbers.length || numbers[(int) day] == ASK) {
      return ask(received);
    }
    long start = start(received);
    if (start == BulkDeadlines.UNKNOWN) {
      return BulkDeadlines.UNKNOWN;
    }
    long startDay = deemed ? days.dayOf(start) : day;
    if (startDay >= numbers.length) {
      return ask(received);
    }
    boolean late = days.secondOfDay(start) >= cut;
    int number = (late ? afterCut : numbers)[(int) startDay];
    if (number < 0) {
      return number == ASK ? ask(received) : BulkDeadlines.UNKNOWN;
    }
    return switch (shape) {
      case ADDED -> start + number;
      case STATED -> days.midnight(0) + number;
      case SERVED -> days.served(start, number);
    };
  }

  /** Whether a day's number alone gives the due second wherever it is not negative. */
  boolean isPlain() {
    return !deemed && shape != Shape.SERVED && cut == BulkDays.SECONDS_OF_DAY;
  }

  /** Whether a day's number alone tells of every receipt of the day whether and when it is due. */
  boolean isSettled(int day) {
    return isPlain() && numbers[day] != ASK;
  }

  /** Whether a day's number alone tells of every receipt of the day when a limit in days is due. */
  boolean isSettledInDays(int day) {
    return isSettled(day) && question.isInDays(days.date(day));
  }

  /** The second at which a threshold of a receipt comes, or {@link BulkDeadlines#UNKNOWN}. */
  long turn(Threshold threshold, long received) {
    return question
        .turn(threshold, ANY, Instant.ofEpochSecond(received))
        .toOptional()
        .map(instant -> instant.plusSeconds(1).minusNanos(1).getEpochSecond())
        .orElse(BulkDeadlines.UNKNOWN);
  }

  /** A number for each day; not to be changed. */
  int[] numbers() {
    return numbers;
  }

  /** The minutes of service that are added to a receipt of whatever day, or 0. */
  int minutes() {
    boolean same = Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
    return shape == Shape.SERVED && !deemed && same ? Math.max(0, numbers[0]) : 0;
  }

  /** Whether the second from which the limit is counted is added to a number. */
  boolean isAdded() {
    return shape != Shape.STATED;
  }

  private long ask(long received) {
    return explain(ANY, received)
        .toOptional()
        .filter(deadline -> deadline.certainty() != Certainty.PROVISIONAL)
        .map(deadline -> deadline.due().getEpochSecond())
        .orElse(BulkDeadlines.UNKNOWN);
  }

  Outcome<Deadline> explain(CaseId id, long received) {
    return question.deadline(id, Instant.ofEpochSecond(received));
  }

  /** The second from which the limit of a receipt is counted. */
  long start(long received) {
    return deemed ? days.deemed(received) : received;
  }

  /** Whether the due second of some receipt on a day may differ from that of another row. */
  boolean mayDiffer(BulkRow other, int day) {
    if (shape != other.shape || deemed != other.deemed || cut != other.cut) {
      return true;
    }
    if (!deemed && shape != Shape.SERVED) {
      return differs(other, day);
    }
    long lastReceipt = days.midnight(day + 1) - 1;
    long last = Math.max(days.dayOf(due(lastReceipt)), days.dayOf(other.due(lastReceipt)));
    for (int later = day; later <= Math.min(last, numbers.length - 1); later++) {
      if (differs(other, later)) {
        return true;
      }
    }
    return last < 0 || days.differ(other.days, day, last);
  }

  private boolean differs(BulkRow other, int day) {
    return numbers[day] != other.numbers[day]
        || numbers[day] == ASK
        || afterCut[day] != other.afterCut[day];
  }
}
