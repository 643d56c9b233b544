package org.governance4j.geometry;

/** The smallest upright rectangle around points, its border included. */
public record Box(int minX, int minY, int maxX, int maxY) {

  public static Box around(int ax, int ay, int bx, int by) {
    return new Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }

  /** The box around all points; without points, a box that meets nothing. */
  public static Box around(int[] x, int[] y) {
    int minX = Integer.MAX_VALUE;
    int minY = Integer.MAX_VALUE;
    int maxX = Integer.MIN_VALUE;
    int maxY = Integer.MIN_VALUE;
    for (int i = 0; i < x.length; i++) {
      minX = Math.min(minX, x[i]);
      minY = Math.min(minY, y[i]);
      maxX = Math.max(maxX, x[i]);
      maxY = Math.max(maxY, y[i]);
    }
    return new Box(minX, minY, maxX, maxY);
  }

  public Box join(Box other) {
    return new Box(
        Math.min(minX, other.minX),
        Math.min(minY, other.minY),
        Math.max(maxX, other.maxX),
        Math.max(maxY, other.maxY));
  }

  public int midX() {
    return (int) (((long) minX + maxX) >> 1);
  }

  public int midY() {
    return (int) (((long) minY + maxY) >> 1);
  }

  public boolean contains(int x, int y) {
    return minX <= x && x <= maxX && minY <= y && y <= maxY;
  }

  /** Whether the other box lies within this one, borders included. */
  public boolean encloses(Box other) {
    return minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY;
  }

  public boolean meets(Box other) {
    return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
  }
}
