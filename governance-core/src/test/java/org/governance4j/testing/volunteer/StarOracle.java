package org.governance4j.testing.volunteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Fraction;
import org.governance4j.volunteer.PublicNotice;
import org.governance4j.volunteer.RegistrationChange;
import org.governance4j.volunteer.RegistrationFact;
import org.governance4j.volunteer.StarCertification;
import org.governance4j.volunteer.StarTermsPolicy;
import org.governance4j.volunteer.VolunteerBody;
import org.governance4j.volunteer.VolunteerStarPolicy;

/** What going through the days one by one says of the stars of a volunteer. */
final class StarOracle {

  private final RegistrationOracle registrations;
  private final VolunteerTown town;
  private final List<Band> bands;
  private final VolunteerStarPolicy policy;
  private final StarTermsPolicy terms;

  private Optional<VolunteerBody> at = Optional.empty();
  private int registered;
  private long minutes;
  private long points;
  private int level;
  private int atYearsBegin;
  private long ofYear;
  private boolean registeredAllYear;
  private Optional<String> by = Optional.empty();
  private boolean open;

  StarOracle(
      List<RegistrationFact> facts,
      VolunteerTown town,
      List<Band> bands,
      VolunteerStarPolicy policy,
      StarTermsPolicy terms) {
    this.registrations = new RegistrationOracle(facts);
    this.town = town;
    this.bands = bands;
    this.policy = policy;
    this.terms = terms;
  }

  /** Goes through all days up to one. */
  void run(List<StarCertification> certifications, LocalDate on) {
    List<RegistrationFact> changes = registrations.of(VolunteerTown.PERSON);
    List<StarCertification> counting = last(certifications);
    for (LocalDate day = VolunteerArbitraries.FIRST; !day.isAfter(on); day = day.plusDays(1)) {
      if (day.getDayOfYear() == 1) {
        yearEnds();
      }
      for (RegistrationFact change : changes) {
        if (change.effectiveOn().equals(day)) {
          change(change.change());
        }
      }
      for (StarCertification one : counting) {
        if (one.effectiveOn().equals(day)) {
          certify(one, on);
        }
      }
      if (day.getDayOfYear() == 1) {
        atYearsBegin = level;
        registeredAllYear = true;
      }
      serve(day);
    }
  }

  private static List<StarCertification> last(List<StarCertification> all) {
    List<StarCertification> last = new ArrayList<>();
    for (StarCertification one : all) {
      boolean later =
          all.stream().anyMatch(two -> two.id().equals(one.id()) && two.number() > one.number());
      boolean known = last.stream().anyMatch(two -> two.id().equals(one.id()));
      if (!later && !known && one.person().equals(VolunteerTown.PERSON)) {
        last.add(one);
      }
    }
    last.sort((a, b) -> a.id().compareTo(b.id()));
    return last;
  }

  private void yearEnds() {
    boolean little = terms.upkeep().isPresent() && ofYear < terms.upkeep().get().minutes();
    if (little && registeredAllYear && atYearsBegin > 0 && level > 0) {
      level--;
    }
    ofYear = 0;
  }

  private void change(RegistrationChange change) {
    if (change instanceof RegistrationChange.Registered) {
      registered++;
      if (registered > 1 && terms.anew() == StarTermsPolicy.Anew.FROM_ZERO) {
        minutes = 0;
        points = 0;
        lose();
      }
    } else if (change instanceof RegistrationChange.Withdrawn) {
      end(Optional.of(terms.withdrawn()));
    } else if (change instanceof RegistrationChange.Cancelled cancelled) {
      end(Optional.ofNullable(terms.cancelled().get(cancelled.ground())));
    }
    at = VolunteerArbitraries.body(change);
  }

  private void end(Optional<StarTermsPolicy.AfterEnd> after) {
    open |= after.isEmpty() && level > 0;
    if (after.equals(Optional.of(StarTermsPolicy.AfterEnd.LOST))) {
      lose();
    }
  }

  private void lose() {
    level = 0;
    by = Optional.empty();
  }

  private void certify(StarCertification one, LocalDate on) {
    int stated = 0;
    while (!bands.get(stated).code().equals(one.level())) {
      stated++;
    }
    if (at.equals(Optional.of(one.body())) && isFinal(one.notice(), on) && stated > level) {
      level = stated;
      by = Optional.of(one.id().value());
    }
  }

  private boolean isFinal(PublicNotice notice, LocalDate on) {
    if (notice.objection() != PublicNotice.Objection.NONE) {
      return false;
    }
    return terms.noticeDays().isEmpty()
        || notice.announcedOn().isPresent()
            && !notice.announcedOn().get().plusDays(terms.noticeDays().get()).isAfter(on);
  }

  private void serve(LocalDate day) {
    long served = VolunteerTown.on(town.minutes, day);
    ofYear += served;
    if (at.isPresent()) {
      minutes += served;
      points += VolunteerTown.on(town.points, day);
    } else {
      registeredAllYear = false;
    }
  }

  int registered() {
    return registered;
  }

  long minutes() {
    return minutes;
  }

  long points() {
    return points;
  }

  /** Whether no terms say what became of a level. */
  boolean isOpen() {
    return open;
  }

  Optional<String> by() {
    return by;
  }

  int held() {
    return terms.shortfall() == StarTermsPolicy.Shortfall.LOWERED
        ? Math.min(level, reached())
        : level;
  }

  int reached() {
    int reached = 0;
    for (int i = 1; i < bands.size(); i++) {
      boolean enough = policy.points().getOrDefault(bands.get(i).code(), 0L) <= points;
      if (enough && byHours(minutes) >= i) {
        reached = i;
      }
    }
    return reached;
  }

  int byHours(long some) {
    int found = 0;
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from().compareTo(Fraction.of(some, 60)) <= 0) {
        found = i;
      }
    }
    return found;
  }
}
