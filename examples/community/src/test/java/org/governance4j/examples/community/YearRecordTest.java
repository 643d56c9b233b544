package org.governance4j.examples.community;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.PersonRecord;
import org.governance4j.examples.community.AccountsResult.RecordTotals;
import org.governance4j.ledger.StatementLine;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsReason;
import org.governance4j.points.YearRecord;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.junit.jupiter.api.Test;

/** The members' records of the year (QS-19), against adding up by hand. */
class YearRecordTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final LocalDate TODAY = LocalDate.of(2022, 12, 20);
  private static final AccountsResult RESULT = new YearRun(INPUT).accounts();
  private static final int NOTICE_DAYS = 5;

  private static PersonId member(int number) {
    return INPUT.registry().members().all().get(number).person();
  }

  private static PersonRecord record(int member) {
    return RESULT.persons().stream()
        .filter(one -> one.person().equals(member(member)))
        .flatMap(one -> one.record().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachHardRecordIsWhatCountingByHandGives() {
    assertRecord(38, 70, 0, 0, 70); // its talk was written down after the day asked about
    assertRecord(39, 80, 8, 0, 88, 80, 6, 2); // a talk, and two shifts found late
    assertRecord(41, 80, 0, 0, 80, 70, 80, -70); // another class of member
    assertRecord(42, 80, 0, 0, 80, 80, 10, -10); // commended by mistake
    assertRecord(43, 70, 0, 5, 65, 70, -5); // contested and upheld
    assertRecord(44, 70, 0, 0, 70, 70, -6, 6); // contested and lifted
    assertRecord(45, 80, 0, 0, 80); // contested and not decided
    assertRecord(46, 80, 0, 0, 80); // within its notice
    assertRecord(48, 70, 0, 0, 70); // never announced
    assertRecord(49, 70, 40, 0, 100, 70, 40); // 110 is above the ceiling
    assertRecord(50, 70, 6, 0, 76, 70, 9, 6, -9); // three shifts were two
  }

  private static void assertRecord(
      int member, long base, long added, long deducted, long shown, long... lines) {
    PersonRecord own = record(member);
    assertThat(own.standing().orElseThrow())
        .as("QS-19: %s", member)
        .isEqualTo(
            YearRecord.builder()
                .holder(PointsAccounts.of(member(member)))
                .year(2022)
                .base(base)
                .added(added)
                .deducted(deducted)
                .shown(shown)
                .build());
    if (lines.length > 0) {
      assertThat(own.statement().lines().stream().map(StatementLine::amount))
          .as("statement of %s", member)
          .containsExactlyInAnyOrder(Arrays.stream(lines).boxed().toArray(Long[]::new));
    }
  }

  @Test
  void whatWaitsSaysWhy() {
    assertThat(codes(record(45))).containsExactly(PointsReason.CONTESTED);
    assertThat(codes(record(46))).containsExactly(PointsReason.NOTICE_RUNNING);
    assertThat(codes(record(48))).containsExactly(PointsReason.NOT_ANNOUNCED);
    long waiting =
        RESULT.persons().stream()
            .flatMap(one -> one.record().stream())
            .mapToLong(one -> one.open().size())
            .sum();
    assertThat(waiting).isEqualTo(3);
  }

  private static List<ReasonCode> codes(PersonRecord own) {
    return own.open().stream().map(Reason::code).toList();
  }

  @Test
  void aRecordWithoutBaseIsUndetermined() {
    PersonRecord own = record(37);
    assertThat(own.standing()).isInstanceOf(Outcome.Undetermined.class);
    assertThat(own.standing().reasons().stream().map(Reason::code).toList())
        .isEqualTo(List.of(PointsReason.BASE_MISSING));
    assertThat(own.statement().closing()).as("its talk").isEqualTo(2);
  }

  @Test
  void whatIsStatedLateIsMarkedLate() {
    assertThat(record(39).statement().lines().stream().filter(StatementLine::late))
        .extracting(StatementLine::amount)
        .containsExactly(6L);
  }

  /** The last statement of each fact counts, if its notice is over and nobody contests it. */
  @Test
  void recordsAreWhatAddingUpTheFactsGives() {
    Map<ContributionId, Contribution> last = new HashMap<>();
    INPUT.year().contributions().stream()
        .filter(one -> !one.recordedAt().isAfter(INPUT.manifest().asOf()))
        .filter(one -> points(one.contributionClass()) != 0)
        .sorted(comparing(Contribution::recordedAt))
        .forEach(one -> last.put(one.id(), one));
    Map<String, long[]> sums = new HashMap<>();
    last.values().stream()
        .filter(YearRecordTest::counts)
        .forEach(
            one -> {
              long points = points(one.contributionClass()) * one.quantity();
              int part = one.contributionClass().endsWith("_BASE") ? 0 : points > 0 ? 1 : 2;
              sums.computeIfAbsent(one.holder().value(), holder -> new long[3])[part] +=
                  Math.abs(points);
            });
    for (PersonAccount one : RESULT.persons()) {
      Optional<YearRecord> known = one.record().flatMap(own -> own.standing().toOptional());
      long[] expected = sums.getOrDefault("points/" + one.person().value(), new long[3]);
      assertThat(known.isPresent()).as("%s", one.person()).isEqualTo(expected[0] > 0);
      known.ifPresent(
          own ->
              assertThat(new long[] {own.base(), own.added(), own.deducted()})
                  .as("QS-19: %s", one.person())
                  .isEqualTo(expected));
    }
  }

  private static boolean counts(Contribution one) {
    boolean base = one.contributionClass().endsWith("_BASE");
    return one.state() == Contribution.State.STATED
        && (base
            || one.announcedOn()
                .filter(since -> !since.plusDays(NOTICE_DAYS).isAfter(TODAY))
                .isPresent());
  }

  private static long points(String item) {
    return switch (item) {
      case "MEMBER_BASE" -> 70;
      case "VETERAN_BASE" -> 80;
      case "PROBATIONARY_BASE" -> 60;
      case "FLOOD_SHIFT" -> 3;
      case "POLICY_TALK" -> 2;
      case "COMMENDED" -> 10;
      case "MEETING_MISSED" -> -5;
      case "DUES_LATE" -> -2;
      default -> 0;
    };
  }

  @Test
  void everyStatementComesToItsRecordAndTheTotalsToAll() {
    long shown = 0;
    for (PersonAccount one : RESULT.persons()) {
      for (PersonRecord own : one.record().stream().toList()) {
        long sum = own.statement().lines().stream().mapToLong(StatementLine::amount).sum();
        assertThat(own.statement().opening()).as("each year from nothing").isZero();
        assertThat(own.statement().closing()).as("%s", one.person()).isEqualTo(sum);
        own.standing()
            .toOptional()
            .ifPresent(
                known ->
                    assertThat(known.base() + known.added() - known.deducted())
                        .as("%s", one.person())
                        .isEqualTo(sum));
        shown += own.standing().map(YearRecord::shown).toOptional().orElse(0L);
      }
    }
    RecordTotals totals = RESULT.records();
    assertThat(totals.kept()).isEqualTo(329);
    assertThat(totals.undetermined()).as("no base").isEqualTo(1);
    assertThat(totals.shown())
        .isEqualTo(shown)
        .as("110 are shown as 100, once")
        .isEqualTo(totals.base() + totals.added() - totals.deducted() - 10);
  }
}
