package org.governance4j.testing.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.PersonId;
import org.governance4j.rota.HolidayRota;
import org.governance4j.rota.OpenTurn;
import org.governance4j.rota.RotaDay;
import org.governance4j.rota.RotaKind;
import org.governance4j.rota.RotaPerson;
import org.governance4j.rota.RotaPlan;
import org.governance4j.rota.RotaPolicy;
import org.governance4j.rota.RotaReason;
import org.governance4j.rota.RotaRestPolicy;
import org.governance4j.rota.RotaRole;
import org.governance4j.rota.RotaShift;
import org.governance4j.rota.RotaSwap;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.governance4j.testing.duty.DutyArbitraries;

/** The laws of duty on days off. */
public class RotaLaws {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final List<String> KINDS = List.of("DAY_OFF", "FESTIVAL");

  /** A rota to make: its rest, days and persons. */
  record Rota(Optional<Integer> rest, List<RotaDay> days, List<RotaPerson> people) {

    HolidayRota engine() {
      ImmutableList<RotaKind> kinds =
          ImmutableList.of(
              new RotaKind(KINDS.get(0), 1, 1, DutyArbitraries.RULE),
              new RotaKind(KINDS.get(1), 1, 2, DutyArbitraries.RULE));
      return HolidayRota.of(
          Dated.from(RotaPolicy.KEY, START, DutyArbitraries.RULE, new RotaPolicy(kinds)),
          Dated.from(
              RotaRestPolicy.KEY,
              START,
              DutyArbitraries.RULE,
              new RotaRestPolicy(rest, DutyArbitraries.RULE)));
    }

    Outcome<RotaPlan> plan() {
      return engine().plan(days, people);
    }

    int places(RotaDay day, RotaRole role) {
      return role == RotaRole.STAFF && day.kind().equals(KINDS.get(1)) ? 2 : 1;
    }

    RotaPerson person(PersonId id) {
      return people.stream().filter(one -> one.person().equals(id)).findFirst().orElseThrow();
    }
  }

  @Provide
  Arbitrary<Rota> rotas() {
    return rotas(Arbitraries.integers().between(1, 3).optional(), 8, 6);
  }

  @Provide
  Arbitrary<Rota> small() {
    return rotas(Arbitraries.just(Optional.empty()), 4, 4);
  }

