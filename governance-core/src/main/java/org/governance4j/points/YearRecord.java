package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.journal.AccountId;
import org.immutables.value.Value;

/**
 * A holder's record of a year (年度积分账).
 *
 * @param holder whose it is: the purse that names the holder
 * @param year the calendar year
 * @param base what it begins with
 * @param added what was added, not negative
 * @param deducted what was deducted, not negative
 * @param shown the sum within the bounds of the terms
 */
@Value.Builder
public record YearRecord(
    AccountId holder, int year, long base, long added, long deducted, long shown)
    implements WithYearRecord {

  /** Checks the components. */
  public YearRecord {
    requireNonNull(holder, "holder");
    checkComponent(
        "deducted",
        base >= 0 && added >= 0 && deducted >= 0,
        "base, added and deducted must not be negative but are %s, %s and %s",
        base,
        added,
        deducted);
  }

  /**
   * Starts a record, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a record one by one (构建器). Each that is not named is refused by its
   * name.
   */
  public static final class Builder extends YearRecordBuilder {

    Builder() {}
  }
}
