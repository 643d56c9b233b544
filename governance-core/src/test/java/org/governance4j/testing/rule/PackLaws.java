package org.governance4j.testing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Replacement;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.testing.rule.PackArbitraries.Price;
import org.governance4j.testing.rule.PackArbitraries.Prices;

/** The laws of packs and their layers. */
public class PackLaws {

  private static final LocalDate FIRST = LocalDate.of(2021, 12, 31);
  private static final RuleRef RULE = RuleRef.of("TEST-1", "a rule", "a source");

  @Provide
  Arbitrary<List<PolicyPack>> packs() {
    return PackArbitraries.packs();
  }

  @Property
  @Label("L-RULE-14: the elements are those that going up through the layers gives, cited")
  void mergedByElement(@ForAll("packs") List<PolicyPack> packs) {
    PolicyPack.layered(packs)
        .toOptional()
        .map(layered -> layered.get(PackArbitraries.PRICES))
        .ifPresent(prices -> points(packs).forEach(point -> mergedByElement(prices, packs, point)));
  }

  private static void mergedByElement(Dated<Prices> prices, List<PolicyPack> packs, Point point) {
    PackOracle oracle = at(packs, point);
    Outcome<Prices> answer = prices.asOf(point.validOn(), point.knownOn());
    Optional<ImmutableList<Price>> expected =
        oracle
            .given()
            .map(
                given ->
                    given.stream()
                        .map(element -> new Price(element.code(), element.amount()))
                        .collect(ImmutableList.toImmutableList()));
    assertThat(answer.toOptional().map(Prices::prices)).isEqualTo(expected);
    assertThat(prices.find(point.validOn(), point.knownOn())).isEqualTo(answer.toOptional());
    if (prices.isMerged() && expected.isPresent()) {
      assertThat(
              answer.reasons().stream()
                  .filter(reason -> reason.code() == RuleReason.ELEMENTS_IN_FORCE)
                  .map(reason -> layer(reason) + " " + reason.rule().id() + " " + count(reason)))
          .containsExactlyElementsOf(oracle.citations());
      assertThat(
              answer.reasons().stream()
                  .filter(reason -> reason.code() != RuleReason.ELEMENTS_IN_FORCE)
                  .map(PackLaws::change))
          .containsExactlyInAnyOrderElementsOf(oracle.changes());
    }
  }

  @Property
  @Label("L-RULE-15: a version replaces an earlier one whole, an ending ends all, silence is open")
  void versionsReplaceWhole(@ForAll("packs") List<PolicyPack> packs) {
    PolicyPack.layered(packs)
        .toOptional()
        .map(layered -> layered.get(PackArbitraries.PRICES))
        .ifPresent(
            prices -> points(packs).forEach(point -> versionsReplaceWhole(prices, packs, point)));
  }

  private static void versionsReplaceWhole(
      Dated<Prices> merged, List<PolicyPack> packs, Point point) {
    List<Dated.Version<Prices>> speaking = new ArrayList<>();
    for (PolicyPack pack : packs) {
      PackOracle.speaking(pack.get(PackArbitraries.PRICES), point.validOn(), point.knownOn())
          .ifPresent(version -> speaking.add(0, version));
    }
    Outcome<Prices> answer = merged.asOf(point.validOn(), point.knownOn());
    assertThat(merged.versionsAsOf(point.validOn(), point.knownOn())).isEqualTo(speaking);
    boolean silent = speaking.isEmpty() || speaking.get(0).value().isEmpty();
    assertThat(answer instanceof Outcome.Undetermined).isEqualTo(silent);
    if (silent) {
      assertThat(answer.reasons())
          .singleElement()
          .matches(
              reason ->
                  reason.code()
                      == (speaking.isEmpty()
                          ? RuleReason.NO_VERSION_IN_FORCE
                          : RuleReason.VERSION_ENDED));
    }
  }

  @Property
  @Label("L-RULE-16: of a whole policy a lower pack answers exactly where no upper one speaks")
  void mergedWhole(@ForAll("packs") List<PolicyPack> packs) {
    Optional<PolicyPack> layered = PolicyPack.layered(packs).toOptional();
    if (layered.isEmpty()) {
      return;
    }
    Dated<Integer> number = layered.get().get(PackArbitraries.NUMBER);
    for (Point point : points(packs).toList()) {
      List<Dated.Version<Integer>> expected = List.of();
      for (PolicyPack pack : packs) {
        List<Dated.Version<Integer>> speaking =
            PackOracle.speaking(pack.get(PackArbitraries.NUMBER), point.validOn(), point.knownOn())
                .stream()
                .toList();
        expected = speaking.isEmpty() ? expected : speaking;
      }
      assertThat(number.versionsAsOf(point.validOn(), point.knownOn())).isEqualTo(expected);
    }
  }

