package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.governance4j.calendar.CalendarReason;
import org.governance4j.calendar.LocalDays;
import org.governance4j.calendar.StatutoryHolidays;
import org.governance4j.cases.CasesReason;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.contact.ContactLimitPolicy;
import org.governance4j.contact.ContactPolicy;
import org.governance4j.contact.ContactReason;
import org.governance4j.conversion.ConversionPolicy;
import org.governance4j.conversion.ConversionReason;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.EscalationPolicy;
import org.governance4j.deadline.LightPolicy;
import org.governance4j.dispatch.DispatchReason;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyReason;
import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.grid.GridReason;
import org.governance4j.hours.HoursReason;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallReason;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.OrdersReason;
import org.governance4j.points.BarredClassesPolicy;
import org.governance4j.points.HonourPolicy;
import org.governance4j.points.PointsCapsPolicy;
import org.governance4j.points.PointsCoefficientsPolicy;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsReason;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.ranking.RankingReason;
import org.governance4j.registry.RegistryReason;
import org.governance4j.rota.RotaPolicy;
import org.governance4j.rota.RotaReason;
import org.governance4j.rota.RotaRestPolicy;
import org.governance4j.rule.Label;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleReason;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;
import org.governance4j.scoring.ScoringReason;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;
import org.governance4j.staffing.StaffingReason;
import org.governance4j.standings.BoardPolicy;
import org.governance4j.standings.StandingsReason;
import org.governance4j.standings.TotalsPolicy;
import org.governance4j.structure.StructurePolicy;
import org.governance4j.structure.StructureReason;
import org.governance4j.tasks.TaskListPolicy;
import org.governance4j.tasks.TasksReason;
import org.governance4j.teams.TeamReason;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeBankReason;
import org.governance4j.timecoins.CoinUsePolicy;
import org.governance4j.timecoins.TimecoinsReason;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;
import org.governance4j.timelimit.TimeLimitReason;
import org.governance4j.volunteer.CertificatePolicy;
import org.governance4j.volunteer.StarTermsPolicy;
import org.governance4j.volunteer.VolunteerReason;
import org.governance4j.volunteer.VolunteerStarPolicy;

/** What core and scoring declare; a test finds what is missing here. */
final class BuiltIn {

  static final ImmutableList<PolicyKey<?>> KEYS =
      ImmutableList.of(
          OrganisationPolicy.KEY,
          StatutoryHolidays.KEY,
          LocalDays.KEY,
          ServiceHoursPolicy.KEY,
          GridLocationPolicy.KEY,
          GridStaffingPolicy.KEY,
          GridWorkerPolicy.KEY,
          StructurePolicy.KEY,
          ContactPolicy.KEY,
          ContactLimitPolicy.KEY,
          CountingPolicy.KEY,
          CountingRuleSets.KEY,
          CaseLimitPolicy.KEY,
          DeadlinePolicy.KEY,
          CaseChangePolicy.KEY,
          LightPolicy.KEY,
          EscalationPolicy.KEY,
          DutyPolicy.KEY,
          TaskListPolicy.KEY,
          RotaPolicy.KEY,
          RotaRestPolicy.KEY,
          ServiceClassPolicy.KEY,
          MatchingPolicy.KEY,
          OrdersPolicy.KEY,
          PointsPolicy.KEY,
          PointsTermsPolicy.KEY,
          PointsCapsPolicy.KEY,
          PointsCoefficientsPolicy.KEY,
          RecordPolicy.KEY,
          RecordTermsPolicy.KEY,
          HonourPolicy.BY_POINTS,
          HonourPolicy.BY_MEMBERSHIP,
          MallPolicy.KEY,
          MallTermsPolicy.KEY,
          BarredClassesPolicy.KEY,
          TotalsPolicy.KEY,
          BoardPolicy.KEY,
          ConversionPolicy.KEY,
          TimeBankPolicy.KEY,
          CoinPolicy.KEY,
          StarPolicy.KEY,
          CoinUsePolicy.KEY,
          VolunteerStarPolicy.KEY,
          StarTermsPolicy.KEY,
          CertificatePolicy.KEY,
          AppraisalScheme.KEY,
          RegistrationGatePolicy.KEY,
          RegistrationRequirementPolicy.KEY,
          BranchGatePolicy.KEY,
          OutstandingQuotaPolicy.KEY);

  static final ImmutableList<ReasonCode> CODES =
      ImmutableList.<ReasonCode>builder()
          .add(RuleReason.values())
          .add(RegistryReason.values())
          .add(CalendarReason.values())
          .add(LedgerReason.values())
          .add(RankingReason.values())
          .add(GridReason.values())
          .add(TimeLimitReason.values())
          .add(CasesReason.values())
          .add(DeadlineReason.values())
          .add(HoursReason.values())
          .add(DutyReason.values())
          .add(RotaReason.values())
          .add(StaffingReason.values())
          .add(StructureReason.values())
          .add(ContactReason.values())
          .add(TasksReason.values())
          .add(MatchingReason.values())
          .add(TeamReason.values())
          .add(PointsReason.values())
          .add(MallReason.values())
          .add(TimeBankReason.values())
          .add(TimecoinsReason.values())
          .add(StandingsReason.values())
          .add(ConversionReason.values())
          .add(DispatchReason.values())
          .add(OrdersReason.values())
          .add(VolunteerReason.values())
          .add(ScoringReason.values())
          .add(JsonReason.values())
          .build();

  /** The packs that come with the library, by their names. */
  static final ImmutableSortedMap<String, Label> PACKS =
      ImmutableSortedMap.<String, Label>naturalOrder()
          .put("administrative-licensing", new Label("Administrative Licensing Law", "行政许可法"))
          .put("administrative-penalty", new Label("Administrative Penalty Law", "行政处罚法"))
          .put(
              "administrative-reconsideration",
              new Label("Administrative Reconsideration Law", "行政复议法"))
          .put("civil-code", new Label("Civil Code, counting of periods", "民法典（期间计算）"))
          .put(
              "foshan-chancheng",
              new Label("Chancheng, Foshan: members report to communities", "佛山市禅城区在职党员到社区报到"))
          .put(
              "gaozhou-chengdong",
              new Label("Chengdong, Gaozhou: 12345 work system", "高州市城东社区“12345”工作体系"))
          .put(
              "guangzhou-liwan", new Label("Liwan, Guangzhou: model communities", "广州市荔湾区基层党建示范社区"))
          .put(
              "information-disclosure",
              new Label("Disclosure of Government Information", "政府信息公开条例"))
          .put("jixi-xinyang", new Label("Xinyang, Jixi: lakeside council", "鸡西市新阳湖边议事厅"))
          .put("meishan-qingshen", new Label("Qingshen, Meishan: 1·3—1·4", "眉山市青神县“1·3—1·4”工作法"))
          .put("petitions", new Label("Petitions", "信访条例与信访工作条例"))
          .put("shandong-hotline", new Label("Shandong 12345 hotline", "山东省12345政务服务便民热线"))
          .put(
              "shijiazhuang-luancheng",
              new Label("Luancheng, Shijiazhuang: three ones", "石家庄市栾城区“三个一”"))
          .put("weifang-hanting", new Label("Hanting, Weifang: happy homes", "潍坊市寒亭区“幸福家园”"))
          .buildOrThrow();

  private BuiltIn() {}
}
