package org.governance4j.examples.host;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Provider;
import org.governance4j.contact.ContactLimitPolicy;
import org.governance4j.contact.ContactPolicy;
import org.governance4j.conversion.ConversionPolicy;
import org.governance4j.conversion.ConversionRule;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.grid.EdgeRule;
import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.journal.Account;
import org.governance4j.json.PackReader;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsCapsPolicy;
import org.governance4j.points.PointsCoefficientsPolicy;
import org.governance4j.points.PointsExpiry;
import org.governance4j.points.PointsPeriod;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.ShareQuota;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.Indicator;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;
import org.governance4j.staffing.GridWorkerPolicy;
import org.governance4j.standings.BoardPolicy;
import org.governance4j.standings.BoardRule;
import org.governance4j.standings.Measure;
import org.governance4j.standings.Subject;
import org.governance4j.standings.TotalRule;
import org.governance4j.standings.TotalsPolicy;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.Rounding;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeCaps;
import org.governance4j.timecoins.CoinRight;
import org.governance4j.timecoins.CoinTerm;
import org.governance4j.timecoins.CoinUsePolicy;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.volunteer.CertificatePolicy;
import org.governance4j.volunteer.StarTermsPolicy;
import org.governance4j.volunteer.VolunteerStarPolicy;

/** The policies of this host: three packs of the library under its own decisions. */
final class OurPack {

  static final LocalDate DAY = LocalDate.of(2022, 6, 1);

  private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
  private static final RuleRef DECISION =
      new RuleRef("OURS-1", "what no text gives", "our notice", Basis.HOST_DECISION);
  private static final PolicyPack PACK =
      PolicyPack.layered(
              List.of(
                  PackReader.builtIn("shijiazhuang-luancheng"),
                  PackReader.builtIn("foshan-chancheng"),
                  PackReader.builtIn("gaozhou-chengdong"),
                  local()))
          .orElseThrow();

  private OurPack() {}

  static <T> Dated<T> dated(PolicyKey<T> key) {
    return PACK.get(key);
  }

  static <T> T policy(PolicyKey<T> key) {
    return PACK.get(key).asOf(DAY, DAY).orElseThrow();
  }

  private static PolicyPack local() {
    CountingPolicy counting =
        CountingPolicy.builder()
            .start(CountingPolicy.Start.NEXT_DAY)
            .outsideHours(CountingPolicy.OutsideHours.AS_RECEIVED)
            .rollOver(CountingPolicy.RollOver.NEXT_WORKING_DAY)
            .dayEnd(DayEnd.at(LocalTime.of(17, 30)))
            .provisionalAllowed(false)
            .rule(DECISION)
            .build();
    CaseChangePolicy changes =
        CaseChangePolicy.of(DECISION)
            .withReclassification(CaseChangePolicy.Reclassification.COUNT_FROM_RECEIPT);
    return PolicyPack.builder("local")
        .put(CountingPolicy.KEY, SINCE, DECISION, counting)
        .put(CaseChangePolicy.KEY, SINCE, DECISION, changes)
        .put(GridWorkerPolicy.KEY, SINCE, DECISION, new GridWorkerPolicy(1, DECISION))
        .put(
            GridLocationPolicy.KEY,
            SINCE,
            DECISION,
            new GridLocationPolicy(EdgeRule.LOWEST_GRID_ID, DECISION))
        // As small as what the laws try, so that they bind there.
        .put(ContactPolicy.KEY, SINCE, DECISION, new ContactPolicy(1, DECISION))
        .put(ContactLimitPolicy.KEY, SINCE, DECISION, new ContactLimitPolicy(2, DECISION))
        .put(
            MatchingPolicy.KEY,
            SINCE,
            DECISION,
            MatchingPolicy.of(1, 3, DECISION).withOtherGridCost(10))
        .put(OrdersPolicy.KEY, SINCE, DECISION, orders())
        .put(PointsPolicy.KEY, SINCE, DECISION, points())
        .put(PointsTermsPolicy.KEY, SINCE, DECISION, pointsTerms())
        .put(PointsCapsPolicy.KEY, SINCE, DECISION, pointsCaps())
        .put(PointsCoefficientsPolicy.KEY, SINCE, DECISION, pointsCoefficients())
        .put(RecordPolicy.KEY, SINCE, DECISION, record())
        .put(RecordTermsPolicy.KEY, SINCE, DECISION, recordTerms())
        .put(MallPolicy.KEY, SINCE, DECISION, mall())
        .put(MallTermsPolicy.KEY, SINCE, DECISION, mallTerms())
        .put(TotalsPolicy.KEY, SINCE, DECISION, totals())
        .put(BoardPolicy.KEY, SINCE, DECISION, boards())
        .put(ConversionPolicy.KEY, SINCE, DECISION, conversions())
        .put(TimeBankPolicy.KEY, SINCE, DECISION, timeBank())
        .put(CoinPolicy.KEY, SINCE, DECISION, coins())
        .put(StarPolicy.KEY, SINCE, DECISION, stars())
        .put(CoinUsePolicy.KEY, SINCE, DECISION, coinUse())
        .put(VolunteerStarPolicy.KEY, SINCE, DECISION, volunteerStars())
        .put(StarTermsPolicy.KEY, SINCE, DECISION, starTerms())
        .put(CertificatePolicy.KEY, SINCE, DECISION, certificates())
        .put(AppraisalScheme.KEY, SINCE, DECISION, appraisal())
        .put(
            RegistrationRequirementPolicy.KEY,
            SINCE,
            DECISION,
            new RegistrationRequirementPolicy(LocalDate.of(2022, 6, 30), 2, DECISION))
        .put(
            OutstandingQuotaPolicy.KEY,
            SINCE,
            DECISION,
            new OutstandingQuotaPolicy(
                new ShareQuota(Fraction.of(1, 3), RoundingMode.DOWN), QuotaTie.ALL_OUT, DECISION))
        .build();
  }

