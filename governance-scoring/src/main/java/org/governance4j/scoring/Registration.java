package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * What is known of a member's registration with a community (到社区报到情况; CC-04).
 *
 * @param on the day of registration; empty if it is known that the member has not registered
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record Registration(Optional<LocalDate> on, Optional<EvidenceRef> evidence)
    implements WithRegistration {

  /** Checks the components. */
  public Registration {
    requireNonNull(on, "on");
    requireNonNull(evidence, "evidence");
  }

  /**
   * Starts a registration, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Registered on a day.
   *
   * @param day the day
   * @return the fact, without evidence
   */
  public static Registration on(LocalDate day) {
    requireNonNull(day, "day");
    return new Registration(Optional.of(day), Optional.empty());
  }

  /**
   * Known not to have registered.
   *
   * @return the fact, without evidence
   */
  public static Registration none() {
    return new Registration(Optional.empty(), Optional.empty());
  }

  /**
   * Names the components of a registration one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends RegistrationBuilder {

    Builder() {}
  }
}
