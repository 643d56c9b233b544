package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ledger.Transfer;
import org.governance4j.rule.Reason;
import org.immutables.value.Value;

/**
 * What one service record saves (时间入账).
 *
 * @param record the record
 * @param person who served
 * @param counted the exact time that counts: without what another record counts already, and before
 *     rounding; zero if the record does not count
 * @param minutes that time after rounding, in minutes, not negative
 * @param transfer the transfer to post, of that many minutes; empty if they are zero
 * @param reasons why
 */
@Value.Builder
public record TimeCredit(
    ServiceRecordId record,
    PersonId person,
    Duration counted,
    long minutes,
    Optional<Transfer> transfer,
    ImmutableList<Reason> reasons)
    implements WithTimeCredit {

  /** Checks the components. */
  public TimeCredit {
    requireNonNull(record, "record");
    requireNonNull(person, "person");
    requireNonNull(counted, "counted");
    requireNonNull(transfer, "transfer");
    requireNonNull(reasons, "reasons");
    checkComponent(
        "minutes",
        minutes >= 0 && transfer.map(Transfer::amount).orElse(0L) == minutes,
        "minutes of record '%s' must be what its transfer moves, or 0 without one, but are %s",
        record.value(),
        minutes);
  }

  /**
   * Starts a time credit, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a time credit one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TimeCreditBuilder {

    Builder() {}
  }
}
