package org.governance4j.mall;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.community.InstitutionId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * What a merchant was owed over some days, in fen (商户结算单).
 *
 * @param merchant the merchant
 * @param days the days
 * @param opening what was owed before them; below zero what the merchant owed
 * @param delivered what came to be owed for pieces that were delivered
 * @param refunded what was no longer owed for pieces that were taken back
 * @param paid what was paid
 * @param closing what is owed after them
 */
@Value.Builder
public record MerchantStatement(
    InstitutionId merchant,
    Validity days,
    long opening,
    long delivered,
    long refunded,
    long paid,
    long closing)
    implements WithMerchantStatement {

  /** Checks the components. */
  public MerchantStatement {
    requireNonNull(merchant, "merchant");
    requireNonNull(days, "days");
    checkComponent(
        "closing",
        opening + delivered - refunded - paid == closing,
        "closing must be %s + %s - %s - %s but is %s",
        opening,
        delivered,
        refunded,
        paid,
        closing);
  }

  /**
   * Starts a statement, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a statement one by one (构建器). Any that is not named is refused by its
   * name.
   */
  public static final class Builder extends MerchantStatementBuilder {

    Builder() {}
  }
}
