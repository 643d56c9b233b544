package org.governance4j.rota;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * How days off are staffed (节假日值班规定; QS-11). No text gives the figures, so the host states them;
 * what rest people have between their turns is in {@link RotaRestPolicy}.
 *
 * @param kinds the kinds of day, each code once
 */
public record RotaPolicy(ImmutableList<RotaKind> kinds) {

  /** The policy's key. */
  public static final PolicyKey<RotaPolicy> KEY =
      PolicyKey.of(
          "rota.policy",
          RotaPolicy.class,
          Layering.byCode(RotaPolicy::kinds, RotaKind::code, RotaPolicy::new));

  /** Checks the components. */
  public RotaPolicy {
    requireNonNull(kinds, "kinds");
    long distinct = kinds.stream().map(RotaKind::code).distinct().count();
    checkComponent(
        "kinds",
        distinct == kinds.size(),
        "duplicate kind of day among %s",
        kinds.stream().map(RotaKind::code).toList());
  }

  /**
   * A kind of day by its code.
   *
   * @param code the code
   * @return the kind, or empty if the policy does not state it
   */
  public Optional<RotaKind> kind(String code) {
    requireNonNull(code, "code");
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }
}
