package org.governance4j.examples.community;

import static java.util.Comparator.comparingLong;

import java.util.Locale;
import java.util.stream.Stream;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.PersonRecord;
import org.governance4j.examples.community.AccountsResult.RecordCredit;
import org.governance4j.examples.community.AccountsResult.RecordTotals;
import org.governance4j.examples.community.AccountsResult.StatedTransfer;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timebank.TimeBankReason;

/**
 * What the summary says of points and hours: one person's statement, why time counted less than it
 * lasted, and what the ledger did not take.
 */
record AccountSummary(AccountsResult accounts, SummaryLines lines) {

  void print() {
    lines.heading("summary.accounts");
    lines.line(
        "accounts.issued",
        accounts.persons().size(),
        accounts.pointsIssued(),
        accounts.minutesServed());
    RecordTotals records = accounts.records();
    if (records.kept() + records.undetermined() > 0) {
      print(records);
    }
    accounts.persons().stream()
        .max(
            comparingLong((PersonAccount one) -> cutShort(one).count())
                .thenComparingLong(one -> lines(one.points()) + lines(one.minutes())))
        .ifPresent(this::print);
    for (StatedTransfer one : accounts.transfers()) {
      lines.why(one.transfer().id().value(), one.posted());
    }
    for (PersonAccount one : accounts.persons()) {
      lines.why(one.person().value(), one.earned());
      one.record()
          .ifPresent(
              own -> {
                lines.why(one.person().value(), own.standing());
                lines.reasons(one.person().value(), own.open());
              });
      one.credits().stream()
          .map(RecordCredit::credit)
          .filter(credit -> !(credit instanceof Outcome.Accepted))
          .forEach(credit -> lines.why(one.person().value(), credit));
    }
  }

  private void print(RecordTotals all) {
    lines.line(
        "accounts.records",
        all.kept(),
        all.base(),
        all.added(),
        all.deducted(),
        all.shown(),
        all.undetermined());
  }

  private static int lines(Statement statement) {
    return statement.lines().size();
  }

  // Time that overlaps or waits to be confirmed; what is only rounded is not told.
  private static Stream<RecordCredit> cutShort(PersonAccount one) {
    return one.credits().stream()
        .filter(credit -> credit.credit().reasons().stream().anyMatch(AccountSummary::cutsShort));
  }

  private static boolean cutsShort(Reason reason) {
    return reason.code() == TimeBankReason.OVERLAP_COUNTED_ONCE
        || reason.code() == TimeBankReason.NOT_CONFIRMED;
  }

  private void print(PersonAccount one) {
    lines.line("accounts.statement", one.person().value());
    print("accounts.points", one.points());
    one.record().ifPresent(this::print);
    print("accounts.minutes", one.minutes());
    print("accounts.coins", one.coins());
    cutShort(one).forEach(credit -> lines.inner(lines.joined(credit.credit().reasons())));
    one.star()
        .toOptional()
        .ifPresent(
            star ->
                lines.line("accounts.star", one.servedMinutes(), lines.words().code(star.code())));
  }

  private void print(PersonRecord own) {
    own.standing()
        .toOptional()
        .ifPresent(
            record ->
                lines.line(
                    "accounts.record",
                    record.year(),
                    record.base(),
                    record.added(),
                    record.deducted(),
                    record.shown()));
    print("accounts.recordLines", own.statement());
  }

  private void print(String key, Statement statement) {
    lines.line(
        key,
        statement.days().from(),
        statement.opening(),
        statement.days().until().orElseThrow().minusDays(1),
        statement.closing());
    for (StatementLine line : statement.lines()) {
      lines.inner(
          lines
              .words()
              .get(
                  line.late() ? "accounts.late" : "accounts.line",
                  line.effectiveOn(),
                  String.format(Locale.ROOT, "%+d", line.amount()),
                  line.balance(),
                  line.counterAccount().value(),
                  line.rule().id()));
    }
  }
}
