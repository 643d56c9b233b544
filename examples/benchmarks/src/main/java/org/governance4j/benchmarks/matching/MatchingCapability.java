package org.governance4j.benchmarks.matching;

import com.google.common.collect.ImmutableSortedMap;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.governance4j.benchmarks.Allowance;
import org.governance4j.benchmarks.Bench;
import org.governance4j.benchmarks.Capability;
import org.governance4j.benchmarks.Entrant;

/** Orders and the people who serve them: as many as possible, then as cheap as possible. */
public final class MatchingCapability implements Capability {

  private static final Path LEMON_FOLDER = Path.of("peers", "lemon");

  private static final Entrant OURS = Entrant.ours("governance4j", OurMatching.class);
  private static final Entrant GROWTH = Entrant.ours("governance4j", OurGrowth.class);
  private static final Entrant FLOOR = Entrant.ours("arc pass", ArcPass.class);
  private static final Entrant OR_TOOLS = Entrant.peer("ortools", OrToolsFlow.class);
  private static final Entrant TEAMS = Entrant.ours("governance4j", OurTeams.class);
  private static final Entrant CP_SAT =
      new Entrant("cp-sat", Path.of("peers", "ortools"), OrToolsCpSat.class);
  private static final Entrant LEMON = Entrant.peer("lemon", LemonSimplex.class);
  private static final Entrant LEMON_SCALING =
      new Entrant("lemon scaling", LEMON_FOLDER, LemonScaling.class);

  @Override
  public String name() {
    return "matching";
  }

  @Override
  public void writeInput(DataOutput out, boolean quick) throws IOException {
    (quick ? MatchingInput.QUICK : MatchingInput.FULL).write(out);
  }

  @Override
  public Allowance allowance(boolean quick) {
    return new Allowance(quick ? "256m" : "1g", quick ? "512m" : "2g", Duration.ofMinutes(10));
  }

  @Override
  public void compare(Bench bench) {
    families(bench);
    bench.floor("one_pool", "pool random_short", OURS, OR_TOOLS);
    int hard = bench.isQuick() ? HardCase.COUNT / 3 : HardCase.COUNT;
    bench.quality("hard_gap", "hard " + hard, TEAMS, CP_SAT);
    bench.skip(
        "online_p99_vs_ortools_resolve", "a change takes as long as a matching of all that stands");
    bench.versus("small_batch_vs_ortools", "match day", OURS, OR_TOOLS);
    bench.floor("certificate_vs_arc_pass", "verify random_short", OURS, FLOOR);
    bench.floor("explain_all_vs_arc_pass", "explain random_short", OURS, FLOOR);
    growth(bench);
  }

  /** Each family against the faster of the peers, then all four together. */
  private static void families(Bench bench) {
    Entrant[] peers = bench.has(LEMON) ? new Entrant[] {OR_TOOLS, LEMON} : new Entrant[] {OR_TOOLS};
    List<double[]> ratios = new ArrayList<>();
    for (Family family : Family.values()) {
      bench.sound("certificate_" + family.task(), "faults " + family.task(), OURS);
      ratios.add(bench.versus("flow_" + family.task(), "match " + family.task(), OURS, peers));
      String scaling = "flow_" + family.task() + "_vs_lemon_scaling";
      if (bench.has(LEMON_SCALING)) {
        bench.versusOnce(scaling, "match " + family.task(), OURS, LEMON_SCALING);
      } else {
        bench.skip(scaling, "run examples/benchmarks/setup first");
      }
    }
    if (bench.has(LEMON)) {
      bench.together("flow_geomean", ratios, Bench::geometricMean);
      bench.together("flow_worst", ratios, turn -> Arrays.stream(turn).min().orElseThrow());
    } else {
      bench.skip("flow_geomean", "no LEMON: run examples/benchmarks/setup first");
      bench.skip("flow_worst", "no LEMON: run examples/benchmarks/setup first");
    }
  }

  private static void growth(Bench bench) {
    int power = bench.isQuick() ? 3 : 4;
    for (Family family : List.of(Family.RANDOM_SHORT, Family.TOWN_SHORT)) {
      bench.growthOneByOne(
          "flow_" + family.task(), GROWTH, tasks(family.task(), (int) Math.pow(10, power)));
    }
    bench.growthOneByOne(
        "balanced_loads", GROWTH, tasks("loads", 94 * (int) Math.pow(10, power - 2)));
  }

  /** Three sizes, ten times as much each. */
  private static ImmutableSortedMap<Integer, String> tasks(String what, int least) {
    return ImmutableSortedMap.of(
        least, what + " " + least,
        10 * least, what + " " + 10 * least,
        100 * least, what + " " + 100 * least);
  }
}
