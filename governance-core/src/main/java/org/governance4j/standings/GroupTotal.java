package org.governance4j.standings;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.immutables.value.Value;

/**
 * The total of a household, a branch or a team on a day (集体积分).
 *
 * @param group the group, named by its purse
 * @param measure which points
 * @param on the day
 * @param points the total: its own points, if they count, and its members' parts
 * @param own its own points, where the rule counts them
 * @param parts what each member brings in, by the members' ids
 * @param apart points of members on days of which nobody knows where they belonged; they are in no
 *     total
 */
@Value.Builder
public record GroupTotal(
    AccountId group,
    Measure measure,
    LocalDate on,
    long points,
    Optional<Long> own,
    ImmutableList<Score> parts,
    ImmutableList<Score> apart)
    implements WithGroupTotal {

  /** Checks the components. */
  public GroupTotal {
    requireNonNull(group, "group");
    requireNonNull(measure, "measure");
    requireNonNull(on, "on");
    requireNonNull(own, "own");
    requireNonNull(parts, "parts");
    requireNonNull(apart, "apart");
    long sum = own.orElse(0L) + parts.stream().mapToLong(Score::points).sum();
    checkComponent(
        "points",
        points == sum,
        "points must be its own with its members' but are %s and not %s",
        points,
        sum);
  }

  /**
   * Starts a total, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a total one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends GroupTotalBuilder {

    Builder() {}
  }
}