  // Persons accept wishes and report for calls, units claim projects; as small as what is tried.
  private static OrdersPolicy orders() {
    ImmutableSet<Provider.Kind> persons = ImmutableSet.of(Provider.Kind.PERSON);
    ImmutableList.Builder<OrderClause> clauses = ImmutableList.builder();
    for (OrderKind kind : OrderKind.values()) {
      boolean project = kind == OrderKind.PROJECT;
      clauses.add(
          new OrderClause.AmountCap(kind, Optional.of(200L), DECISION),
          new OrderClause.OpenOrders(kind, Optional.of(2), DECISION),
          new OrderClause.Acceptors(
              kind, project ? ImmutableSet.of(Provider.Kind.INSTITUTION) : persons, DECISION));
    }
    for (Provider.Kind kind : Provider.Kind.values()) {
      clauses.add(
          new OrderClause.AtOnce(kind, Optional.of(2), DECISION),
          new OrderClause.PerPeriod(
              kind, Optional.of(new OrderClause.ClaimQuota(3, CalendarPeriod.WEEK)), DECISION));
    }
    clauses.add(
        new OrderClause.Consent(true, DECISION),
        new OrderClause.AnswerLimit(new TimeLimit(2, LimitUnit.HOURS, DECISION), DECISION),
        new OrderClause.Lapsing(OrderClause.Meaning.ASKED_AGAIN, DECISION));
    clauses.add(
        new OrderClause.CoolingOff(
            Optional.of(new TimeLimit(1, LimitUnit.DAYS, DECISION)), DECISION),
        new OrderClause.WaitingList(2, DECISION),
        new OrderClause.Rounds(4, DECISION),
        new OrderClause.Reporting(CalendarPeriod.QUARTER, DECISION));
    return new OrdersPolicy(clauses.build());
  }

  // A rate for each class of Chancheng's list.
  private static PointsPolicy points() {
    return new PointsPolicy(
        PackReader.builtIn("foshan-chancheng")
            .get(ServiceClassPolicy.KEY)
            .asOf(DAY, DAY)
            .orElseThrow()
            .classes()
            .stream()
            .map(listed -> new PointsRate(listed.code(), 5, DECISION))
            .collect(ImmutableList.toImmutableList()));
  }

