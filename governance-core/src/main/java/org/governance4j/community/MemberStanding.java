package org.governance4j.community;

/** The standing of a party member (党员身份). */
public enum MemberStanding {
  /** Admitted, on probation (预备党员). */
  PROBATIONARY,
  /** A full member (正式党员). */
  FULL
}
