package org.governance4j.duty;

/** Whose a duty is (履职主体类别). This decides which records count, and for whom, after a move. */
public enum BearerKind {
  /** An organisation's: whatever is recorded for it counts, whoever did it (组织). */
  ORGANISATION,
  /** A person's own: the records of all organisations count, so a move takes them along (个人). */
  PERSON,
  /**
   * A member's or holder's towards one organisation: what the person did there counts for it, and
   * after a move each organisation has a sheet of its own (在某组织的个人).
   */
  MEMBER,
  /** A post's: whoever holds it on the day is credited (岗位). */
  POST
}
