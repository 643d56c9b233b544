package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.TransferId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class PointsTextsTest {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 6);
  private static final RuleRef RULE = RuleRef.of("T-1", "points", "a source");
  private static final PersonId PERSON = PersonId.of("p-1");
  private static final AccountId HOLDER = PointsAccounts.of(PERSON);

  @Test
  void sentencesAreWhole() {
    List<Reason> reasons =
        Stream.of(earned(), contradictory(), spent(1), spent(0), honours(), missing())
            .flatMap(List::stream)
            .filter(reason -> reason.code() instanceof PointsReason)
            .toList();
    assertThat(reasons).extracting(Reason::code).contains(PointsReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(reasons)
          .extracting(ReasonTexts.of(locale)::text)
          .noneMatch(text -> text.contains("{"));
    }
  }

  private static List<Reason> earned() {
    return points()
        .earn(List.of(signIn("a-1", "A", 10), signIn("a-1", "A", 11), signIn("a-2", "B", 12)))
        .reasons();
  }

  private static List<Reason> contradictory() {
    Contribution first = contribution("A", DAY.minusDays(1));
    return points()
        .earn(
            List.of(signIn("a-1", "A", 10), signIn("a-1", "B", 10)),
            List.of(first, contribution("B", DAY)))
        .reasons();
  }

  private static List<Reason> missing() {
    return points().earn(List.of(signIn("a-1", "C", 10))).reasons();
  }

  private static List<Reason> spent(long points) {
    Instant at = at(DAY, 12);
    return points()
        .redeem(
            Redemption.builder()
                .id(TransferId.of("s-1"))
                .payer(HOLDER)
                .payee(PointsAccounts.ISSUED)
                .points(points)
                .effectiveOn(DAY)
                .recordedAt(at)
                .build())
        .reasons();
  }

  private static List<Reason> honours() {
    Bands bands = Bands.of("b", List.of(Band.from("NONE", Fraction.ZERO))).orElseThrow();
    Honours honours =
        Honours.of(
            Dated.from(
                HonourPolicy.BY_POINTS.id(),
                DAY.minusYears(9),
                RULE,
                new HonourPolicy(bands, RULE)));
    PartyMember member =
        PartyMember.builder()
            .person(PERSON)
            .admittedOn(DAY.minusYears(3))
            .fullSince(DAY.minusYears(2))
            .build();
    return Stream.of(
            honours.byPoints(-1, DAY),
            honours.byMembership(member, DAY),
            honours.byMembership(member, DAY.minusDays(900)),
            honours.byMembership(member, DAY.minusYears(4)))
        .map(Outcome::reasons)
        .flatMap(List::stream)
        .toList();
  }

  private static Points points() {
    ImmutableList<PointsRate> rates =
        ImmutableList.of(new PointsRate("A", 5, RULE), new PointsRate("B", 0, RULE));
    return Points.of(
        Dated.from(PointsPolicy.KEY, DAY, RULE, new PointsPolicy(rates)),
        Dated.from(PointsTermsPolicy.KEY, DAY, RULE, PointsTermsPolicy.limited(3, RULE)),
        ZoneOffset.UTC);
  }

  private static SignIn signIn(String activity, String code, int hour) {
    ActivityId id = ActivityId.of(activity);
    return SignIn.builder()
        .person(PERSON)
        .activity(id)
        .activityClass(code)
        .effectiveOn(DAY)
        .recordedAt(at(DAY, hour))
        .build();
  }

  private static Contribution contribution(String code, LocalDate recordedOn) {
    return Contribution.builder()
        .id(ContributionId.of("d-1"))
        .holder(HOLDER)
        .contributionClass(code)
        .effectiveOn(DAY)
        .recordedAt(at(recordedOn, 9))
        .build();
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
