package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A bearer's records by day, each of which one period uses up. */
final class CreditedRecords {

  private final ImmutableList<DutyRecord> records;
  private final BitSet used = new BitSet();

  /** Takes over records in order of days. */
  CreditedRecords(ImmutableList<DutyRecord> records) {
    this.records = records;
  }

  /** Uses up what is left of some days, both included. */
  List<DutyRecord> use(LocalDate first, LocalDate last) {
    List<DutyRecord> all = new ArrayList<>();
    for (int i = indexFrom(first); i < records.size() && !day(i).isAfter(last); i++) {
      if (!used.get(i)) {
        used.set(i);
        all.add(records.get(i));
      }
    }
    return all;
  }

  /**
   * Counts what is left of some days until a tally has reached what is due; uses it up only if that
   * is reached.
   *
   * @return what was used up, or empty if it does not suffice
   */
  Optional<List<DutyRecord>> useUntil(long required, Tally tally, LocalDate first, LocalDate last) {
    List<DutyRecord> late = new ArrayList<>();
    BitSet taken = new BitSet();
    for (int i = indexFrom(first);
        i < records.size() && !day(i).isAfter(last) && tally.done() < required;
        i++) {
      if (!used.get(i) && tally.add(records.get(i))) {
        taken.set(i);
        late.add(records.get(i));
      }
    }
    if (tally.done() < required) {
      return Optional.empty();
    }
    used.or(taken);
    return Optional.of(late);
  }

  /** The first day with a record from a day on. */
  Optional<LocalDate> firstFrom(LocalDate day) {
    int i = indexFrom(day);
    return i < records.size() ? Optional.of(day(i)) : Optional.empty();
  }

  /** The last day with a record before a day. */
  Optional<LocalDate> lastBefore(LocalDate day) {
    int i = indexFrom(day) - 1;
    return i >= 0 ? Optional.of(day(i)) : Optional.empty();
  }

  private LocalDate day(int i) {
    return records.get(i).heldOn();
  }

  private int indexFrom(LocalDate day) {
    int low = 0;
    int high = records.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day(middle).isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
