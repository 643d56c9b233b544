package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.timebank.TimeBankFacts.ACCOUNTS;
import static org.governance4j.timebank.TimeBankFacts.DAY;
import static org.governance4j.timebank.TimeBankFacts.LI;
import static org.governance4j.timebank.TimeBankFacts.NOW;
import static org.governance4j.timebank.TimeBankFacts.WANG;
import static org.governance4j.timebank.TimeBankFacts.apart;
import static org.governance4j.timebank.TimeBankFacts.at;
import static org.governance4j.timebank.TimeBankFacts.balance;
import static org.governance4j.timebank.TimeBankFacts.bank;
import static org.governance4j.timebank.TimeBankFacts.between;
import static org.governance4j.timebank.TimeBankFacts.cancelled;
import static org.governance4j.timebank.TimeBankFacts.codes;
import static org.governance4j.timebank.TimeBankFacts.corrected;
import static org.governance4j.timebank.TimeBankFacts.enter;
import static org.governance4j.timebank.TimeBankFacts.exact;
import static org.governance4j.timebank.TimeBankFacts.hours;
import static org.governance4j.timebank.TimeBankFacts.ledger;
import static org.governance4j.timebank.TimeBankFacts.move;
import static org.governance4j.timebank.TimeBankFacts.policy;
import static org.governance4j.timebank.TimeBankFacts.record;
import static org.governance4j.timebank.TimeBankFacts.unconfirmed;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.journal.Account;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hours day by day: late, again, corrected, cancelled, capped and rounded. */
class TimeBankScenarioTest {

  private final Ledger ledger = ledger();

  @Test
  @DisplayName("CD-29: only confirmed service is saved, and confirming it later saves it")
  void onlyConfirmedServiceIsSaved() {
    ServiceRecord morning = record("r-1", "09:00", "11:00");
    TimePostings first = enter(bank(exact()), ledger, unconfirmed(morning));
    assertThat(first.credits()).extracting(TimeCredit::minutes).containsExactly(0L);
    assertThat(first.commands()).isEmpty();
    enter(bank(exact()), ledger, unconfirmed(morning), morning);
    assertThat(hours(ledger, LI)).as("CD-29").isEqualTo(120);
  }

  @Test
  void aRecordOfAnotherPersonThatWasConfirmedEarlierIsNotTooLate() {
    enter(bank(exact()), ledger, record("r-1", "09:00", "10:05"));
    ServiceRecord late =
        record("r-2", "09:00", "10:00").withPerson(WANG).withConfirmedAt(Optional.of(at("10:00")));
    enter(bank(exact()), ledger, record("r-1", "09:00", "10:05"), late);
    enter(bank(exact()), ledger, record("r-3", "06:00", "07:00"));
    assertThat(hours(ledger, LI)).isEqualTo(125);
    assertThat(hours(ledger, WANG)).isEqualTo(60);
  }

  @Test
  void aRecordIsCorrectedAndCancelledAndRestoredAsOftenAsItTakes() {
    ServiceRecord long_ = record("r-1", "09:00", "11:00");
    ServiceRecord short_ = record("r-1", "09:00", "10:30");
    enter(bank(exact()), ledger, long_);
    enter(bank(exact()), ledger, long_, corrected(1, short_));
    assertThat(hours(ledger, LI)).isEqualTo(90);
    enter(bank(exact()), ledger, cancelled(2, short_), long_, corrected(1, short_));
    assertThat(hours(ledger, LI)).isZero();
    enter(bank(exact()), ledger, corrected(3, long_));
    assertThat(hours(ledger, LI)).isEqualTo(120);
    assertThat(enter(bank(exact()), ledger, corrected(3, long_)).commands()).isEmpty();
    assertThat(ledger.statement(ACCOUNTS.hours(LI), Validity.from(DAY)).orElseThrow().lines())
        .as("each on the day of the service")
        .extracting(line -> line.amount() + " " + line.effectiveOn())
        .containsExactly("120 " + DAY, "90 " + DAY, "-120 " + DAY, "-90 " + DAY, "120 " + DAY);
  }

  @Test
  void aCorrectionWorksAfterTheHostReversedThePosting() {
    enter(bank(exact()), ledger, record("r-1", "09:00", "11:00"));
    TransferId posting = lastPosting();
    ledger.apply(reversal("by-hand", posting), NOW).orElseThrow();
    assertThat(hours(ledger, LI)).isZero();
    ServiceRecord short_ = corrected(1, record("r-1", "09:00", "10:30"));
    enter(bank(exact()), ledger, short_);
    assertThat(hours(ledger, LI)).isEqualTo(90);
    assertThat(bank(exact()).postings(List.of(short_), ledger, NOW).orElseThrow().commands())
        .isEmpty();
  }

