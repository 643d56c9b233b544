package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * Which statuses a person has over some days, as the host states them: hardship that was
 * recognised, or that the fund's hours are for such persons (身份认定). It says nothing of why.
 *
 * @param person the person
 * @param statuses the codes of all that the person has on these days; empty for none
 * @param validity the days; of overlapping statements each adds its statuses
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record StatusStatement(
    PersonId person,
    ImmutableSet<String> statuses,
    Validity validity,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithStatusStatement {

  /** Checks the components. */
  public StatusStatement {
    requireNonNull(person, "person");
    requireNonNull(statuses, "statuses");
    requireNonNull(validity, "validity");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    statuses.forEach(status -> OpaqueId.checkCode("statuses", status));
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
  public static final class Builder extends StatusStatementBuilder {

    Builder() {}
  }
}
