package org.governance4j.rule;

/** On what authority a figure or a decision rests (依据的性质). */
public enum Basis {
  /** The cited text itself states the figure (原文规定). */
  TEXT,
  /** The cited text leaves room, and this is a reading of it (解释). */
  INTERPRETATION,
  /** No text gives the figure; the host decided it (使用单位自定). */
  HOST_DECISION,
  /** A law of this library, such as "an id is used once" (本库的约束). */
  LIBRARY
}
