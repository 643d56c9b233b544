package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.rule.Label;
import org.governance4j.rule.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every pack that comes with the library. */
class BuiltInPacksTest {

  private static final Set<String> CODES = Set.of("code", "id", "level", "post");
  private static final Set<String> LISTS_OF_CODES =
      Set.of("levels", "chiefPosts", "workerPools", "posts");

  private static final Path FOLDER = Path.of("src/main/resources/org/governance4j/json/packs");
  private static final ObjectMapper PLAIN = new ObjectMapper();

  /** The packs of the seven places; the others state laws of the State or a province. */
  private static final ImmutableSet<String> PLACES =
      ImmutableSet.of(
          "gaozhou-chengdong",
          "weifang-hanting",
          "guangzhou-liwan",
          "shijiazhuang-luancheng",
          "jixi-xinyang",
          "foshan-chancheng",
          "meishan-qingshen");

  /** A rule of a seed, as a whole or one part of it; {@code WHOLE} is the seed's own document. */
  private static final Pattern OF_A_PLACE =
      Pattern.compile("(CD|HT|LW|LC|XY|CC|QS)-(\\d\\d|WHOLE)(/[A-Z0-9]+(-[A-Z0-9]+)*)?");

  /** How many rules each seed has: an id beyond them is that of none. */
  private static final ImmutableMap<String, Integer> LAST_ROWS =
      ImmutableMap.<String, Integer>builder()
          .put("CD", 32)
          .put("HT", 20)
          .put("LW", 13)
          .put("LC", 12)
          .put("XY", 6)
          .put("CC", 26)
          .put("QS", 26)
          .buildOrThrow();

  private static final Pattern SEED = Pattern.compile("(CD|HT|LW|LC|XY|CC|QS)-\\d");

  static Stream<String> names() {
    return PackReader.names().stream();
  }

  static Stream<String> places() {
    return PLACES.stream();
  }

