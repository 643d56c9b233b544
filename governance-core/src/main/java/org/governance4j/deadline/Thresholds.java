package org.governance4j.deadline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;

/** Finds the instants of thresholds for one limit. */
final class Thresholds {

  private static final int MINUTES_OF_HOUR = 60;
  private static final int NANO_DIGITS = 9;

  private final DeadlineRules rules;
  private final RunLimit limit;
  private final Instant due;
  private final LocalDate lastDay;

  Thresholds(DeadlineRules rules, RunLimit limit, Deadline deadline) {
    this.rules = rules;
    this.limit = limit;
    this.due = deadline.due();
    this.lastDay = deadline.lastDay();
  }

  /**
   * When a threshold comes.
   *
   * @param instant the instant, or what is missing to tell it
   * @param earliest the instant, or one before which it cannot be
   */
  record Turn(Outcome<Instant> instant, Instant earliest) {

    Outcome<Boolean> hasComeBy(Instant at) {
      return at.isBefore(earliest)
          ? Outcome.accepted(false)
          : instant.map(from -> !at.isBefore(from));
    }
  }

  Turn turn(Threshold threshold) {
    Outcome<Instant> instant = instantOf(threshold);
    return new Turn(instant, instant.toOptional().orElseGet(() -> earliest(threshold)));
  }

  /**
   * What takes working days or service time takes no less in calendar days or on the clock; a share
   * that is not known of a limit that is paused is reached after that began.
   */
  private Instant earliest(Threshold threshold) {
    if (threshold instanceof Threshold.ShareUsed) {
      return limit.stop().map(stop -> stop.at().plusNanos(1)).orElse(Instant.MIN);
    }
    if (!(threshold instanceof Threshold.TimeOver after)) {
      return Instant.MIN;
    }
    TimeLimit over = after.over();
    return switch (over.unit()) {
      case SERVICE_MINUTES -> due.plus(Duration.ofMinutes(over.amount()));
      case SERVICE_HOURS -> due.plus(Duration.ofHours(over.amount()));
      default -> due.atZone(rules.zone()).plusDays(over.amount()).toInstant();
    };
  }

  Outcome<Instant> instantOf(Threshold threshold) {
    if (threshold instanceof Threshold.ShareUsed used) {
      return limit
          .counted()
          .map(counted -> counted.reached(used.share()))
          .orElseGet(() -> Outcome.accepted(afterShare(used.share())));
    }
    if (threshold instanceof Threshold.ClockShareUsed used) {
      return Outcome.accepted(afterShare(used.share()));
    }
    return threshold instanceof Threshold.TimeLeft left
        ? shifted(left.left(), -1)
        : shifted(((Threshold.TimeOver) threshold).over(), 1);
  }

  private Instant afterShare(Fraction share) {
    Duration all = Duration.between(limit.start(), due);
    for (Pause pause : limit.pauses()) {
      all = all.minus(counted(pause));
    }
    Instant instant = limit.start().plusSeconds(wholeSeconds(all, share));
    for (Pause pause : limit.pauses()) {
      if (!instant.isBefore(pause.from())) {
        instant = instant.plus(counted(pause));
      }
    }
    return instant.isBefore(due) ? instant : due;
  }

  /** A share of a time, rounded up to a whole second. */
  private static long wholeSeconds(Duration time, Fraction share) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS));
    return seconds
        .multiply(BigDecimal.valueOf(share.numerator()))
        .divide(BigDecimal.valueOf(share.denominator()), 0, RoundingMode.CEILING)
        .longValueExact();
  }

  /** How much of a pause lies before the due instant. */
  private Duration counted(Pause pause) {
    Instant until = pause.until().orElse(due);
    return pause.from().isBefore(due)
        ? Duration.between(pause.from(), until.isBefore(due) ? until : due)
        : Duration.ZERO;
  }

  private Outcome<Instant> shifted(TimeLimit by, int sign) {
    int amount = sign * by.amount();
    return switch (by.unit()) {
      case IMMEDIATELY -> Outcome.accepted(due);
      case MINUTES -> Outcome.accepted(due.plus(Duration.ofMinutes(amount)));
      case HOURS -> Outcome.accepted(due.plus(Duration.ofHours(amount)));
      case DAYS -> Outcome.accepted(endOf(lastDay.plusDays(amount)));
      case WEEKS -> Outcome.accepted(endOf(lastDay.plusWeeks(amount)));
      case MONTHS -> Outcome.accepted(endOf(lastDay.plusMonths(amount)));
      case YEARS -> Outcome.accepted(endOf(lastDay.plusYears(amount)));
      case WORKING_DAYS ->
          rules.counter().calendar().plusWorkingDays(lastDay, amount).map(this::endOf);
      case SERVICE_MINUTES -> served(amount, by);
      case SERVICE_HOURS -> served((long) amount * MINUTES_OF_HOUR, by);
    };
  }

  /** When a day ends, if it does so as the last day: at 24:00 on the date after it. */
  private Instant endOf(LocalDate day) {
    LocalDateTime end = LocalDateTime.ofInstant(due, rules.zone());
    long after = end.toLocalDate().toEpochDay() - lastDay.toEpochDay();
    return day.plusDays(after).atTime(end.toLocalTime()).atZone(rules.zone()).toInstant();
  }

  private Outcome<Instant> served(long minutes, TimeLimit limit) {
    return rules
        .counter()
        .serviceHours()
        .map(hours -> hours.plusMinutes(LocalDateTime.ofInstant(due, rules.zone()), minutes))
        .map(shifted -> shifted.map(time -> time.atZone(rules.zone()).toInstant()))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(
                        DeadlineReason.NO_SERVICE_HOURS,
                        DeadlineLaw.NO_DEFAULT,
                        "rule",
                        new Fact.Id(limit.rule().id()))));
  }
}
