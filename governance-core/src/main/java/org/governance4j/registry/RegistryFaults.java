package org.governance4j.registry;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * The faults of a set of records, by kind and position (全部差错): all are counted, and those that a
 * refusal lists are kept.
 */
final class RegistryFaults {

  private record Fault(RecordPosition position, long number, Reason reason) {}

  private static final Comparator<RecordPosition> BEFORE =
      Comparator.comparing(RecordPosition::kind).thenComparingInt(RecordPosition::index);
  private static final Comparator<Fault> BY_POSITION =
      Comparator.comparing(Fault::position, BEFORE).thenComparingLong(Fault::number);

  private final TreeSet<Fault> first = new TreeSet<>(BY_POSITION);
  private long count;
  private long more;

  /** All checks of all records. */
  static RegistryFaults of(RegistryTables tables) {
    RegistryFaults faults = new RegistryFaults();
    ReferenceCheck references = new ReferenceCheck(faults);
    new IdentityCheck(faults).check(tables);
    new OrganisationCheck(tables, references, faults).check();
    new PersonCheck(tables, references, faults).check();
    new PartyCheck(tables, references, faults).check();
    new PostCheck(tables, references).check();
    new HomeCheck(tables, references, faults).check();
    new CommunityCheck(tables, references, faults).check();
    new BodyCheck(tables, references).check();
    new GridCheck(tables, references).check();
    new CycleCheck(faults).check(tables);
    return faults;
  }

  /** Notes a fault; its reason is made only if it is among the first. */
  void add(RecordPosition position, Supplier<Reason> reason) {
    count++;
    if (first.size() < Findings.MAX_LISTED) {
      first.add(new Fault(position, count, reason.get()));
      return;
    }
    more++;
    if (BEFORE.compare(position, first.last().position()) < 0) {
      first.pollLast();
      first.add(new Fault(position, count, reason.get()));
    }
  }

  /** Notes faults that are only counted. */
  void addMore(long others) {
    more += others;
  }

  /** The value, or a refusal with the first faults and the number of the others. */
  <T> Outcome<T> outcome(Supplier<T> value) {
    Findings findings = new Findings();
    first.forEach(fault -> findings.violation(fault.reason()));
    return findings.moreViolations(more).outcome(value);
  }
}
