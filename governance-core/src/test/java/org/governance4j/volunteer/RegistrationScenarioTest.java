package org.governance4j.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.volunteer.VolunteerFacts.ASSOCIATION;
import static org.governance4j.volunteer.VolunteerFacts.DAY;
import static org.governance4j.volunteer.VolunteerFacts.LI;
import static org.governance4j.volunteer.VolunteerFacts.REGISTERED;
import static org.governance4j.volunteer.VolunteerFacts.STREET;
import static org.governance4j.volunteer.VolunteerFacts.codes;
import static org.governance4j.volunteer.VolunteerFacts.fact;
import static org.governance4j.volunteer.VolunteerFacts.registered;
import static org.governance4j.volunteer.VolunteerFacts.registrations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.governance4j.community.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistrationScenarioTest {

  private static final LocalDate MOVED = REGISTERED.plusMonths(6);
  private static final LocalDate LEFT = REGISTERED.plusYears(1);

  private final Registrations registrations =
      registrations(
          fact("r-4", new RegistrationChange.Cancelled("ABSENT"), DAY.plusDays(1)),
          fact("r-3", new RegistrationChange.Registered(ASSOCIATION), LEFT.plusMonths(2)),
          fact("r-2", new RegistrationChange.Withdrawn(), LEFT),
          fact("r-1", new RegistrationChange.Moved(ASSOCIATION), MOVED),
          registered("r-0", REGISTERED));

  @Test
  @DisplayName("CD-29: a volunteer is registered, moves, withdraws, is registered anew, cancelled")
  void aRegistrationGoesThroughItsDays() {
    assertThat(on(REGISTERED.minusDays(1))).isEqualTo(new RegistrationState.NotYet());
    assertThat(on(REGISTERED)).isEqualTo(new RegistrationState.Registered(STREET, REGISTERED));
    assertThat(on(MOVED)).isEqualTo(new RegistrationState.Registered(ASSOCIATION, REGISTERED));
    assertThat(on(LEFT.minusDays(1))).isInstanceOf(RegistrationState.Registered.class);
    assertThat(on(LEFT)).isEqualTo(new RegistrationState.Withdrawn(LEFT));
    assertThat(on(DAY))
        .isEqualTo(new RegistrationState.Registered(ASSOCIATION, LEFT.plusMonths(2)));
    assertThat(on(DAY.plusYears(9)))
        .isEqualTo(new RegistrationState.Cancelled("ABSENT", DAY.plusDays(1)));
  }

  private RegistrationState on(LocalDate day) {
    return registrations.stateOn(LI, day).orElseThrow();
  }

  @Test
  void whatIsUnknownIsNoAnswer() {
    assertThat(codes(registrations.stateOn(PersonId.of("wang"), DAY)))
        .containsExactly("REGISTRATION_UNKNOWN");
  }

  @Test
  void aRetractedChangeNeverHappenedButWasKnown() {
    RegistrationFact mistaken =
        fact("r-1", new RegistrationChange.Cancelled("FRAUD"), DAY.minusDays(9));
    RegistrationFact retracted =
        mistaken
            .withNumber(1)
            .withChange(new RegistrationChange.Retracted())
            .withKnownSince(DAY.minusDays(2));
    Registrations all = registrations(retracted, mistaken, registered("r-0", REGISTERED));
    assertThat(all.stateOn(LI, DAY).orElseThrow()).isInstanceOf(RegistrationState.Registered.class);
    assertThat(all.asKnownAt(DAY.minusDays(3)).stateOn(LI, DAY).orElseThrow())
        .isInstanceOf(RegistrationState.Cancelled.class);
  }

  @Test
  void everyContradictionIsNamed() {
    Registrations bad =
        registrations(
            fact("r-0", new RegistrationChange.Withdrawn(), REGISTERED),
            registered("r-1", MOVED),
            registered("r-1", MOVED.plusDays(1)),
            fact("r-2", new RegistrationChange.Moved(STREET), MOVED.plusDays(1)),
            registered("r-3", LocalDate.of(1899, 12, 31)),
            registered("r-4", LocalDate.of(2200, 1, 1)));
    assertThat(codes(bad.stateOn(LI, DAY)))
        .containsExactly(
            "REGISTRATION_CONFLICT",
            "DAY_OUT_OF_RANGE",
            "ALREADY_REGISTERED",
            "TWO_CHANGES_ON_A_DAY",
            "MOVED_NOWHERE",
            "DAY_OUT_OF_RANGE",
            "ALREADY_REGISTERED");
    assertThat(
            codes(
                registrations(fact("r-0", new RegistrationChange.Withdrawn(), DAY))
                    .stateOn(LI, DAY)))
        .containsExactly("NOT_REGISTERED");
  }

  @Test
  void tooManyStatementsAreRefused() {
    List<RegistrationFact> many =
        Collections.nCopies(Registrations.MAX_FACTS + 1, registered("r-0", REGISTERED));
    assertThat(codes(Registrations.of(many))).containsExactly("TOO_MANY_FACTS");
    assertThat(Registrations.of(many.subList(1, many.size())).toOptional()).isPresent();
  }
}
