package org.governance4j.benchmarks.matching;

import java.util.Locale;

/** A kind of load: who fits whom, and how many places there are. */
enum Family {
  /** Anyone fits anyone; on average 8 places a person, fewer than the orders want. */
  RANDOM_SHORT(false, 8),
  /** Anyone fits anyone; on average 12 places a person. */
  RANDOM_AMPLE(false, 12),
  /** Orders in clusters, people nearby; on average 8 places a person. */
  TOWN_SHORT(true, 8),
  /** Orders in clusters, people nearby; on average 12 places a person. */
  TOWN_AMPLE(true, 12);

  final boolean inTown;
  final int meanPlaces;

  Family(boolean inTown, int meanPlaces) {
    this.inTown = inTown;
    this.meanPlaces = meanPlaces;
  }

  /** Its name as a task and in the figures. */
  String task() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Family of(String task) {
    return valueOf(task.toUpperCase(Locale.ROOT));
  }
}
