package org.governance4j.testing.duty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.duty.Bearer;
import org.governance4j.duty.BearerFacts;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.duty.ContactMeans;
import org.governance4j.duty.DatedTarget;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutyTarget;
import org.governance4j.duty.DutyTerms;
import org.governance4j.duty.Excuse;
import org.governance4j.duty.Quota;
import org.governance4j.duty.Rhythm;
import org.governance4j.duty.Tenure;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * Generators of duties, of their bearers and of what the bearers did (职责数据生成), around the year
 * 2022.
 */
public final class DutyArbitraries {

  /** The rule of all generated duties and terms. */
  public static final RuleRef RULE = RuleRef.of("TEST-1", "a duty", "a source");

  private static final LocalDate START = LocalDate.of(2021, 10, 1);
  private static final int DAYS = 500;
  private static final OrganisationId HOME = OrganisationId.of("branch-1");
  private static final List<PersonId> PERSONS =
      List.of(PersonId.of("p-1"), PersonId.of("p-2"), PersonId.of("p-3"));
  private static final ImmutableList<Duty> DUTIES = allDuties();

  /**
   * A duty with one bearer and what was done.
   *
   * @param duty the duty
   * @param facts the bearer with tenures, excuses and targets
   * @param records the records of the duty, in any order
   */
  public record DutyCase(Duty duty, BearerFacts facts, List<DutyRecord> records) {

    DutyCase withRecords(List<DutyRecord> others) {
      return new DutyCase(duty, facts, others);
    }

    DutyCase withBearing(BearerFacts other) {
      return new DutyCase(duty, other, records);
    }
  }

  private DutyArbitraries() {}

  /**
   * Duties of every period and of days of the week with every quota, and rolling ones, for every
   * kind of bearer, with and without terms.
   *
   * @return the duties, each with a code of its own
   */
  public static ImmutableList<Duty> duties() {
    return DUTIES;
  }

