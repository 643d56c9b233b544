package org.governance4j.testing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.PersonId;
import org.governance4j.duty.Bearer;
import org.governance4j.duty.BearerFacts;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyCheck;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyReason;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutySheet;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.DutyTerms;
import org.governance4j.duty.Excuse;
import org.governance4j.duty.Rhythm;
import org.governance4j.duty.Tenure;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.governance4j.testing.duty.DutyArbitraries.DutyCase;

/** The laws of duties. A host overrides {@link #policy()} to try them on its own. */
public class DutyLaws {

  private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
  private static final LocalDate YEAR_END = NEW_YEAR.plusYears(1);
  private static final Validity YEAR = Validity.of(NEW_YEAR, YEAR_END);

  /** The duties to try; in force on every day of 2022. */
  protected Dated<DutyPolicy> policy() {
    return Dated.from(
        DutyPolicy.KEY.id(),
        LocalDate.of(2021, 1, 1),
        DutyArbitraries.RULE,
        new DutyPolicy(DutyArbitraries.duties()));
  }

  @Provide
  Arbitrary<DutyCase> cases() {
    return DutyArbitraries.of(stated());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return DutyArbitraries.days();
  }

  @Property(tries = 400)
  @Label("L-DUTY-1: the sheet equals the one that going through the days finds")
  void equalsTheOracle(
      @ForAll("cases") DutyCase one,
      @ForAll("days") LocalDate from,
      @ForAll("days") LocalDate asOf) {
    Validity window = Validity.of(from, LocalDate.of(2023, 1, 1));
    assertThat(sheet(one, window, asOf).periods())
        .isEqualTo(
            DutyOracle.periods(
                one.duty(), one.facts(), one.records(), window, asOf, statedSince(one.duty())));
  }

  @Property(tries = 150)
  @Label("L-DUTY-2: every credited record of the listed periods stands in exactly one")
  void countedOnce(@ForAll("cases") DutyCase one, @ForAll("days") LocalDate asOf) {
    List<DutyRecord> twice = new ArrayList<>(one.records());
    twice.addAll(one.records());
    Collections.reverse(twice);
    DutySheet sheet = sheet(one.withRecords(twice), YEAR, asOf);
    assertThat(sheet).isEqualTo(sheet(one, YEAR, asOf));
    assertThat(counted(sheet)).doesNotHaveDuplicates().isSubsetOf(one.records());
    if (!(one.duty().rhythm() instanceof Rhythm.Every) && one.facts().tenures().isEmpty()) {
      Set<LocalDate> left = heldAlone(one, sheet, asOf);
      assertThat(counted(sheet(one, allOf(one), asOf)).stream().map(DutyRecord::heldOn))
          .containsAll(left);
    }
  }

  private static List<DutyRecord> counted(DutySheet sheet) {
    return sheet.periods().stream().flatMap(period -> period.records().stream()).toList();
  }

  /** The year and all that came before it of a duty with grace, whose terms are all stated. */
  private Validity allOf(DutyCase one) {
    boolean grace = one.duty().terms().flatMap(DutyTerms::grace).isPresent();
    return grace ? Validity.of(statedSince(one.duty()), YEAR.until().orElseThrow()) : YEAR;
  }

  /** The days within the listed periods with records that any organisation or person did. */
  private static Set<LocalDate> heldAlone(DutyCase one, DutySheet sheet, LocalDate asOf) {
    return one.records().stream()
        .filter(
            record ->
                one.facts().bearer().owingPerson().isPresent()
                    ? record.by().equals(one.facts().bearer().owingPerson())
                    : record.organisation().equals(one.facts().bearer().id()))
        .map(DutyRecord::heldOn)
        .filter(day -> !day.isAfter(asOf))
        .filter(
            day ->
                sheet.periods().stream()
                    .anyMatch(period -> !day.isBefore(period.from()) && !day.isAfter(period.due())))
        .collect(Collectors.toSet());
  }

