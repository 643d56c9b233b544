package org.governance4j.mall;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * That pieces of an order are delivered, cancelled or taken back (订单办理).
 *
 * @param id its id; stating the same step again adds nothing
 * @param kind what happens
 * @param order the order
 * @param lines of which items how many pieces, each item once; empty for all pieces that are open
 *     for it
 * @param effectiveOn the day on which it happens
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record MallStep(
    MallStepId id,
    Kind kind,
    MallOrderId order,
    ImmutableList<MallLine> lines,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithMallStep {

  /** Checks the components. */
  public MallStep {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(order, "order");
    requireNonNull(lines, "lines");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    MallOrder.checkOnce(lines);
  }

  /**
   * Starts a step, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What happens to pieces of an order (办理类别). */
  public enum Kind {
    /** They are handed over; the points are spent (交付). */
    DELIVERY,
    /** They are no longer wanted or to be had, before they are handed over (取消). */
    CANCELLATION,
    /** They are taken back after they were handed over; the points are given back (退货). */
    REFUND
  }

  /**
   * Names the components of a step one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MallStepBuilder {

    Builder() {}
  }
}
