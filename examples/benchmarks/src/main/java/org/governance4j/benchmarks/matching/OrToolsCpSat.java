package org.governance4j.benchmarks.matching;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.io.DataInput;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * OR-Tools' CP-SAT with one worker, up to 60 seconds an instance: a variable for each order, person
 * and slot that fit, one for each team and slot, a bound at each moment at which a slot begins.
 */
final class OrToolsCpSat implements Contender {

  private static final double SECONDS = 60;

  /** More than all costs of an instance, so that places come first. */
  private static final long PLACE = 1_000_000;

  @Override
  public Task task(String name, DataInput in) {
    int count = Integer.parseInt(name.substring("hard ".length()));
    Loader.loadNativeLibraries();
    long[] answers = new long[3 * count];
    return new Task(1, () -> match(answers), () -> answers);
  }

  private static void match(long[] answers) {
    for (int number = 0; number < answers.length / 3; number++) {
      HardCase one = new HardCase(number);
      long start = System.nanoTime();
      long[] found = new OrToolsCpSat.Model(one).solve();
      answers[3 * number] = one.objective(found[0], found[1]);
      answers[3 * number + 1] = found[2];
      answers[3 * number + 2] = (System.nanoTime() - start) / 1_000_000;
    }
  }

  private record Place(int slot, Literal chosen) {}

  private static final class Model {

    private final HardCase one;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder filled = LinearExpr.newBuilder();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final List<List<Place>> ofPerson = new ArrayList<>();

    Model(HardCase one) {
      this.one = one;
      for (int person = 0; person < one.people(); person++) {
        ofPerson.add(new ArrayList<>());
      }
      for (int order = 0; order < one.orders(); order++) {
        addOrder(order);
      }
      for (int person = 0; person < one.people(); person++) {
        bound(person);
      }
      model.maximize(objective);
    }

    private void addOrder(int order) {
      boolean team = one.places[order] > 1;
      LinearExprBuilder chosen = LinearExpr.newBuilder();
      for (int slot : one.asked[order]) {
        LinearExprBuilder then = addPlaces(order, slot, chosen, team);
        if (team) {
          Literal whole = model.newBoolVar("team");
          then.addTerm(whole, -one.places[order]);
          model.addEquality(then, 0);
          chosen.addTerm(whole, 1);
        }
      }
      model.addLessOrEqual(chosen, 1);
    }

    private LinearExprBuilder addPlaces(
        int order, int slot, LinearExprBuilder chosen, boolean team) {
      LinearExprBuilder then = LinearExpr.newBuilder();
      for (int person = 0; person < one.people(); person++) {
        if (one.offers[person][one.service[order]] && isFree(person, slot)) {
          Literal place = model.newBoolVar("place");
          then.addTerm(place, 1);
          filled.addTerm(place, 1);
          objective.addTerm(place, PLACE - one.costs[person][one.grid[order]]);
          ofPerson.get(person).add(new Place(slot, place));
          if (!team) {
            chosen.addTerm(place, 1);
          }
        }
      }
      return then;
    }

    private boolean isFree(int person, int slot) {
      for (int free : one.free[person]) {
        if (free == slot) {
          return true;
        }
      }
      return false;
    }

    private void bound(int person) {
      LinearExprBuilder all = LinearExpr.newBuilder();
      ofPerson.get(person).forEach(place -> all.addTerm(place.chosen(), 1));
      model.addLessOrEqual(all, one.capacity[person]);
      for (int slot : one.free[person]) {
        LinearExprBuilder then = LinearExpr.newBuilder();
        for (Place place : ofPerson.get(person)) {
          if (one.coversBeginning(place.slot(), slot)) {
            then.addTerm(place.chosen(), 1);
          }
        }
        model.addLessOrEqual(then, 1);
      }
    }

    /** Places, cost, and whether it is proved. */
    long[] solve() {
      CpSolver solver = new CpSolver();
      solver.getParameters().setMaxTimeInSeconds(SECONDS).setNumWorkers(1);
      CpSolverStatus status = solver.solve(model);
      if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
        throw new IllegalStateException("no plan");
      }
      long places = solver.value(filled);
      return new long[] {
        places,
        PLACE * places - Math.round(solver.objectiveValue()),
        status == CpSolverStatus.OPTIMAL ? 1 : 0
      };
    }
  }
}
