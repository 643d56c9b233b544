package org.governance4j.timecoins;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.journal.TransferId;

/** Two banks' statements side by side. */
final class ClaimComparison {

  /** A transfer on a day. */
  private record Key(LocalDate day, TransferId transfer) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::day).thenComparing(Key::transfer);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private ClaimComparison() {}

  static ImmutableList<ClaimGap> gaps(ClaimStatement mine, ClaimStatement theirs) {
    ImmutableList.Builder<ClaimGap> gaps = ImmutableList.builder();
    if (mine.opening() != -theirs.opening()) {
      gaps.add(
          new ClaimGap(Optional.empty(), mine.days().from(), mine.opening(), theirs.opening()));
    }
    Map<Key, Long> here = sums(mine);
    Map<Key, Long> there = sums(theirs);
    there.keySet().forEach(key -> here.putIfAbsent(key, 0L));
    here.forEach(
        (key, coins) -> {
          long others = there.getOrDefault(key, 0L);
          if (coins != -others) {
            gaps.add(new ClaimGap(Optional.of(key.transfer()), key.day(), coins, others));
          }
        });
    return gaps.build();
  }

  private static Map<Key, Long> sums(ClaimStatement statement) {
    Map<Key, Long> sums = new TreeMap<>();
    for (ClaimStatement.Line line : statement.lines()) {
      sums.merge(new Key(line.effectiveOn(), line.transfer()), line.coins(), Long::sum);
    }
    return sums;
  }
}
