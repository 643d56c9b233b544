package org.governance4j.mall;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * On what terms points are spent in the mall (积分商城兑换办法; CC-13). No text gives the figures, so the
 * host states each of them, or that there is no such limit.
 *
 * @param holdDays for how many days an order is held, that of the order among them, 1 to {@value
 *     #MAX_DAYS}; what is not delivered by then is free again
 * @param refunds on what terms delivered pieces are taken back; empty where none is
 * @param graceDays for how many days after a cancellation or a refund points can be spent that
 *     would have expired before, 1 to {@value #MAX_DAYS}; empty where they keep their dates
 * @param buyers whose purses may buy, at least one kind
 * @param piecesPerOrder the most pieces of one order, at least 1; empty where the host decides that
 *     there is no such limit
 * @param piecesPerPeriod the most pieces that one purse buys in a period; likewise
 * @param budget the most points that may be out, see {@link PointsMall#outstanding}; likewise
 * @param rule who says so
 */
@Value.Builder
public record MallTermsPolicy(
    int holdDays,
    Optional<Refunds> refunds,
    Optional<Integer> graceDays,
    ImmutableSet<Buyer> buyers,
    Optional<Integer> piecesPerOrder,
    Optional<PeriodLimit> piecesPerPeriod,
    Optional<Long> budget,
    RuleRef rule)
    implements WithMallTermsPolicy {

  /** The policy's key. */
  public static final PolicyKey<MallTermsPolicy> KEY =
      PolicyKey.of("mall.terms", MallTermsPolicy.class);

  /** The most days of a hold, of a grace and for a refund. */
  public static final int MAX_DAYS = 366;

  /** Checks the components. */
  public MallTermsPolicy {
    requireNonNull(refunds, "refunds");
    requireNonNull(graceDays, "graceDays");
    requireNonNull(buyers, "buyers");
    requireNonNull(piecesPerOrder, "piecesPerOrder");
    requireNonNull(piecesPerPeriod, "piecesPerPeriod");
    requireNonNull(budget, "budget");
    requireNonNull(rule, "rule");
    checkDays("holdDays", holdDays, 1);
    checkDays("graceDays", graceDays.orElse(1), 1);
    checkComponent("buyers", !buyers.isEmpty(), "buyers must name who may buy but is empty");
    checkPieces("piecesPerOrder", piecesPerOrder.orElse(1));
    checkRange(
        "budget",
        budget.orElse(0L),
        0,
        Long.MAX_VALUE,
        Unit.POINTS,
        "budget must not be negative but is %s: leave it empty for no budget",
        budget.orElse(null));
  }

  private static void checkDays(String component, int days, int least) {
    checkRange(
        component,
        days,
        least,
        MAX_DAYS,
        Unit.DAYS,
        "%s must be between %s and %s but is %s",
        component,
        least,
        MAX_DAYS,
        days);
  }

  private static void checkPieces(String component, int pieces) {
    checkRange(
        component,
        pieces,
        1,
        Integer.MAX_VALUE,
        Unit.COUNT,
        "%s must be above 0 but is %s: leave it empty for no limit",
        component,
        pieces);
  }

  /**
   * Starts terms, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Whose purse may buy (兑换主体). */
  public enum Buyer {
    /** A person's (个人). */
    PERSON,
    /** A household's (家庭). */
    HOUSEHOLD,
    /** An organisation's, such as a service team's (组织). */
    ORGANISATION,
    /** An institution's, such as a merchant's own (单位). */
    INSTITUTION
  }

  /**
   * On what terms delivered pieces are taken back (退货办法).
   *
   * @param days for how many days after the day of delivery, 0 to {@value MallTermsPolicy#MAX_DAYS}
   * @param goods what becomes of the pieces
   * @param settlement what becomes of what the merchant is owed for them
   */
  public record Refunds(int days, Goods goods, Settlement settlement) {

    /** Checks the components. */
    public Refunds {
      requireNonNull(goods, "goods");
      requireNonNull(settlement, "settlement");
      checkDays("days", days, 0);
    }
  }

  /** What becomes of pieces that are taken back (退回商品处理). */
  public enum Goods {
    /** They can be ordered again (重新上架). */
    BACK_TO_STOCK,
    /** They cannot, such as food (不再上架). */
    USED_UP
  }

  /** What becomes of what a merchant is owed for pieces that are taken back (退货结算). */
  public enum Settlement {
    /** The merchant is not owed it any more, and owes it if it was paid (退回商城). */
    TAKEN_BACK,
    /** The merchant keeps it (商户保留). */
    KEPT
  }

  /** Over what a limit of pieces counts (限购周期). */
  public enum Period {
    /** A calendar month (每月). */
    MONTH(CalendarPeriod.MONTH),
    /** A calendar year (每年). */
    YEAR(CalendarPeriod.YEAR);

    private final CalendarPeriod days;

    Period(CalendarPeriod days) {
      this.days = days;
    }

    /** The days of the period that a day lies in. */
    Validity of(LocalDate day) {
      return days.of(day);
    }
  }

  /**
   * The most pieces that one purse buys in a period, by the days of the orders (限购).
   *
   * @param period over what it counts
   * @param pieces the most pieces, at least 1
   */
  public record PeriodLimit(Period period, int pieces) {

    /** Checks the components. */
    public PeriodLimit {
      requireNonNull(period, "period");
      checkPieces("pieces", pieces);
    }
  }

  /**
   * Names the components of terms one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MallTermsPolicyBuilder {

    Builder() {}
  }
}
