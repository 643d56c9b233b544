package org.governance4j.testing.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;

/** Generators of packs whose layers meet often. */
public final class PackArbitraries {

  /** An element of a policy. */
  public record Price(String code, int amount) {}

  /** A policy that layers by element and refuses two free elements. */
  public record Prices(ImmutableList<Price> prices) {

    /** Checks the components. */
    public Prices {
      checkArgument(
          prices.stream().filter(price -> price.amount() == 0).count() < 2, "two prices are free");
    }
  }

  /** The key of what layers by element. */
  public static final PolicyKey<Prices> PRICES =
      PolicyKey.of(
          "test.prices", Prices.class, Layering.byCode(Prices::prices, Price::code, Prices::new));

  /** The key of what layers whole. */
  public static final PolicyKey<Integer> NUMBER = PolicyKey.of("test.number", Integer.class);

  private static final List<String> CODES = List.of("A", "B", "C", "D");

  private PackArbitraries() {}

  /** Versions of prices, of which some end the policy and some remove elements. */
  public static Arbitrary<Dated<Prices>> prices() {
    return version()
        .list()
        .ofMaxSize(4)
        .map(list -> Dated.of(PRICES, list).toOptional())
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  /** Two to four packs of different ids. */
  public static Arbitrary<List<PolicyPack>> packs() {
    Arbitrary<Dated<Integer>> numbers =
        RuleArbitraries.versions()
            .map(list -> Dated.of(NUMBER, list).toOptional())
            .filter(Optional::isPresent)
            .map(Optional::orElseThrow);
    return Combinators.combine(prices().optional(0.9), numbers.optional(0.7), open())
        .as(Stated::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(
            list -> {
              ImmutableList.Builder<PolicyPack> packs = ImmutableList.builder();
              for (int i = 0; i < list.size(); i++) {
                packs.add(list.get(i).pack("layer-" + i));
              }
              return packs.build();
            });
  }

  private record Stated(
      Optional<Dated<Prices>> prices, Optional<Dated<Integer>> number, List<OpenItem> open) {

    PolicyPack pack(String id) {
      PolicyPack.Builder builder = PolicyPack.builder(id);
      prices.ifPresent(dated -> builder.put(PRICES, dated));
      number.ifPresent(dated -> builder.put(NUMBER, dated));
      open.forEach(builder::open);
      return builder.build();
    }
  }

  private static Arbitrary<List<OpenItem>> open() {
    return Arbitraries.of(
            OpenItem.of(NUMBER, rule("OPEN-1")),
            OpenItem.of(PRICES, rule("OPEN-2")),
            OpenItem.of(PRICES, "A", rule("OPEN-3")),
            OpenItem.of(PRICES, "B", rule("OPEN-4")))
        .list()
        .uniqueElements()
        .ofMaxSize(3);
  }

  private static Arbitrary<Dated.Version<Prices>> version() {
    Arbitrary<Map<String, Integer>> prices =
        Arbitraries.maps(Arbitraries.of(CODES), Arbitraries.integers().between(0, 3)).ofMaxSize(3);
    Arbitrary<Optional<Prices>> values =
        prices
            .map(
                map ->
                    map.entrySet().stream()
                        .map(entry -> new Price(entry.getKey(), entry.getValue()))
                        .collect(ImmutableList.toImmutableList()))
            .filter(list -> list.stream().filter(price -> price.amount() == 0).count() < 2)
            .map(Prices::new)
            .optional(0.85);
    Arbitrary<List<String>> removals = Arbitraries.of(CODES).list().uniqueElements().ofMaxSize(2);
    return Combinators.combine(
            RuleArbitraries.validities(),
            RuleArbitraries.days(),
            Arbitraries.integers().between(1, 9),
            values,
            removals)
        .as(
            (validity, known, rule, value, removed) ->
                new Dated.Version<>(
                    validity,
                    known,
                    rule("VERSION-" + rule),
                    value,
                    value.isEmpty()
                        ? ImmutableMap.of()
                        : removed.stream()
                            .collect(
                                ImmutableMap.toImmutableMap(
                                    code -> code, code -> rule("REMOVAL-" + code)))));
  }

  private static RuleRef rule(String id) {
    return RuleRef.of(id, "a rule", "a source");
  }
}