  @Test
  void whatTheHostBroughtBackByReversingAReversalStands() {
    ServiceRecord first = record("r-1", "09:00", "11:00");
    enter(bank(exact()), ledger, first);
    TransferId posting = lastPosting();
    ledger.apply(reversal("by-hand", posting), NOW).orElseThrow();
    ledger.apply(reversal("after-all", TransferId.of("by-hand")), NOW).orElseThrow();
    assertThat(enter(bank(exact()), ledger, first).commands()).isEmpty();
    enter(bank(exact()), ledger, corrected(1, record("r-1", "09:00", "10:30")));
    assertThat(hours(ledger, LI)).isEqualTo(90);
    enter(bank(exact()), ledger, cancelled(2, first));
    assertThat(hours(ledger, LI)).isZero();
  }

  @Test
  void whatStandsTwiceByHandIsBroughtToOnce() {
    ServiceRecord first = record("r-1", "09:00", "11:00");
    enter(bank(exact()), ledger, first);
    ledger.apply(reversal("by-hand", lastPosting()), NOW).orElseThrow();
    enter(bank(exact()), ledger, first);
    ledger.apply(reversal("after-all", TransferId.of("by-hand")), NOW).orElseThrow();
    assertThat(hours(ledger, LI)).isEqualTo(240);
    enter(bank(exact()), ledger, first);
    assertThat(hours(ledger, LI)).isEqualTo(120);
  }

  @Test
  void aPartThatWasReversedByHandIsMadeGood() {
    ServiceRecord first = record("r-1", "09:00", "11:00");
    enter(bank(exact()), ledger, first);
    ledger
        .apply(
            reversal("by-hand", lastPosting())
                .withPostings(
                    ImmutableList.of(Posting.of(ACCOUNTS.hours(LI), ACCOUNTS.served(), 50))),
            NOW)
        .orElseThrow();
    assertThat(hours(ledger, LI)).isEqualTo(70);
    enter(bank(exact()), ledger, first);
    assertThat(hours(ledger, LI)).isEqualTo(120);
  }

  @Test
  void accountsAreOpenedOnce() {
    assertThat(enter(bank(exact()), ledger, record("r-1", "09:00", "11:00")).commands())
        .as("two accounts, one of them frozen, and a posting")
        .hasSize(4);
    assertThat(enter(bank(exact()), ledger, record("r-2", "14:00", "15:00")).commands()).hasSize(1);
  }

  @Test
  void aRecordOfTheWrongPersonMovesToTheRightOne() {
    ServiceRecord wrong = record("r-1", "09:00", "11:00");
    enter(bank(exact()), ledger, wrong);
    enter(bank(exact()), ledger, wrong, corrected(1, wrong.withPerson(WANG)));
    assertThat(hours(ledger, LI)).isZero();
    assertThat(hours(ledger, WANG)).isEqualTo(120);
  }

  @Test
  void aCorrectionKeepsItsCause() {
    ServiceRecord first = record("r-1", "09:00", "11:00");
    enter(bank(exact()), ledger, first);
    ContentRef cause = ContentRef.of("objection-7");
    TimePostings postings =
        enter(
            bank(exact()),
            ledger,
            first.withCorrection(
                new ServiceRecord.Correction(
                    1, ServiceRecord.Correction.Kind.CANCELLED, Optional.of(cause))));
    assertThat(postings.commands())
        .hasSize(1)
        .allMatch(
            command ->
                command instanceof LedgerCommand.Enter enter
                    && enter.transfer().kind() == Transfer.Kind.REVERSAL
                    && enter.transfer().grounds().cause().equals(Optional.of(cause)));
  }

  @Test
  void serviceOverMidnightCountsForBothDays() {
    ServiceRecord night = between("night", at("23:00"), at(DAY.plusDays(1), "01:30"));
    TimePostings postings = enter(bank(exact()), ledger, night);
    assertThat(postings.credits().get(0).days())
        .containsExactly(
            new TimeCredit.Day(DAY, 60, 60), new TimeCredit.Day(DAY.plusDays(1), 90, 90));
    assertThat(ledger.balance(ACCOUNTS.hours(LI), DAY).orElseThrow().posted()).isEqualTo(60);
    enter(bank(exact()), ledger, corrected(1, between("night", at("23:00"), at("23:40"))));
    assertThat(hours(ledger, LI)).isEqualTo(40);
  }

  @Test
  void serviceThatEndsAtMidnightIsOfOneDay() {
    ServiceRecord evening = between("r-1", at("22:00"), at(DAY.plusDays(1), "00:00"));
    assertThat(enter(bank(exact()), ledger, evening).credits().get(0).days())
        .containsExactly(new TimeCredit.Day(DAY, 120, 120));
  }