  @Property
  @Label("L-RULE-17: layering is refused exactly if a merged value is, and names the layers")
  void refusedMerges(@ForAll("packs") List<PolicyPack> packs) {
    Outcome<PolicyPack> layered = PolicyPack.layered(packs);
    boolean refused = points(packs).anyMatch(point -> at(packs, point).isRefused());
    assertThat(layered instanceof Outcome.Refused).isEqualTo(refused);
    if (refused) {
      Set<String> layers =
          layered.reasons().stream()
              .filter(reason -> reason.code() == RuleReason.MERGED_FROM)
              .map(PackLaws::layer)
              .collect(Collectors.toSet());
      Set<String> free = new HashSet<>();
      points(packs)
          .map(point -> at(packs, point))
          .filter(PackOracle::isRefused)
          .forEach(
              oracle ->
                  oracle.given().orElseThrow().stream()
                      .filter(element -> element.amount() == 0)
                      .forEach(element -> free.add(element.layer())));
      assertThat(layers).containsAll(free);
    }
  }

  @Property
  @Label("L-RULE-18: layering is associative")
  void associative(
      @ForAll("packs") List<PolicyPack> packs, @ForAll @IntRange(min = 1, max = 3) int cut) {
    Outcome<PolicyPack> all = PolicyPack.layered(packs);
    int split = Math.min(cut, packs.size() - 1);
    Optional<PolicyPack> below = PolicyPack.layered(packs.subList(0, split)).toOptional();
    Optional<PolicyPack> above =
        PolicyPack.layered(packs.subList(split, packs.size())).toOptional();
    if (below.isPresent() && above.isPresent()) {
      Outcome<PolicyPack> halves = PolicyPack.layered(List.of(below.get(), above.get()));
      assertThat(halves).isEqualTo(all);
      assertThat(halves.toOptional().map(PolicyPack::replaced))
          .isEqualTo(all.toOptional().map(PolicyPack::replaced));
    }
    assertThat(all.toOptional().map(PolicyPack::layers)).isIn(Optional.of(packs), Optional.empty());
  }

  @Property
  @Label("L-RULE-19: replaced lists exactly what some answer lacks of a lower layer")
  void replacedIsComplete(@ForAll("packs") List<PolicyPack> packs) {
    Optional<PolicyPack> layered = PolicyPack.layered(packs).toOptional();
    if (layered.isEmpty()) {
      return;
    }
    Set<Replacement> expected = new HashSet<>();
    points(packs).forEach(point -> expected.addAll(at(packs, point).replaced()));
    assertThat(new HashSet<>(layered.get().replaced())).isEqualTo(expected);
    assertThat(layered.get().replaced()).doesNotHaveDuplicates();
  }

  @Property
  @Label("L-RULE-20: open lists exactly the open items that no layer above fills")
  void openIsWhatNobodyFills(@ForAll("packs") List<PolicyPack> packs) {
    Optional<PolicyPack> layered = PolicyPack.layered(packs).toOptional();
    if (layered.isEmpty()) {
      return;
    }
    List<OpenItem> expected = new ArrayList<>();
    for (int lower = 0; lower < packs.size(); lower++) {
      for (OpenItem item : packs.get(lower).open()) {
        boolean filled = false;
        for (PolicyPack upper : packs.subList(lower + 1, packs.size())) {
          if (item.policy().equals(PackArbitraries.NUMBER)) {
            filled |= !upper.get(PackArbitraries.NUMBER).values().isEmpty();
          } else {
            for (Dated.Version<Prices> version : upper.get(PackArbitraries.PRICES).versions()) {
              filled |=
                  version.value().isPresent()
                      && (item.element().isEmpty()
                          || version.removals().containsKey(item.element().get())
                          || version.value().get().prices().stream()
                              .anyMatch(price -> price.code().equals(item.element().get())));
            }
          }
        }
        if (!filled) {
          expected.add(item);
        }
      }
    }
    assertThat(layered.get().open()).isEqualTo(expected);
  }

  @Property(tries = 20)
  @Label("L-RULE-21: packs of one id do not layer")
  void layersDiffer(@ForAll("packs") List<PolicyPack> packs) {
    List<PolicyPack> twice = new ArrayList<>(packs);
    twice.add(packs.get(0));
    assertThat(PolicyPack.layered(twice).reasons())
        .anyMatch(reason -> reason.code() == RuleReason.LAYER_STATED_TWICE);
  }

