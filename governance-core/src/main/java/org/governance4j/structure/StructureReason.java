package org.governance4j.structure;

import org.governance4j.rule.ReasonCode;

/**
 * The reasons of the check of a place's structure (组织设置核查的理由). Every reason but the first names the
 * item: {@code item}, {@code on}.
 */
public enum StructureReason implements ReasonCode {
  /** The organisation does not exist on the day: {@code organisation}, {@code on}. */
  ORGANISATION_NOT_IN_FORCE,
  /** Each of the level has the body: {@code level}, {@code body}, {@code found}, {@code wanted}. */
  EACH_HAS_BODY,
  /** Some lack the body: {@code level}, {@code body}, {@code found}, {@code wanted}. */
  BODIES_LACKING,
  /**
   * In each of the level one person holds the posts: {@code level}, {@code found}, {@code wanted}.
   */
  ONE_PERSON_IN_EACH,
  /** In some nobody holds all the posts: {@code level}, {@code found}, {@code wanted}. */
  ONE_PERSON_LACKING,
  /** The target is reached: {@code found}, {@code least}. */
  TARGET_REACHED,
  /**
   * The target is not reached, and its day is not over: {@code found}, {@code least}, {@code by}.
   */
  TARGET_NOT_YET_DUE,
  /** The target is not reached, and its day is over: {@code found}, {@code least}, {@code by}. */
  TARGET_MISSED,
  /** The registry counts as the text does: {@code found}. */
  FIGURE_AGREES,
  /** The registry counts fewer than the text: {@code found}, {@code least}. */
  FIGURE_BELOW,
  /** The registry counts more than the text: {@code found}, {@code most}. */
  FIGURE_ABOVE
}
