package org.governance4j.conversion;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Names what is wrong with a conversion; whether the holder has the amount, a ledger judges. */
record ConversionCheck(Conversion conversion, ConversionRule rule, Ledger ledger) {

  Outcome<ConversionRule> outcome() {
    Findings findings = new Findings();
    day(findings);
    account(conversion.from(), rule.from(), findings)
        .filter(account -> account.limits().floor().isEmpty())
        .ifPresent(
            account ->
                findings.violation(
                    reason(ConversionReason.ACCOUNT_ISSUES)
                        .with("account", Fact.of(account.id()))));
    account(conversion.to(), rule.to(), findings);
    amount(findings);
    return findings.outcome(() -> rule);
  }

  private void day(Findings findings) {
    LocalDate on = conversion.effectiveOn();
    if (conversion.recordedAt().isBefore(on.atStartOfDay(ledger.terms().zone()).toInstant())) {
      findings.violation(
          reason(ConversionReason.RECORDED_BEFORE_DAY)
              .with("day", Fact.of(on))
              .with("recordedAt", Fact.of(conversion.recordedAt())));
    }
    if (on.isBefore(ledger.terms().firstDay()) || on.isAfter(LedgerTerms.latest())) {
      findings.violation(
          reason(ConversionReason.DAY_OUT_OF_RANGE)
              .with("day", Fact.of(on))
              .with("first", Fact.of(ledger.terms().firstDay()))
              .with("last", Fact.of(LedgerTerms.latest())));
    }
  }

  /** An account of the conversion, if the ledger knows it. */
  private Optional<Account> account(AccountId id, LedgerUnit unit, Findings findings) {
    Optional<Account> account = ledger.account(id);
    if (account.isEmpty()) {
      findings.take(ledger.status(id));
    } else if (!account.get().unit().equals(unit)) {
      findings.violation(
          reason(ConversionReason.ACCOUNT_OF_OTHER_UNIT)
              .with("account", Fact.of(id))
              .with("unit", new Fact.Code("unit", unit.code())));
    }
    return account;
  }

  /** So much at most that nothing overflows, with a remainder that is far smaller. */
  private void amount(Findings findings) {
    long most = Transfer.MAX_AMOUNT / rule.rate().numerator() / 2;
    if (conversion.amount() < rule.least() || conversion.amount() > most) {
      Unit unit = rule.from().unit();
      findings.violation(
          Reason.of(
                  ConversionReason.CONVERSION_OUT_OF_RANGE,
                  rule.rule(),
                  "transfer",
                  Fact.of(conversion.id()))
              .with("amount", Fact.of(conversion.amount(), unit))
              .with("least", Fact.of(rule.least(), unit))
              .with("most", Fact.of(most, unit)));
    }
  }

  private Reason reason(ConversionReason code) {
    return Reason.of(code, ConversionLaw.SOUND, "transfer", Fact.of(conversion.id()));
  }
}
