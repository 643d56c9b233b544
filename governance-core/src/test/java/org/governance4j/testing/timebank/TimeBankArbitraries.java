package org.governance4j.testing.timebank;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.TimeBankPolicy;

/**
 * Generators of service records (志愿服务记录数据生成) of two persons around two midnights of March 2023, in
 * steps of half a minute, so that many overlap and many instants are equal.
 */
public final class TimeBankArbitraries {

  /** The first day of the records. */
  public static final LocalDate FIRST = LocalDate.of(2023, 3, 1);

  /** The step of the instants in seconds. */
  public static final int TICK_SECONDS = 30;

  private static final int TICKS_OF_DAY = 24 * 60 * 60 / TICK_SECONDS;
  private static final int MOST_RECORDS = 9;
  private static final int LONGEST = 300;
  private static final int EVENING = 22 * TICKS_OF_DAY / 24;

  private TimeBankArbitraries() {}

  /**
   * A policy with two versions that differ in unit, rounding and confirmation; the second is known
   * two days after its first day.
   *
   * @return the policy for a host that states none
   */
  public static Dated<TimeBankPolicy> policy() {
    RuleRef rule = RuleRef.of("TEST-1", "time", "a source");
    Bands stars =
        Bands.of(
                "stars",
                List.of(
                    Band.of("NONE", Fraction.ZERO, Fraction.of(5, 1)),
                    Band.of("ONE_STAR", Fraction.of(5, 1), Fraction.of(25, 2)),
                    Band.from("TWO_STARS", Fraction.of(25, 2))))
            .orElseThrow();
    LocalDate old = LocalDate.of(2023, 1, 1);
    LocalDate day = FIRST.plusDays(1);
    return Dated.of(
            TimeBankPolicy.KEY.id(),
            List.of(
                Dated.Version.of(
                    Validity.from(old),
                    old,
                    rule,
                    new TimeBankPolicy(30, RoundingMode.HALF_EVEN, stars, true, rule)),
                Dated.Version.of(
                    Validity.from(day),
                    day.plusDays(2),
                    rule,
                    new TimeBankPolicy(1, RoundingMode.HALF_UP, stars, false, rule))))
        .orElseThrow();
  }

  /**
   * Days of knowledge before and after the second version becomes known, and of all knowledge.
   *
   * @return the days
   */
  public static Arbitrary<LocalDate> knownDays() {
    return Arbitraries.of(FIRST, FIRST.plusDays(2), FIRST.plusDays(3), LocalDate.MAX);
  }

  /**
   * Records with distinct ids that do not contradict themselves or each other.
   *
   * @param zone the zone of the days
   * @return up to nine records
   */
  public static Arbitrary<List<ServiceRecord>> records(ZoneId zone) {
    return record(zone).list().ofMaxSize(MOST_RECORDS).map(TimeBankArbitraries::numbered);
  }

  /**
   * Records that may contradict themselves and each other.
   *
   * @param zone the zone of the days
   * @return up to four records
   */
  public static Arbitrary<List<ServiceRecord>> contradictory(ZoneId zone) {
    Arbitrary<Integer> shift = Arbitraries.integers().between(-2, 2);
    Arbitrary<String> ids = Arbitraries.of("r-1", "r-2", "r-3", "r-4", "r-5", "r-6");
    return Combinators.combine(record(zone), ids, shift, shift, shift)
        .as(
            (record, id, day, recorded, confirmed) ->
                new ServiceRecord(
                    ServiceRecordId.of(id),
                    record.person(),
                    record.serviceClass(),
                    record.from(),
                    record.until(),
                    record.effectiveOn().plusDays(day),
                    record.recordedAt().plusSeconds(recorded * 86_400L),
                    record.confirmedAt().map(at -> at.plusSeconds(confirmed * 86_400L)),
                    record.evidence()))
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<ServiceRecord> record(ZoneId zone) {
    Instant start = FIRST.atStartOfDay(zone).toInstant();
    return Combinators.combine(
            Arbitraries.of("p-1", "p-2").map(PersonId::of),
            Arbitraries.of(EVENING, EVENING + TICKS_OF_DAY),
            Arbitraries.integers().between(0, LONGEST),
            Arbitraries.integers().between(1, LONGEST),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 3).optional())
        .as(
            (person, evening, from, length, firstDay, recorded, confirmed) -> {
              Instant begin = start.plusSeconds((long) (evening + from) * TICK_SECONDS);
              Instant end = begin.plusSeconds((long) length * TICK_SECONDS);
              LocalDate day = LocalDate.ofInstant(firstDay ? begin : end.minusNanos(1), zone);
              return ServiceRecord.builder()
                  .id(ServiceRecordId.of("r"))
                  .person(person)
                  .serviceClass("HOME_VISIT")
                  .from(begin)
                  .until(end)
                  .effectiveOn(day)
                  .recordedAt(midnightAfter(end, recorded, zone))
                  .confirmedAt(confirmed.map(days -> midnightAfter(end, days, zone)))
                  .build();
            });
  }

  /** Midnights, so that many records share one. */
  private static Instant midnightAfter(Instant end, int days, ZoneId zone) {
    return LocalDate.ofInstant(end, zone).plusDays(days).atStartOfDay(zone).toInstant();
  }

  private static List<ServiceRecord> numbered(List<ServiceRecord> records) {
    List<ServiceRecord> numbered = new ArrayList<>();
    for (ServiceRecord record : records) {
      // Ids run against the order of generation, so that they decide nothing by accident.
      numbered.add(named(record, "r-" + (MOST_RECORDS - numbered.size())));
    }
    return numbered;
  }

  private static ServiceRecord named(ServiceRecord record, String id) {
    return new ServiceRecord(
        ServiceRecordId.of(id),
        record.person(),
        record.serviceClass(),
        record.from(),
        record.until(),
        record.effectiveOn(),
        record.recordedAt(),
        record.confirmedAt(),
        record.evidence());
  }

  /**
   * The records as known at an instant: recorded by then, and with a confirmation only if it was
   * made by then.
   *
   * @param records the records
   * @param at the instant
   * @return the known records
   */
  public static List<ServiceRecord> asOf(List<ServiceRecord> records, Instant at) {
    return records.stream()
        .filter(record -> !record.recordedAt().isAfter(at))
        .map(
            record ->
                new ServiceRecord(
                    record.id(),
                    record.person(),
                    record.serviceClass(),
                    record.from(),
                    record.until(),
                    record.effectiveOn(),
                    record.recordedAt(),
                    record.confirmedAt().filter(confirmed -> !confirmed.isAfter(at)),
                    record.evidence()))
        .toList();
  }
}
