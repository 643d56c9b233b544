package org.governance4j.mall;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * That pieces come into stock, or that fewer are there than were stated (入库与盘亏).
 *
 * @param id the id of the transfer that it becomes; the host chooses it
 * @param item the item's code
 * @param pieces how many come in; below zero how many are missing; {@link PointsMall#stock} refuses
 *     0
 * @param effectiveOn the day
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record MallStocking(
    TransferId id,
    String item,
    long pieces,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithMallStocking {

  /** Checks the components. */
  public MallStocking {
    requireNonNull(id, "id");
    requireNonNull(item, "item");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("item", item, MallItem.MAX_CODE);
  }

  /**
   * Starts a stocking, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a stocking one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MallStockingBuilder {

    Builder() {}
  }
}
