package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.ActivityId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.ledger.TransferId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.RankOrder;
import org.governance4j.ranking.Ranking;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PointsScenarioTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final LocalDate JUNE_6 = LocalDate.of(2023, 6, 6);
  private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
  private static final PersonId MEMBER = PersonId.of("member-1");
  private static final AccountId MERCHANT = PointsAccounts.of(InstitutionId.of("bookshop"));
  private static final RuleRef CC_13 =
      new RuleRef("CC-13", "积分商城：服务得积分", "local", Basis.HOST_DECISION);
  private static final RuleRef QS_04 = new RuleRef("QS-04", "居民公约积分", "local", Basis.HOST_DECISION);
  private static final RuleRef QS_15 = new RuleRef("QS-15", "服务队伍积分", "local", Basis.HOST_DECISION);
  private static final RuleRef QS_19 = RuleRef.of("QS-19", "40年以上党龄", "seeds/4");

  private final Ledger ledger = Ledger.create();

  @BeforeEach
  void openTheMall() {
    open(PointsAccounts.ISSUED);
    open(PointsAccounts.of(MEMBER));
    open(MERCHANT);
  }

  @Test
  @DisplayName("CC-13: serve to earn, spend to share")
  void serveToEarnAndSpendToShare() {
    Points points = points(Optional.empty());
    ledger
        .applyAll(points.earn(List.of(signIn("a-1", 0), signIn("a-2", 1))).orElseThrow())
        .orElseThrow();
    assertThat(available(MEMBER)).as("CC-13: 2 sign-ins earn their classes' rates").isEqualTo(13);

    ledger.apply(points.redeem(redemption("buy-1", 10)).orElseThrow()).orElseThrow();
    assertThat(available(MEMBER)).isEqualTo(3);
    assertThat(ledger.balance(MERCHANT, JUNE_6).orElseThrow().available()).isEqualTo(10);

    assertThat(ledger.apply(points.redeem(redemption("buy-2", 4)).orElseThrow()).reasons())
        .as("CC-13: what has not been earned cannot be spent")
        .extracting(reason -> reason.code().name())
        .containsExactly(LedgerReason.BELOW_FLOOR.name());
  }

  @Test
  void aStatementCitesTheRuleOfEachLine() {
    Points points = points(Optional.empty());
    ledger.applyAll(points.earn(List.of(signIn("a-1", 0))).orElseThrow()).orElseThrow();
    ledger.apply(points.redeem(redemption("buy-1", 5)).orElseThrow()).orElseThrow();
    Statement statement =
        ledger.statement(PointsAccounts.of(MEMBER), Validity.from(START)).orElseThrow();
    assertThat(statement.lines()).extracting(StatementLine::amount).containsExactly(6L, -5L);
    assertThat(statement.lines())
        .extracting(line -> line.rule().id())
        .containsExactly("CC-03", "CC-13");
    assertThat(statement.lines().get(0).transfer())
        .isEqualTo(Points.transferOf(MEMBER, ActivityId.of("a-1"), JUNE_6));
  }

  @Test
  void theDailyLimitIsExplainedAndWhatCameFirstCounts() {
    Outcome<?> outcome = points(Optional.of(8)).earn(List.of(signIn("a-2", 1), signIn("a-1", 0)));
    assertThat(outcome.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(PointsReason.CAPPED_BY_DAILY_LIMIT);
              assertThat(reason.rule()).isEqualTo(CC_13);
              assertThat(reason.facts().get("transfer"))
                  .isEqualTo(Fact.of(Points.transferOf(MEMBER, ActivityId.of("a-2"), JUNE_6)));
            });
  }

  @Test
  void aSecondScanOfTheSameActivityEarnsNothingMore() {
    ImmutableList<SignIn> scans = ImmutableList.of(signIn("a-1", 0), signIn("a-1", 0, 30));
    Points points = points(Optional.empty());
    assertThat(points.earn(scans).orElseThrow())
        .as("CC-10: one sign-in per person, activity and day")
        .isEqualTo(points.earn(scans.subList(0, 1)).orElseThrow());
    assertThat(points.earn(scans).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(PointsReason.DUPLICATE_COUNTED_ONCE.name());
  }

  @Test
  @DisplayName("QS-04: a household's covenant points make it a model family")
  void aHouseholdsCovenantPointsOfAYearMakeItAModelFamily() {
    AccountId household = PointsAccounts.of(HouseholdId.of("h-1"));
    open(household);
    Points points = points(Optional.of(100));
    for (int month = 1; month <= 12; month++) {
      Contribution contribution =
          contribution("covenant-" + month, household, "COVENANT", LocalDate.of(2023, month, 1));
      ledger.applyAll(points.earn(List.of(), List.of(contribution)).orElseThrow()).orElseThrow();
    }
    Honours honours = honours(HonourPolicy.BY_POINTS.id(), QS_04, 60, "MODEL_FAMILY");
    long earned = ledger.balance(household, YEAR_END).orElseThrow().available();
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
      open(account);
      for (int i = 0; i < team; i++) {
        Contribution contribution =
            contribution("handbook-" + team + "-" + i, account, "TEAM_SERVICE", JUNE_6);
        ledger
            .applyAll(points(Optional.empty()).earn(List.of(), List.of(contribution)).orElseThrow())
            .orElseThrow();
      }
      byTeam.put(
          "team-" + team,
          Fraction.of(ledger.balance(account, JUNE_6).orElseThrow().available(), 1));
    }
    assertThat(Ranking.of(byTeam.buildOrThrow(), TieRule.STANDARD, RankOrder.HIGHEST_FIRST).lines())
        .as("QS-15: team points")
        .extracting(line -> line.key() + " " + line.value())
        .containsExactly("team-3 12", "team-2 8", "team-1 4");
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

  private static Points points(Optional<Integer> dailyLimit) {
    RuleRef cc03 = new RuleRef("CC-03", "十类服务事项", "local", Basis.HOST_DECISION);
    ImmutableList<PointsRate> rates =
        Stream.of(
                new PointsRate("EPIDEMIC_CONTROL", 7, cc03),
                new PointsRate("CLEAN_HOME", 6, cc03),
                new PointsRate("COVENANT", 5, QS_04),
                new PointsRate("TEAM_SERVICE", 4, QS_15))
            .collect(ImmutableList.toImmutableList());
    return Points.of(
        Dated.from(PointsPolicy.KEY, START, CC_13, new PointsPolicy(rates)),
        Dated.from(PointsTermsPolicy.KEY, START, CC_13, new PointsTermsPolicy(dailyLimit, CC_13)),
        ZONE);
  }

  private static SignIn signIn(String activity, int hour) {
    return signIn(activity, hour, 0);
  }

  private static SignIn signIn(String activity, int hour, int minute) {
    return SignIn.builder()
        .person(MEMBER)
        .activity(ActivityId.of(activity))
        .activityClass(activity.equals("a-1") ? "CLEAN_HOME" : "EPIDEMIC_CONTROL")
        .effectiveOn(JUNE_6)
        .recordedAt(JUNE_6.atTime(9 + hour, minute).atZone(ZONE).toInstant())
        .build();
  }

  private static Contribution contribution(
      String id, AccountId holder, String code, LocalDate day) {
    return Contribution.builder()
        .id(ContributionId.of(id))
        .holder(holder)
        .contributionClass(code)
        .effectiveOn(day)
        .recordedAt(day.atTime(20, 0).atZone(ZONE).toInstant())
        .build();
  }

  private static Redemption redemption(String id, long points) {
    return Redemption.builder()
        .id(TransferId.of(id))
        .payer(PointsAccounts.of(MEMBER))
        .payee(MERCHANT)
        .points(points)
        .effectiveOn(JUNE_6)
        .recordedAt(JUNE_6.atTime(18, 0).atZone(ZONE).toInstant())
        .build();
  }

  private long available(PersonId person) {
    return ledger.balance(PointsAccounts.of(person), JUNE_6).orElseThrow().available();
  }

  private void open(AccountId id) {
    ledger.open(PointsAccounts.account(id)).orElseThrow();
  }
}
