package org.governance4j.conversion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * That somebody converts what one account has into what another keeps (折算申请; CC-13).
 *
 * @param id the id of the transfer that it becomes; the host chooses it, one for each conversion
 * @param code the code of the conversion
 * @param from the account that is converted from
 * @param to the same holder's account that receives
 * @param amount how much of it; {@link Conversions} refuses what is below the rule's least
 * @param effectiveOn the day on which it is converted
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record Conversion(
    TransferId id,
    String code,
    AccountId from,
    AccountId to,
    long amount,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithConversion {

  /** Checks the components. */
  public Conversion {
    requireNonNull(id, "id");
    requireNonNull(code, "code");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("code", code, ConversionRule.LONGEST_CODE);
  }

  /**
   * Starts a conversion, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a conversion one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ConversionBuilder {

    Builder() {}
  }
}
