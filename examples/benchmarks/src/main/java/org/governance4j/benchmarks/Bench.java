package org.governance4j.benchmarks;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs contenders for a {@link Capability} and reports one figure per call. */
public final class Bench {

  private interface Measurement {
    void run(Heat heat) throws IOException;
  }

  private final Path input;
  private final Effort effort;
  private final Allowance allowance;
  private final Report report;

  Bench(Path input, Effort effort, Allowance allowance, Report report) {
    this.input = input;
    this.effort = effort;
    this.allowance = allowance;
    this.report = report;
  }

  /**
   * Whether the figures serve development only, so that a great input may be left out.
   *
   * @return whether the input is small
   */
  public boolean isQuick() {
    return effort.equals(Effort.QUICK);
  }

  /**
   * States something that a reader of the figures must know.
   *
   * @param text one line
   */
  public void note(String text) {
    report.note(text);
  }

  /**
   * Whether a contender's class path is there; a peer that is no Maven artifact may be missing.
   *
   * @param entrant the contender
   * @return whether it can be started
   */
  public boolean has(Entrant entrant) {
    return Files.isDirectory(Fork.target().resolve(entrant.libraries()));
  }

  /**
   * Checks that a task finds nothing wrong.
   *
   * @param what what the check is called
   * @param task a task whose only answer is the number of faults
   * @param entrant who does it
   */
  public void sound(String what, String task, Entrant entrant) {
    measure(
        what,
        starts(task, entrant),
        heat -> {
          long faults = heat.onlyAnswer();
          if (faults == 0) {
            report.passed(what);
          } else {
            report.failed(what, faults + " faults");
          }
        });
  }

  /**
   * Checks that the peers answer as we do, then reports the fastest peer's time over ours.
   *
   * @param metric what the figure is called
   * @param task what everyone does
   * @param ours our side
   * @param peers the other side, at least one
   * @return the ratio of each turn; empty if there is none
   */
  @CanIgnoreReturnValue
  public double[] versus(String metric, String task, Entrant ours, Entrant... peers) {
    List<double[]> ratios = new ArrayList<>();
    measure(
        metric,
        starts(task, ours, peers),
        heat -> {
          if (haveSameAnswers(metric, heat.forks())) {
            ratios.add(ratio(metric, heat));
          } else {
            report.skip(metric, "the answers differ");
          }
        });
    return ratios.isEmpty() ? new double[0] : ratios.get(0);
  }

  /**
   * Reports one figure for several others, turn by turn.
   *
   * @param metric what the figure is called
   * @param parts the ratios of each part, as {@link #versus} answers them
   * @param figure makes one ratio of the ratios of a turn
   */
  public void together(String metric, List<double[]> parts, ToDoubleFunction<double[]> figure) {
    int turns = parts.stream().mapToInt(part -> part.length).min().orElse(0);
    if (turns == 0) {
      report.skip(metric, "a part is missing");
      return;
    }
    report.ratio(
        metric,
        Spread.of(
            IntStream.range(0, turns)
                .mapToObj(turn -> parts.stream().mapToDouble(part -> part[turn]).toArray())
                .mapToDouble(figure)
                .toArray()));
  }

  /**
   * Checks and reports as {@link #versus}, for a pass of minutes: each contender alone, after a
   * pass of another size, runs it once.
   *
   * @param metric what the figure is called
   * @param task what everyone does
   * @param ours our side
   * @param peers the other side, at least one
   */
  public void versusOnce(String metric, String task, Entrant ours, Entrant... peers) {
    once(metric, task, true, ours, peers);
  }

  /**
   * Reports the floor's time over ours, as {@link #versusOnce} without a check.
   *
   * @param metric what the figure is called
   * @param task what both do
   * @param ours our side
   * @param floor what cannot be faster
   */
  public void floorOnce(String metric, String task, Entrant ours, Entrant floor) {
    once(metric, task, false, ours, floor);
  }

  private void once(String metric, String task, boolean check, Entrant ours, Entrant... others) {
    List<Heat.Start> starts = starts(task, ours, others);
    measureAlone(
        metric,
        () -> {
          double[] nanos = new double[starts.size()];
          long[][] answers = new long[starts.size()][];
          for (int i = 0; i < nanos.length; i++) {
            try (Fork fork = startAlone(starts.get(i))) {
              fork.warmUp();
              nanos[i] = fork.pass().nanos();
              answers[i] = check ? fork.lastAnswers() : new long[0];
            }
          }
          List<String> names = starts.stream().map(start -> start.entrant().name()).toList();
          if (!check || areSame(metric, names, answers)) {
            ratio(metric, names, new double[][] {nanos});
          } else {
            rows(metric, names, new double[][] {nanos});
            report.skip(metric, "the answers differ");
          }
        });
  }

