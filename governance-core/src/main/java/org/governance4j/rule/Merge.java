package org.governance4j.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Merges one policy of several layers, cell by cell; for use once. The days on which a version
 * begins or ends cut time into stretches. Going through the days of knowledge, each version paints
 * its stretches in its layer, and each painted stretch becomes a cell.
 *
 * @param <T> the policy's type
 */
final class Merge<T> {

  /** The most cells of a policy, and the most elements of all its merged values. */
  static final int MAX_CELLS = 1_000_000;

  /** A policy as one layer states it. */
  record Layer<T>(String name, Dated<T> policy) {}

  private final PolicyKey<T> key;
  private final List<Layer<T>> layers;
  private final Findings findings;
  private final Set<Replacement> replaced;
  private final LocalDate[] days;
  private final List<TreeMap<LocalDate, MergedCells.Cell<T>>> columns;
  private final Map<List<Optional<Dated.Version<T>>>, Optional<MergedCells.Cell<T>>> merged =
      new HashMap<>();
  private long elements;

  /**
   * A merge.
   *
   * @param key the policy
   * @param layers the layers that state it, the lowest first
   * @param findings takes what is refused
   * @param replaced takes what is replaced
   */
  Merge(PolicyKey<T> key, List<Layer<T>> layers, Findings findings, Set<Replacement> replaced) {
    this.key = key;
    this.layers = layers;
    this.findings = findings;
    this.replaced = replaced;
    this.days =
        layers.stream()
            .flatMap(layer -> layer.policy().changes().stream())
            .collect(Collectors.toCollection(TreeSet::new))
            .toArray(LocalDate[]::new);
    this.columns =
        IntStream.range(0, days.length)
            .<TreeMap<LocalDate, MergedCells.Cell<T>>>mapToObj(day -> new TreeMap<>())
            .toList();
  }

  /** The cells; incomplete where the findings are not clear. */
  MergedCells<T> cells() {
    if (cellCount() > MAX_CELLS) {
      refuseSize();
      return new MergedCells<>(new TreeMap<>());
    }
    paint();
    TreeMap<LocalDate, TreeMap<LocalDate, MergedCells.Cell<T>>> cells = new TreeMap<>();
    for (int day = 0; day < days.length; day++) {
      cells.put(days[day], columns.get(day));
    }
    return new MergedCells<>(cells);
  }

  private long cellCount() {
    long painted =
        layers.stream()
            .flatMap(layer -> layer.policy().versions().stream())
            .mapToLong(version -> end(version) - start(version))
            .sum();
    return painted + (long) days.length * layers.size();
  }

  private void paint() {
    List<List<Optional<Dated.Version<T>>>> speaking = new ArrayList<>();
    TreeMap<LocalDate, List<Painting<T>>> byKnowledge = new TreeMap<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      speaking.add(new ArrayList<>(Collections.nCopies(days.length, Optional.empty())));
      for (Dated.Version<T> version : layers.get(layer).policy().versions()) {
        byKnowledge
            .computeIfAbsent(version.knownSince(), known -> new ArrayList<>())
            .add(new Painting<>(layer, version));
      }
    }
    byKnowledge.forEach(
        (known, paintings) -> {
          Set<Integer> painted = new TreeSet<>();
          for (Painting<T> painting : paintings) {
            for (int day = start(painting.version); day < end(painting.version); day++) {
              speaking.get(painting.layer).set(day, Optional.of(painting.version));
              painted.add(day);
            }
          }
          painted.forEach(day -> settle(day, known, speaking));
        });
  }

  private record Painting<T>(int layer, Dated.Version<T> version) {}

  private void settle(int day, LocalDate known, List<List<Optional<Dated.Version<T>>>> speaking) {
    ImmutableList<Optional<Dated.Version<T>>> versions =
        speaking.stream().map(layer -> layer.get(day)).collect(ImmutableList.toImmutableList());
    merged
        .computeIfAbsent(versions, same -> joined(same, days[day], known))
        .ifPresent(cell -> columns.get(day).put(known, cell));
  }

  /** What the layers' versions make together; empty once it is refused. */
  private Optional<MergedCells.Cell<T>> joined(
      List<Optional<Dated.Version<T>>> versions, LocalDate validOn, LocalDate knownOn) {
    if (elements > MAX_CELLS) {
      return Optional.empty();
    }
    Joining<T> joining = new Joining<>(key, layers, versions, replaced);
    Outcome<MergedCells.Cell<T>> cell = joining.cell();
    elements += joining.size();
    if (elements > MAX_CELLS) {
      refuseSize();
    } else if (cell.toOptional().isEmpty()) {
      findings.violation(
          Reason.of(RuleReason.MERGE_REFUSED, RuleLaw.SOUND_MERGE, "subject", subject())
              .with("validOn", Fact.of(validOn))
              .with("knownOn", Fact.of(knownOn)));
      cell.reasons().forEach(findings::violation);
    }
    return cell.toOptional();
  }

  private void refuseSize() {
    findings.violation(
        Reason.of(RuleReason.MERGE_TOO_LARGE, RuleLaw.BOUNDED_MERGE, "subject", subject())
            .with("bound", Fact.of(MAX_CELLS, Unit.COUNT)));
  }

  private Fact subject() {
    return new Fact.Id(key.id());
  }

  private int start(Dated.Version<T> version) {
    return Arrays.binarySearch(days, version.validity().from());
  }

  private int end(Dated.Version<T> version) {
    return version
        .validity()
        .until()
        .map(day -> Arrays.binarySearch(days, day))
        .orElse(days.length);
  }
}
