package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.ShareQuota;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * How many may be rated outstanding (优秀名额; CD-19). No seed gives the share: the host states it.
 *
 * @param quota the share of all who are appraised, with its rounding
 * @param tie what becomes of equals of whom only some would fit
 * @param rule who says so
 */
public record OutstandingQuotaPolicy(ShareQuota quota, QuotaTie tie, RuleRef rule) {

  /** Checks the components. */
  public OutstandingQuotaPolicy {
    requireNonNull(quota, "quota");
    requireNonNull(tie, "tie");
    requireNonNull(rule, "rule");
  }

  /** The policy's key. */
  public static final PolicyKey<OutstandingQuotaPolicy> KEY =
      PolicyKey.of("scoring.outstanding-quota", OutstandingQuotaPolicy.class);
}
