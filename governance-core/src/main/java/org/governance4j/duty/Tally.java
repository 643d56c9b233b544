package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.governance4j.rule.Unit;

/** Counts records of one period towards a quota. */
final class Tally {

  private final Quota quota;
  private final TargetDays targets;
  private final Set<DutyTarget> open = new LinkedHashSet<>();
  private final Set<LocalDate> days = new HashSet<>();
  private final List<DutyRecord> incomplete = new ArrayList<>();
  private long done;

  Tally(Quota quota, TargetDays targets, List<DutyTarget> due) {
    this.quota = quota;
    this.targets = targets;
    open.addAll(due);
  }

  /** A tally that goes on from here while this one stays. */
  Tally copy() {
    Tally copy = new Tally(quota, targets, ImmutableList.copyOf(open));
    copy.days.addAll(days);
    copy.incomplete.addAll(incomplete);
    copy.done = done;
    return copy;
  }

  /** Counts a record, and says whether that brings the period nearer to its quota. */
  boolean add(DutyRecord record) {
    long before = done;
    if (quota instanceof Quota.Times) {
      done++;
    } else if (quota instanceof Quota.Days) {
      done += days.add(record.heldOn()) ? 1 : 0;
    } else if (quota instanceof Quota.Minutes) {
      done += record.minutes().orElse(0);
      note(record, record.minutes().isEmpty());
    } else if (quota instanceof Quota.EveryOne everyOne) {
      reach(record, everyOne);
    }
    return done > before;
  }

  long done() {
    return done;
  }

  Unit unit() {
    return quota.unit();
  }

  /** Whom no record has reached. */
  ImmutableList<DutyTarget> open() {
    return ImmutableList.copyOf(open);
  }

  /** The records of which it is not known whether or how much they count. */
  List<DutyRecord> incomplete() {
    return incomplete;
  }

  private void reach(DutyRecord record, Quota.EveryOne everyOne) {
    boolean anyMeans = everyOne.means().isEmpty();
    if (record.reached().isEmpty()) {
      note(record, true);
      return;
    }
    DutyRecord.Contact contact = record.reached().get();
    boolean inSet = targets.contains(contact.target(), record.heldOn());
    note(record, inSet && !anyMeans && contact.means().isEmpty());
    boolean counts = anyMeans || contact.means().filter(everyOne.means()::contains).isPresent();
    if (inSet && counts && open.remove(contact.target())) {
      done++;
    }
  }

  private void note(DutyRecord record, boolean lacks) {
    if (lacks) {
      incomplete.add(record);
    }
  }
}
