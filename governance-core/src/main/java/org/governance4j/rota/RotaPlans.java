package org.governance4j.rota;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;

/** Makes plans, their turns counted. */
final class RotaPlans {

  private RotaPlans() {}

  static RotaPlan of(
      ImmutableList<RotaShift> shifts, ImmutableList<OpenTurn> open, List<RotaPerson> people) {
    Map<PersonId, Map<String, Long>> turns = new TreeMap<>(Comparator.comparing(PersonId::value));
    for (RotaPerson one : people) {
      turns.put(one.person(), new TreeMap<>());
      one.before().forEach(turn -> count(turns, one.person(), turn));
    }
    for (RotaShift shift : shifts) {
      Stream.of(RotaRole.values())
          .flatMap(role -> shift.of(role).stream())
          .forEach(person -> count(turns, person, shift.day()));
    }
    ImmutableList.Builder<RotaLoad> loads = ImmutableList.builder();
    turns.forEach(
        (person, ofKind) ->
            ofKind.forEach((kind, many) -> loads.add(new RotaLoad(person, kind, many))));
    return new RotaPlan(shifts, open, loads.build());
  }

  private static void count(Map<PersonId, Map<String, Long>> turns, PersonId person, RotaDay turn) {
    turns.computeIfAbsent(person, first -> new TreeMap<>()).merge(turn.kind(), 1L, Long::sum);
  }
}
