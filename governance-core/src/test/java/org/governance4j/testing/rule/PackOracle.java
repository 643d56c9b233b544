package org.governance4j.testing.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.rule.Dated;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Replacement;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.rule.PackArbitraries.Price;
import org.governance4j.testing.rule.PackArbitraries.Prices;

/** Goes up through the layers of a pack by hand, for one day and one day of knowledge. */
final class PackOracle {

  /** An element with the layer that gives it. */
  record Given(String code, int amount, String layer, RuleRef rule) {}

  private final List<Given> given = new ArrayList<>();
  private final Set<Replacement> replaced = new HashSet<>();
  private final List<String> changes = new ArrayList<>();
  private final List<String> givers = new ArrayList<>();
  private boolean spoken;
  private boolean ended;

  private PackOracle() {}

  static PackOracle at(List<PolicyPack> packs, LocalDate validOn, LocalDate knownOn) {
    PackOracle oracle = new PackOracle();
    for (PolicyPack pack : packs) {
      speaking(pack.get(PackArbitraries.PRICES), validOn, knownOn)
          .ifPresent(version -> oracle.lay(pack.id(), version));
    }
    oracle.layNumbers(packs, validOn, knownOn);
    return oracle;
  }

  /** The version of one layer that is in force and known latest. */
  static <T> Optional<Dated.Version<T>> speaking(
      Dated<T> layer, LocalDate validOn, LocalDate knownOn) {
    Dated.Version<T> best = null;
    for (Dated.Version<T> version : layer.versions()) {
      boolean begun = !version.validity().from().isAfter(validOn);
      boolean over = version.validity().until().filter(end -> !end.isAfter(validOn)).isPresent();
      boolean known = !version.knownSince().isAfter(knownOn);
      if (begun && !over && known) {
        best = best == null || version.knownSince().isAfter(best.knownSince()) ? version : best;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The elements that apply; empty if no layer speaks or the uppermost that does ends all. */
  Optional<List<Given>> given() {
    return spoken && !ended ? Optional.of(given) : Optional.empty();
  }

  /**
   * Who gives how many elements, the lowest layer first; if there are none, everyone gives none.
   */
  List<String> citations() {
    List<String> citations = new ArrayList<>();
    for (String giver : givers) {
      int count = 0;
      for (Given element : given) {
        count += giver.equals(element.layer() + " " + element.rule().id()) ? 1 : 0;
      }
      if (count > 0 || given.isEmpty()) {
        citations.add(giver + " " + count);
      }
    }
    return citations;
  }

  /** What was replaced and removed on the way, in no order. */
  List<String> changes() {
    return changes;
  }

  Set<Replacement> replaced() {
    return replaced;
  }

  /** Whether the merged elements are none that the policy allows. */
  boolean isRefused() {
    return givers.size() > 1 && given.stream().filter(element -> element.amount() == 0).count() > 1;
  }

  private void lay(String layer, Dated.Version<Prices> version) {
    spoken = true;
    ended = version.value().isEmpty();
    if (ended) {
      given.forEach(lower -> replace(lower, layer, Replacement.How.ENDED, version.rule()));
      given.clear();
      givers.clear();
      changes.clear();
      return;
    }
    givers.add(layer + " " + version.rule().id());
    for (Iterator<Given> all = given.iterator(); all.hasNext(); ) {
      Given lower = all.next();
      RuleRef rule = version.removals().get(lower.code());
      if (rule != null) {
        replace(lower, layer, Replacement.How.REMOVED, rule);
        changes.add("ELEMENT_REMOVED " + lower.code() + " " + lower.layer() + " " + rule.id());
        all.remove();
      }
    }
    for (Price price : version.value().get().prices()) {
      Given upper = new Given(price.code(), price.amount(), layer, version.rule());
      int place = 0;
      while (place < given.size() && !given.get(place).code().equals(price.code())) {
        place++;
      }
      if (place < given.size()) {
        Given lower = given.get(place);
        replace(lower, layer, Replacement.How.REPLACED, version.rule());
        changes.add(
            "ELEMENT_REPLACED " + lower.code() + " " + lower.layer() + " " + version.rule().id());
        given.set(place, upper);
      } else {
        given.add(upper);
      }
    }
  }

  private void replace(Given lower, String upper, Replacement.How how, RuleRef rule) {
    replaced.add(
        new Replacement(
            PackArbitraries.PRICES, Optional.of(lower.code()), lower.layer(), upper, how, rule));
  }

  private void layNumbers(List<PolicyPack> packs, LocalDate validOn, LocalDate knownOn) {
    PolicyKey<Integer> key = PackArbitraries.NUMBER;
    Optional<String> lower = Optional.empty();
    for (PolicyPack pack : packs) {
      Optional<Dated.Version<Integer>> version = speaking(pack.get(key), validOn, knownOn);
      if (version.isEmpty()) {
        continue;
      }
      Replacement.How how =
          version.get().value().isPresent() ? Replacement.How.REPLACED : Replacement.How.ENDED;
      RuleRef rule = version.get().rule();
      lower.ifPresent(
          below ->
              replaced.add(new Replacement(key, Optional.empty(), below, pack.id(), how, rule)));
      lower = version.get().value().map(number -> pack.id());
    }
  }
}
