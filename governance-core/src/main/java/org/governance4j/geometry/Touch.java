package org.governance4j.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A point where the borders of two regions touch, with the sectors of each around it. */
public final class Touch {

  public final int x;
  public final int y;
  private final List<Sector> mine = new ArrayList<>();
  private final List<Sector> theirs = new ArrayList<>();

  public Touch(int x, int y) {
    this.x = x;
    this.y = y;
  }

  public long key() {
    return Plane.key(x, y);
  }

  public void add(Sector of, Sector with) {
    mine.add(of);
    theirs.add(with);
  }

  public Sector first() {
    return mine.get(0);
  }

  public Sector second() {
    return theirs.get(0);
  }

  /**
   * Whether the regions share some of the surroundings. The shared part begins at the start of one
   * of the sectors and lies within all of them.
   */
  public boolean overlaps() {
    return all().anyMatch(s -> all().allMatch(t -> t.covers(s.startX(), s.startY())));
  }

  /** Whether the borders run on together from here. */
  public boolean sharesRay() {
    return mine.stream().anyMatch(m -> theirs.stream().anyMatch(m::sharesRay));
  }

  private Stream<Sector> all() {
    return Stream.concat(mine.stream(), theirs.stream());
  }
}
