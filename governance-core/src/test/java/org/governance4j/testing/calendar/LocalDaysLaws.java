package org.governance4j.testing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.CalendarReason;
import org.governance4j.calendar.DayKind;
import org.governance4j.calendar.HalfDay;
import org.governance4j.calendar.LocalDays;
import org.governance4j.calendar.ScheduledDay;
import org.governance4j.calendar.StatutoryDay;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.calendar.WorkingDays;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.testing.calendar.CalendarArbitraries.View;

/**
 * The laws of local days and of changes between calendars. A host tries them on its own calendar by
 * overriding {@link #calendar()} with one that covers at least a year.
 */
public class LocalDaysLaws {

  private static final RuleRef RULE = RuleRef.of("TEST-LOCAL", "a decision", "a source");

  /** The calendar that the laws are tried on. */
  protected WorkCalendar calendar() {
    return WorkCalendar.published();
  }

  @Provide
  Arbitrary<Dated<LocalDays>> localDays() {
    return CalendarArbitraries.localDays(calendar());
  }

  @Provide
  Arbitrary<LocalDate> knowledgeDays() {
    return CalendarArbitraries.days(calendar());
  }

  @Provide
  Arbitrary<View> views() {
    return CalendarArbitraries.views(calendar()).withoutEdgeCases();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return CalendarArbitraries.days(calendar());
  }

  @Provide
  Arbitrary<Set<CalendarReason>> faults() {
    return Arbitraries.of(
            CalendarReason.LOCAL_DAY_TWICE,
            CalendarReason.LOCAL_DAY_NOT_IN_FORCE,
            CalendarReason.LOCAL_STATUTORY_DAY_WORKED)
        .set();
  }

  @Property(tries = 100)
  @Label("L-CALENDAR-14: local days change only the days that a known version names")
  void onlyNamedDaysChange(
      @ForAll("localDays") Dated<LocalDays> localDays, @ForAll("knowledgeDays") LocalDate knownOn) {
    WorkCalendar national = calendar().asKnownAt(knownOn);
    Optional<WorkCalendar> with =
        calendar().with(localDays).toOptional().map(calendar -> calendar.asKnownAt(knownOn));
    with.ifPresent(
        local -> {
          assertThat(local.covered()).isEqualTo(national.covered());
          national.covered().stream()
              .flatMap(covered -> covered.from().datesUntil(covered.until().orElseThrow()))
              .forEach(date -> asNamedOrAsBefore(date, localDays, knownOn, national, local));
        });
  }

