package org.governance4j.ranking;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Looks for all that keeps bands from dividing a scale (分档检查). */
final class BandsCheck {

  private final String subject;
  private final ImmutableList<Band> bands;
  private final Findings findings = new Findings();

  BandsCheck(String subject, List<Band> bands) {
    this.subject = subject;
    this.bands = ImmutableList.sortedCopyOf(comparing(Band::from), bands);
  }

  Outcome<ImmutableList<Band>> check() {
    if (bands.isEmpty()) {
      findings.violation(reason(RankingReason.NO_BANDS));
    }
    for (int i = 0; i < bands.size(); i++) {
      for (int j = i + 1; j < bands.size(); j++) {
        checkPair(bands.get(i), bands.get(j));
      }
    }
    checkHoles();
    return findings.outcome(() -> bands);
  }

  private void checkPair(Band lower, Band upper) {
    if (lower.code().equals(upper.code())) {
      findings.violation(
          reason(RankingReason.BAND_CODE_TWICE)
              .with("band", band(lower))
              .with("first", Fact.of(lower.from()))
              .with("second", Fact.of(upper.from())));
    }
    if (lower.until().isEmpty() && upper.until().isEmpty()) {
      findings.violation(pair(RankingReason.BANDS_BOTH_OPEN, lower, upper));
    } else if (lower.overlaps(upper)) {
      findings.violation(pair(RankingReason.BANDS_OVERLAP, lower, upper));
    }
  }

  private void checkHoles() {
    Optional<Fraction> covered = bands.stream().findFirst().map(Band::from);
    for (Band band : bands) {
      if (covered.isEmpty()) {
        return;
      }
      if (covered.get().compareTo(band.from()) < 0) {
        findings.violation(
            reason(RankingReason.HOLE_BETWEEN_BANDS)
                .with("from", Fact.of(covered.get()))
                .with("until", Fact.of(band.from())));
      }
      Fraction reached = covered.get();
      covered = band.until().map(end -> end.compareTo(reached) > 0 ? end : reached);
    }
  }

  private Reason pair(RankingReason code, Band first, Band second) {
    return reason(code)
        .with("band", band(first))
        .with("first", Fact.of(first.from()))
        .with("other", band(second))
        .with("second", Fact.of(second.from()));
  }

  private Reason reason(RankingReason code) {
    return Reason.of(code, RankingLaw.DIVIDED, "subject", new Fact.Code("bands", subject));
  }

  private static Fact band(Band band) {
    return new Fact.Code("band", band.code());
  }
}
