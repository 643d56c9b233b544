package org.governance4j.rule;

/** The laws of this package that its answers cite, in the words of {@code package-info}. */
final class RuleLaw {

  static final RuleRef NO_GAP_FILLED =
      RuleRef.law("L-DATED-2", "a day that no known version covers is undetermined");
  static final RuleRef NO_OVERLAP =
      RuleRef.law("L-DATED-3", "versions known since the same day must not overlap");
  static final RuleRef REMOVES_ELEMENTS =
      RuleRef.law("L-DATED-6", "only a policy that layers by element states removals");
  static final RuleRef LISTED_TO_A_BOUND =
      RuleRef.law("L-OUTCOME-3", "at most 100 reasons of a kind are listed, and the rest counted");
  static final RuleRef SOUND_MERGE =
      RuleRef.law("L-PACK-4", "what the policy refuses when merged is refused with its layers");
  static final RuleRef LAYERS_DIFFER =
      RuleRef.law("L-PACK-8", "the layers of a pack have different ids");
  static final RuleRef BOUNDED_MERGE =
      RuleRef.law("L-PACK-9", "a merge beyond its bounds is refused before it is built");

  private RuleLaw() {}
}