  @Property(tries = 5)
  @Label("L-RULE-22: a merge beyond its bounds is refused, and one within them is not")
  void boundedMerges(@ForAll @IntRange(min = 1, max = 60) int few) {
    assertThat(PolicyPack.layered(crossing(few, 1))).isInstanceOf(Outcome.Accepted.class);
    for (List<PolicyPack> hostile : List.of(crossing(2_000, 1), crossing(60, 500))) {
      assertThat(PolicyPack.layered(hostile).reasons())
          .extracting(Reason::code)
          .containsExactly(RuleReason.MERGE_TOO_LARGE);
    }
  }

  @Property
  @Label("L-RULE-23: unmatched removals are of elements that no lower layer states or leaves open")
  void removalsWithoutElement(@ForAll("packs") List<PolicyPack> packs) {
    Optional<PolicyPack> layered = PolicyPack.layered(packs).toOptional();
    if (layered.isEmpty()) {
      return;
    }
    Set<String> expected = new HashSet<>();
    for (int upper = 0; upper < packs.size(); upper++) {
      List<PolicyPack> lower = packs.subList(0, upper);
      for (Dated.Version<Prices> version :
          packs.get(upper).get(PackArbitraries.PRICES).versions()) {
        for (String code : version.removals().keySet()) {
          if (lower.stream().noneMatch(pack -> knows(pack, code))) {
            expected.add(packs.get(upper).id() + " " + code);
          }
        }
      }
    }
    assertThat(layered.get().unmatchedRemovals())
        .allMatch(reason -> reason.code() == RuleReason.REMOVAL_UNMATCHED)
        .doesNotHaveDuplicates()
        .extracting(
            reason -> layer(reason) + " " + ((Fact.Code) reason.facts().get("element")).value())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean knows(PolicyPack pack, String code) {
    return pack.open().stream().anyMatch(item -> item.element().equals(Optional.of(code)))
        || pack.get(PackArbitraries.PRICES).versions().stream()
            .flatMap(version -> version.value().stream())
            .flatMap(value -> value.prices().stream())
            .anyMatch(price -> price.code().equals(code));
  }

  // The lower versions hold for a day each, and each upper one, known later, for all those days.
  private static List<PolicyPack> crossing(int versions, int elements) {
    return List.of(
        pack(
            "low",
            versions,
            i ->
                Dated.Version.of(
                    Validity.of(FIRST.plusDays(i), FIRST.plusDays(i + 1L)),
                    FIRST,
                    RULE,
                    prices("low" + i, elements))),
        pack(
            "high",
            versions,
            i ->
                Dated.Version.of(
                    Validity.from(FIRST), FIRST.plusDays(i), RULE, prices("high" + i, elements))));
  }

  private static PolicyPack pack(
      String id, int versions, IntFunction<Dated.Version<Prices>> version) {
    List<Dated.Version<Prices>> all = IntStream.range(0, versions).mapToObj(version).toList();
    return PolicyPack.builder(id)
        .put(PackArbitraries.PRICES, Dated.of(PackArbitraries.PRICES, all).orElseThrow())
        .build();
  }

  private static Prices prices(String code, int elements) {
    return new Prices(
        IntStream.range(0, elements)
            .mapToObj(i -> new Price(code + "-" + i, 1))
            .collect(ImmutableList.toImmutableList()));
  }

  private record Point(LocalDate validOn, LocalDate knownOn) {}

  /** A point of each stretch of days and of knowledge in which nothing changes. */
  private static Stream<Point> points(List<PolicyPack> packs) {
    Set<LocalDate> valid = new HashSet<>(Set.of(FIRST));
    Set<LocalDate> known = new HashSet<>(Set.of(FIRST));
    for (PolicyPack pack : packs) {
      for (PolicyKey<?> key : pack.keys()) {
        for (Dated.Version<?> version : pack.get(key).versions()) {
          valid.add(version.validity().from());
          version.validity().until().ifPresent(valid::add);
          known.add(version.knownSince());
        }
      }
    }
    return valid.stream()
        .flatMap(validOn -> known.stream().map(knownOn -> new Point(validOn, knownOn)));
  }

  private static PackOracle at(List<PolicyPack> packs, Point point) {
    return PackOracle.at(packs, point.validOn(), point.knownOn());
  }

  private static String change(Reason reason) {
    return reason.code().name()
        + " "
        + ((Fact.Code) reason.facts().get("element")).value()
        + " "
        + ((Fact.Code) reason.facts().get("lower")).value()
        + " "
        + reason.rule().id();
  }

  private static long count(Reason reason) {
    return ((Fact.Amount) reason.facts().get("count")).amount();
  }

  private static String layer(Reason reason) {
    return ((Fact.Code) reason.facts().get("layer")).value();
  }
}
