package org.governance4j.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins the versions of one policy that speak for one cell, from the lowest layer up; for use once.
 *
 * @param <T> the policy's type
 */
final class Joining<T> {

  /** A version with the name of its layer. */
  private record Speaker<T>(String layer, Dated.Version<T> version) {

    Reason reason(RuleReason code, Fact subject) {
      return Reason.of(code, version.rule(), "subject", subject)
          .with("layer", new Fact.Code("pack", layer))
          .with("from", Fact.of(version.validity().from()))
          .with("knownSince", Fact.of(version.knownSince()));
    }
  }

  private record Held<T>(Object element, Speaker<T> by) {}

  private final PolicyKey<T> key;
  private final List<Speaker<T>> speakers = new ArrayList<>();
  private final Set<Replacement> replaced;
  private final Fact subject;
  private final Map<String, Held<T>> elements = new LinkedHashMap<>();
  private final List<Reason> changes = new ArrayList<>();
  private final List<Speaker<T>> givers = new ArrayList<>();

  Joining(
      PolicyKey<T> key,
      List<Merge.Layer<T>> layers,
      List<Optional<Dated.Version<T>>> versions,
      Set<Replacement> replaced) {
    this.key = key;
    this.replaced = replaced;
    this.subject = new Fact.Id(key.id());
    for (int layer = 0; layer < layers.size(); layer++) {
      String name = layers.get(layer).name();
      versions.get(layer).ifPresent(version -> speakers.add(new Speaker<>(name, version)));
    }
  }

  /** How many elements the joined value has. */
  int size() {
    return elements.size();
  }

  /** The cell; refused by every version that takes part. */
  Outcome<MergedCells.Cell<T>> cell() {
    return key.layering().map(this::byElement).orElseGet(this::whole);
  }

  private Outcome<MergedCells.Cell<T>> whole() {
    for (int upper = 1; upper < speakers.size(); upper++) {
      if (speakers.get(upper - 1).version().value().isPresent()) {
        replaced(Optional.empty(), speakers.get(upper - 1), speakers.get(upper));
      }
    }
    return Outcome.accepted(cell(last().version().value(), ImmutableList.of()));
  }

  private Outcome<MergedCells.Cell<T>> byElement(Layering<T> layering) {
    try {
      speakers.forEach(speaker -> lay(layering, speaker));
      if (givers.size() < 2) {
        return Outcome.accepted(cell(last().version().value(), reasons()));
      }
      T value = layering.join(Maps.transformValues(elements, Held::element));
      Outcome<?> check = layering.check(value);
      return check instanceof Outcome.Accepted
          ? Outcome.accepted(cell(Optional.of(value), reasons()))
          : refused(check.reasons());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // The exception's text may quote the policy, and facts do not.
      return refused(ImmutableList.of());
    }
  }

  private void lay(Layering<T> layering, Speaker<T> upper) {
    Optional<T> value = upper.version().value();
    if (value.isEmpty()) {
      elements.forEach((code, held) -> replaced(Optional.of(code), held.by(), upper));
      elements.clear();
      changes.clear();
      givers.clear();
      return;
    }
    givers.add(upper);
    upper.version().removals().forEach((code, rule) -> remove(code, rule, upper));
    layering.split(value.get()).forEach((code, element) -> put(code, element, upper));
  }

  private void remove(String code, RuleRef rule, Speaker<T> upper) {
    Held<T> lower = elements.remove(code);
    if (lower != null) {
      changes.add(change(RuleReason.ELEMENT_REMOVED, code, lower.by(), upper, rule));
      replaced.add(
          replacement(Optional.of(code), lower.by(), upper, Replacement.How.REMOVED, rule));
    }
  }

  private void put(String code, Object element, Speaker<T> upper) {
    Held<T> lower = elements.put(code, new Held<>(element, upper));
    if (lower != null) {
      changes.add(
          change(RuleReason.ELEMENT_REPLACED, code, lower.by(), upper, upper.version().rule()));
      replaced(Optional.of(code), lower.by(), upper);
    }
  }

  private void replaced(Optional<String> code, Speaker<T> lower, Speaker<T> upper) {
    Replacement.How how =
        upper.version().value().isPresent() ? Replacement.How.REPLACED : Replacement.How.ENDED;
    replaced.add(replacement(code, lower, upper, how, upper.version().rule()));
  }

  private Replacement replacement(
      Optional<String> code,
      Speaker<T> lower,
      Speaker<T> upper,
      Replacement.How how,
      RuleRef rule) {
    return new Replacement(key, code, lower.layer(), upper.layer(), how, rule);
  }

  private Reason change(
      RuleReason reason, String code, Speaker<T> lower, Speaker<T> upper, RuleRef rule) {
    return Reason.of(reason, rule, "subject", subject)
        .with("element", new Fact.Code("element", code))
        .with("lower", new Fact.Code("pack", lower.layer()))
        .with("upper", new Fact.Code("pack", upper.layer()));
  }

  /** Who gives how many elements, then what was changed on the way, both from the lowest up. */
  private ImmutableList<Reason> reasons() {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    for (Speaker<T> giver : givers) {
      long count = elements.values().stream().filter(held -> held.by().equals(giver)).count();
      if (count > 0 || elements.isEmpty()) {
        reasons.add(
            giver
                .reason(RuleReason.ELEMENTS_IN_FORCE, subject)
                .with("count", Fact.of(count, Unit.COUNT)));
      }
    }
    return reasons.addAll(changes).build();
  }

  private Outcome<MergedCells.Cell<T>> refused(List<Reason> violations) {
    return new Outcome.Refused<>(
        Stream.concat(
                speakers.stream().map(speaker -> speaker.reason(RuleReason.MERGED_FROM, subject)),
                violations.stream())
            .collect(ImmutableList.toImmutableList()));
  }

  private MergedCells.Cell<T> cell(Optional<T> value, ImmutableList<Reason> reasons) {
    return new MergedCells.Cell<>(
        Lists.reverse(speakers).stream()
            .map(Speaker::version)
            .collect(ImmutableList.toImmutableList()),
        value,
        reasons);
  }

  private Speaker<T> last() {
    return speakers.get(speakers.size() - 1);
  }
}
