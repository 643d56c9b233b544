package org.governance4j.community;

/** In what way a person belongs to a dwelling (居住性质). */
public enum ResidenceKind {
  /** Registered there as the place of household registration (户籍地). */
  REGISTERED,
  /** Lives there as an owner or with the owner, registered there or not (实际居住地). */
  ACTUAL,
  /** Lives there as a tenant (租住地). */
  TENANT
}
