package org.governance4j.grid;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.geometry.RegionPair;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Checks all areas and compiles their parts. */
final class AreasCheck {

  private final List<GridArea> areas;
  private final Findings findings = new Findings();
  private final List<AreaPart> parts = new ArrayList<>();

  private AreasCheck(List<GridArea> areas) {
    this.areas = areas;
  }

  /** The parts of all areas, or every fault; beyond a limit nothing else is looked at. */
  static Outcome<ImmutableList<AreaPart>> check(List<GridArea> areas, int maxAreas, int maxPoints) {
    AreasCheck check = new AreasCheck(areas);
    check.checkSize(maxAreas, maxPoints);
    if (check.findings.clear()) {
      check.checkGrids();
      check.checkParts();
      check.checkOverlaps();
    }
    return check.findings.outcome(() -> ImmutableList.copyOf(check.parts));
  }

  private void checkSize(int maxAreas, int maxPoints) {
    if (areas.isEmpty()) {
      findings.violation(Reason.of(GridReason.NO_AREAS, GridLaw.STATED_ONCE));
    }
    checkLimit(GridReason.TOO_MANY_AREAS, "areas", areas.size(), maxAreas);
    checkLimit(GridReason.TOO_MANY_POINTS, "points", points().count(), maxPoints);
  }

  private Stream<GeoPoint> points() {
    return areas.stream()
        .flatMap(area -> area.parts().stream())
        .flatMap(part -> Stream.concat(Stream.of(part.shell()), part.holes().stream()))
        .flatMap(List::stream);
  }

  private void checkLimit(GridReason code, String what, long count, int limit) {
    if (count > limit) {
      findings.violation(
          Reason.of(code, GridLaw.BOUNDED, what, Fact.of(count, Unit.COUNT))
              .with("limit", Fact.of(limit, Unit.COUNT)));
    }
  }

  private void checkGrids() {
    Map<GridId, Integer> first = new HashMap<>();
    for (int i = 0; i < areas.size(); i++) {
      Integer earlier = first.putIfAbsent(areas.get(i).grid(), i);
      if (earlier != null) {
        findings.violation(
            position(i)
                .fault(GridReason.DUPLICATE_GRID, GridLaw.STATED_ONCE)
                .with("otherIndex", AreaPosition.number(earlier)));
      }
    }
  }

  private AreaPosition position(int area) {
    return new AreaPosition(areas.get(area).grid(), area);
  }

  private void checkParts() {
    // Without any point every ring is too short, whatever the datum.
    Datum datum = points().findFirst().map(GeoPoint::datum).orElse(Datum.WGS84);
    for (int i = 0; i < areas.size(); i++) {
      List<GeoPolygon> polygons = areas.get(i).parts();
      if (polygons.isEmpty()) {
        findings.violation(position(i).fault(GridReason.AREA_WITHOUT_PARTS, GridLaw.STATED_ONCE));
      }
      for (int j = 0; j < polygons.size(); j++) {
        PartCheck.check(position(i), "parts[" + j + "]", polygons.get(j), datum, findings)
            .ifPresent(parts::add);
      }
    }
  }

  private void checkOverlaps() {
    if (parts.isEmpty()) {
      return;
    }
    boolean all =
        ClosePairs.visit(
            parts.stream().map(part -> part.region().border()).toList(),
            parts.stream().map(part -> part.region().allRings()).toList(),
            (later, earlier) -> {
              checkPair(parts.get(later), parts.get(earlier));
              return findings.clear() || !findings.isFull();
            });
    if (!all) {
      findings.unfinished(unfinished());
    }
  }

  /** Says that not all was compared: so many faults, or edges so close everywhere, has no map. */
  static Reason unfinished() {
    return Reason.of(
        GridReason.NOT_ALL_COMPARED,
        GridLaw.BOUNDED,
        "limit",
        Fact.of(Findings.MAX_LISTED, Unit.COUNT));
  }

  private void checkPair(AreaPart part, AreaPart other) {
    boolean sameGrid = part.position().grid().equals(other.position().grid());
    GridReason code = sameGrid ? GridReason.PARTS_OVERLAP : GridReason.GRIDS_OVERLAP;
    RegionPair.of(part.region(), other.region())
        .overlap()
        .map(at -> part.position().fault(code, GridLaw.DISJOINT, at))
        .map(reason -> reason.with("otherIndex", AreaPosition.number(other.position().index())))
        .map(
            reason ->
                sameGrid ? reason : reason.with("otherGrid", Fact.of(other.position().grid())))
        .ifPresent(findings::violation);
  }
}
