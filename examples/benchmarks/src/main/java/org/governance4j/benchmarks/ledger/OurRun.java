package org.governance4j.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Lot;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Outcome;

/** One load, list by list, through a ledger of ours, with what is asked meanwhile. */
final class OurRun {

  private final Load load;
  private final LedgerValues values;
  private final Questions questions;
  private final List<ImmutableList<Transfer>> lists;
  private final Ledger ledger;
  private final Answers answers;
  private final long[] versions;

  OurRun(Load load) {
    this.load = load;
    values = new LedgerValues(load);
    questions = new Questions(load);
    lists = values.lists();
    ledger = values.ledger();
    answers = new Answers(load, questions);
    versions = new long[load.lists()];
  }

  Ledger ledger() {
    return ledger;
  }

  void run() {
    for (int list = 0; list < lists.size(); list++) {
      enter(list);
      versions[list] = ledger.version();
      for (int i = questions.firstOf(list); i < questions.endOf(list); i++) {
        answers.answer(i, ask(i));
      }
    }
  }

  private void enter(int list) {
    for (Outcome<Transfer> outcome :
        ledger.applyEach(lists.get(list), LedgerValues.instant(load.postingDay(list)))) {
      if (!(outcome instanceof Outcome.Accepted)) {
        answers.countRefusal();
      } else if (!outcome.reasons().isEmpty() && isRepeat(outcome)) {
        answers.countRepeat();
      }
    }
  }

  private static boolean isRepeat(Outcome<Transfer> outcome) {
    return outcome.reasons().get(0).code() == LedgerReason.ALREADY_APPLIED;
  }

  private long ask(int question) {
    AccountId account = values.account(questions.account[question]);
    LocalDate day = values.day(questions.day[question]);
    Outcome<Balance> balance =
        Questions.asksWhatIsKnownNow(question)
            ? ledger.balance(account, day)
            : ledger.asKnownAt(versions[questions.list[question]]).balance(account, day);
    return balance.orElseThrow().posted();
  }

  long[] answers() {
    int last = Load.FIRST_DAY + Load.DAYS;
    return answers.with(
        i -> ledger.balance(values.account(i), values.day(last)).orElseThrow().available(),
        this::lots);
  }

  private long lots(int account) {
    long sum = 0;
    for (Lot lot : ledger.lots(values.account(account)).orElseThrow()) {
      sum += Answers.lot(LedgerValues.number(lot.openedBy()), lot.remaining());
    }
    return sum;
  }
}
