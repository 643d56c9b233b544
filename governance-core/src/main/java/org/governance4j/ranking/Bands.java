package org.governance4j.ranking;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A scale divided into bands, so that every value from the lowest bound to the highest lies in
 * exactly one (分档).
 *
 * <pre>{@code
 * Bands stars = Bands.of("stars", policy.bands()).orElseThrow();
 * Outcome<Band> star = stars.bandOf(Fraction.of(points, 1));
 * }</pre>
 */
public final class Bands {

  /** The most bands of one scale. */
  public static final int MAX_BANDS = 256;

  private final String subject;
  private final ImmutableList<Band> bands;

  private Bands(String subject, ImmutableList<Band> bands) {
    this.subject = subject;
    this.bands = bands;
  }

  /**
   * Divides a scale.
   *
   * @param subject what is measured, as reasons name it; not blank
   * @param bands the bands in any order, at most {@value #MAX_BANDS}
   * @return the divided scale, or refused with every hole, overlap, duplicate code and open end too
   *     many
   * @throws IllegalArgumentException if the subject is blank or there are too many bands
   */
  public static Outcome<Bands> of(String subject, List<Band> bands) {
    requireNonNull(subject, "subject");
    requireNonNull(bands, "bands");
    OpaqueId.checkCode("subject", subject);
    checkRange(
        "bands",
        bands.size(),
        0,
        MAX_BANDS,
        Unit.COUNT,
        "%s has %s bands, more than %s",
        subject,
        bands.size(),
        MAX_BANDS);
    return new BandsCheck(subject, bands).check().map(sorted -> new Bands(subject, sorted));
  }

  /**
   * What is measured.
   *
   * @return the name in reasons
   */
  public String subject() {
    return subject;
  }

  /**
   * The bands.
   *
   * @return from the lowest to the highest, at least one
   */
  public ImmutableList<Band> bands() {
    return bands;
  }

  /**
   * Whether every value from 0 on lies in a band.
   *
   * @return whether the lowest band reaches down to 0 and the highest has no upper end
   */
  public boolean coverAllFromZero() {
    return bands.get(0).from().compareTo(Fraction.ZERO) <= 0
        && bands.get(bands.size() - 1).until().isEmpty();
  }

  /**
   * The band in which a value lies, found in {@code O(log n)}.
   *
   * @param value the value
   * @return the band, or refused with the bound that the value misses
   */
  public Outcome<Band> bandOf(Fraction value) {
    requireNonNull(value, "value");
    int low = 0;
    int high = bands.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (bands.get(middle).from().compareTo(value) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Band band = bands.get(low);
    if (band.contains(value)) {
      return Outcome.accepted(band);
    }
    return value.compareTo(band.from()) < 0
        ? outside(RankingReason.BELOW_FIRST_BAND, value, band.from())
        : outside(RankingReason.ABOVE_LAST_BAND, value, band.until().orElseThrow());
  }

  private Outcome<Band> outside(RankingReason code, Fraction value, Fraction bound) {
    return Outcome.refused(
        Reason.of(code, RankingLaw.COVERED, "subject", new Fact.Code("bands", subject))
            .with("value", Fact.of(value))
            .with("bound", Fact.of(bound)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bands that && subject.equals(that.subject) && bands.equals(that.bands);
  }

  @Override
  public int hashCode() {
    return 31 * subject.hashCode() + bands.hashCode();
  }

  @Override
  public String toString() {
    return subject + " " + bands;
  }
}
