package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * How old a person was on a day, as the host states it (年龄陈述). No birth date is needed: on other
 * days the age follows to a year, and where that leaves a rule open the host states it anew.
 *
 * @param person the person
 * @param years the completed years on the day, 0 to {@value CoinRight#MAX_AGE}
 * @param on the day, from 1900 to 2199
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record AgeStatement(
    PersonId person, int years, LocalDate on, Instant recordedAt, Optional<EvidenceRef> evidence)
    implements WithAgeStatement {

  /** Checks the components. */
  public AgeStatement {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    checkRange(
        "years",
        years,
        0,
        CoinRight.MAX_AGE,
        Unit.YEARS,
        "years must be between 0 and %s but are %s",
        CoinRight.MAX_AGE,
        years);
    checkComponent(
        "on",
        RequestBounds.isInRange(on),
        "on must be between %s and %s but is %s",
        RequestBounds.FIRST,
        RequestBounds.LAST,
        on);
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
  public static final class Builder extends AgeStatementBuilder {

    Builder() {}
  }
}
