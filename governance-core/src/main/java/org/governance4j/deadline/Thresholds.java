package org.governance4j.deadline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
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
  private final CountedLimit settled;
  private final Instant due;

  Thresholds(DeadlineRules rules, CountedLimit settled, Deadline deadline) {
    this.rules = rules;
    this.settled = settled;
    this.due = deadline.due();
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

  /** What takes working days or service time takes no less in calendar days or on the clock. */
  private Instant earliest(Threshold threshold) {
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
      return Outcome.accepted(afterShare(used.share()));
    }
    return threshold instanceof Threshold.TimeLeft left
        ? shifted(left.left(), -1)
        : shifted(((Threshold.TimeOver) threshold).over(), 1);
  }

  private Instant afterShare(Fraction share) {
    Duration all = Duration.between(settled.start(), due);
    for (Pause pause : settled.pauses()) {
      all = all.minus(counted(pause));
    }
    Instant instant = settled.start().plusSeconds(wholeSeconds(all, share));
    for (Pause pause : settled.pauses()) {
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

  private Outcome<Instant> shifted(TimeLimit limit, int sign) {
    ZonedDateTime from = due.atZone(rules.zone());
    long amount = (long) sign * limit.amount();
    return switch (limit.unit()) {
      case IMMEDIATELY -> Outcome.accepted(due);
      case MINUTES -> Outcome.accepted(due.plus(Duration.ofMinutes(amount)));
      case HOURS -> Outcome.accepted(due.plus(Duration.ofHours(amount)));
      case DAYS -> Outcome.accepted(from.plusDays(amount).toInstant());
      case WEEKS -> Outcome.accepted(from.plusWeeks(amount).toInstant());
      case MONTHS -> Outcome.accepted(from.plusMonths(amount).toInstant());
      case YEARS -> Outcome.accepted(from.plusYears(amount).toInstant());
      case WORKING_DAYS ->
          rules
              .counter()
              .calendar()
              .plusWorkingDays(from.toLocalDate(), (int) amount)
              .map(day -> from.with(day).toInstant());
      case SERVICE_MINUTES -> served(amount, limit);
      case SERVICE_HOURS -> served(amount * MINUTES_OF_HOUR, limit);
    };
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
