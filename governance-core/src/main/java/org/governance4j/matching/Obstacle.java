package org.governance4j.matching;

/** What keeps a offer from a demand first, in the order in which it is looked at (不匹配原因). */
enum Obstacle {
  CLASS,
  SKILL,
  GRID,
  SLOT,
  EXCLUDED,
  CAPACITY,
  NONE;

  static Obstacle between(Demand demand, Offer offer, MatchingPolicy policy) {
    if (!offer.classes().contains(demand.serviceClass())) {
      return CLASS;
    }
    if (demand.skill().isPresent() && !offer.skills().contains(demand.skill().get())) {
      return SKILL;
    }
    if (policy.otherGridCost().isEmpty() && inOtherGrid(demand, offer)) {
      return GRID;
    }
    if (!demand.slots().isEmpty() && demand.slots().stream().noneMatch(offer.slots()::contains)) {
      return SLOT;
    }
    if (demand.excluded().contains(offer.provider())) {
      return EXCLUDED;
    }
    return offer.capacity() == 0 ? CAPACITY : NONE;
  }

  static boolean inOtherGrid(Demand demand, Offer offer) {
    return demand.grid().isPresent()
        && !offer.grids().isEmpty()
        && !offer.grids().contains(demand.grid().get());
  }
}
