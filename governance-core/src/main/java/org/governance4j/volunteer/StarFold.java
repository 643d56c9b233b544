package org.governance4j.volunteer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Goes through the days on which a certified level may change, each in one order: the end of the
 * year before, the change of the registration, the certifications. For use once.
 */
final class StarFold {

  private final StarHistory history;
  private final ServiceBooks books;
  private final PersonId person;
  private final Map<LocalDate, RegistrationFact> ends = new HashMap<>();
  private final Findings findings = new Findings();
  private int level;
  private int atYearsBegin;
  private Optional<StarCertificationId> by = Optional.empty();

  StarFold(StarHistory history, ServiceBooks books, PersonId person) {
    this.history = history;
    this.books = books;
    this.person = person;
    for (Registration one : history.begun().values()) {
      one.end().ifPresent(end -> ends.put(end.effectiveOn(), end));
    }
  }

  void note(Reason reason) {
    findings.step(reason);
  }

  Outcome<StarCertified> answer() {
    return findings.outcome(() -> new StarCertified(history.rules().levels().code(level), by));
  }

  Outcome<StarCertified> run(StarTermsPolicy terms) {
    for (LocalDate day : days(terms)) {
      if (day.getDayOfYear() == 1) {
        terms.upkeep().ifPresent(upkeep -> yearEnds(day.getYear() - 1, upkeep, terms));
      }
      change(day, terms);
      certify(day, terms);
      if (day.getDayOfYear() == 1) {
        atYearsBegin = level;
      }
    }
    lower(terms);
    return answer();
  }

  private Set<LocalDate> days(StarTermsPolicy terms) {
    TreeSet<LocalDate> days = new TreeSet<>(history.certifications().keySet());
    int first = days.first().getYear();
    days.addAll(history.begun().keySet());
    days.addAll(ends.keySet());
    if (terms.upkeep().isPresent()) {
      for (int year = first; year <= history.on().getYear(); year++) {
        days.add(LocalDate.of(year, 1, 1));
      }
    }
    days.tailSet(history.on().plusDays(1)).clear();
    return days;
  }

  private void yearEnds(int year, StarTermsPolicy.Upkeep upkeep, StarTermsPolicy terms) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    Map.Entry<LocalDate, Registration> begun = history.begun().headMap(first, true).lastEntry();
    boolean registered = begun != null && !begun.getValue().isOver(last);
    if (atYearsBegin == 0 || level == 0 || !registered) {
      return;
    }
    findings
        .take(books.minutes(person, first, last))
        .filter(minutes -> minutes < upkeep.minutes())
        .ifPresent(
            minutes -> {
              level--;
              note(
                  Reason.of(VolunteerReason.UPKEEP_MISSED, terms.rule(), "person", Fact.of(person))
                      .with("year", Fact.of(first))
                      .with("minutes", Fact.of(minutes, Unit.MINUTES))
                      .with("least", Fact.of(upkeep.minutes(), Unit.MINUTES)));
            });
  }

  private void change(LocalDate day, StarTermsPolicy terms) {
    RegistrationFact end = ends.get(day);
    if (end != null) {
      ended(end, terms);
    }
    boolean anew = history.begun().containsKey(day) && !history.begun().firstKey().equals(day);
    if (anew && terms.anew() == StarTermsPolicy.Anew.FROM_ZERO) {
      lose(day, terms);
    }
  }

  private void ended(RegistrationFact end, StarTermsPolicy terms) {
    if (level == 0) {
      return;
    }
    Optional<StarTermsPolicy.AfterEnd> after = terms.after(end.change());
    if (after.isEmpty() && end.change() instanceof RegistrationChange.Cancelled cancelled) {
      findings.missing(
          Reason.of(VolunteerReason.GROUND_OPEN, terms.rule(), "person", Fact.of(person))
              .with("ground", new Fact.Code("ground", cancelled.ground())));
    } else if (after.equals(Optional.of(StarTermsPolicy.AfterEnd.LOST))) {
      lose(end.effectiveOn(), terms);
    }
  }

  private void lose(LocalDate day, StarTermsPolicy terms) {
    if (level > 0) {
      note(
          Reason.of(VolunteerReason.STARS_LOST, terms.rule(), "person", Fact.of(person))
              .with("day", Fact.of(day)));
    }
    level = 0;
    by = Optional.empty();
  }

  private void certify(LocalDate day, StarTermsPolicy terms) {
    for (StarCertification one : history.certifications().get(day)) {
      Optional<Reason> against = history.against(one, terms);
      against.ifPresent(this::note);
      if (against.isEmpty()) {
        raise(one, terms);
      }
    }
  }

  private void raise(StarCertification one, StarTermsPolicy terms) {
    int certified = history.rules().levels().indexOf(one.level()).orElseThrow();
    if (certified > level) {
      level = certified;
      by = Optional.of(one.id());
      note(
          Reason.of(
                  VolunteerReason.LEVEL_CERTIFIED, terms.rule(), "certification", Fact.of(one.id()))
              .with("level", new Fact.Code("starLevel", one.level()))
              .with("day", Fact.of(one.effectiveOn())));
    }
  }

  /** Lowers a level that the hours no longer reach, where the terms say so. */
  private void lower(StarTermsPolicy terms) {
    if (level == 0 || terms.shortfall() == StarTermsPolicy.Shortfall.KEPT) {
      return;
    }
    findings
        .take(history.reached(books, person))
        .filter(reached -> reached < level)
        .ifPresent(
            reached -> {
              level = reached;
              note(
                  Reason.of(VolunteerReason.LEVEL_LOWERED, terms.rule(), "person", Fact.of(person))
                      .with(
                          "level",
                          new Fact.Code("starLevel", history.rules().levels().code(reached))));
            });
  }
}
