package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * What a text on the stars of registered volunteers says besides the hours of each level, which are
 * those of a {@link org.governance4j.timebank.StarPolicy} (注册志愿者星级认定办法; CD-29). The hours are those
 * after registration.
 *
 * @param cycleHours the hours of a cycle, after which the levels begin anew while the level that
 *     was reached stays; empty where there are no cycles
 * @param medals what is awarded by the hours altogether, from 0 hours on and without an upper end;
 *     empty where no text awards anything
 * @param points the points that a level needs besides its hours, above 0; a level that is not named
 *     needs none
 * @param rule who says so
 */
@Value.Builder
public record VolunteerStarPolicy(
    Optional<Fraction> cycleHours,
    Optional<Bands> medals,
    ImmutableMap<String, Long> points,
    RuleRef rule)
    implements WithVolunteerStarPolicy {

  /** The policy's key. */
  public static final PolicyKey<VolunteerStarPolicy> KEY =
      PolicyKey.of("volunteer.stars", VolunteerStarPolicy.class);

  /** The most points that a level may need. */
  public static final long MAX_POINTS = 1_000_000_000;

  /** The longest cycle, in hours. */
  public static final long MAX_CYCLE = 1_000_000;

  /** Checks the components. */
  public VolunteerStarPolicy {
    requireNonNull(cycleHours, "cycleHours");
    requireNonNull(medals, "medals");
    requireNonNull(points, "points");
    requireNonNull(rule, "rule");
    Fraction cycle = cycleHours.orElse(Fraction.ONE);
    checkComponent(
        "cycleHours",
        cycle.compareTo(Fraction.ZERO) > 0
            && cycle.compareTo(Fraction.of(MAX_CYCLE, 1)) <= 0
            && isWholeMinutes(cycle),
        "cycleHours must be above 0, at most %s and whole in minutes but is %s",
        MAX_CYCLE,
        cycle);
    checkComponent(
        "medals",
        medals.map(Bands::coverAllFromZero).orElse(true),
        "medals must reach from 0 hours without an upper end but are %s: state a band for hours"
            + " that earn none too",
        medals.orElse(null));
    points.forEach(VolunteerStarPolicy::checkPoints);
  }

  private static boolean isWholeMinutes(Fraction hours) {
    return 60 % hours.denominator() == 0;
  }

  private static void checkPoints(String level, long points) {
    OpaqueId.checkCode("points", level);
    checkRange(
        "points",
        points,
        1,
        MAX_POINTS,
        Unit.POINTS,
        "points of level '%s' must be between 1 and %s but are %s: leave it out where it needs"
            + " none",
        level,
        MAX_POINTS,
        points);
  }

  /**
   * Starts a policy of stars, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a policy of stars one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends VolunteerStarPolicyBuilder {

    Builder() {}
  }
}
