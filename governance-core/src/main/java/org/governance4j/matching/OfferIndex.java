package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.matching.Grouping.OfferGroup;

/** Finds the groups of offers that have a demand's class and skill and serve its grid (服务力量索引). */
final class OfferIndex {

  /** Offers of one class, and of one skill where one is asked for. */
  private static final class Shelf {

    final List<Integer> all = new ArrayList<>();
    int offers;
    final List<Integer> anywhere = new ArrayList<>();
    final Map<GridId, List<Integer>> inGrid = new HashMap<>();
    final Map<OrganisationId, List<Integer>> inArea = new HashMap<>();
    final Map<Optional<GridId>, int[]> serving = new HashMap<>();

    void add(int group, int members, Offer offer) {
      all.add(group);
      offers += members;
      if (offer.grids().isEmpty() && offer.areas().isEmpty()) {
        anywhere.add(group);
      }
      offer.grids().forEach(grid -> put(inGrid, grid, group));
      offer.areas().forEach(area -> put(inArea, area, group));
    }

    private static <K> void put(Map<K, List<Integer>> map, K key, int group) {
      map.computeIfAbsent(key, one -> new ArrayList<>()).add(group);
    }
  }

  private record Label(String serviceClass, Optional<String> skill) {}

  private final PairRules rules;
  private final Map<Label, Shelf> shelves = new HashMap<>();
  private final Shelf empty = new Shelf();

  OfferIndex(ImmutableList<OfferGroup> groups, PairRules rules) {
    this.rules = rules;
    for (int i = 0; i < groups.size(); i++) {
      OfferGroup group = groups.get(i);
      for (String serviceClass : group.sample().classes()) {
        put(new Label(serviceClass, Optional.empty()), i, group);
        for (String skill : group.sample().skills()) {
          put(new Label(serviceClass, Optional.of(skill)), i, group);
        }
      }
    }
  }

  private void put(Label label, int index, OfferGroup group) {
    shelves.computeIfAbsent(label, one -> new Shelf()).add(index, group.size(), group.sample());
  }

  /** How many offers have a demand's class. */
  int countOfClass(Demand demand) {
    return shelf(demand, Optional.empty()).offers;
  }

  /** How many of them have the skill too. */
  int countOfSkill(Demand demand) {
    return shelf(demand, demand.skill()).offers;
  }

  /** The groups that have class and skill and may serve in the grid, in ascending order. */
  int[] fitting(Demand demand) {
    Shelf shelf = shelf(demand, demand.skill());
    Optional<GridId> asked =
        rules.policy().otherGridCost().isPresent() ? Optional.empty() : demand.grid();
    return shelf.serving.computeIfAbsent(
        asked,
        grid -> grid.map(one -> serving(shelf, one)).orElseGet(() -> Ints.toArray(shelf.all)));
  }

  private int[] serving(Shelf shelf, GridId grid) {
    TreeSet<Integer> found = new TreeSet<>(shelf.anywhere);
    found.addAll(shelf.inGrid.getOrDefault(grid, List.of()));
    for (OrganisationId area : rules.areasOf(grid)) {
      found.addAll(shelf.inArea.getOrDefault(area, List.of()));
    }
    return Ints.toArray(found);
  }

  private Shelf shelf(Demand demand, Optional<String> skill) {
    return shelves.getOrDefault(new Label(demand.serviceClass(), skill), empty);
  }
}
