package org.governance4j.examples.community;

import java.util.List;
import org.governance4j.community.GeoPoint;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;

/** Puts points of the earth onto the page's map; for looking at only, nothing is decided here. */
final class MapDrawing {

  private static final double WIDTH = 1000;
  private static final double MARGIN = 26;
  private static final double METRES_PER_LAT_E7 = 0.01113195;

  private final double minLon;
  private final double maxLat;
  private final double perLon;
  private final double perLat;
  private final double height;

  MapDrawing(List<GridArea> areas) {
    List<GeoPoint> points =
        areas.stream().flatMap(a -> a.parts().stream()).flatMap(p -> p.shell().stream()).toList();
    minLon = points.stream().mapToInt(GeoPoint::lonE7).min().orElse(0);
    maxLat = points.stream().mapToInt(GeoPoint::latE7).max().orElse(0);
    double maxLon = points.stream().mapToInt(GeoPoint::lonE7).max().orElse(1);
    double minLat = points.stream().mapToInt(GeoPoint::latE7).min().orElse(0);
    perLon = (WIDTH - 2 * MARGIN) / Math.max(1, maxLon - minLon);
    perLat = perLon / Math.cos(Math.toRadians(maxLat / 1e7));
    height = (maxLat - minLat) * perLat + 2 * MARGIN + 24;
  }

  long width() {
    return Math.round(WIDTH);
  }

  long height() {
    return Math.round(height);
  }

  double perKilometre() {
    return tenths(1000 / METRES_PER_LAT_E7 * perLat);
  }

  double x(GeoPoint point) {
    return tenths(MARGIN + (point.lonE7() - minLon) * perLon);
  }

  double y(GeoPoint point) {
    return tenths(MARGIN + (maxLat - point.latE7()) * perLat);
  }

  /** Whether a point lies on the drawn sheet. */
  boolean shows(GeoPoint point) {
    return x(point) >= 0 && x(point) <= WIDTH && y(point) >= 0 && y(point) <= height;
  }

  /** The outline of an area as the data of an SVG path, holes included. */
  String path(GridArea area) {
    StringBuilder path = new StringBuilder();
    for (GeoPolygon part : area.parts()) {
      ring(path, part.shell());
      part.holes().forEach(hole -> ring(path, hole));
    }
    return path.toString();
  }

  /** The place in an area that is farthest from its edges, for its name. */
  double[] label(GridArea area) {
    List<GeoPoint> shell = area.parts().get(0).shell();
    double left = shell.stream().mapToDouble(this::x).min().orElse(0);
    double right = shell.stream().mapToDouble(this::x).max().orElse(0);
    double top = shell.stream().mapToDouble(this::y).min().orElse(0);
    double bottom = shell.stream().mapToDouble(this::y).max().orElse(0);
    double[] best = {(left + right) / 2, (top + bottom) / 2};
    double farthest = 0;
    for (double x = left; x <= right; x += (right - left) / 48) {
      for (double y = top; y <= bottom; y += (bottom - top) / 48) {
        double room = room(area, x, y);
        if (room > farthest) {
          farthest = room;
          best = new double[] {tenths(x), tenths(y)};
        }
      }
    }
    return best;
  }

  // How far the nearest edge is, or nothing outside; a name is wider than high.
  private double room(GridArea area, double x, double y) {
    boolean inside = false;
    double nearest = Double.MAX_VALUE;
    GeoPolygon part = area.parts().get(0);
    for (int ring = 0; ring <= part.holes().size(); ring++) {
      List<GeoPoint> points = ring == 0 ? part.shell() : part.holes().get(ring - 1);
      for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
        double ax = x(points.get(i));
        double ay = y(points.get(i));
        double bx = x(points.get(j));
        double by = y(points.get(j));
        if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
          inside = !inside;
        }
        nearest = Math.min(nearest, Math.hypot((ax + bx) / 2 - x, 1.7 * ((ay + by) / 2 - y)));
      }
    }
    return inside ? nearest : 0;
  }

  private void ring(StringBuilder path, List<GeoPoint> points) {
    char command = 'M';
    for (GeoPoint point : points) {
      path.append(command).append(x(point)).append(' ').append(y(point));
      command = 'L';
    }
    path.append('Z');
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