  @Property(tries = 200)
  @Label(
      "L-DUTY-3: doing more never makes fewer periods met, and without grace changes its own only")
  void oneMoreNeverHarms(
      @ForAll("cases") DutyCase one,
      @ForAll("days") LocalDate day,
      @ForAll("days") LocalDate asOf) {
    Assume.that(!one.records().isEmpty());
    DutyRecord like = one.records().get(0);
    DutyRecord more = like.withHeldOn(day);
    List<DutyRecord> all = new ArrayList<>(one.records());
    all.add(more);
    List<DutyPeriod> before = sheet(one, allOf(one), asOf).periods();
    List<DutyPeriod> after = sheet(one.withRecords(all), allOf(one), asOf).periods();
    if (!(one.duty().rhythm() instanceof Rhythm.Every)) {
      assertThat(met(after)).isGreaterThanOrEqualTo(met(before));
      boolean grace = one.duty().terms().flatMap(DutyTerms::grace).isPresent();
      for (int i = 0; i < before.size(); i++) {
        boolean its = !day.isBefore(before.get(i).from()) && !day.isAfter(before.get(i).due());
        assertThat(its || grace || before.get(i).equals(after.get(i))).isTrue();
      }
    } else if (one.duty().terms().isEmpty()) {
      // In a window that has all turns: one that began earlier is overdue without being listed.
      Validity whole = Validity.of(statedSince(one.duty()), YEAR.until().orElseThrow());
      assertThat(missedDaysOf(sheet(one.withRecords(all), whole, asOf).periods()))
          .isSubsetOf(missedDaysOf(sheet(one, whole, asOf).periods()));
    }
  }

  /** The day from which the policy has had the duty as it is, day by day back from the new year. */
  private LocalDate statedSince(Duty duty) {
    Dated<DutyPolicy> policy = policy();
    LocalDate day = NEW_YEAR;
    while (policy
        .find(day.minusDays(1), LocalDate.MAX)
        .filter(before -> before.duty(duty.code()).equals(Optional.of(duty)))
        .isPresent()) {
      day = day.minusDays(1);
    }
    return day;
  }

  @Property(tries = 200)
  @Label("L-DUTY-4: what happened or was approved after the day asked about changes nothing")
  void theFutureChangesNothing(@ForAll("cases") DutyCase one, @ForAll("days") LocalDate asOf) {
    List<DutyRecord> past =
        one.records().stream().filter(record -> !record.heldOn().isAfter(asOf)).toList();
    Excuse[] known =
        one.facts().excuses().stream()
            .filter(excuse -> !excuse.approvedOn().isAfter(asOf))
            .toArray(Excuse[]::new);
    assertThat(sheet(one, YEAR, asOf))
        .isEqualTo(
            sheet(one.withRecords(past).withBearing(one.facts().withExcuses(known)), YEAR, asOf));
  }

  @Property(tries = 200)
  @Label("L-DUTY-5: under a rolling rhythm each overrun is one miss, however long it is")
  void oneMissEachOverrun(@ForAll("cases") DutyCase one, @ForAll("days") LocalDate asOf) {
    if (one.duty().rhythm() instanceof Rhythm.Every && one.duty().terms().isEmpty()) {
      DutySheet sheet = sheet(one, YEAR, asOf);
      long late =
          sheet.periods().stream()
              .filter(period -> period.held().stream().anyMatch(day -> day.isAfter(period.due())))
              .count();
      boolean open =
          sheet.nextDue().isEmpty()
              && !sheet.periods().isEmpty()
              && sheet.periods().get(sheet.periods().size() - 1).held().isEmpty();
      assertThat(sheet.count(DutyState.MISSED)).isEqualTo(late + (open ? 1 : 0));
    }
  }

  @Property(tries = 200)
  @Label("L-DUTY-6: one more excuse never makes more calendar periods missed")
  void anExcuseNeverHarms(
      @ForAll("cases") DutyCase one,
      @ForAll("days") LocalDate from,
      @ForAll("days") LocalDate asOf) {
    if (!(one.duty().rhythm() instanceof Rhythm.Every)
        && one.duty().terms().flatMap(DutyTerms::partExcuse).isPresent()) {
      List<Excuse> more = new ArrayList<>(one.facts().excuses());
      more.add(
          DutyArbitraries.excuse(Optional.empty(), Validity.of(from, from.plusDays(50)), NEW_YEAR));
      BearerFacts excused = one.facts().withExcuses(more.toArray(Excuse[]::new));
      assertThat(sheet(one.withBearing(excused), YEAR, asOf).count(DutyState.MISSED))
          .isLessThanOrEqualTo(sheet(one, YEAR, asOf).count(DutyState.MISSED));
    }
  }

