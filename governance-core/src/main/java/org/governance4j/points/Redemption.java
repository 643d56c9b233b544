package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.EvidenceRef;

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
public record Redemption(
    TransferId id,
    AccountId payer,
    AccountId payee,
    long points,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence) {

  /** Checks the components. */
  public Redemption {
    requireNonNull(id, "id");
    requireNonNull(payer, "payer");
    requireNonNull(payee, "payee");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
  }
}
