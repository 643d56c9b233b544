package org.governance4j.contact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Checks that members and households are each stated once. */
final class ContactChecks {

  private ContactChecks() {}

  static void checkDuplicates(
      List<ContactMember> members, List<ContactHousehold> households, Findings findings) {
    checkDuplicates(
        ContactReason.DUPLICATE_MEMBER,
        "person",
        members.stream().map(member -> member.member().value()).toList(),
        findings);
    checkDuplicates(
        ContactReason.DUPLICATE_HOUSEHOLD,
        "household",
        households.stream().map(household -> household.household().value()).toList(),
        findings);
  }

  private static void checkDuplicates(
      ContactReason code, String name, List<String> ids, Findings findings) {
    Map<String, Integer> statements = new TreeMap<>();
    ids.forEach(id -> statements.merge(id, 1, Integer::sum));
    statements.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.violation(
                Reason.of(code, ContactLaw.STATED_ONCE, name, new Fact.Id(id))
                    .with("times", Fact.of(times, Unit.COUNT)));
          }
        });
  }
}
