package org.governance4j.scoring.testing;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.ShareQuota;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.Indicator;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;

/** Policies for the laws where a host states none (评议规则样例). */
public final class ScoringPolicies {

  /** The year of the policies. */
  public static final int YEAR = 2023;

  private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
  private static final RuleRef RULE = RuleRef.of("TEST-1", "appraisal", "a source");
  private static final RuleRef DEMAND = RuleRef.of("TEST-2", "registration", "a source");

  private ScoringPolicies() {}

  /**
   * A scheme of three indicators.
   *
   * @return the scheme
   */
  public static Dated<AppraisalScheme> scheme() {
    Bands grades =
        Bands.of(
                "appraisal",
                List.of(
                    Band.of("UNQUALIFIED", whole(-20), whole(40)),
                    Band.of("BASICALLY_QUALIFIED", whole(40), whole(60)),
                    Band.of("QUALIFIED", whole(60), whole(75)),
                    Band.from("OUTSTANDING", whole(75))))
            .orElseThrow();
    ImmutableList<Indicator> indicators =
        ImmutableList.of(
            new Indicator("STUDY", Fraction.of(1, 3), whole(0), whole(100), RULE),
            new Indicator("SERVICE", Fraction.of(1, 2), whole(-10), whole(100), RULE),
            new Indicator("CONDUCT", Fraction.of(1, 6), whole(0), whole(120), RULE));
    return dated("scheme", new AppraisalScheme(indicators, grades, RULE));
  }

  /**
   * A registration gate.
   *
   * @return the gate
   */
  public static Dated<RegistrationGatePolicy> gate() {
    return dated(
        "gate", new RegistrationGatePolicy(AppraisalGrade.BASICALLY_QUALIFIED, RULE.interpreted()));
  }

  static Dated<RegistrationRequirementPolicy> requirement() {
    return dated(
        "requirement", new RegistrationRequirementPolicy(LocalDate.of(2023, 6, 30), 2, DEMAND));
  }

  /**
   * The day on which a member's branch counts.
   *
   * @return the gate
   */
  public static Dated<BranchGatePolicy> branchGate() {
    return dated("branches", new BranchGatePolicy(MonthDay.of(10, 31), RULE));
  }

  /**
   * A quota of one third for the best grade.
   *
   * @return the quota
   */
  public static Dated<OutstandingQuotaPolicy> quota() {
    ShareQuota third = new ShareQuota(Fraction.of(1, 3), RoundingMode.DOWN);
    return dated("quota", new OutstandingQuotaPolicy(third, QuotaTie.ALL_OUT, RULE));
  }

  static <T> Dated<T> dated(String subject, T value) {
    return Dated.from(subject, SINCE, RULE, value);
  }

  private static Fraction whole(long value) {
    return Fraction.of(value, 1);
  }
}
