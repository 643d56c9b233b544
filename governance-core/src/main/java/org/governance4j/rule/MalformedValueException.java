package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A component of a value is malformed, as its constructor found (值不合规定): which one, and the bounds
 * that it exceeds, so that a reader of files can name both without the words of a message.
 *
 * <p>Constructors of records throw it through its {@code check} methods; a host's records may too.
 */
public final class MalformedValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What embeds, overrides and isolates a direction of writing. */
  private static final ImmutableRangeSet<Integer> TURNS =
      ImmutableRangeSet.<Integer>builder()
          .add(Range.closed(0x202A, 0x202E))
          .add(Range.closed(0x2066, 0x2069))
          .build();

  /** The name of the component. */
  private final String component;

  private final transient ImmutableMap<String, Fact> bounds;

  private MalformedValueException(
      String component, ImmutableMap<String, Fact> bounds, String message) {
    super(message);
    this.component = component;
    this.bounds = bounds;
  }

  /**
   * The component that is malformed; of two that contradict each other the later one.
   *
   * @return its name, such as {@code until}
   */
  public String component() {
    return component;
  }

  /**
   * The bounds of the component.
   *
   * @return {@code least} and {@code most}, each where there is such a bound: of a number its own,
   *     of a text or a collection those of its size
   */
  public ImmutableMap<String, Fact> bounds() {
    return bounds;
  }

  /**
   * Checks a component that is not bounded by numbers.
   *
   * @param component the component's name
   * @param sound whether it is well-formed
   * @param message what is wrong and how to mend it, with {@code %s} for each argument
   * @param arguments what the message names: no text of the input but ids that are checked
   * @throws MalformedValueException if it is not sound
   */
  public static void checkComponent(
      String component, boolean sound, String message, @Nullable Object... arguments) {
    requireNonNull(component, "component");
    requireNonNull(message, "message");
    requireNonNull(arguments, "arguments");
    if (!sound) {
      throw malformed(component, ImmutableMap.of(), message, arguments);
    }
  }

  /**
   * Checks that a text can be stored in UTF-8 and shown on one line as it is: it holds no half of a
   * character, no control character, and none that breaks a line or turns the direction of writing.
   *
   * @param component the component's name
   * @param text the text, or one of the component's texts
   * @throws MalformedValueException if it holds such a character
   */
  public static void checkPlain(String component, String text) {
    requireNonNull(component, "component");
    requireNonNull(text, "text");
    int other = firstNotPlain(text);
    if (other < text.length()) {
      throw malformed(
          component,
          ImmutableMap.of(),
          "%s must be plain text on one line but holds %s at index %s: leave it out",
          new Object[] {
            component, String.format(Locale.ROOT, "U+%04X", text.codePointAt(other)), other
          });
    }
  }

  /** The place of the first character that is not plain, or the length. */
  private static int firstNotPlain(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c < ' ' || c > '~' && !isPlain(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> !TURNS.contains(c);
      default -> true;
    };
  }

  /**
   * Checks that a number, or the size of a component, is within bounds.
   *
   * @param component the component's name
   * @param value the number or size
   * @param least the least value allowed
   * @param most the greatest value allowed
   * @param unit of what
   * @param message what is wrong and how to mend it, with {@code %s} for each argument
   * @param arguments what the message names
   * @throws MalformedValueException if the value is beyond a bound
   */
  public static void checkRange(
      String component,
      long value,
      long least,
      long most,
      Unit unit,
      String message,
      @Nullable Object... arguments) {
    requireNonNull(component, "component");
    requireNonNull(unit, "unit");
    requireNonNull(message, "message");
    requireNonNull(arguments, "arguments");
    if (value < least || value > most) {
      throw malformed(
          component,
          ImmutableMap.of("least", Fact.of(least, unit), "most", Fact.of(most, unit)),
          message,
          arguments);
    }
  }

  /**
   * Checks that a number, or the size of a component, is not below a bound.
   *
   * @param component the component's name
   * @param value the number or size
   * @param least the least value allowed
   * @param unit of what
   * @param message what is wrong and how to mend it, with {@code %s} for each argument
   * @param arguments what the message names
   * @throws MalformedValueException if the value is below the bound
   */
  public static void checkLeast(
      String component,
      long value,
      long least,
      Unit unit,
      String message,
      @Nullable Object... arguments) {
    requireNonNull(component, "component");
    requireNonNull(unit, "unit");
    requireNonNull(message, "message");
    requireNonNull(arguments, "arguments");
    if (value < least) {
      throw malformed(
          component, ImmutableMap.of("least", Fact.of(least, unit)), message, arguments);
    }
  }

  /**
   * Checks that a share is within bounds.
   *
   * @param component the component's name
   * @param value the share
   * @param least the least share allowed
   * @param most the greatest share allowed
   * @param message what is wrong and how to mend it, with {@code %s} for each argument
   * @param arguments what the message names
   * @throws MalformedValueException if the share is beyond a bound
   */
  public static void checkShare(
      String component,
      Fraction value,
      Fraction least,
      Fraction most,
      String message,
      @Nullable Object... arguments) {
    requireNonNull(component, "component");
    requireNonNull(value, "value");
    requireNonNull(least, "least");
    requireNonNull(most, "most");
    requireNonNull(message, "message");
    requireNonNull(arguments, "arguments");
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw malformed(
          component,
          ImmutableMap.of("least", Fact.of(least), "most", Fact.of(most)),
          message,
          arguments);
    }
  }

  /**
   * Says that a component is malformed, for a constructor with a check of its own.
   *
   * @param component the component's name
   * @param message what is wrong and how to mend it; no text of the input but ids that are checked
   * @return the exception, to be thrown
   */
  public static MalformedValueException of(String component, String message) {
    requireNonNull(component, "component");
    requireNonNull(message, "message");
    return new MalformedValueException(component, ImmutableMap.of(), message);
  }

  private static MalformedValueException malformed(
      String component,
      ImmutableMap<String, Fact> bounds,
      String message,
      @Nullable Object[] arguments) {
    return new MalformedValueException(
        component, bounds, Strings.lenientFormat(message, arguments));
  }
}
