package org.governance4j.community;

/** The role of a post in a grid (网格岗位), CD-03. */
public enum GridRole {
  /** The grid chief (网格长). */
  CHIEF,
  /** A grid worker (网格员). */
  WORKER
}
