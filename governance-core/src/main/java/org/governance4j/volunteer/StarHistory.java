package org.governance4j.volunteer;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * What a person's certifications come to on a day.
 *
 * @param rules what holds on the day
 * @param terms the terms of the day; empty where no certification could count
 * @param begun the registrations that have begun, by their first days
 * @param counted those whose hours count
 * @param certifications sound ones, by their days
 * @param on the day
 */
record StarHistory(
    VolunteerStars.Rules rules,
    Optional<StarTermsPolicy> terms,
    ImmutableSortedMap<LocalDate, Registration> begun,
    Outcome<ImmutableSortedMap<LocalDate, Registration>> counted,
    ImmutableListMultimap<LocalDate, StarCertification> certifications,
    LocalDate on) {

  /** The history of somebody who was never certified. */
  static StarHistory without(VolunteerStars.Rules rules, LocalDate on) {
    return new StarHistory(
        rules,
        Optional.empty(),
        ImmutableSortedMap.of(),
        Outcome.accepted(ImmutableSortedMap.of()),
        ImmutableListMultimap.of(),
        on);
  }

  Outcome<StarCertified> certified(ServiceBooks books, PersonId person) {
    StarFold fold = new StarFold(this, books, person);
    if (terms.isEmpty()) {
      fold.note(
          Reason.of(
              VolunteerReason.NEVER_CERTIFIED, VolunteerLaw.CERTIFIED, "person", Fact.of(person)));
      return fold.answer();
    }
    return fold.run(terms.get());
  }

  /** The index of the level that is reached. */
  Outcome<Integer> reached(ServiceBooks books, PersonId person) {
    return counted.flatMap(
        registrations -> {
          CountedService service = new CountedService(person, registrations, books);
          StarLevels levels = rules.levels();
          Outcome<Long> points =
              levels.points().isEmpty() ? Outcome.accepted(0L) : service.points(on);
          return service.minutes(on).combine(points, levels::by);
        });
  }

  /** Whether a certification counts, and why not if it does not. */
  Optional<Reason> against(StarCertification one, StarTermsPolicy stated) {
    RegistrationState state = Registrations.state(begun, one.effectiveOn());
    if (!(state instanceof RegistrationState.Registered registered)) {
      return Optional.of(
          Certifications.reason(VolunteerReason.CERTIFIED_UNREGISTERED, one)
              .with("day", Fact.of(one.effectiveOn())));
    }
    if (!registered.body().equals(one.body())) {
      return Optional.of(
          Certifications.reason(VolunteerReason.CERTIFIED_BY_OTHER, one)
              .with("body", one.body().fact())
              .with("registering", registered.body().fact()));
    }
    PublicNotice.Stage stage = one.notice().stage(stated.noticeDays(), on);
    return stage == PublicNotice.Stage.FINAL
        ? Optional.empty()
        : Optional.of(
            Reason.of(
                    VolunteerReason.CERTIFICATION_NOT_FINAL,
                    stated.rule(),
                    "certification",
                    Fact.of(one.id()))
                .with("stage", Fact.of(stage)));
  }
}