  private static PointsTermsPolicy pointsTerms() {
    return PointsTermsPolicy.builder()
        .dailyLimit(Optional.of(12))
        .yearlyLimit(Optional.of(30))
        .expiry(PointsExpiry.yearEnd(1))
        .spentFirst(Account.Lots.SOONEST_EXPIRY_FIRST)
        .spent(PointsTermsPolicy.Spent.OWED)
        .rule(DECISION)
        .build();
  }

  private static PointsCapsPolicy pointsCaps() {
    return new PointsCapsPolicy(
        ImmutableList.of(
            new PointsCapsPolicy.Cap("CLEAN_HOMES", PointsPeriod.DAY, 7, DECISION),
            new PointsCapsPolicy.Cap("SAFETY_WATCH", PointsPeriod.SESSION, 9, DECISION)));
  }

  private static PointsCoefficientsPolicy pointsCoefficients() {
    return new PointsCoefficientsPolicy(
        ImmutableList.of(
            new PointsCoefficientsPolicy.Coefficient(
                "GOOD_NEIGHBOURS", Fraction.of(3, 2), DECISION)));
  }

  private static RecordPolicy record() {
    return new RecordPolicy(
        ImmutableList.of(
            new RecordPolicy.Item("MEMBER", RecordPolicy.Kind.BASE, 60, DECISION),
            new RecordPolicy.Item("HELPED", RecordPolicy.Kind.ADDITION, 15, DECISION),
            new RecordPolicy.Item("ABSENT", RecordPolicy.Kind.DEDUCTION, 25, DECISION)));
  }

  private static RecordTermsPolicy recordTerms() {
    return RecordTermsPolicy.builder()
        .floor(Optional.of(0L))
        .ceiling(Optional.of(80L))
        .rule(DECISION)
        .build();
  }

  private static MallPolicy mall() {
    return new MallPolicy(
        ImmutableList.of(item("TEA", "tea-house", 2, 150), item("BOOK", "bookshop", 5, 900)));
  }

  private static MallItem item(String code, String merchant, long price, long fen) {
    return MallItem.builder()
        .item(code)
        .merchant(InstitutionId.of(merchant))
        .price(price)
        .settlement(fen)
        .rule(DECISION)
        .build();
  }

  private static MallTermsPolicy mallTerms() {
    return MallTermsPolicy.builder()
        .holdDays(3)
        .refunds(
            Optional.of(
                new MallTermsPolicy.Refunds(
                    5, MallTermsPolicy.Goods.USED_UP, MallTermsPolicy.Settlement.TAKEN_BACK)))
        .graceDays(Optional.of(2))
        .addBuyers(MallTermsPolicy.Buyer.PERSON, MallTermsPolicy.Buyer.HOUSEHOLD)
        .piecesPerPeriod(
            Optional.of(new MallTermsPolicy.PeriodLimit(MallTermsPolicy.Period.YEAR, 9)))
        .rule(DECISION)
        .build();
  }

  // Points stay with the household in which they were earned; a household's own count.
  private static TotalsPolicy totals() {
    return new TotalsPolicy(
        ImmutableList.of(
            TotalRule.builder()
                .code("FAMILY")
                .of(Subject.HOUSEHOLDS)
                .measure(Measure.EARNED)
                .moved(TotalRule.Moved.BY_DAY_EARNED)
                .own(TotalRule.Own.COUNTED)
                .rule(DECISION)
                .build()));
  }

  // Families alone are ranked; persons are not.
  private static BoardPolicy boards() {
    return new BoardPolicy(
        ImmutableList.of(
            BoardRule.builder()
                .code("FAMILIES")
                .of(Subject.HOUSEHOLDS)
                .measure(Measure.EARNED)
                .ties(TieRule.STANDARD)
                .most(3)
                .lastTie(QuotaTie.ALL_IN)
                .rule(DECISION)
                .build()));
  }

  // An hour of service becomes a point.
  private static ConversionPolicy conversions() {
    return new ConversionPolicy(
        ImmutableList.of(
            ConversionRule.builder()
                .code("HOURS")
                .from(TimeBankAccounts.coins(1))
                .to(PointsAccounts.UNIT)
                .rate(Fraction.of(1, 60))
                .least(30)
                .expiry(PointsExpiry.yearEnd(1))
                .rule(DECISION)
                .build()));
  }

