package org.governance4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.OrganisationId;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyCheck;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutySheet;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.Rhythm;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** The laws of duties. A host overrides {@link #policy()} to try them on its own. */
public class DutyLaws {

  private static final OrganisationId BRANCH = OrganisationId.of("branch-1");

  /** The duties to try; in force on every day of 2022. */
  protected Dated<DutyPolicy> policy() {
    RuleRef rule = RuleRef.of("TEST-1", "a duty", "a source");
    ImmutableList.Builder<Duty> duties = ImmutableList.builder();
    for (CalendarPeriod period : CalendarPeriod.values()) {
      duties.add(new Duty("EACH_" + period, new Rhythm.Each(1, period), rule));
      duties.add(new Duty("TWICE_EACH_" + period, new Rhythm.Each(2, period), rule));
    }
    duties.add(new Duty("EVERY_3_MONTHS", new Rhythm.Every(3), rule));
    duties.add(new Duty("EVERY_MONTH", new Rhythm.Every(1), rule));
    return Dated.from(
        DutyPolicy.KEY.id(), LocalDate.of(2021, 1, 1), rule, new DutyPolicy(duties.build()));
  }

  @Provide
  Arbitrary<Duty> duties() {
    LocalDate day = LocalDate.of(2022, 6, 1);
    return Arbitraries.of(policy().asOf(day, day).orElseThrow().duties());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate start = LocalDate.of(2022, 1, 1);
    return Arbitraries.integers().between(0, 364).map(start::plusDays);
  }

  @Provide
  Arbitrary<List<LocalDate>> times() {
    LocalDate start = LocalDate.of(2021, 10, 1);
    return Arbitraries.integers()
        .between(0, 500)
        .map(start::plusDays)
        .list()
        .ofMaxSize(12)
        .map(days -> days.stream().distinct().sorted().toList());
  }

  @Property
  @Label("L-DUTY-1: the sheet equals the one that going through the days finds")
  void equalsTheOracle(
      @ForAll("duties") Duty duty,
      @ForAll("times") List<LocalDate> held,
      @ForAll("days") LocalDate from,
      @ForAll("days") LocalDate asOf) {
    Validity window = Validity.of(from, LocalDate.of(2023, 1, 1));
    assertThat(sheet(duty, held, window, asOf).periods())
        .isEqualTo(DutyOracle.periods(duty.rhythm(), held, window, asOf));
  }

  @Property
  @Label("L-DUTY-2: every record of the listed periods stands in exactly one, given twice or not")
  void countedOnce(
      @ForAll("duties") Duty duty,
      @ForAll("times") List<LocalDate> held,
      @ForAll("days") LocalDate asOf) {
    DutySheet sheet = sheet(duty, twice(held), year(), asOf);
    List<LocalDate> counted =
        sheet.periods().stream().flatMap(period -> period.held().stream()).toList();
    assertThat(counted).doesNotHaveDuplicates();
    LocalDate first = sheet.periods().get(0).from();
    assertThat(counted)
        .containsAll(
            held.stream()
                .filter(day -> year().contains(day) && !day.isBefore(first) && !day.isAfter(asOf))
                .toList());
  }

  @Property
  @Label("L-DUTY-3: holding once more never turns a period that was met into one that was missed")
  void oneMoreNeverHarms(
      @ForAll("duties") Duty duty,
      @ForAll("times") List<LocalDate> held,
      @ForAll("days") LocalDate more,
      @ForAll("days") LocalDate asOf) {
    List<LocalDate> all = new ArrayList<>(held);
    all.add(more);
    ImmutableList<DutyPeriod> before = sheet(duty, held, year(), asOf).periods();
    ImmutableList<DutyPeriod> after = sheet(duty, all, year(), asOf).periods();
    if (duty.rhythm() instanceof Rhythm.Each) {
      for (int i = 0; i < before.size(); i++) {
        boolean its = !more.isBefore(before.get(i).from()) && !more.isAfter(before.get(i).due());
        assertThat(its || before.get(i).equals(after.get(i))).isTrue();
        assertThat(before.get(i).state() == DutyState.MET ? after.get(i).state() : DutyState.MET)
            .isEqualTo(DutyState.MET);
      }
    } else {
      assertThat(missedDaysOf(after)).isSubsetOf(missedDaysOf(before));
    }
  }

  @Property
  @Label("L-DUTY-4: what happened after the day asked about changes nothing")
  void theFutureChangesNothing(
      @ForAll("duties") Duty duty,
      @ForAll("times") List<LocalDate> held,
      @ForAll("days") LocalDate asOf) {
    List<LocalDate> past = held.stream().filter(day -> !day.isAfter(asOf)).toList();
    assertThat(sheet(duty, held, year(), asOf)).isEqualTo(sheet(duty, past, year(), asOf));
  }

  @Property
  @Label("L-DUTY-5: under a rolling rhythm each overrun is one miss, however long it is")
  void oneMissEachOverrun(
      @ForAll("duties") Duty duty,
      @ForAll("times") List<LocalDate> held,
      @ForAll("days") LocalDate asOf) {
    if (duty.rhythm() instanceof Rhythm.Every) {
      DutySheet sheet = sheet(duty, held, year(), asOf);
      long late =
          sheet.periods().stream()
              .filter(period -> period.held().stream().anyMatch(day -> day.isAfter(period.due())))
              .count();
      boolean open = sheet.nextDue().isEmpty() && overrunAtTheEnd(sheet);
      assertThat(sheet.count(DutyState.MISSED)).isEqualTo(late + (open ? 1 : 0));
    }
  }

  private static boolean overrunAtTheEnd(DutySheet sheet) {
    return sheet.periods().get(sheet.periods().size() - 1).held().isEmpty();
  }

  /** The days on which the duty was overdue: one more meeting can only shorten them. */
  private static List<LocalDate> missedDaysOf(List<DutyPeriod> periods) {
    return periods.stream()
        .filter(period -> period.state() == DutyState.MISSED)
        .flatMap(
            period ->
                period
                    .due()
                    .plusDays(1)
                    .datesUntil(
                        period.held().isEmpty()
                            ? LocalDate.of(2024, 1, 1)
                            : period.held().get(0).plusDays(1)))
        .toList();
  }

  private DutySheet sheet(Duty duty, List<LocalDate> held, Validity window, LocalDate asOf) {
    List<DutyRecord> records =
        held.stream()
            .map(day -> new DutyRecord(BRANCH, duty.code(), day, Optional.empty()))
            .toList();
    return DutyCheck.of(policy()).check(duty.code(), BRANCH, records, window, asOf).orElseThrow();
  }

  private static Validity year() {
    return Validity.of(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1));
  }

  private static List<LocalDate> twice(List<LocalDate> held) {
    List<LocalDate> all = new ArrayList<>(held);
    all.addAll(held);
    return all;
  }
}