  @Property(tries = 100)
  @Label("L-DUTY-7: many bearers get the sheets that each gets alone")
  void eachAsAlone(
      @ForAll("cases") DutyCase one,
      @ForAll("cases") DutyCase other,
      @ForAll("days") LocalDate asOf) {
    List<BearerFacts> all = List.of(one.facts(), other.facts(), one.facts().withExcuses());
    List<DutyRecord> records = new ArrayList<>(one.records());
    records.addAll(other.records());
    String code = one.duty().code();
    DutyCheck duties = DutyCheck.of(policy(), calendar());
    assertThat(duties.checkAll(new DutyCheck.Question(code, YEAR, asOf), all, records))
        .isEqualTo(
            all.stream()
                .map(
                    facts -> duties.check(new DutyCheck.Question(code, YEAR, asOf), facts, records))
                .toList());
  }

  @Property(tries = 200)
  @Label("L-DUTY-8: a term or fact that is taken away leaves the sheet or makes it undetermined")
  void nothingIsSilentlyAssumed(@ForAll("cases") DutyCase one, @ForAll("days") LocalDate asOf) {
    DutyTerms terms = one.duty().terms().orElse(DutyTerms.NONE);
    DutyTerms graceOnly = DutyTerms.builder().grace(terms.grace()).build();
    Outcome<DutySheet> full = check(one.duty(), one.facts(), one.records(), asOf);
    assertThat(check(one.duty().withTerms(graceOnly), one.facts(), one.records(), asOf))
        .matches(bare -> isSameOrUndetermined(bare, full));
    BearerFacts untold =
        new BearerFacts(
            one.facts().bearer(), ImmutableList.of(), one.facts().excuses(), one.facts().targets());
    if (one.facts().bearer().kind() == Bearer.Kind.POST) {
      assertThat(check(one.duty(), untold, one.records(), asOf))
          .isInstanceOf(Outcome.Undetermined.class);
    }
  }

  private static boolean isSameOrUndetermined(Outcome<DutySheet> bare, Outcome<DutySheet> full) {
    return bare instanceof Outcome.Undetermined || bare.toOptional().equals(full.toOptional());
  }

