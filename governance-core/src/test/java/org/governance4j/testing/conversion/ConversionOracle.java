package org.governance4j.testing.conversion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.conversion.ConversionRule;

/** Converts one holder's amounts in plain numbers, and knows nothing of ledgers. */
final class ConversionOracle {

  /** What one conversion did. */
  record Done(String id, BigInteger amount, BigInteger given, BigInteger left) {}

  private final BigInteger numerator;
  private final BigInteger denominator;
  private final List<Done> standing = new ArrayList<>();

  ConversionOracle(ConversionRule rule) {
    numerator = BigInteger.valueOf(rule.rate().numerator());
    denominator = BigInteger.valueOf(rule.rate().denominator());
  }

  /** Gives one of the target as long as what is there pays for it, one at a time. */
  void convert(String id, long amount) {
    BigInteger before = remaining();
    BigInteger there = before.add(BigInteger.valueOf(amount).multiply(numerator));
    BigInteger given = BigInteger.ZERO;
    while (there.compareTo(denominator) >= 0) {
      there = there.subtract(denominator);
      given = given.add(BigInteger.ONE);
    }
    standing.add(new Done(id, BigInteger.valueOf(amount), given, there.subtract(before)));
  }

  void reverse(String id) {
    standing.removeIf(done -> done.id().equals(id));
  }

  List<Done> standing() {
    return standing;
  }

  BigInteger converted() {
    return standing.stream().map(Done::amount).reduce(BigInteger.ZERO, BigInteger::add);
  }

  BigInteger given() {
    return standing.stream().map(Done::given).reduce(BigInteger.ZERO, BigInteger::add);
  }

  BigInteger remaining() {
    return standing.stream().map(Done::left).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
