package org.governance4j.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.rule.Dated;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

/** Bearers, quotas and the cases that are not plain, as the seeds' duties meet them. */
class DutyTermsTest {

  private static final RuleRef RULE = RuleRef.of("CD-25", "兼职委员", "seed");
  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final LocalDate END = LocalDate.of(2022, 12, 31);
  private static final OrganisationId HOME = OrganisationId.of("chengdong");
  private static final OrganisationId OTHER = OrganisationId.of("guantang");
  private static final PersonId WANG = PersonId.of("p-1");
  private static final PersonId LI = PersonId.of("p-2");
  private static final EvidenceRef PAPER =
      new EvidenceRef("e-1", "APPROVAL", Instant.EPOCH, "0".repeat(64));

  private static final Duty FIVE_DAYS =
      duty(Bearer.Kind.MEMBER, CalendarPeriod.MONTH, new Quota.Days(5));
  private static final Duty REPORT =
      duty(Bearer.Kind.POST, CalendarPeriod.MONTH, new Quota.Times(1));

  @Test
  void fiveDaysAreFiveDifferentDays() {
    BearerFacts wang = member(HOME, Validity.from(START));
    DutySheet sheet =
        sheet(
                FIVE_DAYS,
                wang,
                END,
                by(WANG, "01-04 01-05 01-06 01-07 01-10 02-01 02-02 02-03 02-04"))
            .orElseThrow();
    assertThat(states(sheet, 3))
        .as("CD-25: not fewer than 5 days a month")
        .containsExactly(DutyState.MET, DutyState.MISSED, DutyState.MISSED);
    assertThat(sheet.periods().get(1).done()).isEqualTo(4);

    Stream<DutyRecord> twiceADay =
        by(WANG, "02-01 02-02 02-03 02-04 02-04")
            .map(record -> record.withMinutes(record.heldOn().getDayOfMonth() == 4 ? 60 : 30));
    assertThat(sheet(FIVE_DAYS, wang, END, twiceADay).orElseThrow().periods().get(1).done())
        .as("CD-25: two visits of a day are one day")
        .isEqualTo(4);
  }

