package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * How certificates of voluntary service are issued (志愿服务记录证明出具办法; LC-09).
 *
 * @param recordNoticeDays for how many days a record is announced before it is certified, 1 to
 *     {@value PublicNotice#MAX_DAYS}; empty where it need not be
 * @param noticeDays for how many days a certificate is announced before it counts; likewise
 * @param registeringBody what the body that keeps the volunteer's registration certifies
 * @param rule who says so
 */
@Value.Builder
public record CertificatePolicy(
    Optional<Integer> recordNoticeDays,
    Optional<Integer> noticeDays,
    Scope registeringBody,
    RuleRef rule)
    implements WithCertificatePolicy {

  /** The policy's key. */
  public static final PolicyKey<CertificatePolicy> KEY =
      PolicyKey.of("volunteer.certificates", CertificatePolicy.class);

  /** Checks the components. */
  public CertificatePolicy {
    requireNonNull(recordNoticeDays, "recordNoticeDays");
    requireNonNull(noticeDays, "noticeDays");
    requireNonNull(registeringBody, "registeringBody");
    requireNonNull(rule, "rule");
    PublicNotice.checkDays("recordNoticeDays", recordNoticeDays);
    PublicNotice.checkDays("noticeDays", noticeDays);
  }

  /**
   * Starts a policy, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a policy one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CertificatePolicyBuilder {

    Builder() {}
  }

  /** Which records a body certifies (出具范围). */
  public enum Scope {
    /** Those of the service that it organised itself (谁记录谁证明). */
    OWN_RECORDS,
    /** All records of the volunteers that it registers (注册机构统一证明). */
    ALL_RECORDS
  }
}
