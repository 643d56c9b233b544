package org.governance4j.testing.grid;

import java.math.BigInteger;

/**
 * An unbounded exact number, for {@link GridOracle}.
 *
 * @param over the numerator
 * @param under the denominator, positive
 */
public record GridRatio(BigInteger over, BigInteger under) implements Comparable<GridRatio> {

  /** Checks the components. */
  public GridRatio {
    if (under.signum() <= 0) {
      throw new IllegalArgumentException("denominator " + under + " must be positive");
    }
  }

  public static GridRatio of(long whole) {
    return new GridRatio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public GridRatio plus(GridRatio o) {
    return reduced(over.multiply(o.under).add(o.over.multiply(under)), under.multiply(o.under));
  }

  public GridRatio minus(GridRatio o) {
    return plus(new GridRatio(o.over.negate(), o.under));
  }

  public GridRatio times(GridRatio o) {
    return reduced(over.multiply(o.over), under.multiply(o.under));
  }

  public GridRatio dividedBy(GridRatio o) {
    return reduced(over.multiply(o.under), under.multiply(o.over));
  }

  public GridRatio mid(GridRatio o) {
    return plus(o).dividedBy(of(2));
  }

  public int signum() {
    return over.signum();
  }

  @Override
  public int compareTo(GridRatio o) {
    return over.multiply(o.under).compareTo(o.over.multiply(under));
  }

  private static GridRatio reduced(BigInteger over, BigInteger under) {
    BigInteger sign = BigInteger.valueOf(under.signum());
    BigInteger gcd = over.gcd(under).multiply(sign);
    return new GridRatio(over.divide(gcd), under.divide(gcd));
  }
}
