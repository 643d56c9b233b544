package org.governance4j.calendar;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a built-in data file, cut at its bars.
 *
 * @param file the file's name, for messages
 * @param number the line's number, from 1
 * @param cells the text between the bars, trimmed, none empty
 */
record DataLine(String file, int number, ImmutableList<String> cells) {

  private static final Splitter BARS = Splitter.on('|').trimResults();
  private static final String NONE = "-";

  static DataLine of(String file, int number, String text) {
    DataLine line = new DataLine(file, number, ImmutableList.copyOf(BARS.split(text)));
    line.check(line.cells.stream().noneMatch(String::isEmpty), "has an empty cell: write %s", NONE);
    return line;
  }

  String head() {
    return cells.get(0);
  }

  String cell(int index) {
    return cells.get(index);
  }

  DataLine sized(int size) {
    check(cells.size() == size, "must have %d cells but has %d", size, cells.size());
    return this;
  }

  int integer(int index) {
    try {
      return Integer.parseInt(cell(index));
    } catch (NumberFormatException e) {
      throw fault("must have a number instead of '" + cell(index) + "'", e);
    }
  }

  Optional<LocalDate> dateOrNone(int index) {
    return cell(index).equals(NONE) ? Optional.empty() : Optional.of(date(cell(index)));
  }

  LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fault("must have a date yyyy-MM-dd instead of '" + text + "'", e);
    }
  }

  /** A date in a year: MM-DD, or yyyy-MM-dd for a day of another year. */
  LocalDate dateIn(int year, String text) {
    return date(text.length() == "MM-DD".length() ? year + "-" + text : text);
  }

  List<String> words(int index) {
    return cell(index).equals(NONE)
        ? ImmutableList.of()
        : Splitter.on(' ').omitEmptyStrings().splitToList(cell(index));
  }

  @FormatMethod
  void check(boolean holds, @FormatString String complaint, Object... arguments) {
    if (!holds) {
      throw fault(String.format(Locale.ROOT, complaint, arguments), null);
    }
  }

  private IllegalArgumentException fault(
      String complaint, @org.jspecify.annotations.Nullable Exception cause) {
    return new IllegalArgumentException(file + ", line " + number + ": " + complaint, cause);
  }
}
