package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.OptionalInt;

/**
 * The shortages of all left nodes with open places at once (全部缺口).
 *
 * <p>Two left nodes stand in the same shortage if each would have to move for the other; a shortage
 * may contain others. All are found in one pass over the pairs. {@link Assignment#shortageAround}
 * lists the nodes of a single one.
 */
public final class Shortages {

  private final int[] numberOfLeft;
  private final int[] firstOpen;
  private final ShortageExtent[] extents;

  Shortages(int[] numberOfLeft, int[] firstOpen, ShortageExtent[] extents) {
    this.numberOfLeft = numberOfLeft;
    this.firstOpen = firstOpen;
    this.extents = extents;
  }

  /**
   * How many shortages there are.
   *
   * @return their number; 0 if no place is open
   */
  public int count() {
    return extents.length;
  }

  /**
   * The shortage around a left node with open places.
   *
   * @param left the left node
   * @return the number of its shortage, from 0, or empty if all its places are filled
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public OptionalInt around(int left) {
    int number = numberOfLeft[left];
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * How large a shortage is.
   *
   * @param shortage its number
   * @return its size
   * @throws IndexOutOfBoundsException if there is no such shortage
   */
  public ShortageExtent extent(int shortage) {
    return extents[checkElementIndex(shortage, extents.length, "shortage")];
  }

  /**
   * The first left node with open places whose shortage it is, to ask {@link
   * Assignment#shortageAround} with.
   *
   * @param shortage the shortage's number
   * @return the left node
   * @throws IndexOutOfBoundsException if there is no such shortage
   */
  public int firstLeft(int shortage) {
    return firstOpen[checkElementIndex(shortage, firstOpen.length, "shortage")];
  }
}
