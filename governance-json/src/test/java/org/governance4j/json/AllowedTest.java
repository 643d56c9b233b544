package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.governance4j.community.Building;
import org.governance4j.community.Person;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused value is explained in whole sentences of either language, without any of its text. */
class AllowedTest {

  private static final Pattern CHECKED =
      Pattern.compile("checkArgument\\(|OpaqueId\\.check\\(|\\bcheck[A-Z]?\\w*\\(");

  /** What says in a message alone which component it refuses. */
  private static final Pattern UNNAMED =
      Pattern.compile("checkArgument\\(|new IllegalArgumentException\\(");

  /** Not read from JSON: flow and geometry are internal, the others are made by their packages. */
  private static final Set<String> INTERNAL = Set.of("flow", "geometry");

  /** The public records that check more than that nothing is null. */
  static Stream<Class<?>> constrained() throws IOException {
    List<Class<?>> found = new ArrayList<>();
    for (ClassPath.ClassInfo info :
        ClassPath.from(AllowedTest.class.getClassLoader())
            .getTopLevelClassesRecursive("org.governance4j")) {
      String folder = info.getPackageName().replaceAll(".*\\.", "");
      if (source(info.getName()).isPresent() && !INTERNAL.contains(folder)) {
        collect(info.load(), Files.readString(source(info.getName()).get()), found);
      }
    }
    return found.stream();
  }

  private static void collect(Class<?> type, String source, List<Class<?>> found) {
    if (!Modifier.isPublic(type.getModifiers())) {
      return;
    }
    if (type.isRecord() && !OpaqueId.class.isAssignableFrom(type)) {
      int start = source.indexOf("public " + type.getSimpleName() + " {");
      if (start >= 0) {
        String body =
            source.substring(start, source.indexOf("\n" + indent(source, start) + "}", start));
        if (CHECKED.matcher(body).find()) {
          assertThat(UNNAMED.matcher(body).find()).as("unnamed component of %s", type).isFalse();
          found.add(type);
        }
      }
    }
    Arrays.stream(type.getDeclaredClasses()).forEach(nested -> collect(nested, source, found));
  }

  private static String indent(String source, int at) {
    return " ".repeat(at - 1 - source.lastIndexOf('\n', at));
  }

  private static Optional<Path> source(String name) {
    return Stream.of("core", "scoring", "json")
        .map(
            module ->
                Path.of(
                    "../governance-" + module + "/src/main/java", name.replace('.', '/') + ".java"))
        .filter(Files::exists)
        .findFirst();
  }

  @ParameterizedTest
  @MethodSource("constrained")
  void everyCheckOfARecordIsExplainedWithItsBounds(Class<?> type) throws IllegalAccessException {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String text = ReasonTexts.of(locale).text(refused(type));
      String name = ((Fact.Code) Allowed.by(type)).value();
      assertThat(text).doesNotEndWith(": " + name).doesNotEndWith("：" + name);
      for (Field field : type.getDeclaredFields()) {
        if (isBound(field)) {
          assertThat(text).as("%s of %s", field.getName(), type).contains(field.get(null) + "");
        }
      }
    }
  }

  /** Bounds that only other members of a type ask for are no matter of its values. */
  private static boolean isBound(Field field) {
    return Modifier.isPublic(field.getModifiers())
        && Modifier.isStatic(field.getModifiers())
        && field.getType().isPrimitive()
        && field.getName().startsWith("MAX");
  }

  private static Reason refused(Class<?> type) {
    return Reason.of(JsonReason.REFUSED_VALUE, JsonReason.REFUSED_VALUE.rule())
        .with("allowed", Allowed.by(type));
  }

  @Test
  void thereAreMany() throws IOException {
    assertThat(constrained()).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"张三\",\"residences\":[],\"households\":[]}",
        "{\"id\":\"p1\",\"张三\":[],\"households\":[]}",
        "{\"id\":\"p1\",\"residences\":[{\"kind\":\"张三\"}],\"households\":[]}",
        "{\"id\":\"p1\",\"residences\":\"张三\",\"households\":[]}",
        "{\"id\":\"p1\",\"residences\":[],\"households\":[{\"张三\":1}]}",
        "张三",
        "{\"id\":\"p1\"}张三"
      })
  void noTextOfTheInputComesBack(String json) {
    for (Class<?> type : List.of(Person.class, Building.class)) {
      Outcome<?> read = ReadFaults.read(json, type);
      assertThat(read).isInstanceOf(Outcome.Refused.class);
      assertThat(read.reasons().toString()).doesNotContain("张三");
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ReadFaults.texts(read, locale).toString()).doesNotContain("张三");
      }
    }
  }

  @Test
  void chineseSentencesAreChinese() {
    for (JsonReason code : JsonReason.values()) {
      Reason bare = Reason.of((ReasonCode) code, code.rule());
      assertThat(
              ReasonTexts.of(Locale.CHINESE).text(bare).replaceAll("\\{\\w+}|JSON|UTF-8|null", ""))
          .as(code.name())
          .doesNotContainPattern("[A-Za-z]");
    }
  }
}