  /**
   * Reports how good answers are that nobody may be able to prove in the time given: the peer's
   * objective over ours, problem by problem; less is better. Each side runs once.
   *
   * @param metric what the figure is called
   * @param task a task with three answers for each problem: the objective reached, which is
   *     positive, what none can go below, and how many milliseconds that took
   * @param ours our side
   * @param peer the other side, whose second answers are not looked at
   */
  public void quality(String metric, String task, Entrant ours, Entrant peer) {
    measureAlone(
        metric,
        () -> {
          long[] found = onlyPass(ours, task);
          long[] theirs = onlyPass(peer, task);
          double[] ratios = new double[found.length / 3];
          double[] gaps = new double[ratios.length];
          long longest = 0;
          for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) theirs[3 * i] / found[3 * i];
            gaps[i] = 1 - (double) found[3 * i + 1] / found[3 * i];
            longest = Math.max(longest, found[3 * i + 2]);
          }
          report.ratio(metric, Spread.of(ratios).withMiddle(geometricMean(ratios)));
          report.gap(metric, Spread.of(gaps), longest);
        });
  }

  private long[] onlyPass(Entrant entrant, String task) throws IOException {
    try (Fork fork = startAlone(new Heat.Start(entrant, task))) {
      fork.pass();
      return fork.lastAnswers();
    }
  }

  /**
   * The geometric mean.
   *
   * @param ratios positive numbers, at least one
   * @return the number whose product as many times is that of all
   */
  public static double geometricMean(double[] ratios) {
    return Math.exp(Arrays.stream(ratios).map(Math::log).average().orElseThrow());
  }

  private Fork startAlone(Heat.Start start) throws IOException {
    return Fork.start(start.entrant(), start.task(), input, allowance.allAtOnce());
  }

  /**
   * Reports the floor's time over ours.
   *
   * @param metric what the figure is called
   * @param task what both do
   * @param ours our side
   * @param floor what cannot be faster
   */
  public void floor(String metric, String task, Entrant ours, Entrant floor) {
    measure(
        metric,
        starts(task, ours, floor),
        heat -> ratio(metric, heat.forks().stream().map(Fork::name).toList(), heat.run(effort)));
  }

  /**
   * Reports a time in the table only.
   *
   * @param what what the row is called
   * @param task what it does
   * @param entrant who does it
   */
  public void alone(String what, String task, Entrant entrant) {
    measure(
        what, starts(task, entrant), heat -> rows(what, List.of(entrant.name()), heat.run(effort)));
  }

  /**
   * Reports how our time grows with the size of the work: 0 is flat, 1 is linear.
   *
   * @param what what the figure is called
   * @param ours our side
   * @param tasks the task for each size
   */
  public void growth(String what, Entrant ours, SortedMap<Integer, String> tasks) {
    double[] sizes = tasks.keySet().stream().mapToDouble(Math::log).toArray();
    measure(
        what,
        tasks.values().stream().map(task -> new Heat.Start(ours, task)).toList(),
        heat -> {
          double[][] rounds = heat.run(effort);
          rows(what, tasks.keySet().stream().map(Object::toString).toList(), rounds);
          reportGrowth(what, sizes, rounds);
        });
  }

  /**
   * Reports growth as {@link #growth}, for sizes too great to be in memory together: one fork after
   * the other, each after a pass of another size.
   *
   * @param what what the figure is called
   * @param ours our side
   * @param tasks the task for each size
   */
  public void growthOneByOne(String what, Entrant ours, SortedMap<Integer, String> tasks) {
    double[] sizes = tasks.keySet().stream().mapToDouble(Math::log).toArray();
    measureAlone(
        what,
        () -> {
          double[][] rounds = new double[effort.rounds()][sizes.length];
          int size = 0;
          for (String task : tasks.values()) {
            try (Fork fork = startAlone(new Heat.Start(ours, task))) {
              fork.warmUp();
              for (double[] round : rounds) {
                round[size] = fork.pass().nanos();
              }
            }
            size++;
          }
          rows(what, tasks.keySet().stream().map(Object::toString).toList(), rounds);
          reportGrowth(what, sizes, rounds);
        });
  }

  private void reportGrowth(String what, double[] sizes, double[][] rounds) {
    double[] slopes =
        Arrays.stream(rounds)
            .mapToDouble(times -> slope(sizes, Arrays.stream(times).map(Math::log).toArray()))
            .toArray();
    report.growth(what, Spread.of(slopes).median());
  }

  /**
   * Reports a size that a task finds out.
   *
   * @param what what the figure is called
   * @param ours our side
   * @param task a task whose only answer is the number of bytes
   */
  public void size(String what, Entrant ours, String task) {
    measure(what, starts(task, ours), heat -> report.size(what, heat.onlyAnswer()));
  }

  /**
   * Reports a pause that a task finds out.
   *
   * @param what what the figure is called
   * @param ours our side
   * @param task a task whose only answer is the number of microseconds
   */
  public void pause(String what, Entrant ours, String task) {
    measure(what, starts(task, ours), heat -> report.pause(what, heat.onlyAnswer()));
  }

  /**
   * Reports how many bytes each operation allocates once it is warm.
   *
   * @param what what the figure is called
   * @param ours our side
   * @param task what it does
   */
  public void allocation(String what, Entrant ours, String task) {
    measure(
        what,
        starts(task, ours),
        heat -> {
          Fork fork = heat.forks().get(0);
          fork.round(effort.warmUp());
          report.size(what, Math.round(fork.round(effort.round()).bytes()));
        });
  }

  /**
   * Leaves a figure out.
   *
   * @param metric what the figure is called
   * @param why the reason
   */
  public void skip(String metric, String why) {
    report.skip(metric, why);
  }

  private void measure(String what, List<Heat.Start> starts, Measurement measurement) {
    System.err.println(what + " ...");
    try (Heat heat = new Heat(starts, input, allowance)) {
      measurement.run(heat);
    } catch (IOException e) {
      report.failed(what, String.valueOf(e.getMessage()));
      report.skip(what, String.valueOf(e.getMessage()));
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private void measureAlone(String what, Attempt attempt) {
    System.err.println(what + " ...");
    try {
      attempt.run();
    } catch (IOException e) {
      report.failed(what, String.valueOf(e.getMessage()));
      report.skip(what, String.valueOf(e.getMessage()));
    }
  }

  private boolean haveSameAnswers(String metric, List<Fork> forks) throws IOException {
    long[][] answers = new long[forks.size()][];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = forks.get(i).answers();
    }
    return areSame(metric, forks.stream().map(Fork::name).toList(), answers);
  }

  private boolean areSame(String metric, List<String> names, long[][] answers) {
    long[] ours = answers[0];
    boolean same = true;
    for (int i = 1; i < answers.length; i++) {
      long[] theirs = answers[i];
      int at = Arrays.mismatch(ours, theirs);
      String what = metric + " " + names.get(i);
      if (at < 0) {
        report.passed(what);
      } else {
        same = false;
        report.failed(what, difference(ours, theirs, at));
      }
    }
    return same;
  }

  private static String difference(long[] ours, long[] theirs, int at) {
    if (ours.length != theirs.length) {
      return "we have " + ours.length + " answers, they have " + theirs.length;
    }
    long count = IntStream.range(0, ours.length).filter(i -> ours[i] != theirs[i]).count();
    return count + " answers differ, first at " + at + ": " + ours[at] + " and " + theirs[at];
  }

  private double[] ratio(String metric, Heat heat) throws IOException {
    return ratio(metric, heat.forks().stream().map(Fork::name).toList(), heat.run(effort));
  }

  @CanIgnoreReturnValue
  private double[] ratio(String metric, List<String> names, double[][] rounds) {
    rows(metric, names, rounds);
    double[] ratios =
        Arrays.stream(rounds)
            .mapToDouble(round -> Arrays.stream(round).skip(1).min().orElseThrow() / round[0])
            .toArray();
    report.ratio(metric, Spread.of(ratios));
    return ratios;
  }

  private void rows(String metric, List<String> names, double[][] rounds) {
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      report.row(
          metric,
          names.get(i),
          Spread.of(Arrays.stream(rounds).mapToDouble(r -> r[column]).toArray()).median(),
          Spread.of(Arrays.stream(rounds).mapToDouble(r -> r[column] / r[0]).toArray()).median());
    }
  }

  private static List<Heat.Start> starts(String task, Entrant ours, Entrant... others) {
    return Stream.concat(Stream.of(ours), Arrays.stream(others))
        .map(entrant -> new Heat.Start(entrant, task))
        .toList();
  }

  /** The slope of the line that fits best. */
  private static double slope(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < x.length; i++) {
      above += (x[i] - meanX) * (y[i] - meanY);
      below += (x[i] - meanX) * (x[i] - meanX);
    }
    return above / below;
  }
}
