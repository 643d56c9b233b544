package org.governance4j.testing.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timebank.AuditSample;
import org.governance4j.timebank.Rounding;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeBankReason;
import org.governance4j.timebank.TimeCaps;
import org.governance4j.timebank.TimeCredit;
import org.governance4j.timebank.TimePostings;

/**
 * The laws of counting time. A host overrides {@link #policies()} to try them on its own policy.
 */
public class TimeBankLaws {

  /** The rules to try; in force on every day around the turn of 2022 to 2023. */
  @Provide
  protected Arbitrary<Dated<TimeBankPolicy>> policies() {
    return TimeBankArbitraries.policies();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<ServiceRecord>> statements() {
    return TimeBankArbitraries.statements(zone());
  }

  @Provide
  Arbitrary<List<ServiceRecord>> contradictory() {
    return TimeBankArbitraries.contradictory(zone());
  }

  @Property
  @Label("L-TIMEBANK-2: each minute counts once and for its day, for the record that began first")
  void eachMinuteCountsOnce(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("statements") List<ServiceRecord> statements) {
    Map<String, Map<LocalDate, Long>> counted = new TreeMap<>();
    for (TimeCredit credit : credits(policy, statements)) {
      Map<LocalDate, Long> days = new TreeMap<>();
      credit.days().forEach(day -> days.put(day.day(), day.counted()));
      counted.put(credit.record().value(), days);
    }
    Map<String, Map<LocalDate, Long>> expected = oracle(policy).counted(statements);
    oracle(policy)
        .last(statements)
        .forEach(record -> expected.putIfAbsent(record.id().value(), Map.of()));
    assertThat(counted).isEqualTo(expected);
  }

  @Property
  @Label("L-TIMEBANK-3: what is rounded together is the rounded sum of its minutes")
  void roundedTogether(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("statements") List<ServiceRecord> statements) {
    Dated<TimeBankPolicy> uncapped = policy.map(one -> one.withCaps(TimeCaps.NONE));
    Map<String, long[]> sums = new HashMap<>();
    Map<String, ServiceRecord> records = new HashMap<>();
    oracle(policy).last(statements).forEach(one -> records.put(one.id().value(), one));
    for (TimeCredit credit : credits(uncapped, statements)) {
      Rounding rounding = oracle(policy).policyOf(records.get(credit.record().value())).rounding();
      for (TimeCredit.Day day : credit.days()) {
        String together =
            switch (rounding.per()) {
              case RECORD -> credit.record().value();
              case DAY -> credit.person().value() + day.day();
              case TOTAL -> credit.record().value() + day.day();
            };
        long[] sum = sums.computeIfAbsent(rounding + together, key -> new long[2]);
        sum[0] += day.counted();
        sum[1] += day.minutes();
      }
      sums.forEach(
          (together, sum) -> {
            if (together.startsWith(rounding.toString())) {
              assertThat(sum[1])
                  .isEqualTo(
                      rounding.per() == Rounding.Per.TOTAL
                          ? sum[0]
                          : TimeBankOracle.rounded(
                              sum[0], rounding.stepMinutes(), rounding.mode()));
            }
          });
    }
  }

  @Property
  @Label("L-TIMEBANK-4: what is cancelled or waits for confirmation takes nothing")
  void waitingTakesNothing(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("statements") List<ServiceRecord> statements) {
    List<ServiceRecord> last = oracle(policy).last(statements);
    List<TimeCredit> nothing = new ArrayList<>();
    List<TimeCredit> something = new ArrayList<>();
    Map<String, ServiceRecord> byId = new HashMap<>();
    last.forEach(one -> byId.put(one.id().value(), one));
    credits(policy, statements)
        .forEach(
            credit ->
                (oracle(policy).counts(byId.get(credit.record().value())) ? something : nothing)
                    .add(credit));
    assertThat(nothing).allMatch(credit -> credit.minutes() == 0);
    List<ServiceRecord> counting = last.stream().filter(oracle(policy)::counts).toList();
    assertThat(credits(policy, counting)).isEqualTo(something);
  }

  @Property
  @Label("L-TIMEBANK-5: minutes are credited one by one while every cap has room")
  void capped(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("statements") List<ServiceRecord> statements) {
    Map<String, Map<LocalDate, Long>> credited = new TreeMap<>();
    for (TimeCredit credit : credits(policy, statements)) {
      Map<LocalDate, Long> days = new TreeMap<>();
      credit.days().forEach(day -> days.put(day.day(), day.minutes()));
      days.values().removeIf(minutes -> minutes == 0);
      credited.put(credit.record().value(), days);
    }
    Map<String, Map<LocalDate, Long>> expected = oracle(policy).credited(statements);
    oracle(policy)
        .last(statements)
        .forEach(record -> expected.putIfAbsent(record.id().value(), Map.of()));
    assertThat(credited).isEqualTo(expected);
  }

  @Property
  @Label("L-TIMEBANK-8: contradictory records come back apart, each fault named, and no other")
  void contradictionsAreNamed(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("contradictory") List<ServiceRecord> statements) {
    List<String> expected = oracle(policy).contradictions(statements);
    TimePostings all = books(policy).postings(statements);
    List<String> named =
        all.refused().stream()
            .flatMap(one -> one.reasons().stream())
            .map(TimeBankLaws::named)
            .toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
    List<ServiceRecord> sound =
        statements.stream()
            .filter(one -> expected.stream().noneMatch(it -> it.endsWith(" " + one.id().value())))
            .toList();
    assertThat(books(policy).postings(sound).credits()).isEqualTo(all.credits());
    assertThat(books(policy).postings(sound).commands()).isEqualTo(all.commands());
  }

  @Property
  @Label("L-TIMEBANK-9: a day without a policy is undetermined")
  void withoutPolicyNothingIsCounted(@ForAll("statements") List<ServiceRecord> statements) {
    Dated<TimeBankPolicy> none = Dated.empty(TimeBankPolicy.KEY.id());
    TimePostings all = books(none).postings(statements);
    assertThat(all.commands()).isEmpty();
    assertThat(all.credits()).isEmpty();
    assertThat(all.undetermined().stream().map(one -> one.record()).toList())
        .containsExactlyElementsOf(
            statements.stream().map(ServiceRecord::id).distinct().sorted().toList());
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.of(
        Instant.MIN,
        Instant.parse("1899-12-31T23:59:59Z"),
        Instant.parse("1900-01-01T00:00:00Z"),
        Instant.parse("1999-12-31T15:59:59Z"),
        Instant.parse("2022-12-31T15:59:59.999999999Z"),
        Instant.parse("2022-12-31T16:00:00Z"),
        Instant.parse("2023-01-31T16:00:00Z"),
        Instant.parse("2199-12-31T23:59:59.999999999Z"),
        Instant.parse("2200-01-01T00:00:00Z"),
        Instant.MAX);
  }

  @Property
  @Label("L-TIMEBANK-13: whatever the instants, there is an answer that the ledger takes")
  void noInstantThrows(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("instants") Instant from,
      @ForAll("instants") Instant until,
      @ForAll("instants") Instant recorded,
      @ForAll("instants") Instant at,
      @ForAll("statements") List<ServiceRecord> statements) {
    List<ServiceRecord> all = new ArrayList<>(statements);
    if (from.isBefore(until)) {
      all.add(
          ServiceRecord.builder()
              .id(ServiceRecordId.of("odd"))
              .person(TimeBankArbitraries.PERSONS.get(0))
              .serviceClass("PATROL")
              .from(from)
              .until(until)
              .effectiveOn(LocalDate.of(2022, 12, 31))
              .recordedAt(recorded)
              .confirmedAt(recorded)
              .build());
    }
    TimeBankBooks books =
        new TimeBankBooks(bank(policy), zone(), TimeBankArbitraries.after(zone()));
    Outcome<TimePostings> outcome = bank(policy).postings(all, books.ledger(), at);
    if (outcome instanceof Outcome.Accepted<TimePostings> accepted) {
      // An instant too far ahead is the ledger's to refuse.
      assertThat(books.ledger().decide(accepted.value().commands(), at))
          .matches(
              decided ->
                  decided instanceof Outcome.Accepted
                      || decided.reasons().stream()
                          .allMatch(it -> it.code() == LedgerReason.POSTED_TOO_FAR_AHEAD));
    } else {
      assertThat(outcome.reasons())
          .extracting(Reason::code)
          .containsExactly(TimeBankReason.POSTED_OUT_OF_RANGE);
    }
    books.enter(all);
  }

  @Property
  @Label("L-TIMEBANK-14: a sample is drawn by seed and id alone")
  void sample(
      @ForAll @IntRange(max = 40) int many,
      @ForAll @IntRange(max = 45) int size,
      @ForAll @IntRange(max = 99) int seed,
      @ForAll long order) {
    List<ServiceRecordId> records =
        Stream.iterate(1, i -> i + 1).limit(many).map(i -> ServiceRecordId.of("r-" + i)).toList();
    List<ServiceRecordId> shuffled = new ArrayList<>(records);
    shuffled.addAll(records.subList(0, many / 2));
    Collections.shuffle(shuffled, new Random(order));
    AuditSample sample = new AuditSample("seed-" + seed);
    List<ServiceRecordId> drawn = sample.draw(shuffled, size).orElseThrow();
    assertThat(drawn).hasSize(Math.min(many, size)).doesNotHaveDuplicates();
    assertThat(records).containsAll(drawn);
    assertThat(sample.draw(records, size + 1).orElseThrow().subList(0, drawn.size()))
        .isEqualTo(drawn);
    assertThat(sample.draw(records, -1 - size)).isInstanceOf(Outcome.Refused.class);
  }

  @Property
  @Label("L-TIMEBANK-1: an explanation gives the same credit, and its minutes add up")
  void explained(
      @ForAll("policies") Dated<TimeBankPolicy> policy,
      @ForAll("statements") List<ServiceRecord> statements) {
    TimeBankBooks books = books(policy);
    for (TimeCredit credit : books.postings(statements).credits()) {
      Outcome<TimeCredit> explained =
          bank(policy).explain(credit.record(), statements, books.ledger(), books.at());
      assertThat(explained.toOptional()).isEqualTo(Optional.of(credit));
      assertThat(minutes(explained, TimeBankReason.TIME_COUNTED, "minutes"))
          .isEqualTo(credit.days().stream().mapToLong(TimeCredit.Day::counted).sum());
    }
  }

  private static long minutes(Outcome<?> outcome, TimeBankReason code, String fact) {
    return outcome.reasons().stream()
        .filter(reason -> reason.code() == code)
        .mapToLong(reason -> ((Fact.Amount) reason.facts().get(fact)).amount())
        .sum();
  }

  private static String named(Reason reason) {
    return reason.code().name() + " " + ((Fact.Id) reason.facts().get("record")).value();
  }

  private List<TimeCredit> credits(Dated<TimeBankPolicy> policy, List<ServiceRecord> records) {
    return books(policy).postings(records).credits();
  }

  private TimeBankBooks books(Dated<TimeBankPolicy> policy) {
    return new TimeBankBooks(bank(policy), zone(), TimeBankArbitraries.after(zone()));
  }

  private TimeBank bank(Dated<TimeBankPolicy> policy) {
    return TimeBank.of(TimeBankAccounts.of("test"), policy, zone());
  }

  private TimeBankOracle oracle(Dated<TimeBankPolicy> policy) {
    return new TimeBankOracle(policy, zone(), LocalDate.MAX);
  }
}
