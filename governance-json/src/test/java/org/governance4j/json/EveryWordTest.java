package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.community.Datum;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Fact;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.testing.LawSources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public enum, law and policy key of the three modules has words in Chinese and English,
 * whatever the machine's own locale.
 */
class EveryWordTest {

  private static final Locale BEFORE = Locale.getDefault();
  private static final String MACHINES = "zh-CN,en-US,tr-TR,ar-EG-u-nu-arab,th-TH-u-nu-thai";

  /** Not exported: nobody outside meets their words. */
  private static final Set<String> INTERNAL = Set.of("flow", "geometry");

  @AfterEach
  void restore() {
    Locale.setDefault(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai"})
  void everyConstantHasAWord(String machine) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(machine));
    ReasonTexts chinese = ReasonTexts.of(Locale.CHINESE);
    ReasonTexts english = ReasonTexts.of(Locale.ENGLISH);
    List<Enum<?>> constants = constants();
    assertThat(constants).hasSizeGreaterThan(150);
    for (Enum<?> constant : constants) {
      String name = constant.getDeclaringClass().getName() + "." + constant;
      assertThat(chinese.text(constant)).as(name).matches(EveryWordTest::isChinese);
      assertThat(english.text(constant))
          .as(name)
          .doesNotContain("_")
          .matches(word -> !word.equals(constant.name()) || constant == Datum.CGCS2000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai"})
  void everyLawAndPolicyHasAWord(String machine) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(machine));
    ReasonTexts chinese = ReasonTexts.of(Locale.CHINESE);
    ReasonTexts english = ReasonTexts.of(Locale.ENGLISH);
    Map<String, String> laws = laws();
    assertThat(laws).hasSizeGreaterThan(140);
    laws.forEach(
        (id, title) -> {
          RuleRef law = new RuleRef(id, title, "governance4j", Basis.LIBRARY);
          assertThat(english.title(law)).isEqualTo(title);
          assertThat(chinese.title(law)).as(id).endsWith("。").matches(EveryWordTest::isChinese);
        });
    List<PolicyKey<?>> keys = policyKeys();
    assertThat(keys).hasSizeGreaterThan(25);
    for (PolicyKey<?> key : keys) {
      assertThat(chinese.text(key)).as(key.id()).matches(EveryWordTest::isChinese);
      assertThat(english.text(key)).as(key.id()).isNotEqualTo(key.id());
    }
  }

  @Test
  void digitsAndWordsDoNotFollowTheMachine() {
    Reason reason =
        Reason.of(
                RuleReason.NO_VERSION_IN_FORCE,
                RuleRef.law("L-1", "t"),
                "subject",
                new Fact.Id("duty.duties"))
            .with("validOn", Fact.of(LocalDate.of(2022, 1, 2)))
            .with("knownOn", Fact.of(Instant.parse("2022-01-02T16:00:00Z")));
    for (String machine : MACHINES.split(",")) {
      Locale.setDefault(Locale.forLanguageTag(machine));
      assertThat(ReasonTexts.of(Locale.CHINA).text(reason))
          .isEqualTo("截至2022-01-02 16:00所知，“职责”没有在2022-01-02有效的版本");
      assertThat(ReasonTexts.of(Locale.US).text(reason))
          .isEqualTo("no version of duties known on 2022-01-02 16:00 is in force on 2022-01-02");
    }
  }

  @Test
  void amountsTakeTheWordThatFitsThem() {
    ReasonTexts english = ReasonTexts.of(Locale.ENGLISH);
    assertThat(english.text(omitted(1))).isEqualTo("1 more fault is not named");
    assertThat(english.text(omitted(2))).isEqualTo("2 more faults are not named");
  }

  /** A word has one home, so that it says the same everywhere. */
  @Test
  void noWordIsStatedTwice() throws IOException {
    for (String language : List.of("en", "zh")) {
      Map<String, Path> home = new HashMap<>();
      for (Path bundle : bundles(language)) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
          texts.load(reader);
        }
        for (String key : texts.stringPropertyNames()) {
          if (key.indexOf('.') >= 0 && !key.startsWith("unit.")) {
            assertThat(home.put(key, bundle)).as("%s in %s", key, bundle).isNull();
          }
        }
      }
    }
  }

  @Test
  void theIndexesNameTheBundles() throws IOException {
    List<String> indexed = new ArrayList<>();
    for (Path index : List.of(texts("core"), texts("scoring"), texts("json"))) {
      indexed.addAll(Files.readAllLines(index.resolveSibling("texts.index")));
    }
    assertThat(indexed)
        .containsExactlyInAnyOrderElementsOf(
            bundles("zh").stream()
                .map(file -> file.getFileName().toString().replace("_zh.properties", ""))
                .toList());
  }

  private static Reason omitted(long count) {
    return Reason.of(
        JsonReason.FAULTS_OMITTED,
        JsonReason.FAULTS_OMITTED.rule(),
        "count",
        Fact.of(count, Unit.COUNT));
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static List<Path> bundles(String language) throws IOException {
    List<Path> bundles = new ArrayList<>();
    for (String module : List.of("core", "scoring", "json")) {
      try (Stream<Path> files = Files.list(texts(module))) {
        files
            .filter(file -> file.toString().endsWith("_" + language + ".properties"))
            .forEach(bundles::add);
      }
    }
    return bundles;
  }

  private static Path texts(String module) {
    return Path.of("../governance-" + module + "/src/main/resources/META-INF/governance4j/texts");
  }

  private static Map<String, String> laws() throws IOException {
    Map<String, String> laws = new HashMap<>();
    for (Class<?> type : classes()) {
      if (type.getSimpleName().endsWith("Law")) {
        laws.putAll(LawSources.held(type));
      }
    }
    return laws;
  }

  private static List<Enum<?>> constants() throws IOException {
    List<Enum<?>> constants = new ArrayList<>();
    for (Class<?> type : classes()) {
      if (!INTERNAL.contains(type.getPackageName().replaceAll(".*\\.", ""))) {
        collect(type, constants);
      }
    }
    return constants;
  }

  private static void collect(Class<?> type, List<Enum<?>> constants) {
    if (!Modifier.isPublic(type.getModifiers())) {
      return;
    }
    if (type.isEnum() && !ReasonCode.class.isAssignableFrom(type) && type != Unit.class) {
      Arrays.stream(type.getEnumConstants()).forEach(one -> constants.add((Enum<?>) one));
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      collect(nested, constants);
    }
  }

  private static List<PolicyKey<?>> policyKeys() throws IOException {
    List<PolicyKey<?>> keys = new ArrayList<>();
    for (Class<?> type : classes()) {
      Arrays.stream(type.getDeclaredFields())
          .filter(field -> field.getType() == PolicyKey.class)
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .filter(field -> Modifier.isPublic(field.getModifiers()))
          .map(
              field -> {
                try {
                  return (PolicyKey<?>) field.get(null);
                } catch (IllegalAccessException e) {
                  throw new IllegalStateException(e);
                }
              })
          .forEach(keys::add);
    }
    return keys;
  }

  private static List<Class<?>> classes() throws IOException {
    return ClassPath.from(EveryWordTest.class.getClassLoader())
        .getTopLevelClassesRecursive("org.governance4j")
        .stream()
        .filter(info -> !info.getPackageName().matches(".*\\.(testing|examples|host)(\\..*)?"))
        .filter(info -> !info.getName().endsWith("Test"))
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .toList();
  }
}
