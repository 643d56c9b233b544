package org.governance4j.testing.timebank;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.Rounding;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeCaps;

/**
 * Generators of policies and of what is stated of service records (志愿服务记录数据生成): of two persons
 * around three midnights of the turn of a year, so that many overlap and many instants are equal.
 */
public final class TimeBankArbitraries {

  /** The first day of the records. */
  public static final LocalDate FIRST = LocalDate.of(2022, 12, 30);

  /** The rule of all policies that are drawn. */
  public static final RuleRef RULE = RuleRef.of("TEST-1", "time", "a source");

  /** The persons that records are of. */
  public static final List<PersonId> PERSONS = List.of(PersonId.of("p-1"), PersonId.of("p-2"));

  /** The classes that records have. */
  public static final List<String> CLASSES = List.of("HOME_VISIT", "PATROL");

  private static final LocalDate LONG_AGO = LocalDate.of(2022, 1, 1);
  private static final int MINUTES_OF_DAY = 1_440;
  private static final int EVENING = 22 * 60;
  private static final int MOST_RECORDS = 7;
  private static final int LONGEST = 200;

  private TimeBankArbitraries() {}

  /**
   * Policies in force from the beginning of 2022 on: one version, or two of which the second begins
   * on the second day of the records.
   *
   * @return the policies
   */
  public static Arbitrary<Dated<TimeBankPolicy>> policies() {
    return Combinators.combine(policy(), policy().optional(0.5))
        .as(
            (first, second) -> {
              List<Dated.Version<TimeBankPolicy>> versions = new ArrayList<>();
              versions.add(Dated.Version.of(Validity.from(LONG_AGO), LONG_AGO, RULE, first));
              LocalDate day = FIRST.plusDays(1);
              second.ifPresent(
                  one -> versions.add(Dated.Version.of(Validity.from(day), day, RULE, one)));
              return Dated.of(TimeBankPolicy.KEY.id(), versions).orElseThrow();
            });
  }

