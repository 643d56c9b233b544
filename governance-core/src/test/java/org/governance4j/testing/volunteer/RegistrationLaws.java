package org.governance4j.testing.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.volunteer.RegistrationFact;
import org.governance4j.volunteer.RegistrationState;
import org.governance4j.volunteer.Registrations;
import org.governance4j.volunteer.VolunteerReason;

/** The laws of registrations, which no policy changes. */
public class RegistrationLaws {

  @Provide
  Arbitrary<List<RegistrationFact>> soundFacts() {
    return VolunteerArbitraries.soundFacts();
  }

  @Provide
  Arbitrary<List<RegistrationFact>> anyFacts() {
    return VolunteerArbitraries.anyFacts();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(-3, VolunteerArbitraries.DAYS + 3)
        .map(VolunteerArbitraries.FIRST::plusDays);
  }

  @Property
  @Label("L-VOLUNTEER-1: the state on a day is what going through the changes by day finds")
  void theStateIsThatOfTheDays(
      @ForAll("soundFacts") List<RegistrationFact> facts,
      @ForAll("days") LocalDate on,
      @ForAll long seed) {
    RegistrationOracle oracle = new RegistrationOracle(facts);
    List<RegistrationFact> shuffled = new ArrayList<>(facts);
    shuffled.addAll(facts.subList(0, facts.size() / 2));
    Collections.shuffle(shuffled, new Random(seed));
    Registrations registrations = Registrations.of(facts).orElseThrow();
    for (PersonId person : VolunteerArbitraries.PERSONS) {
      Outcome<RegistrationState> state = registrations.stateOn(person, on);
      if (oracle.knows(person)) {
        assertThat(name(state.orElseThrow())).isEqualTo(oracle.state(person, on));
      }
      assertThat(Registrations.of(shuffled).orElseThrow().stateOn(person, on)).isEqualTo(state);
      for (RegistrationFact change : oracle.of(person)) {
        LocalDate day = change.effectiveOn();
        assertThat(name(registrations.stateOn(person, day).orElseThrow()))
            .isEqualTo(oracle.state(person, day));
        assertThat(name(registrations.stateOn(person, day.minusDays(1)).orElseThrow()))
            .isEqualTo(oracle.state(person, day.minusDays(1)));
      }
    }
  }

  private static String name(RegistrationState state) {
    if (state instanceof RegistrationState.Registered at) {
      return "at " + at.body() + " " + at.since();
    }
    if (state instanceof RegistrationState.Cancelled cancelled) {
      return "cancelled " + cancelled.ground() + " " + cancelled.since();
    }
    return state instanceof RegistrationState.Withdrawn withdrawn
        ? "withdrawn " + withdrawn.since()
        : "not yet";
  }

  @Property
  @Label("L-VOLUNTEER-2: contradictions are refused for their person, with every one of them")
  void everyContradictionIsNamed(@ForAll("anyFacts") List<RegistrationFact> facts) {
    RegistrationOracle oracle = new RegistrationOracle(facts);
    Registrations registrations = Registrations.of(facts).orElseThrow();
    for (PersonId person : VolunteerArbitraries.PERSONS) {
      Outcome<RegistrationState> state =
          registrations.stateOn(person, VolunteerArbitraries.FIRST.plusDays(20));
      List<String> faults = oracle.faults(person);
      assertThat(state instanceof Outcome.Refused).isEqualTo(!faults.isEmpty());
      if (!faults.isEmpty()) {
        assertThat(state.reasons().stream().map(RegistrationLaws::fault))
            .containsExactlyInAnyOrderElementsOf(faults);
      }
    }
  }

  private static String fault(Reason reason) {
    Fact.Id id = (Fact.Id) reason.facts().get("registration");
    return reason.code().name() + " " + (id == null ? "" : id.value());
  }

  @Property
  @Label("L-VOLUNTEER-3: a person without a known change is undetermined, and no other is")
  void nothingKnownIsUndetermined(
      @ForAll("anyFacts") List<RegistrationFact> facts, @ForAll("days") LocalDate on) {
    Registrations registrations = Registrations.of(facts).orElseThrow();
    for (PersonId person : VolunteerArbitraries.PERSONS) {
      Outcome<RegistrationState> state = registrations.stateOn(person, on);
      boolean known = new RegistrationOracle(facts).knows(person);
      assertThat(state instanceof Outcome.Undetermined).isEqualTo(!known);
      if (!known) {
        assertThat(state.reasons())
            .extracting(Reason::code)
            .containsExactly(VolunteerReason.REGISTRATION_UNKNOWN);
      }
    }
  }

  @Property
  @Label("L-VOLUNTEER-4: a view answers what the statements known by then give alone")
  void aViewKnowsNothingLater(
      @ForAll("anyFacts") List<RegistrationFact> any,
      @ForAll("soundFacts") List<RegistrationFact> sound,
      @ForAll("days") LocalDate known,
      @ForAll("days") LocalDate on) {
    for (List<RegistrationFact> facts : List.of(any, sound)) {
      List<RegistrationFact> then =
          facts.stream().filter(fact -> !fact.knownSince().isAfter(known)).toList();
      Registrations view = Registrations.of(facts).orElseThrow().asKnownAt(known);
      Registrations alone = Registrations.of(then).orElseThrow();
      for (PersonId person : VolunteerArbitraries.PERSONS) {
        assertThat(view.stateOn(person, on)).isEqualTo(alone.stateOn(person, on));
        assertThat(view.asKnownAt(known.plusDays(90)).stateOn(person, on))
            .isEqualTo(alone.stateOn(person, on));
      }
    }
  }

  @Property
  @Label("L-VOLUNTEER-18: any day is answered, and a change beyond the bounds is refused")
  void noDayThrows(@ForAll("soundFacts") List<RegistrationFact> facts, @ForAll LocalDate day) {
    Registrations registrations = Registrations.of(facts).orElseThrow();
    for (LocalDate any : List.of(day, LocalDate.MIN, LocalDate.MAX)) {
      for (PersonId person : VolunteerArbitraries.PERSONS) {
        assertThat(registrations.stateOn(person, any)).isNotInstanceOf(Outcome.Refused.class);
      }
      List<RegistrationFact> moved = facts.stream().map(fact -> fact.withEffectiveOn(any)).toList();
      boolean beyond = any.getYear() < 1900 || any.getYear() >= 2200;
      Registrations beyondAll = Registrations.of(moved).orElseThrow();
      for (PersonId person : VolunteerArbitraries.PERSONS) {
        if (beyond && !new RegistrationOracle(moved).of(person).isEmpty()) {
          assertThat(beyondAll.stateOn(person, any).reasons())
              .extracting(Reason::code)
              .contains(VolunteerReason.DAY_OUT_OF_RANGE);
        }
      }
    }
  }
}
