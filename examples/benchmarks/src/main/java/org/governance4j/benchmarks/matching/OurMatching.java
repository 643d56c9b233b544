package org.governance4j.benchmarks.matching;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.flow.Assignment;
import org.governance4j.flow.PairCertificate;
import org.governance4j.flow.Pairs;
import org.governance4j.flow.Shortages;

/** Ours: {@code Assignment.of} of pairs that are built under the clock. */
final class OurMatching implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    OrderLoad load = OrderLoad.asked(name, in);
    return switch (name.substring(0, name.indexOf(' '))) {
      case "match" -> match(load);
      case "faults" -> faults(load);
      case "verify" -> verify(load);
      case "explain" -> explain(load);
      case "pool" -> OnePool.task(load);
      default -> throw MatchingInput.unknown(name);
    };
  }

  static Assignment solve(OrderLoad load) {
    int[] one = new int[load.orders()];
    Arrays.fill(one, 1);
    Pairs.Builder pairs = Pairs.builder(one, load.places);
    for (int pair = 0; pair < load.pairs(); pair++) {
      pairs.allow(load.order[pair], load.person[pair], load.cost[pair]);
    }
    return Assignment.of(pairs.build());
  }

  private static Task match(OrderLoad load) {
    long[] answers = new long[2];
    return new Task(
        1,
        () -> {
          Assignment best = solve(load);
          answers[0] = best.chosenCount();
          answers[1] = best.cost();
        },
        () -> answers);
  }

  /** How many kinds of fault the certificate has. */
  private static Task faults(OrderLoad load) {
    return Task.answering(() -> (long) solve(load).verify().size());
  }

  /** Checks a certificate that was kept, as somebody does who did not see it made. */
  private static Task verify(OrderLoad load) {
    Assignment best = solve(load);
    PairCertificate kept = best.certificate();
    long[] faults = new long[1];
    return new Task(
        load.pairs(), () -> faults[0] = kept.verify(best.pairs()).size(), () -> faults);
  }

  /** The shortage of every order that stays open. */
  private static Task explain(OrderLoad load) {
    Assignment best = solve(load);
    long[] asked = new long[load.orders()];
    return new Task(
        load.pairs(),
        () -> {
          Shortages shortages = best.shortages();
          for (int order = 0; order < asked.length; order++) {
            OptionalInt around = shortages.around(order);
            asked[order] = around.isPresent() ? shortages.extent(around.getAsInt()).asked() : 0;
          }
        },
        () -> asked);
  }
}
