package org.governance4j.community;

/** What a grid covers (网格类别). */
public enum GridKind {
  /** A part of a community's residential area (普通网格). */
  ORDINARY,
  /** A school, a mall or another place of its own (专属网格). */
  SPECIAL
}
