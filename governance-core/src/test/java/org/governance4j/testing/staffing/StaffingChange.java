package org.governance4j.testing.staffing;

import static org.governance4j.testing.staffing.StaffingFacts.CHIEF;
import static org.governance4j.testing.staffing.StaffingFacts.DEPUTY;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.governance4j.community.GridPost;
import org.governance4j.community.PersonId;
import org.governance4j.rule.ContentRef;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;
import org.governance4j.staffing.StaffingReason;

/** One fact taken away from a well staffed grid or added to it. */
public enum StaffingChange {
  NO_POST_OF_CHIEF(List.of(StaffingReason.NO_CHIEF)),
  SECOND_CHIEF(List.of(StaffingReason.SEVERAL_CHIEFS)),
  CHIEF_LEAVES(List.of(StaffingReason.POST_VACANT)),
  CHIEF_HAS_NO_DUTY(List.of(StaffingReason.POST_WITHOUT_DUTY)),
  CHIEF_LEAVES_PARTY(List.of(StaffingReason.CHIEF_NOT_A_MEMBER)),
  CHIEF_LOSES_POST(List.of(StaffingReason.CHIEF_WITHOUT_POST)),
  CHIEF_ONLY_ACTS(List.of(StaffingReason.CHIEF_ONLY_ACTING)),
  HELPER_LEAVES(List.of(StaffingReason.POST_VACANT)),
  HELPER_HAS_NO_DUTY(List.of(StaffingReason.POST_WITHOUT_DUTY)),
  HELPER_FROM_ELSEWHERE(List.of(StaffingReason.POOL_NOT_ALLOWED)),
  DEDICATED_WORKER_LEAVES(List.of(StaffingReason.TOO_FEW_DEDICATED, StaffingReason.POST_VACANT)),
  DEDICATED_WORKER_SHARED(List.of(StaffingReason.TOO_FEW_DEDICATED)),
  DEDICATED_WORKER_NO_MORE(List.of(StaffingReason.TOO_FEW_DEDICATED));

  /** A pool that no policy is likely to name. */
  public static final String ELSEWHERE = "ELSEWHERE-9";

  private static final Predicate<GridPost> OF_CHIEF = post -> post.role() == GridPost.Role.CHIEF;
  private static final Predicate<GridPost> OF_DEDICATED = GridPost::dedicated;
  private static final Predicate<GridPost> OF_HELPER =
      post -> post.role() == GridPost.Role.WORKER && !post.dedicated();

  private final List<StaffingReason> violations;

  StaffingChange(List<StaffingReason> violations) {
    this.violations = violations;
  }

  /** What the change violates under policies. */
  public List<StaffingReason> violations(GridStaffingPolicy policy, GridWorkerPolicy number) {
    boolean enough =
        number.minimumDedicated() == 0
            || this == DEDICATED_WORKER_SHARED && number.minimumDedicated() == 1;
    return violations.stream()
        .filter(code -> code != StaffingReason.TOO_FEW_DEDICATED || !enough)
        .filter(code -> code != StaffingReason.CHIEF_ONLY_ACTING || !policy.actingAccepted())
        .filter(
            code -> code != StaffingReason.POOL_NOT_ALLOWED || policy.otherPoolsRule().isEmpty())
        .toList();
  }

  /** The facts after the change. */
  public StaffingFacts applyTo(StaffingFacts well, GridStaffingPolicy policy) {
    String held = policy.chiefPosts().asList().get(0);
    return switch (this) {
      case NO_POST_OF_CHIEF -> well.changing(OF_CHIEF, post -> Optional.empty());
      case SECOND_CHIEF ->
          well.adding(StaffingFacts.post(GridPost.Role.CHIEF, DEPUTY, Optional.empty(), false));
      case CHIEF_LEAVES -> well.changing(OF_CHIEF, vacant());
      case CHIEF_HAS_NO_DUTY -> well.changing(OF_CHIEF, withoutDuty());
      case CHIEF_LEAVES_PARTY -> well.withMembers(well.members().subList(1, 2));
      case CHIEF_LOSES_POST -> well.withHoldings(well.holdings().subList(1, 2));
      case CHIEF_ONLY_ACTS -> well.withHoldings(List.of(StaffingFacts.holding(CHIEF, held, true)));
      case HELPER_LEAVES -> well.changing(OF_HELPER, vacant());
      case HELPER_HAS_NO_DUTY -> well.changing(OF_HELPER, withoutDuty());
      case HELPER_FROM_ELSEWHERE -> well.changing(OF_HELPER, from(Optional.of(ELSEWHERE)));
      case DEDICATED_WORKER_LEAVES -> well.changing(OF_DEDICATED, vacant());
      case DEDICATED_WORKER_SHARED -> well.changing(OF_DEDICATED, filledBy(last(well)));
      case DEDICATED_WORKER_NO_MORE -> well.changing(OF_DEDICATED, dedicated(false));
    };
  }

  private static PersonId last(StaffingFacts facts) {
    return facts.posts().stream()
        .filter(OF_DEDICATED)
        .reduce((first, second) -> second)
        .flatMap(GridPost::person)
        .orElseThrow();
  }

  static UnaryOperator<Optional<GridPost>> from(Optional<String> pool) {
    return change(p -> with(p, p.person(), p.duty(), pool, p.dedicated()));
  }

  private static UnaryOperator<Optional<GridPost>> vacant() {
    return change(p -> with(p, Optional.empty(), p.duty(), p.pool(), p.dedicated()));
  }

  private static UnaryOperator<Optional<GridPost>> withoutDuty() {
    return change(p -> with(p, p.person(), Optional.empty(), p.pool(), p.dedicated()));
  }

  private static UnaryOperator<Optional<GridPost>> filledBy(PersonId person) {
    return change(p -> with(p, Optional.of(person), p.duty(), p.pool(), p.dedicated()));
  }

  private static UnaryOperator<Optional<GridPost>> dedicated(boolean dedicated) {
    return change(p -> with(p, p.person(), p.duty(), p.pool(), dedicated));
  }

  private static UnaryOperator<Optional<GridPost>> change(UnaryOperator<GridPost> change) {
    return post -> post.map(change);
  }

  private static GridPost with(
      GridPost post,
      Optional<PersonId> person,
      Optional<ContentRef> duty,
      Optional<String> pool,
      boolean dedicated) {
    return new GridPost(post.grid(), post.role(), person, duty, pool, dedicated, post.validity());
  }
}
