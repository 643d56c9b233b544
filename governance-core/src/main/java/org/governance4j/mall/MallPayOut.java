package org.governance4j.mall;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.InstitutionId;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * That a merchant is paid what is due for a period (商户结算).
 *
 * @param id the id of the transfer that it becomes; the host chooses it, one for each payment
 * @param merchant the merchant
 * @param through the period's last day; what was due before it and is not paid yet is paid too
 * @param effectiveOn the day of payment, not before {@code through}
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record MallPayOut(
    TransferId id,
    InstitutionId merchant,
    LocalDate through,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithMallPayOut {

  /** Checks the components. */
  public MallPayOut {
    requireNonNull(id, "id");
    requireNonNull(merchant, "merchant");
    requireNonNull(through, "through");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    checkComponent(
        "effectiveOn",
        !effectiveOn.isBefore(through),
        "effectiveOn must not be before through %s but is %s: a period is paid once it is over",
        through,
        effectiveOn);
  }

  /**
   * Starts a payment, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a payment one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MallPayOutBuilder {

    Builder() {}
  }
}
