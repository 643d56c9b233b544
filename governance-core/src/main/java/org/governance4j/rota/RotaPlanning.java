package org.governance4j.rota;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.governance4j.community.PersonId;
import org.governance4j.flow.BalancedLoads;
import org.governance4j.flow.Pairs;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** One sharing-out of days among persons; days by date, persons by id. */
final class RotaPlanning {

  private final RotaPolicy rules;
  private final RotaRestPolicy stated;
  private final RotaRest rest;
  private final List<RotaDay> days;
  private final List<RotaPerson> people;
  private final boolean[][] barred;
  private final List<TreeSet<LocalDate>> turns = new ArrayList<>();

  RotaPlanning(
      RotaPolicy rules, RotaRestPolicy stated, List<RotaDay> days, List<RotaPerson> people) {
    this.rules = rules;
    this.stated = stated;
    this.rest = new RotaRest(stated.restDays());
    this.days = days.stream().sorted(Comparator.comparing(RotaDay::date)).toList();
    this.people =
        people.stream().sorted(Comparator.comparing(one -> one.person().value())).toList();
    this.barred = new boolean[people.size()][days.size()];
    for (int person = 0; person < people.size(); person++) {
      turns.add(new TreeSet<>());
      for (int day = 0; day < days.size(); day++) {
        barred[person][day] = !canCome(this.people.get(person), this.days.get(day).date());
      }
    }
  }

  RotaPlan plan() {
    do {
      share();
    } while (barTurnsWithoutRest());
    fillWhereRested();
    return RotaPlans.of(shifts(), open(), people);
  }

  void explain(RotaPlan plan, Findings findings) {
    stated
        .restDays()
        .ifPresent(
            free ->
                findings.step(
                    Reason.of(
                        RotaReason.RESTS_KEPT,
                        stated.rule(),
                        "restDays",
                        Fact.of(free, Unit.DAYS))));
    for (RotaKind kind : rules.kinds()) {
      for (RotaRole role : RotaRole.values()) {
        long[] loads =
            inRole(role).mapToLong(i -> plan.turns(people.get(i).person(), kind.code())).toArray();
        if (kind.places(role) > 0 && loads.length > 0) {
          findings.step(shared(kind, role, loads));
        }
      }
    }
  }

  private static Reason shared(RotaKind kind, RotaRole role, long[] loads) {
    return Reason.of(
            RotaReason.TURNS_ASSIGNED, kind.rule(), "kind", new Fact.Code("rotaKind", kind.code()))
        .with("role", Fact.of(role))
        .with("turns", Fact.of(Arrays.stream(loads).sum(), Unit.COUNT))
        .with("least", Fact.of(Arrays.stream(loads).min().orElse(0), Unit.COUNT))
        .with("most", Fact.of(Arrays.stream(loads).max().orElse(0), Unit.COUNT));
  }

  private boolean canCome(RotaPerson person, LocalDate date) {
    return !person.isAway(date)
        && person.before().stream().noneMatch(turn -> rest.isBroken(date, turn.date()));
  }

  /** Shares each kind of day out afresh, in each role by itself. */
  private void share() {
    turns.forEach(TreeSet::clear);
    for (RotaKind kind : rules.kinds()) {
      for (RotaRole role : RotaRole.values()) {
        share(kind, role);
      }
    }
  }

