package org.governance4j.testing.volunteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.volunteer.RegistrationChange;
import org.governance4j.volunteer.RegistrationFact;
import org.governance4j.volunteer.VolunteerBody;

/** What plain lists say of registrations: every question goes through everything. */
final class RegistrationOracle {

  private final List<RegistrationFact> facts;

  RegistrationOracle(List<RegistrationFact> facts) {
    this.facts = facts;
  }

  /** The statements that count, each content once. */
  private List<RegistrationFact> last() {
    List<RegistrationFact> last = new ArrayList<>();
    for (RegistrationFact one : facts) {
      boolean later =
          facts.stream().anyMatch(two -> two.id().equals(one.id()) && two.number() > one.number());
      boolean known = last.stream().anyMatch(two -> same(one, two));
      if (!later && !known) {
        last.add(one);
      }
    }
    return last;
  }

  private static boolean same(RegistrationFact one, RegistrationFact two) {
    return one.id().equals(two.id())
        && one.person().equals(two.person())
        && one.change().equals(two.change())
        && one.effectiveOn().equals(two.effectiveOn());
  }

  /** What happened to a person, in the order of days and then of ids. */
  List<RegistrationFact> of(PersonId person) {
    List<RegistrationFact> own = new ArrayList<>();
    for (RegistrationFact one : last()) {
      if (one.person().equals(person) && !(one.change() instanceof RegistrationChange.Retracted)) {
        own.add(one);
      }
    }
    own.sort(
        (a, b) ->
            a.effectiveOn().equals(b.effectiveOn())
                ? a.id().compareTo(b.id())
                : a.effectiveOn().compareTo(b.effectiveOn()));
    return own;
  }

  boolean knows(PersonId person) {
    return last().stream().anyMatch(one -> one.person().equals(person));
  }

  /** Every contradiction as a code and an id. */
  List<String> faults(PersonId person) {
    List<String> faults = new ArrayList<>();
    List<RegistrationFact> all = last();
    for (RegistrationFact one : all) {
      boolean conflicts = all.stream().anyMatch(two -> two != one && two.id().equals(one.id()));
      String fault = "REGISTRATION_CONFLICT " + one.id().value();
      if (one.person().equals(person) && conflicts && !faults.contains(fault)) {
        faults.add(fault);
      }
    }
    List<RegistrationFact> own = of(person);
    for (int i = 0; i < own.size(); i++) {
      RegistrationFact one = own.get(i);
      Optional<RegistrationFact> before = i == 0 ? Optional.empty() : Optional.of(own.get(i - 1));
      Optional<VolunteerBody> at = before.flatMap(fact -> VolunteerArbitraries.body(fact.change()));
      if (before.filter(fact -> fact.effectiveOn().equals(one.effectiveOn())).isPresent()) {
        faults.add("TWO_CHANGES_ON_A_DAY " + one.id().value());
      }
      if (one.change() instanceof RegistrationChange.Registered) {
        if (at.isPresent()) {
          faults.add("ALREADY_REGISTERED " + one.id().value());
        }
      } else if (at.isEmpty()) {
        faults.add("NOT_REGISTERED " + one.id().value());
      } else if (at.equals(VolunteerArbitraries.body(one.change()))) {
        faults.add("MOVED_NOWHERE " + one.id().value());
      }
    }
    return faults;
  }

  /** What is said of a day: going through the days one by one. */
  String state(PersonId person, LocalDate on) {
    String state = "not yet";
    LocalDate since = on;
    List<RegistrationFact> own = of(person);
    for (LocalDate day = VolunteerArbitraries.FIRST; !day.isAfter(on); day = day.plusDays(1)) {
      for (RegistrationFact one : own) {
        if (one.effectiveOn().equals(day)) {
          since = one.change() instanceof RegistrationChange.Moved ? since : day;
          state = name(one.change()) + " " + since;
        }
      }
    }
    return state;
  }

  private static String name(RegistrationChange change) {
    if (change instanceof RegistrationChange.Cancelled cancelled) {
      return "cancelled " + cancelled.ground();
    }
    return VolunteerArbitraries.body(change).map(body -> "at " + body).orElse("withdrawn");
  }
}
