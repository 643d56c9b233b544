package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

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

  /** Nothing. */
  public static final Fraction ZERO = new Fraction(0, 1);

  /** The whole. */
  public static final Fraction ONE = new Fraction(1, 1);

  /**
   * Checks the denominator and brings the fraction to lowest terms, so that equal values are equal
   * objects.
   */
  public Fraction {
    checkArgument(denominator > 0, "denominator of %s/%s must be positive", numerator, denominator);
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
   * Reads {@code 3/4} or {@code 3}, as {@link #toString()} writes it.
   *
   * @param text the text
   * @return the fraction
   * @throws IllegalArgumentException if the text is neither, naming it
   */
  public static Fraction parse(String text) {
    int slash = text.indexOf('/');
    try {
      return slash < 0
          ? new Fraction(Long.parseLong(text), 1)
          : new Fraction(
              Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no fraction: write two whole numbers like 3/4, or one", e);
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
    return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, rounding);
  }

  @Override
  public int compareTo(Fraction other) {
    if (denominator == other.denominator) {
      return Long.compare(numerator, other.numerator);
    }
    return cross(numerator, other.denominator).compareTo(cross(other.numerator, denominator));
  }

  @Override
  public String toString() {
    return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
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
