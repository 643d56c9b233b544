package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * What becomes of hours and of certified stars when a registration ends, when hours are corrected
 * and when little is served (星级保留、降级与取消办法; CD-29). Few texts say any of it, so that a host states
 * it.
 *
 * @param anew what the hours and stars of an earlier registration count once the person is
 *     registered anew
 * @param withdrawn what becomes of the stars of a volunteer who gives the registration up
 * @param cancelled what becomes of the stars when a registration is cancelled, by the ground; for
 *     any other ground it is open
 * @param shortfall what becomes of a certified level that the hours, as corrected, no longer reach
 * @param upkeep what must be served each year to keep a level; empty where nothing need be
 * @param noticeDays for how many days a certification is announced before it counts, 1 to {@value
 *     PublicNotice#MAX_DAYS}; empty where it counts at once
 * @param rule who says so
 */
@Value.Builder
public record StarTermsPolicy(
    Anew anew,
    AfterEnd withdrawn,
    ImmutableMap<String, AfterEnd> cancelled,
    Shortfall shortfall,
    Optional<Upkeep> upkeep,
    Optional<Integer> noticeDays,
    RuleRef rule)
    implements WithStarTermsPolicy {

  /** The policy's key. */
  public static final PolicyKey<StarTermsPolicy> KEY =
      PolicyKey.of("volunteer.star-terms", StarTermsPolicy.class);

  /** Checks the components. */
  public StarTermsPolicy {
    requireNonNull(anew, "anew");
    requireNonNull(withdrawn, "withdrawn");
    requireNonNull(cancelled, "cancelled");
    requireNonNull(shortfall, "shortfall");
    requireNonNull(upkeep, "upkeep");
    requireNonNull(noticeDays, "noticeDays");
    requireNonNull(rule, "rule");
    cancelled.keySet().forEach(ground -> OpaqueId.checkCode("cancelled", ground));
    PublicNotice.checkDays("noticeDays", noticeDays);
  }

  /** What became of the stars when a registration ended; empty where it is open. */
  Optional<AfterEnd> after(RegistrationChange end) {
    return end instanceof RegistrationChange.Cancelled by
        ? Optional.ofNullable(cancelled.get(by.ground()))
        : Optional.of(withdrawn);
  }

  /**
   * Starts terms of stars, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What counts of earlier registrations once a person is registered anew (重新注册). */
  public enum Anew {
    /** The hours of all registrations are added up (累计计算). */
    ADDED,
    /** Hours and stars begin anew (重新计算). */
    FROM_ZERO
  }

  /** What becomes of the stars when a registration ends (注册终止后的星级). */
  public enum AfterEnd {
    /** They are kept (保留星级). */
    KEPT,
    /** They are lost (取消星级). */
    LOST
  }

  /** What becomes of a level that the hours no longer reach (时长不足处理). */
  public enum Shortfall {
    /** It stays as it was certified (保留). */
    KEPT,
    /** It is lowered to the level that is reached (降级). */
    LOWERED
  }

  /**
   * The least that is served in a calendar year to keep a level (年度保级): each year in which less is
   * served lowers the level by one. It counts for years that the person begins with a level and is
   * registered in throughout.
   *
   * @param minutes the least, 1 to {@value #MAX_MINUTES}
   */
  public record Upkeep(long minutes) {

    /** The greatest least: the minutes of a leap year. */
    public static final long MAX_MINUTES = 527_040;

    /** Checks the components. */
    public Upkeep {
      checkRange(
          "minutes",
          minutes,
          1,
          MAX_MINUTES,
          Unit.MINUTES,
          "minutes must be between 1 and %s but is %s",
          MAX_MINUTES,
          minutes);
    }
  }

  /**
   * Names the components of terms of stars one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends StarTermsPolicyBuilder {

    Builder() {}
  }
}
