package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.points.PointsTown.JUNE_6;
import static org.governance4j.points.PointsTown.PURSE;
import static org.governance4j.points.PointsTown.TODAY;
import static org.governance4j.points.PointsTown.contribution;
import static org.governance4j.points.PointsTown.points;
import static org.governance4j.points.PointsTown.rate;
import static org.governance4j.points.PointsTown.terms;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PointsReplayTest {

  private static final AccountId NEIGHBOUR = AccountId.of("points/member-2");

  private final Ledger ledger = PointsTown.ledger();
  private final Points thisYear = points(terms(), rate("VISIT", 3), rate("CLEAN", 2));

  @Test
  @DisplayName("CC-13: what next year's rules would have given is stated person by person")
  void nextYearsRules() {
    Points nextYear =
        points(terms().withDailyLimit(Optional.of(4)), rate("VISIT", 5), rate("CLEAN", 2));
    PointsFacts facts =
        PointsFacts.of(
            List.of(
                contribution("v-1", PURSE, "VISIT", JUNE_6),
                contribution("c-1", PURSE, "CLEAN", JUNE_6.plusDays(1)),
                contribution("c-2", NEIGHBOUR, "CLEAN", JUNE_6)));
    ReplayDifference difference =
        PointsReplay.of(thisYear, nextYear).compare(facts, ledger.terms(), TODAY, 10).orElseThrow();
    assertThat(difference.before()).isEqualTo(3 + 2 + 2);
    assertThat(difference.after()).isEqualTo(4 + 2 + 2);
    ReplayDifference.OfAccount member = difference.accounts().get(0);
    assertThat(difference.accounts()).hasSize(1);
    assertThat(member.account()).isEqualTo(PURSE);
    assertThat(member.before()).isEqualTo(5);
    assertThat(member.after()).isEqualTo(6);
    ReplayDifference.OfFact visit = member.facts().get(0);
    assertThat(visit.contribution()).isEqualTo(ContributionId.of("v-1"));
    assertThat(visit.before()).isEqualTo(Outcome.accepted(3L));
    assertThat(visit.after().orElseThrow()).isEqualTo(4);
    assertThat(visit.after().reasons())
        .extracting(Reason::code)
        .containsExactly(PointsReason.CAPPED);
  }

  @Test
  @DisplayName("QS-19: a member's record of the year under another list of figures")
  void recordsUnderOtherFigures() {
    AccountId record = PointsAccounts.record(PURSE, 2023);
    Contribution base =
        contribution("b", PURSE, "MEMBER", LocalDate.of(2023, 1, 1))
            .withId(ContributionId.ofBase(PURSE, 2023));
    Contribution helped = contribution("h-1", PURSE, "HELPED", JUNE_6);
    ReplayDifference difference =
        PointsReplay.of(records(70, 5), records(60, 8))
            .compare(PointsFacts.of(List.of(helped, base)), ledger.terms(), TODAY, 10)
            .orElseThrow();
    assertThat(difference.accounts())
        .containsExactly(
            new ReplayDifference.OfAccount(
                record,
                75,
                68,
                ImmutableList.of(
                    new ReplayDifference.OfFact(
                        base.id(), Outcome.accepted(70L), Outcome.accepted(60L)),
                    new ReplayDifference.OfFact(
                        helped.id(), Outcome.accepted(5L), Outcome.accepted(8L)))));
  }

  private static Records records(long base, long helped) {
    RecordPolicy figures =
        new RecordPolicy(
            ImmutableList.of(
                new RecordPolicy.Item("MEMBER", RecordPolicy.Kind.BASE, base, PointsTown.CC_13),
                new RecordPolicy.Item(
                    "HELPED", RecordPolicy.Kind.ADDITION, helped, PointsTown.CC_13)));
    return Records.of(
        Dated.from(RecordPolicy.KEY, PointsTown.START, PointsTown.CC_13, figures),
        Dated.from(
            RecordTermsPolicy.KEY,
            PointsTown.START,
            PointsTown.CC_13,
            RecordTermsPolicy.builder().rule(PointsTown.CC_13).build()),
        PointsTown.ZONE);
  }

  @Test
  void aFactThatIsSetApartUnderOnePolicyIsNamedWithBothAnswers() {
    ReplayDifference difference =
        PointsReplay.of(thisYear, points(terms(), rate("VISIT", 3)))
            .compare(
                PointsFacts.of(List.of(contribution("c-1", PURSE, "CLEAN", JUNE_6))),
                ledger.terms(),
                TODAY,
                10)
            .orElseThrow();
    assertThat(difference.apartBefore()).isZero();
    assertThat(difference.apartAfter()).isEqualTo(1);
    ReplayDifference.OfFact fact = difference.accounts().get(0).facts().get(0);
    assertThat(fact.before()).isEqualTo(Outcome.accepted(2L));
    assertThat(fact.after()).isInstanceOf(Outcome.Undetermined.class);
    assertThat(fact.after().reasons())
        .extracting(Reason::code)
        .containsExactly(PointsReason.RATE_MISSING);
  }

  @Test
  void whatCannotBeComparedIsRefusedWithEveryReasonAndTheLedgerStays() {
    JournalHead head = ledger.head();
    LedgerSnapshot snapshot = ledger.snapshot();
    PointsReplay replay = PointsReplay.of(thisYear, thisYear);
    PointsFacts none = PointsFacts.of(List.of());
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, PointsTown.START.minusDays(1))) {
      assertThat(replay.compare(none, ledger.terms(), day, -1).reasons())
          .extracting(Reason::code)
          .containsExactly(PointsReason.DAY_UNKNOWN_TO_LEDGER, PointsReason.LIST_NEGATIVE);
    }
    Contribution one = contribution("c-1", PURSE, "CLEAN", JUNE_6);
    PointsFacts many = PointsFacts.of(Collections.nCopies(PointsReplay.MAX_FACTS + 1, one));
    assertThat(replay.compare(many, ledger.terms(), TODAY, 0).reasons())
        .extracting(Reason::code)
        .containsExactly(PointsReason.TOO_MANY_FACTS);
    assertThat(replay.compare(none, ledger.terms(), LocalDate.of(2199, 12, 31), 0))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(ledger.head()).isEqualTo(head);
    assertThat(ledger.snapshot()).isEqualTo(snapshot);
  }
}
