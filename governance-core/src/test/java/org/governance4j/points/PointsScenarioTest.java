package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.points.PointsTown.JUNE_6;
import static org.governance4j.points.PointsTown.MEMBER;
import static org.governance4j.points.PointsTown.MERCHANT;
import static org.governance4j.points.PointsTown.NOW;
import static org.governance4j.points.PointsTown.PURSE;
import static org.governance4j.points.PointsTown.START;
import static org.governance4j.points.PointsTown.TODAY;
import static org.governance4j.points.PointsTown.ZONE;
import static org.governance4j.points.PointsTown.available;
import static org.governance4j.points.PointsTown.contribution;
import static org.governance4j.points.PointsTown.post;
import static org.governance4j.points.PointsTown.rate;
import static org.governance4j.points.PointsTown.redemption;
import static org.governance4j.points.PointsTown.signIn;
import static org.governance4j.points.PointsTown.terms;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.RankOrder;
import org.governance4j.ranking.Ranking;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Basis;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PointsScenarioTest {

  private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
  private static final RuleRef QS_04 = new RuleRef("QS-04", "居民公约积分", "local", Basis.HOST_DECISION);
  private static final RuleRef QS_15 = new RuleRef("QS-15", "服务队伍积分", "local", Basis.HOST_DECISION);
  private static final RuleRef QS_19 = RuleRef.of("QS-19", "40年以上党龄", "seeds/4");

  private final Ledger ledger = PointsTown.ledger();

  @Test
  @DisplayName("CC-13: serve to earn, spend to share")
  void serveToEarnAndSpendToShare() {
    Points points = points(terms());
    post(
        points,
        ledger,
        signIn("a-1", "CLEAN_HOME", JUNE_6, 9),
        signIn("a-2", "EPIDEMIC_CONTROL", JUNE_6, 10));
    assertThat(available(ledger, PURSE, JUNE_6))
        .as("CC-13: 2 sign-ins earn their classes' rates")
        .isEqualTo(13);

    ledger.apply(points.redeem(redemption("buy-1", 10, JUNE_6)).orElseThrow(), NOW).orElseThrow();
    assertThat(available(ledger, PURSE, JUNE_6)).isEqualTo(3);
    assertThat(available(ledger, MERCHANT, JUNE_6)).isEqualTo(10);

    assertThat(
            ledger
                .apply(points.redeem(redemption("buy-2", 4, JUNE_6)).orElseThrow(), NOW)
                .reasons())
        .as("CC-13: what has not been earned cannot be spent")
        .extracting(reason -> reason.code().name())
        .containsExactly(LedgerReason.BELOW_FLOOR.name());
  }

  @Test
  void aStatementCitesTheRuleOfEachLine() {
    Points points = points(terms());
    post(points, ledger, signIn("a-1", "CLEAN_HOME", JUNE_6, 9));
    ledger.apply(points.redeem(redemption("buy-1", 5, JUNE_6)).orElseThrow(), NOW).orElseThrow();
    Statement statement = ledger.statement(PURSE, Validity.from(START)).orElseThrow();
    assertThat(statement.lines()).extracting(StatementLine::amount).containsExactly(6L, -5L);
    assertThat(statement.lines())
        .extracting(line -> line.rule().id())
        .containsExactly("CC-03", "CC-13");
    assertThat(statement.lines().get(0).counterAccount().value())
        .as("which class, at which activity")
        .isEqualTo("points-item/CLEAN_HOME/a-1");
    ContributionId fact = ContributionId.ofSignIn(MEMBER, ActivityId.of("a-1"), JUNE_6);
    assertThat(Points.standing(fact, ledger).orElseThrow().id())
        .isEqualTo(statement.lines().get(0).transfer());
  }

  @Test
  @DisplayName("CC-10: one sign-in per person, activity and day")
  void aSecondScanOfTheSameActivityEarnsNothingMore() {
    PointsDifference difference =
        points(terms())
            .toPost(
                PointsFacts.ofSignIns(
                    List.of(
                        signIn("a-1", "CLEAN_HOME", JUNE_6, 10),
                        signIn("a-1", "CLEAN_HOME", JUNE_6, 9))),
                ledger,
                TODAY);
    assertThat(difference.items()).hasSize(1);
    assertThat(difference.items().get(0).outcome().reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(PointsReason.DUPLICATE_COUNTED_ONCE.name());
  }

  @Test
  @DisplayName("QS-04: a household's covenant points make it a model family")
  void aHouseholdsCovenantPointsOfAYearMakeItAModelFamily() {
    AccountId household = PointsAccounts.of(HouseholdId.of("h-1"));
    for (int month = 1; month <= 12; month++) {
      post(
          points(terms()),
          ledger,
          contribution("covenant-" + month, household, "COVENANT", LocalDate.of(2023, month, 1)));
    }
    Honours honours = honours(HonourPolicy.BY_POINTS.id(), QS_04, 60, "MODEL_FAMILY");
    long earned = available(ledger, household, YEAR_END);
    assertThat(honours.byPoints(earned, YEAR_END).orElseThrow().code())
        .as("QS-04: 12 × 5 points reach the bound of 60")
        .isEqualTo("MODEL_FAMILY");
    assertThat(honours.byPoints(earned - 1, YEAR_END).orElseThrow().code()).isEqualTo("NONE");
  }

  @Test
  @DisplayName("QS-15: teams are ranked by their points")
  void teamsAreRankedByTheirPoints() {
    ImmutableMap.Builder<String, Fraction> byTeam = ImmutableMap.builder();
    for (int team = 1; team <= 3; team++) {
      AccountId account = PointsAccounts.of(OrganisationId.of("team-" + team));
      for (int i = 0; i < team; i++) {
        post(
            points(terms()),
            ledger,
            contribution("handbook-" + team + "-" + i, account, "TEAM_SERVICE", JUNE_6));
      }
      byTeam.put("team-" + team, Fraction.of(available(ledger, account, JUNE_6), 1));
    }
    assertThat(Ranking.of(byTeam.buildOrThrow(), TieRule.STANDARD, RankOrder.HIGHEST_FIRST).lines())
        .as("QS-15: team points")
        .extracting(line -> line.key() + " " + line.value())
        .containsExactly("team-3 12", "team-2 8", "team-1 4");
  }

  /** Hailin's community volunteers: an hour earns a point, an activity at most two. */
  @Test
  void anActivityEarnsAtMostItsLimit() {
    Points hailin =
        PointsTown.points(terms().withSessionLimit(Optional.of(2)), rate("VOLUNTEERING", 1));
    Contribution hours =
        contribution("hours-1", PURSE, "VOLUNTEERING", JUNE_6)
            .withQuantity(3)
            .withActivity(Optional.of(ActivityId.of("a-1")));
    post(hailin, ledger, hours);
    assertThat(available(ledger, PURSE, JUNE_6)).isEqualTo(2);
    post(hailin, ledger, hours.withId(ContributionId.of("hours-2")));
    assertThat(available(ledger, PURSE, JUNE_6)).as("kept across calls").isEqualTo(2);
    post(
        hailin,
        ledger,
        hours.withId(ContributionId.of("hours-3")).withActivity(Optional.of(ActivityId.of("a-2"))));
    assertThat(available(ledger, PURSE, JUNE_6)).isEqualTo(4);
  }

  /** Zhanghua's way: a year from January to December, base by class, additions and deductions. */
  @Test
  @DisplayName("QS-19: a member's record of a year starts anew in the next")
  void aMembersRecordOfAYear() {
    RecordPolicy figures =
        new RecordPolicy(
            ImmutableList.of(
                new RecordPolicy.Item("IN_POST", RecordPolicy.Kind.BASE, 70, QS_19),
                new RecordPolicy.Item("RETIRED", RecordPolicy.Kind.BASE, 80, QS_19),
                new RecordPolicy.Item("VOLUNTEERED", RecordPolicy.Kind.ADDITION, 5, QS_19),
                new RecordPolicy.Item("ABSENT", RecordPolicy.Kind.DEDUCTION, 60, QS_19)));
    Records records =
        Records.of(
            Dated.from(RecordPolicy.KEY, START, QS_19, figures),
            Dated.from(
                RecordTermsPolicy.KEY,
                START,
                QS_19,
                RecordTermsPolicy.builder()
                    .floor(Optional.of(0L))
                    .noticeDays(Optional.of(5))
                    .rule(QS_19)
                    .build()),
            ZONE);
    Contribution base =
        contribution("base", PURSE, "IN_POST", LocalDate.of(2023, 1, 1))
            .withId(ContributionId.ofBase(PURSE, 2023));
    Contribution absent =
        contribution("absent-1", PURSE, "ABSENT", JUNE_6)
            .withQuantity(2)
            .withAnnouncedOn(Optional.of(JUNE_6))
            .withCause(Optional.of(ContentRef.of("minutes-7")));
    enter(records, JUNE_6.plusDays(4), base, absent);
    assertThat(shown(records, JUNE_6.plusDays(4))).as("notice runs").isEqualTo(70);
    enter(records, JUNE_6.plusDays(5), absent.withState(Contribution.State.CONTESTED));
    assertThat(shown(records, YEAR_END)).as("appeal is open").isEqualTo(70);
    enter(records, JUNE_6.plusDays(9), absent);
    assertThat(shown(records, YEAR_END)).as("70 − 120, but not below 0").isZero();
    enter(records, JUNE_6.plusDays(20), absent.withQuantity(1));
    assertThat(shown(records, YEAR_END)).as("corrected").isEqualTo(10);
    assertThat(records.record(PURSE, ledger, LocalDate.of(2024, 1, 1)))
        .as("a year without a base is unknown")
        .isInstanceOf(Outcome.Undetermined.class);
    enter(
        records,
        TODAY,
        base.withId(ContributionId.ofBase(PURSE, 2024))
            .withContributionClass("RETIRED")
            .withEffectiveOn(LocalDate.of(2024, 1, 1))
            .withRecordedAt(NOW));
    assertThat(shown(records, TODAY)).as("anew, of another class").isEqualTo(80);
    assertThat(shown(records, YEAR_END)).isEqualTo(10);
  }

  private void enter(Records records, LocalDate on, Contribution... facts) {
    PointsTown.enter(ledger, records.toPost(PointsFacts.of(List.of(facts)), ledger, on))
        .forEach(Outcome::orElseThrow);
  }

  private long shown(Records records, LocalDate on) {
    return records.record(PURSE, ledger, on).orElseThrow().shown();
  }

  @Test
  @DisplayName("QS-19: forty years of full membership are honoured")
  void fortyYearsOfFullMembershipAreHonoured() {
    Honours honours = honours(HonourPolicy.BY_MEMBERSHIP.id(), QS_19, 40, "FORTY_YEARS");
    PartyMember member = member(Optional.of(LocalDate.of(1983, 7, 1)));
    assertThat(honours.byMembership(member, LocalDate.of(2023, 6, 30)).orElseThrow().code())
        .as("QS-19: admitted 41 years ago, a full member for 39")
        .isEqualTo("NONE");
    assertThat(honours.byMembership(member, LocalDate.of(2023, 7, 1)).orElseThrow().code())
        .isEqualTo("FORTY_YEARS");
    assertThat(honours.byMembership(member(Optional.empty()), YEAR_END).orElseThrow().code())
        .as("QS-19: probation counts no year")
        .isEqualTo("NONE");
  }

  private static PartyMember member(Optional<LocalDate> fullSince) {
    return PartyMember.builder()
        .person(MEMBER)
        .admittedOn(LocalDate.of(1982, 7, 1))
        .fullSince(fullSince)
        .build();
  }

  private static Honours honours(String id, RuleRef rule, long bound, String code) {
    Bands bands =
        Bands.of(
                id,
                List.of(
                    Band.of("NONE", Fraction.ZERO, Fraction.of(bound, 1)),
                    Band.from(code, Fraction.of(bound, 1))))
            .orElseThrow();
    return Honours.of(Dated.from(id, START, rule, new HonourPolicy(bands, rule)));
  }

  private static Points points(PointsTermsPolicy terms) {
    RuleRef cc03 = new RuleRef("CC-03", "十类服务事项", "local", Basis.HOST_DECISION);
    return PointsTown.points(
        terms,
        new PointsRate("EPIDEMIC_CONTROL", 7, cc03),
        new PointsRate("CLEAN_HOME", 6, cc03),
        new PointsRate("COVENANT", 5, QS_04),
        new PointsRate("TEAM_SERVICE", 4, QS_15));
  }
}
