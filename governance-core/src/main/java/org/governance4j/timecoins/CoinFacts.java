package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.governance4j.community.PersonId;
import org.immutables.value.Value;

/**
 * What the host states of the persons of a request, in any order (业务相关事实). What is not stated is
 * unknown.
 *
 * @param ages how old persons were
 * @param statuses which statuses persons have
 * @param kinships how persons are related
 */
@Value.Builder
public record CoinFacts(
    ImmutableList<AgeStatement> ages,
    ImmutableList<StatusStatement> statuses,
    ImmutableList<Kinship> kinships)
    implements WithCoinFacts {

  /** Nothing is stated. */
  public static final CoinFacts NONE =
      new CoinFacts(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

  /** The most statements of a call. */
  public static final int MAX_FACTS = 10_000;

  /** Checks the components. */
  public CoinFacts {
    requireNonNull(ages, "ages");
    requireNonNull(statuses, "statuses");
    requireNonNull(kinships, "kinships");
  }

  /** How many statements there are. */
  long size() {
    return (long) ages.size() + statuses.size() + kinships.size();
  }

  /** The statuses of a person on a day; empty if none is stated for it. */
  Optional<Set<String>> statuses(PersonId person, LocalDate day) {
    Set<String> all = new TreeSet<>();
    boolean stated = false;
    for (StatusStatement one : statuses) {
      if (one.person().equals(person) && one.validity().contains(day)) {
        stated = true;
        all.addAll(one.statuses());
      }
    }
    return stated ? Optional.of(all) : Optional.empty();
  }

  /** What a second person is to a first on a day; empty if nothing is stated for it. */
  Optional<Set<String>> relations(PersonId person, PersonId relative, LocalDate day) {
    Set<String> all = new TreeSet<>();
    boolean stated = false;
    for (Kinship one : kinships) {
      if (one.person().equals(person)
          && one.relative().equals(relative)
          && one.validity().contains(day)) {
        stated = true;
        all.addAll(one.relations());
      }
    }
    return stated ? Optional.of(all) : Optional.empty();
  }

  /**
   * Starts facts, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of facts one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CoinFactsBuilder {

    Builder() {}
  }
}