  @Property(tries = 200)
  @Label("L-DUTY-9: each calendar period is judged by the version in force on its first day")
  void theFirstDaySelectsTheVersion(
      @ForAll("cases") DutyCase one,
      @ForAll("days") LocalDate change,
      @ForAll("days") LocalDate asOf) {
    Assume.that(!(one.duty().rhythm() instanceof Rhythm.Every) && change.isAfter(NEW_YEAR));
    Duty then = DutyArbitraries.generally(one.duty());
    List<DutyPeriod> periods =
        DutyCheck.of(changing(one.duty(), change, then), calendar())
            .check(new DutyCheck.Question(then.code(), YEAR, asOf), one.facts(), one.records())
            .orElseThrow()
            .periods();
    List<DutyPeriod> plain = sheet(one, YEAR, asOf).periods();
    assertThat(periods).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(periods.get(i).severity())
          .isEqualTo(
              periods.get(i).from().isBefore(change) ? one.duty().severity() : then.severity());
      assertThat(periods.get(i).state()).isEqualTo(plain.get(i).state());
    }
  }

  @Property(tries = 100)
  @Label("L-DUTY-10: a duty that no policy in force states is undetermined")
  void noDefaultDuty(@ForAll("cases") DutyCase one, @ForAll("days") LocalDate asOf) {
    DutyPolicy others =
        new DutyPolicy(
            stated().stream()
                .filter(duty -> !duty.code().equals(one.duty().code()))
                .collect(ImmutableList.toImmutableList()));
    Dated<DutyPolicy> without =
        Dated.from(DutyPolicy.KEY.id(), LocalDate.of(2021, 1, 1), DutyArbitraries.RULE, others);
    Outcome<DutySheet> outcome =
        DutyCheck.of(without, calendar())
            .check(
                new DutyCheck.Question(one.duty().code(), YEAR, asOf), one.facts(), one.records());
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(outcome.reasons()).extracting(Reason::code).contains(DutyReason.DUTY_UNKNOWN);
    assertThat(
            DutyCheck.of(Dated.<DutyPolicy>empty(DutyPolicy.KEY.id()), calendar())
                .check(
                    new DutyCheck.Question(one.duty().code(), YEAR, asOf),
                    one.facts(),
                    one.records()))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Property(tries = 100)
  @Label("L-DUTY-11: a window that is too long, has no end or lies beyond the years is refused")
  void windowsAreBounded(
      @ForAll("cases") DutyCase one,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 5_000) int more) {
    LocalDate longest = from.plusYears(DutyCheck.MAX_YEARS);
    List<Validity> refused =
        List.of(
            Validity.from(from),
            Validity.of(from, longest.plusDays(1L + more)),
            Validity.of(LocalDate.of(0, 12, 31).minusDays(more), LocalDate.of(1, 6, 1)),
            Validity.of(LocalDate.of(9_999, 6, 1), LocalDate.of(10_000, 1, 1).plusDays(more)));
    for (Validity window : refused) {
      assertThat(checked(one, window, from).reasons())
          .as("%s", window)
          .extracting(Reason::code)
          .isNotEmpty()
          .isSubsetOf(DutyReason.WINDOW_TOO_LONG, DutyReason.WINDOW_OUT_OF_RANGE);
    }
    assertThat(checked(one, Validity.of(from, longest), from))
        .isNotInstanceOf(Outcome.Refused.class);
  }

  @Property(tries = 400)
  @Label("L-DUTY-13: the sheets of adjacent windows joined are the sheet of both")
  void periodsAreListedOnce(
      @ForAll("cases") DutyCase one,
      @ForAll("days") LocalDate first,
      @ForAll("days") LocalDate second,
      @ForAll("days") LocalDate asOf) {
    Assume.that(!first.equals(second));
    LocalDate middle = first.isBefore(second) ? second : first;
    LocalDate from = first.isBefore(second) ? first : second;
    LocalDate end = LocalDate.of(2023, 1, 1);
    List<DutyPeriod> joined = new ArrayList<>();
    joined.addAll(sheet(one, Validity.of(from, middle), asOf).periods());
    joined.addAll(sheet(one, Validity.of(middle, end), asOf).periods());
    assertThat(joined).isEqualTo(sheet(one, Validity.of(from, end), asOf).periods());
    assertThat(joined).extracting(DutyPeriod::from).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  @Label("L-DUTY-13: the sheets of the months are that of the year, and what came late counts once")
  void graceCountsOnce(@ForAll("graceful") DutyCase one, @ForAll("days") LocalDate asOf) {
    List<DutyPeriod> joined = new ArrayList<>();
    for (LocalDate month = NEW_YEAR; month.isBefore(YEAR_END); month = month.plusMonths(1)) {
      joined.addAll(sheet(one, Validity.of(month, month.plusMonths(1)), asOf).periods());
    }
    assertThat(joined).isEqualTo(sheet(one, YEAR, asOf).periods());
    assertThat(joined.stream().flatMap(period -> period.records().stream()))
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<DutyCase> graceful() {
    List<Duty> graceful =
        stated().stream()
            .filter(duty -> duty.terms().flatMap(DutyTerms::grace).isPresent())
            .toList();
    return DutyArbitraries.of(graceful.isEmpty() ? stated() : graceful);
  }

  @Property(tries = 400)
  @Label("L-DUTY-13: the sheets of adjacent windows joined are the sheet of both, in any version")
  void periodsAreListedOnceAcrossVersions(
      @ForAll("cases") DutyCase one,
      @ForAll("cases") DutyCase other,
      @ForAll("days") LocalDate change,
      @ForAll("days") LocalDate middle,
      @ForAll("days") LocalDate asOf) {
    Assume.that(middle.isAfter(NEW_YEAR) && change.isAfter(NEW_YEAR));
    Assume.that(!(one.duty().rhythm() instanceof Rhythm.Every));
    Assume.that(!(other.duty().rhythm() instanceof Rhythm.Every));
    Duty then = one.duty().withRhythm(other.duty().rhythm());
    DutyCheck duties = DutyCheck.of(changing(one.duty(), change, then), calendar());
    ImmutableList.Builder<DutyPeriod> joined = ImmutableList.builder();
    for (Validity part : List.of(Validity.of(NEW_YEAR, middle), Validity.of(middle, YEAR_END))) {
      Outcome<DutySheet> sheet =
          duties.check(new DutyCheck.Question(then.code(), part, asOf), one.facts(), one.records());
      Assume.that(sheet instanceof Outcome.Accepted);
      joined.addAll(sheet.orElseThrow().periods());
    }
    assertThat(
            duties
                .check(new DutyCheck.Question(then.code(), YEAR, asOf), one.facts(), one.records())
                .toOptional()
                .map(DutySheet::periods))
        .contains(joined.build());
  }

  private Outcome<DutySheet> checked(DutyCase one, Validity window, LocalDate asOf) {
    return DutyCheck.of(policy(), calendar())
        .check(new DutyCheck.Question(one.duty().code(), window, asOf), one.facts(), one.records());
  }

  @Property(tries = 100)
  @Label("L-DUTY-12: a tenure or an excuse that is not the bearer's is refused")
  void factsOfOthersAreRefused(@ForAll("cases") DutyCase one, @ForAll("days") LocalDate asOf) {
    Assume.that(one.facts().bearer().kind() != Bearer.Kind.POST);
    Optional<PersonId> stranger = Optional.of(PersonId.of("stranger"));
    Tenure tenure = new Tenure(stranger, false, YEAR);
    Excuse excuse = DutyArbitraries.excuse(stranger, YEAR, NEW_YEAR);
    BearerFacts wrong =
        new BearerFacts(
            one.facts().bearer(),
            ImmutableList.of(tenure),
            ImmutableList.of(excuse),
            one.facts().targets());
    Outcome<DutySheet> outcome = check(one.duty(), wrong, one.records(), asOf);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons())
        .extracting(Reason::code)
        .containsExactly(DutyReason.TENURE_OF_OTHER_BEARER, DutyReason.EXCUSE_OF_OTHER_BEARER);
  }

  private static WorkCalendar calendar() {
    return WorkCalendar.published();
  }

  /** A policy that states one duty until a day, and another from then on. */
  private static Dated<DutyPolicy> changing(Duty before, LocalDate change, Duty then) {
    return Dated.of(
            DutyPolicy.KEY.id(),
            List.of(
                version(Validity.of(NEW_YEAR.minusYears(1), change), before),
                version(Validity.from(change), then)))
        .orElseThrow();
  }

  private static Dated.Version<DutyPolicy> version(Validity days, Duty duty) {
    return Dated.Version.of(
        days, NEW_YEAR.minusYears(1), DutyArbitraries.RULE, new DutyPolicy(ImmutableList.of(duty)));
  }

  private Outcome<DutySheet> check(
      Duty duty, BearerFacts facts, List<DutyRecord> records, LocalDate asOf) {
    Dated<DutyPolicy> alone =
        Dated.from(
            DutyPolicy.KEY.id(),
            LocalDate.of(2021, 1, 1),
            DutyArbitraries.RULE,
            new DutyPolicy(ImmutableList.of(duty)));
    return DutyCheck.of(alone, calendar())
        .check(new DutyCheck.Question(duty.code(), YEAR, asOf), facts, records);
  }

  private DutySheet sheet(DutyCase one, Validity window, LocalDate asOf) {
    return DutyCheck.of(policy(), calendar())
        .check(new DutyCheck.Question(one.duty().code(), window, asOf), one.facts(), one.records())
        .orElseThrow();
  }

  private List<Duty> stated() {
    LocalDate day = LocalDate.of(2022, 6, 1);
    return policy().asOf(day, day).orElseThrow().duties();
  }

  private static long met(List<DutyPeriod> periods) {
    return periods.stream()
        .filter(period -> period.state() == DutyState.MET || period.state() == DutyState.MET_LATE)
        .count();
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
}
