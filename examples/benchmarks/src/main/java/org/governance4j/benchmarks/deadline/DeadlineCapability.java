package org.governance4j.benchmarks.deadline;

import com.google.common.collect.ImmutableSortedMap;
import java.io.DataOutput;
import java.io.IOException;
import org.governance4j.benchmarks.Bench;
import org.governance4j.benchmarks.Capability;
import org.governance4j.benchmarks.Entrant;
import org.governance4j.calendar.WorkCalendar;

/** Working days and due instants. */
public final class DeadlineCapability implements Capability {

  private static final Entrant OURS = Entrant.ours("governance4j", OurDays.class);
  private static final Entrant FLOOR = Entrant.ours("memory pass", MemoryPass.class);
  private static final Entrant BULK = Entrant.ours("governance4j", OurBulk.class);
  private static final Entrant SCALAR = Entrant.ours("one by one", OurScalar.class);
  private static final Entrant CALCULATOR = Entrant.ours("calculator", OurCalculator.class);
  private static final Entrant STRATA = Entrant.peer("strata", StrataDays.class);
  private static final Entrant LUNAR = Entrant.peer("lunar", LunarDays.class);
  private static final Entrant JBPM = Entrant.peer("jbpm", JbpmDays.class);
  private static final Entrant OBJECTLAB = Entrant.peer("objectlab", ObjectLabDays.class);

  @Override
  public String name() {
    return "deadline";
  }

  @Override
  public void writeInput(DataOutput out, boolean quick) throws IOException {
    DeadlineInput.of(WorkCalendar.published()).write(out);
  }

  @Override
  public void compare(Bench bench) {
    notes(bench);
    bench.versus("shift60_vs_strata", "shift60", OURS, STRATA);
    bench.versus("shift1_vs_strata", "shift1", OURS, STRATA);
    bench.versus("shift1_localdate_vs_strata", "shift1_localdate", OURS, STRATA);
    bench.versus("days_between_vs_strata", "days_between", OURS, STRATA);
    bench.versus("shift60_vs_lunar", "shift60_few", OURS, LUNAR);
    bench.versus("due_vs_jbpm", "due5_seconds", OURS, JBPM);
    bench.versus("due_vs_objectlab", "due5_days", OURS, OBJECTLAB);
    bulk(bench);
    bench.growth(
        "shift", OURS, ImmutableSortedMap.of(1, "growth1", 50, "growth50", 2500, "growth2500"));
    bench.size("bytes_a_calendar_year", OURS, "bytes_a_year");
    bench.allocation("shift60_bytes_a_call", OURS, "shift60");
  }

  private static void notes(Bench bench) {
    bench.note("strata: holidays, Saturday and Sunday, make-up workdays: the published calendar");
    bench.note("lunar: its own data with the days that it lacks added: the published calendar");
    bench.note("jbpm, objectlab: holidays, Saturday and Sunday; no make-up workdays, ours neither");
    bench.note("due: received in working hours of a working day, where all mean the same by it");
  }

  /** Checked on a sample against the calculator itself, then timed against the floors. */
  private static void bulk(Bench bench) {
    bench.versus("bulk_vs_calculator", "bulk_sample", BULK, CALCULATOR);
    bench.versus("revision_vs_calculator", "revision_sample", BULK, CALCULATOR);
    bench.floor("bulk10m_vs_memory_pass", "bulk10m", BULK, FLOOR);
    bench.floor("revision10m_vs_memory_pass", "revision10m", BULK, FLOOR);
    bench.versus("scalar_vs_calculator", "bulk_sample", SCALAR, CALCULATOR);
    bench.floor("scalar10m_vs_bulk", "bulk10m", SCALAR, BULK);
    bench.allocation("bulk10m_bytes_a_case", BULK, "bulk10m");
    bench.allocation("scalar10m_bytes_a_case", SCALAR, "bulk10m");
  }
}
