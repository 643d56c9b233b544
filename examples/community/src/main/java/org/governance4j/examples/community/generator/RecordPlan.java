package org.governance4j.examples.community.generator;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.governance4j.community.PartyMember;
import org.governance4j.journal.AccountId;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.ContentRef;

/**
 * What the members' records of 2022 are made of: a base by class of member, what was added and what
 * was deducted, each announced the day after it was written down.
 */
final class RecordPlan {

  private static final int YEAR = 2022;
  private static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 1, 1);
  private static final LocalDate LIST = LocalDate.of(YEAR, 1, 5);
  private static final LocalDate LONG_A_MEMBER = LocalDate.of(1983, 1, 1);

  /** This member's class nobody wrote down, so that the record has no base. */
  static final int WITHOUT_BASE = 37;

  private final Dice dice;
  private final PartyPlan party;
  private final List<Contribution> facts = new ArrayList<>();
  private int next;

  RecordPlan(long seed, PartyPlan party) {
    this.dice = new Dice(seed);
    this.party = party;
    bases();
    additions();
    deductions();
    new HardRecords(this).all();
    facts.sort(comparing(Contribution::recordedAt).thenComparing(fact -> fact.id().value()));
  }

  List<Contribution> facts() {
    return facts;
  }

  private void bases() {
    for (int i = 0; i < party.members().size(); i++) {
      if (i != WITHOUT_BASE) {
        add(base(i));
      }
    }
  }

  /** A member's base; one admitted in the year begins on that day. */
  Contribution base(int member) {
    PartyMember who = party.members().get(member);
    LocalDate day = who.admittedOn().isAfter(FIRST_DAY) ? who.admittedOn() : FIRST_DAY;
    LocalDate written = day.isAfter(LIST) ? day.plusDays(3) : LIST;
    String memberClass =
        who.fullSince().isEmpty()
            ? "PROBATIONARY_BASE"
            : who.admittedOn().isBefore(LONG_A_MEMBER) ? "VETERAN_BASE" : "MEMBER_BASE";
    return Contribution.builder()
        .id(ContributionId.ofBase(holder(member), YEAR))
        .holder(holder(member))
        .contributionClass(memberClass)
        .quantity(1)
        .effectiveOn(day)
        .recordedAt(at(written))
        .state(Contribution.State.STATED)
        .build();
  }

  // Shifts at the typhoon of 2 July, talks through the year, and who was commended on 1 July.
  private void additions() {
    for (int i = 0; i < 18; i++) {
      LocalDate day = LocalDate.of(YEAR, 7, 2).plusDays(dice.between(0, 3));
      add(fact(61 + 11 * i, "FLOOD_SHIFT", day, day.plusDays(3)).withQuantity(dice.between(1, 3)));
    }
    for (int i = 0; i < 12; i++) {
      LocalDate day = LocalDate.of(YEAR, 1 + i % 11, dice.between(3, 26));
      add(fact(65 + 13 * i, "POLICY_TALK", day, day.plusDays(dice.between(1, 9))));
    }
    for (int i = 0; i < 6; i++) {
      LocalDate day = LocalDate.of(YEAR, 7, 1);
      add(fact(71 + 17 * i, "COMMENDED", day, LocalDate.of(YEAR, 7, 4)));
    }
  }

  private void deductions() {
    for (int i = 0; i < 9; i++) {
      LocalDate day = LocalDate.of(YEAR, 2 + i, dice.between(5, 25));
      add(deduction(62 + 19 * i, "MEETING_MISSED", day, day.plusDays(6)));
    }
    for (int i = 0; i < 4; i++) {
      LocalDate day = LocalDate.of(YEAR, 3 + 2 * i, 28);
      add(
          deduction(75 + 23 * i, "DUES_LATE", day, day.plusDays(2))
              .withQuantity(dice.between(1, 3)));
    }
  }

  void add(Contribution fact) {
    facts.add(fact);
  }

  /** Something a member did once, announced the day after it was written down. */
  Contribution fact(int member, String what, LocalDate day, LocalDate written) {
    return unannounced(member, what, day, written).withAnnouncedOn(written.plusDays(1));
  }

  /** The same, never announced. */
  Contribution unannounced(int member, String what, LocalDate day, LocalDate written) {
    next++;
    return Contribution.builder()
        .id(ContributionId.of(String.format(Locale.ROOT, "r%03d", next)))
        .holder(holder(member))
        .contributionClass(what)
        .quantity(1)
        .effectiveOn(day)
        .recordedAt(at(written))
        .state(Contribution.State.STATED)
        .build();
  }

  /** A fact with the host's text of why. */
  Contribution deduction(int member, String what, LocalDate day, LocalDate written) {
    Contribution fact = fact(member, what, day, written);
    return fact.withCause(ContentRef.of("cause-" + fact.id().value()));
  }

  static Instant at(LocalDate written) {
    return Intake.at(written.atTime(LocalTime.of(15, 30)));
  }

  private AccountId holder(int member) {
    return PointsAccounts.of(party.members().get(member).person());
  }
}