  @Property(tries = 50)
  @Label("L-CALENDAR-15: local days are refused with every fault")
  void everyFaultIsNamed(@ForAll("faults") Set<CalendarReason> faults) {
    LocalDate statutory = statutoryHoliday();
    List<ScheduledDay> days = new ArrayList<>();
    days.add(
        new ScheduledDay(
            statutory, "local", !faults.contains(CalendarReason.LOCAL_STATUTORY_DAY_WORKED)));
    List<HalfDay> halfDays = new ArrayList<>();
    HalfDay half = new HalfDay(statutory.plusDays(1), LocalTime.NOON);
    halfDays.add(half);
    if (faults.contains(CalendarReason.LOCAL_DAY_TWICE)) {
      halfDays.add(half);
    }
    if (faults.contains(CalendarReason.LOCAL_DAY_NOT_IN_FORCE)) {
      halfDays.add(new HalfDay(statutory.plusDays(2), LocalTime.NOON));
    }
    Dated<LocalDays> localDays =
        Dated.of(
                LocalDays.KEY.id(),
                List.of(
                    Dated.Version.of(
                        Validity.of(statutory, statutory.plusDays(2)),
                        statutory,
                        RULE,
                        new LocalDays(ImmutableList.copyOf(days), ImmutableList.copyOf(halfDays)))))
            .orElseThrow();
    Outcome<WorkCalendar> outcome = calendar().with(localDays);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!faults.isEmpty());
    Set<Object> named = outcome.reasons().stream().map(Reason::code).collect(Collectors.toSet());
    assertThat(named).isEqualTo(faults);
  }

  @Property(tries = 25)
  @Label("L-CALENDAR-16: changes are the days that both answer for and that only one works")
  void changesAreToldExactly(
      @ForAll("views") View one,
      @ForAll("views") View other,
      @ForAll("days") LocalDate from,
      @ForAll("days") LocalDate until) {
    ImmutableList<LocalDate> changes = one.calendar().changesTo(other.calendar());
    assertThat(other.calendar().changesTo(one.calendar())).isEqualTo(changes);
    List<LocalDate> expected = new ArrayList<>();
    List<LocalDate> compared = compared(one, other);
    for (LocalDate day : compared) {
      Optional<Boolean> worked = one.oracle().kindOn(day).map(kind -> kind.isWorking());
      Optional<Boolean> then = other.oracle().kindOn(day).map(kind -> kind.isWorking());
      if (worked.isPresent() && then.isPresent() && !worked.equals(then)) {
        expected.add(day);
      }
    }
    assertThat(changes).isEqualTo(expected);
    LocalDate first = from.isBefore(until) ? from : until;
    LocalDate last = from.isBefore(until) ? until : from;
    long count = one.calendar().workingDays().between(first.toEpochDay(), last.toEpochDay());
    long then = other.calendar().workingDays().between(first.toEpochDay(), last.toEpochDay());
    if (compared.contains(first)
        && compared.contains(last)
        && count != WorkingDays.UNCOVERED
        && then != WorkingDays.UNCOVERED
        && changes.stream().noneMatch(day -> !day.isBefore(first) && day.isBefore(last))) {
      assertThat(then).isEqualTo(count);
    }
  }

  /** From seven days before the first day that either covers to the last. */
  private static List<LocalDate> compared(View one, View other) {
    List<LocalDate> covered =
        LocalDate.of(2005, 1, 1)
            .datesUntil(LocalDate.of(2035, 1, 1))
            .filter(day -> one.oracle().isCovered(day) || other.oracle().isCovered(day))
            .toList();
    return covered.isEmpty()
        ? covered
        : covered
            .get(0)
            .minusDays(7)
            .datesUntil(covered.get(covered.size() - 1).plusDays(1))
            .toList();
  }

  private static void asNamedOrAsBefore(
      LocalDate date,
      Dated<LocalDays> localDays,
      LocalDate knownOn,
      WorkCalendar national,
      WorkCalendar local) {
    Optional<Dated.Version<LocalDays>> version =
        localDays.versionsAsOf(date, knownOn).stream().findFirst();
    Optional<ScheduledDay> named =
        version.flatMap(Dated.Version::value).stream()
            .flatMap(value -> value.days().stream())
            .filter(day -> day.date().equals(date))
            .findFirst();
    Optional<HalfDay> half =
        version.flatMap(Dated.Version::value).stream()
            .flatMap(value -> value.halfDays().stream())
            .filter(day -> day.date().equals(date))
            .findFirst();
    CalendarDay day = local.dayOn(date).orElseThrow();
    if (named.isPresent()) {
      assertThat(day.isWorking()).isEqualTo(!named.get().off());
      assertThat(day.name()).contains(named.get().name());
      if (day.kind() != DayKind.STATUTORY_HOLIDAY) {
        assertThat(local.dayOn(date).reasons().get(0).rule())
            .isEqualTo(version.orElseThrow().rule());
      }
    } else {
      assertThat(day.kind()).isEqualTo(national.dayOn(date).orElseThrow().kind());
    }
    if (half.isPresent()) {
      assertThat(day.closes()).contains(half.get().closes());
      assertThat(local.dayOn(date).reasons())
          .anyMatch(
              reason ->
                  reason.code() == CalendarReason.HALF_DAY
                      && reason.rule().equals(version.orElseThrow().rule()));
    }
    if (named.isEmpty() && half.isEmpty()) {
      assertThat(local.dayOn(date)).isEqualTo(national.dayOn(date));
    }
  }

  private LocalDate statutoryHoliday() {
    LocalDate from = calendar().covered().orElseThrow().from();
    return calendar().regulation().daysIn(from.getYear()).orElseThrow().stream()
        .map(StatutoryDay::date)
        .filter(date -> date.isAfter(from))
        .findFirst()
        .orElseThrow();
  }
}
