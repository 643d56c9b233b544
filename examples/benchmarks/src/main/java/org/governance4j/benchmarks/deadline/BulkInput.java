package org.governance4j.benchmarks.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Ten million cases as arrays: when each was received, and under which of the mixed limits. */
final class BulkInput {

  static final int CASES = 10_000_000;

  private static final int SAMPLE = 4_096;

  /** How a limit counts. */
  enum Unit {
    WORKING_DAYS,
    /** Calendar days, whose last one rolls on to a working day. */
    DAYS_ROLLED,
    /** Hours of service, which close earlier in winter. */
    SERVICE_HOURS
  }

  /** A limit of the mix. */
  record Mixed(int amount, Unit unit) {}

  /** The mix, which {@link #limits} points into; each limit is as frequent as any other. */
  static final Mixed[] MIX = {
    new Mixed(1, Unit.WORKING_DAYS),
    new Mixed(5, Unit.WORKING_DAYS),
    new Mixed(15, Unit.WORKING_DAYS),
    new Mixed(60, Unit.WORKING_DAYS),
    new Mixed(7, Unit.DAYS_ROLLED),
    new Mixed(30, Unit.DAYS_ROLLED),
    new Mixed(4, Unit.SERVICE_HOURS),
    new Mixed(24, Unit.SERVICE_HOURS),
  };

  /** The notice of 2020-01-26 made days off of these: epoch seconds. */
  static final long REVISED_FROM = startOf(LocalDate.of(2020, 1, 31));

  /** The first second after them. */
  static final long REVISED_UNTIL = startOf(LocalDate.of(2020, 2, 3));

  private static final long SEED = 10_000_000;
  private static final long FROM = startOf(LocalDate.of(2007, 1, 1));
  private static final long UNTIL = startOf(LocalDate.of(2025, 1, 1));

  /** When each case was received, epoch seconds, at any hour of any day from 2007 to 2024. */
  final long[] received = new long[CASES];

  /** Which limit each case has. */
  final short[] limits = new short[CASES];

  BulkInput() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      received[i] = random.nextLong(FROM, UNTIL);
      limits[i] = (short) random.nextInt(MIX.length);
    }
  }

  /** Receipts to check the answers on. */
  long[] sample() {
    return Arrays.copyOf(received, SAMPLE);
  }

  /** Their limits. */
  short[] sampleLimits() {
    return Arrays.copyOf(limits, SAMPLE);
  }

  private static long startOf(LocalDate day) {
    return day.toEpochDay() * DeadlineInput.SECONDS_A_DAY - DeadlineInput.OFFSET_SECONDS;
  }
}
