package org.governance4j.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.DayKind;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

/** Cadres on duty by turns on holidays (QS-11); the figures are the host's. */
class HolidayRotaTest {

  private static final RuleRef DECISION =
      new RuleRef("LOCAL-1", "节假日值班", "our notice of 2022", Basis.HOST_DECISION);
  private static final LocalDate START = LocalDate.of(2022, 1, 1);

  @Test
  void theYearsDaysOffAreSharedEvenlyKindByKind() {
    List<RotaDay> days = daysOff();
    List<RotaPerson> people = people(2, 8);
    RotaPlan plan = rota(Optional.empty()).plan(days, people).orElseThrow();
    assertThat(plan.open()).isEmpty();
    assertThat(plan.shifts()).hasSize(days.size()).hasSize(116);
    for (String kind : List.of("SPRING_FESTIVAL", "STATUTORY", "DAY_OFF")) {
      for (RotaRole role : RotaRole.values()) {
        long[] turns =
            people.stream()
                .filter(one -> one.role() == role)
                .mapToLong(one -> plan.turns(one.person(), kind))
                .sorted()
                .toArray();
        assertThat(turns[turns.length - 1] - turns[0])
            .as("QS-11: %s %s", kind, role)
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void whoHadMoreTurnsBeforeHasFewerNow() {
    RotaPerson burdened =
        new RotaPerson(
            PersonId.of("s-0"),
            RotaRole.STAFF,
            ImmutableList.of(),
            ImmutableList.of(day(-3, "DAY_OFF"), day(-2, "DAY_OFF")));
    List<RotaPerson> people =
        List.of(
            burdened,
            RotaPerson.of(PersonId.of("s-1"), RotaRole.STAFF),
            RotaPerson.of(PersonId.of("l-0"), RotaRole.LEADER));
    RotaPlan plan =
        rota(Optional.empty())
            .plan(List.of(day(0, "DAY_OFF"), day(1, "DAY_OFF")), people)
            .orElseThrow();
    assertThat(plan.turns(PersonId.of("s-0"), "DAY_OFF")).isEqualTo(2);
    assertThat(plan.turns(PersonId.of("s-1"), "DAY_OFF")).isEqualTo(2);
  }

  @Test
  void restsAreKeptAndAPlaceThatTheyLeaveOpenSaysSo() {
    List<RotaDay> week = IntStream.range(0, 7).mapToObj(i -> day(i, "STATUTORY")).toList();
    RotaPlan plan = rota(Optional.of(1)).plan(week, people(2, 4)).orElseThrow();
    assertThat(plan.open()).as("two leaders alternate, four staff too").isEmpty();
    RotaPlan short1 = rota(Optional.of(1)).plan(week, people(1, 4)).orElseThrow();
    assertThat(short1.open()).hasSize(3);
    assertThat(short1.open())
        .allMatch(open -> open.reasons().get(0).code() == RotaReason.OTHERS_RESTING);
    RotaPlan none = rota(Optional.empty()).plan(week, people(0, 1)).orElseThrow();
    assertThat(none.open())
        .hasSize(14)
        .allMatch(open -> open.reasons().get(0).code() == RotaReason.TOO_FEW_AVAILABLE);
  }

  @Test
  void aSwapIsAcceptedAndTheTurnsFollowOrRefusedWithEveryRule() {
    List<RotaDay> days = List.of(day(0, "STATUTORY"), day(5, "DAY_OFF"));
    List<RotaPerson> people = new ArrayList<>(people(2, 4));
    HolidayRota rota = rota(Optional.of(1));
    RotaPlan plan = rota.plan(days, people).orElseThrow();
    PersonId first = plan.shifts().get(0).leaders().get(0);
    PersonId second = plan.shifts().get(1).leaders().get(0);
    assertThat(first).isNotEqualTo(second);
    RotaSwap swap = new RotaSwap(first, START, second, START.plusDays(5));
    RotaPlan after = rota.swap(plan, people, swap).orElseThrow();
    assertThat(after.shifts().get(0).leaders()).containsExactly(second);
    assertThat(after.turns(first, "STATUTORY")).isZero();
    assertThat(after.turns(second, "STATUTORY")).isEqualTo(1);

    people.replaceAll(
        one ->
            one.person().equals(first)
                ? new RotaPerson(
                    first,
                    one.role(),
                    ImmutableList.of(Validity.from(START.plusDays(2))),
                    ImmutableList.of(day(6, "DAY_OFF")))
                : one);
    PersonId staff = plan.shifts().get(0).staff().get(0);
    assertThat(codes(rota.swap(plan, people, swap)))
        .containsExactly(RotaReason.AWAY, RotaReason.REST_TOO_SHORT);
    assertThat(
            codes(rota.swap(plan, people, new RotaSwap(second, START, staff, START.plusDays(5)))))
        .contains(RotaReason.NOT_ON_DUTY, RotaReason.ALREADY_ON_DUTY, RotaReason.ROLES_DIFFER);
    assertThat(
            codes(
                rota.swap(
                    plan, people, new RotaSwap(PersonId.of("x"), START, PersonId.of("x"), START))))
        .contains(RotaReason.PERSON_UNKNOWN, RotaReason.SAME_PERSON);
  }

  @Test
  void faultsAreRefusedAllAtOnceAndAnUnstatedKindIsUndetermined() {
    List<RotaPerson> twice = List.of(people(1, 0).get(0), people(1, 0).get(0));
    List<RotaDay> days = List.of(day(0, "DAY_OFF"), day(0, "STATUTORY"));
    assertThat(codes(rota(Optional.empty()).plan(days, twice)))
        .containsExactly(RotaReason.DUPLICATE_DAY, RotaReason.DUPLICATE_PERSON);
    assertThat(rota(Optional.empty()).plan(List.of(day(0, "FLOOD")), people(1, 1)))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new RotaKind("K", -1, 0, DECISION));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RotaRestPolicy(Optional.of(0), DECISION));
  }

  private static List<RotaReason> codes(Outcome<RotaPlan> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return outcome.reasons().stream().map(reason -> (RotaReason) reason.code()).toList();
  }

  /** The days off of 2022, their kinds told apart by the published calendar. */
  private static List<RotaDay> daysOff() {
    return START
        .datesUntil(START.plusYears(1))
        .map(date -> WorkCalendar.published().dayOn(date).orElseThrow())
        .filter(day -> !day.isWorking())
        .map(day -> new RotaDay(day.date(), kind(day)))
        .toList();
  }

  private static String kind(CalendarDay day) {
    if (day.name().filter(name -> name.contains("春节")).isPresent()) {
      return "SPRING_FESTIVAL";
    }
    return day.kind() == DayKind.STATUTORY_HOLIDAY ? "STATUTORY" : "DAY_OFF";
  }

  private static RotaDay day(int after, String kind) {
    return new RotaDay(START.plusDays(after), kind);
  }

  private static List<RotaPerson> people(int leaders, int staff) {
    List<RotaPerson> people = new ArrayList<>();
    for (int i = 0; i < leaders; i++) {
      people.add(RotaPerson.of(PersonId.of("l-" + i), RotaRole.LEADER));
    }
    for (int i = 0; i < staff; i++) {
      people.add(RotaPerson.of(PersonId.of("s-" + i), RotaRole.STAFF));
    }
    return people;
  }

  private static HolidayRota rota(Optional<Integer> rest) {
    return HolidayRota.of(
        Dated.from(
            RotaPolicy.KEY,
            START,
            DECISION,
            new RotaPolicy(
                ImmutableList.of(
                    new RotaKind("SPRING_FESTIVAL", 1, 2, DECISION),
                    new RotaKind("STATUTORY", 1, 2, DECISION),
                    new RotaKind("DAY_OFF", 1, 1, DECISION)))),
        Dated.from(RotaRestPolicy.KEY, START, DECISION, new RotaRestPolicy(rest, DECISION)));
  }
}
