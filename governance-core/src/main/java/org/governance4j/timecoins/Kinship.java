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
 * How a second person is related to a first over some days, as the host states it (亲属关系陈述). Nothing
 * is inferred from it: not the relation of the first to the second, nor that of a third.
 *
 * @param person the first person, such as the giver
 * @param relative the second person, such as the receiver
 * @param relations the codes of all that the second is to the first; empty for a stranger
 * @param validity the days; of overlapping statements each adds its relations
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record Kinship(
    PersonId person,
    PersonId relative,
    ImmutableSet<String> relations,
    Validity validity,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithKinship {

  /** Checks the components. */
  public Kinship {
    requireNonNull(person, "person");
    requireNonNull(relative, "relative");
    requireNonNull(relations, "relations");
    requireNonNull(validity, "validity");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    relations.forEach(relation -> OpaqueId.checkCode("relations", relation));
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
  public static final class Builder extends KinshipBuilder {

    Builder() {}
  }
}
