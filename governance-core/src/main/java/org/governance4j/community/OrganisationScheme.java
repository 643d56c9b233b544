package org.governance4j.community;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * The levels of one kind of organisation tree (组织层级方案), such as the five levels of LW-01, the chain
 * of QS-20, or the separate nets for town and villages of CC-17.
 *
 * @param id the scheme's code, such as {@code LIWAN}, in the form of an opaque id
 * @param levels the levels' codes, the top first, each once, at least one; an organisation may skip
 *     levels but never climb
 * @param rule the text that describes the levels
 */
public record OrganisationScheme(String id, ImmutableList<String> levels, RuleRef rule) {

  /** Checks the components. */
  public OrganisationScheme {
    requireNonNull(id, "id");
    requireNonNull(levels, "levels");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("id", id);
    checkLeast(
        "levels",
        levels.size(),
        1,
        Unit.COUNT,
        "organisation scheme '%s' must have at least one level",
        id);
    levels.forEach(level -> OpaqueId.checkCode("levels", level));
    checkComponent(
        "levels",
        levels.stream().distinct().count() == levels.size(),
        "organisation scheme '%s' names a level twice in %s: give each level a code of its own",
        id,
        levels);
  }
}
