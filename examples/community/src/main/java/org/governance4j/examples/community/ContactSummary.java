package org.governance4j.examples.community;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactPlan;
import org.governance4j.contact.UncoveredHousehold;

/** What the summary says of the "1+10" contact: loads and uncovered households by grid. */
record ContactSummary(ContactResult contact, SummaryLines lines) {

  void print() {
    lines.heading("summary.contact");
    lines.why(lines.words().get("contact.all"), contact.plan());
    contact.plan().toOptional().ifPresent(this::print);
  }

  private void print(ContactPlan plan) {
    Map<Integer, Integer> loads = new TreeMap<>();
    plan.contacts().values().forEach(own -> loads.merge(own.size(), 1, Integer::sum));
    loads.forEach((load, members) -> lines.line("contact.load", members, load));
    Map<HouseholdId, GridId> gridOf =
        contact.households().stream()
            .collect(Collectors.toMap(ContactHousehold::household, ContactHousehold::grid));
    Map<String, UncoveredHousehold> first = new TreeMap<>();
    Map<String, Integer> uncovered = new TreeMap<>();
    for (UncoveredHousehold one : plan.uncovered()) {
      String grid = gridOf.get(one.household()).value();
      first.putIfAbsent(grid, one);
      uncovered.merge(grid, 1, Integer::sum);
    }
    first.forEach(
        (grid, one) ->
            lines.line(
                "contact.uncovered", grid, uncovered.get(grid), lines.joined(one.reasons())));
  }
}
