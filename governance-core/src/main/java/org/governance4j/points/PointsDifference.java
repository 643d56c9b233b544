package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.rule.Outcome;

/**
 * What must be added to a ledger so that it has what some facts earn (积分差额). A host enters the
 * commands of each fact together, and those of different facts apart or together:
 *
 * <pre>{@code
 * for (PointsDifference.Item item : difference.items()) {
 *   item.outcome().toOptional().ifPresent(commands -> ledger.enter(commands, now));
 * }
 * }</pre>
 *
 * @param items an item for each fact, in the order of recording
 */
public record PointsDifference(ImmutableList<Item> items) {

  /** Checks the components. */
  public PointsDifference {
    requireNonNull(items, "items");
  }

  /**
   * All commands, for a host that enters all or none.
   *
   * @return the commands of all facts that are sound, none if the ledger has everything already
   */
  public ImmutableList<LedgerCommand> commands() {
    return items.stream()
        .flatMap(item -> item.outcome().toOptional().stream())
        .flatMap(ImmutableList::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The facts that cannot be worked as they are stated; what the ledger has of them stays.
   *
   * @return the items that are refused or undetermined
   */
  public ImmutableList<Item> apart() {
    return items.stream()
        .filter(item -> !(item.outcome() instanceof Outcome.Accepted))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What one fact asks for.
   *
   * @param contribution the fact
   * @param outcome what must be entered for it, nothing if the ledger has it already or it waits;
   *     refused if the fact is bad, undetermined if a policy or a figure is missing
   */
  public record Item(ContributionId contribution, Outcome<ImmutableList<LedgerCommand>> outcome) {

    /** Checks the components. */
    public Item {
      requireNonNull(contribution, "contribution");
      requireNonNull(outcome, "outcome");
    }
  }
}
