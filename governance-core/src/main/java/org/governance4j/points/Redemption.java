package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * That points are spent, such as with a merchant of the points mall or as a gift (积分兑换; CC-13).
 *
 * @param id the id of the transfer that it becomes; the host chooses it, one for each redemption
 * @param payer the account that pays
 * @param payee the account that receives
 * @param points how many points; {@link Points#redeem} refuses what is not above 0
 * @param effectiveOn the day on which they are spent
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record Redemption(
    TransferId id,
    AccountId payer,
    AccountId payee,
    long points,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithRedemption {

  /** Checks the components. */
  public Redemption {
    requireNonNull(id, "id");
    requireNonNull(payer, "payer");
    requireNonNull(payee, "payee");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
  }

  /**
   * Starts a redemption, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a redemption one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends RedemptionBuilder {

    Builder() {}
  }
}
