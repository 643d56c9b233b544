package org.governance4j.matching;

/** What keeps a helper from a wish first, in the order in which it is looked at (不匹配原因). */
enum Obstacle {
  CLASS,
  SKILL,
  GRID,
  SLOT,
  EXCLUDED,
  CAPACITY,
  NONE;

  static Obstacle between(Demand wish, Offer helper, MatchingPolicy policy) {
    if (!helper.classes().contains(wish.serviceClass())) {
      return CLASS;
    }
    if (wish.skill().isPresent() && !helper.skills().contains(wish.skill().get())) {
      return SKILL;
    }
    if (policy.otherGridCost().isEmpty() && inOtherGrid(wish, helper)) {
      return GRID;
    }
    if (!wish.slots().isEmpty() && wish.slots().stream().noneMatch(helper.slots()::contains)) {
      return SLOT;
    }
    if (wish.excluded().contains(helper.person())) {
      return EXCLUDED;
    }
    return helper.capacity() == 0 ? CAPACITY : NONE;
  }

  static boolean inOtherGrid(Demand wish, Offer helper) {
    return wish.grid().isPresent()
        && !helper.grids().isEmpty()
        && !helper.grids().contains(wish.grid().get());
  }
}
