package org.governance4j.rota;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** One change of days between two persons. */
final class RotaSwapping {

  private final RotaPlan plan;
  private final List<RotaPerson> people;
  private final RotaSwap swap;
  private final Optional<Integer> restDays;
  private final Findings findings;

  RotaSwapping(
      RotaPlan plan,
      List<RotaPerson> people,
      RotaSwap swap,
      Optional<Integer> restDays,
      Findings findings) {
    this.plan = plan;
    this.people = people;
    this.swap = swap;
    this.restDays = restDays;
    this.findings = findings;
  }

  Outcome<RotaPlan> swapped() {
    Optional<RotaPerson> first = known(swap.first());
    Optional<RotaPerson> second = known(swap.second());
    if (swap.first().equals(swap.second())) {
      findings.violation(about(RotaReason.SAME_PERSON, swap.first()));
    }
    first.ifPresent(one -> check(one, swap.firstDay(), swap.secondDay()));
    second.ifPresent(one -> check(one, swap.secondDay(), swap.firstDay()));
    if (first.isPresent() && second.isPresent() && first.get().role() != second.get().role()) {
      findings.violation(
          about(RotaReason.ROLES_DIFFER, swap.first()).with("other", Fact.of(swap.second())));
    }
    return findings.outcome(() -> RotaPlans.of(changed(), plan.open(), people));
  }

  private Optional<RotaPerson> known(PersonId person) {
    Optional<RotaPerson> found =
        people.stream().filter(one -> one.person().equals(person)).findFirst();
    if (found.isEmpty()) {
      findings.violation(about(RotaReason.PERSON_UNKNOWN, person));
    }
    return found;
  }

  private void check(RotaPerson person, LocalDate given, LocalDate taken) {
    List<LocalDate> turns = turns(person.person());
    if (!turns.contains(given)) {
      violation(RotaReason.NOT_ON_DUTY, person, given);
    }
    if (turns.contains(taken)) {
      violation(RotaReason.ALREADY_ON_DUTY, person, taken);
    }
    if (person.isAway(taken)) {
      violation(RotaReason.AWAY, person, taken);
    }
    RotaRest rest = new RotaRest(restDays);
    Stream<LocalDate> kept = turns.stream().filter(day -> !day.equals(given) && !day.equals(taken));
    boolean tooNear =
        Stream.concat(kept, person.before().stream().map(RotaDay::date))
            .anyMatch(day -> rest.isBroken(taken, day));
    if (tooNear) {
      findings.violation(
          about(RotaReason.REST_TOO_SHORT, person.person())
              .with("day", Fact.of(taken))
              .with("restDays", Fact.of(restDays.orElse(0), Unit.DAYS)));
    }
  }

  private List<LocalDate> turns(PersonId person) {
    return plan.shifts().stream()
        .filter(shift -> shift.leaders().contains(person) || shift.staff().contains(person))
        .map(shift -> shift.day().date())
        .toList();
  }

  private ImmutableList<RotaShift> changed() {
    return plan.shifts().stream()
        .map(
            shift -> {
              LocalDate date = shift.day().date();
              if (date.equals(swap.firstDay())) {
                return replaced(shift, swap.first(), swap.second());
              }
              return date.equals(swap.secondDay())
                  ? replaced(shift, swap.second(), swap.first())
                  : shift;
            })
        .collect(ImmutableList.toImmutableList());
  }

  private static RotaShift replaced(RotaShift shift, PersonId out, PersonId in) {
    return new RotaShift(
        shift.day(), replaced(shift.leaders(), out, in), replaced(shift.staff(), out, in));
  }

  private static ImmutableList<PersonId> replaced(
      ImmutableList<PersonId> all, PersonId out, PersonId in) {
    return all.stream()
        .map(one -> one.equals(out) ? in : one)
        .sorted(Comparator.comparing(PersonId::value))
        .collect(ImmutableList.toImmutableList());
  }

  private void violation(RotaReason code, RotaPerson person, LocalDate day) {
    findings.violation(about(code, person.person()).with("day", Fact.of(day)));
  }

  private static Reason about(RotaReason code, PersonId person) {
    return Reason.of(code, RotaLaw.SWAPS, "person", Fact.of(person));
  }
}
