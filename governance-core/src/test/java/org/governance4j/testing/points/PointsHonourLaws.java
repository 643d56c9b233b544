package org.governance4j.testing.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.points.HonourPolicy;
import org.governance4j.points.Honours;
import org.governance4j.points.PointsReason;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** The laws of honours. A host overrides the two policies to try them on its own. */
public class PointsHonourLaws {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

  /** The honours by points to try; in force and known on the last day of 2023. */
  protected Dated<HonourPolicy> byPoints() {
    return policy(HonourPolicy.BY_POINTS.id(), 60, 100);
  }

  /** The honours by years to try; in force on every day of 2003 to 2023, and known on each. */
  protected Dated<HonourPolicy> byMembership() {
    return policy(HonourPolicy.BY_MEMBERSHIP.id(), 3, 7);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    // A leap day is drawn often, since its anniversary is the one that can go wrong.
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2003, 1, 1)::plusDays),
        Arbitraries.of(LocalDate.of(2004, 2, 29), LocalDate.of(2008, 2, 29)));
  }

  @Provide
  Arbitrary<LocalDate> laterDays() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2011, 4, 1)::plusDays),
        Arbitraries.of(
            LocalDate.of(2012, 2, 29), LocalDate.of(2015, 2, 28), LocalDate.of(2015, 3, 1)));
  }

  @Property
  @Label("L-POINTS-8: an honour by points is the one whose band going through the bands finds")
  void honourByPoints(@ForAll @LongRange(min = -5, max = 400) long points) {
    Outcome<Band> honour = Honours.of(byPoints()).byPoints(points, DAY);
    assertThat(honour instanceof Outcome.Refused).isEqualTo(points < 0);
    if (points >= 0) {
      assertThat(honour.orElseThrow()).isEqualTo(band(byPoints(), points, DAY));
    }
  }

  @Property
  @Label("L-POINTS-9: years in the party are the anniversaries that counting day by day meets")
  void honourByStanding(@ForAll("days") LocalDate since, @ForAll("laterDays") LocalDate on) {
    PartyMember member =
        PartyMember.builder()
            .person(PersonId.of("p-1"))
            .admittedOn(since.minusYears(1))
            .fullSince(since)
            .build();
    long years = 0;
    for (LocalDate day = since.plusDays(1); !day.isAfter(on); day = day.plusDays(1)) {
      boolean leap = since.getMonthValue() == 2 && since.getDayOfMonth() == 29;
      boolean moved = leap && !day.isLeapYear();
      int month = moved ? 3 : since.getMonthValue();
      int dayOfMonth = moved ? 1 : since.getDayOfMonth();
      years += day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth ? 1 : 0;
    }
    Honours honours = Honours.of(byMembership());
    assertThat(honours.byMembership(member, on).orElseThrow())
        .isEqualTo(band(byMembership(), years, on));
    assertThat(honours.byMembership(member, since.minusDays(1)).orElseThrow())
        .isEqualTo(band(byMembership(), 0, on));
    assertThat(honours.byMembership(member, since.minusYears(2)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Property(tries = 100)
  @Label("L-POINTS-10: points below zero have no honour")
  void noHonourBelowZero(@ForAll @LongRange(min = Long.MIN_VALUE, max = -1) long points) {
    Outcome<Band> honour = Honours.of(byPoints()).byPoints(points, DAY);
    assertThat(honour).isInstanceOf(Outcome.Refused.class);
    assertThat(honour.reasons())
        .extracting(Reason::code)
        .containsExactly(PointsReason.POINTS_NEGATIVE);
  }

  @Property(tries = 100)
  @Label("L-POINTS-11: who is no party member on the day has no years in the party")
  void noYearsOfOthers(
      @ForAll("days") LocalDate since, @ForAll @LongRange(min = 1, max = 9_000) long before) {
    PartyMember member = PartyMember.builder().person(PersonId.of("p-1")).admittedOn(since).build();
    Outcome<Band> honour = Honours.of(byMembership()).byMembership(member, since.minusDays(before));
    assertThat(honour).isInstanceOf(Outcome.Refused.class);
    assertThat(honour.reasons())
        .extracting(Reason::code)
        .containsExactly(PointsReason.NOT_A_MEMBER);
  }

  private static Band band(Dated<HonourPolicy> policy, long figure, LocalDate on) {
    Band found = null;
    for (Band band : policy.asOf(on, on).orElseThrow().levels().bands()) {
      found = band.from().compareTo(Fraction.of(figure, 1)) <= 0 ? band : found;
    }
    return found;
  }

  private static Dated<HonourPolicy> policy(String id, long some, long many) {
    RuleRef rule = RuleRef.of("TEST-1", "honours", "a source");
    Fraction first = Fraction.of(some, 1);
    Fraction second = Fraction.of(many, 1);
    Bands bands =
        Bands.of(
                id,
                List.of(
                    Band.of("NONE", Fraction.ZERO, first),
                    Band.of("SOME", first, second),
                    Band.from("MANY", second)))
            .orElseThrow();
    return Dated.from(id, LocalDate.of(2000, 1, 1), rule, new HonourPolicy(bands, rule));
  }
}
