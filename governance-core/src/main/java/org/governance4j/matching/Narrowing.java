package org.governance4j.matching;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import java.util.Optional;
import java.util.OptionalInt;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.rule.Unit;

/**
 * What a search among plans adds to an input to look at some of them only (收窄条件): demands that come
 * before all levels, slots of a provider of which one excludes the other, and fewer places in a
 * slot. It lets a caller divide what is harder than a flow into flows. Immutable and thread-safe.
 */
public final class Narrowing {

  private static final Narrowing NONE =
      new Narrowing(ImmutableSet.of(), ImmutableTable.of(), ImmutableTable.of());

  private final ImmutableSet<OrderId> first;
  private final ImmutableTable<Provider, String, String> crossings;
  private final ImmutableTable<Provider, String, Integer> most;

  private Narrowing(
      ImmutableSet<OrderId> first,
      ImmutableTable<Provider, String, String> crossings,
      ImmutableTable<Provider, String, Integer> most) {
    this.first = first;
    this.crossings = crossings;
    this.most = most;
  }

  /**
   * No condition at all.
   *
   * @return the start, to which conditions are added
   */
  public static Narrowing none() {
    return NONE;
  }

  /**
   * Puts a demand before all levels, as accepted places are: if its places can be filled at all,
   * every plan looked at fills them.
   *
   * @param demand the demand
   * @return these conditions with that one
   */
  public Narrowing first(OrderId demand) {
    requireNonNull(demand, "demand");
    return new Narrowing(
        Sets.union(first, ImmutableSet.of(demand)).immutableCopy(), crossings, most);
  }

  /**
   * Says which slots of providers cross each other, so that together they take what one of them
   * takes. Slots that cross lie in the same day, week and month as far as the provider limits
   * these.
   *
   * @param slots for a provider and the code of a slot a code of the crossing that it is in, the
   *     same for all slots of that crossing; what was said before of other slots still holds
   * @return these conditions with those
   */
  public Narrowing crossing(Table<Provider, String, String> slots) {
    requireNonNull(slots, "slots");
    return new Narrowing(first, with(crossings, slots), most);
  }

  /**
   * Lets providers take on fewer places in slots.
   *
   * @param places for a provider and the code of a slot how many places at most, not negative; more
   *     than the offer allows change nothing, and what was said before of other slots still holds
   * @return these conditions with those
   */
  public Narrowing atMost(Table<Provider, String, Integer> places) {
    requireNonNull(places, "places");
    for (int one : places.values()) {
      checkRange(
          "places",
          one,
          0,
          Integer.MAX_VALUE,
          Unit.COUNT,
          "places must not be negative but is %s",
          one);
    }
    return new Narrowing(first, crossings, with(most, places));
  }

  private static <T> ImmutableTable<Provider, String, T> with(
      Table<Provider, String, T> before, Table<Provider, String, T> more) {
    Table<Provider, String, T> all = HashBasedTable.create(before);
    all.putAll(more);
    return ImmutableTable.copyOf(all);
  }

  boolean isFirst(OrderId demand) {
    return first.contains(demand);
  }

  /** Whether a provider is unlike those whose offers are alike. */
  boolean names(Provider provider) {
    return crossings.containsRow(provider) || most.containsRow(provider);
  }

  Optional<String> crossing(Provider provider, String slot) {
    return Optional.ofNullable(crossings.get(provider, slot));
  }

  OptionalInt most(Provider provider, String slot) {
    Integer places = most.get(provider, slot);
    return places == null ? OptionalInt.empty() : OptionalInt.of(places);
  }
}
