package org.governance4j.conversion;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * What is converted into what in a place (折算; CC-13).
 *
 * @param rules the conversions, each code once; none leads back to where another came from, be it
 *     over several steps
 */
public record ConversionPolicy(ImmutableList<ConversionRule> rules) {

  /** The policy's key. */
  public static final PolicyKey<ConversionPolicy> KEY =
      PolicyKey.of(
          "conversion.rules",
          ConversionPolicy.class,
          Layering.byCode(ConversionPolicy::rules, ConversionRule::code, ConversionPolicy::new));

  /** Checks the components. */
  public ConversionPolicy {
    requireNonNull(rules, "rules");
    checkComponent(
        "rules",
        rules.stream().map(ConversionRule::code).distinct().count() == rules.size(),
        "a code has two conversions among %s",
        rules.stream().map(ConversionRule::code).toList());
    checkComponent(
        "rules",
        isOneWay(rules),
        "rules must lead one way, but among %s some lead back to where they began",
        rules.stream().map(ConversionRule::code).toList());
  }

  /** Takes away what leads to where nothing goes on, until nothing is left or all go in circles. */
  private static boolean isOneWay(ImmutableList<ConversionRule> rules) {
    Set<ConversionRule> left = new HashSet<>(rules);
    boolean fewer = true;
    while (fewer) {
      Set<String> begun = new HashSet<>();
      left.forEach(one -> begun.add(one.from().code()));
      fewer = left.removeIf(one -> !begun.contains(one.to().code()));
    }
    return left.isEmpty();
  }

  /**
   * A conversion.
   *
   * @param code its code
   * @return the conversion, or empty if none is stated
   */
  public Optional<ConversionRule> conversion(String code) {
    requireNonNull(code, "code");
    return rules.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
