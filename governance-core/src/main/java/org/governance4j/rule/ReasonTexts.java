package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts reasons into sentences for people, in Chinese or English whatever the machine's own locale
 * (理由文本). Sentences are never parsed; a machine reads the {@link Reason}.
 *
 * <p>A host's own {@link ReasonCode} enum brings its own texts, see there. Thread-safe.
 */
public final class ReasonTexts {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Class<?> OWN = RuleReason.class;

  private final String language;
  private final ZoneId zone;
  private final Map<Class<?>, Properties> bundles = new ConcurrentHashMap<>();

  private ReasonTexts(String language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /**
   * Texts with instants in UTC.
   *
   * @param locale Chinese for Chinese, any other for English
   * @return the texts
   */
  public static ReasonTexts of(Locale locale) {
    requireNonNull(locale, "locale");
    return of(locale, ZoneOffset.UTC);
  }

  /**
   * Texts.
   *
   * @param locale Chinese for Chinese, any other for English
   * @param zone the time zone in which instants are shown
   * @return the texts
   */
  public static ReasonTexts of(Locale locale, ZoneId zone) {
    requireNonNull(zone, "zone");
    requireNonNull(locale, "locale");
    return new ReasonTexts(
        locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en", zone);
  }

  /**
   * The sentence of a reason. A code without a text, or a fact that the reason lacks, shows as its
   * bare name, so that a sentence never fails.
   *
   * @param reason the reason
   * @return the sentence, without the rule's citation
   */
  public String text(Reason reason) {
    requireNonNull(reason, "reason");
    Properties texts = bundle(reason.code().getDeclaringClass());
    String pattern = texts.getProperty(reason.code().name(), reason.code().id());
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            match -> {
              Fact fact = reason.facts().get(match.group(1));
              return Matcher.quoteReplacement(fact == null ? match.group() : text(fact, texts));
            });
  }

  /**
   * The word for a constant of one of the library's vocabularies.
   *
   * @param constant the constant, whose package has texts
   * @return its word, or its name if there is none
   */
  public String text(Enum<?> constant) {
    requireNonNull(constant, "constant");
    return text(Fact.of(constant), bundle(constant.getDeclaringClass()));
  }

  private String text(Fact fact, Properties texts) {
    if (fact instanceof Fact.Amount amount) {
      String many = "unit." + amount.unit();
      String unit = lookUp(many, texts, " " + amount.unit());
      return amount.amount() + (amount.amount() == 1 ? lookUp(many + ".one", texts, unit) : unit);
    }
    if (fact instanceof Fact.Code code) {
      return lookUp(code.kind() + "." + code.value(), texts, code.value());
    }
    if (fact instanceof Fact.At at) {
      return text(at.instant());
    }
    if (fact instanceof Fact.Day day) {
      return day.date().toString();
    }
    if (fact instanceof Fact.Share share) {
      return share.value().toString();
    }
    return ((Fact.Id) fact).value();
  }

  private String text(Instant instant) {
    try {
      String text = MINUTE.format(instant.atZone(zone));
      return text.endsWith(":00") ? text.substring(0, text.length() - 3) : text;
    } catch (DateTimeException beyondTheYearsOfAnyZone) {
      return instant.toString();
    }
  }

  private String lookUp(String key, Properties texts, String otherwise) {
    String own = texts.getProperty(key);
    return own != null ? own : bundle(OWN).getProperty(key, otherwise);
  }

  private Properties bundle(Class<?> declaring) {
    return bundles.computeIfAbsent(declaring, this::load);
  }

  // Resources outside packages are not encapsulated by modules, so every module can ship its texts.
  private Properties load(Class<?> declaring) {
    Properties texts = new Properties();
    String path =
        "/META-INF/governance4j/texts/"
            + declaring.getPackageName()
            + "_"
            + language
            + ".properties";
    try (InputStream in = declaring.getResourceAsStream(path)) {
      if (in != null) {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        texts.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return texts;
  }
}
