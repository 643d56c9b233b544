package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkPlain;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Locale;

/**
 * What people call a code that a pack introduces (代码名称).
 *
 * @param en its name in English, plain text of 1 to {@value #MAX_LENGTH} characters
 * @param zh its name in Chinese, plain text of 1 to {@value #MAX_LENGTH} characters
 */
public record Label(String en, String zh) {

  /** The most characters of a name. */
  public static final int MAX_LENGTH = 100;

  /** Checks the components. */
  public Label {
    requireNonNull(en, "en");
    requireNonNull(zh, "zh");
    check("en", en);
    check("zh", zh);
  }

  /**
   * The name in a language.
   *
   * @param locale Chinese for Chinese, any other for English
   * @return the name
   */
  public String in(Locale locale) {
    requireNonNull(locale, "locale");
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
  }

  private static void check(String component, String name) {
    checkRange(
        component,
        name.isBlank() ? 0 : name.length(),
        1,
        MAX_LENGTH,
        Unit.COUNT,
        "%s of a label must have 1 to %s characters but has %s",
        component,
        MAX_LENGTH,
        name.length());
    checkPlain(component, name);
  }
}
