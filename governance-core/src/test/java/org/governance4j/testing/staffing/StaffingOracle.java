package org.governance4j.testing.staffing;

import static org.governance4j.testing.staffing.StaffingFacts.DAY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.governance4j.community.GridPost;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;
import org.governance4j.staffing.StaffingReason;

/** Applies the rules of staffing one by one to facts, without the engine. */
public final class StaffingOracle {

  private StaffingOracle() {}

  public static List<StaffingReason> violations(
      StaffingFacts facts, GridStaffingPolicy policy, GridWorkerPolicy number) {
    List<StaffingReason> found = new ArrayList<>();
    int chiefs = 0;
    Set<PersonId> dedicated = new HashSet<>();
    for (GridPost post : facts.posts()) {
      if (!post.validity().contains(DAY)) {
        continue;
      }
      if (post.person().isEmpty()) {
        found.add(StaffingReason.POST_VACANT);
      }
      if (post.duty().isEmpty()) {
        found.add(StaffingReason.POST_WITHOUT_DUTY);
      }
      if (post.role() == GridPost.Role.CHIEF) {
        chiefs++;
        post.person().ifPresent(person -> judgeChief(person, facts, policy, found));
      } else {
        if (policy.otherPoolsRule().isEmpty()
            && post.pool().isPresent()
            && !policy.workerPools().contains(post.pool().get())) {
          found.add(StaffingReason.POOL_NOT_ALLOWED);
        }
        if (post.dedicated() && post.person().isPresent()) {
          dedicated.add(post.person().get());
        }
      }
    }
    if (chiefs != 1) {
      found.add(chiefs == 0 ? StaffingReason.NO_CHIEF : StaffingReason.SEVERAL_CHIEFS);
    }
    if (dedicated.size() < number.minimumDedicated()) {
      found.add(StaffingReason.TOO_FEW_DEDICATED);
    }
    return found;
  }

  /** How many workers on the day have no stated pool. */
  public static int unknownPools(StaffingFacts facts) {
    int found = 0;
    for (GridPost post : facts.posts()) {
      boolean works = post.role() == GridPost.Role.WORKER && post.validity().contains(DAY);
      found += works && post.person().isPresent() && post.pool().isEmpty() ? 1 : 0;
    }
    return found;
  }

  private static void judgeChief(
      PersonId chief, StaffingFacts facts, GridStaffingPolicy policy, List<StaffingReason> found) {
    boolean member = false;
    for (PartyMember other : facts.members()) {
      boolean ended = other.endedOn().isPresent() && !DAY.isBefore(other.endedOn().get());
      member |= other.person().equals(chief) && !DAY.isBefore(other.admittedOn()) && !ended;
    }
    if (!member) {
      found.add(StaffingReason.CHIEF_NOT_A_MEMBER);
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
      found.add(StaffingReason.CHIEF_WITHOUT_POST);
    } else if (!held && !policy.actingAccepted()) {
      found.add(StaffingReason.CHIEF_ONLY_ACTING);
    }
  }
}
