package org.governance4j.testing.volunteer;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.volunteer.PublicNotice;
import org.governance4j.volunteer.RegistrationChange;
import org.governance4j.volunteer.RegistrationFact;
import org.governance4j.volunteer.RegistrationId;
import org.governance4j.volunteer.StarCertification;
import org.governance4j.volunteer.StarCertificationId;
import org.governance4j.volunteer.StarTermsPolicy;
import org.governance4j.volunteer.VolunteerBody;
import org.governance4j.volunteer.VolunteerStarPolicy;

/**
 * Generators of registrations, certifications and policies of stars (志愿者数据生成): of two persons over
 * two years and some months, so that several turns of a year lie within.
 */
public final class VolunteerArbitraries {

  /** The first day of all that is drawn. */
  public static final LocalDate FIRST = LocalDate.of(2022, 1, 10);

  /** How many days there are. */
  public static final int DAYS = 850;

  /** The persons. */
  public static final List<PersonId> PERSONS = List.of(PersonId.of("p-1"), PersonId.of("p-2"));

  /** The bodies that register and certify. */
  public static final List<VolunteerBody> BODIES =
      List.of(
          VolunteerBody.of(OrganisationId.of("street")),
          VolunteerBody.of(InstitutionId.of("association")),
          VolunteerBody.of(InstitutionId.of("street")));

  /** The grounds on which registrations are cancelled. */
  public static final List<String> GROUNDS = List.of("ABSENT", "FRAUD", "OTHER");

  /** The rule of all policies that are drawn. */
  public static final RuleRef RULE = RuleRef.of("TEST-1", "volunteers", "a source");

  private static final LocalDate LONG_AGO = LocalDate.of(2022, 1, 1);

  private VolunteerArbitraries() {}

  /** A day of those that are drawn. */
  static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * Changes in any order, of which many contradict each other.
   *
   * @return lists of statements
   */
  public static Arbitrary<List<RegistrationFact>> anyFacts() {
    return Arbitraries.randomValue(
        random -> {
          List<RegistrationFact> facts = new ArrayList<>();
          for (int i = random.nextInt(9); i > 0; i--) {
            facts.add(
                fact("r-" + random.nextInt(6), random.nextInt(3), change(random), random)
                    .withPerson(pick(PERSONS, random))
                    .withEffectiveOn(FIRST.plusDays(random.nextInt(12))));
          }
          return facts;
        });
  }

