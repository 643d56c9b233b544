package org.governance4j.examples.community.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When cases come in over 2022: fewer on days off, few at Spring Festival, more before it and after
 * the typhoon of 2 July, most in office hours and some late at night.
 */
final class Intake {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2022, 12, 20);

  private final Dice dice;
  private final int[] weights;

  Intake(Dice dice) {
    this.dice = dice;
    this.weights = FIRST.datesUntil(LAST.plusDays(1)).mapToInt(Intake::weight).toArray();
  }

  /** So many receipts in order of time. */
  List<Instant> receipts(int count) {
    List<Instant> receipts = new ArrayList<>();
    while (receipts.size() < count) {
      Instant at = at(FIRST.plusDays(dice.weighted(weights)).atTime(hour(), dice.between(0, 59)));
      if (!receipts.contains(at) && at.isBefore(at(LAST.atTime(17, 0)))) {
        receipts.add(at);
      }
    }
    receipts.sort(null);
    return receipts;
  }

  static Instant at(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  private int hour() {
    int slot = dice.weighted(3, 12, 52, 46, 20, 7);
    int[] from = {0, 6, 8, 14, 18, 22};
    int[] to = {5, 7, 11, 17, 21, 23};
    return dice.between(from[slot], to[slot]);
  }

  private static int weight(LocalDate day) {
    if (between(day, "02-01", "02-03")) {
      return 3;
    }
    if (between(day, "07-02", "07-06")) {
      return 42;
    }
    if (between(day, "01-24", "01-30") || between(day, "03-31", "04-06")) {
      return 15;
    }
    return WorkDays.worked(day) ? 10 : 5;
  }

  private static boolean between(LocalDate day, String first, String last) {
    return !day.isBefore(LocalDate.parse("2022-" + first))
        && !day.isAfter(LocalDate.parse("2022-" + last));
  }
}
