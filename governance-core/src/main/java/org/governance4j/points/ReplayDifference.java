package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableList;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * What the same facts give under one policy and under another, account by account (政策重算差异).
 *
 * @param before the points of all accounts under the one
 * @param after the points of all accounts under the other
 * @param apartBefore how many facts are set apart under the one
 * @param apartAfter how many facts are set apart under the other
 * @param changed how many accounts differ
 * @param accounts the first of those that differ, by their ids
 */
@Value.Builder
public record ReplayDifference(
    long before,
    long after,
    int apartBefore,
    int apartAfter,
    int changed,
    ImmutableList<OfAccount> accounts)
    implements WithReplayDifference {

  /** Checks the components. */
  public ReplayDifference {
    requireNonNull(accounts, "accounts");
    checkLeast(
        "apartBefore",
        Math.min(apartBefore, apartAfter),
        0,
        Unit.COUNT,
        "apartBefore and apartAfter must not be negative but are %s and %s",
        apartBefore,
        apartAfter);
    checkLeast(
        "changed",
        changed,
        accounts.size(),
        Unit.COUNT,
        "changed must be at least %s, which are listed, but is %s",
        accounts.size(),
        changed);
    for (int i = 1; i < accounts.size(); i++) {
      checkComponent(
          "accounts",
          accounts.get(i - 1).account().compareTo(accounts.get(i).account()) < 0,
          "accounts must be in the order of their ids, each once, but %s is before %s",
          accounts.get(i - 1).account().value(),
          accounts.get(i).account().value());
    }
  }

  /**
   * Starts a difference, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An account with facts of which the policies say different things.
   *
   * @param account the holder's purse, or a holder's record of a year
   * @param before its points under the one policy
   * @param after its points under the other
   * @param facts the facts that make the difference, in the order of recording
   */
  public record OfAccount(AccountId account, long before, long after, ImmutableList<OfFact> facts) {

    /** Checks the components. */
    public OfAccount {
      requireNonNull(account, "account");
      requireNonNull(facts, "facts");
    }
  }

  /**
   * A fact of which the policies say different things: it gives other points, or it is set apart
   * under one of them, or for another cause.
   *
   * @param contribution the fact
   * @param before what it gives under the one policy, below zero for a deduction, with the reasons;
   *     not accepted where it is set apart
   * @param after what it gives under the other, likewise
   */
  public record OfFact(ContributionId contribution, Outcome<Long> before, Outcome<Long> after) {

    /** Checks the components. */
    public OfFact {
      requireNonNull(contribution, "contribution");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }
  }

  /**
   * Names the components of a difference one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ReplayDifferenceBuilder {

    Builder() {}
  }
}
