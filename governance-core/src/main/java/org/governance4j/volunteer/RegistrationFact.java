package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * A change of a volunteer's registration as it is stated (注册变动), CD-29. A host states it again,
 * with a greater number, to correct or to retract it.
 *
 * @param id its id, the same in all its statements
 * @param number the statement's number, from 0 on; the greatest one counts, in whatever order they
 *     arrive
 * @param person the volunteer
 * @param change what happened
 * @param effectiveOn the day from which it holds
 * @param knownSince the first day on which this statement was known; it may be much later
 * @param cause the host's text of why, if any
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record RegistrationFact(
    RegistrationId id,
    int number,
    PersonId person,
    RegistrationChange change,
    LocalDate effectiveOn,
    LocalDate knownSince,
    Optional<ContentRef> cause,
    Optional<EvidenceRef> evidence)
    implements WithRegistrationFact {

  /** Checks the components. */
  public RegistrationFact {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(change, "change");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(knownSince, "knownSince");
    requireNonNull(cause, "cause");
    requireNonNull(evidence, "evidence");
    checkComponent("number", number >= 0, "number must not be negative but is %s", number);
  }

  /**
   * Starts a change of a registration, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What a statement says; when it was known and what shows it say nothing. */
  ImmutableList<Object> content() {
    return ImmutableList.of(person, change, effectiveOn);
  }

  /**
   * Names the components of a change of a registration one by one (构建器). Optionals and collections
   * that are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends RegistrationFactBuilder {

    Builder() {}
  }
}
