package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.governance4j.rule.Validity;

/** Who is to be reached on which days; by kind of target and id. */
final class TargetDays {

  private static final Comparator<DutyTarget> ORDER =
      Comparator.<DutyTarget, Boolean>comparing(DutyTarget.OfPerson.class::isInstance)
          .thenComparing(DutyTarget::id);

  private final Map<DutyTarget, RangeSet<LocalDate>> days = new TreeMap<>(ORDER);

  TargetDays(Iterable<DatedTarget> targets) {
    for (DatedTarget one : targets) {
      days.computeIfAbsent(one.target(), first -> TreeRangeSet.create())
          .addAll(DaySets.union(Stream.of(one.validity())));
    }
  }

  /** Who belongs to the set on some day of a period. */
  ImmutableList<DutyTarget> in(Validity period) {
    return days.keySet().stream()
        .filter(target -> daysOf(target, period) > 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether somebody belongs to the set on every day of a period. */
  boolean isThroughout(DutyTarget target, Validity period) {
    return daysOf(target, period) == DaySets.length(period);
  }

  boolean contains(DutyTarget target, LocalDate day) {
    RangeSet<LocalDate> own = days.get(target);
    return own != null && own.contains(day);
  }

  private long daysOf(DutyTarget target, Validity period) {
    return days.containsKey(target) ? DaySets.count(days.get(target), period) : 0;
  }
}
