package org.governance4j.json.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.PackReader;
import org.governance4j.rule.Basis;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.timecoins.CoinAct;
import org.governance4j.timecoins.CoinHolder;
import org.governance4j.timecoins.CoinRight;
import org.governance4j.timecoins.CoinTerm;
import org.governance4j.timecoins.CoinUsePolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The time banks of four cities: Hailin by its text, Nanjing, Beijing and Shanghai as the press
 * reports them. Each figure that is changed fails the scenario of its city.
 */
class TimeCoinPacksTest {

  private static final RuleRef DECISION =
      new RuleRef("TEST-1", "what no text gives", "our notice", Basis.HOST_DECISION);

  @Test
  @DisplayName("CD-29: Nanjing saves at most 1,500 hours; from 60; groups donate; a fund grants")
  void nanjing() {
    nanjing(pack("nanjing"));
  }

  private static void nanjing(PolicyPack pack) {
    CityBank bank = new CityBank(filled(pack), LocalDate.of(2019, 12, 1));
    CoinHolder li = CityBank.person("li");
    bank.serve("li", "ELDER_CARE", 1_501);
    assertThat(bank.coins("li")).isEqualTo(1_500 * 60);
    assertThat(bank.donated()).isEqualTo(60);
    assertThat(bank.hours("li")).isEqualTo(1_501 * 60);
    bank.serve("wang", "ELDER_CARE", 10).serve("scouts", "ELDER_CARE", 10);
    bank.on(LocalDate.of(2020, 3, 2));
    bank.stated("li", 60, "").stated("wang", 59, "").stated("zhao", 85, "KEY_EMPTY_NEST");
    assertThat(bank.ask(new CoinAct.Withdraw(li, 60, CityBank.person("wang")))).isEmpty();
    assertThat(bank.ask(new CoinAct.Withdraw(CityBank.person("wang"), 60, li)))
        .containsExactly("UNDER_AGE");
    CoinHolder scouts = CityBank.group("scouts");
    assertThat(bank.ask(new CoinAct.Donate(scouts, 60))).isEmpty();
    assertThat(bank.ask(new CoinAct.Withdraw(scouts, 60, li))).containsExactly("GROUP_MAY_NOT");
    assertThat(bank.ask(new CoinAct.Grant(CityBank.id("zhao"), 60))).isEmpty();
    assertThat(bank.ask(new CoinAct.Grant(CityBank.id("li"), 60))).containsExactly("NOT_ELIGIBLE");
    assertThat(bank.hours("li")).isEqualTo(1_501 * 60);
  }

  @Test
  @DisplayName("CD-29: Beijing from June 2022: an hour is a coin, from 60, or to direct relatives")
  void beijing() {
    beijing(pack("beijing"));
  }

  private static void beijing(PolicyPack pack) {
    assertThat(right(pack, LocalDate.of(2022, 5, 31))).isInstanceOf(Outcome.Undetermined.class);
    CityBank bank = new CityBank(filled(pack), LocalDate.of(2022, 6, 1));
    bank.stated("li", 60, "").stated("wang", 59, "");
    bank.serve("li", "ELDER_CARE", 2).serve("wang", "ELDER_CARE", 1);
    assertThat(bank.coins("li")).isEqualTo(120);
    CoinHolder li = CityBank.person("li");
    CoinHolder wang = CityBank.person("wang");
    assertThat(bank.ask(new CoinAct.Withdraw(li, 60, wang))).isEmpty();
    assertThat(bank.ask(new CoinAct.Withdraw(wang, 60, li))).containsExactly("UNDER_AGE");
    bank.related("wang", "li", "DIRECT_RELATIVE").related("li", "wang", "FRIEND");
    assertThat(bank.ask(new CoinAct.Give(wang, 60, CityBank.id("li")))).isEmpty();
    assertThat(bank.ask(new CoinAct.Give(li, 60, CityBank.id("wang"))))
        .containsExactly("NOT_RELATED");
    assertThat(bank.ask(new CoinAct.Donate(li, 60))).isEmpty();
  }

  @Test
  @DisplayName(
      "CD-29: Shanghai from 65, in hardship 60; to relatives and friends; minors in groups")
  void shanghai() {
    shanghai(pack("shanghai"));
  }

