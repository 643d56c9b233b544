package org.governance4j.mall;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many points are out at the end of a day, and how many may be (在外积分).
 *
 * @param on the day
 * @param issued what was issued and has not come back to the issuer
 * @param spent what merchants have taken and not yet handed back, see {@link PointsMall#payOut}
 * @param expired what has expired in purses and was not taken yet
 * @param elsewhere what lies in other accounts, such as one for what expired; below zero what
 *     holders owe
 * @param outstanding what purses can still spend, with what orders hold back
 * @param budget how many points may be out; empty where the terms state none
 */
@Value.Builder
public record OutstandingPoints(
    LocalDate on,
    long issued,
    long spent,
    long expired,
    long elsewhere,
    long outstanding,
    Optional<Long> budget)
    implements WithOutstandingPoints {

  /** Checks the components. */
  public OutstandingPoints {
    requireNonNull(on, "on");
    requireNonNull(budget, "budget");
    checkComponent(
        "outstanding",
        issued - spent - expired - elsewhere == outstanding,
        "outstanding must be %s - %s - %s - %s but is %s",
        issued,
        spent,
        expired,
        elsewhere,
        outstanding);
  }

  /**
   * Starts an answer, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an answer one by one (构建器). Optionals that are not named are empty; any
   * other that is not named is refused by its name.
   */
  public static final class Builder extends OutstandingPointsBuilder {

    Builder() {}
  }
}
