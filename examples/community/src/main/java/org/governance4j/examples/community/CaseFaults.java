package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.json.NdjsonReader;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Checks the cases against each other and the registry; contradictory histories are no fault. */
final class CaseFaults {

  private final String file;
  private final Registry registry;
  private final ImmutableList.Builder<Reason> faults = ImmutableList.builder();

  CaseFaults(String file, Registry registry) {
    this.file = file;
    this.registry = registry;
  }

  void check(List<NdjsonReader.Line<CaseHistory>> lines) throws BadInput {
    Map<CaseId, Long> first = new HashMap<>();
    for (NdjsonReader.Line<CaseHistory> line : lines) {
      CaseId id = line.value().id();
      Long before = first.putIfAbsent(id, line.number());
      if (before != null) {
        faults.add(
            JobReason.CASE_TWICE
                .at(file, line.number(), "id", id.value())
                .with("first", Fact.of(before, Unit.COUNT)));
      }
      for (int i = 0; i < line.value().events().size(); i++) {
        check(line.number(), "events[" + i + "].", line.value().events().get(i));
      }
    }
    ImmutableList<Reason> found = faults.build();
    if (!found.isEmpty()) {
      throw new BadInput(found);
    }
  }

  private void check(long line, String field, CaseEvent event) {
    if (event instanceof CaseEvent.Received now) {
      now.building()
          .filter(building -> registry.homes().building(building).isEmpty())
          .ifPresent(building -> unknown(line, field + "building", building.value()));
    } else if (event instanceof CaseEvent.Escalated now) {
      check(line, field + "to", now.to());
    } else if (event instanceof CaseEvent.LimitSet now) {
      check(line, field + "by", now.by());
    } else if (event instanceof CaseEvent.Dispatched now) {
      check(line, field + "unit", now.unit());
    } else if (event instanceof CaseEvent.Extended now) {
      check(line, field + "approvedBy", now.approvedBy());
    }
  }

  private void check(long line, String field, OrganisationId organisation) {
    if (registry.organisations().find(organisation).isEmpty()) {
      unknown(line, field, organisation.value());
    }
  }

  private void unknown(long line, String field, String value) {
    faults.add(JobReason.REFERENCE_UNKNOWN.at(file, line, field, value));
  }
}
