package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;
import static org.governance4j.rule.MalformedValueException.checkShare;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.Optional;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * How counted minutes become coins that can be spent (时间币; CD-29). Coins are counted in minutes of
 * a coefficient of 1, or in equal parts of such a minute, so that every coefficient is exact.
 *
 * @param parts how many parts make up the minute, 1 to {@value #MAX_PARTS}; the same in every
 *     version, since all of them are kept on the same accounts
 * @param coefficients the coins that a minute of service of a class earns, 0 to {@value
 *     #MAX_COEFFICIENT}, whole in parts; a class without one is open
 * @param savingCap the most that a person saves; empty if no text limits it
 * @param rule who says so
 */
@Value.Builder
public record CoinPolicy(
    int parts,
    ImmutableMap<String, Fraction> coefficients,
    Optional<SavingCap> savingCap,
    RuleRef rule)
    implements WithCoinPolicy {

  /** The policy's key. */
  public static final PolicyKey<CoinPolicy> KEY = PolicyKey.of("timebank.coins", CoinPolicy.class);

  /** The most parts of a minute. */
  public static final int MAX_PARTS = 1_000;

  /** The greatest coefficient. */
  public static final int MAX_COEFFICIENT = 100;

  /** Checks the components. */
  public CoinPolicy {
    requireNonNull(coefficients, "coefficients");
    requireNonNull(savingCap, "savingCap");
    requireNonNull(rule, "rule");
    checkRange(
        "parts",
        parts,
        1,
        MAX_PARTS,
        Unit.COUNT,
        "parts must be between 1 and %s but is %s",
        MAX_PARTS,
        parts);
    for (String serviceClass : coefficients.keySet()) {
      OpaqueId.checkCode("coefficients", serviceClass);
      checkCoefficient(serviceClass, coefficients.get(serviceClass), parts);
    }
  }

  private static void checkCoefficient(String serviceClass, Fraction coefficient, int parts) {
    checkShare(
        "coefficients",
        coefficient,
        Fraction.ZERO,
        Fraction.of(MAX_COEFFICIENT, 1),
        "coefficient of class '%s' must be between 0 and %s but is %s",
        serviceClass,
        MAX_COEFFICIENT,
        coefficient);
    checkComponent(
        "coefficients",
        parts % coefficient.denominator() == 0,
        "coefficient %s of class '%s' must be whole in %s parts of a minute: state more parts",
        coefficient,
        serviceClass,
        parts);
  }

  /** The coins that some minutes of service earn, in parts; exact. */
  Optional<Long> coins(String serviceClass, long minutes) {
    return Optional.ofNullable(coefficients.get(serviceClass))
        .map(coefficient -> coefficient.of(minutes * parts, RoundingMode.UNNECESSARY));
  }

  /**
   * The most that a person saves, and what becomes of more (储蓄上限).
   *
   * @param most the most coins on a person's account, in parts, 0 to {@value #MAX_COINS}
   * @param excess what becomes of what would exceed it
   */
  public record SavingCap(long most, Excess excess) {

    /** The greatest cap. */
    public static final long MAX_COINS = 1_000_000_000_000L;

    /** Checks the components. */
    public SavingCap {
      requireNonNull(excess, "excess");
      checkRange(
          "most",
          most,
          0,
          MAX_COINS,
          Unit.COUNT,
          "most must be between 0 and %s but is %s",
          MAX_COINS,
          most);
    }
  }

  /** What becomes of coins beyond the saving cap (超额处理). */
  public enum Excess {
    /** They are donated to the bank's pool (捐赠). */
    DONATED,
    /** They honour the person and cannot be spent (荣誉激励). */
    HONOURED
  }

  /**
   * Starts a policy of coins, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a policy of coins one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CoinPolicyBuilder {

    Builder() {}
  }
}
