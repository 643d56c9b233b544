package org.governance4j.benchmarks.matching;

import java.io.DataInput;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.flow.BalancedLoads;
import org.governance4j.flow.Pairs;

/** Ours: more and more orders, and more and more households to share among members. */
final class OurGrowth implements Contender {

  private static final int WARM_UP = 20_000;
  private static final int WARM_UPS = 5;

  /** The households to each member. */
  private static final int HOUSEHOLDS_A_MEMBER = 94;

  private static final int MEMBERS_NEARBY = 10;
  private static final int MOST_HOUSEHOLDS = 200;
  private static final int COSTS = 500;
  private static final long SEED = 94_000;

  @Override
  public Task task(String name, DataInput in) {
    int mark = name.indexOf(' ');
    String what = name.substring(0, mark);
    int size = Integer.parseInt(name.substring(mark + 1));
    return what.equals("loads")
        ? task(() -> shareOut(size), () -> shareOut(WARM_UP))
        : task(() -> match(what, size), () -> match(what, WARM_UP));
  }

  /** Draws under no clock; the load is what the pass closes over. */
  private interface Prepared {
    Runnable prepare();
  }

  private static Task task(Prepared pass, Prepared warmUp) {
    return new Task(
        1,
        pass.prepare(),
        () -> new long[0],
        () -> {
          Runnable small = warmUp.prepare();
          for (int i = 0; i < WARM_UPS; i++) {
            small.run();
          }
        });
  }

  private static Runnable match(String family, int orders) {
    OrderLoad load = OrderLoad.of(Family.of(family), orders);
    long[] count = new long[1];
    return () -> count[0] = OurMatching.solve(load).chosenCount();
  }

  private static Runnable shareOut(int households) {
    int members = households / HOUSEHOLDS_A_MEMBER;
    SplittableRandom random = new SplittableRandom(SEED);
    int[] from = random.ints(households, 0, members).toArray();
    int[] costs = random.ints((long) households * MEMBERS_NEARBY, 0, COSTS).toArray();
    int[] one = new int[households];
    Arrays.fill(one, 1);
    int[] most = new int[members];
    Arrays.fill(most, MOST_HOUSEHOLDS);
    long[] count = new long[1];
    return () -> {
      Pairs.Builder pairs = Pairs.builder(one, most);
      for (int i = 0; i < costs.length; i++) {
        int household = i / MEMBERS_NEARBY;
        pairs.allow(household, (from[household] + i % MEMBERS_NEARBY) % members, costs[i]);
      }
      count[0] = BalancedLoads.of(pairs.build()).chosenCount();
    };
  }
}
