package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * One movement on an account, as a statement shows it (明细).
 *
 * @param transfer the transfer that moved it
 * @param counterAccount the account on the other side
 * @param amount what arrived, or below zero what left
 * @param balance the posted balance after this line
 * @param effectiveOn when it happened
 * @param bookedOn the first day whose published balances it changed: the effective day, or a later
 *     one where its period was closed
 * @param recordedAt when it was written down
 * @param rule the rule that it rests on
 * @param late whether the account already had a movement of a later day when this one was entered,
 *     so that it changed balances that had been stated before
 */
@Value.Builder
public record StatementLine(
    TransferId transfer,
    AccountId counterAccount,
    long amount,
    long balance,
    LocalDate effectiveOn,
    LocalDate bookedOn,
    Instant recordedAt,
    RuleRef rule,
    boolean late)
    implements WithStatementLine {

  /** Checks the components. */
  public StatementLine {
    requireNonNull(transfer, "transfer");
    requireNonNull(counterAccount, "counterAccount");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(bookedOn, "bookedOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(rule, "rule");
  }

  /**
   * Starts a statement line, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a statement line one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends StatementLineBuilder {

    Builder() {}
  }
}
