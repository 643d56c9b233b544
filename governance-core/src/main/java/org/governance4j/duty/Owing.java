package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/**
 * How much of a quota is due in one period.
 *
 * @param required how much, 0 where nothing is
 * @param nothing why nothing is due, where it is not
 * @param steps the terms that decided
 * @param missing the terms that would have to decide and are not stated
 */
record Owing(
    long required,
    Optional<DutyState> nothing,
    ImmutableList<Reason> steps,
    ImmutableList<Reason> missing) {

  static Owing of(Duty duty, Validity period, Presence presence, long full) {
    long days = DaySets.length(period);
    long there = presence.daysPresent(period);
    long owing = presence.daysOwing(period);
    if (there == 0 || full == 0) {
      return nothing(DutyState.NOT_OWED);
    }
    if (owing == 0) {
      return nothing(DutyState.EXCUSED);
    }
    DutyTerms terms = duty.terms().orElse(DutyTerms.NONE);
    Builder builder = new Builder(duty, period, days);
    builder.take(days - there, terms.partTenure(), true);
    builder.take(there - owing, terms.partExcuse(), false);
    return builder.owing(full);
  }

  private static Owing nothing(DutyState why) {
    return new Owing(0, Optional.of(why), ImmutableList.of(), ImmutableList.of());
  }

  /** Takes away the days that do not count. */
  private static final class Builder {

    private final Duty duty;
    private final LocalDate from;
    private final LocalDate due;
    private final long days;
    private final ImmutableList.Builder<Reason> steps = ImmutableList.builder();
    private final ImmutableList.Builder<Reason> missing = ImmutableList.builder();
    private long counted;
    private Optional<DutyState> nothing = Optional.empty();

    Builder(Duty duty, Validity period, long days) {
      this.duty = duty;
      this.from = period.from();
      this.due = period.until().orElseThrow().minusDays(1);
      this.days = days;
      this.counted = days;
    }

    void take(long away, Optional<DutyTerms.Part> term, boolean tenure) {
      if (away == 0) {
        return;
      }
      if (term.isEmpty()) {
        DutyReason code = tenure ? DutyReason.PART_TENURE_OPEN : DutyReason.PART_EXCUSE_OPEN;
        missing.add(Reason.of(code, duty.rule(), "from", Fact.of(from)));
        return;
      }
      DutyTerms.PartialPeriod choice = term.get().due();
      steps.add(
          Reason.of(DutyReason.PART_OF_PERIOD, term.get().rule(), "from", Fact.of(from))
              .with("due", Fact.of(due))
              .with("days", Fact.of(days - away, Unit.DAYS))
              .with("partialPeriod", Fact.of(choice)));
      if (choice == DutyTerms.PartialPeriod.IN_PROPORTION) {
        counted -= away;
      } else if (choice == DutyTerms.PartialPeriod.NOT_OWED && nothing.isEmpty()) {
        nothing = Optional.of(tenure ? DutyState.NOT_OWED : DutyState.EXCUSED);
      }
    }

    Owing owing(long full) {
      long required = (full * counted + days - 1) / days;
      return new Owing(nothing.isPresent() ? 0 : required, nothing, steps.build(), missing.build());
    }
  }
}
