package org.governance4j.testing.registry;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Outcome;

/** The records of a community as one plain list in the order of adding. */
public final class CommunityRecords {

  private final OrganisationPolicy schemes;
  private final ImmutableList<Record> all;
  private final Map<Class<?>, ImmutableList<?>> byKind = new ConcurrentHashMap<>();

  /**
   * Some records.
   *
   * @param schemes the schemes of the organisations
   * @param all records of every kind that a registry takes
   */
  public CommunityRecords(OrganisationPolicy schemes, ImmutableList<Record> all) {
    this.schemes = schemes;
    this.all = all;
  }

  /** The schemes of the organisations. */
  public OrganisationPolicy schemes() {
    return schemes;
  }

  /** The records of every kind. */
  public ImmutableList<Record> all() {
    return all;
  }

  /** The records of one kind; a registry counts positions within this list. */
  @SuppressWarnings("unchecked") // the list under a class holds records of that class
  public <R extends Record> ImmutableList<R> of(Class<R> kind) {
    return (ImmutableList<R>)
        byKind.computeIfAbsent(
            kind, k -> all.stream().filter(k::isInstance).collect(ImmutableList.toImmutableList()));
  }

  /** The same records and one more at the end. */
  public CommunityRecords plus(Record added) {
    return new CommunityRecords(
        schemes, ImmutableList.<Record>builder().addAll(all).add(added).build());
  }

  /** The same records with the one at a position within its kind changed. */
  public <R extends Record> CommunityRecords changed(
      Class<R> kind, int index, UnaryOperator<R> change) {
    List<Record> changed = new ArrayList<>(all);
    int position = -1;
    for (int i = 0; i < changed.size(); i++) {
      if (kind.isInstance(changed.get(i)) && ++position == index) {
        changed.set(i, change.apply(kind.cast(changed.get(i))));
      }
    }
    return new CommunityRecords(schemes, ImmutableList.copyOf(changed));
  }

  /** The same records added in another order. */
  public CommunityRecords shuffled(long seed) {
    List<Record> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return new CommunityRecords(schemes, ImmutableList.copyOf(shuffled));
  }

  /** What the registry makes of them. */
  @SuppressWarnings("CheckReturnValue") // the overload is chosen by reflection, one for each kind
  public Outcome<Registry> build() {
    Registry.Builder builder = Registry.builder(schemes);
    for (Record added : all) {
      try {
        Registry.Builder.class.getMethod("add", added.getClass()).invoke(builder, added);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError("no registry takes " + added, e);
      }
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return all.stream().map(Record::toString).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
