package org.governance4j.rule;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the removals that remove nothing, from the lowest layer up; for use once. Linear in the
 * elements and removals of all versions.
 */
final class UnmatchedRemovals {

  private final Map<PolicyKey<?>, Set<String>> known = new LinkedHashMap<>();
  private final Set<Reason> found = new LinkedHashSet<>();

  private UnmatchedRemovals() {}

  static ImmutableList<Reason> of(List<PolicyPack> layers) {
    UnmatchedRemovals removals = new UnmatchedRemovals();
    layers.forEach(removals::lay);
    return ImmutableList.copyOf(removals.found);
  }

  private void lay(PolicyPack layer) {
    layer.keys().forEach(key -> check(layer, key));
    layer.keys().forEach(key -> add(layer, key));
    layer.open().forEach(item -> item.element().ifPresent(code -> known(item.policy()).add(code)));
  }

  private <T> void check(PolicyPack layer, PolicyKey<T> key) {
    for (Dated.Version<T> version : layer.get(key).versions()) {
      version
          .removals()
          .forEach(
              (code, rule) -> {
                if (!known(key).contains(code)) {
                  found.add(reason(layer, key, code, rule));
                }
              });
    }
  }

  private <T> void add(PolicyPack layer, PolicyKey<T> key) {
    key.layering()
        .ifPresent(
            layering ->
                layer.get(key).versions().stream()
                    .flatMap(version -> version.value().stream())
                    .forEach(value -> known(key).addAll(layering.split(value).keySet())));
  }

  private Set<String> known(PolicyKey<?> key) {
    return known.computeIfAbsent(key, same -> new HashSet<>());
  }

  private static Reason reason(PolicyPack layer, PolicyKey<?> key, String code, RuleRef rule) {
    return Reason.of(RuleReason.REMOVAL_UNMATCHED, RuleLaw.REMOVALS_MATCHED)
        .with("subject", new Fact.Id(key.id()))
        .with("element", new Fact.Code("element", code))
        .with("layer", new Fact.Code("pack", layer.id()))
        .with("rule", new Fact.Id(rule.id()));
  }
}
