package org.governance4j.benchmarks.deadline;

import java.util.concurrent.TimeUnit;
import org.governance4j.benchmarks.Task;
import org.governance4j.calendar.WorkCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our tasks alone, under JMH. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBenchmark {

  /** The task. */
  @Param({"shift1", "shift1_localdate", "shift60", "days_between", "due5_days", "due5_seconds"})
  public String task = "";

  private Runnable pass = () -> {};

  /** Prepares the task. */
  @Setup
  public void prepare() {
    Task prepared = OurDays.task(task, DeadlineInput.of(WorkCalendar.published()));
    pass = prepared.pass();
  }

  /** Goes through all dates and stores every answer. */
  @Benchmark
  @OperationsPerInvocation(DeadlineInput.DATES)
  public void pass() {
    pass.run();
  }
}