  private static void shanghai(PolicyPack pack) {
    CityBank bank = new CityBank(filled(pack), LocalDate.of(2026, 3, 2));
    bank.stated("li", 65, "").stated("wang", 64, "").stated("zhao", 60, "SPECIAL_HARDSHIP");
    bank.stated("qian", 59, "SPECIAL_HARDSHIP").stated("teen", 17, "").stated("sun", 18, "");
    for (String person : List.of("li", "wang", "zhao", "qian")) {
      bank.serve(person, "ELDER_CARE", 2);
      assertThat(bank.coins(person)).isEqualTo(120);
    }
    CoinHolder sun = CityBank.person("sun");
    assertThat(bank.ask(new CoinAct.Withdraw(CityBank.person("li"), 60, sun))).isEmpty();
    assertThat(bank.ask(new CoinAct.Withdraw(CityBank.person("wang"), 60, sun)))
        .containsExactly("UNDER_AGE");
    assertThat(bank.ask(new CoinAct.Withdraw(CityBank.person("zhao"), 60, sun))).isEmpty();
    assertThat(bank.ask(new CoinAct.Withdraw(CityBank.person("qian"), 60, sun)))
        .containsExactly("UNDER_AGE");
    CoinHolder li = CityBank.person("li");
    assertThat(bank.ask(new CoinAct.Withdraw(li, 30, CityBank.person("teen"))))
        .containsExactly("SERVES_ONLY_IN_GROUP");
    assertThat(bank.ask(new CoinAct.Withdraw(li, 30, CityBank.group("school")))).isEmpty();
    bank.related("zhao", "wang", "FRIEND").related("zhao", "li", "RELATIVE");
    bank.related("zhao", "qian", "COLLEAGUE");
    CoinHolder zhao = CityBank.person("zhao");
    assertThat(bank.ask(new CoinAct.Give(zhao, 10, CityBank.id("wang")))).isEmpty();
    assertThat(bank.ask(new CoinAct.Give(zhao, 10, CityBank.id("li")))).isEmpty();
    assertThat(bank.ask(new CoinAct.Give(zhao, 10, CityBank.id("qian"))))
        .containsExactly("NOT_RELATED");
    assertThat(bank.ask(new CoinAct.Donate(zhao, 10))).isEmpty();
  }

  @Test
  @DisplayName("CD-29: Hailin: an hour is a point, two hours an activity, one exchange a quarter")
  void hailin() {
    hailin(pack("hailin"));
  }

  private static void hailin(PolicyPack pack) {
    CityBank bank = new CityBank(pack, LocalDate.of(2026, 2, 2));
    bank.activity("li", "VOLUNTEERING", 150);
    assertThat(bank.coins("li")).isEqualTo(120);
    bank.activity("li", "VOLUNTEERING", 90);
    assertThat(bank.coins("li")).isEqualTo(210);
    assertThat(bank.servedStated("li")).isEqualTo(180);
    CoinHolder li = CityBank.person("li");
    assertThat(bank.ask(new CoinAct.Exchange(li, 60))).isEmpty();
    assertThat(bank.coins("li")).isEqualTo(150);
    assertThat(bank.hours("li")).isEqualTo(210);
    bank.on(LocalDate.of(2026, 3, 31));
    assertThat(bank.ask(new CoinAct.Exchange(li, 60))).containsExactly("EXCHANGED_TOO_OFTEN");
    bank.on(LocalDate.of(2026, 4, 1));
    assertThat(bank.ask(new CoinAct.Exchange(li, 60))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nanjing, '\"most\": 90000', '\"most\": 89999'",
    "nanjing, '\"most\": 90000', '\"most\": 90001'",
    "nanjing, '\"fromAge\": 60', '\"fromAge\": 61'",
    "nanjing, '\"fromAge\": 60', '\"fromAge\": 59'",
    "nanjing, '\"ELDER_CARE\": 1 ', '\"ELDER_CARE\": 2 '",
    "nanjing, '[\"DONATION\"]', '[\"DONATION\", \"WITHDRAWAL\"]'",
    "nanjing, '[\"DONATION\"]', '[]'",
    "nanjing, '[\"KEY_EMPTY_NEST\"]', '[\"OTHER\"]'",
    "nanjing, 'DONATED', 'HONOURED'",
    "beijing, '2022-06-01', '2022-06-02'",
    "beijing, '2022-06-01', '2022-05-31'",
    "beijing, '\"fromAge\": 60', '\"fromAge\": 61'",
    "beijing, '\"fromAge\": 60', '\"fromAge\": 59'",
    "beijing, '\"ELDER_CARE\": 1 ', '\"ELDER_CARE\": 2 '",
    "beijing, '[\"DIRECT_RELATIVE\"]', '[\"FRIEND\"]'",
    "shanghai, '\"fromAge\": 65', '\"fromAge\": 66'",
    "shanghai, '\"fromAge\": 65', '\"fromAge\": 64'",
    "shanghai, '\"fromAge\": 60', '\"fromAge\": 61'",
    "shanghai, '\"fromAge\": 60', '\"fromAge\": 59'",
    "shanghai, '\"fromAge\": 18', '\"fromAge\": 19'",
    "shanghai, '\"fromAge\": 18', '\"fromAge\": 17'",
    "shanghai, '\"ELDER_CARE\": 1 ', '\"ELDER_CARE\": 2 '",
    "shanghai, '[\"RELATIVE\", \"FRIEND\"]', '[\"RELATIVE\"]'",
    "shanghai, '[\"RELATIVE\", \"FRIEND\"]', '[\"FRIEND\"]'",
    "hailin, '\"perActivity\": 120', '\"perActivity\": 121'",
    "hailin, '\"perActivity\": 120', '\"perActivity\": 119'",
    "hailin, '\"VOLUNTEERING\": 1 ', '\"VOLUNTEERING\": 2 '",
    "hailin, '\"stepMinutes\": 60', '\"stepMinutes\": 30'",
    "hailin, '\"times\": 1', '\"times\": 2'",
    "hailin, 'QUARTER', 'MONTH'",
    "hailin, 'QUARTER', 'YEAR'",
  })
  void eachFigureThatIsChangedFailsItsScenario(String city, String figure, String other) {
    assertThat(text(city)).contains(figure);
    PolicyPack changed = read(text(city).replace(figure, other));
    assertThatThrownBy(() -> scenario(city).accept(changed)).isInstanceOf(Throwable.class);
  }

