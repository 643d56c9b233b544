package org.governance4j.duty;

import com.google.common.collect.RangeSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Validity;

/**
 * On which days a bearer is there, on which of them it is not excused, and which records it is
 * credited with. Who acts in a post is there if credited, and nobody otherwise.
 */
final class Presence {

  private final Bearer bearer;
  private final List<Tenure> tenures;
  private final RangeSet<LocalDate> there;
  private final RangeSet<LocalDate> owing;

  Presence(BearerFacts facts, boolean actingCredited, LocalDate asOf) {
    this.bearer = facts.bearer();
    this.tenures = facts.tenures().stream().filter(one -> actingCredited || !one.acting()).toList();
    List<Excuse> excuses =
        facts.excuses().stream().filter(one -> !one.approvedOn().isAfter(asOf)).toList();
    this.there =
        facts.tenures().isEmpty()
            ? DaySets.always()
            : DaySets.union(tenures.stream().map(Tenure::validity));
    this.owing = bearer.kind() == Bearer.Kind.POST ? holdersAtWork(excuses) : DaySets.always();
    owing.removeAll(there.complement());
    excuses.stream()
        .filter(excuse -> bearer.kind() != Bearer.Kind.POST || excuse.person().isEmpty())
        .forEach(excuse -> DaySets.remove(owing, excuse.validity()));
  }

  /** On how many days of a period the bearer is there. */
  long daysPresent(Validity period) {
    return DaySets.count(there, period);
  }

  /** On how many days of a period the bearer is there and not excused. */
  long daysOwing(Validity period) {
    return DaySets.count(owing, period);
  }

  /** The first day from a day on when the bearer is there. */
  Optional<LocalDate> presentFrom(LocalDate day) {
    return DaySets.firstFrom(there, day);
  }

  /** The first day from a day on when the bearer is there and not excused. */
  Optional<LocalDate> owingFrom(LocalDate day) {
    return DaySets.firstFrom(owing, day);
  }

  /** Whether it is unknown who is credited with a record of this organisation. */
  boolean lacksDoer(DutyRecord record) {
    return bearer.kind() == Bearer.Kind.POST && atOwn(record) && record.by().isEmpty();
  }

  boolean credits(DutyRecord record) {
    if (bearer instanceof Bearer.OfPost) {
      return atOwn(record)
          && tenures.stream()
              .anyMatch(
                  one ->
                      one.person().equals(record.by()) && one.validity().contains(record.heldOn()));
    }
    boolean done = bearer.owingPerson().isEmpty() || bearer.owingPerson().equals(record.by());
    boolean where = bearer instanceof Bearer.OfPerson || atOwn(record);
    return done && where && there.contains(record.heldOn());
  }

  private boolean atOwn(DutyRecord record) {
    return organisation().filter(record.organisation()::equals).isPresent();
  }

  private Optional<OrganisationId> organisation() {
    if (bearer instanceof Bearer.OfMember member) {
      return Optional.of(member.organisation());
    }
    return bearer.id() instanceof OrganisationId own ? Optional.of(own) : Optional.empty();
  }

  private RangeSet<LocalDate> holdersAtWork(List<Excuse> excuses) {
    RangeSet<LocalDate> all = DaySets.union(Stream.empty());
    for (Tenure tenure : tenures) {
      RangeSet<LocalDate> own = DaySets.union(Stream.of(tenure.validity()));
      Optional<PersonId> holder = tenure.person();
      excuses.stream()
          .filter(excuse -> excuse.person().isPresent() && excuse.person().equals(holder))
          .forEach(excuse -> DaySets.remove(own, excuse.validity()));
      all.addAll(own);
    }
    return all;
  }
}