  @Test
  void oneRecordOfAWeekIsCappedDayByDay() {
    TimeBankPolicy eightHours = exact().withCaps(TimeCaps.builder().perDay(480L).build());
    ServiceRecord week = between("r-1", at("00:00"), at(DAY.plusDays(7), "00:00"));
    enter(bank(eightHours), ledger, week);
    assertThat(hours(ledger, LI)).isEqualTo(7 * 480);
  }

  @Test
  void travelIsNotCounted() {
    ServiceRecord visit =
        record("r-1", "09:00", "11:00").withTravel(Optional.of(new ServiceRecord.Travel(20, 25)));
    enter(bank(exact()), ledger, visit);
    assertThat(hours(ledger, LI)).isEqualTo(75);
  }

  @Test
  void roundingTheTotalLosesNothingRecordByRecord() {
    TimeBank bank = bank(policy(Rounding.Per.TOTAL, 60, RoundingMode.DOWN));
    Instant first = at(DAY.minusDays(120), "09:00");
    ServiceRecord[] records =
        IntStream.range(0, 100)
            .mapToObj(
                i -> {
                  Instant from = first.plus(Duration.ofDays(i));
                  return between("r-" + i, from, from.plus(Duration.ofMinutes(59)));
                })
            .toArray(ServiceRecord[]::new);
    enter(bank, ledger, records);
    TimeServed served = served(bank);
    assertThat(served).isEqualTo(new TimeServed(5_900, 5_880));
    assertThat(served.hours().numerator()).as("98 hours, not 0").isEqualTo(98);
  }

  @Test
  void roundingADayUpMakesOneHourOfThreeTimesTwentyMinutes() {
    TimeBank bank = bank(policy(Rounding.Per.DAY, 60, RoundingMode.UP));
    enter(
        bank,
        ledger,
        record("r-1", "09:00", "09:20"),
        record("r-2", "09:20", "09:40"),
        record("r-3", "09:40", "10:00"));
    assertThat(hours(ledger, LI)).isEqualTo(60);
    enter(
        bank(policy(Rounding.Per.RECORD, 60, RoundingMode.UP)),
        ledger,
        record("r-1", "09:00", "09:20"),
        record("r-2", "09:20", "09:40"),
        record("r-3", "09:40", "10:00"));
    assertThat(hours(ledger, LI)).as("by the record it would be three").isEqualTo(180);
  }

  @Test
  void overlappingServiceIsNoFaultAndCountsOnce() {
    List<ServiceRecord> records =
        List.of(
            record("r-1", "09:00", "11:00"),
            record("r-2", "10:00", "12:00"),
            record("r-3", "09:30", "10:30"));
    enter(bank(exact()), ledger, records.toArray(ServiceRecord[]::new));
    assertThat(hours(ledger, LI)).isEqualTo(180);
    Outcome<TimeCredit> explained =
        bank(exact()).explain(records.get(1).id(), records, ledger, NOW);
    assertThat(explained.orElseThrow().minutes()).isEqualTo(60);
    assertThat(codes(explained.reasons())).containsExactly("OVERLAP_COUNTED_ONCE", "TIME_COUNTED");
  }

  @Test
  void aCapPerActivityHoldsAcrossCallsAndForEachPersonByThemselves() {
    TimeBank bank = bank(exact().withCaps(TimeCaps.builder().perActivity(120L).build()));
    Optional<ActivityId> cleanUp = Optional.of(ActivityId.of("clean-up"));
    enter(bank, ledger, record("r-1", "09:00", "10:30").withActivity(cleanUp));
    enter(bank, ledger, record("r-2", "14:00", "15:30").withActivity(cleanUp));
    enter(bank, ledger, record("r-3", "14:00", "15:30").withActivity(cleanUp).withPerson(WANG));
    enter(bank, ledger, record("r-4", "16:00", "19:00"));
    assertThat(hours(ledger, LI)).as("90 + 30, and 120 of one by itself").isEqualTo(240);
    assertThat(hours(ledger, WANG)).isEqualTo(90);
    assertThat(balance(ledger, ACCOUNTS.served(ActivityId.of("clean-up")))).isEqualTo(-210);
  }

