package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

  @Test
  void everyPolicyKeyOfTheLibraryIsBuiltIn() {
    List<Object> keys =
        PublicRecords.ALL.stream()
            .flatMap(type -> type.getFields().stream())
            .map(field -> field.reflect())
            .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == PolicyKey.class)
            .filter(f -> Modifier.isPublic(f.getModifiers()))
            .map(
                f -> {
                  try {
                    return f.get(null);
                  } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                  }
                })
            .toList();
    assertThat(keys).isNotEmpty();
    assertThat(BuiltIn.KEYS)
        .containsExactlyInAnyOrderElementsOf(
            keys.stream().<PolicyKey<?>>map(k -> (PolicyKey<?>) k).toList());
  }

  @Test
  void everyReasonCodeOfTheLibraryIsBuiltIn() {
    List<ReasonCode> codes =
        PublicRecords.ALL.stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ReasonCode.class))
            .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
            .map(ReasonCode.class::cast)
            .toList();
    assertThat(codes).contains(JsonReason.MALFORMED);
    assertThat(BuiltIn.CODES).containsExactlyInAnyOrderElementsOf(codes);
  }

  @ParameterizedTest
  @EnumSource(JsonReason.class)
  void everyReasonHasATextInBothLanguages(JsonReason code) {
    Reason reason = Reason.of(code, RuleRef.of("R", "t", "s"));
    String english = ReasonTexts.of(Locale.ENGLISH).text(reason);
    String chinese = ReasonTexts.of(Locale.CHINESE).text(reason);
    assertThat(english).isNotEqualTo(code.id());
    assertThat(chinese).isNotEqualTo(code.id()).isNotEqualTo(english);
    assertThat(placeholders(chinese)).isEqualTo(placeholders(english));
  }

  private static List<String> placeholders(String text) {
    return Arrays.stream(text.split("[{]"))
        .skip(1)
        .map(rest -> rest.substring(0, rest.indexOf('}')).replaceAll("[|].*", ""))
        .sorted()
        .toList();
  }
}