  private static Consumer<PolicyPack> scenario(String city) {
    return switch (city) {
      case "nanjing" -> TimeCoinPacksTest::nanjing;
      case "beijing" -> TimeCoinPacksTest::beijing;
      case "shanghai" -> TimeCoinPacksTest::shanghai;
      default -> TimeCoinPacksTest::hailin;
    };
  }

  @ParameterizedTest
  @CsvSource({"nanjing", "beijing", "shanghai", "hailin"})
  void whatNoTextStatesIsOpenAndUndetermined(String city) {
    PolicyPack pack = pack(city);
    CoinUsePolicy stated = pack.get(CoinUsePolicy.KEY).versions().get(0).value().orElseThrow();
    Set<String> terms = new TreeSet<>();
    stated.rights().forEach(right -> terms.add(right.term().name()));
    Set<String> open = new TreeSet<>();
    pack.open().stream()
        .map(OpenItem::element)
        .flatMap(element -> element.stream())
        .forEach(open::add);
    assertThat(open).doesNotContainAnyElementsOf(terms);
    Set<String> all = new TreeSet<>();
    EnumSet.allOf(CoinTerm.class).forEach(term -> all.add(term.name()));
    // A limit that no text states is none.
    all.remove(CoinTerm.SERVICE.name());
    terms.remove(CoinTerm.SERVICE.name());
    open.addAll(terms);
    assertThat(open).isEqualTo(all);
    CityBank bank = new CityBank(pack, LocalDate.of(2026, 3, 2)).stated("li", 90, "");
    CoinHolder li = CityBank.person("li");
    assertThat(bank.ask(new CoinAct.Leave(li))).contains("TERM_MISSING");
    assertThat(bank.ask(new CoinAct.CloseOnDeath(li.id(), Optional.empty())))
        .containsExactly("TERM_MISSING");
    assertThat(bank.ask(new CoinAct.MoveOut(li.id(), "other"))).containsExactly("TERM_MISSING");
  }

  @ParameterizedTest
  @CsvSource({"nanjing", "beijing", "shanghai"})
  void whatThePressReportsIsNoText(String city) {
    pack(city)
        .get(CoinUsePolicy.KEY)
        .versions()
        .get(0)
        .value()
        .orElseThrow()
        .rights()
        .forEach(
            right -> {
              assertThat(right.rule().basis()).isEqualTo(Basis.INTERPRETATION);
              assertThat(right.rule().source()).startsWith("据报道");
            });
  }

  private static Outcome<CoinUsePolicy> right(PolicyPack pack, LocalDate day) {
    return pack.get(CoinUsePolicy.KEY).asOf(day, day);
  }

  /** The pack under a host's own decisions on what no text gives. */
  private static PolicyPack filled(PolicyPack pack) {
    CoinUsePolicy own =
        new CoinUsePolicy(
            Stream.<CoinRight>of(
                    new CoinRight.Payment(CoinRight.Payee.SERVER, DECISION),
                    new CoinRight.GrantLimits(600, 6_000, CalendarPeriod.MONTH, DECISION))
                .collect(ImmutableList.toImmutableList()));
    PolicyPack local =
        PolicyPack.builder("local")
            .put(CoinUsePolicy.KEY, LocalDate.of(2019, 1, 1), DECISION, own)
            .build();
    return PolicyPack.layered(List.of(pack, local)).orElseThrow();
  }

  private static PolicyPack pack(String city) {
    return read(text(city));
  }

  private static PolicyPack read(String text) {
    try {
      return PackReader.of(GovernanceReader.create())
          .read(new StringReader(text), "city")
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String city) {
    try (InputStream in =
        TimeCoinPacksTest.class.getResourceAsStream("/timecoins/" + city + ".json")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
