package org.governance4j.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Every fault of a set of records, by kind and position (全部差错). */
final class RegistryFaults {

  private record Fault(RecordPosition position, Reason reason) {}

  private static final Comparator<Fault> BY_POSITION =
      Comparator.comparing((Fault fault) -> fault.position().kind())
          .thenComparingInt(fault -> fault.position().index());

  private final List<Fault> found = new ArrayList<>();

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

  void add(RecordPosition position, Reason reason) {
    found.add(new Fault(position, reason));
  }

  /** The value, or a refusal with every fault. */
  <T> Outcome<T> outcome(Supplier<T> value) {
    Findings findings = new Findings();
    found.stream().sorted(BY_POSITION).map(Fault::reason).forEach(findings::violation);
    return findings.outcome(value);
  }
}
