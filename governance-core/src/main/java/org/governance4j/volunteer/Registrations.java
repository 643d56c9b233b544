package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * The registrations of volunteers (志愿者注册; CD-29), as the fold of their changes in whatever order
 * these are stated. Immutable and thread-safe.
 *
 * <p>A change holds from its day on. A person has at most one change on a day, so that every day
 * has one state. Persons whose changes contradict each other are refused when they are asked about;
 * the others are answered.
 */
public final class Registrations {

  /** The most statements. */
  public static final int MAX_FACTS = 1_000_000;

  private final ImmutableList<RegistrationFact> facts;
  private final LocalDate knownOn;
  private final ImmutableListMultimap<PersonId, RegistrationFact> changes;
  private final ImmutableSet<RegistrationId> conflicting;

  private Registrations(ImmutableList<RegistrationFact> facts, LocalDate knownOn) {
    this.facts = facts;
    this.knownOn = knownOn;
    LastStatements<RegistrationId, RegistrationFact> last =
        new LastStatements<>(
            RegistrationFact::id, RegistrationFact::number, RegistrationFact::content);
    facts.stream().filter(fact -> !fact.knownSince().isAfter(knownOn)).forEach(last::add);
    this.changes =
        last.all().stream()
            .sorted(
                Comparator.comparing(RegistrationFact::effectiveOn)
                    .thenComparing(RegistrationFact::id))
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(
                    RegistrationFact::person, fact -> fact));
    this.conflicting = last.conflicting();
  }

  /**
   * Reads the changes of registrations; O(n log n).
   *
   * @param facts every statement, in any order, repeated or not; at most {@value #MAX_FACTS}
   * @return the registrations; refused only if there are too many statements
   */
  public static Outcome<Registrations> of(List<RegistrationFact> facts) {
    requireNonNull(facts, "facts");
    if (facts.size() > MAX_FACTS) {
      return Outcome.refused(
          Reason.of(
                  VolunteerReason.TOO_MANY_FACTS,
                  VolunteerLaw.BOUNDS,
                  "size",
                  Fact.of(facts.size(), Unit.COUNT))
              .with("most", Fact.of(MAX_FACTS, Unit.COUNT)));
    }
    return Outcome.accepted(new Registrations(ImmutableList.copyOf(facts), LocalDate.MAX));
  }

  /**
   * The same registrations with the knowledge of a day.
   *
   * @param day the day of knowledge
   * @return the registrations as of then; a later day than that of an earlier view adds nothing
   */
  public Registrations asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return day.isBefore(knownOn) ? new Registrations(facts, day) : this;
  }

  /**
   * What a person's registration is on a day.
   *
   * @param person the person
   * @param on the day
   * @return the state; refused with every contradiction of the person's changes; undetermined where
   *     none is known, which is not to say that the person is not registered
   */
  public Outcome<RegistrationState> stateOn(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return of(person).map(all -> state(all, on));
  }

  /** A person's registrations by their first days. */
  Outcome<ImmutableSortedMap<LocalDate, Registration>> of(PersonId person) {
    ImmutableList<RegistrationFact> own = changes.get(person);
    if (own.isEmpty()) {
      return Outcome.undetermined(
          Reason.of(
              VolunteerReason.REGISTRATION_UNKNOWN,
              VolunteerLaw.UNKNOWN,
              "person",
              Fact.of(person)));
    }
    Findings findings = new Findings();
    new RegistrationCheck(person, own, conflicting).judge(findings);
    return findings.outcome(() -> Registration.of(RegistrationCheck.happened(own)));
  }

  /** The state by the last registration that had begun. */
  static RegistrationState state(ImmutableSortedMap<LocalDate, Registration> all, LocalDate on) {
    Map.Entry<LocalDate, Registration> last = all.headMap(on, true).lastEntry();
    return last == null ? new RegistrationState.NotYet() : last.getValue().state(on);
  }
}
