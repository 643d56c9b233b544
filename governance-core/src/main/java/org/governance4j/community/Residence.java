package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Validity;

/**
 * A person's dated relation to a dwelling (居住关系). A move ends one and starts another.
 *
 * @param dwelling the dwelling
 * @param kind the kind of residence
 * @param validity the days on which the relation is valid
 */
public record Residence(DwellingId dwelling, Kind kind, Validity validity) {

  /** Checks the components. */
  public Residence {
    requireNonNull(dwelling, "dwelling");
    requireNonNull(kind, "kind");
    requireNonNull(validity, "validity");
  }

  /** The kind of a residence (居住性质). */
  public enum Kind {
    /** Registered there as the place of household registration (户籍地). */
    REGISTERED,
    /** Lives there as an owner or with the owner, registered there or not (实际居住地). */
    ACTUAL,
    /** Lives there as a tenant (租住地). */
    TENANT
  }
}
