package org.governance4j.scoring;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Who of the outstanding has a place under the quota, as far as that is certain: others whose own
 * result is open may rank above, equal or below.
 */
final class QuotaPlaces {

  private final OutstandingQuotaPolicy quota;
  private final int appraised;
  private final int places;
  private final ImmutableList<Fraction> certain;
  private final ImmutableList<Fraction> possible;

  QuotaPlaces(OutstandingQuotaPolicy quota, List<MemberResult> results) {
    this.quota = quota;
    this.appraised = results.size();
    this.places = quota.quota().placesOf(appraised);
    this.certain =
        results.stream()
            .filter(MemberResult::certainlyOutstanding)
            .map(result -> result.score().low())
            .sorted()
            .collect(ImmutableList.toImmutableList());
    this.possible =
        results.stream()
            .filter(MemberResult::possiblyOutstanding)
            .map(result -> result.score().high())
            .sorted()
            .collect(ImmutableList.toImmutableList());
  }

  /** The grade of a member who is certainly outstanding, with a known score. */
  Outcome<AppraisalGrade> gradeOf(MemberResult result) {
    Fraction score = result.score().low();
    int better = above(certain, score);
    int reached = from(certain, score);
    int mostBetter = above(possible, score);
    int mostReached = from(possible, score);
    if (quota.tie() == QuotaTie.ALL_IN ? mostBetter < places : mostReached <= places) {
      return Outcome.accepted(
          AppraisalGrade.OUTSTANDING, reason(ScoringReason.WITHIN_QUOTA, result, better));
    }
    if (quota.tie() == QuotaTie.ALL_OUT ? reached > places : better >= places) {
      return Outcome.accepted(AppraisalGrade.QUALIFIED, cut(result, better, reached));
    }
    int others = Math.max(mostBetter - better, mostReached - reached);
    return others == 0
        ? Outcome.undetermined(tied(ScoringReason.TIE_TO_BE_DECIDED, result, better, reached))
        : Outcome.undetermined(
            reason(ScoringReason.QUOTA_OPEN, result, better)
                .with("others", Fact.of(others, Unit.PERSONS)));
  }

  private Reason cut(MemberResult result, int better, int reached) {
    return tied(ScoringReason.CUT_BY_QUOTA, result, better, reached)
        .with("appraised", Fact.of(appraised, Unit.PERSONS))
        .with("tie", Fact.of(quota.tie()))
        .with("grade", Fact.of(AppraisalGrade.QUALIFIED));
  }

  private Reason tied(ScoringReason code, MemberResult result, int better, int reached) {
    return reason(code, result, better).with("tied", Fact.of(reached - better - 1, Unit.PERSONS));
  }

  private Reason reason(ScoringReason code, MemberResult result, int better) {
    return Reason.of(code, quota.rule(), "member", Fact.of(result.member()))
        .with("score", Fact.of(result.score().low()))
        .with("rank", Fact.of(better + 1, Unit.COUNT))
        .with("places", Fact.of(places, Unit.COUNT));
  }

  /** How many of the sorted values are greater. */
  private static int above(ImmutableList<Fraction> sorted, Fraction value) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).compareTo(value) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.size() - low;
  }

  /** How many of the sorted values are as great or greater. */
  private static int from(ImmutableList<Fraction> sorted, Fraction value) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).compareTo(value) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.size() - low;
  }
}
