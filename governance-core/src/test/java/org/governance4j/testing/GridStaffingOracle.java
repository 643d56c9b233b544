package org.governance4j.testing;

import static org.governance4j.testing.GridStaffingFacts.DAY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.governance4j.community.GridPost;
import org.governance4j.community.GridRole;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.grid.GridReason;
import org.governance4j.grid.GridStaffingPolicy;
import org.governance4j.grid.GridWorkerNumber;

/** Applies the rules of staffing one by one to facts, without the engine. */
public final class GridStaffingOracle {

  private GridStaffingOracle() {}

  public static List<GridReason> violations(
      GridStaffingFacts facts, GridStaffingPolicy policy, GridWorkerNumber number) {
    List<GridReason> found = new ArrayList<>();
    int chiefs = 0;
    Set<PersonId> dedicated = new HashSet<>();
    for (GridPost post : facts.posts()) {
      if (!post.validity().contains(DAY)) {
        continue;
      }
      if (post.person().isEmpty()) {
        found.add(GridReason.POST_VACANT);
      }
      if (post.duty().isEmpty()) {
        found.add(GridReason.POST_WITHOUT_DUTY);
      }
      if (post.role() == GridRole.CHIEF) {
        chiefs++;
        post.person().ifPresent(person -> judgeChief(person, facts, policy, found));
      } else {
        if (post.pool().isPresent() && !policy.workerPools().contains(post.pool().get())) {
          found.add(GridReason.POOL_NOT_ALLOWED);
        }
        if (post.dedicated() && post.person().isPresent()) {
          dedicated.add(post.person().get());
        }
      }
    }
    if (chiefs != 1) {
      found.add(chiefs == 0 ? GridReason.NO_CHIEF : GridReason.SEVERAL_CHIEFS);
    }
    if (dedicated.size() < number.minimumDedicated()) {
      found.add(GridReason.TOO_FEW_DEDICATED);
    }
    return found;
  }

  /** How many workers on the day have no stated pool. */
  public static int unknownPools(GridStaffingFacts facts) {
    int found = 0;
    for (GridPost post : facts.posts()) {
      boolean works = post.role() == GridRole.WORKER && post.validity().contains(DAY);
      found += works && post.person().isPresent() && post.pool().isEmpty() ? 1 : 0;
    }
    return found;
  }

  private static void judgeChief(
      PersonId chief, GridStaffingFacts facts, GridStaffingPolicy policy, List<GridReason> found) {
    boolean member = false;
    for (PartyMember other : facts.members()) {
      boolean ended = other.endedOn().isPresent() && !DAY.isBefore(other.endedOn().get());
      member |= other.person().equals(chief) && !DAY.isBefore(other.admittedOn()) && !ended;
    }
    if (!member) {
      found.add(GridReason.CHIEF_NOT_A_MEMBER);
    }
    boolean held = false;
    boolean acted = false;
    for (PostHolding other : facts.holdings()) {
      if (other.person().equals(chief)
          && other.validity().contains(DAY)
          && policy.chiefPosts().contains(other.post())) {
        held |= !other.acting();
        acted |= other.acting();
      }
    }
    if (!held && !acted) {
      found.add(GridReason.CHIEF_WITHOUT_POST);
    } else if (!held && !policy.actingAccepted()) {
      found.add(GridReason.CHIEF_ONLY_ACTING);
    }
  }
}
