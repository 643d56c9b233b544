package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * What stands between two banks over a period, as one of them has it, without the settlement of the
 * period (往来对账单). Banks exchange such statements.
 *
 * @param bank the code of the bank that states it
 * @param other the code of the other bank
 * @param days the days of the period
 * @param opening what stood before: above zero what the stating bank owed, in parts
 * @param lines what came to it, in the order of days
 */
@Value.Builder
public record ClaimStatement(
    String bank, String other, Validity days, long opening, ImmutableList<Line> lines)
    implements WithClaimStatement {

  /** Checks the components. */
  public ClaimStatement {
    requireNonNull(bank, "bank");
    requireNonNull(other, "other");
    requireNonNull(days, "days");
    requireNonNull(lines, "lines");
    OpaqueId.checkCode("bank", bank, CoinAccounts.MAX_BANK);
    OpaqueId.checkCode("other", other, CoinAccounts.MAX_BANK);
  }

  /**
   * What stands at the end of the period.
   *
   * @return above zero what the stating bank owes, below zero what the other owes; it wraps only
   *     where no ledger can have such lines
   */
  public long closing() {
    return opening + lines.stream().mapToLong(Line::coins).sum();
  }

  /**
   * What one transfer adds (往来明细).
   *
   * @param transfer the transfer, which has the same id in both banks
   * @param effectiveOn the day
   * @param coins above zero what the stating bank owes more, in parts
   */
  public record Line(TransferId transfer, LocalDate effectiveOn, long coins) {

    /** Checks the components. */
    public Line {
      requireNonNull(transfer, "transfer");
      requireNonNull(effectiveOn, "effectiveOn");
    }
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
  public static final class Builder extends ClaimStatementBuilder {

    Builder() {}
  }
}