  @Test
  void everyPackOfTheLibraryIsListed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(PackReader.names());
    }
    assertThat(PackReader.names()).containsAll(PLACES);
    assertThatThrownBy(() -> PackReader.builtIn("../../secret"))
        .hasMessageContaining("gaozhou-chengdong")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPackHasATitleInBothLanguages(String name) throws IOException {
    Label title = PackReader.builtIns().get(name);
    assertThat(title.en()).matches("[\\p{ASCII}·—]+");
    assertThat(title.zh()).containsPattern("\\p{IsHan}");
    String text = Files.readString(FOLDER.resolve(name + ".json"));
    Matcher quoted = Pattern.compile("“([^”]+)”").matcher(title.zh());
    while (quoted.find()) {
      assertThat(text).contains(quoted.group(1));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPackIsReadAndWrittenAndReadAgain(String name) throws IOException {
    PackReader packs = PackReader.of(GovernanceReader.create());
    PolicyPack pack = PackReader.builtIn(name);
    assertThat(pack.id()).isEqualTo(name);
    assertThat(packs.read(new StringReader(packs.writeCanonical(pack)), name).orElseThrow())
        .isEqualTo(pack);
  }

  @ParameterizedTest
  @MethodSource("names")
  void noRuleIdHoldsTheIdOfAnotherRule(String name) throws IOException {
    for (JsonNode rule : tree(name).get("rules")) {
      String id = rule.get("id").asText();
      if (PLACES.contains(name)) {
        Matcher parts = OF_A_PLACE.matcher(id);
        assertThat(parts.matches()).as(id).isTrue();
        assertThat(SEED.matcher(id).results().count()).as(id).isLessThanOrEqualTo(1);
        if (!parts.group(2).equals("WHOLE")) {
          assertThat(Integer.parseInt(parts.group(2)))
              .as("%s is a row of the seed", id)
              .isBetween(1, LAST_ROWS.get(parts.group(1)));
        }
      } else {
        assertThat(id).doesNotContainPattern(SEED);
      }
    }
  }

  @Test
  void oneIdIsOneRuleInAllPacks() throws IOException {
    SetMultimap<String, JsonNode> rules = LinkedHashMultimap.create();
    for (String name : PackReader.names()) {
      tree(name).get("rules").forEach(rule -> rules.put(rule.get("id").asText(), rule));
    }
    assertThat(rules.keySet()).allMatch(id -> rules.get(id).size() == 1);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRuleOfATableIsCitedAndEveryPlaceSaysWhatItLeavesOpen(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".json"));
    for (JsonNode rule : tree(name).get("rules")) {
      String id = "\"" + rule.get("id").asText() + "\"";
      assertThat(text.split(Pattern.quote(id), -1)).as(id).hasSizeGreaterThan(2);
    }
    if (PLACES.contains(name)) {
      assertThat(PackReader.builtIn(name).open()).isNotEmpty();
    }
  }

  /** No code of a pack reaches a clerk without a name. */
  @ParameterizedTest
  @MethodSource("names")
  void everyCodeThatAPackIntroducesHasALabel(String name) throws IOException {
    Set<String> codes = new TreeSet<>();
    collect("", tree(name).get("policies"), codes);
    assertThat(PackReader.builtIn(name).labels().keySet())
        .containsExactlyInAnyOrderElementsOf(codes);
    PackReader.builtIn(name)
        .labels()
        .forEach((code, label) -> assertThat(label.zh()).as(code).doesNotContain(code));
  }

  private static void collect(String field, JsonNode node, Set<String> codes) {
    if (CODES.contains(field) && node.isTextual()) {
      codes.add(node.asText());
    } else if (LISTS_OF_CODES.contains(field) && node.isArray()) {
      node.forEach(code -> codes.add(code.asText()));
    } else if (field.equals("ruleSets")) {
      node.fieldNames().forEachRemaining(codes::add);
    } else {
      if (node.isObject()) {
        node.properties()
            .forEach(
                entry -> {
                  if (!entry.getKey().toLowerCase(Locale.ROOT).endsWith("rule")) {
                    collect(entry.getKey(), entry.getValue(), codes);
                  }
                });
      }
      if (node.isArray()) {
        node.forEach(element -> collect("", element, codes));
      }
    }
  }

  /** A duty without a rhythm is one that the text leaves open, and the other way round. */
  @ParameterizedTest
  @MethodSource("names")
  void everyOpenRhythmIsListed(String name) throws IOException {
    JsonNode tree = tree(name);
    List<String> rhythmless =
        tree.findValues("duties").stream()
            .flatMap(
                duties -> Stream.iterate(0, i -> i < duties.size(), i -> i + 1).map(duties::get))
            .filter(duty -> duty.at("/rhythm/rhythm").asText().equals("open"))
            .map(duty -> duty.get("code").asText())
            .toList();
    assertThat(
            PackReader.builtIn(name).open().stream()
                .filter(item -> item.policy().id().equals("duty.duties"))
                .flatMap(item -> item.element().stream()))
        .containsAll(rhythmless);
  }

  /**
   * A clerk reads a title as what the text says, so that a changed figure in one is a wrong answer:
   * whoever changes a title reads the text again and changes the list.
   */
  @Test
  void titlesAreThoseThatWereReadAgainstTheTexts() throws IOException {
    List<String> titles = new ArrayList<>();
    for (String name : PackReader.names()) {
      for (JsonNode rule : tree(name).get("rules")) {
        titles.add(
            Stream.of("id", "basis", "title", "source")
                .map(field -> rule.get(field).asText())
                .collect(Collectors.joining("\t")));
      }
    }
    assertThat(titles)
        .containsExactlyElementsOf(
            Files.readAllLines(Path.of("src/test/resources/golden/pack-rules.tsv")));
  }

  /**
   * What a title adds to the text's own words is in brackets, and a reading says that it is one.
   */
  @ParameterizedTest
  @MethodSource("places")
  void aReadingSaysSo(String name) throws IOException {
    for (JsonNode rule : tree(name).get("rules")) {
      String title = rule.get("title").asText();
      assertThat(title.contains("读作") || title.contains("此处取"))
          .as(title)
          .isEqualTo(rule.get("basis").asText().equals("INTERPRETATION"));
    }
  }

  private static JsonNode tree(String name) throws IOException {
    return PLAIN.readTree(FOLDER.resolve(name + ".json").toFile());
  }
}
