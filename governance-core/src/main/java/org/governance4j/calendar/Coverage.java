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

  private final KnownYears years;
  private final Optional<LocalDate> knownOn;
  private final WorkingDays days;
  private final long from;
  private final long until;

  private final ImmutableMap<Certainty, ImmutableList<Reason>> caveats;
  private final ImmutableMap<Certainty, ImmutableList<Reason>> counted;
  private final ImmutableList<Reason> countedPublished;

  Coverage(KnownYears years, Optional<LocalDate> knownOn, WorkingDays days) {
    this.years = years;
    this.knownOn = knownOn;
    this.days = days;
    this.from = days.firstCovered();
    this.until = days.firstAfter();
    this.caveats = days.isEmpty() ? allProvisional() : caveats();
    this.counted = ImmutableMap.copyOf(Maps.transformValues(caveats, this::withCounted));
    this.countedPublished = counted.getOrDefault(Certainty.PUBLISHED, ImmutableList.of());
  }

  Optional<Validity> covered() {
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(Validity.of(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(until)));
  }

  /** The answer for a day that is answered for. */
  Outcome<CalendarDay> answer(CalendarDay day, ImmutableList<Reason> reasons) {
    return new Outcome.Accepted<>(
        day,
        ImmutableList.<Reason>builder().addAll(reasons).addAll(caveats(day.certainty())).build());
  }

  /** The answer for the certainty of all days from one to a later one, both included. */
  Outcome<Certainty> certainty(long first, long last) {
    if (!days.covers(first) || !days.covers(last)) {
      return missing(days.covers(first) ? until : first);
    }
    Certainty certainty = days.certainty(first, last);
    return new Outcome.Accepted<>(certainty, caveats(certainty));
  }

  /** What to say with an answer that rests on days of this certainty. */
  private ImmutableList<Reason> caveats(Certainty certainty) {
    return caveats.getOrDefault(certainty, ImmutableList.of());
  }

  /** Why a count or a shift that rests on the days from one to another is as it is. */
  private ImmutableList<Reason> counted(long oneEnd, long otherEnd) {
    return counted.getOrDefault(days.certainty(oneEnd, otherEnd), ImmutableList.of());
  }

  /** The answer of a shift over published days. */
  Outcome<LocalDate> published(LocalDate result) {
    return new Outcome.Accepted<>(result, countedPublished);
  }

  /**
   * The answer of a shift or of rolling.
   *
   * @param start the day that it starts from
   * @param result the day reached, or {@link WorkingDays#UNCOVERED}
   * @param forward whether it goes on or back
   */
  Outcome<LocalDate> reached(long start, long result, boolean forward) {
    if (result != WorkingDays.UNCOVERED) {
      return new Outcome.Accepted<>(LocalDate.ofEpochDay(result), counted(start, result));
    }
    if (!days.covers(start)) {
      return missing(start);
    }
    long beyond = forward ? until : from - 1;
    return days.covers(beyond)
        ? Outcome.refused(
            Reason.of(
                CalendarReason.BEYOND_ALL_DATES,
                CalendarLaw.REPRESENTABLE,
                "date",
                CalendarFacts.day(start)))
        : missing(beyond);
  }

  /** The answer of a count from one day until before a later one. */
  Outcome<Integer> count(long first, long afterLast, int sign) {
    long count = days.between(first, afterLast);
    if (count == WorkingDays.UNCOVERED) {
      boolean startsOutside = first < from || first > until || days.isEmpty();
      return missing(startsOutside ? first : until);
    }
    if (count > Integer.MAX_VALUE) {
      return Outcome.refused(
          Reason.of(
                  CalendarReason.COUNT_TOO_LARGE,
                  CalendarLaw.REPRESENTABLE,
                  "from",
                  CalendarFacts.day(first))
              .with("until", CalendarFacts.day(afterLast)));
    }
    long last = Math.max(first, afterLast - 1);
    // An empty range at the very end rests on the last covered day.
    long certain = days.covers(last) ? last : last - 1;
    return new Outcome.Accepted<>(sign * (int) count, counted(Math.min(first, certain), certain));
  }

  /** That nothing can be said of a day. */
  <T> Outcome<T> missing(long day) {
    int year = years.missingYear(LocalDate.ofEpochDay(day).getYear());
    CalendarReason open = years.open().get(year);
    if (open != null) {
      return Outcome.undetermined(
          about(open, law(open), day, year)
              .with("knownOn", Fact.of(knownOn.orElse(LocalDate.MAX))));
    }
    if (days.isEmpty()) {
      return Outcome.undetermined(
          about(CalendarReason.NOTHING_COVERED, CalendarLaw.NEVER_BEYOND, day, year));
    }
    return Outcome.undetermined(
        about(CalendarReason.NOT_COVERED, CalendarLaw.NEVER_BEYOND, day, year)
            .with("from", CalendarFacts.day(from))
            .with("last", CalendarFacts.day(until - 1)));
  }

  private static RuleRef law(CalendarReason open) {
    return switch (open) {
      case PUBLICATION_UNKNOWN -> CalendarLaw.AS_KNOWN;
      case REGULATION_UNKNOWN, FESTIVAL_DATES_MISSING -> CalendarLaw.REGULATED;
      default -> CalendarLaw.NEVER_BEYOND;
    };
  }

  private static Reason about(CalendarReason code, RuleRef law, long day, int year) {
    return Reason.of(code, law, "date", CalendarFacts.day(day))
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
        ImmutableList.of(range(CalendarReason.PROVISIONAL, CalendarLaw.PROVISIONAL_IS_MARKED)));
  }

  private static ImmutableMap<Certainty, ImmutableList<Reason>> allProvisional() {
    return ImmutableMap.of(
        Certainty.PROVISIONAL,
        ImmutableList.of(
            Reason.of(CalendarReason.ALL_PROVISIONAL, CalendarLaw.PROVISIONAL_IS_MARKED)));
  }

  private ImmutableList<Reason> withCounted(ImmutableList<Reason> more) {
    return days.isEmpty()
        ? more
        : ImmutableList.<Reason>builder()
            .add(range(CalendarReason.COUNTED, CalendarLaw.DAY_BY_DAY))
            .addAll(more)
            .build();
  }
}
