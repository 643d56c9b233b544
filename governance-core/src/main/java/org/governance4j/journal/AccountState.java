package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * An account with what its balances are made of, as a host keeps it beside the journal (账户状态快照).
 *
 * @param opened the account as it was opened
 * @param status whether it may be used
 * @param limits the limits that were stated later, by the day from which they hold
 * @param traffic the sum of all its movements, whichever way they went
 * @param days what changed on which day, in the order of days, each day once
 */
@Value.Builder
public record AccountState(
    Account opened,
    Account.Status status,
    ImmutableList<LimitsSince> limits,
    long traffic,
    ImmutableList<DayChange> days)
    implements WithAccountState {

  /** Checks the components. */
  public AccountState {
    requireNonNull(opened, "opened");
    requireNonNull(status, "status");
    requireNonNull(limits, "limits");
    requireNonNull(days, "days");
    for (int i = 1; i < days.size(); i++) {
      checkComponent(
          "days",
          days.get(i - 1).day().isBefore(days.get(i).day()),
          "days of account '%s' must be in order, each once",
          opened.id().value());
    }
  }

  /**
   * Starts an account's state, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Limits from a day on (限额调整).
   *
   * @param day the first day on which they hold
   * @param limits the limits
   */
  public record LimitsSince(LocalDate day, AccountLimits limits) {

    /** Checks the components. */
    public LimitsSince {
      requireNonNull(day, "day");
      requireNonNull(limits, "limits");
    }
  }

  /**
   * What changed on a day (日发生额).
   *
   * @param day the day, as booked
   * @param posted by how much the posted balance
   * @param held by how much what is held back
   * @param expired by how much what has expired and is not taken
   * @param expected by how much what is on its way
   * @param corrected by how much more the balance as corrected
   */
  @Value.Builder
  public record DayChange(
      LocalDate day, long posted, long held, long expired, long expected, long corrected)
      implements WithDayChange {

    /** Checks the components. */
    public DayChange {
      requireNonNull(day, "day");
    }

    /**
     * Starts a day's changes, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Names the components of a day's changes one by one (构建器). Any that is not named is refused by
     * its name.
     */
    public static final class Builder extends DayChangeBuilder {

      Builder() {}
    }
  }

  /**
   * Names the components of an account's state one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends AccountStateBuilder {

    Builder() {}
  }
}
