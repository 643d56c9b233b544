package org.governance4j.grid;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.geometry.Overlap;
import org.governance4j.geometry.Region;
import org.governance4j.geometry.RegionPair;
import org.governance4j.geometry.Ring;
import org.governance4j.geometry.Touch;
import org.governance4j.geometry.TouchCycles;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;

/** Checks one part of an area: its rings and its holes. */
final class PartCheck {

  private final AreaPosition position;
  private final String field;
  private final Datum datum;
  private final Findings findings;
  private boolean faultless = true;

  private PartCheck(AreaPosition position, String field, Datum datum, Findings findings) {
    this.position = position;
    this.field = field;
    this.datum = datum;
    this.findings = findings;
  }

  /** Hands on every violation; the part if there is none. */
  static Optional<AreaPart> check(
      AreaPosition position, String field, GeoPolygon polygon, Datum datum, Findings findings) {
    return new PartCheck(position, field, datum, findings).check(polygon);
  }

  private Optional<AreaPart> check(GeoPolygon polygon) {
    Optional<Ring> shell = ring(field + ".shell", polygon.shell());
    ImmutableList.Builder<Ring> sound = ImmutableList.builder();
    for (int i = 0; i < polygon.holes().size(); i++) {
      ring(field + ".holes[" + i + "]", polygon.holes().get(i)).ifPresent(sound::add);
    }
    ImmutableList<Ring> holes = sound.build();
    TouchCycles touches = new TouchCycles();
    shell.ifPresent(outer -> checkShell(outer, holes, touches));
    if (!holes.isEmpty()) {
      checkHoles(holes, touches);
    }
    touches.cycle().ifPresent(this::fallsApart);
    return faultless
        ? shell.map(outer -> new AreaPart(position, Region.between(outer, holes)))
        : Optional.empty();
  }

  private Optional<Ring> ring(String path, List<GeoPoint> points) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).datum() != datum) {
        violation(
            position
                .fault(GridReason.MIXED_DATUMS, GridLaw.ONE_DATUM, path)
                .with("segment", AreaPosition.number(i))
                .with("datum", Fact.of(points.get(i).datum()))
                .with("expected", Fact.of(datum)));
        return Optional.empty();
      }
    }
    Ring ring =
        new Ring(
            path,
            points.stream().mapToInt(GeoPoint::lonE7).toArray(),
            points.stream().mapToInt(GeoPoint::latE7).toArray());
    if (RingCheck.check(position, ring, findings)) {
      return Optional.of(ring);
    }
    faultless = false;
    return Optional.empty();
  }

  private void checkShell(Ring shell, List<Ring> holes, TouchCycles touches) {
    Region around = Region.outside(shell);
    for (Ring hole : holes) {
      if (findings.isFull()) {
        findings.unfinished(AreasCheck.unfinished());
        return;
      }
      RegionPair pair = RegionPair.of(Region.inside(hole), around);
      checkOverlap(GridReason.HOLE_LEAVES_SHELL, pair);
      pair.touches().forEach(touch -> touches.add(touch, hole, shell));
    }
  }

  private void checkHoles(List<Ring> holes, TouchCycles touches) {
    boolean all =
        ClosePairs.visit(
            holes.stream().map(hole -> hole.box).toList(),
            holes.stream().map(List::of).toList(),
            (later, earlier) -> {
              checkPair(holes.get(later), holes.get(earlier), touches);
              return faultless || !findings.isFull();
            });
    if (!all) {
      faultless = false;
      findings.unfinished(AreasCheck.unfinished());
    }
  }

  private void checkPair(Ring hole, Ring other, TouchCycles touches) {
    RegionPair pair = RegionPair.of(Region.inside(hole), Region.inside(other));
    checkOverlap(GridReason.HOLES_OVERLAP, pair);
    pair.touches().forEach(touch -> touches.add(touch, hole, other));
  }

  private void checkOverlap(GridReason code, RegionPair pair) {
    Optional<Overlap> overlap = pair.overlap();
    overlap.ifPresent(at -> violation(position.fault(code, GridLaw.SOUND_HOLES, at)));
    if (overlap.isEmpty()) {
      pair.sharedEdge()
          .ifPresent(
              at ->
                  violation(position.fault(GridReason.RINGS_SHARE_EDGE, GridLaw.SOUND_HOLES, at)));
    }
  }

  // Where rings cross or share edges the touches say nothing about the inside.
  private void fallsApart(Touch touch) {
    if (faultless) {
      violation(
          AreaPosition.withPlace(
              position.fault(GridReason.PART_FALLS_APART, GridLaw.SOUND_HOLES, field),
              touch.x,
              touch.y));
    }
  }

  private void violation(Reason reason) {
    faultless = false;
    findings.violation(reason);
  }
}
