package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;

/**
 * The level that a volunteer holds by certification (认定的星级).
 *
 * @param level the code of the level; the lowest one where none is held
 * @param by the last certification that raised it to what it is, or from what it fell; empty where
 *     none counts
 */
public record StarCertified(String level, Optional<StarCertificationId> by) {

  /** Checks the components. */
  public StarCertified {
    requireNonNull(level, "level");
    requireNonNull(by, "by");
    OpaqueId.checkCode("level", level);
  }
}
