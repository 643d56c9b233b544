package org.governance4j.testing.contact;

import java.util.Arrays;
import java.util.List;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactMember;

/** Finds the best way to share out households by trying every plan. */
final class ContactOracle {

  /** What a plan is worth: households covered, loads from the largest down, own buildings. */
  record Worth(int covered, List<Integer> loads, int own) {

    boolean betterThan(Worth other) {
      if (covered != other.covered) {
        return covered > other.covered;
      }
      for (int i = 0; i < loads.size(); i++) {
        if (!loads.get(i).equals(other.loads.get(i))) {
          return loads.get(i) < other.loads.get(i);
        }
      }
      return own > other.own;
    }
  }

  private final ContactTask task;
  private final int most;
  private final int[] loads;
  private Worth best;

  private ContactOracle(ContactTask task, int most) {
    this.task = task;
    this.most = most;
    this.loads = new int[task.members().size()];
    this.best = worth(0, 0);
  }

  static Worth best(ContactTask task, int most) {
    ContactOracle oracle = new ContactOracle(task, most);
    oracle.tryAll(0, 0, 0);
    return oracle.best;
  }

  static boolean serves(ContactMember member, ContactHousehold household) {
    return member.grids().isEmpty() || member.grids().contains(household.grid());
  }

  static boolean own(ContactMember member, ContactHousehold household) {
    return member.building().isPresent() && member.building().equals(household.building());
  }

  private void tryAll(int at, int covered, int own) {
    if (at == task.households().size()) {
      Worth worth = worth(covered, own);
      best = worth.betterThan(best) ? worth : best;
      return;
    }
    ContactHousehold household = task.households().get(at);
    tryAll(at + 1, covered, own);
    for (int i = 0; i < loads.length; i++) {
      ContactMember member = task.members().get(i);
      if (loads[i] < most && serves(member, household)) {
        loads[i]++;
        tryAll(at + 1, covered + 1, own(member, household) ? own + 1 : own);
        loads[i]--;
      }
    }
  }

  private Worth worth(int covered, int own) {
    return new Worth(
        covered, Arrays.stream(loads).mapToObj(load -> -load).sorted().map(n -> -n).toList(), own);
  }
}