  @Test
  void eightHoursOnEachWorkingDayAndOnNoOther() {
    Duty hours = duty(Bearer.Kind.MEMBER, CalendarPeriod.WORKING_DAY, new Quota.Minutes(480));
    BearerFacts wang = member(HOME, Validity.from(START));
    DutySheet sheet =
        check(
                hours,
                wang,
                Validity.of(LocalDate.of(2022, 1, 28), LocalDate.of(2022, 2, 9)),
                LocalDate.of(2022, 2, 9),
                Stream.concat(
                    by(WANG, "01-28 01-29").map(record -> record.withMinutes(480)),
                    by(WANG, "01-30 02-07").map(record -> record.withMinutes(240))))
            .orElseThrow();
    assertThat(sheet.periods().stream().map(DutyPeriod::from).map(LocalDate::toString))
        .as("QS-11: the make-up weekend is worked, the Spring Festival is not")
        .containsExactly("2022-01-28", "2022-01-29", "2022-01-30", "2022-02-07", "2022-02-08");
    assertThat(states(sheet, 5))
        .containsExactly(
            DutyState.MET, DutyState.MET, DutyState.MISSED, DutyState.MISSED, DutyState.MISSED);

    assertThat(
            check(
                hours,
                wang,
                Validity.of(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1)),
                END,
                Stream.of()))
        .as("which days of 2030 are worked is not published")
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(sheet(hours, wang, END, by(WANG, "01-28")).reasons())
        .as("a record without its minutes is not taken as none")
        .extracting(reason -> (Object) reason.code())
        .containsOnly(DutyReason.RECORD_INCOMPLETE);
  }

  @Test
  void everyHouseholdEveryWeekByTheMeansAllowed() {
    Duty weekly =
        duty(
            Bearer.Kind.PERSON,
            CalendarPeriod.WEEK,
            new Quota.EveryOne(
                ImmutableSet.of(ContactMeans.VISIT, ContactMeans.TELEPHONE, ContactMeans.MESSAGE)));
    BearerFacts wang =
        BearerFacts.of(new Bearer.OfPerson(WANG))
            .withTargets(
                household("h-1", Validity.from(START)), household("h-2", Validity.from(START)));
    Stream<DutyRecord> contacts =
        Stream.of(
            contact("01-03", "h-1", ContactMeans.VISIT),
            contact("01-09", "h-2", ContactMeans.MESSAGE),
            contact("01-10", "h-1", ContactMeans.TELEPHONE),
            contact("01-12", "h-1", ContactMeans.VISIT));
    DutySheet sheet = sheet(weekly, wang, LocalDate.of(2022, 1, 17), contacts).orElseThrow();
    assertThat(states(sheet, 3))
        .as("XY-02: each household each week")
        .containsExactly(DutyState.MET, DutyState.MISSED, DutyState.RUNNING);
    assertThat(sheet.periods().get(1).open())
        .containsExactly(new DutyTarget.OfHousehold(HouseholdId.of("h-2")));
    assertThat(sheet(weekly, BearerFacts.of(new Bearer.OfPerson(WANG)), END, Stream.of()))
        .as("whom to reach is a fact of the host")
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void whoMovesInOrOutDuringThePeriodIsAStatedTerm() {
    Duty halfYearly =
        duty(
            Bearer.Kind.ORGANISATION,
            CalendarPeriod.HALF_YEAR,
            new Quota.EveryOne(ImmutableSet.of()));
    BearerFacts home =
        BearerFacts.of(new Bearer.OfOrganisation(HOME))
            .withTargets(
                household("h-1", Validity.from(START)),
                household("h-2", Validity.from(LocalDate.of(2022, 6, 1))));
    List<DutyRecord> visit = List.of(contact("03-01", "h-1", ContactMeans.VISIT));
    assertThat(sheet(halfYearly, home, END, visit.stream()))
        .as("HT-09: whether who came in June is due by June, no text says")
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(
            states(
                sheet(
                        partTarget(halfYearly, DutyTerms.PartialPeriod.NOT_OWED),
                        home,
                        END,
                        visit.stream())
                    .orElseThrow(),
                1))
        .containsExactly(DutyState.MET);
    assertThat(
            states(
                sheet(
                        partTarget(halfYearly, DutyTerms.PartialPeriod.IN_FULL),
                        home,
                        END,
                        visit.stream())
                    .orElseThrow(),
                1))
        .containsExactly(DutyState.MISSED);
  }

  @Test
  void aMoveLeavesAMembersSheetInEachPlaceAndAPersonsTakesAllAlong() {
    LocalDate july = LocalDate.of(2022, 7, 1);
    Duty asMember = duty(Bearer.Kind.MEMBER, CalendarPeriod.YEAR, new Quota.Times(4));
    Duty asPerson = duty(Bearer.Kind.PERSON, CalendarPeriod.YEAR, new Quota.Times(4));
    List<DutyRecord> done =
        Stream.concat(
                by(WANG, "02-01 05-01"), by(WANG, "08-01 11-01").map(record -> in(OTHER, record)))
            .toList();
    assertThat(
            sheet(asPerson, BearerFacts.of(new Bearer.OfPerson(WANG)), END, done.stream())
                .orElseThrow()
                .count(DutyState.MET))
        .isEqualTo(1);
    BearerFacts before = member(HOME, Validity.of(START, july));
    BearerFacts after = member(OTHER, Validity.from(july));
    Duty shared =
        terms(asMember, Optional.of(DutyTerms.PartialPeriod.IN_PROPORTION), Optional.empty());
    assertThat(sheet(asMember, before, END, done.stream()))
        .isInstanceOf(Outcome.Undetermined.class);
    for (BearerFacts one : List.of(before, after)) {
      DutyPeriod year =
          sheet(shared, one, LocalDate.of(2023, 1, 1), done.stream())
              .orElseThrow()
              .periods()
              .get(0);
      assertThat(year.required()).as("half of four, rounded up").isBetween(2L, 3L);
      assertThat(year.done()).isEqualTo(2);
    }
  }

  @Test
  void leavePassesThePostsDutyToWhoActsOnlyIfThatIsCredited() {
    BearerFacts secretary =
        BearerFacts.of(new Bearer.OfPost(HOME, "SECRETARY"))
            .withTenures(
                Tenure.of(PostHolding.of(WANG, "SECRETARY", HOME, Validity.from(START))),
                new Tenure(Optional.of(LI), true, month(3)))
            .withExcuses(leave(Optional.of(WANG), month(3)));
    List<DutyRecord> done = Stream.concat(by(WANG, "01-10 02-10 04-10"), by(LI, "03-10")).toList();
    assertThat(sheet(REPORT, secretary, END, done.stream()).reasons())
        .as("who is credited is no matter of course")
        .extracting(reason -> (Object) reason.code())
        .containsExactly(DutyReason.ACTING_OPEN);
    assertThat(states(sheet(acting(REPORT, true), secretary, END, done.stream()).orElseThrow(), 4))
        .containsOnly(DutyState.MET);
    assertThat(states(sheet(acting(REPORT, false), secretary, END, done.stream()).orElseThrow(), 4))
        .containsExactly(DutyState.MET, DutyState.MET, DutyState.EXCUSED, DutyState.MET);
    assertThat(
            states(
                sheet(acting(REPORT, true), secretary, END, by(WANG, "01-10 02-10 04-10"))
                    .orElseThrow(),
                4))
        .as("the duty has passed on, and who acts did nothing")
        .containsExactly(DutyState.MET, DutyState.MET, DutyState.MISSED, DutyState.MET);
    assertThat(sheet(acting(REPORT, true), secretary, END, Stream.of(record("01-10"))).reasons())
        .extracting(reason -> (Object) reason.code())
        .contains(DutyReason.DOER_UNKNOWN);
  }

  @Test
  void thePostsSheetGoesOnWhenItChangesHands() {
    BearerFacts secretary =
        BearerFacts.of(new Bearer.OfPost(HOME, "SECRETARY"))
            .withTenures(
                new Tenure(Optional.of(WANG), false, Validity.of(START, LocalDate.of(2022, 2, 16))),
                new Tenure(Optional.of(LI), false, Validity.from(LocalDate.of(2022, 2, 16))));
    Stream<DutyRecord> done = Stream.concat(by(WANG, "01-10 02-20"), by(LI, "01-11 03-01"));
    DutySheet sheet = sheet(REPORT, secretary, LocalDate.of(2022, 4, 1), done).orElseThrow();
    assertThat(states(sheet, 3))
        .as("only who holds it on the day is credited")
        .containsExactly(DutyState.MET, DutyState.MISSED, DutyState.MET);
  }

  @Test
  void anExcuseOfAllDaysExcusesAndOneOfSomeIsAStatedTerm() {
    BearerFacts away =
        member(HOME, Validity.from(START)).withExcuses(leave(Optional.empty(), month(1)));
    assertThat(states(sheet(FIVE_DAYS, away, END, Stream.of()).orElseThrow(), 2))
        .containsExactly(DutyState.EXCUSED, DutyState.MISSED);
    assertThat(
            sheet(FIVE_DAYS, away, START.minusDays(30), Stream.of())
                .orElseThrow()
                .periods()
                .get(0)
                .state())
        .as("not known before its approval")
        .isEqualTo(DutyState.RUNNING);

    BearerFacts half =
        member(HOME, Validity.from(START))
            .withExcuses(leave(Optional.empty(), Validity.of(START, LocalDate.of(2022, 1, 17))));
    Duty inProportion =
        terms(FIVE_DAYS, Optional.empty(), Optional.of(DutyTerms.PartialPeriod.IN_PROPORTION));
    DutyPeriod january =
        sheet(inProportion, half, END, by(WANG, "01-20 01-21 01-24"))
            .orElseThrow()
            .periods()
            .get(0);
    assertThat(january.required()).as("5 x 15 / 31, rounded up").isEqualTo(3);
    assertThat(january.state()).isEqualTo(DutyState.MET);
    assertThat(sheet(FIVE_DAYS, half, END, by(WANG, "01-20 01-21 01-24")))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(sheet(FIVE_DAYS, half, END, by(WANG, "01-20 01-21 01-24 01-25 01-26")))
        .as("met in full, so nothing else decides")
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void withinGraceItIsMetLateAndCountsForOnePeriodOnly() {
    Duty lecture =
        Duty.of("D", new Rhythm.Each(CalendarPeriod.QUARTER), RULE)
            .withTerms(DutyTerms.builder().grace(new DutyTerms.Grace(10, RULE)).build());
    BearerFacts home = BearerFacts.of(new Bearer.OfOrganisation(HOME));
    assertThat(
            states(sheet(lecture, home, LocalDate.of(2022, 4, 10), Stream.of()).orElseThrow(), 1))
        .containsExactly(DutyState.RUNNING);
    assertThat(states(sheet(lecture, home, END, Stream.of(record("04-10"))).orElseThrow(), 2))
        .containsExactly(DutyState.MET_LATE, DutyState.MISSED);
    assertThat(states(sheet(lecture, home, END, Stream.of(record("04-11"))).orElseThrow(), 2))
        .containsExactly(DutyState.MISSED, DutyState.MET);
  }

  @Test
  void whatIsDoneAsARuleIsToldAndViolatesNothing() {
    Duty usual =
        new Duty(
            "D",
            Bearer.Kind.ORGANISATION,
            new Rhythm.Each(CalendarPeriod.MONTH),
            new Quota.Times(1),
            Duty.Severity.GENERALLY,
            Optional.empty(),
            RULE);
    Outcome<DutySheet> sheet =
        sheet(usual, BearerFacts.of(new Bearer.OfOrganisation(HOME)), END, Stream.of());
    assertThat(sheet.orElseThrow().periods()).noneMatch(DutyPeriod::isViolation);
    assertThat(sheet.reasons())
        .extracting(reason -> (Object) reason.code())
        .contains(DutyReason.PERIOD_MISSED_GENERALLY)
        .doesNotContain(DutyReason.PERIOD_MISSED);
  }

  @Test
  void regularlyIsNoFigure() {
    Duty open = Duty.of("D", new Rhythm.Open(), RULE);
    Outcome<DutySheet> sheet =
        sheet(open, BearerFacts.of(new Bearer.OfOrganisation(HOME)), END, Stream.of());
    assertThat(sheet).as("CD-26, CC-26").isInstanceOf(Outcome.Undetermined.class);
    assertThat(sheet.reasons()).allMatch(reason -> reason.code() == DutyReason.RHYTHM_OPEN);
  }

  @Test
  void faultsOfABearingAreRefusedAllAtOnce() {
    BearerFacts faulty =
        member(HOME, Validity.from(START))
            .withTenures(new Tenure(Optional.of(LI), false, Validity.from(START)))
            .withExcuses(leave(Optional.of(LI), month(1)));
    assertThat(sheet(FIVE_DAYS, faulty, END, Stream.of()).reasons())
        .extracting(reason -> (Object) reason.code())
        .containsExactly(DutyReason.TENURE_OF_OTHER_BEARER, DutyReason.EXCUSE_OF_OTHER_BEARER);
    assertThat(
            sheet(FIVE_DAYS, BearerFacts.of(new Bearer.OfPerson(WANG)), END, Stream.of()).reasons())
        .extracting(reason -> (Object) reason.code())
        .containsExactly(DutyReason.WRONG_BEARER);
    BearerFacts untold = BearerFacts.of(new Bearer.OfMember(WANG, HOME));
    assertThat(sheet(FIVE_DAYS, untold, END, Stream.of())).isInstanceOf(Outcome.Undetermined.class);
    for (Validity window :
        List.of(
            Validity.from(START),
            Validity.of(START, START.plusYears(101)),
            Validity.of(LocalDate.MIN, START),
            Validity.of(START, LocalDate.MAX))) {
      assertThat(check(FIVE_DAYS, untold, window, END, Stream.of()))
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void malformedValuesAreRefusedWhereTheyAreMade() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quota.Days(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Quota.Minutes(Integer.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rhythm.Every(0, Rhythm.RollingUnit.WEEKS));
    assertThatIllegalArgumentException().isThrownBy(() -> new DutyTerms.Grace(-1, RULE));
    assertThatIllegalArgumentException().isThrownBy(() -> record("01-01").withMinutes(1_441));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Duty.of("D", new Rhythm.Every(3), RULE)
                    .withOwedBy(Bearer.Kind.PERSON)
                    .withQuota(new Quota.Times(2)));
  }

  @Test
  void manyBearersAreLookedAtInOnePass() {
    int people = 2_000;
    List<BearerFacts> all =
        IntStream.range(0, people)
            .mapToObj(i -> BearerFacts.of(new Bearer.OfPerson(PersonId.of("p-" + i))))
            .toList();
    List<DutyRecord> records =
        IntStream.range(0, people)
            .boxed()
            .flatMap(i -> by(PersonId.of("p-" + i), "01-05 02-05 03-05 04-05"))
            .toList();
    Duty monthly = duty(Bearer.Kind.PERSON, CalendarPeriod.MONTH, new Quota.Times(1));
    ImmutableList<Outcome<DutySheet>> sheets =
        DutyCheck.of(policy(monthly), WorkCalendar.published())
            .checkAll(
                new DutyCheck.Question("D", Validity.of(START, END.plusDays(1)), END),
                all,
                records);
    assertThat(sheets).hasSize(people);
    assertThat(sheets).allMatch(one -> one.orElseThrow().count(DutyState.MET) == 4);
  }

  private static Duty duty(Bearer.Kind owedBy, CalendarPeriod period, Quota quota) {
    return Duty.of("D", new Rhythm.Each(period), RULE).withOwedBy(owedBy).withQuota(quota);
  }

  private static Duty terms(
      Duty duty,
      Optional<DutyTerms.PartialPeriod> tenure,
      Optional<DutyTerms.PartialPeriod> excuse) {
    return duty.withTerms(
        DutyTerms.builder()
            .partTenure(tenure.map(due -> new DutyTerms.Part(due, RULE)))
            .partExcuse(excuse.map(due -> new DutyTerms.Part(due, RULE)))
            .build());
  }

  private static Duty partTarget(Duty duty, DutyTerms.PartialPeriod due) {
    return duty.withTerms(DutyTerms.builder().partTarget(new DutyTerms.Part(due, RULE)).build());
  }

  private static Duty acting(Duty duty, boolean credited) {
    return duty.withTerms(DutyTerms.builder().acting(new DutyTerms.Acting(credited, RULE)).build());
  }

  private static BearerFacts member(OrganisationId organisation, Validity days) {
    return BearerFacts.of(new Bearer.OfMember(WANG, organisation)).withTenures(Tenure.of(days));
  }

  private static Excuse leave(Optional<PersonId> person, Validity days) {
    return new Excuse(person, days, HOME, START, PAPER);
  }

  private static Validity month(int month) {
    LocalDate first = LocalDate.of(2022, month, 1);
    return Validity.of(first, first.plusMonths(1));
  }

  private static DatedTarget household(String id, Validity days) {
    return new DatedTarget(new DutyTarget.OfHousehold(HouseholdId.of(id)), days);
  }

  private static DutyRecord record(String day) {
    return DutyRecord.of(HOME, "D", LocalDate.parse("2022-" + day)).withEvidence(PAPER);
  }

  private static Stream<DutyRecord> by(PersonId person, String days) {
    return Arrays.stream(days.split(" ")).map(day -> record(day).withBy(person));
  }

  private static DutyRecord contact(String day, String household, ContactMeans means) {
    return record(day)
        .withBy(WANG)
        .withReached(
            new DutyRecord.Contact(
                new DutyTarget.OfHousehold(HouseholdId.of(household)), Optional.of(means)));
  }

  private static DutyRecord in(OrganisationId organisation, DutyRecord record) {
    return record.withOrganisation(organisation);
  }

  private static List<DutyState> states(DutySheet sheet, int first) {
    return sheet.periods().stream().limit(first).map(DutyPeriod::state).toList();
  }

  private static Outcome<DutySheet> sheet(
      Duty duty, BearerFacts facts, LocalDate asOf, Stream<DutyRecord> records) {
    return check(duty, facts, Validity.of(START, END.plusDays(1)), asOf, records);
  }

  private static Outcome<DutySheet> check(
      Duty duty, BearerFacts facts, Validity window, LocalDate asOf, Stream<DutyRecord> records) {
    return DutyCheck.of(policy(duty), WorkCalendar.published())
        .check(new DutyCheck.Question("D", window, asOf), facts, records.toList());
  }

  private static Dated<DutyPolicy> policy(Duty duty) {
    return Dated.from(
        DutyPolicy.KEY.id(),
        LocalDate.of(2000, 1, 1),
        RULE,
        new DutyPolicy(ImmutableList.of(duty)));
  }
}
