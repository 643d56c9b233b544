package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** Which days a calendar answers for, how surely, and what is missing for the others. */
final class Coverage {

  private static final RuleRef DAY_BY_DAY =
      RuleRef.law("L-CALENDAR-1", "answers are what counting day by day gives");
  private static final RuleRef NEVER_BEYOND =
      RuleRef.law("L-CALENDAR-6", "no answer rests on a day beyond the covered years");
  private static final RuleRef PROVISIONAL_IS_MARKED =
      RuleRef.law("L-CALENDAR-8", "beyond the covered years the weekly pattern counts, marked");
  private static final RuleRef EDGES =
      RuleRef.law("L-CALENDAR-12", "no number and no day makes an answer wrap around or fail");

  private static final long FIRST_DATE = LocalDate.MIN.toEpochDay();
  private static final long LAST_DATE = LocalDate.MAX.toEpochDay();

  private final KnownYears years;
  private final Optional<LocalDate> knownOn;
  private final boolean provisional;
  private final long from;
  private final long until;

  private final ImmutableMap<Certainty, ImmutableList<Reason>> caveats;
  private final ImmutableMap<Certainty, ImmutableList<Reason>> counted;

  Coverage(KnownYears years, Optional<LocalDate> knownOn, boolean provisional) {
    this.years = years;
    this.knownOn = knownOn;
    this.provisional = provisional;
    boolean none = years.covered().isEmpty();
    this.from = none ? 0 : LocalDate.of(years.covered().firstKey(), 1, 1).toEpochDay();
    this.until = none ? 0 : LocalDate.of(years.covered().lastKey() + 1, 1, 1).toEpochDay();
    this.caveats = none ? allProvisional() : caveats();
    this.counted = ImmutableMap.copyOf(Maps.transformValues(caveats, this::withCounted));
  }

  Optional<Validity> covered() {
    return from == until
        ? Optional.empty()
        : Optional.of(Validity.of(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(until)));
  }

  boolean answersFor(long day) {
    return provisional || day >= from && day < until;
  }

  /** The first day after the covered ones. */
  long firstAfter() {
    return until;
  }

  /** Whether it answers for all days from one until before another, which may be the same. */
  boolean answersForRange(long first, long afterLast) {
    return provisional || from < until && first >= from && first <= until && afterLast <= until;
  }

  Certainty certainty(long first, long last) {
    if (provisional && (first < from || last >= until)) {
      return Certainty.PROVISIONAL;
    }
    return last >= until - HolidaySchedule.LAST_DAYS_OF_YEAR_BEFORE
        ? Certainty.MAY_CHANGE
        : Certainty.PUBLISHED;
  }

  /** What to say beside an answer that rests on days of this certainty. */
  ImmutableList<Reason> caveats(Certainty certainty) {
    return caveats.getOrDefault(certainty, ImmutableList.of());
  }

  /** Why a count or a shift that rests on days of this certainty is as it is. */
  ImmutableList<Reason> counted(Certainty certainty) {
    return counted.getOrDefault(certainty, ImmutableList.of());
  }

  /** The answer of a shift from one day to another, if all days between are answered for. */
  Outcome<LocalDate> reached(long start, long result) {
    if (!provisional && (result < from || result >= until)) {
      return missing(result < from ? from - 1 : until);
    }
    if (result < FIRST_DATE || result > LAST_DATE) {
      return Outcome.refused(
          Reason.of(CalendarReason.BEYOND_ALL_DATES, EDGES, "date", CalendarFacts.day(start)));
    }
    Certainty certainty = certainty(Math.min(start, result), Math.max(start, result));
    return new Outcome.Accepted<>(LocalDate.ofEpochDay(result), counted(certainty));
  }

  /** The answer of a count over a range. */
  Outcome<Integer> count(long first, long afterLast, long count, int sign) {
    if (count > Integer.MAX_VALUE) {
      return Outcome.refused(
          Reason.of(CalendarReason.COUNT_TOO_LARGE, EDGES, "from", CalendarFacts.day(first))
              .with("until", CalendarFacts.day(afterLast)));
    }
    Certainty certainty = certainty(first, Math.max(first, afterLast - 1));
    return new Outcome.Accepted<>(sign * (int) count, counted(certainty));
  }

  /** That nothing can be said of a range, for its first day that is not answered for. */
  <T> Outcome<T> missingInRange(long first) {
    boolean startsOutside = first < from || first > until || from == until;
    return missing(startsOutside ? first : until);
  }

  /** That nothing can be said of a day. */
  <T> Outcome<T> missing(long day) {
    int year = years.missingYear(LocalDate.ofEpochDay(day).getYear());
    CalendarReason open = years.open().get(year);
    if (open != null) {
      return Outcome.undetermined(
          about(open, day, year).with("knownOn", Fact.of(knownOn.orElse(LocalDate.MAX))));
    }
    if (from == until) {
      return Outcome.undetermined(about(CalendarReason.NOTHING_COVERED, day, year));
    }
    return Outcome.undetermined(
        about(CalendarReason.NOT_COVERED, day, year)
            .with("from", CalendarFacts.day(from))
            .with("last", CalendarFacts.day(until - 1)));
  }

  private static Reason about(CalendarReason code, long day, int year) {
    return Reason.of(code, NEVER_BEYOND, "date", CalendarFacts.day(day))
        .with("year", CalendarFacts.year(year));
  }

  private Reason range(CalendarReason code, RuleRef rule) {
    return Reason.of(code, rule, "from", CalendarFacts.day(from))
        .with("last", CalendarFacts.day(until - 1));
  }

  private Reason mayChange() {
    return Reason.of(
            CalendarReason.MAY_CHANGE,
            HolidaySchedule.LAST_DAYS_RULE,
            "from",
            CalendarFacts.day(until - HolidaySchedule.LAST_DAYS_OF_YEAR_BEFORE))
        .with("last", CalendarFacts.day(until - 1))
        .with("year", CalendarFacts.year(years.covered().lastKey() + 1));
  }

  private ImmutableMap<Certainty, ImmutableList<Reason>> caveats() {
    return ImmutableMap.of(
        Certainty.PUBLISHED,
        ImmutableList.of(),
        Certainty.MAY_CHANGE,
        ImmutableList.of(mayChange()),
        Certainty.PROVISIONAL,
        ImmutableList.of(range(CalendarReason.PROVISIONAL, PROVISIONAL_IS_MARKED)));
  }

  private static ImmutableMap<Certainty, ImmutableList<Reason>> allProvisional() {
    return ImmutableMap.of(
        Certainty.PROVISIONAL,
        ImmutableList.of(Reason.of(CalendarReason.ALL_PROVISIONAL, PROVISIONAL_IS_MARKED)));
  }

  private ImmutableList<Reason> withCounted(ImmutableList<Reason> more) {
    return from == until
        ? more
        : ImmutableList.<Reason>builder()
            .add(range(CalendarReason.COUNTED, DAY_BY_DAY))
            .addAll(more)
            .build();
  }
}
