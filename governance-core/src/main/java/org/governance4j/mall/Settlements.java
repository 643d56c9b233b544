package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.governance4j.community.InstitutionId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/** What merchants are owed and paid. */
record Settlements(MallPolicies policies, ZoneId zone, Ledger ledger) {

  Outcome<MerchantStatement> statement(InstitutionId merchant, Validity days) {
    return ledger
        .statement(MallAccounts.payable(merchant), days)
        .map(
            statement ->
                MerchantStatement.builder()
                    .merchant(merchant)
                    .days(days)
                    .opening(statement.opening())
                    .delivered(sum(statement, line -> line.amount() > 0))
                    .refunded(-sum(statement, line -> line.amount() < 0 && !isPayment(line)))
                    .paid(-sum(statement, Settlements::isPayment))
                    .closing(statement.closing())
                    .build());
  }

  private static boolean isPayment(StatementLine line) {
    return MallAccounts.isPaid(line.counterAccount());
  }

  private static long sum(Statement statement, Predicate<StatementLine> which) {
    return statement.lines().stream().filter(which).mapToLong(StatementLine::amount).sum();
  }

  Outcome<ImmutableList<LedgerCommand>> payOut(MallPayOut payment) {
    Optional<Transfer> entered = ledger.transfer(payment.id());
    if (entered.isPresent()) {
      return Repeat.answer(payment.id(), isSame(payment, entered.get()));
    }
    Findings findings = new Findings();
    MallChecks checks = new MallChecks(zone, ledger, payment.id(), findings);
    boolean kept = checks.days(payment.effectiveOn(), payment.recordedAt());
    Optional<MallTermsPolicy> terms = findings.take(policies.terms(payment.effectiveOn()));
    AccountId payable = MallAccounts.payable(payment.merchant());
    AccountId taken = MallAccounts.taken(payment.merchant());
    LocalDate through = payment.through();
    long fen = kept ? due(payable, through, Settlements::isPayment) : 0;
    long points = kept ? due(taken, through, Settlements::isHandedBack) : 0;
    terms.ifPresent(stated -> findings.step(reason(payment, fen, points, stated)));
    return findings.outcome(
        () -> fen + points == 0 ? ImmutableList.of() : commands(payment, fen, points, terms.get()));
  }

  /**
   * The period is content: an account is named by it. Its name can be told only of a day that a
   * ledger keeps, such as that of a payment that was entered, which no period ends after.
   */
  private static boolean isSame(MallPayOut payment, Transfer entered) {
    return entered.kind() == Transfer.Kind.POSTED
        && entered.effectiveOn().equals(payment.effectiveOn())
        && entered.postings().get(0).from().equals(source(payment, entered))
        && entered.postings().get(0).to().equals(receiver(payment, entered));
  }

  private static AccountId source(MallPayOut payment, Transfer entered) {
    return isOfFen(entered)
        ? MallAccounts.payable(payment.merchant())
        : MallAccounts.taken(payment.merchant());
  }

  private static AccountId receiver(MallPayOut payment, Transfer entered) {
    return isOfFen(entered)
        ? MallAccounts.paid(payment.merchant(), payment.through())
        : MallAccounts.handedBack(payment.merchant(), payment.through());
  }

  private static boolean isOfFen(Transfer entered) {
    return MallAccounts.isPaid(entered.postings().get(0).to());
  }

  private static boolean isHandedBack(StatementLine line) {
    return line.counterAccount().equals(PointsAccounts.ISSUED)
        || MallAccounts.isHandedBack(line.counterAccount());
  }

  /**
   * What is due of an account for a time, and for none that ends later was settled with it already.
   * The balance for a later time is less only where a payment was made for it.
   */
  private long due(AccountId account, LocalDate through, Predicate<StatementLine> isSettled) {
    if (ledger.account(account).isEmpty() || through.isBefore(ledger.terms().firstDay())) {
      return 0;
    }
    Statement later = later(account, through);
    LongStream periods =
        later.lines().stream()
            .filter(isSettled)
            .map(this::through)
            .filter(through::isBefore)
            .distinct()
            .mapToLong(period -> left(later(account, period), period, isSettled));
    long least = periods.reduce(left(later, through, isSettled), Math::min);
    return Math.max(0, least);
  }

