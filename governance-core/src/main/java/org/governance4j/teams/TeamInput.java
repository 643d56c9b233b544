package org.governance4j.teams;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.governance4j.community.OrderId;
import org.governance4j.matching.MatchingInput;

/**
 * A matching with what is harder than a flow (成组匹配输入). Whatever in it contradicts itself comes back
 * apart in the plan; the rest is matched.
 *
 * @param input the demands, the offers and what they refer to
 * @param teams the demands that are of use only if all their places are filled, at one time if they
 *     name any: CC-01
 * @param spans when slots begin and end; a slot without a span crosses no other
 */
public record TeamInput(
    MatchingInput input, ImmutableSet<OrderId> teams, ImmutableList<SlotSpan> spans) {

  /** Checks the components. */
  public TeamInput {
    requireNonNull(input, "input");
    requireNonNull(teams, "teams");
    requireNonNull(spans, "spans");
  }
}
