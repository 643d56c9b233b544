package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * A person's sign-in at an activity (签到), CC-03, CC-10. Engines that count it check its two times
 * against each other.
 *
 * @param person the person who signed in
 * @param activity the activity
 * @param activityClass the activity's class as a code, such as one of the ten of CC-03
 * @param effectiveOn the day on which the person was there
 * @param recordedAt when it was recorded; it may be much later
 * @param evidence the evidence, if any
 */
@Value.Builder
public record SignIn(
    PersonId person,
    ActivityId activity,
    String activityClass,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithSignIn {

  /** Checks the components. */
  public SignIn {
    requireNonNull(person, "person");
    requireNonNull(activity, "activity");
    requireNonNull(activityClass, "activityClass");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("activityClass", activityClass);
  }

  /**
   * Starts a sign in, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a sign in one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends SignInBuilder {

    Builder() {}
  }
}
