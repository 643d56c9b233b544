package org.governance4j.duty;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.rule.Validity;

/** Sets of days as ranges, so that a year costs as much as a day. */
final class DaySets {

  private DaySets() {}

  static RangeSet<LocalDate> always() {
    return TreeRangeSet.create(List.of(Range.all()));
  }

  static RangeSet<LocalDate> union(Stream<Validity> validities) {
    RangeSet<LocalDate> days = TreeRangeSet.create();
    validities.forEach(validity -> days.add(range(validity)));
    return days;
  }

  static void remove(RangeSet<LocalDate> days, Validity validity) {
    days.remove(range(validity));
  }

  /** How many days of a period with an end belong to the set. */
  static long count(RangeSet<LocalDate> days, Validity period) {
    return days.subRangeSet(range(period)).asRanges().stream()
        .mapToLong(range -> ChronoUnit.DAYS.between(range.lowerEndpoint(), range.upperEndpoint()))
        .sum();
  }

  /** The first day of the set from a day on. */
  static Optional<LocalDate> firstFrom(RangeSet<LocalDate> days, LocalDate day) {
    return days.subRangeSet(Range.atLeast(day)).asRanges().stream()
        .findFirst()
        .map(Range::lowerEndpoint);
  }

  static long length(Validity period) {
    return period.length().orElseThrow();
  }

  private static Range<LocalDate> range(Validity validity) {
    return validity
        .until()
        .map(end -> Range.closedOpen(validity.from(), end))
        .orElseGet(() -> Range.atLeast(validity.from()));
  }
}
