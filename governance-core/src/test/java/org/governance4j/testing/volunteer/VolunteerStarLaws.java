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
import org.governance4j.ranking.Band;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.volunteer.RegistrationFact;
import org.governance4j.volunteer.Registrations;
import org.governance4j.volunteer.ServiceBooks;
import org.governance4j.volunteer.StarCertification;
import org.governance4j.volunteer.StarCertificationId;
import org.governance4j.volunteer.StarCertified;
import org.governance4j.volunteer.StarReached;
import org.governance4j.volunteer.StarTermsPolicy;
import org.governance4j.volunteer.VolunteerReason;
import org.governance4j.volunteer.VolunteerStarPolicy;
import org.governance4j.volunteer.VolunteerStars;

/**
 * The laws of stars. A host overrides {@link #levels()}, {@link #policies()} and {@link #terms()}
 * to try them on its own policies, in force from the beginning of 2022 on.
 */
public class VolunteerStarLaws {

  /** Which hours make which level. */
  protected Dated<StarPolicy> levels() {
    return VolunteerArbitraries.levels();
  }

  /** What else a text says on the stars. */
  @Provide
  protected Arbitrary<Dated<VolunteerStarPolicy>> policies() {
    return VolunteerArbitraries.policies();
  }

  /** What becomes of stars that are certified. */
  @Provide
  protected Arbitrary<Dated<StarTermsPolicy>> terms() {
    return VolunteerArbitraries.terms();
  }

  @Provide
  Arbitrary<List<RegistrationFact>> facts() {
    return VolunteerArbitraries.soundFacts();
  }

