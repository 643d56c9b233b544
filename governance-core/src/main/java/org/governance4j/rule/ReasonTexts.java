package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts reasons into sentences for people, in Chinese or English whatever the machine's own locale
 * (理由文本). Sentences are never parsed; a machine reads the {@link Reason}.
 *
 * <p>A sentence is in the bundle of its code's package, see {@link ReasonCode}; the words of a
 * vocabulary in that of the enum's package, as {@code gravity.MAJOR}, once for all sentences; the
 * Chinese title of a law as {@code law.L-GRID-1}; the name of a policy as {@code
 * policy.grid.location}. Where a day is the last representable one, that is an end left open, a
 * package may have another sentence, as {@code NOT_PUBLISHED.open}, that does not show it. A host
 * lists the packages with words that others use in a resource {@code
 * META-INF/governance4j/texts.index}, one a line. In a sentence {@code {times|time|times}} is an
 * amount with the word that fits it.
 *
 * <p>Thread-safe. The bundles are read once and shared by all texts of a language.
 */
public final class ReasonTexts {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^|}]*))?}");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String POLICY = "policy.";
  private static final String OPEN_END = "open.end";

  private final Locale language;
  private final TextBundles bundles;
  private final ZoneId zone;
  private final ImmutableMap<String, Label> labels;

  private ReasonTexts(
      Locale language, TextBundles bundles, ZoneId zone, ImmutableMap<String, Label> labels) {
    this.language = language;
    this.bundles = bundles;
    this.zone = zone;
    this.labels = labels;
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
    requireNonNull(locale, "locale");
    requireNonNull(zone, "zone");
    Locale language =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    return new ReasonTexts(language, TextBundles.of(language), zone, ImmutableMap.of());
  }

  /**
   * The same texts for reasons that rest on a pack: its codes show by their names.
   *
   * @param byCode what the codes are called, such as {@link PolicyPack#labels()}
   * @return texts that show a code without a word of a vocabulary by its label
   */
  public ReasonTexts labelled(Map<String, Label> byCode) {
    requireNonNull(byCode, "byCode");
    return new ReasonTexts(language, bundles, zone, ImmutableMap.copyOf(byCode));
  }

  /**
   * What people call a code of a pack.
   *
   * @param code the code
   * @return its label in this language, or the code if it has none
   */
  public String label(String code) {
    requireNonNull(code, "code");
    return Optional.ofNullable(labels.get(code)).map(label -> label.in(language)).orElse(code);
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
    String pattern =
        Optional.of(reason.code())
            .filter(code -> isOpenEnded(reason))
            .flatMap(bundles::openEnded)
            .or(() -> bundles.sentence(reason.code()))
            .orElse(reason.code().id());
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(filled(match, reason)));
  }

  /**
   * The word for a constant of one of the library's vocabularies, or of a host's.
   *
   * @param constant the constant, whose package has texts
   * @return its word, or its name if there is none
   */
  public String text(Enum<?> constant) {
    return text(Fact.of(constant), constant.getDeclaringClass());
  }

  /**
   * The name of a policy.
   *
   * @param key the policy's key
   * @return its name, or its id if there is none
   */
  public String text(PolicyKey<?> key) {
    requireNonNull(key, "key");
    return text(new Fact.Id(key.id()), key.type());
  }

  /**
   * What a rule says in the language of these texts.
   *
   * @param rule the rule
   * @return the title of a law in this language; of any other rule the title as it is cited
   */
  public String title(RuleRef rule) {
    requireNonNull(rule, "rule");
    return rule.basis() == Basis.LIBRARY
        ? bundles.word("law." + rule.id(), ReasonTexts.class).orElse(rule.title())
        : rule.title();
  }

  /** Whether a day is the last representable one, which no sentence shows. */
  private static boolean isOpenEnded(Reason reason) {
    return reason.facts().values().stream().anyMatch(ReasonTexts::isOpenEnd);
  }

  private static boolean isOpenEnd(Fact fact) {
    return fact instanceof Fact.Day day && day.date().equals(LocalDate.MAX)
        || fact instanceof Fact.At at && at.instant().equals(Instant.MAX);
  }

  private String filled(MatchResult placeholder, Reason reason) {
    Fact fact = reason.facts().get(placeholder.group(1));
    if (fact == null) {
      return "{" + placeholder.group(1) + "}";
    }
    if (placeholder.group(2) == null) {
      return text(fact, reason.code().getDeclaringClass());
    }
    boolean one = fact instanceof Fact.Amount amount && amount.amount() == 1;
    String number = fact instanceof Fact.Amount amount ? Long.toString(amount.amount()) : "";
    return number + " " + placeholder.group(one ? 2 : 3);
  }

  private String text(Fact fact, Class<?> near) {
    if (isOpenEnd(fact)) {
      return bundles.word(OPEN_END, near).orElse(OPEN_END);
    }
    if (fact instanceof Fact.Amount amount) {
      return amount.amount() + unit(amount, near);
    }
    if (fact instanceof Fact.Code code) {
      return bundles
          .word(code.kind() + "." + code.value(), near)
          .orElseGet(() -> label(code.value()));
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
    String id = ((Fact.Id) fact).value();
    return bundles.word(POLICY + id, near).orElse(id);
  }

  private String unit(Fact.Amount amount, Class<?> near) {
    String many = "unit." + amount.unit();
    Optional<String> one =
        amount.amount() == 1 ? bundles.word(many + ".one", near) : Optional.empty();
    return one.or(() -> bundles.word(many, near)).orElse(" " + amount.unit());
  }

  private String text(Instant instant) {
    try {
      String text = MINUTE.format(instant.atZone(zone));
      return text.endsWith(":00") ? text.substring(0, text.length() - 3) : text;
    } catch (DateTimeException beyondTheYearsOfAnyZone) {
      return instant.toString();
    }
  }
}