  private static ImmutableList<Duty> allDuties() {
    List<Quota> quotas =
        List.of(
            new Quota.Times(1),
            new Quota.Times(2),
            new Quota.Days(2),
            new Quota.Minutes(100),
            new Quota.EveryOne(ImmutableSet.of()),
            new Quota.EveryOne(ImmutableSet.of(ContactMeans.VISIT)));
    ImmutableList.Builder<Duty> duties = ImmutableList.builder();
    int n = 0;
    for (CalendarPeriod period : CalendarPeriod.values()) {
      for (Quota quota : quotas) {
        Bearer.Kind kind = Bearer.Kind.values()[n % Bearer.Kind.values().length];
        duties.add(
            Duty.of("PLAIN_" + n, new Rhythm.Each(period), RULE).withOwedBy(kind).withQuota(quota));
        duties.add(
            Duty.of("TERMS_" + n, new Rhythm.Each(period), RULE)
                .withOwedBy(kind)
                .withQuota(quota)
                .withTerms(terms(n)));
        n++;
      }
    }
    for (Quota quota : quotas) {
      Bearer.Kind kind = Bearer.Kind.values()[n % Bearer.Kind.values().length];
      Rhythm weekly =
          n % 2 == 0
              ? new Rhythm.OnWeekdays(ImmutableSet.of(DayOfWeek.SATURDAY))
              : new Rhythm.OnWeekdays(ImmutableSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY));
      duties.add(Duty.of("WEEKLY_" + n, weekly, RULE).withOwedBy(kind).withQuota(quota));
      duties.add(
          Duty.of("WEEKLY_TERMS_" + n, weekly, RULE)
              .withOwedBy(kind)
              .withQuota(quota)
              .withTerms(terms(n)));
      n++;
    }
    for (Rhythm.RollingUnit unit : Rhythm.RollingUnit.values()) {
      for (Bearer.Kind kind : Bearer.Kind.values()) {
        Rhythm every = new Rhythm.Every(unit == Rhythm.RollingUnit.DAYS ? 40 : 3, unit);
        duties.add(Duty.of("ROLLING_" + n, every, RULE).withOwedBy(kind));
        duties.add(Duty.of("ROLLING_TERMS_" + n, every, RULE).withOwedBy(kind).withTerms(terms(n)));
        n++;
      }
    }
    return duties.build();
  }

  /**
   * Terms that state everything.
   *
   * @param n a number that selects among the kinds
   * @return the terms
   */
  public static DutyTerms terms(int n) {
    DutyTerms.PartialPeriod[] parts = DutyTerms.PartialPeriod.values();
    return new DutyTerms(
        n % 2 == 0 ? Optional.of(new DutyTerms.Grace(1 + n % 9, RULE)) : Optional.empty(),
        Optional.of(new DutyTerms.Acting(n % 3 != 0, RULE)),
        Optional.of(new DutyTerms.Part(parts[n % 3], RULE)),
        Optional.of(new DutyTerms.Part(parts[n / 3 % 3], RULE)),
        Optional.of(new DutyTerms.Part(parts[n / 2 % 3], RULE)));
  }

  /**
   * Cases of one of some duties. Where a duty states no term, nothing happens that needs it.
   *
   * @param duties the duties to choose from
   * @return cases with up to twenty records
   */
  public static Arbitrary<DutyCase> of(List<Duty> duties) {
    return Arbitraries.of(duties)
        .filter(duty -> !(duty.rhythm() instanceof Rhythm.Open))
        .flatMap(
            duty ->
                Combinators.combine(facts(duty), records(duty))
                    .as((facts, records) -> new DutyCase(duty, facts, records)))
        .withoutEdgeCases();
  }

  /**
   * The days of 2022.
   *
   * @return days
   */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 364).map(LocalDate.of(2022, 1, 1)::plusDays);
  }

  /**
   * Records of a duty, some of another organisation.
   *
   * @param duty the duty
   * @return records with person, minutes and contact
   */
  public static Arbitrary<DutyRecord> record(Duty duty) {
    Arbitrary<DutyRecord.Contact> contact =
        Combinators.combine(targets(), Arbitraries.of(ContactMeans.class))
            .as((target, means) -> new DutyRecord.Contact(target, Optional.of(means)));
    return Combinators.combine(
            Arbitraries.of(HOME, HOME, HOME, OrganisationId.of("branch-2")),
            someDay(),
            Arbitraries.of(PERSONS),
            Arbitraries.integers().between(0, 120),
            contact)
        .as(
            (organisation, day, person, minutes, reached) ->
                DutyRecord.of(organisation, duty.code(), day)
                    .withBy(person)
                    .withMinutes(minutes)
                    .withReached(reached));
  }

  private static Arbitrary<List<DutyRecord>> records(Duty duty) {
    return record(duty).list().ofMaxSize(20);
  }

  private static Arbitrary<LocalDate> someDay() {
    return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
  }

  private static Arbitrary<Validity> validity() {
    return Combinators.combine(someDay(), Arbitraries.integers().between(1, 300).optional())
        .as((from, length) -> new Validity(from, length.map(from::plusDays)));
  }

  private static Arbitrary<DutyTarget> targets() {
    return Arbitraries.of(
        new DutyTarget.OfHousehold(HouseholdId.of("h-1")),
        new DutyTarget.OfHousehold(HouseholdId.of("h-2")),
        new DutyTarget.OfPerson(PersonId.of("p-9")));
  }

  private static Arbitrary<BearerFacts> facts(Duty duty) {
    DutyTerms terms = duty.terms().orElse(DutyTerms.NONE);
    Arbitrary<List<Tenure>> tenures =
        tenures(duty, terms.partTenure().isPresent(), terms.acting().isPresent());
    Arbitrary<List<Excuse>> excuses =
        excuse(duty).list().ofMaxSize(terms.partExcuse().isPresent() ? 3 : 0);
    Arbitrary<Validity> inSet =
        terms.partTarget().isPresent() ? validity() : Arbitraries.just(Validity.from(START));
    Arbitrary<List<DatedTarget>> set =
        Combinators.combine(targets(), inSet).as(DatedTarget::new).list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(tenures, excuses, set)
        .as(
            (held, away, reach) ->
                new BearerFacts(
                    bearer(duty.owedBy()),
                    ImmutableList.copyOf(held),
                    ImmutableList.copyOf(away),
                    ImmutableList.copyOf(reach)));
  }

  private static Bearer bearer(Bearer.Kind kind) {
    return switch (kind) {
      case ORGANISATION -> new Bearer.OfOrganisation(HOME);
      case PERSON -> new Bearer.OfPerson(PERSONS.get(0));
      case MEMBER -> new Bearer.OfMember(PERSONS.get(0), HOME);
      case POST -> new Bearer.OfPost(HOME, "SECRETARY");
    };
  }

  private static Arbitrary<List<Tenure>> tenures(Duty duty, boolean parts, boolean acting) {
    Bearer.Kind kind = duty.owedBy();
    boolean held = kind == Bearer.Kind.MEMBER || kind == Bearer.Kind.POST;
    Optional<PersonId> first =
        kind == Bearer.Kind.POST ? Optional.of(PERSONS.get(0)) : Optional.empty();
    if (!parts) {
      Tenure whole = new Tenure(first, false, Validity.from(START.minusYears(9)));
      return Arbitraries.just(held ? List.of(whole) : List.of());
    }
    Arbitrary<Optional<PersonId>> holder =
        kind == Bearer.Kind.POST
            ? Arbitraries.of(PERSONS).map(Optional::of)
            : Arbitraries.just(Optional.empty());
    return Combinators.combine(holder, Arbitraries.of(false, held && acting), validity())
        .as(Tenure::new)
        .list()
        .ofMinSize(held ? 1 : 0)
        .ofMaxSize(4);
  }

  private static Arbitrary<Excuse> excuse(Duty duty) {
    Arbitrary<Optional<PersonId>> whose =
        duty.owedBy() == Bearer.Kind.POST
            ? Arbitraries.of(PERSONS).optional()
            : Arbitraries.just(Optional.empty());
    return Combinators.combine(whose, validity(), someDay())
        .as((person, days, approved) -> excuse(person, days, approved));
  }

  static Excuse excuse(Optional<PersonId> person, Validity days, LocalDate approved) {
    return new Excuse(
        person,
        days,
        HOME,
        approved,
        new EvidenceRef("e-1", "APPROVAL", Instant.EPOCH, "0".repeat(64)));
  }

  /** The same duty in another severity. */
  static Duty generally(Duty duty) {
    return new Duty(
        duty.code(),
        duty.owedBy(),
        duty.rhythm(),
        duty.quota(),
        Duty.Severity.GENERALLY,
        duty.terms(),
        duty.rule());
  }
}
