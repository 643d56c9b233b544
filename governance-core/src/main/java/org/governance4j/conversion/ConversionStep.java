package org.governance4j.conversion;

import org.governance4j.rule.Fraction;

/**
 * What one conversion gives and leaves, in parts of the source: one of the source is as many parts
 * as the rate's numerator, and one of the target costs as many as its denominator.
 *
 * @param given how much of the target
 * @param remaining the parts that remain
 * @param change by how many more remain than before
 */
record ConversionStep(long given, long remaining, long change) {

  static ConversionStep of(ConversionRule rule, long amount, long remained) {
    Fraction rate = rule.rate();
    long parts = Math.addExact(Math.multiplyExact(amount, rate.numerator()), remained);
    long given = Math.max(0, Math.floorDiv(parts, rate.denominator()));
    long remaining = parts - given * rate.denominator();
    return new ConversionStep(given, remaining, remaining - remained);
  }
}
