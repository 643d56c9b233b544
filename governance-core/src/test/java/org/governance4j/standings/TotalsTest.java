package org.governance4j.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.standings.StandingsTown.JUNE_1;
import static org.governance4j.standings.StandingsTown.MAY_1;
import static org.governance4j.standings.StandingsTown.MOTHER;
import static org.governance4j.standings.StandingsTown.NEW_HOME;
import static org.governance4j.standings.StandingsTown.OLD_HOME;
import static org.governance4j.standings.StandingsTown.SON;
import static org.governance4j.standings.StandingsTown.TEAM;
import static org.governance4j.standings.StandingsTown.TODAY;
import static org.governance4j.standings.StandingsTown.earn;
import static org.governance4j.standings.StandingsTown.fact;
import static org.governance4j.standings.StandingsTown.now;
import static org.governance4j.standings.StandingsTown.policy;
import static org.governance4j.standings.StandingsTown.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.JournalHead;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.Contribution;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private static final TotalRule BY_DAY_EARNED =
      rule("FAMILY", Subject.HOUSEHOLDS, TotalRule.Moved.BY_DAY_EARNED, TotalRule.Own.COUNTED);

  private final Ledger ledger = StandingsTown.ledger();

  /** The son moves out on 1 June. */
  private final Memberships homes =
      Memberships.of(
              Subject.HOUSEHOLDS,
              Set.of(OLD_HOME, NEW_HOME),
              List.of(
                  Membership.of(MOTHER, OLD_HOME, Validity.from(StandingsTown.START)),
                  Membership.of(SON, OLD_HOME, Validity.of(StandingsTown.START, JUNE_1)),
                  Membership.of(SON, NEW_HOME, Validity.from(JUNE_1))))
          .orElseThrow();

  @BeforeEach
  void facts() {
    earn(
        ledger,
        fact("c-1", MOTHER, MAY_1),
        fact("c-2", SON, MAY_1),
        fact("c-3", SON, JUNE_1),
        fact("c-4", OLD_HOME, MAY_1));
  }

  @Test
  @DisplayName("QS-04: covenant points stay with the household in which they were earned")
  void byTheDayOnWhichTheyWereEarned() {
    Totals totals = Totals.of(policy(BY_DAY_EARNED), homes);
    GroupTotal old = total(totals, OLD_HOME, TODAY);
    assertThat(old.parts()).containsExactly(new Score(MOTHER, 10), new Score(SON, 10));
    assertThat(old.own()).contains(10L);
    assertThat(old.points()).isEqualTo(30);
    assertThat(total(totals, NEW_HOME, TODAY).points()).isEqualTo(10);
    assertThat(total(totals, OLD_HOME, MAY_1.minusDays(1)).points()).isZero();
  }

  @Test
  @DisplayName("QS-04: covenant points go with the one who moves, where the rule says so")
  void byTheDayAskedAbout() {
    TotalRule rule =
        BY_DAY_EARNED.withMoved(TotalRule.Moved.BY_DAY_ASKED).withOwn(TotalRule.Own.LEFT_OUT);
    Totals totals = Totals.of(policy(rule), homes);
    assertThat(total(totals, OLD_HOME, MAY_1).points()).isEqualTo(20);
    assertThat(total(totals, OLD_HOME, TODAY).points()).isEqualTo(10);
    assertThat(total(totals, OLD_HOME, TODAY).own()).isEmpty();
    assertThat(total(totals, NEW_HOME, TODAY).parts()).containsExactly(new Score(SON, 20));
  }

  @Test
  @DisplayName("QS-15: a service team's own points and those of its members, corrected late")
  void aTeam() {
    Memberships teams =
        Memberships.of(
                Subject.TEAMS,
                Set.of(TEAM),
                List.of(Membership.of(SON, TEAM, Validity.of(MAY_1, MAY_1.plusDays(1)))))
            .orElseThrow();
    Totals totals = Totals.of(policy(BY_DAY_EARNED.withOf(Subject.TEAMS)), teams);
    earn(ledger, fact("c-5", TEAM, JUNE_1));
    GroupTotal total = total(totals, TEAM, TODAY);
    assertThat(total.points()).isEqualTo(20);
    assertThat(total.apart()).as("nobody knows where he was").containsExactly(new Score(SON, 10));
    earn(ledger, fact("c-2", SON, MAY_1).withState(Contribution.State.CANCELLED));
    assertThat(total(totals, TEAM, TODAY).points()).isEqualTo(10);
    AllTotals all = totals.all("FAMILY", ledger, TODAY).orElseThrow();
    assertThat(all.totals().scores()).containsExactly(new Score(TEAM, 10));
    assertThat(all.apart()).containsExactly(new Score(MOTHER, 10), new Score(SON, 10));
  }

  @Test
  void aPersonKnownToBelongNowhereIsNoUnknown() {
    Memberships none =
        Memberships.of(
                Subject.HOUSEHOLDS,
                Set.of(OLD_HOME),
                List.of(
                    Membership.none(SON, Validity.from(StandingsTown.START)),
                    Membership.of(MOTHER, OLD_HOME, Validity.from(JUNE_1))))
            .orElseThrow();
    AllTotals all =
        Totals.of(policy(BY_DAY_EARNED), none).all("FAMILY", ledger, TODAY).orElseThrow();
    assertThat(all.elsewhere()).isEqualTo(20);
    assertThat(all.apart()).containsExactly(new Score(MOTHER, 10));
    assertThat(none.groupOf(MOTHER, MAY_1).reasons())
        .extracting(Reason::code)
        .containsExactly(StandingsReason.MEMBERSHIP_UNKNOWN);
    assertThat(none.groupOf(SON, MAY_1)).isEqualTo(Outcome.accepted(Optional.empty()));
  }

  @Test
  void whatCannotBeAskedIsAnsweredAndTheLedgerStays() {
    JournalHead head = ledger.head();
    Totals totals = Totals.of(policy(BY_DAY_EARNED.withOf(Subject.TEAMS)), homes);
    assertThat(totals.total("FAMILY", OLD_HOME, now(ledger), TODAY).reasons())
        .extracting(Reason::code)
        .containsExactly(StandingsReason.TOTAL_OF_OTHER_KIND);
    assertThat(totals.all("FAMILY", ledger, StandingsTown.START.minusDays(1)))
        .isInstanceOf(Outcome.Undetermined.class);
    Totals families = Totals.of(policy(BY_DAY_EARNED), homes);
    for (LocalDate day : List.of(LocalDate.of(9999, 1, 1), LocalDate.MAX)) {
      assertThat(total(families, OLD_HOME, day).points()).isEqualTo(30);
    }
    assertThat(families.asKnownAt(LocalDate.MIN).all("FAMILY", ledger, TODAY))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void aLedgerThatHasOnlyAPartIsAskedInVain() {
    Ledger part =
        Ledger.resume(ledger.snapshot(), ledger.entriesSince(ledger.version())).orElseThrow();
    Totals families = Totals.of(policy(BY_DAY_EARNED), homes);
    assertThat(families.total("FAMILY", OLD_HOME, now(part), TODAY))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void malformedRulesCannotBeMade() {
    assertThatThrownBy(() -> BY_DAY_EARNED.withOf(Subject.PERSONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PERSONS");
    assertThatThrownBy(() -> BY_DAY_EARNED.withMeasure(Measure.HELD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BY_DAY_ASKED");
    assertThatThrownBy(() -> new TotalsPolicy(ImmutableList.of(BY_DAY_EARNED, BY_DAY_EARNED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two rules");
    GroupTotal total = total(Totals.of(policy(BY_DAY_EARNED), homes), OLD_HOME, TODAY);
    assertThatThrownBy(() -> total.withPoints(31))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31");
  }

  private GroupTotal total(Totals totals, AccountId group, LocalDate on) {
    return totals.total("FAMILY", group, now(ledger), on).orElseThrow();
  }
}
