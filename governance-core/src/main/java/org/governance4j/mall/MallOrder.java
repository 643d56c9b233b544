package org.governance4j.mall;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * That somebody orders items of the mall for points (积分兑换订单; CC-13).
 *
 * @param id its id; stating the same order again adds nothing
 * @param buyer the purse that pays, named as {@link org.governance4j.points.PointsAccounts} names
 *     purses
 * @param lines what is ordered, each item once, at least one
 * @param effectiveOn the day of the order, whose prices and terms hold for it
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record MallOrder(
    MallOrderId id,
    AccountId buyer,
    ImmutableList<MallLine> lines,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithMallOrder {

  /** The most pieces of one order, whatever the terms allow. */
  public static final int MAX_PIECES = 1_000;

  /** Checks the components. */
  public MallOrder {
    requireNonNull(id, "id");
    requireNonNull(buyer, "buyer");
    requireNonNull(lines, "lines");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    checkComponent("lines", !lines.isEmpty(), "lines must not be empty: an order is of something");
    checkOnce(lines);
  }

  static void checkOnce(ImmutableList<MallLine> lines) {
    checkComponent(
        "lines",
        lines.stream().map(MallLine::item).distinct().count() == lines.size(),
        "lines must name each of their %s items once: add the pieces up",
        lines.size());
  }

  /**
   * Starts an order, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an order one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MallOrderBuilder {

    Builder() {}
  }
}