  private static Arbitrary<TimeBankPolicy> policy() {
    Arbitrary<Rounding> rounding =
        Combinators.combine(
                Arbitraries.of(Rounding.Per.class),
                Arbitraries.of(1, 10, 30, 60),
                Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY))
            .as(Rounding::new);
    Arbitrary<TimeCaps> caps =
        Combinators.combine(most(60, 120), most(60, 90, 250), most(100, 400)).as(TimeCaps::new);
    return Combinators.combine(rounding, caps, Arbitraries.of(true, false))
        .as((how, most, confirmed) -> new TimeBankPolicy(how, most, confirmed, RULE));
  }

  private static Arbitrary<Optional<Long>> most(int... caps) {
    List<Optional<Long>> all = new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
    for (int cap : caps) {
      all.add(Optional.of((long) cap));
    }
    return Arbitraries.of(all);
  }

  /**
   * Policies of coins in force from the beginning of 2022 on.
   *
   * @return the policies, with a coefficient for every class of {@link #CLASSES}
   */
  public static Arbitrary<Dated<CoinPolicy>> coins() {
    Arbitrary<Fraction> coefficient =
        Arbitraries.of(Fraction.ZERO, Fraction.ONE, Fraction.of(3, 2), Fraction.of(7, 3));
    Arbitrary<Optional<CoinPolicy.SavingCap>> cap =
        Combinators.combine(
                Arbitraries.of(0L, 300L, 1_000L), Arbitraries.of(CoinPolicy.Excess.class))
            .as(CoinPolicy.SavingCap::new)
            .optional(0.7);
    return Combinators.combine(coefficient, coefficient, cap)
        .as(
            (one, other, most) ->
                new CoinPolicy(
                    6, ImmutableMap.of(CLASSES.get(0), one, CLASSES.get(1), other), most, RULE))
        .map(policy -> Dated.from(CoinPolicy.KEY, LONG_AGO, RULE, policy));
  }

  /**
   * Star levels in force from the beginning of 2022 on.
   *
   * @return the policy for a host that states none
   */
  public static Dated<StarPolicy> stars() {
    Bands levels =
        Bands.of(
                "stars",
                List.of(
                    Band.of("NONE", Fraction.ZERO, Fraction.of(5, 1)),
                    Band.of("ONE_STAR", Fraction.of(5, 1), Fraction.of(25, 2)),
                    Band.from("TWO_STARS", Fraction.of(25, 2))))
            .orElseThrow();
    return Dated.from(StarPolicy.KEY, LONG_AGO, RULE, new StarPolicy(levels, RULE));
  }

  /**
   * An instant at which all records are over, recorded and confirmed.
   *
   * @param zone the zone of the days
   * @return the instant
   */
  public static Instant after(ZoneId zone) {
    return FIRST.plusDays(20).atStartOfDay(zone).toInstant();
  }

  /**
   * Sound statements of up to seven records: some are confirmed, some of them later, some corrected
   * and some cancelled; each is one of the last statements or was superseded.
   *
   * @param zone the zone of the days
   * @return the statements in the order in which they were made
   */
  public static Arbitrary<List<ServiceRecord>> statements(ZoneId zone) {
    return Combinators.combine(record(zone), record(zone), Arbitraries.integers().between(0, 7))
        .as(TimeBankArbitraries::history)
        .list()
        .ofMaxSize(MOST_RECORDS)
        .map(TimeBankArbitraries::numbered);
  }

  /** What is stated of one record, one after another; its id is given later. */
  private static List<ServiceRecord> history(ServiceRecord first, ServiceRecord second, int how) {
    List<ServiceRecord> all = new ArrayList<>(List.of(first));
    if (how == 1 || how == 4) {
      all.add(first.withConfirmedAt(Optional.of(first.recordedAt())));
    }
    if (how == 2 || how == 4) {
      all.add(second.withCorrection(corrected(1)));
    }
    if (how == 3 || how == 5) {
      all.add(first.withCorrection(cancelled(1)));
    }
    if (how == 5) {
      all.add(second.withCorrection(corrected(2)));
    }
    return all;
  }

  private static Optional<ServiceRecord.Correction> corrected(int number) {
    return Optional.of(
        ServiceRecord.Correction.of(number, ServiceRecord.Correction.Kind.CORRECTED));
  }

  private static Optional<ServiceRecord.Correction> cancelled(int number) {
    return Optional.of(
        ServiceRecord.Correction.of(number, ServiceRecord.Correction.Kind.CANCELLED));
  }

  private static List<ServiceRecord> numbered(List<List<ServiceRecord>> histories) {
    List<ServiceRecord> numbered = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      // Ids run against the order of generation, so that they decide nothing by accident.
      ServiceRecordId id = ServiceRecordId.of("r-" + (MOST_RECORDS - i));
      histories.get(i).forEach(one -> numbered.add(one.withId(id)));
    }
    return numbered;
  }

  /**
   * Statements that may contradict themselves and each other.
   *
   * @param zone the zone of the days
   * @return up to five statements
   */
  public static Arbitrary<List<ServiceRecord>> contradictory(ZoneId zone) {
    Arbitrary<Integer> shift = Arbitraries.of(-2, -1, 0, 0, 0, 1, 2);
    Arbitrary<String> ids = Arbitraries.of("r-1", "r-2", "r-3", "r-4", "r-5", "r-6");
    Arbitrary<Integer> travel = Arbitraries.of(0, 0, 0, 90);
    return Combinators.combine(record(zone), ids, shift, shift, shift, travel)
        .as(
            (record, id, day, recorded, confirmed, back) ->
                record
                    .withId(ServiceRecordId.of(id))
                    .withEffectiveOn(record.effectiveOn().plusDays(day))
                    .withRecordedAt(record.recordedAt().plusSeconds(recorded * 86_400L))
                    .withConfirmedAt(
                        record.confirmedAt().map(at -> at.plusSeconds(confirmed * 86_400L)))
                    .withTravel(
                        back == 0
                            ? record.travel()
                            : Optional.of(new ServiceRecord.Travel(0, back))))
        .list()
        .ofMaxSize(5);
  }

  private static Arbitrary<ServiceRecord> record(ZoneId zone) {
    Instant start = FIRST.atStartOfDay(zone).toInstant();
    Arbitrary<ServiceRecord> times =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, LONGEST),
                Arbitraries.integers().between(1, LONGEST),
                Arbitraries.of(0, 0, 0, 1, 29, 59),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 3).optional())
            .as(
                (evening, from, length, seconds, firstDay, recorded, confirmed) -> {
                  long minute = (long) evening * MINUTES_OF_DAY + EVENING + from;
                  Instant begin = start.plusSeconds(minute * 60 + seconds);
                  Instant end = begin.plusSeconds(length * 60L);
                  LocalDate day = LocalDate.ofInstant(firstDay ? begin : end.minusNanos(1), zone);
                  return ServiceRecord.builder()
                      .id(ServiceRecordId.of("r"))
                      .person(PERSONS.get(0))
                      .serviceClass(CLASSES.get(0))
                      .from(begin)
                      .until(end)
                      .effectiveOn(day)
                      .recordedAt(midnightAfter(end, recorded, zone))
                      .confirmedAt(confirmed.map(days -> midnightAfter(end, days, zone)))
                      .build();
                });
    return Combinators.combine(
            times,
            Arbitraries.of(PERSONS),
            Arbitraries.of(CLASSES),
            Arbitraries.of("a-1", "a-2").map(ActivityId::of).optional(0.6),
            Arbitraries.integers().between(0, 25),
            Arbitraries.integers().between(0, 25))
        .as(
            (record, person, serviceClass, activity, there, back) ->
                travelling(
                    record.withPerson(person).withServiceClass(serviceClass).withActivity(activity),
                    Math.max(0, there - 15),
                    Math.max(0, back - 15)));
  }

  private static ServiceRecord travelling(ServiceRecord record, int there, int back) {
    long length = (record.until().getEpochSecond() - record.from().getEpochSecond()) / 60;
    return there + back == 0 || there + back >= length
        ? record
        : record.withTravel(Optional.of(new ServiceRecord.Travel(there, back)));
  }

  /** Midnights, so that many records share one. */
  private static Instant midnightAfter(Instant end, int days, ZoneId zone) {
    return LocalDate.ofInstant(end, zone).plusDays(days).atStartOfDay(zone).toInstant();
  }
}
