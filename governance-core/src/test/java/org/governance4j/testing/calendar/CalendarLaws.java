package org.governance4j.testing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.CalendarReason;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.DayKind;
import org.governance4j.calendar.FestivalDates;
import org.governance4j.calendar.HolidayRegulation;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.Notice;
import org.governance4j.calendar.ScheduledDay;
import org.governance4j.calendar.StatutoryDay;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.calendar.WorkingDays;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.testing.calendar.CalendarArbitraries.View;

/**
 * The laws of the calendar. A host tries them on its own by overriding {@link #calendar()} with one
 * that covers at least a year.
 */
public class CalendarLaws {

  private static final int MOST_SCHEDULES = 170;
  private static final int MOST_DAYS = 200;

  private static final RuleRef RULE = RuleRef.of("TEST-NOTICE", "a notice", "a source");
  private static final int[] NUMBERS = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE};

  /** The calendar that the laws are tried on. */
  protected WorkCalendar calendar() {
    return WorkCalendar.published();
  }

  @Provide
  Arbitrary<View> views() {
    return CalendarArbitraries.views(calendar()).withoutEdgeCases();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, CalendarArbitraries.days(calendar())),
        Tuple.of(1, CalendarArbitraries.farDays(calendar())));
  }

  @Provide
  Arbitrary<LocalDate> knowledgeDays() {
    return CalendarArbitraries.knowledgeDays(calendar());
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return CalendarArbitraries.numbers();
  }

  @Provide
  Arbitrary<LocalDate> edges() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            LocalDate.MIN, LocalDate.MIN.plusDays(3), LocalDate.MAX.minusDays(3), LocalDate.MAX),
        days());
  }

  @Provide
  Arbitrary<ImmutableList<ScheduledDay>> nextYear() {
    return CalendarArbitraries.scheduledDays(lastYear() + 1);
  }

  @Provide
  Arbitrary<Set<CalendarReason>> faults() {
    return Arbitraries.of(
            CalendarReason.DAY_NAMED_TWICE,
            CalendarReason.DAY_OUTSIDE_YEAR,
            CalendarReason.STATUTORY_DAY_WORKED,
            CalendarReason.SAME_PUBLICATION_DAY,
            CalendarReason.PUBLICATION_ORDER_UNKNOWN,
            CalendarReason.YEARS_MISSING,
            CalendarReason.YEARS_CONTRADICT)
        .set();
  }

  @Property(tries = 300)
  @Label("L-CALENDAR-1: every answer is what going through the days one by one gives")
  void dayByDay(
      @ForAll("views") View view,
      @ForAll("days") LocalDate date,
      @ForAll("days") LocalDate other,
      @ForAll("numbers") int number) {
    WorkCalendar calendar = view.calendar();
    CalendarOracle oracle = view.oracle();
    assertThat(calendar.dayOn(date).toOptional().map(CalendarDay::kind))
        .isEqualTo(oracle.kindOn(date));
    assertThat(calendar.dayOn(date).toOptional().flatMap(CalendarDay::name))
        .isEqualTo(oracle.kindOn(date).flatMap(kind -> oracle.nameOn(date)));
    assertThat(calendar.dayOn(date).toOptional().flatMap(CalendarDay::closes))
        .isEqualTo(oracle.closesOn(date));
    assertThat(calendar.dayOn(date).toOptional().map(CalendarDay::certainty))
        .isEqualTo(oracle.certaintyBetween(date, date));
    assertThat(calendar.plusWorkingDays(date, number).toOptional())
        .isEqualTo(oracle.plusWorkingDays(date, number));
    assertThat(calendar.rolledForward(date).toOptional()).isEqualTo(oracle.rolledForward(date));
    LocalDate near = date.plusDays(number);
    assertThat(toInt(calendar.workingDaysBetween(date, near)))
        .isEqualTo(oracle.workingDaysBetween(date, near));
    assertThat(calendar.certaintyBetween(date, near).toOptional())
        .isEqualTo(oracle.certaintyBetween(date, near));
    assertThat(calendar.covered().filter(v -> v.contains(other)).isPresent())
        .isEqualTo(oracle.isCovered(other));
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-2: from a working day, a shift there and back returns to it")
  void thereAndBack(
      @ForAll("views") View view, @ForAll("days") LocalDate date, @ForAll("numbers") int number) {
    view.calendar()
        .rolledForward(date)
        .toOptional()
        .ifPresent(
            day ->
                view.calendar()
                    .plusWorkingDays(day, number)
                    .toOptional()
                    .ifPresent(
                        there ->
                            assertThat(
                                    view.calendar().plusWorkingDays(there, -number).orElseThrow())
                                .isEqualTo(day)));
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-3: shifts in one direction add up, and a shift is monotone")
  void shiftsAddUp(
      @ForAll("views") View view,
      @ForAll("days") LocalDate date,
      @ForAll("numbers") int first,
      @ForAll("numbers") int second) {
    WorkCalendar calendar = view.calendar();
    int a = first;
    int b = Integer.signum(first) < 0 ? -Math.abs(second) : Math.abs(second);
    assertThat(
            calendar
                .plusWorkingDays(date, a)
                .flatMap(day -> calendar.plusWorkingDays(day, b))
                .toOptional())
        .isEqualTo(calendar.plusWorkingDays(date, a + b).toOptional());
    Optional<LocalDate> here = calendar.plusWorkingDays(date, a).toOptional();
    Optional<LocalDate> later = calendar.plusWorkingDays(date.plusDays(1), a).toOptional();
    Optional<LocalDate> further = calendar.plusWorkingDays(date, a + 1).toOptional();
    if (here.isPresent() && later.isPresent()) {
      assertThat(later.get()).isAfterOrEqualTo(here.get());
    }
    // Number 0 stays on a day off, -1 and 1 leave it: the order is strict only between working
    // days.
    if (here.isPresent() && further.isPresent()) {
      assertThat(further.get()).isAfter(here.get());
    }
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-4: counting is additive and changes its sign with the direction")
  void countingIsAdditive(
      @ForAll("views") View view,
      @ForAll("days") LocalDate a,
      @ForAll("days") LocalDate b,
      @ForAll("days") LocalDate c) {
    WorkCalendar calendar = view.calendar();
    Outcome<Integer> ab = calendar.workingDaysBetween(a, b);
    Outcome<Integer> bc = calendar.workingDaysBetween(b, c);
    Outcome<Integer> ac = calendar.workingDaysBetween(a, c);
    Optional<Integer> sum = ab.combine(bc, Integer::sum).toOptional();
    sum.ifPresent(total -> assertThat(ac.orElseThrow()).isEqualTo(total));
    assertThat(calendar.workingDaysBetween(b, a).toOptional())
        .isEqualTo(ab.toOptional().map(count -> -count));
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-5: counting, shifting and rolling agree")
  void countingAndShiftingAgree(
      @ForAll("views") View view, @ForAll("days") LocalDate date, @ForAll("numbers") int number) {
    WorkCalendar calendar = view.calendar();
    Optional<LocalDate> rolled = calendar.rolledForward(date).toOptional();
    if (rolled.isPresent()) {
      assertThat(calendar.dayOn(rolled.get()).orElseThrow().isWorking()).isTrue();
      assertThat(calendar.workingDaysBetween(date, rolled.get()).orElseThrow()).isZero();
      Optional<LocalDate> there = calendar.plusWorkingDays(rolled.get(), number).toOptional();
      there.ifPresent(
          day ->
              assertThat(calendar.workingDaysBetween(rolled.get(), day).orElseThrow())
                  .isEqualTo(number));
    }
  }

  @Property(tries = 300)
  @Label("L-CALENDAR-6: no answer rests on a day beyond the covered years")
  void neverSilentlyBeyond(
      @ForAll("views") View view, @ForAll("days") LocalDate date, @ForAll("numbers") int number) {
    WorkCalendar calendar = view.calendar();
    if (!calendar.equals(calendar.provisional())) {
      List<Outcome<?>> answers =
          List.of(
              calendar.dayOn(date),
              calendar.plusWorkingDays(date, number),
              calendar.rolledForward(date),
              calendar.workingDaysBetween(date, date.plusDays(number)),
              calendar.certaintyBetween(date, date.plusDays(number)));
      boolean covered = view.oracle().isCovered(date);
      assertThat(answers.subList(0, 3)).allMatch(answer -> covered || isUndetermined(answer));
      answers.stream()
          .filter(CalendarLaws::isUndetermined)
          .forEach(answer -> namesWhatIsMissing(answer, view.oracle()));
    }
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-7: as known on a day, the latest schedule published by then counts")
  void asKnownOnADay(@ForAll("knowledgeDays") LocalDate knownOn, @ForAll("days") LocalDate date) {
    WorkCalendar calendar = calendar();
    WorkCalendar known = calendar.asKnownAt(knownOn);
    List<HolidaySchedule> withoutLater =
        calendar.schedules().stream()
            .filter(s -> s.lastNotice().isKnownAt(knownOn) || s.lastNotice().isUncertainAt(knownOn))
            .toList();
    assertThat(
            WorkCalendar.of(withoutLater, calendar.regulation())
                .flatMap(national -> national.with(calendar.localDays()))
                .orElseThrow()
                .asKnownAt(knownOn)
                .dayOn(date))
        .isEqualTo(known.dayOn(date));
    assertThat(known.asKnownAt(knownOn)).isEqualTo(known);
    boolean unclear =
        calendar.schedules().stream()
            .anyMatch(s -> s.year() == date.getYear() && s.lastNotice().isUncertainAt(knownOn));
    assertThat(unclear && !isUndetermined(known.dayOn(date))).isFalse();
    if (calendar.schedules().stream().allMatch(s -> s.lastNotice().knownFrom().isPresent())) {
      assertThat(calendar.asKnownAt(LocalDate.MAX)).isEqualTo(calendar);
    }
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-8: a provisional calendar answers as the strict one or is marked")
  void provisionalIsMarked(
      @ForAll("knowledgeDays") LocalDate knownOn,
      @ForAll("days") LocalDate date,
      @ForAll("numbers") int number) {
    WorkCalendar strict = calendar().asKnownAt(knownOn);
    WorkCalendar provisional = strict.provisional();
    sameOrMarked(strict.dayOn(date), provisional.dayOn(date));
    sameOrMarked(strict.plusWorkingDays(date, number), provisional.plusWorkingDays(date, number));
    sameOrMarked(strict.rolledForward(date), provisional.rolledForward(date));
    sameOrMarked(
        strict.certaintyBetween(date, date.plusDays(number)),
        provisional.certaintyBetween(date, date.plusDays(number)));
    if (isUndetermined(strict.dayOn(date))) {
      assertThat(provisional.dayOn(date).orElseThrow().certainty())
          .isEqualTo(Certainty.PROVISIONAL);
    }
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-9: a statutory holiday is what the version in force names, on known days")
  void statutoryHolidays(@ForAll("views") View view, @ForAll("days") LocalDate date) {
    Optional<CalendarDay> day = view.calendar().dayOn(date).toOptional();
    if (day.isPresent() && !day.get().isWorking()) {
      assertThat(day.get().kind() == DayKind.STATUTORY_HOLIDAY)
          .isEqualTo(view.oracle().isStatutory(date));
    }
    if (calendar().schedules().stream().anyMatch(s -> s.year() == date.getYear())) {
      HolidayRegulation regulation = calendar().regulation();
      HolidayRegulation without =
          new HolidayRegulation(
              regulation.versions(),
              regulation.festivals().stream()
                  .filter(dates -> dates.year() != date.getYear())
                  .collect(ImmutableList.toImmutableList()));
      assertThat(WorkCalendar.of(calendar().schedules(), without))
          .isInstanceOf(Outcome.Undetermined.class);
    }
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-10: schedules are refused with every fault")
  void everyFaultIsNamed(@ForAll("faults") Set<CalendarReason> faults) {
    List<HolidaySchedule> schedules = new ArrayList<>(calendar().schedules());
    faults.stream().sorted().forEach(fault -> commit(fault, schedules));
    Outcome<WorkCalendar> outcome =
        WorkCalendar.of(schedules, withFestivals(calendar().regulation()));
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!faults.isEmpty());
    Set<Object> named = outcome.reasons().stream().map(Reason::code).collect(Collectors.toSet());
    assertThat(named).isEqualTo(faults);
  }

  @Property(tries = 100)
  @Label("L-CALENDAR-11: the schedule of a further year changes only days marked as such")
  void nextYearChangesOnlyLastDays(@ForAll("nextYear") ImmutableList<ScheduledDay> days) {
    WorkCalendar before = calendar();
    List<HolidaySchedule> schedules = new ArrayList<>(before.schedules());
    schedules.add(schedule(lastYear() + 1, LocalDate.of(lastYear(), 11, 5), days));
    WorkCalendar.of(schedules, withFestivals(before.regulation()))
        .flatMap(national -> national.with(before.localDays()))
        .toOptional()
        .ifPresent(
            after ->
                coveredDays()
                    .forEach(
                        date -> {
                          CalendarDay old = before.dayOn(date).orElseThrow();
                          CalendarDay now = after.dayOn(date).orElseThrow();
                          assertThat(now.kind() == old.kind() && now.name().equals(old.name()))
                              .as("%s stays or may change", date)
                              .isIn(true, old.certainty() != Certainty.MAY_CHANGE);
                          assertThat(now.certainty()).isEqualTo(Certainty.PUBLISHED);
                        }));
  }

  @Property(tries = 200)
  @Label("L-CALENDAR-12: at the edges there is an answer")
  void edgesAreValues(
      @ForAll("views") View view,
      @ForAll("edges") LocalDate date,
      @ForAll("edges") LocalDate other,
      @ForAll int any) {
    WorkCalendar calendar = view.calendar();
    Stream.concat(Stream.of(any), java.util.Arrays.stream(NUMBERS).boxed())
        .forEach(
            number ->
                calendar
                    .plusWorkingDays(date, number)
                    .toOptional()
                    .ifPresent(
                        day ->
                            assertThat(Integer.signum(day.compareTo(date)))
                                .isEqualTo(Integer.signum(number))));
    calendar
        .workingDaysBetween(date, other)
        .toOptional()
        .ifPresent(count -> assertThat(count == 0 || count > 0 == other.isAfter(date)).isTrue());
    assertThat(calendar.dayOn(date).reasons()).isNotEmpty();
    assertThat(calendar.rolledForward(date).reasons()).isNotEmpty();
    assertThat(calendar.certaintyBetween(date, other)).isNotNull();
  }

  @Property(tries = 300)
  @Label("L-CALENDAR-13: the view over epoch days answers as the calendar's own methods")
  void epochDaysAnswerAlike(
      @ForAll("views") View view,
      @ForAll("edges") LocalDate date,
      @ForAll("edges") LocalDate other,
      @ForAll("numbers") int number) {
    WorkCalendar calendar = view.calendar();
    WorkingDays days = calendar.workingDays();
    long day = date.toEpochDay();
    assertThat(days.plus(day, number)).isEqualTo(toDay(calendar.plusWorkingDays(date, number)));
    assertThat(days.rolledForward(day)).isEqualTo(toDay(calendar.rolledForward(date)));
    long count = days.between(day, other.toEpochDay());
    calendar
        .workingDaysBetween(date, other)
        .fold(
            counted -> assertThat(count).isEqualTo(counted.value().longValue()),
            tooLarge -> assertThat(Math.abs(count)).isGreaterThan(Integer.MAX_VALUE),
            missing -> assertThat(count).isEqualTo(WorkingDays.UNCOVERED));
    assertThat(days.covers(day)).isEqualTo(calendar.dayOn(date).toOptional().isPresent());
    if (days.covers(day)) {
      CalendarDay told = calendar.dayOn(date).orElseThrow();
      assertThat(days.isWorking(day)).isEqualTo(told.isWorking());
      assertThat(days.isPublished(day)).isEqualTo(told.certainty() == Certainty.PUBLISHED);
      assertThat(days.isPublished(day) && day > days.lastPublished()).isFalse();
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> days.isWorking(day));
    }
    assertThat(days.plus(WorkingDays.UNCOVERED, number)).isEqualTo(WorkingDays.UNCOVERED);
    assertThat(days.rolledForward(WorkingDays.UNCOVERED)).isEqualTo(WorkingDays.UNCOVERED);
    assertThat(days.between(WorkingDays.UNCOVERED, day)).isEqualTo(WorkingDays.UNCOVERED);
  }

  @Property(tries = 20)
  @Label("L-CALENDAR-17: too many schedules, or days of one, are refused with number and bound")
  void sizesAreBounded(@ForAll @IntRange(min = 1, max = 50) int more) {
    HolidaySchedule one = calendar().schedules().get(0);
    List<HolidaySchedule> many = Collections.nCopies(MOST_SCHEDULES + more, one);
    Outcome<WorkCalendar> outcome = WorkCalendar.of(many, calendar().regulation());
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons())
        .extracting(Reason::code)
        .containsOnly(CalendarReason.TOO_MANY_SCHEDULES);
    assertThat(outcome.reasons().get(0).facts())
        .containsEntry("count", Fact.of(MOST_SCHEDULES + more, Unit.COUNT))
        .containsEntry("limit", Fact.of(MOST_SCHEDULES, Unit.COUNT));
    ImmutableList<ScheduledDay> days =
        LocalDate.of(one.year(), 1, 1)
            .datesUntil(LocalDate.of(one.year(), 1, 1).plusDays(MOST_DAYS + more))
            .map(date -> new ScheduledDay(date, "test", true))
            .collect(ImmutableList.toImmutableList());
    HolidaySchedule full = new HolidaySchedule(one.year(), one.notices(), days);
    assertThat(WorkCalendar.of(List.of(full), calendar().regulation()).reasons())
        .extracting(Reason::code)
        .contains(CalendarReason.TOO_MANY_DAYS);
  }

  @Property(tries = 100)
  @Label("L-CALENDAR-18: what lies beyond the representable days or numbers is refused")
  void beyondIsRefused(@ForAll @IntRange(min = 1, max = 1_000) int far) {
    WorkCalendar always = calendar().provisional();
    assertThat(always.plusWorkingDays(LocalDate.MAX.minusDays(far % 7), far + 7).reasons())
        .extracting(Reason::code)
        .contains(CalendarReason.BEYOND_ALL_DATES);
    assertThat(always.plusWorkingDays(LocalDate.MIN.plusDays(far % 7), -far - 7).reasons())
        .extracting(Reason::code)
        .contains(CalendarReason.BEYOND_ALL_DATES);
    assertThat(always.workingDaysBetween(LocalDate.MIN.plusDays(far), LocalDate.MAX).reasons())
        .extracting(Reason::code)
        .contains(CalendarReason.COUNT_TOO_LARGE);
  }

  private static long toDay(Outcome<LocalDate> outcome) {
    return outcome.toOptional().map(LocalDate::toEpochDay).orElse(WorkingDays.UNCOVERED);
  }

  private static OptionalInt toInt(Outcome<Integer> outcome) {
    return outcome.toOptional().map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static boolean isUndetermined(Outcome<?> outcome) {
    return outcome instanceof Outcome.Undetermined;
  }

  private static void namesWhatIsMissing(Outcome<?> outcome, CalendarOracle oracle) {
    Reason reason = outcome.reasons().get(0);
    LocalDate date = ((Fact.Day) reason.facts().get("date")).date();
    int year = Integer.parseInt(((Fact.Code) reason.facts().get("year")).value());
    assertThat(oracle.isCovered(date)).isFalse();
    assertThat(oracle.schedule(year)).isEmpty();
  }

  private static void sameOrMarked(Outcome<?> strict, Outcome<?> provisional) {
    if (isUndetermined(strict)) {
      assertThat(provisional).isInstanceOf(Outcome.Accepted.class);
      assertThat(provisional.reasons())
          .anyMatch(
              reason ->
                  reason.code() == CalendarReason.PROVISIONAL
                      || reason.code() == CalendarReason.ALL_PROVISIONAL);
    } else {
      assertThat(provisional).isEqualTo(strict);
    }
  }

  private int lastYear() {
    return calendar().schedules().get(calendar().schedules().size() - 1).year();
  }

  private Stream<LocalDate> coveredDays() {
    return calendar().covered().stream()
        .flatMap(covered -> covered.from().datesUntil(covered.until().orElseThrow()));
  }

  /** With days for the years after the last one, where the regulation has none. */
  private HolidayRegulation withFestivals(HolidayRegulation regulation) {
    HolidayRegulation more = regulation;
    for (int year = lastYear() + 1; year <= lastYear() + 3; year++) {
      int wanted = year;
      if (more.festivals().stream().noneMatch(dates -> dates.year() == wanted)) {
        more =
            more.with(
                new FestivalDates(
                    year,
                    LocalDate.of(year, 2, 6),
                    LocalDate.of(year, 4, 5),
                    LocalDate.of(year, 6, 9),
                    LocalDate.of(year, 9, 15),
                    RULE));
      }
    }
    return more;
  }

  private void commit(CalendarReason fault, List<HolidaySchedule> schedules) {
    int year = lastYear();
    LocalDate newYearsEve = LocalDate.of(year, 12, 31);
    switch (fault) {
      case DAY_NAMED_TWICE -> change(schedules, LocalDate.of(year, 8, 8), true, true);
      case DAY_OUTSIDE_YEAR -> change(schedules, LocalDate.of(year - 1, 12, 24), true);
      case STATUTORY_DAY_WORKED ->
          calendar().regulation().daysIn(year).orElseThrow().stream()
              .map(StatutoryDay::date)
              .findFirst()
              .ifPresent(date -> change(schedules, date, false));
      case SAME_PUBLICATION_DAY -> {
        LocalDate day = LocalDate.of(year, 12, 1);
        ImmutableList<ScheduledDay> none = ImmutableList.of();
        schedules.add(schedule(year + 1, day, none));
        schedules.add(schedule(year + 1, day, none));
      }
      case PUBLICATION_ORDER_UNKNOWN -> {
        HolidaySchedule last = schedules.get(calendar().schedules().size() - 1);
        schedules.add(
            new HolidaySchedule(
                year, ImmutableList.of(Notice.builder().rule(RULE).build()), last.days()));
      }
      case YEARS_MISSING -> {
        schedules.add(schedule(year + 3, LocalDate.of(year + 2, 12, 1), ImmutableList.of()));
      }
      case YEARS_CONTRADICT -> {
        change(schedules, newYearsEve, true);
        schedules.add(
            schedule(
                year + 1,
                LocalDate.of(year, 11, 11),
                ImmutableList.of(new ScheduledDay(newYearsEve, "test", false))));
      }
      default -> throw new AssertionError(fault);
    }
  }

  /** Names a day in the last schedule of the calendar, once for each statement, and only so. */
  private void change(List<HolidaySchedule> schedules, LocalDate date, boolean... off) {
    int index = calendar().schedules().size() - 1;
    HolidaySchedule schedule = schedules.get(index);
    ImmutableList.Builder<ScheduledDay> days = ImmutableList.builder();
    schedule.days().stream().filter(day -> !day.date().equals(date)).forEach(days::add);
    for (boolean statement : off) {
      days.add(new ScheduledDay(date, "test", statement));
    }
    schedules.set(index, new HolidaySchedule(schedule.year(), schedule.notices(), days.build()));
  }

  private static HolidaySchedule schedule(
      int year, LocalDate publishedOn, ImmutableList<ScheduledDay> days) {
    return new HolidaySchedule(year, ImmutableList.of(Notice.of(RULE, publishedOn)), days);
  }
}
