package org.governance4j.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.volunteer.VolunteerFacts.ASSOCIATION;
import static org.governance4j.volunteer.VolunteerFacts.DAY;
import static org.governance4j.volunteer.VolunteerFacts.LI;
import static org.governance4j.volunteer.VolunteerFacts.REGISTERED;
import static org.governance4j.volunteer.VolunteerFacts.books;
import static org.governance4j.volunteer.VolunteerFacts.certification;
import static org.governance4j.volunteer.VolunteerFacts.codes;
import static org.governance4j.volunteer.VolunteerFacts.fact;
import static org.governance4j.volunteer.VolunteerFacts.ledger;
import static org.governance4j.volunteer.VolunteerFacts.levels;
import static org.governance4j.volunteer.VolunteerFacts.plain;
import static org.governance4j.volunteer.VolunteerFacts.points;
import static org.governance4j.volunteer.VolunteerFacts.registered;
import static org.governance4j.volunteer.VolunteerFacts.registrations;
import static org.governance4j.volunteer.VolunteerFacts.serve;
import static org.governance4j.volunteer.VolunteerFacts.stars;
import static org.governance4j.volunteer.VolunteerFacts.terms;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.timebank.StarPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StarScenarioTest {

  private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);

  private final Ledger ledger = ledger();
  private final Registrations registered = registrations(registered("r-0", REGISTERED));
  private final VolunteerStars stars = stars(levels(10, 20), plain(), terms());

  private String held(VolunteerStars engine, Registrations registrations, StarCertification... c) {
    return engine
        .certified(LI, DAY, registrations, List.of(c), books(ledger))
        .orElseThrow()
        .level();
  }

  @Test
  @DisplayName("CD-29: hours before the registration and after its end do not count")
  void hoursCountWithinTheRegistration() {
    serve(ledger, REGISTERED.minusDays(1), 6_000);
    serve(ledger, REGISTERED, 599);
    assertThat(reached(registered).level()).isEqualTo("L0");
    serve(ledger, MARCH.minusDays(1), 1);
    serve(ledger, MARCH, 6_000);
    Registrations ended =
        registrations(
            registered("r-0", REGISTERED), fact("r-1", new RegistrationChange.Withdrawn(), MARCH));
    assertThat(reached(ended).level()).isEqualTo("L1");
    assertThat(reached(ended).hours()).isEqualTo(Fraction.of(10, 1));
    assertThat(reached(registered).level()).isEqualTo("L2");
  }

  private StarReached reached(Registrations registrations) {
    return stars.reached(LI, DAY, registrations, books(ledger)).orElseThrow();
  }

  @Test
  @DisplayName("CD-29: a level that is reached is not one that is certified")
  void reachedIsNotCertified() {
    serve(ledger, MARCH, 1_200);
    assertThat(reached(registered).level()).isEqualTo("L2");
    assertThat(held(stars, registered)).isEqualTo("L0");
    assertThat(held(stars, registered, certification("c-1", "L1", MARCH))).isEqualTo("L1");
  }

  @Test
  @DisplayName("CD-29: the body that keeps the registration on the day certifies")
  void onlyTheRegisteringBodyCertifies() {
    Registrations moved =
        registrations(
            registered("r-0", REGISTERED),
            fact("r-1", new RegistrationChange.Moved(ASSOCIATION), MARCH));
    StarCertification before = certification("c-1", "L1", MARCH.minusDays(1));
    StarCertification after = certification("c-2", "L2", MARCH);
    assertThat(held(stars, moved, before, after)).isEqualTo("L1");
    assertThat(held(stars, moved, before, after.withBody(ASSOCIATION))).isEqualTo("L2");
    assertThat(held(stars, registered, before.withBody(ASSOCIATION))).isEqualTo("L0");
    assertThat(held(stars, registered, certification("c-1", "L1", REGISTERED.minusDays(1))))
        .isEqualTo("L0");
  }

  @Test
  @DisplayName("CD-29: draft, notice, objection, final: a certification counts when it is final")
  void aCertificationCountsWhenFinal() {
    VolunteerStars seven = stars(levels(10, 20), plain(), terms().withNoticeDays(Optional.of(7)));
    StarCertification draft = certification("c-1", "L1", MARCH);
    assertThat(held(seven, registered, draft)).isEqualTo("L0");
    assertThat(held(seven, registered, draft.withNotice(PublicNotice.since(DAY.minusDays(6)))))
        .isEqualTo("L0");
    assertThat(held(seven, registered, draft.withNotice(PublicNotice.since(DAY.minusDays(7)))))
        .isEqualTo("L1");
    for (PublicNotice.Objection objection :
        List.of(PublicNotice.Objection.PENDING, PublicNotice.Objection.UPHELD)) {
      PublicNotice notice = new PublicNotice(Optional.of(MARCH), objection);
      assertThat(held(seven, registered, draft.withNotice(notice))).isEqualTo("L0");
    }
    StarCertification upheld =
        draft
            .withNumber(1)
            .withNotice(new PublicNotice(Optional.empty(), PublicNotice.Objection.UPHELD));
    assertThat(held(stars, registered, upheld, draft)).isEqualTo("L0");
  }

  @Test
  @DisplayName("CD-29: a level falls when hours are corrected downward, where the terms say so")
  void correctedHoursLowerALevel() {
    serve(ledger, MARCH, 600);
    StarCertification two = certification("c-1", "L2", MARCH);
    assertThat(held(stars, registered, two)).isEqualTo("L2");
    VolunteerStars lowering =
        stars(levels(10, 20), plain(), terms().withShortfall(StarTermsPolicy.Shortfall.LOWERED));
    assertThat(held(lowering, registered, two)).isEqualTo("L1");
  }

  @Test
  @DisplayName("CD-29: a year of little service lowers a level by one, where the terms say so")
  void aYearOfLittleServiceLowersALevel() {
    VolunteerStars keeping =
        stars(
            levels(10, 20),
            plain(),
            terms().withUpkeep(Optional.of(new StarTermsPolicy.Upkeep(120))));
    StarCertification two = certification("c-1", "L2", LocalDate.of(2021, 1, 1));
    serve(ledger, LocalDate.of(2021, 12, 31), 119);
    assertThat(held(keeping, registered, two)).isEqualTo("L1");
    serve(ledger, LocalDate.of(2021, 1, 1), 1);
    assertThat(held(keeping, registered, two)).isEqualTo("L2");
    assertThat(held(keeping, registered, two.withEffectiveOn(LocalDate.of(2021, 1, 2))))
        .isEqualTo("L2");
  }

  @Test
  @DisplayName("CD-29: a registration that is cancelled loses or keeps its stars by its ground")
  void aCancelledRegistrationLosesItsStars() {
    StarCertification two = certification("c-1", "L2", MARCH);
    for (String ground : List.of("ABSENT", "FRAUD", "OTHER")) {
      Registrations cancelled =
          registrations(
              registered("r-0", REGISTERED),
              fact("r-1", new RegistrationChange.Cancelled(ground), DAY));
      if (ground.equals("OTHER")) {
        assertThat(codes(stars.certified(LI, DAY, cancelled, List.of(two), books(ledger))))
            .containsExactly("GROUND_OPEN");
      } else {
        assertThat(held(stars, cancelled, two)).isEqualTo(ground.equals("FRAUD") ? "L0" : "L2");
      }
    }
  }

  @Test
  @DisplayName("CD-29: registered anew, hours and stars are added up or begin anew, by the terms")
  void registeredAnew() {
    Registrations anew =
        registrations(
            registered("r-0", REGISTERED),
            fact("r-1", new RegistrationChange.Withdrawn(), MARCH),
            registered("r-2", MARCH.plusDays(30)));
    StarCertification one = certification("c-1", "L1", REGISTERED);
    serve(ledger, REGISTERED, 600);
    serve(ledger, MARCH.plusDays(29), 600);
    serve(ledger, MARCH.plusDays(30), 60);
    assertThat(reached(anew).minutes()).isEqualTo(660);
    assertThat(held(stars, anew, one)).isEqualTo("L1");
    VolunteerStars zero =
        stars(levels(10, 20), plain(), terms().withAnew(StarTermsPolicy.Anew.FROM_ZERO));
    assertThat(zero.reached(LI, DAY, anew, books(ledger)).orElseThrow().minutes()).isEqualTo(60);
    assertThat(held(zero, anew, one)).isEqualTo("L0");
  }

  @Test
  @DisplayName("CD-29: where no terms are stated, what they would say is undetermined")
  void withoutTermsItIsUndetermined() {
    VolunteerStars silent =
        VolunteerStars.of(
            VolunteerFacts.dated(StarPolicy.KEY, levels(10, 20)),
            VolunteerFacts.dated(VolunteerStarPolicy.KEY, plain()),
            Dated.empty(StarTermsPolicy.KEY.id()));
    serve(ledger, MARCH, 600);
    assertThat(silent.reached(LI, DAY, registered, books(ledger)).orElseThrow().level())
        .isEqualTo("L1");
    assertThat(
            codes(
                silent.certified(
                    LI,
                    DAY,
                    registered,
                    List.of(certification("c-1", "L1", MARCH)),
                    books(ledger))))
        .containsExactly("NO_VERSION_IN_FORCE");
  }

  @Test
  @DisplayName("CD-29: a cycle ends with its last minute, and the next one begins with the next")
  void aCycleEndsWithItsLastMinute() {
    VolunteerStars cycling =
        stars(levels(10, 20), plain().withCycleHours(Optional.of(Fraction.of(20, 1))), terms());
    serve(ledger, MARCH, 1_200);
    assertThat(cycling.reached(LI, DAY, registered, books(ledger)).orElseThrow().cycle())
        .contains(new StarReached.InCycle(1, 1_200, "L2"));
    serve(ledger, MARCH, 1);
    assertThat(cycling.reached(LI, DAY, registered, books(ledger)).orElseThrow().cycle())
        .contains(new StarReached.InCycle(2, 1, "L0"));
  }

  @Test
  @DisplayName("CD-29: points are a second measure where the policy states them")
  void pointsAreASecondMeasure() {
    VolunteerStars both =
        stars(levels(10, 20), plain().withPoints(ImmutableMap.of("L2", 50L)), terms());
    serve(ledger, MARCH, 1_200);
    points(ledger, MARCH, 49);
    assertThat(both.reached(LI, DAY, registered, books(ledger)).orElseThrow().level())
        .isEqualTo("L1");
    points(ledger, REGISTERED.minusDays(1), 50);
    assertThat(both.reached(LI, DAY, registered, books(ledger)).orElseThrow().level())
        .isEqualTo("L1");
    points(ledger, DAY, 1);
    assertThat(both.reached(LI, DAY, registered, books(ledger)).orElseThrow().level())
        .isEqualTo("L2");
  }

  @Test
  void everyFaultOfACertificationIsNamed() {
    StarCertification sound = certification("c-1", "L1", MARCH);
    assertThat(
            codes(
                stars.certified(
                    LI,
                    DAY,
                    registered,
                    List.of(
                        sound,
                        sound.withLevel("L9"),
                        sound
                            .withId(StarCertificationId.of("c-2"))
                            .withEffectiveOn(LocalDate.of(1899, 12, 31))),
                    books(ledger))))
        .containsExactlyInAnyOrder(
            "CERTIFICATION_CONFLICT", "CERTIFIED_OUT_OF_RANGE", "LEVEL_UNKNOWN");
    assertThat(
            codes(
                stars.certified(
                    LI,
                    DAY,
                    registered,
                    Collections.nCopies(VolunteerStars.MAX_CERTIFICATIONS + 1, sound),
                    books(ledger))))
        .containsExactly("TOO_MANY_FACTS");
    VolunteerStars typo =
        stars(levels(10, 20), plain().withPoints(ImmutableMap.of("L7", 5L)), terms());
    assertThat(codes(typo.reached(LI, DAY, registered, books(ledger))))
        .containsExactly("LEVEL_UNKNOWN");
  }

  @Test
  void noQuestionChangesTheLedger() {
    serve(ledger, MARCH, 600);
    var before = ledger.snapshot();
    var head = ledger.head();
    held(stars, registered, certification("c-1", "L1", MARCH));
    reached(registered);
    stars.reached(LI, LocalDate.MAX, registered, books(ledger));
    assertThat(ledger.snapshot()).isEqualTo(before);
    assertThat(ledger.head()).isEqualTo(head);
  }
}