  private void share(RotaKind kind, RotaRole role) {
    int[] ofKind =
        IntStream.range(0, days.size())
            .filter(day -> days.get(day).kind().equals(kind.code()))
            .toArray();
    int[] persons = inRole(role).toArray();
    int[] required = new int[ofKind.length];
    Arrays.fill(required, kind.places(role));
    int[] most = new int[persons.length];
    Arrays.fill(most, ofKind.length);
    int[] carried = new int[persons.length];
    Pairs.Builder builder = Pairs.builder(required, most);
    for (int right = 0; right < persons.length; right++) {
      int person = persons[right];
      carried[right] = people.get(person).turnsBefore(kind.code());
      int all = people.get(person).before().size() + turns.get(person).size();
      for (int left = 0; left < ofKind.length; left++) {
        if (!barred[person][ofKind[left]]) {
          // Of equal persons those come whose turn it is, so that they rest in between.
          int turn = Math.floorMod(right - left * required[left], persons.length);
          builder.allow(left, right, (long) all * persons.length + turn);
        }
      }
    }
    Pairs pairs = builder.build();
    BalancedLoads loads = BalancedLoads.of(pairs, carried);
    for (int pair = 0; pair < pairs.count(); pair++) {
      if (loads.isChosen(pair)) {
        turns.get(persons[pairs.right(pair)]).add(days.get(ofKind[pairs.left(pair)]).date());
      }
    }
  }

  /** Bars each turn that lies too near to the one before, and says whether there was any. */
  private boolean barTurnsWithoutRest() {
    boolean any = false;
    for (int person = 0; person < people.size(); person++) {
      LocalDate last = null;
      for (int day = 0; day < days.size(); day++) {
        LocalDate date = days.get(day).date();
        if (!turns.get(person).contains(date)) {
          continue;
        }
        if (last != null && rest.isBroken(date, last)) {
          barred[person][day] = true;
          any = true;
        } else {
          last = date;
        }
      }
    }
    return any;
  }

  /** Barring may have left places open that somebody rested could fill. */
  private void fillWhereRested() {
    for (RotaDay day : days) {
      for (RotaRole role : RotaRole.values()) {
        for (int i = openPlaces(day, role); i > 0; i--) {
          inRole(role)
              .filter(person -> canCome(people.get(person), day.date()))
              .filter(person -> !rest.isBroken(day.date(), turns.get(person)))
              .boxed()
              .min(Comparator.comparingInt(person -> load(person, day.kind())))
              .ifPresent(person -> turns.get(person).add(day.date()));
        }
      }
    }
  }

  private int load(int person, String kind) {
    long now =
        days.stream()
            .filter(day -> day.kind().equals(kind) && turns.get(person).contains(day.date()))
            .count();
    return people.get(person).turnsBefore(kind) + (int) now;
  }

  private ImmutableList<RotaShift> shifts() {
    return days.stream()
        .map(day -> new RotaShift(day, onDuty(day, RotaRole.LEADER), onDuty(day, RotaRole.STAFF)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<PersonId> onDuty(RotaDay day, RotaRole role) {
    return inRole(role)
        .filter(person -> turns.get(person).contains(day.date()))
        .mapToObj(person -> people.get(person).person())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<OpenTurn> open() {
    ImmutableList.Builder<OpenTurn> open = ImmutableList.builder();
    for (RotaDay day : days) {
      for (RotaRole role : RotaRole.values()) {
        int places = openPlaces(day, role);
        if (places > 0) {
          open.add(new OpenTurn(day, role, places, ImmutableList.of(why(day, role))));
        }
      }
    }
    return open.build();
  }

  private Reason why(RotaDay day, RotaRole role) {
    RotaKind kind = rules.kind(day.kind()).orElseThrow();
    long available = inRole(role).filter(person -> !people.get(person).isAway(day.date())).count();
    boolean few = available < kind.places(role);
    return Reason.of(
            few ? RotaReason.TOO_FEW_AVAILABLE : RotaReason.OTHERS_RESTING,
            kind.rule(),
            "day",
            Fact.of(day.date()))
        .with("available", Fact.of(available, Unit.PERSONS))
        .with("required", Fact.of(kind.places(role), Unit.PERSONS));
  }

  private int openPlaces(RotaDay day, RotaRole role) {
    int places = rules.kind(day.kind()).orElseThrow().places(role);
    return places - onDuty(day, role).size();
  }

  private IntStream inRole(RotaRole role) {
    return IntStream.range(0, people.size()).filter(i -> people.get(i).role() == role);
  }
}
