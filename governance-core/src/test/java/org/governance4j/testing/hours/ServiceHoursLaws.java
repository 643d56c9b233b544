package org.governance4j.testing.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.HoursException;
import org.governance4j.hours.HoursReason;
import org.governance4j.hours.OpenHours;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceMinutes;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceShift;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.calendar.CalendarArbitraries;
import org.governance4j.testing.hours.ServiceHoursArbitraries.View;

/**
 * The laws of hours of service. A host tries them on its own by overriding {@link #calendar()} and
 * {@link #policies()}.
 */
public class ServiceHoursLaws {

  private static final RuleRef RULE = RuleRef.of("TEST-HOURS", "hours", "a source");

  /** The calendar that the laws are tried on. */
  protected WorkCalendar calendar() {
    return WorkCalendar.published();
  }

  /** The hours that the laws are tried on; a host gives its own as the only one. */
  protected Arbitrary<Dated<ServiceHoursPolicy>> policies() {
    return ServiceHoursArbitraries.dated(calendar());
  }

  @Provide
  Arbitrary<View> views() {
    return ServiceHoursArbitraries.views(policies(), calendar()).withoutEdgeCases();
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    return Combinators.combine(
            CalendarArbitraries.days(calendar()),
            Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1439),
                Arbitraries.integers().between(0, 47).map(half -> half * 30)))
        .as((date, minute) -> date.atStartOfDay().plusMinutes(minute));
  }

  @Provide
  Arbitrary<Long> minutes() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-60, 60), Arbitraries.longs().between(-4000, 4000));
  }

  @Provide
  Arbitrary<Set<HoursReason>> faults() {
    return Arbitraries.of(
            HoursReason.SEASON_MISSING,
            HoursReason.SEASONS_OVERLAP,
            HoursReason.HOURS_MISSING,
            HoursReason.HOURS_TWICE,
            HoursReason.CLOSES_BEFORE_OPENING,
            HoursReason.SPANS_OVERLAP,
            HoursReason.EXCEPTION_TWICE)
        .set();
  }

  @Property(tries = 200)
  @Label("L-HOURS-1: hours are refused with every fault")
  void everyFaultIsNamed(@ForAll("faults") Set<HoursReason> faults) {
    LocalDate day = LocalDate.of(2021, 5, 1);
    Outcome<ServiceHours> outcome =
        ServiceHours.of(
            Dated.from(ServiceHoursPolicy.KEY.id(), day, RULE, faulty(faults)), calendar());
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!faults.isEmpty());
    Set<Object> named = outcome.reasons().stream().map(Reason::code).collect(Collectors.toSet());
    assertThat(named).isEqualTo(faults);
  }

  @Property(tries = 60)
  @Label("L-HOURS-2: every answer is what going through the minutes one by one gives")
  void minuteByMinute(
      @ForAll("views") View view,
      @ForAll("times") LocalDateTime time,
      @ForAll("minutes") long number) {
    ServiceHours hours = view.hours();
    ServiceHoursOracle oracle = view.oracle();
    LocalDate date = time.toLocalDate();
    assertThat(hours.on(date).toOptional().map(OpenHours::minutes))
        .isEqualTo(oracle.minutesOn(date));
    assertThat(hours.isOpenAt(time).toOptional()).isEqualTo(oracle.isOpenAt(time));
    assertThat(hours.nextOpening(time).toOptional()).isEqualTo(oracle.nextOpening(time));
    assertThat(hours.plusMinutes(time, number).toOptional())
        .isEqualTo(oracle.plusMinutes(time, number));
    LocalDateTime other = time.plusMinutes(number * 5);
    assertThat(toLong(hours.minutesBetween(time, other)))
        .isEqualTo(oracle.minutesBetween(time, other));
  }

  @Property(tries = 60)
  @Label("L-HOURS-3: a shift passes as many minutes as it was made by, and shifts add up")
  void shiftsAddUp(
      @ForAll("views") View view,
      @ForAll("times") LocalDateTime minute,
      @ForAll("minutes") long first,
      @ForAll("minutes") long second,
      @ForAll long nanos) {
    ServiceHours hours = view.hours();
    LocalDateTime time = minute.plusNanos(Math.floorMod(nanos, 60_000_000_000L));
    Optional<LocalDateTime> there = hours.plusMinutes(time, first).toOptional();
    there.ifPresent(
        reached -> assertThat(hours.minutesBetween(time, reached).orElseThrow()).isEqualTo(first));
    long more = first < 0 ? -Math.abs(second) : Math.abs(second);
    there
        .flatMap(reached -> hours.plusMinutes(reached, more).toOptional())
        .ifPresent(
            end -> assertThat(hours.plusMinutes(time, first + more).orElseThrow()).isEqualTo(end));
  }

  @Property(tries = 60)
  @Label("L-HOURS-4: counting is additive and changes its sign with the direction")
  void countingIsAdditive(
      @ForAll("views") View view,
      @ForAll("times") LocalDateTime a,
      @ForAll("times") LocalDateTime b,
      @ForAll("times") LocalDateTime c) {
    ServiceHours hours = view.hours();
    Outcome<Long> ab = hours.minutesBetween(a, b);
    Outcome<Long> ac = hours.minutesBetween(a, c);
    ab.combine(hours.minutesBetween(b, c), Long::sum)
        .toOptional()
        .ifPresent(sum -> assertThat(ac.orElseThrow()).isEqualTo(sum));
    assertThat(hours.minutesBetween(b, a).toOptional())
        .isEqualTo(ab.toOptional().map(count -> -count));
  }

  @Property(tries = 60)
  @Label("L-HOURS-5: no answer rests on a day whose hours are not known")
  void neverSilentlyBeyond(
      @ForAll("views") View view,
      @ForAll("times") LocalDateTime time,
      @ForAll("minutes") long number) {
    ServiceHours hours = view.hours();
    boolean told = view.oracle().isOpenAt(time).isPresent();
    boolean counted = view.oracle().isKnown(time);
    List<Outcome<?>> answers =
        List.of(
            hours.on(time.toLocalDate()),
            hours.isOpenAt(time),
            hours.nextOpening(time),
            hours.plusMinutes(time, number));
    assertThat(answers)
        .allMatch(answer -> told || answer instanceof Outcome.Undetermined)
        .allMatch(answer -> !answer.reasons().isEmpty())
        .noneMatch(answer -> answer instanceof Outcome.Refused);
    assertThat(answers.subList(2, 4))
        .allMatch(answer -> counted || answer instanceof Outcome.Undetermined);
  }

  @Property(tries = 60)
  @Label("L-HOURS-6: the view over local minutes answers as the methods of the hours")
  void localMinutesAnswerAlike(
      @ForAll("views") View view,
      @ForAll("times") LocalDateTime time,
      @ForAll("times") LocalDateTime other,
      @ForAll("minutes") long number) {
    ServiceHours hours = view.hours();
    ServiceMinutes minutes = hours.minutes();
    long minute = minute(time);
    assertThat(minutes.plus(minute, number)).isEqualTo(toMinute(hours.plusMinutes(time, number)));
    assertThat(minutes.nextOpen(minute)).isEqualTo(toMinute(hours.nextOpening(time)));
    assertThat(minutes.between(minute, minute(other)))
        .isEqualTo(toLong(hours.minutesBetween(time, other)).orElse(ServiceMinutes.UNCOVERED));
    assertThat(minutes.covers(minute)).isEqualTo(view.oracle().isKnown(time));
    Optional<OpenHours> day =
        hours.on(time.toLocalDate()).toOptional().filter(same -> view.oracle().isKnown(time));
    assertThat(minutes.closing(time.toLocalDate().toEpochDay()))
        .isEqualTo(day.map(ServiceHoursLaws::closing).orElse(ServiceMinutes.UNCOVERED));
    if (minutes.covers(minute)) {
      assertThat(minutes.isOpen(minute)).isEqualTo(hours.isOpenAt(time).orElseThrow());
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> minutes.isOpen(minute));
    }
    for (long odd : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(minutes.plus(odd, number)).isEqualTo(ServiceMinutes.UNCOVERED);
      assertThat(minutes.plus(minute, odd)).isEqualTo(ServiceMinutes.UNCOVERED);
      assertThat(minutes.between(odd, minute)).isEqualTo(ServiceMinutes.UNCOVERED);
      assertThat(minutes.nextOpen(odd)).isEqualTo(ServiceMinutes.UNCOVERED);
      assertThat(minutes.closing(odd)).isEqualTo(ServiceMinutes.UNCOVERED);
    }
  }

  @Property(tries = 60)
  @Label("L-HOURS-6: seconds are shifted as the hours shift times, one by one and compiled")
  void secondsAnswerAlike(
      @ForAll("views") View view,
      @ForAll("times") LocalDateTime time,
      @ForAll("minutes") long number) {
    int shift = (int) Math.max(1, Math.abs(number));
    ServiceMinutes minutes = view.hours().minutes();
    ServiceShift compiled = minutes.shift(shift);
    for (int day = 0; day < 7; day++) {
      LocalDate date = time.toLocalDate().plusDays(day);
      // What is reached from there jumps from the day's close to the next opening.
      long jump = minutes.plus(minutes.closing(date.toEpochDay()), -shift);
      for (LocalDateTime from : List.of(atMinute(jump), time.plusSeconds(7_001L * day))) {
        for (int second = -1; second <= 1; second++) {
          shiftsAlike(view.hours(), compiled, from.plusSeconds(second), shift);
        }
      }
    }
    for (long odd : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(minutes.plusSeconds(odd, shift)).isEqualTo(ServiceMinutes.UNCOVERED);
      assertThat(compiled.from(odd)).isEqualTo(ServiceMinutes.UNCOVERED);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> minutes.shift(0));
  }

  private static void shiftsAlike(
      ServiceHours hours, ServiceShift compiled, LocalDateTime from, int shift) {
    long second = from.toEpochSecond(ZoneOffset.UTC);
    long reached =
        hours
            .plusMinutes(from, shift)
            .toOptional()
            .map(end -> end.toEpochSecond(ZoneOffset.UTC))
            .orElse(ServiceMinutes.UNCOVERED);
    assertThat(hours.minutes().plusSeconds(second, shift)).isEqualTo(reached);
    assertThat(compiled.from(second)).isEqualTo(reached);
  }

  @Property(tries = 20)
  @Label("L-HOURS-7: as known on a day, what became known later changes nothing")
  void asKnownOnADay(
      @ForAll("dated") Dated<ServiceHoursPolicy> policy,
      @ForAll("knowledgeDays") LocalDate knownOn,
      @ForAll("times") LocalDateTime time) {
    List<Dated.Version<ServiceHoursPolicy>> known = new ArrayList<>();
    policy.layers().forEach(known::addAll);
    known.removeIf(version -> version.knownSince().isAfter(knownOn));
    ServiceHours then =
        ServiceHours.of(
                Dated.of(policy.subject(), known).orElseThrow(), calendar().asKnownAt(knownOn))
            .orElseThrow();
    ServiceHours now = ServiceHours.of(policy, calendar()).orElseThrow();
    assertThat(now.asKnownAt(knownOn).on(time.toLocalDate()).toOptional())
        .isEqualTo(then.on(time.toLocalDate()).toOptional());
    assertThat(now.asKnownAt(knownOn).minutes().plus(minute(time), 1000))
        .isEqualTo(then.minutes().plus(minute(time), 1000));
  }

  @Property(tries = 20)
  @Label(
      "L-HOURS-8: hours are compiled for the covered days, and ten years around provisional ones")
  void compiledWithinBounds(
      @ForAll("sound") ServiceHoursPolicy policy,
      @ForAll @IntRange(min = 1, max = 3_000) int beyond) {
    Dated<ServiceHoursPolicy> always =
        Dated.from(ServiceHoursPolicy.KEY.id(), LocalDate.of(1900, 1, 1), RULE, policy);
    ServiceHours hours = ServiceHours.of(always, calendar().provisional()).orElseThrow();
    LocalDate end = calendar().covered().orElseThrow().until().orElseThrow();
    LocalDateTime noon = end.plusYears(10).minusDays(1).atTime(12, 0);
    assertThat(hours.minutesBetween(noon.minusDays(1), noon).toOptional()).isPresent();
    Outcome<Long> outcome = hours.minutesBetween(noon.plusDays(beyond), noon.plusDays(beyond + 1));
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(outcome.reasons())
        .extracting(Reason::code)
        .containsOnly(HoursReason.HOURS_NOT_COVERED);
    ServiceHours strict = ServiceHours.of(always, calendar()).orElseThrow();
    assertThat(strict.minutesBetween(end.atTime(12, 0), end.plusDays(beyond).atTime(13, 0)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Provide
  Arbitrary<ServiceHoursPolicy> sound() {
    return ServiceHoursArbitraries.policies().withoutEdgeCases();
  }

  @Provide
  Arbitrary<Dated<ServiceHoursPolicy>> dated() {
    return policies();
  }

  @Provide
  Arbitrary<LocalDate> knowledgeDays() {
    return Arbitraries.oneOf(
        CalendarArbitraries.knowledgeDays(calendar()), CalendarArbitraries.days(calendar()));
  }

  private static ServiceHoursPolicy faulty(Set<HoursReason> faults) {
    List<DailyHours> hours = new ArrayList<>();
    for (HoursDay day : HoursDay.values()) {
      hours.add(hours(day, ServiceHoursArbitraries.span(540, 1020)));
    }
    List<ServiceSpan> odd = new ArrayList<>();
    if (faults.contains(HoursReason.CLOSES_BEFORE_OPENING)) {
      odd.add(ServiceSpan.of(LocalTime.NOON, LocalTime.NOON));
    }
    if (faults.contains(HoursReason.SPANS_OVERLAP)) {
      odd.add(ServiceHoursArbitraries.span(1100, 1200));
      odd.add(ServiceHoursArbitraries.span(1199, 1440));
    }
    hours.set(0, hours(HoursDay.MONDAY, odd.toArray(new ServiceSpan[0])));
    if (faults.contains(HoursReason.HOURS_MISSING)) {
      hours.remove(HoursDay.values().length - 1);
    }
    if (faults.contains(HoursReason.HOURS_TWICE)) {
      hours.add(hours(HoursDay.FRIDAY));
    }
    List<ServiceSeason> seasons = new ArrayList<>();
    boolean missing = faults.contains(HoursReason.SEASON_MISSING);
    seasons.add(season(MonthDay.of(3, 1), MonthDay.of(2, missing ? 28 : 29), hours));
    if (faults.contains(HoursReason.SEASONS_OVERLAP)) {
      seasons.add(season(MonthDay.of(7, 1), MonthDay.of(7, 1), hours));
    }
    HoursException closed = new HoursException(LocalDate.of(2021, 7, 1), ImmutableList.of(), RULE);
    return new ServiceHoursPolicy(
        ImmutableList.copyOf(seasons),
        faults.contains(HoursReason.EXCEPTION_TWICE)
            ? ImmutableList.of(closed, closed)
            : ImmutableList.of(closed));
  }

  private static DailyHours hours(HoursDay day, ServiceSpan... open) {
    return new DailyHours(ImmutableSet.of(day), ImmutableList.copyOf(open), RULE);
  }

  private static ServiceSeason season(MonthDay first, MonthDay last, List<DailyHours> hours) {
    return new ServiceSeason("ALL", first, last, ImmutableList.copyOf(hours), RULE);
  }

  private static long closing(OpenHours day) {
    if (day.open().isEmpty()) {
      return ServiceMinutes.CLOSED;
    }
    LocalDateTime midnight = day.date().atStartOfDay();
    return day.open()
        .get(day.open().size() - 1)
        .closes()
        .map(time -> minute(day.date().atTime(time)))
        .orElseGet(() -> minute(midnight.plusDays(1)));
  }

  private static long minute(LocalDateTime time) {
    return time.toLocalDate().toEpochDay() * 1440 + time.getHour() * 60 + time.getMinute();
  }

  /** A local minute, or some time where there is none. */
  private static LocalDateTime atMinute(long minute) {
    return minute == ServiceMinutes.UNCOVERED
        ? LocalDate.EPOCH.atStartOfDay()
        : LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
  }

  private static long toMinute(Outcome<LocalDateTime> outcome) {
    return outcome.toOptional().map(ServiceHoursLaws::minute).orElse(ServiceMinutes.UNCOVERED);
  }

  private static OptionalLong toLong(Outcome<Long> outcome) {
    return outcome.toOptional().map(OptionalLong::of).orElse(OptionalLong.empty());
  }
}
