package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/**
 * Where in a file a fault is (出错位置).
 *
 * @param file the file's name as it was given to the reader, of which 255 characters are kept; a
 *     character that could break a line or turn the direction of writing becomes {@code ?}
 * @param line the line, from 1
 * @param column the column on that line, from 1
 * @param field the path of the field, such as {@code residences[0].dwelling}; {@code $} for the
 *     whole value
 */
public record Place(String file, long line, long column, String field) {

  /** The longest name of a file that is shown, as file systems allow it. */
  private static final int LONGEST_NAME = 255;

  /** Checks the components. */
  public Place {
    requireNonNull(file, "file");
    requireNonNull(field, "field");
    file = shown(file);
  }

  /**
   * The place that a reader's reason carries.
   *
   * @param reason a reason
   * @return its place, or empty if it carries none
   */
  public static Optional<Place> of(Reason reason) {
    requireNonNull(reason, "reason");
    return reason.facts().get("file") instanceof Fact.Code file
            && reason.facts().get("line") instanceof Fact.Amount line
            && reason.facts().get("column") instanceof Fact.Amount column
            && reason.facts().get("field") instanceof Fact.Code field
        ? Optional.of(new Place(file.value(), line.amount(), column.amount(), field.value()))
        : Optional.empty();
  }

  /** A field of the value at this place. */
  Place field(String name) {
    return new Place(file, line, column, FieldPath.field(field, name));
  }

  /**
   * The place as compilers print it.
   *
   * @return {@code file:line:column: field}
   */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + field;
  }

  /**
   * A name as messages show it: what could break a line or turn the direction of writing is
   * replaced, so that no name can forge a fault.
   */
  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().limit(LONGEST_NAME).forEach(c -> shown.appendCodePoint(isShown(c) ? c : '?'));
    return shown.toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
