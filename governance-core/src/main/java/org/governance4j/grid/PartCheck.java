package org.governance4j.grid;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;
import org.governance4j.geometry.BoxTree;
import org.governance4j.geometry.Overlap;
import org.governance4j.geometry.Region;
import org.governance4j.geometry.RegionPair;
import org.governance4j.geometry.Ring;
import org.governance4j.geometry.Touch;
import org.governance4j.geometry.TouchCycles;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** Finds what is wrong with one part of an area: its rings, and how its holes lie. */
final class PartCheck {

  private final AreaSite site;
  private final String field;
  private final Datum datum;
  private final Consumer<Reason> violations;
  private boolean faultless = true;

  private PartCheck(AreaSite site, String field, Datum datum, Consumer<Reason> violations) {
    this.site = site;
    this.field = field;
    this.datum = datum;
    this.violations = violations;
  }

  /** Hands on every violation; the part if there is none. */
  static Optional<Part> check(
      AreaSite site, String field, GeoPolygon polygon, Datum datum, Consumer<Reason> violations) {
    return new PartCheck(site, field, datum, violations).check(polygon);
  }

  private Optional<Part> check(GeoPolygon polygon) {
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
        ? shell.map(outer -> new Part(site, Region.between(outer, holes)))
        : Optional.empty();
  }

  private Optional<Ring> ring(String path, List<GeoPoint> points) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).datum() != datum) {
        violation(
            site.fault(GridReason.MIXED_DATUMS, GridLaw.ONE_DATUM, path)
                .with("segment", AreaSite.number(i))
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
    List<Reason> faults = new ArrayList<>();
    RingCheck.check(site, ring, faults::add);
    faults.forEach(this::violation);
    return faults.isEmpty() ? Optional.of(ring) : Optional.empty();
  }

  private void checkShell(Ring shell, List<Ring> holes, TouchCycles touches) {
    Region around = Region.outside(shell);
    for (Ring hole : holes) {
      RegionPair meeting = RegionPair.of(Region.inside(hole), around);
      checkMeeting(GridReason.HOLE_LEAVES_SHELL, meeting);
      meeting.contacts().forEach(contact -> touches.add(contact, hole, shell));
    }
  }

  private void checkHoles(List<Ring> holes, TouchCycles touches) {
    BoxTree tree = BoxTree.of(holes.stream().map(hole -> hole.box).toList());
    for (int i = 0; i < holes.size(); i++) {
      int index = i;
      tree.visit(
          holes.get(i).box,
          other -> {
            if (other < index) {
              checkPair(holes.get(index), holes.get(other), touches);
            }
          });
    }
  }

  private void checkPair(Ring hole, Ring other, TouchCycles touches) {
    RegionPair meeting = RegionPair.of(Region.inside(hole), Region.inside(other));
    checkMeeting(GridReason.HOLES_OVERLAP, meeting);
    meeting.contacts().forEach(contact -> touches.add(contact, hole, other));
  }

  private void checkMeeting(GridReason overlapping, RegionPair meeting) {
    Optional<Overlap> overlap = meeting.overlap();
    overlap.ifPresent(at -> violation(site.fault(overlapping, GridLaw.SOUND_HOLES, at)));
    if (overlap.isEmpty()) {
      meeting
          .sharedEdge()
          .ifPresent(
              at -> violation(site.fault(GridReason.RINGS_SHARE_EDGE, GridLaw.SOUND_HOLES, at)));
    }
  }

  // Where rings cross or share edges the touches say nothing about the inside.
  private void fallsApart(Touch contact) {
    if (faultless) {
      violation(
          AreaSite.withPlace(
              site.fault(GridReason.PART_FALLS_APART, GridLaw.SOUND_HOLES, field),
              contact.x,
              contact.y));
    }
  }

  private void violation(Reason reason) {
    faultless = false;
    violations.accept(reason);
  }
}
