package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * That a registering body certifies a star level (星级认定), CD-29, as it is known now. A host states
 * it again, with a greater number, when the notice goes on or the certification is corrected.
 *
 * @param id its id, the same in all its statements
 * @param number the statement's number, from 0 on; the greatest one counts, in whatever order they
 *     arrive
 * @param person the volunteer
 * @param level the level's code
 * @param body who certifies it
 * @param effectiveOn the day from which it holds
 * @param knownSince the first day on which this statement was known
 * @param notice how far its public notice has come; one whose objection is upheld does not count,
 *     and neither does one that is withdrawn so
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record StarCertification(
    StarCertificationId id,
    int number,
    PersonId person,
    String level,
    VolunteerBody body,
    LocalDate effectiveOn,
    LocalDate knownSince,
    PublicNotice notice,
    Optional<EvidenceRef> evidence)
    implements WithStarCertification {

  /** Checks the components. */
  public StarCertification {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(level, "level");
    requireNonNull(body, "body");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(knownSince, "knownSince");
    requireNonNull(notice, "notice");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("level", level);
    checkComponent("number", number >= 0, "number must not be negative but is %s", number);
  }

  /**
   * Starts the certification of a star level, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What a statement says; when it was known and what shows it say nothing. */
  ImmutableList<Object> content() {
    return ImmutableList.of(person, level, body, effectiveOn, notice);
  }

  /**
   * Names the components of the certification of a star level one by one (构建器). Optionals and
   * collections that are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends StarCertificationBuilder {

    Builder() {}
  }
}
