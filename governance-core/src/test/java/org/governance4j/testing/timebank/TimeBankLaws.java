package org.governance4j.testing.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.ServiceRecord;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeBankReason;
import org.governance4j.timebank.TimeCredit;

/** The laws of the time bank. A host overrides {@link #policy()} to try them on its own. */
public class TimeBankLaws {

  private static final Duration YEAR = Duration.ofDays(365);

  /** The rules to try; in force on every day of March 2023, and known on each. */
  protected Dated<TimeBankPolicy> policy() {
    return TimeBankArbitraries.policy();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<ServiceRecord>> records() {
    return TimeBankArbitraries.records(zone());
  }

  @Provide
  Arbitrary<List<ServiceRecord>> contradictory() {
    return TimeBankArbitraries.contradictory(zone());
  }

  @Provide
  Arbitrary<LocalDate> knownDays() {
    return TimeBankArbitraries.knownDays();
  }

  @Property
  @Label("L-TIMEBANK-1: each moment counts once, for the record that could be credited first")
  void eachMomentCountsOnce(
      @ForAll("records") List<ServiceRecord> records, @ForAll("knownDays") LocalDate knownOn) {
    TimeBankOracle oracle = new TimeBankOracle(policy(), zone(), knownOn);
    Map<String, Long> counted = new TreeMap<>();
    Map<String, Long> byPerson = new TreeMap<>();
    for (TimeCredit credit : bank().asKnownAt(knownOn).credits(records).orElseThrow()) {
      if (!waits(credit)) {
        counted.put(credit.record().value(), credit.counted().toSeconds());
        byPerson.merge(credit.person().value(), credit.counted().toSeconds(), Long::sum);
        assertThat(credit.counted().toSeconds() + overlaps(credit))
            .isEqualTo(lengthOf(find(records, credit)));
      }
    }
    assertThat(counted).isEqualTo(oracle.seconds(records));
    assertThat(byPerson).isEqualTo(oracle.union(records.stream().filter(oracle::counts).toList()));
  }

  @Property
  @Label("L-TIMEBANK-2: each record's counted time is rounded once in the stated way")
  void roundedOnce(@ForAll("records") List<ServiceRecord> records) {
    for (TimeCredit credit : credits(records)) {
      TimeBankPolicy stated = oracle().policyOf(find(records, credit));
      long step = stated.roundingMinutes();
      long seconds = credit.counted().toSeconds();
      assertThat(credit.minutes())
          .isEqualTo(TimeBankOracle.rounded(seconds, step, stated.rounding()));
      assertThat(Math.abs(credit.minutes() * 60 - seconds)).isLessThan(step * 60);
      assertThat(codes(credit).contains(TimeBankReason.ROUNDED.name()))
          .isEqualTo(credit.minutes() * 60 != seconds);
    }
  }

  @Property
  @Label("L-TIMEBANK-3: a record that waits for confirmation is listed and takes nothing")
  void waitingTakesNothing(@ForAll("records") List<ServiceRecord> records) {
    List<TimeCredit> waiting = new ArrayList<>();
    List<TimeCredit> counting = new ArrayList<>();
    credits(records).forEach(credit -> (waits(credit) ? waiting : counting).add(credit));
    assertThat(waiting)
        .allMatch(credit -> credit.minutes() == 0 && credit.counted().equals(Duration.ZERO))
        .extracting(credit -> find(records, credit))
        .containsExactlyInAnyOrderElementsOf(
            records.stream().filter(record -> !oracle().counts(record)).toList());
    assertThat(credits(records.stream().filter(oracle()::counts).toList())).isEqualTo(counting);
  }

  @Property
  @Label("L-TIMEBANK-4: what is recorded or confirmed later changes no earlier credit")
  void laterChangesNothing(@ForAll("records") List<ServiceRecord> records) {
    ImmutableList<TimeCredit> all = credits(records);
    for (ServiceRecord cut : records) {
      Instant at = cut.confirmedAt().orElse(cut.recordedAt());
      assertThat(all)
          .containsAll(
              credits(TimeBankArbitraries.asOf(records, at)).stream()
                  .filter(credit -> !waits(credit))
                  .toList());
    }
  }

  @Property
  @Label("L-TIMEBANK-4: the instant of recording selects no version of the policy")
  void recordingSelectsNothing(@ForAll("records") List<ServiceRecord> records) {
    List<ServiceRecord> late =
        records.stream()
            .map(
                one ->
                    one.withRecordedAt(one.recordedAt().plus(YEAR))
                        .withConfirmedAt(one.confirmedAt().map(at -> at.plus(YEAR))))
            .toList();
    assertThat(
            credits(late).stream()
                .map(credit -> List.<Object>of(credit.record(), credit.minutes())))
        .containsExactlyElementsOf(
            credits(records).stream()
                .map(credit -> List.<Object>of(credit.record(), credit.minutes()))
                .toList());
  }

  @Property
  @Label("L-TIMEBANK-5: neither order nor repetition changes anything")
  void orderAndRepetitionChangeNothing(
      @ForAll("records") List<ServiceRecord> records, @ForAll long seed) {
    List<ServiceRecord> shuffled = new ArrayList<>(records);
    shuffled.addAll(records.subList(0, records.size() / 2));
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(bank().credits(shuffled)).isEqualTo(bank().credits(records));
  }

  @Property
  @Label("L-TIMEBANK-7: contradictory records are refused, each named")
  void contradictionsAreNamed(@ForAll("contradictory") List<ServiceRecord> records) {
    List<String> expected = oracle().contradictions(records);
    Outcome<ImmutableList<TimeCredit>> outcome = bank().credits(records);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!expected.isEmpty());
    if (outcome instanceof Outcome.Refused<ImmutableList<TimeCredit>> refused) {
      assertThat(refused.violations().stream().map(TimeBankLaws::named).toList())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    TimeBank without = TimeBank.of(Dated.empty(TimeBankPolicy.KEY.id()), zone());
    assertThat(without.credits(records) instanceof Outcome.Undetermined)
        .isEqualTo(expected.isEmpty() && !records.isEmpty());
  }

  private static String named(Reason reason) {
    return reason.code().name() + " " + ((Fact.Id) reason.facts().get("record")).value();
  }

  /** The seconds that the reasons say count for other records. */
  private static long overlaps(TimeCredit credit) {
    long seconds = 0;
    for (Reason reason : credit.reasons()) {
      if (reason.code() == TimeBankReason.OVERLAP_COUNTED_ONCE) {
        seconds += ((Fact.Amount) reason.facts().get("overlap")).amount();
      }
    }
    return seconds;
  }

  private static long lengthOf(ServiceRecord record) {
    return Duration.between(record.from(), record.until()).toSeconds();
  }

  private static boolean waits(TimeCredit credit) {
    return codes(credit).contains(TimeBankReason.NOT_CONFIRMED.name());
  }

  private static List<String> codes(TimeCredit credit) {
    return credit.reasons().stream().map(reason -> reason.code().name()).toList();
  }

  private static ServiceRecord find(List<ServiceRecord> records, TimeCredit credit) {
    return records.stream()
        .filter(record -> record.id().equals(credit.record()))
        .findFirst()
        .orElseThrow();
  }

  private ImmutableList<TimeCredit> credits(List<ServiceRecord> records) {
    return bank().credits(records).orElseThrow();
  }

  private TimeBank bank() {
    return TimeBank.of(policy(), zone());
  }

  private TimeBankOracle oracle() {
    return new TimeBankOracle(policy(), zone(), LocalDate.MAX);
  }
}
