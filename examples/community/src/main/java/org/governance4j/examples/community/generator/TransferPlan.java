package org.governance4j.examples.community.generator;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Basis;
import org.governance4j.rule.RuleRef;
import org.governance4j.timebank.TimeBankAccounts;

/**
 * What was spent at the forty merchants of the mall in 2022 (CC-13), with reservations and
 * corrections, and hours that were given away.
 */
final class TransferPlan {

  private static final RuleRef MALL =
      new RuleRef(
          "HOST-MALL",
          "积分商城：以积分向商户兑换，冲正另记一笔",
          "examples/community/data/chengdong/local.json",
          Basis.HOST_DECISION);
  private static final TimeBankAccounts BANK = TimeBankAccounts.of("timebank");
  private static final int MERCHANTS = 40;
  private static final int ENOUGH_SIGN_INS = 5;

  private final Dice dice;
  private final List<Transfer> transfers = new ArrayList<>();

  TransferPlan(long seed, List<SignIn> signIns, List<ServiceRecord> records) {
    this.dice = new Dice(seed);
    ImmutableListMultimap<PersonId, SignIn> ofPerson = Multimaps.index(signIns, SignIn::person);
    for (PersonId person : ofPerson.keySet()) {
      List<SignIn> own = ofPerson.get(person);
      if (own.size() >= ENOUGH_SIGN_INS && dice.chance(0.7)) {
        spend(person, own.stream().map(SignIn::effectiveOn).max(LocalDate::compareTo).get());
      }
    }
    beyondWhatIsThere(signIns.get(0).person());
    give(records.get(0).person(), signIns.get(0).person(), 60, LocalDate.of(2022, 8, 20));
    transfers.sort(comparing(Transfer::recordedAt).thenComparing(one -> one.id().value()));
    // Stated again as it was, which changes nothing.
    transfers.add(transfers.get(transfers.size() - 1));
  }

  List<Transfer> transfers() {
    return transfers;
  }

  // Five sign-ins earn at least 50 points, and no more than these are spent, after the last.
  private void spend(PersonId person, LocalDate last) {
    LocalDate day = last.plusDays(dice.between(1, 5));
    Instant at = Intake.at(day.atTime(dice.between(9, 20), dice.between(0, 59)));
    if (at.isAfter(CasePlan.AS_OF.minus(4, ChronoUnit.DAYS))) {
      return;
    }
    AccountId from = PointsAccounts.of(person);
    AccountId to =
        PointsAccounts.of(
            InstitutionId.of(String.format(Locale.ROOT, "n%03d", dice.between(1, MERCHANTS))));
    int amount = 5 * dice.between(2, 10);
    TransferId id = next();
    LocalDate later = day.plusDays(2);
    Instant then = at.plus(2, ChronoUnit.DAYS);
    int kind = dice.weighted(8, 1, 1, 1);
    Posting posting = Posting.of(from, to, amount);
    Transfer held = transfer(Transfer.pending(id), day, at, posting);
    Transfer bought = transfer(Transfer.posted(id), day, at, posting);
    transfers.add(kind == 1 || kind == 2 ? held : bought);
    switch (kind) {
      case 1 -> transfers.add(transfer(Transfer.post(next(), id), later, then));
      case 2 -> transfers.add(transfer(Transfer.voiding(next(), id), later, then));
      case 3 -> transfers.add(transfer(Transfer.reversal(next(), id), later, then));
      default -> {}
    }
  }

  private static Transfer transfer(
      Transfer.Builder transfer, LocalDate day, Instant at, Posting... postings) {
    return transfer
        .postings(ImmutableList.copyOf(postings))
        .effectiveOn(day)
        .recordedAt(at)
        .grounds(Grounds.of(MALL))
        .build();
  }

  private void beyondWhatIsThere(PersonId person) {
    LocalDate day = LocalDate.of(2022, 6, 11);
    AccountId merchant = PointsAccounts.of(InstitutionId.of("n007"));
    transfers.add(
        transfer(
            Transfer.posted(next()),
            day,
            Intake.at(day.atTime(10, 5)),
            Posting.of(PointsAccounts.of(person), merchant, 900)));
  }

  private void give(PersonId from, PersonId to, int minutes, LocalDate day) {
    transfers.add(
        transfer(
            Transfer.posted(next()),
            day,
            Intake.at(day.atTime(16, 0)),
            Posting.of(BANK.coins(from), BANK.coins(to), minutes)));
  }

  private TransferId next() {
    return TransferId.of(String.format(Locale.ROOT, "t%04d", transfers.size() + 1));
  }
}
