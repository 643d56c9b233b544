package org.governance4j.examples.community;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactMember;
import org.governance4j.contact.ContactPlan;
import org.governance4j.contact.ContactReason;
import org.governance4j.contact.UncoveredHousehold;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutyState;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.RecordCredit;
import org.governance4j.examples.community.AccountsResult.StatedTransfer;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchingReason;
import org.governance4j.orders.PraiseRate;
import org.governance4j.points.Contribution;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.Stars;
import org.governance4j.timebank.TimeBankReason;
import org.governance4j.timebank.TimeCredit;
import org.junit.jupiter.api.Test;

/** The engines on the committed year, against counting by hand. */
class YearRunTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final LocalDate TODAY = LocalDate.of(2022, 12, 20);
  private static final int[] STAR_HOURS = {20, 50, 100, 200, 400};
  private static final YearRun RUN = new YearRun(INPUT);

  @Test
  void fiftyFourWishesAreLit() {
    WishesResult wishes = RUN.wishes();
    assertThat(wishes.figures().fulfilled()).as("CD-16").isEqualTo(54);
    assertThat(wishes.praise())
        .as("CD-16: with 54 wishes no share is 99 %, so the published rate has another base")
        .extracting(Outcome::orElseThrow)
        .extracting(PraiseRate::rate)
        .containsExactly(Fraction.of(53, 54), Fraction.ONE);
    assertThat(wishes.wishes().stream().filter(one -> one.standing() instanceof Outcome.Refused))
        .hasSize(2);
  }

  @Test
  void everyOpenPlaceIsMatchedOrHasAReason() {
    WishesResult wishes = RUN.wishes();
    MatchPlan plan = wishes.plan().orElseThrow();
    int places =
        wishes.wishes().stream()
            .flatMap(one -> one.standing().toOptional().stream())
            .mapToInt(standing -> standing.openPlaces())
            .sum();
    long cost = 0;
    for (Reason reason : plan.matches().stream().flatMap(one -> one.reasons().stream()).toList()) {
      if (reason.code() == MatchingReason.CLASS_PREFERRED) {
        cost += ((Fact.Amount) reason.facts().get("rank")).amount() - 1;
      } else if (reason.code() == MatchingReason.CLASS_OFFERED) {
        cost += 3;
      }
    }
    assertThat(plan.cost()).as("CC-19").isEqualTo(cost);
    int open = plan.open().stream().mapToInt(one -> one.openPlaces()).sum();
    assertThat(plan.matches().size() + open).as("CC-19").isEqualTo(places);
    assertThat(plan.open().stream().flatMap(one -> one.reasons().stream()).map(Reason::code))
        .as("each reason that there is")
        .contains(
            MatchingReason.NOBODY_OFFERS_CLASS,
            MatchingReason.NOBODY_HAS_SKILL,
            MatchingReason.NOBODY_SERVES_GRID,
            MatchingReason.NOBODY_AVAILABLE_THEN,
            MatchingReason.ALL_EXCLUDED,
            MatchingReason.NOBODY_HAS_CAPACITY,
            MatchingReason.TOO_FEW_OFFERS,
            MatchingReason.OFFERS_EXHAUSTED,
            MatchingReason.RULED_OUT);
  }

  @Test
  void pointsAreWhatAddingUpTheSheetsGives() {
    Set<String> cancelled = cancelledSignIns();
    Map<PersonId, Long> expected = new HashMap<>();
    Map<String, Integer> ofDay = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Set<PersonId> unrated = new HashSet<>();
    long dropped = 0;
    for (SignIn one : INPUT.year().signIns()) {
      String day = one.person().value() + one.effectiveOn();
      if (one.recordedAt().isAfter(INPUT.manifest().asOf())) {
        continue;
      }
      if (one.activityClass().equals("FIRST_AID_COURSE")) {
        unrated.add(one.person());
      } else if (cancelled.contains(onSheet(one))) {
        dropped++;
      } else if (seen.add(day + one.activity().value())) {
        int points = Math.min(rate(one.activityClass()), 40 - ofDay.getOrDefault(day, 0));
        ofDay.merge(day, points, Integer::sum);
        expected.merge(one.person(), (long) points, Long::sum);
      }
    }
    assertThat(dropped).as("cancelled and not stated again").isEqualTo(2);
    for (PersonAccount one : RUN.accounts().persons()) {
      long earned = one.earned().toOptional().orElse(0L);
      boolean known = !unrated.contains(one.person());
      assertThat(one.earned() instanceof Outcome.Undetermined).isEqualTo(!known);
      assertThat(earned)
          .as("CC-13: %s", one.person())
          .isEqualTo(known ? expected.getOrDefault(one.person(), 0L) : 0);
    }
    assertThat(unrated).hasSize(1);
    assertThat(RUN.accounts().pointsIssued())
        .as("all that stands")
        .isEqualTo(expected.values().stream().mapToLong(points -> points).sum());
  }

  /** The sign-ins of which the last known word is that they do not count. */
  private static Set<String> cancelledSignIns() {
    Set<String> cancelled = new HashSet<>();
    INPUT.year().contributions().stream()
        .filter(one -> !one.recordedAt().isAfter(INPUT.manifest().asOf()))
        .filter(one -> one.activity().isPresent())
        .sorted(comparing(Contribution::recordedAt))
        .forEach(
            one -> {
              String sheet =
                  one.holder().value() + one.activity().orElseThrow().value() + one.effectiveOn();
              if (one.state() == Contribution.State.CANCELLED) {
                cancelled.add(sheet);
              } else {
                cancelled.remove(sheet);
              }
            });
    return cancelled;
  }

  private static String onSheet(SignIn one) {
    return "points/" + one.person().value() + one.activity().value() + one.effectiveOn();
  }

  @Test
  void theLedgerTakesAllButWhatIsNotThere() {
    AccountsResult accounts = RUN.accounts();
    List<StatedTransfer> refused =
        accounts.transfers().stream()
            .filter(one -> one.posted() instanceof Outcome.Refused)
            .toList();
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).posted().reasons())
        .extracting(reason -> (Object) reason.code())
        .containsExactly(LedgerReason.BELOW_FLOOR);
    assertThat(refused.get(0).transfer().postings())
        .extracting(Posting::amount)
        .containsExactly(900L);
  }

  @Test
  void noMomentOfServiceCountsTwice() {
    Map<PersonId, List<ServiceRecord>> confirmed =
        INPUT.year().serviceRecords().stream()
            .filter(one -> one.confirmedAt().isPresent())
            .filter(one -> !one.confirmedAt().get().isAfter(INPUT.manifest().asOf()))
            .collect(Collectors.groupingBy(ServiceRecord::person));
    List<Reason> reasons = new ArrayList<>();
    long served = 0;
    for (PersonAccount one : RUN.accounts().persons()) {
      Set<Long> minutes = new HashSet<>();
      for (ServiceRecord record : confirmed.getOrDefault(one.person(), List.of())) {
        for (long at = record.from().getEpochSecond() / 60;
            at < record.until().getEpochSecond() / 60;
            at++) {
          minutes.add(at);
        }
      }
      long counted = 0;
      long credited = 0;
      for (RecordCredit record : one.credits()) {
        TimeCredit credit = record.credit().orElseThrow();
        reasons.addAll(record.credit().reasons());
        long ofRecord = credit.days().stream().mapToLong(TimeCredit.Day::counted).sum();
        assertThat(credit.minutes()).as("%s", record).isEqualTo(ofRecord / 10 * 10);
        counted += ofRecord;
        credited += credit.minutes();
      }
      assertThat(counted).as("CD-29: %s", one.person()).isEqualTo(minutes.size());
      assertThat(one.servedMinutes()).as("posted week by week").isEqualTo(credited);
      assertThat(one.star().orElseThrow().code()).isEqualTo(star(one.servedMinutes()));
      served += credited;
    }
    assertThat(RUN.accounts().minutesServed()).isEqualTo(served);
    assertThat(reasons.stream().map(Reason::code))
        .contains(TimeBankReason.OVERLAP_COUNTED_ONCE, TimeBankReason.NOT_CONFIRMED);
  }

  /** Hours served stay; of the coins that they earn, some are given away. */
  @Test
  void coinsAreHoursLessWhatWasGivenAway() {
    Map<AccountId, Long> moved = new HashMap<>();
    for (StatedTransfer one : RUN.accounts().transfers()) {
      if (one.posted() instanceof Outcome.Accepted
          && one.transfer().kind() == Transfer.Kind.POSTED) {
        for (Posting posting : one.transfer().postings()) {
          moved.merge(posting.from(), -posting.amount(), Long::sum);
          moved.merge(posting.to(), posting.amount(), Long::sum);
        }
      }
    }
    long givers = 0;
    for (PersonAccount one : RUN.accounts().persons()) {
      long given = moved.getOrDefault(one.coins().account(), 0L);
      assertThat(one.minutes().closing()).as("CD-29").isEqualTo(one.servedMinutes());
      assertThat(one.coins().closing())
          .as("CD-29: %s", one.person())
          .isEqualTo(one.servedMinutes() + given);
      givers += given < 0 ? 1 : 0;
    }
    assertThat(givers).isPositive();
  }

  @Test
  void everyStatementAddsUp() {
    for (PersonAccount one : RUN.accounts().persons()) {
      for (Statement statement : List.of(one.points(), one.minutes(), one.coins())) {
        long sum = statement.lines().stream().mapToLong(StatementLine::amount).sum();
        assertThat(statement.opening() + sum).as("%s", one.person()).isEqualTo(statement.closing());
      }
    }
  }

  @Test
  void everyStarBeginsAtItsHour() {
    Stars stars = Stars.of(INPUT.pack().get(StarPolicy.KEY));
    for (int hours : STAR_HOURS) {
      for (long minutes = hours * 60L - 1; minutes <= hours * 60L; minutes++) {
        assertThat(stars.levelOf(minutes, TODAY).orElseThrow().code())
            .as("%s minutes", minutes)
            .isEqualTo(star(minutes));
      }
    }
  }

  @Test
  void loadsDifferByOneWhereHouseholdsAreLeftForNobody() {
    ContactResult contact = RUN.contact();
    ContactPlan plan = contact.plan().orElseThrow();
    Map<PersonId, GridId> gridOf =
        contact.members().stream()
            .collect(Collectors.toMap(ContactMember::member, one -> one.grids().iterator().next()));
    Map<String, List<Integer>> loads = new TreeMap<>();
    plan.contacts()
        .forEach(
            (member, own) ->
                loads
                    .computeIfAbsent(gridOf.get(member).value(), grid -> new ArrayList<>())
                    .add(own.size()));
    Map<HouseholdId, GridId> homes =
        contact.households().stream()
            .collect(Collectors.toMap(ContactHousehold::household, ContactHousehold::grid));
    Set<String> full =
        plan.uncovered().stream()
            .map(one -> homes.get(one.household()).value())
            .collect(Collectors.toSet());
    assertThat(full).as("LC-06").isEqualTo(ImmutableSet.of("g3", "g5"));
    loads.forEach(
        (grid, own) -> {
          int least = own.stream().min(Integer::compare).orElseThrow();
          int most = own.stream().max(Integer::compare).orElseThrow();
          assertThat(most - least).as("LC-06: %s", grid).isLessThanOrEqualTo(1);
          assertThat(least == 20).as("LC-06: %s", grid).isEqualTo(full.contains(grid));
        });
    assertThat(plan.uncovered().stream().map(UncoveredHousehold::reasons))
        .allMatch(reasons -> reasons.get(0).code() == ContactReason.MEMBERS_FULL);
    assertThat(contact.plan().reasons())
        .as("LC-06: about ten")
        .filteredOn(reason -> reason.code() == ContactReason.ABOVE_USUAL_NUMBER)
        .hasSize(330)
        .allMatch(reason -> reason.facts().get("usual").equals(Fact.of(10, Unit.HOUSEHOLDS)));
    int covered = loads.values().stream().flatMap(List::stream).mapToInt(n -> n).sum();
    assertThat(covered + plan.uncovered().size()).isEqualTo(6_733);
  }

  @Test
  void missedPeriodsAreThoseThatTheGeneratorLeftOut() {
    List<String> missed = new ArrayList<>();
    for (DutyResult one : RUN.duties()) {
      for (DutyPeriod period : one.sheet().orElseThrow().periods()) {
        if (period.state() == DutyState.MISSED) {
          missed.add(one.organisation().value() + " " + one.duty() + " " + period.due());
        }
        assertThat(period.state() == DutyState.RUNNING).isEqualTo(running(period));
      }
    }
    assertThat(missed)
        .as("CD-18, CD-24")
        .containsExactlyInAnyOrder(
            "cd-p03 MEMBERS_MEETING 2022-08-30",
            "cd-p05 PARTY_LECTURE 2022-09-30",
            "cd-p07 BRANCH_COMMITTEE_MEETING 2022-02-28",
            "cd-p09 PARTY_GROUP_MEETING 2022-07-31",
            "cd-p09 PARTY_GROUP_MEETING 2022-08-31",
            "cd-p10 MEMBERS_MEETING 2022-12-03");
    assertThat(RUN.duties()).hasSize(11 * 5 + 4);
  }

  @Test
  void laterFactsChangeNothing() {
    YearFacts year = INPUT.year();
    YearFacts known =
        new YearFacts(
            year.orders(),
            year.helpers(),
            new KnownFacts(INPUT).signIns(),
            new KnownFacts(INPUT).contributions(),
            new KnownFacts(INPUT).serviceRecords(INPUT.manifest().asOf()),
            new KnownFacts(INPUT).transfers(),
            year.dutyRecords().stream()
                .filter(one -> !one.heldOn().isAfter(TODAY))
                .collect(ImmutableList.toImmutableList()),
            year.appraisal());
    assertThat(known.signIns().size()).isLessThan(year.signIns().size());
    YearRun again = new YearRun(CommittedFolder.with(known));
    assertThat(again.accounts()).isEqualTo(RUN.accounts());
    assertThat(again.appraisal()).isEqualTo(RUN.appraisal());
    assertThat(again.duties()).isEqualTo(RUN.duties());
  }

  private static boolean running(DutyPeriod period) {
    return period.held().size() < period.required() && !period.due().isBefore(TODAY);
  }

  private static int rate(String activityClass) {
    return switch (activityClass) {
      case "EPIDEMIC_CONTROL" -> 30;
      case "POVERTY_RELIEF", "SAFETY_WATCH", "COMMUNITY_GOVERNANCE" -> 20;
      case "CULTURE_AND_SPORTS", "COMMUNITY_SHARING" -> 10;
      default -> 15;
    };
  }

  private static String star(long minutes) {
    List<String> stars =
        List.of("NO_STAR", "ONE_STAR", "TWO_STARS", "THREE_STARS", "FOUR_STARS", "FIVE_STARS");
    int reached = (int) Arrays.stream(STAR_HOURS).filter(bound -> minutes >= bound * 60L).count();
    return stars.get(reached);
  }
}
