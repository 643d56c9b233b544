package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectReader;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.governance4j.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of one JSON record per line (NDJSON 逐行记录), as strictly as {@link GovernanceReader}: a
 * fault on one line does not hide those on the others.
 *
 * <p>Lines end with a line feed, with or without a carriage return before it; the last line's may
 * be missing. A carriage return by itself is white space and ends no line. A blank line is a fault.
 * Thread-safe.
 */
public final class NdjsonReader {

  private final StrictMapper mapper;

  private NdjsonReader(StrictMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * A reader of lines.
   *
   * @param reader whose strictness, names and limits count
   * @return the reader of lines
   */
  public static NdjsonReader of(GovernanceReader reader) {
    requireNonNull(reader, "reader");
    return new NdjsonReader(reader.mapper());
  }

  /**
   * Reads a file in UTF-8.
   *
   * @param path the file; its last name is in the faults
   * @param type the records' type
   * @param <T> the records' type
   * @return all records with their lines, or every fault
   * @throws IOException if the file cannot be read or is no regular file
   */
  public <T> Outcome<ImmutableList<Line<T>>> read(Path path, Class<T> type) throws IOException {
    requireNonNull(path, "path");
    requireNonNull(type, "type");
    try (Reader source = Utf8.open(path)) {
      return read(source, Utf8.name(path), type);
    }
  }

  /**
   * Reads a text.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @param type the records' type
   * @param <T> the records' type
   * @return all records with their lines, or every fault
   * @throws IOException if the source cannot be read
   */
  public <T> Outcome<ImmutableList<Line<T>>> read(Reader source, String file, Class<T> type)
      throws IOException {
    requireNonNull(file, "file");
    requireNonNull(source, "source");
    requireNonNull(type, "type");
    ImmutableList.Builder<Line<T>> lines = ImmutableList.builder();
    return forEach(source, file, type, lines::add).map(count -> lines.build());
  }

  /**
   * Hands on one record after the other, without keeping them. What was handed on counts only if
   * the outcome is accepted: a fault may be on a later line.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @param type the records' type
   * @param action what to do with each record that has no fault
   * @param <T> the records' type
   * @return how many records there were, or every fault
   * @throws IOException if the source cannot be read
   */
  public <T> Outcome<Long> forEach(
      Reader source, String file, Class<T> type, Consumer<? super Line<T>> action)
      throws IOException {
    requireNonNull(file, "file");
    requireNonNull(action, "action");
    requireNonNull(source, "source");
    requireNonNull(type, "type");
    Faults faults = new Faults(file, mapper.limits());
    long count = forEach(source, type, faults, action);
    return faults.outcome(() -> count);
  }

  /** Hands on the records of a text, gathers its faults, and returns how many lines it had. */
  <T> long forEach(Reader source, Class<T> type, Faults faults, Consumer<? super Line<T>> action)
      throws IOException {
    ObjectReader binder = mapper.reader(mapper.type(type), faults);
    LineSource lines = new LineSource(source, mapper.limits().document());
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        faults.atLine(lines.number());
        if (lines.number() > mapper.limits().lines()) {
          tooMuch(faults, lines.number(), "lines", mapper.limits().lines());
          break;
        }
        if (lines.number() == 1 && Utf8.addWrongStart(line, faults)) {
          break;
        }
        if (lines.wasTooLong()) {
          tooMuch(faults, lines.number(), "line", mapper.limits().document());
        } else {
          one(line, lines.number(), type, binder, faults, action);
        }
      }
    } catch (CharacterCodingException e) {
      Utf8.addWrong(e, lines.start(), lines.number(), faults);
    }
    return lines.number() - 1;
  }

  private <T> void one(
      String text,
      long number,
      Class<T> type,
      ObjectReader binder,
      Faults faults,
      Consumer<? super Line<T>> action) {
    if (CharMatcher.whitespace().matchesAllOf(text)) {
      faults.add(
          JsonReason.BLANK_LINE, () -> faults.place(number, FieldPath.ROOT), ImmutableMap::of);
      return;
    }
    Object value = mapper.bind(binder, text, faults);
    if (value != null) {
      action.accept(new Line<>(number, type.cast(value)));
    }
  }

  private static void tooMuch(Faults faults, long line, String limit, long bound) {
    faults.add(
        JsonReason.LIMIT_EXCEEDED,
        () -> faults.place(line, FieldPath.ROOT),
        () -> Utf8.tooLong(limit, bound));
  }

  /**
   * A record of an NDJSON file (一行一条记录).
   *
   * @param number the line's number, from 1
   * @param value the record
   * @param <T> the record's type
   */
  public record Line<T>(long number, T value) {

    /** Checks the components. */
    public Line {
      requireNonNull(value, "value");
    }
  }

  /** Splits a text into lines, each of bounded length. A line feed at the very end ends no line. */
  static final class LineSource {

    private static final int BUFFER = 1 << 16;

    private final Reader source;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int end;
    private long number;
    private boolean tooLong;

    LineSource(Reader source, int longest) {
      this.source = source;
      this.longest = longest;
    }

    /** What was read of the first line, if no other was begun. */
    CharSequence start() {
      return number == 1 ? line : "";
    }

    /** The number of the line read last, or under way, from 1. */
    long number() {
      return number;
    }

    /** Whether the line read last was longer than allowed and came cut off. */
    boolean wasTooLong() {
      return tooLong;
    }

    /** The next line without its line feed, or null after the last. */
    @Nullable String next() throws IOException {
      line.setLength(0);
      tooLong = false;
      number++;
      if (!available()) {
        return null;
      }
      while (available()) {
        int from = position;
        while (position < end && buffer[position] != '\n') {
          position++;
        }
        take(from, position - from);
        if (position < end) {
          position++;
          break;
        }
      }
      return line.toString();
    }

    private void take(int from, int length) {
      int kept = Math.min(length, longest - line.length());
      tooLong |= kept < length;
      line.append(buffer, from, kept);
    }

    private boolean available() throws IOException {
      while (position == end) {
        int n = source.read(buffer);
        if (n < 0) {
          return false;
        }
        position = 0;
        end = n;
      }
      return true;
    }
  }
}
