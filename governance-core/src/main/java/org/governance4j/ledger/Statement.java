package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * What moved on an account over some days (对账单). Amounts that are only held back move nothing and
 * have no line.
 *
 * @param account the account
 * @param days the days
 * @param opening the posted balance at the end of the day before the first
 * @param lines the movements by day, and within a day in the order of entry; their balances run
 *     from the opening to the closing balance
 * @param closing the posted balance at the end of the last day
 */
@Value.Builder
public record Statement(
    AccountId account,
    Validity days,
    long opening,
    ImmutableList<StatementLine> lines,
    long closing)
    implements WithStatement {

  /** Checks the components. */
  public Statement {
    requireNonNull(account, "account");
    requireNonNull(days, "days");
    requireNonNull(lines, "lines");
    long running = opening;
    for (StatementLine line : lines) {
      checkComponent(
          "lines",
          line.balance() - line.amount() == running,
          "line of transfer %s leads from %s by %s to %s: lines must run on from the opening"
              + " balance",
          line.transfer().value(),
          running,
          line.amount(),
          line.balance());
      running = line.balance();
    }
    checkComponent(
        "closing",
        running == closing,
        "lines lead to %s but the closing balance is %s",
        running,
        closing);
  }

  /**
   * Starts a statement, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a statement one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends StatementBuilder {

    Builder() {}
  }
}