  private static Arbitrary<Rota> rotas(Arbitrary<Optional<Integer>> rest, int days, int people) {
    Arbitrary<RotaDay> day =
        Combinators.combine(Arbitraries.integers().between(0, 14), Arbitraries.of(KINDS))
            .as((n, kind) -> new RotaDay(START.plusDays(n), kind));
    Arbitrary<Validity> away =
        Combinators.combine(
                Arbitraries.integers().between(0, 14), Arbitraries.integers().between(1, 6))
            .as((n, length) -> Validity.of(START.plusDays(n), START.plusDays(n + length)));
    Arbitrary<RotaDay> before =
        Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.of(KINDS))
            .as((n, kind) -> new RotaDay(START.minusDays(n), kind));
    Arbitrary<RotaPerson> person =
        Combinators.combine(
                Arbitraries.of(RotaRole.class),
                away.list().ofMaxSize(2),
                before.list().ofMaxSize(3))
            .as(
                (role, gone, had) ->
                    new RotaPerson(
                        PersonId.of("p"),
                        role,
                        ImmutableList.copyOf(gone),
                        ImmutableList.copyOf(had)));
    return Combinators.combine(
            rest,
            day.list().ofMaxSize(days).uniqueElements(RotaDay::date),
            person.list().ofMaxSize(people))
        .as((free, some, persons) -> new Rota(free, some, named(persons)))
        .withoutEdgeCases();
  }

  private static List<RotaPerson> named(List<RotaPerson> people) {
    return IntStream.range(0, people.size())
        .mapToObj(
            i ->
                new RotaPerson(
                    PersonId.of("p-" + i),
                    people.get(i).role(),
                    people.get(i).away(),
                    people.get(i).before()))
        .toList();
  }

  @Property(tries = 300)
  @Label("L-ROTA-1: a plan keeps roles, absences and rests, and every open place has a reason")
  void plansAreSound(@ForAll("rotas") Rota rota) {
    RotaPlan plan = rota.plan().orElseThrow();
    assertSound(rota, plan);
    for (RotaDay day : rota.days()) {
      RotaShift shift = shift(plan, day);
      for (RotaRole role : RotaRole.values()) {
        int open =
            plan.open().stream()
                .filter(turn -> turn.day().equals(day) && turn.role() == role)
                .peek(turn -> assertThat(turn.reasons()).isNotEmpty())
                .mapToInt(OpenTurn::places)
                .sum();
        assertThat(shift.of(role).size() + open).isEqualTo(rota.places(day, role));
      }
    }
    if (!rota.days().isEmpty()) {
      List<RotaDay> twice = new ArrayList<>(rota.days());
      twice.add(rota.days().get(0));
      assertThat(rota.engine().plan(twice, rota.people())).isInstanceOf(Outcome.Refused.class);
    }
  }

  private static void assertSound(Rota rota, RotaPlan plan) {
    for (RotaPerson one : rota.people()) {
      List<LocalDate> all = new ArrayList<>();
      for (RotaShift shift : plan.shifts()) {
        assertThat(shift.of(other(one.role()))).doesNotContain(one.person());
        if (shift.of(one.role()).contains(one.person())) {
          all.add(shift.day().date());
          assertThat(one.away()).noneMatch(days -> days.contains(shift.day().date()));
        }
      }
      assertThat(all).doesNotHaveDuplicates();
      for (LocalDate day : all) {
        assertThat(Stream.concat(all.stream(), one.before().stream().map(RotaDay::date)))
            .allMatch(other -> other.equals(day) || apart(other, day, rota.rest()));
      }
      for (String kind : KINDS) {
        long now =
            plan.shifts().stream()
                .filter(shift -> shift.day().kind().equals(kind))
                .filter(shift -> all.contains(shift.day().date()))
                .count();
        long had = one.before().stream().filter(turn -> turn.kind().equals(kind)).count();
        assertThat(plan.turns(one.person(), kind)).isEqualTo(now + had);
      }
    }
  }

  private static boolean apart(LocalDate one, LocalDate other, Optional<Integer> rest) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) > rest.orElse(0);
  }

  private static RotaRole other(RotaRole role) {
    return role == RotaRole.LEADER ? RotaRole.STAFF : RotaRole.LEADER;
  }

  private static RotaShift shift(RotaPlan plan, RotaDay day) {
    return plan.shifts().stream().filter(one -> one.day().equals(day)).findFirst().orElseThrow();
  }

  @Property(tries = 200)
  @Label("L-ROTA-2: without a rest a plan fills as much and is as even as any")
  void noPlanIsFullerOrMoreEven(@ForAll("small") Rota rota) {
    RotaPlan plan = rota.plan().orElseThrow();
    for (String kind : KINDS) {
      for (RotaRole role : RotaRole.values()) {
        List<RotaDay> days = rota.days().stream().filter(day -> day.kind().equals(kind)).toList();
        List<RotaPerson> people = rota.people().stream().filter(one -> one.role() == role).toList();
        List<Long> loads =
            people.stream()
                .map(one -> plan.turns(one.person(), kind))
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(loads).isEqualTo(best(rota, kind, days, people));
      }
    }
  }

  /** The best loads from the largest down, by trying who may come on each day. */
  private static List<Long> best(
      Rota rota, String kind, List<RotaDay> days, List<RotaPerson> people) {
    List<List<Long>> all = new ArrayList<>();
    long[] carried =
        people.stream()
            .mapToLong(
                one -> one.before().stream().filter(turn -> turn.kind().equals(kind)).count())
            .toArray();
    search(rota, days, people, carried, all);
    Comparator<List<Long>> fullest =
        Comparator.comparing(loads -> -loads.stream().mapToLong(Long::longValue).sum());
    return all.stream().min(fullest.thenComparing(RotaLaws::compareLoads)).orElseThrow();
  }

  private static int compareLoads(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return Long.compare(one.get(i), other.get(i));
      }
    }
    return 0;
  }

  private static void search(
      Rota rota,
      List<RotaDay> days,
      List<RotaPerson> people,
      long[] loads,
      List<List<Long>> found) {
    if (days.isEmpty()) {
      found.add(
          IntStream.range(0, loads.length)
              .mapToObj(i -> loads[i])
              .sorted(Comparator.reverseOrder())
              .toList());
      return;
    }
    RotaDay day = days.get(0);
    for (int chosen = 0; chosen < 1 << people.size(); chosen++) {
      long[] next = loads.clone();
      boolean allowed =
          people.isEmpty() || Integer.bitCount(chosen) <= rota.places(day, people.get(0).role());
      for (int i = 0; i < people.size(); i++) {
        boolean comes = (chosen >> i & 1) == 1;
        allowed &=
            !comes || people.get(i).away().stream().noneMatch(gone -> gone.contains(day.date()));
        next[i] += comes ? 1 : 0;
      }
      if (allowed) {
        search(rota, days.subList(1, days.size()), people, next, found);
      }
    }
  }

  @Property(tries = 100)
  @Label("L-ROTA-3: the order of days and persons changes nothing")
  void orderChangesNothing(@ForAll("rotas") Rota rota) {
    List<RotaDay> days = new ArrayList<>(rota.days());
    List<RotaPerson> people = new ArrayList<>(rota.people());
    Collections.reverse(days);
    Collections.reverse(people);
    assertThat(new Rota(rota.rest(), days, people).plan()).isEqualTo(rota.plan());
  }

  @Property(tries = 300)
  @Label("L-ROTA-4: a swap is accepted exactly if the plan after it is sound; back restores it")
  void swapsKeepThePlanSound(@ForAll("rotas") Rota rota, @ForAll("picks") int[] pick) {
    RotaPlan plan = rota.plan().orElseThrow();
    if (rota.people().isEmpty() || plan.shifts().isEmpty()) {
      return;
    }
    RotaPerson first = rota.people().get(pick[0] % rota.people().size());
    RotaPerson second = rota.people().get(pick[1] % rota.people().size());
    LocalDate firstDay = day(plan, first, pick[2]);
    LocalDate secondDay = day(plan, second, pick[3]);
    RotaSwap swap = new RotaSwap(first.person(), firstDay, second.person(), secondDay);
    Outcome<RotaPlan> after = rota.engine().swap(plan, rota.people(), swap);
    boolean may =
        first.role() == second.role()
            && isOn(plan, first, firstDay)
            && isOn(plan, second, secondDay)
            && mayTake(rota, plan, first, firstDay, secondDay)
            && mayTake(rota, plan, second, secondDay, firstDay);
    assertThat(after.toOptional().isPresent()).isEqualTo(may);
    after.toOptional().ifPresent(changed -> assertSwapped(rota, plan, swap, changed));
  }

  @Property(tries = 100)
  @Label("L-ROTA-6: a kind of day that no policy states is undetermined")
  void kindsHaveNoDefault(@ForAll("rotas") Rota rota) {
    List<RotaDay> days = new ArrayList<>(rota.days());
    days.add(new RotaDay(START.plusDays(400), "NO-SUCH-KIND"));
    Outcome<RotaPlan> outcome = new Rota(rota.rest(), days, rota.people()).plan();
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(outcome.reasons()).extracting(Reason::code).contains(RotaReason.KIND_UNKNOWN);
  }

  @Property(tries = 1)
  @Label("L-ROTA-5: too many pairs of a day and a person are refused with number and bound")
  void pairsAreBounded() {
    int count = 2_049;
    List<RotaDay> days =
        IntStream.range(0, count)
            .mapToObj(n -> new RotaDay(START.plusDays(n), KINDS.get(0)))
            .toList();
    List<RotaPerson> people =
        IntStream.range(0, count)
            .mapToObj(
                n ->
                    new RotaPerson(
                        PersonId.of("p-" + n),
                        RotaRole.STAFF,
                        ImmutableList.of(),
                        ImmutableList.of()))
            .toList();
    Outcome<RotaPlan> outcome = new Rota(Optional.empty(), days, people).plan();
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons())
        .extracting(Reason::code)
        .containsExactly(RotaReason.TOO_MANY_PAIRS);
    assertThat(outcome.reasons().get(0).facts())
        .containsEntry("pairs", Fact.of((long) count * count, Unit.COUNT))
        .containsEntry("limit", Fact.of(HolidayRota.MAX_PAIRS, Unit.COUNT));
  }

  private static void assertSwapped(Rota rota, RotaPlan plan, RotaSwap swap, RotaPlan changed) {
    assertSound(rota, changed);
    assertThat(changed).isNotEqualTo(plan);
    RotaSwap back = new RotaSwap(swap.first(), swap.secondDay(), swap.second(), swap.firstDay());
    assertThat(rota.engine().swap(changed, rota.people(), back).orElseThrow()).isEqualTo(plan);
  }

  @Provide
  Arbitrary<int[]> picks() {
    return Arbitraries.integers().between(0, 99).array(int[].class).ofSize(4);
  }

  /** Mostly a day on which the person has a turn. */
  private static LocalDate day(RotaPlan plan, RotaPerson person, int pick) {
    List<LocalDate> own =
        plan.shifts().stream()
            .map(shift -> shift.day().date())
            .filter(day -> isOn(plan, person, day))
            .toList();
    return own.isEmpty() || pick % 5 == 0
        ? plan.shifts().get(pick % plan.shifts().size()).day().date()
        : own.get(pick % own.size());
  }

  private static boolean isOn(RotaPlan plan, RotaPerson person, LocalDate day) {
    return plan.shifts().stream()
        .anyMatch(
            shift ->
                shift.day().date().equals(day)
                    && shift.of(person.role()).contains(person.person()));
  }

  private static boolean mayTake(
      Rota rota, RotaPlan plan, RotaPerson person, LocalDate given, LocalDate taken) {
    boolean rested = !isOn(plan, person, taken);
    for (RotaShift shift : plan.shifts()) {
      LocalDate day = shift.day().date();
      rested &= !isOn(plan, person, day) || day.equals(given) || apart(day, taken, rota.rest());
    }
    for (RotaDay had : person.before()) {
      rested &= apart(had.date(), taken, rota.rest());
    }
    return rested && person.away().stream().noneMatch(gone -> gone.contains(taken));
  }
}
