package org.governance4j.grid;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.governance4j.community.GridId;
import org.governance4j.geometry.Overlap;
import org.governance4j.geometry.Ring;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** An area by its grid and its position in the list of all areas, as faults name it. */
record AreaPosition(GridId grid, int index) {

  private static final int DECIMALS = 7;

  Reason fault(GridReason code, RuleRef law) {
    return Reason.of(code, law, "grid", Fact.of(grid)).with("index", number(index));
  }

  Reason fault(GridReason code, RuleRef law, String field) {
    return fault(code, law).with("field", field(field));
  }

  /** A fault at a point of a ring. */
  Reason fault(GridReason code, RuleRef law, Ring ring, int segment) {
    return withPlace(fault(code, law, ring.field), ring.x[segment], ring.y[segment])
        .with("segment", number(segment));
  }

  /** A fault between rings of this area and another, or of this area. */
  Reason fault(GridReason code, RuleRef law, Overlap overlap) {
    Reason reason =
        withPlace(fault(code, law, overlap.ring().field), overlap.x(), overlap.y())
            .with("otherField", field(overlap.otherRing().field));
    return withNumber(
        withNumber(reason, "segment", overlap.segment()), "otherSegment", overlap.otherSegment());
  }

  static Reason withPlace(Reason reason, int lonE7, int latE7) {
    return reason.with("lon", degrees(lonE7)).with("lat", degrees(latE7));
  }

  static Fact field(String path) {
    return new Fact.Code("field", path);
  }

  static Fact number(int value) {
    return Fact.of(value, Unit.COUNT);
  }

  private static Fact degrees(int e7) {
    return new Fact.Code("degrees", BigDecimal.valueOf(e7, DECIMALS).toPlainString());
  }

  private static Reason withNumber(Reason reason, String name, OptionalInt value) {
    return value.isPresent() ? reason.with(name, number(value.getAsInt())) : reason;
  }
}