  private static RegistrationChange change(Random random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> new RegistrationChange.Registered(pick(BODIES, random));
      case 2 -> new RegistrationChange.Moved(pick(BODIES, random));
      case 3 -> random.nextBoolean() ? new RegistrationChange.Withdrawn() : cancelled(random);
      default -> new RegistrationChange.Retracted();
    };
  }

  private static RegistrationChange cancelled(Random random) {
    return new RegistrationChange.Cancelled(pick(GROUNDS, random));
  }

  private static RegistrationFact fact(
      String id, int number, RegistrationChange change, Random random) {
    return RegistrationFact.builder()
        .id(RegistrationId.of(id))
        .number(number)
        .person(PERSONS.get(0))
        .change(change)
        .effectiveOn(day(random))
        .knownSince(day(random))
        .build();
  }

  /**
   * Sound changes of each person in any order, with repeats, earlier statements that were
   * corrected, and some that were retracted.
   *
   * @return lists of statements
   */
  public static Arbitrary<List<RegistrationFact>> soundFacts() {
    return Arbitraries.randomValue(
        random -> {
          List<RegistrationFact> facts = new ArrayList<>();
          PERSONS.forEach(person -> sound(person, facts, random));
          Collections.shuffle(facts, random);
          return facts;
        });
  }

  private static void sound(PersonId person, List<RegistrationFact> facts, Random random) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      days.add(random.nextInt(4) == 0 ? LocalDate.of(2023, 1, 1) : day(random));
    }
    Optional<VolunteerBody> at = Optional.empty();
    for (LocalDate day : days) {
      RegistrationChange change = next(at, random);
      at = body(change);
      String id = person.value() + "-" + facts.size();
      RegistrationFact last = fact(id, 1, change, random).withPerson(person).withEffectiveOn(day);
      facts.add(last);
      if (random.nextInt(3) == 0) {
        facts.add(last.withKnownSince(day(random)));
        facts.add(fact(id, 0, change(random), random).withPerson(pick(PERSONS, random)));
      }
    }
    if (random.nextInt(3) == 0) {
      String id = person.value() + "-mistake";
      facts.add(fact(id, 0, change(random), random).withPerson(person));
      facts.add(fact(id, 2, new RegistrationChange.Retracted(), random).withPerson(person));
    }
  }

  private static RegistrationChange next(Optional<VolunteerBody> at, Random random) {
    if (at.isEmpty()) {
      return new RegistrationChange.Registered(pick(BODIES, random));
    }
    return switch (random.nextInt(5)) {
      case 0 -> new RegistrationChange.Withdrawn();
      case 1, 2 -> cancelled(random);
      default -> {
        List<VolunteerBody> others = new ArrayList<>(BODIES);
        others.remove(at.get());
        yield new RegistrationChange.Moved(pick(others, random));
      }
    };
  }

  static Optional<VolunteerBody> body(RegistrationChange change) {
    if (change instanceof RegistrationChange.Registered registered) {
      return Optional.of(registered.body());
    }
    return change instanceof RegistrationChange.Moved moved
        ? Optional.of(moved.body())
        : Optional.empty();
  }

  /**
   * Certifications of each level of some stars, by any of the bodies, in any order.
   *
   * @param levels the codes of the levels
   * @return lists of statements
   */
  public static Arbitrary<List<StarCertification>> certifications(List<String> levels) {
    return Arbitraries.randomValue(
        random -> {
          List<StarCertification> all = new ArrayList<>();
          for (int i = random.nextInt(7); i > 0; i--) {
            StarCertification one = certification("c-" + i, levels, random);
            all.add(one);
            if (random.nextInt(4) == 0) {
              all.add(one.withKnownSince(day(random)));
              all.add(certification("c-" + i, levels, random).withNumber(0));
            }
          }
          Collections.shuffle(all, random);
          return all;
        });
  }

  private static StarCertification certification(String id, List<String> levels, Random random) {
    return StarCertification.builder()
        .id(StarCertificationId.of(id))
        .number(1)
        .person(random.nextInt(5) == 0 ? PERSONS.get(1) : PERSONS.get(0))
        .level(pick(levels, random))
        .body(pick(BODIES, random))
        .effectiveOn(random.nextInt(4) == 0 ? LocalDate.of(2023, 1, 1) : day(random))
        .knownSince(day(random))
        .notice(notice(random))
        .build();
  }

  /** A notice that is mostly over. */
  static PublicNotice notice(Random random) {
    Optional<LocalDate> announced =
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(day(random).minusDays(500));
    return new PublicNotice(
        announced,
        switch (random.nextInt(9)) {
          case 0 -> PublicNotice.Objection.PENDING;
          case 1 -> PublicNotice.Objection.UPHELD;
          default -> PublicNotice.Objection.NONE;
        });
  }

  /**
   * Star levels of some hours, the policy for a host that states none.
   *
   * @return the levels, in force from 2022 on
   */
  public static Dated<StarPolicy> levels() {
    Bands levels =
        Bands.of(
                "stars",
                List.of(
                    Band.of("NO_STAR", Fraction.ZERO, Fraction.of(5, 1)),
                    Band.of("ONE_STAR", Fraction.of(5, 1), Fraction.of(25, 2)),
                    Band.of("TWO_STARS", Fraction.of(25, 2), Fraction.of(20, 1)),
                    Band.from("THREE_STARS", Fraction.of(20, 1))))
            .orElseThrow();
    return Dated.from(StarPolicy.KEY, LONG_AGO, RULE, new StarPolicy(levels, RULE));
  }

  /**
   * Policies of stars beside {@link #levels()}, with and without cycles, medals and points.
   *
   * @return the policies, in force from 2022 on
   */
  public static Arbitrary<Dated<VolunteerStarPolicy>> policies() {
    Bands medals =
        Bands.of(
                "medals",
                List.of(
                    Band.of("NONE", Fraction.ZERO, Fraction.of(15, 1)),
                    Band.from("BRONZE", Fraction.of(15, 1))))
            .orElseThrow();
    return Combinators.combine(
            Arbitraries.of(Fraction.of(20, 1), Fraction.of(13, 2)).optional(0.5),
            Arbitraries.just(medals).optional(0.5),
            Arbitraries.of(ImmutableMap.<String, Long>of(), ImmutableMap.of("TWO_STARS", 30L)))
        .as(
            (cycle, honour, points) ->
                Dated.from(
                    VolunteerStarPolicy.KEY,
                    LONG_AGO,
                    RULE,
                    new VolunteerStarPolicy(cycle, honour, points, RULE)));
  }

  /**
   * Terms of stars; for one of the grounds none says what becomes of them.
   *
   * @return the terms, in force from 2022 on
   */
  public static Arbitrary<Dated<StarTermsPolicy>> terms() {
    Arbitrary<StarTermsPolicy.AfterEnd> after = Arbitraries.of(StarTermsPolicy.AfterEnd.class);
    return Combinators.combine(
            Arbitraries.of(StarTermsPolicy.Anew.class),
            after,
            after,
            Arbitraries.of(StarTermsPolicy.Shortfall.class),
            Arbitraries.of(60L, 200L).map(StarTermsPolicy.Upkeep::new).optional(0.6),
            Arbitraries.of(1, 7, 30).optional(0.5))
        .as(
            (anew, withdrawn, absent, shortfall, upkeep, notice) ->
                new StarTermsPolicy(
                    anew,
                    withdrawn,
                    ImmutableMap.of("ABSENT", absent, "FRAUD", StarTermsPolicy.AfterEnd.LOST),
                    shortfall,
                    upkeep,
                    notice,
                    RULE))
        .map(terms -> Dated.from(StarTermsPolicy.KEY, LONG_AGO, RULE, terms));
  }
}
