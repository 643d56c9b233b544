package org.governance4j.community;

/** How far a person who is not yet a member has come (入党阶段), CC-02, CD-31. */
public enum ApplicantStage {
  /** An activist seeking membership (入党积极分子). */
  ACTIVIST,
  /** A candidate for membership (发展对象). */
  CANDIDATE
}
