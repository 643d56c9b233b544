package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.governance4j.json.NdjsonReader;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Gathers what is wrong with the records of one NDJSON file, and gives each fault its line. */
final class FactFaults<T> {

  /** Which record a fault is about, and in which of its fields. */
  record About<T>(String field, BiPredicate<Reason, T> matches) {}

  private final String file;
  private final List<NdjsonReader.Line<T>> lines;
  private final ImmutableList.Builder<Reason> faults = ImmutableList.builder();

  FactFaults(String file, List<NdjsonReader.Line<T>> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** What a record refers to is known. */
  <I extends OpaqueId> void known(
      NdjsonReader.Line<T> line, String field, I id, Function<I, ? extends Optional<?>> lookup) {
    if (lookup.apply(id).isEmpty()) {
      add(JobReason.REFERENCE_UNKNOWN, line, field, id.value());
    }
  }

  void add(JobReason reason, NdjsonReader.Line<T> line, String field, String value) {
    faults.add(reason.at(file, line.number(), field, value));
  }

  /** An id that an earlier line has with other content. */
  void addConflict(
      JobReason reason, NdjsonReader.Line<T> line, String id, NdjsonReader.Line<T> first) {
    faults.add(
        reason
            .at(file, line.number(), "id", id)
            .with("first", Fact.of(first.number(), Unit.COUNT)));
  }

  /** The faults for which an engine refuses the records, on the last line that each is about. */
  void refused(Outcome<?> outcome, List<About<T>> abouts) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      refused.violations().forEach(violation -> faults.add(placed(violation, abouts)));
    }
  }

  /** The faults for which an engine sets records apart, likewise. */
  void apart(List<Reason> apart, List<About<T>> abouts) {
    apart.forEach(fault -> faults.add(placed(fault, abouts)));
  }

  /** The records, if nothing was wrong with them. */
  ImmutableList<T> orThrow() throws BadInput {
    ImmutableList<Reason> found = faults.build();
    if (!found.isEmpty()) {
      throw new BadInput(found);
    }
    return lines.stream().map(NdjsonReader.Line::value).collect(ImmutableList.toImmutableList());
  }

  /** Whether a fault names something under an id or a code. */
  static boolean names(Reason fault, String fact, String value) {
    Fact named = fault.facts().get(fact);
    return named instanceof Fact.Id id && id.value().equals(value)
        || named instanceof Fact.Code code && code.value().equals(value);
  }

  private Reason placed(Reason violation, List<About<T>> abouts) {
    for (About<T> about : abouts) {
      for (NdjsonReader.Line<T> line : ImmutableList.copyOf(lines).reverse()) {
        if (about.matches().test(violation, line.value())) {
          return at(violation, line.number(), about.field());
        }
      }
    }
    return at(violation, 1, "$");
  }

  private Reason at(Reason violation, long line, String field) {
    return violation
        .with("file", new Fact.Code("file", file))
        .with("line", Fact.of(line, Unit.COUNT))
        .with("column", Fact.of(1, Unit.COUNT))
        .with("field", new Fact.Code("field", field));
  }
}
