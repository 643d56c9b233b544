package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.PersonId;
import org.governance4j.rule.OpaqueId;

/**
 * How many turns of a kind somebody has, earlier ones included (值班次数).
 *
 * @param person who
 * @param kind the kind of day
 * @param turns how many
 */
public record RotaLoad(PersonId person, String kind, long turns) {

  /** Checks the components. */
  public RotaLoad {
    requireNonNull(person, "person");
    requireNonNull(kind, "kind");
    OpaqueId.checkCode("kind", kind);
  }
}