  private static TimeBankPolicy timeBank() {
    return TimeBankPolicy.builder()
        .rounding(new Rounding(Rounding.Per.DAY, 15, RoundingMode.HALF_UP))
        .caps(TimeCaps.NONE.withPerDay(Optional.of(240L)))
        .confirmationRequired(true)
        .rule(DECISION)
        .build();
  }

  // A coefficient for each class that the laws draw.
  private static CoinPolicy coins() {
    return CoinPolicy.builder()
        .parts(2)
        .coefficients(ImmutableMap.of("HOME_VISIT", Fraction.of(3, 2), "PATROL", Fraction.ONE))
        .savingCap(Optional.of(new CoinPolicy.SavingCap(600, CoinPolicy.Excess.DONATED)))
        .rule(DECISION)
        .build();
  }

  private static StarPolicy stars() {
    return new StarPolicy(bands("stars", "NO_STAR", "STAR", 100), DECISION);
  }

  private static CoinUsePolicy coinUse() {
    return new CoinUsePolicy(
        ImmutableList.of(
            new CoinRight.Withdrawal(
                65, Optional.of(new CoinRight.Hardship(60, ImmutableSet.of("A"))), DECISION),
            new CoinRight.Payment(CoinRight.Payee.SERVER, DECISION),
            new CoinRight.Gift(ImmutableSet.of("A"), DECISION),
            new CoinRight.Donation(DECISION),
            new CoinRight.Exchange(1, CalendarPeriod.QUARTER, DECISION),
            new CoinRight.Groups(ImmutableSet.of(CoinTerm.DONATION), DECISION),
            new CoinRight.Grant(ImmutableSet.of("B"), CoinRight.Source.DONATIONS, DECISION),
            new CoinRight.GrantLimits(60, 100, CalendarPeriod.MONTH, DECISION),
            new CoinRight.Freezing(DECISION),
            new CoinRight.Moving(ImmutableSet.of(CoinRight.Following.COINS), DECISION),
            new CoinRight.Leaving(CoinRight.Fate.DONATED, DECISION),
            new CoinRight.Clearing(CalendarPeriod.MONTH, DECISION)));
  }

  private static VolunteerStarPolicy volunteerStars() {
    return VolunteerStarPolicy.builder().cycleHours(Fraction.of(100, 1)).rule(DECISION).build();
  }

  private static StarTermsPolicy starTerms() {
    return StarTermsPolicy.builder()
        .anew(StarTermsPolicy.Anew.ADDED)
        .withdrawn(StarTermsPolicy.AfterEnd.KEPT)
        .cancelled(ImmutableMap.of("FRAUD", StarTermsPolicy.AfterEnd.LOST))
        .shortfall(StarTermsPolicy.Shortfall.LOWERED)
        .upkeep(new StarTermsPolicy.Upkeep(600))
        .noticeDays(5)
        .rule(DECISION)
        .build();
  }

  private static CertificatePolicy certificates() {
    return new CertificatePolicy(
        Optional.of(3), Optional.of(7), CertificatePolicy.Scope.OWN_RECORDS, DECISION);
  }

  private static AppraisalScheme appraisal() {
    return new AppraisalScheme(
        ImmutableList.of(indicator("SERVICE", 2), indicator("EXAMPLE", 1)),
        bands("grades", "QUALIFIED", "OUTSTANDING", 80),
        DECISION);
  }

  private static Indicator indicator(String code, int thirds) {
    return Indicator.builder()
        .code(code)
        .weight(Fraction.of(thirds, 3))
        .lowest(Fraction.ZERO)
        .highest(Fraction.of(100, 1))
        .rule(DECISION)
        .build();
  }

  private static Bands bands(String subject, String low, String high, int bound) {
    Fraction middle = Fraction.of(bound, 1);
    return Bands.of(subject, List.of(Band.of(low, Fraction.ZERO, middle), Band.from(high, middle)))
        .orElseThrow();
  }
}
