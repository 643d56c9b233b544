package org.governance4j.staffing;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * Who may staff a grid (网格人员配备规则), CD-03 and CD-05.
 *
 * @param chiefPosts the codes of the posts of which a grid chief holds at least one, such as {@code
 *     BRANCH_COMMITTEE_MEMBER}; at least one
 * @param actingAccepted whether holding such a post as acting (代理) is enough; CD-03 is silent
 * @param workerPools the codes of the pools that grid workers come from, such as {@code VOLUNTEER};
 *     at least one
 * @param chiefRule who says so of the chief
 * @param actingRule who says whether acting is enough
 * @param workerRule who says so of the workers
 * @param otherPoolsRule who says that the list of pools is open (等人), so that a worker may come
 *     from another one, too; empty if it is closed
 * @param postRule who says that every post has its person, place and duty (定人、定岗、定责)
 */
@Value.Builder
public record GridStaffingPolicy(
    ImmutableSet<String> chiefPosts,
    boolean actingAccepted,
    ImmutableSet<String> workerPools,
    RuleRef chiefRule,
    RuleRef actingRule,
    RuleRef workerRule,
    Optional<RuleRef> otherPoolsRule,
    RuleRef postRule)
    implements WithGridStaffingPolicy {

  /** Names this policy in packs. */
  public static final PolicyKey<GridStaffingPolicy> KEY =
      PolicyKey.of("staffing.policy", GridStaffingPolicy.class);

  /** Checks the components. */
  public GridStaffingPolicy {
    requireNonNull(chiefPosts, "chiefPosts");
    requireNonNull(workerPools, "workerPools");
    requireNonNull(chiefRule, "chiefRule");
    requireNonNull(actingRule, "actingRule");
    requireNonNull(workerRule, "workerRule");
    requireNonNull(otherPoolsRule, "otherPoolsRule");
    requireNonNull(postRule, "postRule");
    checkCodes("chiefPosts", chiefPosts);
    checkCodes("workerPools", workerPools);
  }

  /**
   * Starts a grid staffing policy, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  private static void checkCodes(String component, ImmutableSet<String> codes) {
    checkLeast(
        component,
        codes.size(),
        1,
        Unit.COUNT,
        "%s must name at least one code, else nobody fits",
        component);
    codes.forEach(code -> OpaqueId.checkCode(component, code));
  }

  /**
   * Names the components of a grid staffing policy one by one (构建器). Optionals and collections that
   * are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends GridStaffingPolicyBuilder {

    Builder() {}
  }
}
