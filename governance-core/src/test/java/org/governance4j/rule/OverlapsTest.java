package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The sweep over stretches finds what comparing all pairs finds, in near-linear steps. */
class OverlapsTest {

  @Property(tries = 1_000)
  @Label("the pairs that share a point are those that comparing all pairs finds")
  void allPairsAreFound(
      @ForAll @Size(max = 30) List<@IntRange(max = 20) Integer> from,
      @ForAll @Size(value = 30) List<@IntRange(max = 8) Integer> length) {
    List<String> expected = new ArrayList<>();
    for (int later = 0; later < from.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (share(from, length, later, earlier)) {
          expected.add(earlier + " " + later);
        }
      }
    }
    Overlaps overlaps = Overlaps.of(from.size(), from::get, i -> from.get(i) + length.get(i));
    List<String> listed = new ArrayList<>();
    overlaps.forEachListed((earlier, later) -> listed.add(earlier + " " + later));
    assertThat(listed.size() + overlaps.omitted()).isEqualTo(expected.size());
    assertThat(expected).containsSubsequence(listed);
    assertThat(listed).hasSize(Math.min(expected.size(), Findings.MAX_LISTED));
  }

  @Test
  void stepsGrowNearLinearlyWhereAllPairsOverlap() {
    long small = steps(1_000);
    long large = steps(4_000);
    assertThat(large).isLessThan(6 * small);
  }

  @Test
  void whatIsOnlyCountedIsRefusedAndSaid() {
    Reason why = Reason.of(RuleReason.VERSIONS_OVERLAP, RuleLaw.NO_OVERLAP);
    Findings counted = new Findings().moreViolations(7);
    assertThat(counted.clear()).isFalse();
    assertThat(counted.outcome(() -> 1).reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.facts()).containsValue(Fact.of(7, Unit.COUNT)));
    Findings full = new Findings();
    for (int i = 0; i < Findings.MAX_LISTED + 5; i++) {
      full.violation(why);
    }
    Reason stopped = Reason.of(RuleReason.MERGE_TOO_LARGE, RuleLaw.BOUNDED_MERGE);
    List<Reason> reasons = full.unfinished(stopped).outcome(() -> 1).reasons();
    assertThat(full.isFull()).isTrue();
    assertThat(reasons).hasSize(Findings.MAX_LISTED + 2).endsWith(stopped);
  }

  private static boolean share(List<Integer> from, List<Integer> length, int one, int other) {
    return from.get(one) < from.get(other) + length.get(other)
        && from.get(other) < from.get(one) + length.get(one)
        && length.get(one) > 0
        && length.get(other) > 0;
  }

  /** How often the ends of a number of stretches, all of which overlap, are looked at. */
  private static long steps(int size) {
    AtomicLong steps = new AtomicLong();
    Overlaps overlaps =
        Overlaps.of(
            size,
            i -> {
              steps.incrementAndGet();
              return i;
            },
            i -> {
              steps.incrementAndGet();
              return size + i;
            });
    assertThat(overlaps.omitted()).isEqualTo(size * (size - 1L) / 2 - Findings.MAX_LISTED);
    return steps.get();
  }
}
