package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.community.PersonId;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsReason;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.junit.jupiter.api.Test;

/** Each fact of points is in one book, the purse or the record of the year, or is reported. */
class TwoBooksTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final AccountsResult RESULT = new YearRun(INPUT).accounts();

  private static PersonId member(int number) {
    return INPUT.registry().members().all().get(number).person();
  }

  private static PersonAccount account(AccountsResult result, PersonId person) {
    return result.persons().stream()
        .filter(one -> one.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What was sharing, in the purse, was a shift on flood watch; and then it was sharing after all.
   */
  @Test
  void aFactWhoseClassMovesToTheOtherBookIsInThatOneOnly() {
    Contribution shared = talk("COMMUNITY_SHARING", "2022-03-07T01:00:00Z");
    Contribution shift = talk("FLOOD_SHIFT", "2022-04-11T01:00:00Z");
    PersonAccount before = account(RESULT, member(38));
    assertMoved(before, 10, 0, shared);
    assertMoved(before, 0, 3, shared, shift);
    assertMoved(before, 10, 0, shared, shift, talk("COMMUNITY_SHARING", "2022-05-16T01:00:00Z"));
  }

  private static Contribution talk(String contributionClass, String recordedAt) {
    return Contribution.builder()
        .id(ContributionId.of("x001"))
        .holder(PointsAccounts.of(member(38)))
        .contributionClass(contributionClass)
        .quantity(1)
        .effectiveOn(LocalDate.of(2022, 3, 5))
        .recordedAt(Instant.parse(recordedAt))
        .state(Contribution.State.STATED)
        .announcedOn(LocalDate.of(2022, 3, 8))
        .build();
  }

  private static void assertMoved(
      PersonAccount before, long purse, long added, Contribution... more) {
    PersonAccount after = account(with(more), member(38));
    assertThat(after.earned().orElseThrow()).isEqualTo(before.earned().orElseThrow() + purse);
    assertThat(after.record().orElseThrow().standing().orElseThrow().added()).isEqualTo(added);
  }

  @Test
  void aClassThatNoBookNamesIsReportedAsBefore() {
    PersonAccount after = account(with(talk("TEA_PARTY", "2022-03-07T01:00:00Z")), member(38));
    assertThat(after.earned()).isInstanceOf(Outcome.Undetermined.class);
    assertThat(after.earned().reasons().stream().map(Reason::code).toList())
        .isEqualTo(List.of(PointsReason.RATE_MISSING));
    assertThat(after.record()).isEqualTo(account(RESULT, member(38)).record());
  }

  /** The record keeps what stands until somebody states a class that a book names. */
  @Test
  void aRecordKeepsAFactWhoseClassBecomesUnknownAndSaysSo() {
    PersonAccount before = account(RESULT, member(38));
    PersonAccount after =
        account(
            with(
                talk("FLOOD_SHIFT", "2022-03-07T01:00:00Z"),
                talk("TEA_PARTY", "2022-04-11T01:00:00Z")),
            member(38));
    assertThat(after.earned()).isEqualTo(before.earned());
    assertThat(after.record().orElseThrow().standing().orElseThrow().added()).isEqualTo(3);
    assertThat(after.record().orElseThrow().open().stream().map(Reason::code).toList())
        .isEqualTo(List.of(PointsReason.RATE_MISSING));
  }

  private static AccountsResult with(Contribution... more) {
    ImmutableList<Contribution> all =
        ImmutableList.<Contribution>builder()
            .addAll(INPUT.year().contributions())
            .add(more)
            .build();
    YearFacts year = INPUT.year();
    return new YearRun(
            CommittedFolder.with(
                new YearFacts(
                    year.orders(),
                    year.helpers(),
                    year.signIns(),
                    all,
                    year.serviceRecords(),
                    year.transfers(),
                    year.dutyRecords(),
                    year.appraisal())))
        .accounts();
  }

  @Test
  void withoutPoliciesNobodyHasARecord() {
    CommunityInput without =
        new CommunityInput(
            INPUT.manifest(),
            PolicyPack.builder("none").build(),
            INPUT.registry(),
            INPUT.areas(),
            INPUT.locator(),
            INPUT.cases(),
            INPUT.year());
    AccountsResult result = new YearRun(without).accounts();
    assertThat(result.persons()).allMatch(one -> one.record().isEmpty());
    assertThat(result.records().kept() + result.records().undetermined()).isZero();
    assertThat(account(result, member(42)).earned().reasons().stream().map(Reason::code).toList())
        .as("what no policy names is reported, not dropped")
        .isNotEmpty();
  }
}
