package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.points.PointsTown.CC_13;
import static org.governance4j.points.PointsTown.JUNE_6;
import static org.governance4j.points.PointsTown.MEMBER;
import static org.governance4j.points.PointsTown.NOW;
import static org.governance4j.points.PointsTown.PURSE;
import static org.governance4j.points.PointsTown.START;
import static org.governance4j.points.PointsTown.TODAY;
import static org.governance4j.points.PointsTown.ZONE;
import static org.governance4j.points.PointsTown.contribution;
import static org.governance4j.points.PointsTown.points;
import static org.governance4j.points.PointsTown.post;
import static org.governance4j.points.PointsTown.rate;
import static org.governance4j.points.PointsTown.redemption;
import static org.governance4j.points.PointsTown.terms;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.PartyMember;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.ledger.Ledger;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class PointsTextsTest {

  private static final Contribution FACT = contribution("d-1", PURSE, "A", JUNE_6);

  private final Ledger ledger = PointsTown.ledger();

  @Test
  void sentencesAreWhole() {
    List<Reason> reasons =
        Stream.of(earned(), bad(), waiting(), records(), spent(), replayed(), honours())
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

  private List<Reason> earned() {
    Points points =
        points(terms().withDailyLimit(Optional.of(3)), rate("A", 5), rate("B", 0))
            .withCoefficients(
                Dated.from(
                    PointsCoefficientsPolicy.KEY,
                    START,
                    CC_13,
                    new PointsCoefficientsPolicy(
                        ImmutableList.of(
                            new PointsCoefficientsPolicy.Coefficient(
                                "A", Fraction.of(1, 1), CC_13)))));
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.addAll(reasons(points, FACT, FACT.withRecordedAt(NOW)));
    reasons.addAll(reasons(points, FACT.withContributionClass("B")));
    BarredClassesPolicy barred =
        new BarredClassesPolicy(ImmutableList.of(new BarredClassesPolicy.Barred("A", CC_13)));
    reasons.addAll(
        reasons(
            points.withBarred(Dated.from(BarredClassesPolicy.KEY, START, CC_13, barred)), FACT));
    post(points, ledger, FACT);
    return reasons.addAll(reasons(points, FACT.withState(Contribution.State.CANCELLED))).build();
  }

  private List<Reason> bad() {
    Points points = points(terms(), rate("A", PointsRate.MAX_POINTS));
    AccountId closed = AccountId.of("points/closed");
    Account purse = PointsAccounts.purse(closed, Account.Lots.OLDEST_FIRST);
    ledger.open(purse, Grounds.of(CC_13), NOW).orElseThrow();
    ledger
        .enter(
            List.of(
                new LedgerCommand.ChangeStatus(closed, Account.Status.CLOSED, Grounds.of(CC_13))),
            NOW)
        .orElseThrow();
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.addAll(reasons(points, FACT, FACT.withQuantity(2)));
    reasons.addAll(reasons(points, FACT.withQuantity(10_000_000)));
    reasons.addAll(reasons(points, FACT.withQuantity(0).withHolder(PointsAccounts.ISSUED)));
    reasons.addAll(reasons(points, FACT.withHolder(closed).withRecordedAt(Instant.MIN)));
    reasons.addAll(reasons(points, FACT.withEffectiveOn(TODAY.plusDays(9)).withRecordedAt(NOW)));
    return reasons.addAll(reasons(points, FACT.withContributionClass("C"))).build();
  }

  private List<Reason> waiting() {
    Points points = points(terms().withNoticeDays(Optional.of(9)), rate("A", 5));
    return Stream.of(
            FACT,
            FACT.withAnnouncedOn(Optional.of(TODAY)),
            FACT.withState(Contribution.State.CONTESTED))
        .flatMap(fact -> reasons(points, fact).stream())
        .toList();
  }

  private List<Reason> reasons(Points points, Contribution... facts) {
    return points.toPost(PointsFacts.of(List.of(facts)), ledger, TODAY).items().stream()
        .flatMap(item -> item.outcome().reasons().stream())
        .toList();
  }

  private List<Reason> records() {
    RecordPolicy figures =
        new RecordPolicy(
            ImmutableList.of(
                new RecordPolicy.Item("A", RecordPolicy.Kind.DEDUCTION, 1, CC_13),
                new RecordPolicy.Item("M", RecordPolicy.Kind.BASE, 70, CC_13)));
    Records records =
        Records.of(
            Dated.from(RecordPolicy.KEY, START, CC_13, figures),
            Dated.from(
                RecordTermsPolicy.KEY,
                START,
                CC_13,
                RecordTermsPolicy.builder().rule(CC_13).build()),
            ZONE);
    Contribution caused =
        FACT.withId(ContributionId.of("d-3")).withCause(Optional.of(ContentRef.of("c-1")));
    PointsFacts facts =
        PointsFacts.of(
            List.of(
                FACT, FACT.withId(ContributionId.of("d-2")).withContributionClass("M"), caused));
    PointsDifference difference = records.toPost(facts, ledger, TODAY);
    ledger.enter(difference.commands(), NOW).orElseThrow();
    return Stream.concat(
            difference.items().stream().flatMap(item -> item.outcome().reasons().stream()),
            records.record(PURSE, ledger, JUNE_6).reasons().stream())
        .toList();
  }

  private static List<Reason> spent() {
    Redemption redemption = redemption("s-1", 1, JUNE_6);
    return Stream.of(
            redemption,
            redemption.withPoints(0),
            redemption.withPayer(PointsAccounts.ISSUED),
            redemption.withPayer(PointsAccounts.record(PURSE, 2023)))
        .flatMap(one -> points(terms(), rate("A", 5)).redeem(one).reasons().stream())
        .toList();
  }

  private List<Reason> replayed() {
    Points points = points(terms(), rate("A", 5));
    PointsFacts many = PointsFacts.of(Collections.nCopies(PointsReplay.MAX_FACTS + 1, FACT));
    return PointsReplay.of(points, points)
        .compare(many, ledger.terms(), START.minusDays(1), -1)
        .reasons();
  }

  private static List<Reason> honours() {
    Bands bands = Bands.of("b", List.of(Band.from("NONE", Fraction.ZERO))).orElseThrow();
    Honours honours =
        Honours.of(
            Dated.from(
                HonourPolicy.BY_POINTS.id(),
                JUNE_6.minusYears(9),
                CC_13,
                new HonourPolicy(bands, CC_13)));
    PartyMember member =
        PartyMember.builder()
            .person(MEMBER)
            .admittedOn(JUNE_6.minusYears(3))
            .fullSince(JUNE_6.minusYears(2))
            .build();
    LocalDate before = JUNE_6.minusYears(4);
    return Stream.of(
            honours.byPoints(-1, JUNE_6),
            honours.byMembership(member, JUNE_6),
            honours.byMembership(member, JUNE_6.minusDays(900)),
            honours.byMembership(member, before))
        .map(Outcome::reasons)
        .flatMap(List::stream)
        .toList();
  }
}