  @Provide
  Arbitrary<List<StarCertification>> certifications() {
    return VolunteerArbitraries.certifications(bands().stream().map(Band::code).toList());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, VolunteerArbitraries.DAYS + 30)
        .map(VolunteerArbitraries.FIRST::plusDays);
  }

  private static LocalDate last() {
    return VolunteerArbitraries.FIRST.plusDays(VolunteerArbitraries.DAYS);
  }

  private List<Band> bands() {
    return levels().asOf(last(), LocalDate.MAX).orElseThrow().levels().bands();
  }

  private static <T> T stated(Dated<T> policy) {
    return policy.asOf(last(), LocalDate.MAX).orElseThrow();
  }

  private VolunteerStars stars(Dated<VolunteerStarPolicy> policy, Dated<StarTermsPolicy> terms) {
    return VolunteerStars.of(levels(), policy, terms);
  }

  private static Registrations registrations(List<RegistrationFact> facts) {
    return Registrations.of(facts).orElseThrow();
  }

  @Property
  @Label("L-VOLUNTEER-5: hours count from the day of registration to the day before its end")
  void onlyRegisteredDaysCount(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll("days") LocalDate on,
      @ForAll long seed) {
    VolunteerTown town = new VolunteerTown(seed);
    Outcome<StarReached> reached =
        stars(policy, terms).reached(VolunteerTown.PERSON, on, registrations(facts), town.books());
    if (!new RegistrationOracle(facts).knows(VolunteerTown.PERSON)) {
      assertThat(reached).isInstanceOf(Outcome.Undetermined.class);
      return;
    }
    StarOracle oracle = oracle(facts, town, policy, terms);
    oracle.run(List.of(), on);
    assertThat(reached.orElseThrow().minutes()).isEqualTo(oracle.minutes());
    assertThat(reached.orElseThrow().hours()).isEqualTo(Fraction.of(oracle.minutes(), 60));
    reached
        .orElseThrow()
        .points()
        .ifPresent(points -> assertThat(points).isEqualTo(oracle.points()));
  }

  private StarOracle oracle(
      List<RegistrationFact> facts,
      VolunteerTown town,
      Dated<VolunteerStarPolicy> policy,
      Dated<StarTermsPolicy> terms) {
    return new StarOracle(facts, town, bands(), stated(policy), stated(terms));
  }

  @Property
  @Label("L-VOLUNTEER-6: the level is the highest whose hours and points are reached")
  void theHighestLevelIsReached(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll("days") LocalDate on,
      @ForAll long seed) {
    VolunteerTown town = new VolunteerTown(seed);
    StarOracle oracle = oracle(facts, town, policy, terms);
    oracle.run(List.of(), on);
    stars(policy, terms)
        .reached(VolunteerTown.PERSON, on, registrations(facts), town.books())
        .toOptional()
        .ifPresent(
            reached -> assertThat(reached.level()).isEqualTo(bands().get(oracle.reached()).code()));
  }

  @Property
  @Label("L-VOLUNTEER-7: full cycles and the rest are the hours, and each earns the levels again")
  void cyclesAddUp(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll long seed) {
    VolunteerTown town = new VolunteerTown(seed);
    stars(policy, terms)
        .reached(VolunteerTown.PERSON, last(), registrations(facts), town.books())
        .toOptional()
        .ifPresent(reached -> cycle(reached, town, facts, policy, terms));
  }

  private void cycle(
      StarReached reached,
      VolunteerTown town,
      List<RegistrationFact> facts,
      Dated<VolunteerStarPolicy> policy,
      Dated<StarTermsPolicy> terms) {
    VolunteerStarPolicy stated = stated(policy);
    assertThat(reached.cycle().isPresent()).isEqualTo(stated.cycleHours().isPresent());
    if (reached.cycle().isEmpty()) {
      return;
    }
    Fraction hours = stated.cycleHours().get();
    long cycle = hours.numerator() * 60 / hours.denominator();
    long number = 1;
    long left = reached.minutes();
    while (left > cycle) {
      left -= cycle;
      number++;
    }
    StarReached.InCycle in = reached.cycle().get();
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.minutes()).isEqualTo(left);
    assertThat(in.level())
        .isEqualTo(bands().get(oracle(facts, town, policy, terms).byHours(left)).code());
  }

  @Property
  @Label("L-VOLUNTEER-8: a level is held by a certification that counts, or not at all")
  void noLevelWithoutACertification(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("certifications") List<StarCertification> certifications,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll long seed) {
    VolunteerTown town = new VolunteerTown(seed);
    VolunteerStars stars = stars(policy, terms);
    Registrations registrations = registrations(facts);
    Outcome<StarCertified> held =
        stars.certified(VolunteerTown.PERSON, last(), registrations, certifications, town.books());
    held.toOptional()
        .ifPresent(
            level -> {
              if (level.by().isEmpty()) {
                assertThat(level.level()).isEqualTo(bands().get(0).code());
              } else {
                List<StarCertification> alone =
                    certifications.stream()
                        .filter(one -> one.id().equals(level.by().get()))
                        .toList();
                assertThat(
                        stars
                            .certified(
                                VolunteerTown.PERSON, last(), registrations, alone, town.books())
                            .orElseThrow()
                            .by())
                    .isEqualTo(level.by());
              }
            });
  }

  @Property
  @Label("L-VOLUNTEER-9: the level that is held is what going through the days finds")
  void theHeldLevelIsThatOfTheDays(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("certifications") List<StarCertification> certifications,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll("days") LocalDate on,
      @ForAll long seed) {
    VolunteerTown town = new VolunteerTown(seed);
    Outcome<StarCertified> held =
        stars(policy, terms)
            .certified(
                VolunteerTown.PERSON, on, registrations(facts), certifications, town.books());
    List<StarCertification> shuffled = new ArrayList<>(certifications);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(
            stars(policy, terms)
                .certified(VolunteerTown.PERSON, on, registrations(facts), shuffled, town.books()))
        .isEqualTo(held);
    if (!new RegistrationOracle(facts).knows(VolunteerTown.PERSON)) {
      assertThat(held).isInstanceOf(Outcome.Undetermined.class);
      return;
    }
    StarOracle oracle = oracle(facts, town, policy, terms);
    oracle.run(certifications, on);
    assertThat(held instanceof Outcome.Undetermined).isEqualTo(oracle.isOpen());
    held.toOptional()
        .ifPresent(
            level -> {
              assertThat(level.level()).isEqualTo(bands().get(oracle.held()).code());
              assertThat(level.by().map(StarCertificationId::value)).isEqualTo(oracle.by());
            });
  }

  @Property
  @Label("L-VOLUNTEER-3: without an account, points or terms the answer is undetermined")
  void whatIsNotKnownIsUndetermined(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll long seed) {
    VolunteerTown town = new VolunteerTown(seed);
    PersonId other = VolunteerArbitraries.PERSONS.get(1);
    Dated<StarTermsPolicy> silent = Dated.empty(StarTermsPolicy.KEY.id());
    StarOracle oracle = oracle(facts, town, policy, terms);
    oracle.run(List.of(), last());
    Outcome<StarReached> unsaid =
        stars(policy, silent)
            .reached(VolunteerTown.PERSON, last(), registrations(facts), town.books());
    if (new RegistrationOracle(facts).knows(VolunteerTown.PERSON)) {
      assertThat(unsaid instanceof Outcome.Undetermined).isEqualTo(oracle.registered() > 1);
    }
    if (!new RegistrationOracle(facts).of(other).isEmpty()) {
      assertThat(stars(policy, terms).reached(other, last(), registrations(facts), town.books()))
          .isInstanceOf(Outcome.Undetermined.class);
    }
    ServiceBooks pointless =
        ServiceBooks.of(VolunteerTown.ACCOUNTS, town.ledger.asKnownAt(Long.MAX_VALUE));
    Outcome<StarReached> unknown =
        stars(policy, terms).reached(VolunteerTown.PERSON, last(), registrations(facts), pointless);
    if (oracle.registered() > 0) {
      assertThat(unknown instanceof Outcome.Undetermined)
          .isEqualTo(!stated(policy).points().isEmpty());
    }
  }

  @Property
  @Label("L-VOLUNTEER-4: a view reads the registrations and certifications known by then")
  void aViewKnowsNothingLater(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("certifications") List<StarCertification> certifications,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll("days") LocalDate known,
      @ForAll long seed) {
    VolunteerTown town = new VolunteerTown(seed);
    VolunteerStars stars = stars(policy, terms).asKnownAt(known);
    List<RegistrationFact> then =
        facts.stream().filter(one -> !one.knownSince().isAfter(known)).toList();
    List<StarCertification> certified =
        certifications.stream().filter(one -> !one.knownSince().isAfter(known)).toList();
    PersonId person = VolunteerTown.PERSON;
    assertThat(stars.certified(person, last(), registrations(facts), certifications, town.books()))
        .isEqualTo(stars.certified(person, last(), registrations(then), certified, town.books()));
    assertThat(stars.reached(person, last(), registrations(facts), town.books()))
        .isEqualTo(stars.reached(person, last(), registrations(then), town.books()));
  }

  @Property
  @Label("L-VOLUNTEER-18: a day that no service has is refused, and nothing throws")
  void noDayThrows(
      @ForAll("facts") List<RegistrationFact> facts,
      @ForAll("certifications") List<StarCertification> certifications,
      @ForAll("policies") Dated<VolunteerStarPolicy> policy,
      @ForAll("terms") Dated<StarTermsPolicy> terms,
      @ForAll LocalDate any) {
    VolunteerTown town = new VolunteerTown(1);
    List<StarCertification> moved =
        certifications.stream().map(one -> one.withEffectiveOn(any)).toList();
    for (LocalDate day : List.of(any, LocalDate.MIN, LocalDate.MAX)) {
      Outcome<?> reached =
          stars(policy, terms)
              .reached(VolunteerTown.PERSON, day, registrations(facts), town.books());
      Outcome<?> held =
          stars(policy, terms)
              .certified(VolunteerTown.PERSON, day, registrations(facts), moved, town.books());
      if (day.getYear() < 1900 || day.getYear() >= 2200) {
        for (Outcome<?> outcome : List.of(reached, held)) {
          assertThat(outcome.reasons())
              .extracting(Reason::code)
              .contains(VolunteerReason.ASKED_OUT_OF_RANGE);
        }
      }
    }
  }
}
