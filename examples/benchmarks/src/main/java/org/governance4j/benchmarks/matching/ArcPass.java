package org.governance4j.benchmarks.matching;

import java.io.DataInput;
import java.io.IOException;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * The floor: reads the two ends and the cost of every pair, looks one number of its person up, and
 * keeps the least. Written to win.
 */
final class ArcPass implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    OrderLoad load = OrderLoad.asked(name, in);
    int[] order = load.order;
    int[] person = load.person;
    int[] cost = load.cost;
    int[] price = new int[load.people()];
    for (int i = 0; i < price.length; i++) {
      price[i] = load.places[i];
    }
    int[] least = new int[1];
    return new Task(
        order.length,
        () -> {
          int found = Integer.MAX_VALUE;
          for (int pair = 0; pair < order.length; pair++) {
            found = Math.min(found, cost[pair] + order[pair] - price[person[pair]]);
          }
          least[0] = found;
        },
        () -> new long[] {least[0]});
  }
}