  private Statement later(AccountId account, LocalDate through) {
    return ledger.statement(account, Validity.from(through.plusDays(1))).orElseThrow();
  }

  /**
   * What an account had at the end of a day, less what was settled later for the time until then,
   * and what of that time was taken back later. What arrived later is for a later time, and so is
   * what was settled for that.
   */
  private long left(Statement later, LocalDate through, Predicate<StatementLine> isSettled) {
    return later.opening()
        + sum(
            later,
            line ->
                isSettled.test(line)
                    ? !through(line).isAfter(through)
                    : line.amount() < 0 && isOfPeriod(line, through));
  }

  /** For the time through which day a payment was made; one that says nothing is for any. */
  private LocalDate through(StatementLine payment) {
    Optional<Transfer> stated = ledger.transfer(payment.transfer());
    return stated
        .flatMap(Transfer::of)
        .flatMap(ledger::transfer)
        .or(() -> stated)
        .flatMap(
            transfer ->
                transfer.postings().stream()
                    .flatMap(posting -> MallAccounts.through(posting.to()).stream())
                    .findFirst())
        .orElse(LocalDate.MIN);
  }

  /** Whether a line takes back what was delivered by a day. */
  private boolean isOfPeriod(StatementLine refund, LocalDate through) {
    return ledger
        .transfer(refund.transfer())
        .flatMap(Transfer::of)
        .flatMap(ledger::transfer)
        .filter(delivery -> !delivery.effectiveOn().isAfter(through))
        .isPresent();
  }

  private static Reason reason(MallPayOut payment, long fen, long points, MallTermsPolicy terms) {
    MallReason code = fen + points == 0 ? MallReason.NOTHING_DUE : MallReason.PAID_OUT;
    Reason reason =
        Reason.of(code, terms.rule(), "id", Fact.of(payment.id()))
            .with("merchant", Fact.of(payment.merchant()))
            .with("through", Fact.of(payment.through()));
    return code == MallReason.NOTHING_DUE
        ? reason
        : reason.with("fen", Fact.of(fen, Unit.FEN)).with("points", Fact.of(points, Unit.POINTS));
  }

  private ImmutableList<LedgerCommand> commands(
      MallPayOut payment, long fen, long points, MallTermsPolicy terms) {
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    ImmutableList.Builder<Posting> postings = ImmutableList.builder();
    if (fen > 0) {
      AccountId paid = MallAccounts.paid(payment.merchant(), payment.through());
      Account account = Account.of(paid, MallAccounts.FEN);
      if (ledger.account(paid).isEmpty()) {
        commands.add(new LedgerCommand.Open(account, Grounds.of(terms.rule())));
      }
      postings.add(Posting.of(MallAccounts.payable(payment.merchant()), paid, fen));
    }
    if (points > 0 && fen > 0) {
      postings.add(
          Posting.of(MallAccounts.taken(payment.merchant()), PointsAccounts.ISSUED, points));
    } else if (points > 0) {
      AccountId back = MallAccounts.handedBack(payment.merchant(), payment.through());
      if (ledger.account(back).isEmpty()) {
        commands.add(
            new LedgerCommand.Open(
                Account.of(back, PointsAccounts.UNIT), Grounds.of(terms.rule())));
      }
      postings.add(
          Posting.of(MallAccounts.taken(payment.merchant()), back, points),
          Posting.of(back, PointsAccounts.ISSUED, points));
    }
    return commands
        .add(
            new LedgerCommand.Enter(
                Transfer.posted(payment.id())
                    .postings(postings.build())
                    .effectiveOn(payment.effectiveOn())
                    .recordedAt(payment.recordedAt())
                    .grounds(
                        Grounds.builder().rule(terms.rule()).evidence(payment.evidence()).build())
                    .build()))
        .build();
  }
}
