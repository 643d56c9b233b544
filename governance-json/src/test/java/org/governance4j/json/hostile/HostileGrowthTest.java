package org.governance4j.json.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.JsonReason;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four times as much hostile input takes little more than four times the memory, where pairs would
 * take sixteen times as much; and a refusal lists no more reasons. Memory that a thread asked for
 * is counted, not time, so that a busy machine gives the same verdict.
 */
class HostileGrowthTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * What grows with pairs up to a bound that its law states: 1,000,000 cells, and continued events.
   */
  private static final Set<String> BOUNDED = Set.of("layered versions", "merged at the bound");

  private static final int SMALL = 10_000;
  private static final int TIMES = 4;

  static Stream<String> kinds() {
    return HostileInput.kinds(SMALL).keySet().stream().filter(kind -> !BOUNDED.contains(kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void memoryGrowsWithTheInputAndReasonsDoNot(String kind) {
    Supplier<Outcome<?>> small = HostileInput.kinds(SMALL).get(kind);
    Supplier<Outcome<?>> large = HostileInput.kinds(TIMES * SMALL).get(kind);
    // What is loaded and compiled once must not count.
    Outcome<?> answer = large.get();
    double growth = (double) allocated(large) / allocated(small);
    assertThat(growth).as("growth of %s", kind).isLessThan(2 * TIMES);
    if (answer instanceof Outcome.Refused<?>) {
      boolean reader = answer.reasons().get(0).code() instanceof JsonReason;
      int most = reader ? GovernanceReader.Limits.DEFAULT.faults() : Findings.MAX_LISTED;
      assertThat(answer.reasons()).hasSizeLessThanOrEqualTo(most + 2);
    }
  }

  private static long allocated(Supplier<Outcome<?>> kind) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Outcome<?> unused = kind.get();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
