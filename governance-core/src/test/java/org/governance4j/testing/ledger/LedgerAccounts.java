package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.rule.Unit;

/** The accounts of the laws: few, of every kind, so that chains of commands often meet. */
public final class LedgerAccounts {

  static final LedgerUnit POINTS = LedgerUnit.of("points", Unit.POINTS);
  static final LedgerUnit MINUTES = LedgerUnit.of("minutes", Unit.MINUTES);

  /** Issues points without a limit. */
  public static final Account ISSUER = Account.unlimited(AccountId.of("issuer"), POINTS);

  /** Keeps lots, and spends first what expires first. */
  public static final Account SOONEST = Account.withLots(AccountId.of("soonest"), POINTS);

  /** Keeps lots, and spends first what was earned first. */
  public static final Account OLDEST =
      new Account(
          AccountId.of("oldest"), POINTS, AccountLimits.NO_OVERDRAFT, Account.Lots.OLDEST_FIRST);

  /** Keeps one sum above zero. */
  public static final Account PLAIN = Account.of(AccountId.of("plain"), POINTS);

  /** Has a line of credit. */
  public static final Account CREDIT =
      new Account(AccountId.of("credit"), POINTS, AccountLimits.creditLine(6), Account.Lots.NONE);

  /** Has a ceiling. */
  public static final Account CEILING =
      Account.of(AccountId.of("ceiling"), POINTS)
          .withLimits(AccountLimits.NO_OVERDRAFT.withCeiling(10));

  /** Keeps lots under a ceiling. */
  public static final Account CAPPED =
      Account.withLots(AccountId.of("capped"), POINTS)
          .withLimits(AccountLimits.NO_OVERDRAFT.withCeiling(15));

  /** Takes what expires. */
  public static final Account TAKER = Account.unlimited(AccountId.of("taker"), POINTS);

  /** Takes what expires, and cannot be overdrawn. */
  public static final Account POOR_TAKER = Account.of(AccountId.of("poor-taker"), POINTS);

  /** Owes what cannot be paid back. */
  public static final Account CLAIM =
      new Account(
          AccountId.of("claim"),
          POINTS,
          new AccountLimits(Optional.of(-40L), Optional.empty()),
          Account.Lots.NONE);

  /** Issues minutes without a limit. */
  public static final Account MINUTES_ISSUER =
      Account.unlimited(AccountId.of("minutes-issuer"), MINUTES);

  /** Keeps lots of minutes. */
  public static final Account MINUTES_LOTS =
      Account.withLots(AccountId.of("minutes-lots"), MINUTES);

  /** All accounts that every chain opens first. */
  public static final ImmutableList<Account> ALL =
      ImmutableList.of(
          ISSUER,
          SOONEST,
          OLDEST,
          PLAIN,
          CREDIT,
          CEILING,
          CAPPED,
          TAKER,
          POOR_TAKER,
          CLAIM,
          MINUTES_ISSUER,
          MINUTES_LOTS);

  /** An account that only some chains open. */
  public static final Account STRANGER = Account.of(AccountId.of("stranger"), POINTS);

  private LedgerAccounts() {}
}
