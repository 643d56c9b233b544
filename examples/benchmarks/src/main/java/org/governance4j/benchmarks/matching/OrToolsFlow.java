package org.governance4j.benchmarks.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.io.DataInput;
import java.io.IOException;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * OR-Tools: its cost-scaling push-relabel, which finds the largest flow first. With an arc for each
 * order that stays open, dearer than any chain of people who move, {@code solve} has the same
 * optimum, but takes two to three times as long.
 */
final class OrToolsFlow implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    OrderLoad load = OrderLoad.asked(name, in);
    Loader.loadNativeLibraries();
    long[] answers = new long[2];
    return new Task(1, () -> match(load, answers), () -> answers);
  }

  private static void match(OrderLoad load, long[] answers) {
    int firstPerson = load.orders();
    int sink = firstPerson + load.people();
    MinCostFlow flow = new MinCostFlow();
    for (int pair = 0; pair < load.pairs(); pair++) {
      flow.addArcWithCapacityAndUnitCost(
          load.order[pair], firstPerson + load.person[pair], 1, load.cost[pair]);
    }
    for (int i = 0; i < load.people(); i++) {
      flow.addArcWithCapacityAndUnitCost(firstPerson + i, sink, load.places[i], 0);
    }
    for (int i = 0; i < load.orders(); i++) {
      flow.setNodeSupply(i, 1);
    }
    flow.setNodeSupply(sink, -load.orders());
    if (flow.solveMaxFlowWithMinCost() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("no optimum");
    }
    answers[0] = flow.getMaximumFlow();
    answers[1] = flow.getOptimalCost();
    flow.delete();
  }
}
