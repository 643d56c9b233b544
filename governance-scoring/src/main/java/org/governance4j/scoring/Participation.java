package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.EvidenceRef;

/**
 * How often a member took part in the community's activities in the year (参加社区活动情况; CC-04).
 *
 * @param activities how many activities; {@link Appraisal#appraise} refuses a number below 0
 * @param evidence what shows them, such as sign-in sheets
 */
public record Participation(int activities, ImmutableList<EvidenceRef> evidence) {

  /** Checks the components. */
  public Participation {
    requireNonNull(evidence, "evidence");
  }

  /**
   * A number of activities.
   *
   * @param activities how many
   * @return the fact, without evidence
   */
  public static Participation of(int activities) {
    return new Participation(activities, ImmutableList.of());
  }
}
