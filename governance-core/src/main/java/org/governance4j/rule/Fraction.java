package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact share or rate (精确分数): a numerator over a positive denominator in lowest terms.
 *
 * <p>Arithmetic is exact: a result that does not fit two {@code long}s throws {@link
 * ArithmeticException} and never wraps.
 *
 * @param numerator the numerator, which carries the sign
 * @param denominator the denominator, positive
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

  /** The longest text of a fraction. */
  public static final int MAX_TEXT = 41;

  /** The most digits after the point that are read. */
  public static final int MAX_SCALE = 18;

  /** The most digits after the point that are written. */
  public static final int MAX_DECIMALS = 9;

  private static final long TEN_TO_MAX_DECIMALS = 1_000_000_000;
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<numerator>-?\\d{1,19})/(?<denominator>\\d{1,19})"
              + "|-?\\d{1,19}(\\.\\d{1,18})?([eE][+-]?\\d{1,2})?");

  /** Nothing. */
  public static final Fraction ZERO = new Fraction(0, 1);

  /** The whole. */
  public static final Fraction ONE = new Fraction(1, 1);

  /**
   * Checks the denominator and brings the fraction to lowest terms, so that equal values are equal
   * objects.
   */
  public Fraction {
    checkComponent(
        "denominator",
        denominator > 0,
        "denominator of %s/%s must be positive",
        numerator,
        denominator);
    long gcd = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
    numerator /= gcd;
    denominator /= gcd;
  }

  /**
   * A share.
   *
   * @param numerator the numerator
   * @param denominator the denominator, positive
   * @return the fraction in lowest terms
   */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(numerator, denominator);
  }

  /**
   * Reads {@code 1/3}, {@code 3} or a decimal like {@code 95.5}, {@code -0.4} or {@code 4E-1}:
   * whatever {@link #toString()} writes, and exactly.
   *
   * @param text the text, at most {@value #MAX_TEXT} characters; a decimal has at most {@value
   *     #MAX_SCALE} digits after the point and an exponent within ±{@value #MAX_SCALE}
   * @return the fraction
   * @throws IllegalArgumentException if the text is none of these or does not fit two {@code long}s
   */
  public static Fraction parse(String text) {
    requireNonNull(text, "text");
    Matcher matcher = TEXT.matcher(text.length() <= MAX_TEXT ? text : "");
    checkArgument(
        matcher.matches(),
        "a text of %s characters is no fraction: write two whole numbers like 3/4, or one decimal"
            + " like 95.5 with at most %s decimals",
        text.length(),
        MAX_SCALE);
    try {
      return matcher.group("denominator") == null
          ? ofDecimal(new BigDecimal(text))
          : new Fraction(
              Long.parseLong(matcher.group("numerator")),
              Long.parseLong(matcher.group("denominator")));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "the fraction is too large or too fine: both numbers must fit 64 bits", e);
    }
  }

  /**
   * The sum.
   *
   * @param other the other summand
   * @return this + other
   * @throws ArithmeticException if the result does not fit
   */
  public Fraction plus(Fraction other) {
    requireNonNull(other, "other");
    return reduced(
        cross(numerator, other.denominator).add(cross(other.numerator, denominator)),
        cross(denominator, other.denominator));
  }

  /**
   * The difference.
   *
   * @param other what to take away
   * @return this − other
   * @throws ArithmeticException if the result does not fit
   */
  public Fraction minus(Fraction other) {
    requireNonNull(other, "other");
    return reduced(
        cross(numerator, other.denominator).subtract(cross(other.numerator, denominator)),
        cross(denominator, other.denominator));
  }

  /**
   * The product.
   *
   * @param other the other factor
   * @return this × other
   * @throws ArithmeticException if the result does not fit
   */
  public Fraction times(Fraction other) {
    requireNonNull(other, "other");
    return reduced(cross(numerator, other.numerator), cross(denominator, other.denominator));
  }

  /**
   * The quotient.
   *
   * @param other the divisor, not zero
   * @return this ÷ other
   * @throws ArithmeticException if the divisor is zero or the result does not fit
   */
  public Fraction dividedBy(Fraction other) {
    requireNonNull(other, "other");
    if (other.numerator == 0) {
      throw new ArithmeticException("cannot divide " + this + " by zero");
    }
    BigInteger sign = BigInteger.valueOf(Long.signum(other.numerator));
    return reduced(
        cross(numerator, other.denominator).multiply(sign),
        cross(denominator, other.numerator).multiply(sign));
  }

  /**
   * The share of a whole number.
   *
   * @param amount the amount
   * @param rounding how to round to a whole number
   * @return amount × this, rounded once
   * @throws ArithmeticException if the result does not fit, or rounding is {@link
   *     RoundingMode#UNNECESSARY} and it is not whole
   */
  public long of(long amount, RoundingMode rounding) {
    requireNonNull(rounding, "rounding");
    return new BigDecimal(cross(numerator, amount))
        .divide(BigDecimal.valueOf(denominator), 0, rounding)
        .longValueExact();
  }

  /**
   * The decimal form, rounded once.
   *
   * @param scale digits after the point
   * @param rounding how to round
   * @return the value to that many digits
   */
  public BigDecimal toDecimal(int scale, RoundingMode rounding) {
    requireNonNull(rounding, "rounding");
    return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, rounding);
  }

  @Override
  public int compareTo(Fraction other) {
    if (denominator == other.denominator) {
      return Long.compare(numerator, other.numerator);
    }
    return cross(numerator, other.denominator).compareTo(cross(other.numerator, denominator));
  }

  /**
   * The decimal where it has at most {@value #MAX_DECIMALS} digits after the point, such as {@code
   * 95.5}; else the numerator over the denominator, such as {@code 1/3}.
   */
  @Override
  public String toString() {
    return TEN_TO_MAX_DECIMALS % denominator == 0
        ? toDecimal(MAX_DECIMALS, RoundingMode.UNNECESSARY).stripTrailingZeros().toPlainString()
        : numerator + "/" + denominator;
  }

  private static Fraction ofDecimal(BigDecimal decimal) {
    int scale = Math.max(0, decimal.scale());
    checkArgument(scale <= MAX_SCALE, "a decimal has %s decimals, more than %s", scale, MAX_SCALE);
    return reduced(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  private static BigInteger cross(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger gcd = numerator.gcd(denominator);
    return new Fraction(
        numerator.divide(gcd).longValueExact(), denominator.divide(gcd).longValueExact());
  }
}
