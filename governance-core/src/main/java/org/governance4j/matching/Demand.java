package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * A demand for service (心愿需求), CD-16, CC-07, CC-16, CC-19. Whether its figures and codes are in
 * order is judged by {@link Matcher}. A component with a weight in {@link MatchingPolicy} counts
 * only if the policy states that weight.
 *
 * @param id the order that it comes from
 * @param serviceClass the code of the class of service
 * @param skill the code of the skill that it takes; empty if it takes none
 * @param grid the grid in which it is to be served; empty if it can be served anywhere
 * @param slots the codes of the times at one of which each place is to be served, such as {@code
 *     SATURDAY-MORNING}; empty if it can be served at any time
 * @param places how many providers it takes, at least 1, those in {@code pinned} included
 * @param excluded who is not to be matched to it, such as those who have declined it
 * @param level its priority, from 1, which is served first, to {@value #LEVELS}; empty if the last
 * @param requires the codes that a provider must hold, such as an accreditation, a language, or
 *     that the provider's age is in the range that the host asks for
 * @param interests the codes of hobbies and wishes that a provider had better share
 * @param marks the codes that may weigh in the policy, such as that the household is in need
 * @param urgency how urgent it is, in degrees from 0; empty if that is not said
 * @param since the day since which it waits; empty if it comes on the day of the matching
 * @param conflicts who has a conflict of interest in it, and so is not to be matched to it
 * @param usual who has served its asker before and so is better known there
 * @param current who is to serve it by the plan that stands, so that another one is a change
 * @param pinned who has accepted it or is offered it, and so keeps a place whatever else would be
 *     better
 */
@Value.Builder
public record Demand(
    OrderId id,
    String serviceClass,
    Optional<String> skill,
    Optional<GridId> grid,
    ImmutableSet<String> slots,
    int places,
    ImmutableSet<Provider> excluded,
    Optional<Integer> level,
    ImmutableSet<String> requires,
    ImmutableSet<String> interests,
    ImmutableSet<String> marks,
    Optional<Integer> urgency,
    Optional<LocalDate> since,
    ImmutableSet<Provider> conflicts,
    ImmutableSet<Provider> usual,
    ImmutableSet<Provider> current,
    ImmutableSet<Provider> pinned)
    implements WithDemand {

  /** How many levels of priority there are. */
  public static final int LEVELS = 4;

  /** Checks the components. */
  public Demand {
    requireNonNull(id, "id");
    requireNonNull(serviceClass, "serviceClass");
    requireNonNull(skill, "skill");
    requireNonNull(grid, "grid");
    requireNonNull(slots, "slots");
    requireNonNull(excluded, "excluded");
    requireNonNull(level, "level");
    requireNonNull(requires, "requires");
    requireNonNull(interests, "interests");
    requireNonNull(marks, "marks");
    requireNonNull(urgency, "urgency");
    requireNonNull(since, "since");
    requireNonNull(conflicts, "conflicts");
    requireNonNull(usual, "usual");
    requireNonNull(current, "current");
    requireNonNull(pinned, "pinned");
    OpaqueId.checkCode("serviceClass", serviceClass);
    skill.ifPresent(code -> OpaqueId.checkCode("skill", code));
    slots.forEach(code -> OpaqueId.checkCode("slots", code));
    requires.forEach(code -> OpaqueId.checkCode("requires", code));
    interests.forEach(code -> OpaqueId.checkCode("interests", code));
    marks.forEach(code -> OpaqueId.checkCode("marks", code));
  }

  /**
   * Starts a demand, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a demand one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DemandBuilder {

    Builder() {}
  }
}
