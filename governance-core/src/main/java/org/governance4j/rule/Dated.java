package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A value that differs by the day it is in force on and by the day on which that was known (双时态取值):
 * the only place in the library for the validity of policies.
 *
 * <p>Versions are half-open intervals of days, each known since a day. Of the versions that are in
 * force on a day and known by another, the one known latest counts. A version without a value ends
 * the subject. Layers lie on each other: whole, so that a lower one answers only where no upper one
 * speaks, or merged by element as {@link PolicyPack#layered} makes them.
 *
 * @param <T> the value's type
 */
public final class Dated<T> {

  /**
   * One version of the value.
   *
   * @param validity the days on which it is in force
   * @param knownSince the first day on which it was known, such as the day of its publication
   * @param rule who says so
   * @param value the value, or empty where the version ends the subject
   * @param removals the codes of the elements of lower layers that the version removes, each with
   *     the rule that says so; only of a policy that layers by element, and of a version with a
   *     value
   * @param <T> the value's type
   */
  @Value.Builder
  public record Version<T>(
      Validity validity,
      LocalDate knownSince,
      RuleRef rule,
      Optional<T> value,
      ImmutableMap<String, RuleRef> removals)
      implements WithVersion<T> {

    /** Checks the components. */
    public Version {
      requireNonNull(validity, "validity");
      requireNonNull(knownSince, "knownSince");
      requireNonNull(rule, "rule");
      requireNonNull(value, "value");
      requireNonNull(removals, "removals");
      removals.keySet().forEach(code -> OpaqueId.checkCode("removals", code));
      checkComponent(
          "removals",
          value.isPresent() || removals.isEmpty(),
          "a version without a value ends the subject, so that %s removals have no effect: leave"
              + " them out",
          removals.size());
    }

    /**
     * Starts a version, whose components are then named one by one.
     *
     * @param <T> the value's type
     * @return the builder
     */
    public static <T> Builder<T> builder() {
      return new Builder<>();
    }

    /**
     * A version without removals.
     *
     * @param validity the days on which it is in force
     * @param knownSince the first day on which it was known
     * @param rule who says so
     * @param value the value, or empty where the version ends the subject
     */
    public Version(Validity validity, LocalDate knownSince, RuleRef rule, Optional<T> value) {
      this(validity, knownSince, rule, value, ImmutableMap.of());
    }

    /**
     * A version with a value.
     *
     * @param validity the days on which it is in force
     * @param knownSince the first day on which it was known
     * @param rule who says so
     * @param value the value
     * @param <T> the value's type
     * @return the version
     */
    public static <T> Version<T> of(
        Validity validity, LocalDate knownSince, RuleRef rule, T value) {
      requireNonNull(value, "value");
      return new Version<>(validity, knownSince, rule, Optional.of(value));
    }

    /**
     * The same version, which also removes an element of lower layers.
     *
     * @param element the element's code, not yet removed
     * @param removedBy who says that it is removed
     * @return the version
     */
    public Version<T> removing(String element, RuleRef removedBy) {
      requireNonNull(element, "element");
      requireNonNull(removedBy, "removedBy");
      return new Version<>(
          validity,
          knownSince,
          rule,
          value,
          ImmutableMap.<String, RuleRef>builder()
              .putAll(removals)
              .put(element, removedBy)
              .buildOrThrow());
    }

    private boolean speaks(LocalDate validOn, LocalDate knownOn) {
      return !knownSince.isAfter(knownOn) && validity.contains(validOn);
    }

    /**
     * Names the components of a version one by one (构建器). Optionals and collections that are not
     * named are empty; any other that is not named is refused by its name.
     *
     * @param <T> the value's type
     */
    public static final class Builder<T> extends VersionBuilder<T> {

      Builder() {}
    }
  }

  /** The latest known last. */
  private static final Comparator<Version<?>> BY_KNOWLEDGE =
      Comparator.<Version<?>, LocalDate>comparing(Version::knownSince)
          .thenComparing(version -> version.validity().from());

  private final String subject;
  private final ImmutableList<ImmutableList<Version<T>>> layers;
  private final Optional<MergedCells<T>> merged;

  private Dated(
      String subject,
      ImmutableList<ImmutableList<Version<T>>> layers,
      Optional<MergedCells<T>> merged) {
    this.subject = OpaqueId.checkCode("subject", subject);
    this.layers = layers;
    this.merged = merged;
  }

  /**
   * A value that is never in force.
   *
   * @param subject what the value is about, for the reasons, in the form of an opaque id
   * @param <T> the value's type
   * @return a dated value without versions
   */
  public static <T> Dated<T> empty(String subject) {
    requireNonNull(subject, "subject");
    return new Dated<>(subject, ImmutableList.of(), Optional.empty());
  }

  /**
   * The versions of a policy in one layer, refused if versions known since the same day overlap or
   * if one removes elements of a policy that layers whole; O(n log n).
   *
   * @param key the policy
   * @param versions the versions in any order
   * @param <T> the policy's type
   * @return the dated policy, or what is wrong with the versions
   */
  public static <T> Outcome<Dated<T>> of(PolicyKey<T> key, List<Version<T>> versions) {
    requireNonNull(key, "key");
    requireNonNull(versions, "versions");
    Findings findings = new Findings();
    if (key.layering().isEmpty()) {
      versions.forEach(
          version ->
              version
                  .removals()
                  .forEach((code, rule) -> findings.violation(wholeRemoval(key, code, rule))));
    }
    Optional<Dated<T>> dated = findings.take(of(key.id(), versions));
    return findings.outcome(dated::orElseThrow);
  }

  /**
   * One layer of versions, refused if versions known since the same day overlap; O(n log n).
   *
   * @param subject what the value is about, for the reasons, in the form of an opaque id
   * @param versions the versions in any order
   * @param <T> the value's type
   * @return the dated value; refused with each version that begins before an earlier one known
   *     since the same day has ended
   */
  public static <T> Outcome<Dated<T>> of(String subject, List<Version<T>> versions) {
    requireNonNull(subject, "subject");
    requireNonNull(versions, "versions");
    Findings findings = new Findings();
    ImmutableList<Version<T>> sorted = ImmutableList.sortedCopyOf(BY_KNOWLEDGE, versions);
    Optional<Version<T>> last = Optional.empty();
    for (Version<T> version : sorted) {
      Optional<Version<T>> before =
          last.filter(earlier -> earlier.knownSince().equals(version.knownSince()));
      before
          .filter(earlier -> earlier.validity().overlaps(version.validity()))
          .ifPresent(earlier -> findings.violation(overlap(subject, earlier, version)));
      last = before.filter(earlier -> endsLater(earlier, version)).or(() -> Optional.of(version));
    }
    return findings.outcome(
        () ->
            new Dated<>(
                subject,
                sorted.isEmpty() ? ImmutableList.of() : ImmutableList.of(sorted),
                Optional.empty()));
  }

  /**
   * One version of a policy from a day on, known since that day.
   *
   * @param key the policy
   * @param from the first day in force
   * @param rule who says so
   * @param value the policy
   * @param <T> the policy's type
   * @return the dated policy
   */
  public static <T> Dated<T> from(PolicyKey<T> key, LocalDate from, RuleRef rule, T value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    return from(key.id(), from, rule, value);
  }

  /**
   * One version from a day on, known since that day.
   *
   * @param subject what the value is about, for the reasons, in the form of an opaque id
   * @param from the first day in force
   * @param rule who says so
   * @param value the value
   * @param <T> the value's type
   * @return the dated value
   */
  public static <T> Dated<T> from(String subject, LocalDate from, RuleRef rule, T value) {
    requireNonNull(subject, "subject");
    requireNonNull(value, "value");
    return new Dated<>(
        subject,
        ImmutableList.of(ImmutableList.of(Version.of(Validity.from(from), from, rule, value))),
        Optional.empty());
  }

  /**
   * What the value is about.
   *
   * @return the subject that reasons name
   */
  public String subject() {
    return subject;
  }

  /**
   * The versions by layer, as they were stated.
   *
   * @return the layers, the uppermost first, each with its versions, the latest known last
   */
  public ImmutableList<ImmutableList<Version<T>>> layers() {
    return layers;
  }

  /**
   * The versions of all layers, as they were stated.
   *
   * @return the versions of the uppermost layer first, in each layer the latest known last
   */
  public ImmutableList<Version<T>> versions() {
    return layers.size() == 1 ? layers.get(0) : flat().collect(toImmutableList());
  }

  /**
   * Every value that may be in force on some day: of merged layers the merged ones.
   *
   * @return the values, each once
   */
  public ImmutableSet<T> values() {
    return merged
        .map(MergedCells::values)
        .orElseGet(
            () ->
                flat()
                    .flatMap(version -> version.value().stream())
                    .collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * The days on which something may change: between two of them that follow each other every day
   * has one answer, from whatever knowledge.
   *
   * @return the first days of versions, and the first days after them
   */
  public ImmutableSortedSet<LocalDate> changes() {
    return flat()
        .map(Version::validity)
        .flatMap(days -> Stream.concat(Stream.of(days.from()), days.until().stream()))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Whether several layers are merged by element.
   *
   * @return true if the value on a day may come from several versions
   */
  public boolean isMerged() {
    return merged.isPresent();
  }

  /**
   * The same versions with other values.
   *
   * @param change what to make of each value
   * @param <R> the new values' type
   * @return the dated value, under the same subject
   */
  public <R> Dated<R> map(Function<? super T, ? extends R> change) {
    requireNonNull(change, "change");
    return new Dated<>(
        subject,
        layers.stream().map(layer -> Dated.<T, R>changed(layer, change)).collect(toImmutableList()),
        merged.map(cells -> cells.<R>map(versions -> changed(versions, change), change)));
  }

  private static <T, R> ImmutableList<Version<R>> changed(
      ImmutableList<Version<T>> versions, Function<? super T, ? extends R> change) {
    return versions.stream()
        .map(v -> new Version<R>(v.validity, v.knownSince, v.rule, v.value.map(change), v.removals))
        .collect(toImmutableList());
  }

  /**
   * Lays this value over another whole: the other answers where no version of this speaks.
   *
   * @param lower what lies below
   * @return both, under this one's subject
   * @throws IllegalArgumentException if either is merged by element, which only a pack can do
   */
  public Dated<T> over(Dated<T> lower) {
    requireNonNull(lower, "lower");
    checkArgument(
        merged.isEmpty() && lower.merged.isEmpty(),
        "'%s' is merged by element: layer its packs",
        subject);
    return new Dated<>(
        subject,
        ImmutableList.<ImmutableList<Version<T>>>builder()
            .addAll(layers)
            .addAll(lower.layers)
            .build(),
        Optional.empty());
  }

  /** The versions of all layers with what they make together. */
  static <T> Dated<T> merged(
      String subject, ImmutableList<ImmutableList<Version<T>>> layers, MergedCells<T> cells) {
    return new Dated<>(subject, layers, Optional.of(cells));
  }

  /**
   * The value in force on a day as far as it was known on another; O(number of versions), or O(log
   * n) where layers are merged.
   *
   * @param validOn the day in question
   * @param knownOn the day from whose knowledge the answer is to be given
   * @return the value with the versions that it comes from; undetermined where none speaks or the
   *     one that speaks ends the subject
   */
  public Outcome<T> asOf(LocalDate validOn, LocalDate knownOn) {
    requireNonNull(validOn, "validOn");
    requireNonNull(knownOn, "knownOn");
    if (merged.isPresent()) {
      return merged
          .get()
          .cell(validOn, knownOn)
          .map(cell -> answer(cell, validOn))
          .orElseGet(() -> silent(validOn, knownOn));
    }
    return first(validOn, knownOn)
        .map(version -> answer(version, validOn))
        .orElseGet(() -> silent(validOn, knownOn));
  }

  /**
   * The value in force on a day as far as it was known on another, without the reasons.
   *
   * @param validOn the day in question
   * @param knownOn the day from whose knowledge the answer is to be given
   * @return the value, or empty where {@link #asOf} is undetermined
   */
  public Optional<T> find(LocalDate validOn, LocalDate knownOn) {
    requireNonNull(validOn, "validOn");
    requireNonNull(knownOn, "knownOn");
    return merged.isPresent()
        ? merged.get().cell(validOn, knownOn).flatMap(MergedCells.Cell::value)
        : first(validOn, knownOn).flatMap(Version::value);
  }

  /**
   * The versions that speak for a day as far as they were known on another: of a merged value one
   * of each layer that has one, else at most one.
   *
   * @param validOn the day in question
   * @param knownOn the day from whose knowledge the answer is to be given
   * @return the versions, the uppermost layer's first, one without a value included
   */
  public ImmutableList<Version<T>> versionsAsOf(LocalDate validOn, LocalDate knownOn) {
    requireNonNull(validOn, "validOn");
    requireNonNull(knownOn, "knownOn");
    return merged.isPresent()
        ? merged
            .get()
            .cell(validOn, knownOn)
            .map(MergedCells.Cell::versions)
            .orElse(ImmutableList.of())
        : first(validOn, knownOn).map(ImmutableList::of).orElse(ImmutableList.of());
  }

  private Optional<Version<T>> first(LocalDate validOn, LocalDate knownOn) {
    for (ImmutableList<Version<T>> layer : layers) {
      for (Version<T> version : layer.reverse()) {
        if (version.speaks(validOn, knownOn)) {
          return Optional.of(version);
        }
      }
    }
    return Optional.empty();
  }

  private Stream<Version<T>> flat() {
    return layers.stream().flatMap(List::stream);
  }

  private Outcome<T> answer(MergedCells.Cell<T> cell, LocalDate validOn) {
    return cell.value()
        .<Outcome<T>>map(value -> new Outcome.Accepted<>(value, cell.reasons()))
        .orElseGet(() -> ended(cell.versions().get(0).rule(), validOn));
  }

  private Outcome<T> answer(Version<T> version, LocalDate validOn) {
    return version
        .value()
        .<Outcome<T>>map(
            value ->
                Outcome.accepted(
                    value,
                    Reason.of(
                            RuleReason.VERSION_IN_FORCE,
                            version.rule(),
                            "subject",
                            new Fact.Id(subject))
                        .with("from", Fact.of(version.validity().from()))
                        .with("knownSince", Fact.of(version.knownSince()))))
        .orElseGet(() -> ended(version.rule(), validOn));
  }

  private Outcome<T> ended(RuleRef rule, LocalDate validOn) {
    return Outcome.undetermined(gap(RuleReason.VERSION_ENDED, rule, validOn));
  }

  private Outcome<T> silent(LocalDate validOn, LocalDate knownOn) {
    return Outcome.undetermined(
        gap(RuleReason.NO_VERSION_IN_FORCE, RuleLaw.NO_GAP_FILLED, validOn)
            .with("knownOn", Fact.of(knownOn)));
  }

  private Reason gap(RuleReason code, RuleRef rule, LocalDate validOn) {
    return Reason.of(code, rule, "subject", new Fact.Id(subject)).with("validOn", Fact.of(validOn));
  }

  private static boolean endsLater(Version<?> one, Version<?> other) {
    Optional<LocalDate> end = one.validity().until();
    return end.isEmpty()
        || other.validity().until().filter(until -> !until.isAfter(end.get())).isPresent();
  }

  private static Reason overlap(String subject, Version<?> first, Version<?> second) {
    return Reason.of(
            RuleReason.VERSIONS_OVERLAP, RuleLaw.NO_OVERLAP, "subject", new Fact.Id(subject))
        .with("first", Fact.of(first.validity().from()))
        .with("second", Fact.of(second.validity().from()));
  }

  private static Reason wholeRemoval(PolicyKey<?> key, String element, RuleRef rule) {
    return Reason.of(RuleReason.REMOVAL_FROM_WHOLE, RuleLaw.REMOVES_ELEMENTS)
        .with("subject", new Fact.Id(key.id()))
        .with("element", new Fact.Code("element", element))
        .with("rule", new Fact.Id(rule.id()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dated<?> that
        && subject.equals(that.subject)
        && layers.equals(that.layers)
        && isMerged() == that.isMerged();
  }

  @Override
  public int hashCode() {
    return Objects.hash(subject, layers);
  }

  @Override
  public String toString() {
    return "Dated[" + subject + ", " + layers + "]";
  }
}
