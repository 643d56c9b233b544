package org.governance4j.community;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * One piece of voluntary service (志愿服务记录), CD-29, LC-09. Engines that count it check its times
 * against each other.
 *
 * @param id its id; a later statement of the same record, such as a confirmed one, has the same id
 * @param person the person who served
 * @param serviceClass the class of the service as a code
 * @param from when it began
 * @param until when it ended, after {@code from}
 * @param effectiveOn the day that it counts for
 * @param recordedAt when it was recorded; it may be much later
 * @param confirmedAt when it was confirmed; empty until then
 * @param evidence the evidence, if any
 */
@Value.Builder
public record ServiceRecord(
    ServiceRecordId id,
    PersonId person,
    String serviceClass,
    Instant from,
    Instant until,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<Instant> confirmedAt,
    Optional<EvidenceRef> evidence)
    implements WithServiceRecord {

  /** Checks the components. */
  public ServiceRecord {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(serviceClass, "serviceClass");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(confirmedAt, "confirmedAt");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("serviceClass", serviceClass);
    checkComponent(
        "until",
        from.isBefore(until),
        "service record '%s' must end after its start, but from is %s and until is %s",
        id.value(),
        from,
        until);
  }

  /**
   * Starts a service record, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a service record one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ServiceRecordBuilder {

    Builder() {}
  }
}
