package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.StarPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which star level a registered volunteer's service reaches, and which one is certified
 * (注册志愿者星级; CD-29): two questions with two answers. Immutable and thread-safe; ledgers are asked
 * and not changed.
 *
 * <p>The policies of the day that is asked about hold for all that was before it.
 */
public final class VolunteerStars {

  /** The most statements of certifications in one call. */
  public static final int MAX_CERTIFICATIONS = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(VolunteerStars.class);

  private final Dated<StarPolicy> levels;
  private final Dated<VolunteerStarPolicy> policy;
  private final Dated<StarTermsPolicy> terms;
  private final LocalDate knownOn;

  private VolunteerStars(
      Dated<StarPolicy> levels,
      Dated<VolunteerStarPolicy> policy,
      Dated<StarTermsPolicy> terms,
      LocalDate knownOn) {
    this.levels = levels;
    this.policy = policy;
    this.terms = terms;
    this.knownOn = knownOn;
  }

  /** What holds on a day. */
  record Rules(StarLevels levels, VolunteerStarPolicy policy) {}

  /**
   * The stars of registered volunteers.
   *
   * @param levels which hours make which level
   * @param policy what else a text says on the stars
   * @param terms what becomes of stars that are certified; may be empty where no host has decided
   * @return the engine
   */
  public static VolunteerStars of(
      Dated<StarPolicy> levels, Dated<VolunteerStarPolicy> policy, Dated<StarTermsPolicy> terms) {
    requireNonNull(levels, "levels");
    requireNonNull(policy, "policy");
    requireNonNull(terms, "terms");
    LOG.debug("compiled volunteers' stars: {} versions of levels", levels.versions().size());
    return new VolunteerStars(levels, policy, terms, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies, changes of
   * registrations and certifications that were known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public VolunteerStars asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new VolunteerStars(levels, policy, terms, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * The level that a volunteer's service reaches on a day. Only the days count on which the person
   * was registered; in time by the number of registrations and the logarithm of the accounts'
   * changes.
   *
   * @param person the volunteer
   * @param on the day, which is the last one that counts
   * @param registrations the registrations
   * @param books where hours, and points where the policy asks for them, are kept
   * @return the level with its minutes; refused for a day that no service has and for unsound
   *     changes of the registration; undetermined without a policy, a known registration or an
   *     account of hours, and for a person registered anew without terms
   */
  public Outcome<StarReached> reached(
      PersonId person, LocalDate on, Registrations registrations, ServiceBooks books) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    requireNonNull(registrations, "registrations");
    requireNonNull(books, "books");
    return rulesOn(on)
        .combine(begun(person, on, registrations), (rules, begun) -> reach(rules, begun, on))
        .flatMap(ask -> ask.reached(person, books));
  }

  /** A question of which the rules and the registrations are known. */
  private record Reach(
      Rules rules, Outcome<ImmutableSortedMap<LocalDate, Registration>> counted, LocalDate on) {

    Outcome<StarReached> reached(PersonId person, ServiceBooks books) {
      return counted.flatMap(
          registrations -> {
            CountedService service = new CountedService(person, registrations, books);
            Outcome<Optional<Long>> points =
                rules.levels().points().isEmpty()
                    ? Outcome.accepted(Optional.empty())
                    : service.points(on).map(Optional::of);
            return service
                .minutes(on)
                .combine(points, (minutes, known) -> answer(rules, minutes, known))
                .flatMap(answer -> answer);
          });
    }
  }

  private Reach reach(
      Rules rules, ImmutableSortedMap<LocalDate, Registration> begun, LocalDate on) {
    return new Reach(rules, counted(begun, on), on);
  }

  private static Outcome<StarReached> answer(Rules rules, long minutes, Optional<Long> points) {
    StarLevels levels = rules.levels();
    String level = levels.code(levels.by(minutes, points.orElse(0L)));
    StarReached reached =
        StarReached.builder()
            .minutes(minutes)
            .points(points)
            .level(level)
            .cycle(rules.policy().cycleHours().map(hours -> Cycles.of(hours, minutes, levels)))
            .medal(rules.policy().medals().map(medals -> Cycles.medal(medals, minutes)))
            .build();
    Reason reason =
        Reason.of(
                VolunteerReason.LEVEL_REACHED,
                rules.policy().rule(),
                "minutes",
                Fact.of(minutes, Unit.MINUTES))
            .with("level", new Fact.Code("starLevel", level));
    return Outcome.accepted(reached, reason);
  }

  /**
   * The level that a volunteer holds on a day by certification.
   *
   * @param person the volunteer
   * @param on the day
   * @param registrations the registrations
   * @param certifications every statement of certifications, of whatever persons, in any order, at
   *     most {@value #MAX_CERTIFICATIONS}
   * @param books where hours, and points where the policy asks for them, are kept
   * @return the level, with the reasons why certifications do not count; refused for unsound
   *     statements of the person; undetermined where something is not known or no terms say it
   */
  public Outcome<StarCertified> certified(
      PersonId person,
      LocalDate on,
      Registrations registrations,
      List<StarCertification> certifications,
      ServiceBooks books) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    requireNonNull(registrations, "registrations");
    requireNonNull(certifications, "certifications");
    requireNonNull(books, "books");
    if (certifications.size() > MAX_CERTIFICATIONS) {
      return Outcome.refused(
          Reason.of(
                  VolunteerReason.TOO_MANY_FACTS,
                  VolunteerLaw.BOUNDS,
                  "size",
                  Fact.of(certifications.size(), Unit.COUNT))
              .with("most", Fact.of(MAX_CERTIFICATIONS, Unit.COUNT)));
    }
    return rulesOn(on)
        .combine(
            begun(person, on, registrations),
            (rules, begun) ->
                Certifications.of(person, certifications, knownOn)
                    .sound(rules)
                    .flatMap(sound -> history(rules, begun, sound, on))
                    .flatMap(history -> history.certified(books, person)))
        .flatMap(answer -> answer);
  }

  private Outcome<StarHistory> history(
      Rules rules,
      ImmutableSortedMap<LocalDate, Registration> begun,
      ImmutableList<StarCertification> sound,
      LocalDate on) {
    if (sound.stream().noneMatch(one -> !one.effectiveOn().isAfter(on))) {
      return Outcome.accepted(StarHistory.without(rules, on));
    }
    return terms
        .asOf(on, knownOn)
        .map(
            stated ->
                new StarHistory(
                    rules,
                    Optional.of(stated),
                    begun,
                    counted(begun, on),
                    Multimaps.index(sound, StarCertification::effectiveOn),
                    on));
  }

  private Outcome<Rules> rulesOn(LocalDate on) {
    if (!RegistrationCheck.isInRange(on)) {
      return Outcome.refused(
          Reason.of(VolunteerReason.ASKED_OUT_OF_RANGE, VolunteerLaw.BOUNDS, "day", Fact.of(on))
              .with("first", Fact.of(RegistrationCheck.FIRST))
              .with("end", Fact.of(RegistrationCheck.END)));
    }
    return levels
        .asOf(on, knownOn)
        .combine(
            policy.asOf(on, knownOn),
            (hours, stated) ->
                StarLevels.of(hours, stated).map(joined -> new Rules(joined, stated)))
        .flatMap(rules -> rules);
  }

  /** The registrations that have begun. */
  private Outcome<ImmutableSortedMap<LocalDate, Registration>> begun(
      PersonId person, LocalDate on, Registrations registrations) {
    return registrations.asKnownAt(knownOn).of(person).map(all -> all.headMap(on, true));
  }

  /** The registrations that count: terms say whether an earlier one does. */
  private Outcome<ImmutableSortedMap<LocalDate, Registration>> counted(
      ImmutableSortedMap<LocalDate, Registration> begun, LocalDate on) {
    if (begun.size() <= 1) {
      return Outcome.accepted(begun);
    }
    return terms
        .asOf(on, knownOn)
        .map(
            stated ->
                stated.anew() == StarTermsPolicy.Anew.ADDED
                    ? begun
                    : begun.tailMap(begun.lastKey(), true));
  }
}