  @Test
  void aCapPerYearLeavesTheNextYearAlone() {
    TimeBank bank = bank(exact().withCaps(TimeCaps.builder().perYear(100L).build()));
    List<ServiceRecord> records = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Instant from = at(DAY.plusDays(i), "09:00");
      records.add(between("r-" + i, from, from.plus(Duration.ofMinutes(40))));
    }
    records.forEach(record -> enter(bank, ledger, record));
    assertThat(hours(ledger, LI)).isEqualTo(100);
    enter(bank, ledger, cancelled(1, records.get(0)), records.get(1), records.get(2));
    assertThat(hours(ledger, LI)).as("what a cancelled record frees is used").isEqualTo(80);
  }

  @Test
  void aCapThatIsLowerThanWhatStandsLeavesNothingMore() {
    enter(bank(exact()), ledger, record("r-1", "09:00", "12:00"));
    TimeBank capped = bank(exact().withCaps(TimeCaps.builder().perDay(120L).build()));
    enter(capped, ledger, record("r-2", "14:00", "15:00"));
    assertThat(hours(ledger, LI)).as("what is not given stays").isEqualTo(180);
    enter(capped, ledger, record("r-1", "09:00", "12:00"), record("r-2", "14:00", "15:00"));
    assertThat(hours(ledger, LI)).isEqualTo(120);
  }

  @Test
  void oneBadRecordDoesNotStopTheOthers() {
    TimePostings postings =
        enter(
            bank(exact()),
            ledger,
            record("bad", "09:00", "11:00").withRecordedAt(at("10:00")),
            record("far", "09:00", "10:00").withUntil(Instant.MAX),
            record("good", "14:00", "15:00"));
    assertThat(apart(postings.refused()))
        .containsExactly("bad[RECORDED_BEFORE_END]", "far[INSTANT_OUT_OF_RANGE]");
    assertThat(hours(ledger, LI)).isEqualTo(60);
  }

  @Test
  void aPersonWhoseAccountIsClosedComesBackApart() {
    ledger
        .open(
            Account.of(ACCOUNTS.hours(LI), TimeBankAccounts.HOURS),
            Grounds.of(TimeBankFacts.CD_29),
            NOW)
        .orElseThrow();
    ledger
        .enter(
            List.of(
                new LedgerCommand.ChangeStatus(
                    ACCOUNTS.hours(LI), Account.Status.CLOSED, Grounds.of(TimeBankFacts.CD_29))),
            NOW)
        .orElseThrow();
    TimePostings postings =
        enter(
            bank(exact()),
            ledger,
            record("r-1", "09:00", "11:00"),
            record("r-2", "09:00", "11:00").withPerson(WANG));
    assertThat(apart(postings.refused())).containsExactly("r-1[ACCOUNT_UNUSABLE]");
    assertThat(hours(ledger, WANG)).isEqualTo(120);
  }

  @Test
  void hoursOfAHostsOwnMakingAreFrozenByTheNextCall() {
    ledger
        .open(
            Account.of(ACCOUNTS.hours(LI), TimeBankAccounts.HOURS),
            Grounds.of(TimeBankFacts.CD_29),
            NOW)
        .orElseThrow();
    enter(bank(exact()), ledger, record("r-1", "09:00", "11:00"));
    assertThat(
            codes(
                ledger
                    .apply(move("redeem", ACCOUNTS.hours(LI), ACCOUNTS.served(), 60), NOW)
                    .reasons()))
        .containsExactly("ACCOUNT_FROZEN");
  }

  @Test
  void whoServedNothingYetHasNoHoursThatCouldBeStated() {
    assertThat(bank(exact()).served(LI, ledger.asKnownAt(Long.MAX_VALUE), DAY))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  @DisplayName("LC-09: 1,660 members serve more than 30,000 hours")
  void theHoursOfADistrict() {
    ServiceRecord[] records =
        IntStream.range(0, 1_660)
            .mapToObj(
                i -> record("r-" + i, "04:00", "22:30").withPerson(PersonId.of("member-" + i)))
            .toArray(ServiceRecord[]::new);
    enter(bank(exact()), ledger, records);
    assertThat(-balance(ledger, ACCOUNTS.served()))
        .isGreaterThan(30_000 * 60L)
        .isEqualTo(1_660 * 1_110L);
  }

  private TimeServed served(TimeBank bank) {
    return bank.served(LI, ledger.asKnownAt(Long.MAX_VALUE), DAY).orElseThrow();
  }

  private TransferId lastPosting() {
    return ledger
        .statement(ACCOUNTS.hours(LI), Validity.from(DAY))
        .orElseThrow()
        .lines()
        .get(0)
        .transfer();
  }

  private static Transfer reversal(String id, TransferId of) {
    return Transfer.reversal(TransferId.of(id), of)
        .effectiveOn(DAY.plusDays(1))
        .recordedAt(NOW)
        .grounds(Grounds.of(TimeBankFacts.CD_29))
        .build();
  }
}
