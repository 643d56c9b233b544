package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that differs by the day it is in force on and by the day on which that was known (双时态取值):
 * the only place in the library for the validity of policies.
 *
 * <p>Versions are half-open intervals of days, each known since a day. Of the versions that are in
 * force on a day and known by another, the one known latest counts. A version without a value ends
 * the subject. Layers lie on each other: a lower one answers only where no upper one speaks.
 *
 * @param <T> the value's type
 */
public final class Dated<T> {

  private static final RuleRef NO_GAP_FILLED =
      RuleRef.law("L-DATED-2", "a day that no known version covers is undetermined");
  private static final RuleRef NO_OVERLAP =
      RuleRef.law("L-DATED-3", "versions known since the same day must not overlap");

  /**
   * One version of the value.
   *
   * @param validity the days on which it is in force
   * @param knownSince the first day on which it was known, such as the day of its publication
   * @param rule who says so
   * @param value the value, or empty where the version ends the subject
   * @param <T> the value's type
   */
  public record Version<T>(
      Validity validity, LocalDate knownSince, RuleRef rule, Optional<T> value) {

    /** Checks the components. */
    public Version {
      requireNonNull(validity, "validity");
      requireNonNull(knownSince, "knownSince");
      requireNonNull(rule, "rule");
      requireNonNull(value, "value");
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
      return new Version<>(validity, knownSince, rule, Optional.of(value));
    }

    private boolean contradicts(Version<T> other) {
      return knownSince.equals(other.knownSince) && validity.overlaps(other.validity);
    }
  }

  private final String subject;
  private final ImmutableList<ImmutableList<Version<T>>> layers;

  private Dated(String subject, ImmutableList<ImmutableList<Version<T>>> layers) {
    checkArgument(!subject.isBlank(), "the subject of a dated value must be named");
    this.subject = subject;
    this.layers = layers;
  }

  /**
   * A value that is never in force.
   *
   * @param subject what the value is about, for the reasons
   * @param <T> the value's type
   * @return a dated value without versions
   */
  public static <T> Dated<T> empty(String subject) {
    return new Dated<>(subject, ImmutableList.of());
  }

  /**
   * One layer of versions, refused if versions known since the same day overlap.
   *
   * @param subject what the value is about, for the reasons
   * @param versions the versions in any order
   * @param <T> the value's type
   * @return the dated value, or every overlapping pair
   */
  public static <T> Outcome<Dated<T>> of(String subject, List<Version<T>> versions) {
    Findings findings = new Findings();
    for (int i = 0; i < versions.size(); i++) {
      for (int j = i + 1; j < versions.size(); j++) {
        if (versions.get(i).contradicts(versions.get(j))) {
          findings.violation(
              Reason.of(RuleReason.VERSIONS_OVERLAP, NO_OVERLAP, "subject", new Fact.Id(subject))
                  .with("first", Fact.of(versions.get(i).validity().from()))
                  .with("second", Fact.of(versions.get(j).validity().from())));
        }
      }
    }
    return findings.outcome(
        () ->
            new Dated<>(
                subject,
                versions.isEmpty()
                    ? ImmutableList.of()
                    : ImmutableList.of(ImmutableList.copyOf(versions))));
  }

  /**
   * One version from a day on, known since that day.
   *
   * @param subject what the value is about, for the reasons
   * @param from the first day in force
   * @param rule who says so
   * @param value the value
   * @param <T> the value's type
   * @return the dated value
   */
  public static <T> Dated<T> from(String subject, LocalDate from, RuleRef rule, T value) {
    return new Dated<>(
        subject,
        ImmutableList.of(ImmutableList.of(Version.of(Validity.from(from), from, rule, value))));
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
   * The versions.
   *
   * @return the layers, the uppermost first, each with its versions as they were given
   */
  public ImmutableList<ImmutableList<Version<T>>> layers() {
    return layers;
  }

  /**
   * The same versions with other values.
   *
   * @param change what to make of each value
   * @param <R> the new values' type
   * @return the dated value, under the same subject
   */
  public <R> Dated<R> map(Function<? super T, ? extends R> change) {
    return new Dated<>(
        subject,
        layers.stream()
            .map(
                layer ->
                    layer.stream()
                        .map(
                            v ->
                                new Version<R>(
                                    v.validity, v.knownSince, v.rule, v.value.map(change)))
                        .collect(ImmutableList.toImmutableList()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Lays this value over another: the other answers where no version of this speaks.
   *
   * @param lower what lies below
   * @return both, under this one's subject
   */
  public Dated<T> over(Dated<T> lower) {
    return new Dated<>(
        subject,
        ImmutableList.<ImmutableList<Version<T>>>builder()
            .addAll(layers)
            .addAll(lower.layers)
            .build());
  }

  /**
   * The value in force on a day as far as it was known on another; O(number of versions).
   *
   * @param validOn the day in question
   * @param knownOn the day from whose knowledge the answer is to be given
   * @return the value with the version that it comes from, or undetermined
   */
  public Outcome<T> asOf(LocalDate validOn, LocalDate knownOn) {
    return versionAsOf(validOn, knownOn)
        .map(version -> answer(version, validOn))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    gap(RuleReason.NO_VERSION_IN_FORCE, NO_GAP_FILLED, validOn)
                        .with("knownOn", Fact.of(knownOn))));
  }

  /**
   * The version that speaks for a day as far as it was known on another.
   *
   * @param validOn the day in question
   * @param knownOn the day from whose knowledge the answer is to be given
   * @return the version, one without a value included, or empty if none speaks
   */
  public Optional<Version<T>> versionAsOf(LocalDate validOn, LocalDate knownOn) {
    for (ImmutableList<Version<T>> layer : layers) {
      Optional<Version<T>> latest =
          layer.stream()
              .filter(v -> v.validity().contains(validOn) && !v.knownSince().isAfter(knownOn))
              .reduce((a, b) -> b.knownSince().isAfter(a.knownSince()) ? b : a);
      if (latest.isPresent()) {
        return latest;
      }
    }
    return Optional.empty();
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
        .orElseGet(
            () -> Outcome.undetermined(gap(RuleReason.VERSION_ENDED, version.rule(), validOn)));
  }

  private Reason gap(RuleReason code, RuleRef rule, LocalDate validOn) {
    return Reason.of(code, rule, "subject", new Fact.Id(subject)).with("validOn", Fact.of(validOn));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dated<?> that
        && subject.equals(that.subject)
        && layers.equals(that.layers);
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
